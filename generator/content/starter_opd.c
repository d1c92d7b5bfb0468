/*
 * The files of a new OPD; see starter.h. Name and jenis are guessed from the
 * folder's name, and the user is told so.
 */
#include "base/limits.h"
#include "base/nearest.h"
#include "content/name.h"
#include "content/starter_text.h"

#define ALMOST 2	/* edits between names that are easily confused */
#define PLAN_YEARS 5	/* of a Renstra (UU 25/2004) */

static bool is_letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* "Dinas_Baru" → "dinas-baru". */
static void add_slug(struct buf *out, const char *text)
{
	bool gap = false;

	for (; *text; text++) {
		char c = *text >= 'A' && *text <= 'Z' ? (char)(*text + 32)
						      : *text;

		if (is_letter_or_digit(c)) {
			buf_adds(out, gap && out->len ? "-" : "");
			buf_addch(out, c);
		}
		gap = !is_letter_or_digit(c);
	}
}

static int report_slug(const char *slug, struct diag *d)
{
	struct buf better = BUF_INIT(LIMIT_SLUG);

	add_slug(&better, slug);
	if (better.len == 0 || better.overflow) {
		buf_clear(&better);
		buf_adds(&better, "dinas-kesehatan");
	}
	diag_error(d, place_file("opd"), "K052",
		   "nama \"%s\" tidak dapat menjadi alamat; pakai huruf kecil "
		   "a–z, angka, dan tanda hubung, paling panjang %d huruf, "
		   "seperti \"%s\"", slug, LIMIT_SLUG, better.ptr);
	buf_release(&better);
	return -1;
}

static int check_slug(const char *slug, struct diag *d)
{
	if (!name_is_slug(str_from(slug)))
		return report_slug(slug, d);
	if (strcmp(slug, "pemda") == 0)
		return diag_error(d, place_file("pemda"), "K055",
				  "\"pemda\" adalah nama folder pemerintah "
				  "daerah itu sendiri; pilih nama OPD");
	if (name_is_device(str_from(slug)))
		return diag_error(d, place_file("opd"), "K055",
				  "nama \"%s\" tidak boleh dipakai; pilih "
				  "nama lain", slug);
	return 0;
}

/* The slug is free; warn where it looks like another one misspelt. */
static int check_others(const struct isi *isi, const char *path,
			const char *slug, struct diag *d)
{
	if (isi_opd(isi, slug))
		return diag_error(d, place_file(path), "K601",
				  "OPD \"%s\" sudah ada; untuk tahun baru "
				  "pakai \"kinerja new year TAHUN %s\"", slug,
				  slug);
	for (size_t i = 0; i < isi->n_opd; i++) {
		const char *other = isi->opd[i].slug;

		if (nearest_distance(str_from(slug), str_from(other)) <=
		    ALMOST)
			diag_warning(d, place_file(path), "K602",
				     "nama ini mirip OPD yang sudah ada, "
				     "\"%s\"; bila itu yang dimaksud, hapus "
				     "folder baru ini", other);
	}
	return 0;
}

static bool is_one_of(struct str word, const char *const *list)
{
	for (; *list; list++)
		if (str_is(word, *list))
			return true;
	return false;
}

static void add_word(struct buf *out, struct str word, bool first)
{
	static const char *const small[] = { "dan", "di", "dari", "dengan",
					     "ke", "pada", "serta", "untuk",
					     NULL };
	static const char *const capital[] = { "dprd", "rsud", "upt", "uptd",
					       NULL };
	size_t upper = first || !is_one_of(word, small);

	if (is_one_of(word, capital))
		upper = word.len;
	for (size_t i = 0; i < word.len; i++) {
		char c = word.ptr[i];

		buf_addch(out, i < upper && c >= 'a' ? (char)(c - 32) : c);
	}
}

/* "sekretariat-dprd" → "Sekretariat DPRD". */
static const char *guess_name(struct arena *a, const char *slug)
{
	struct buf name = BUF_INIT(LIMIT_SLUG);
	struct str rest = str_from(slug);
	const char *result;

	while (rest.len > 0) {
		size_t n = str_find(rest, '-');

		buf_adds(&name, name.len ? " " : "");
		add_word(&name, str_make(rest.ptr, n), name.len == 0);
		rest = str_skip(rest, n < rest.len ? n + 1 : n);
	}
	result = arena_strdup(a, buf_str(&name));
	buf_release(&name);
	return result;
}

static const char *guess_jenis(const char *slug)
{
	static const char *const jenis[][2] = {
		{ "badan", "badan" }, { "dinas", "dinas" },
		{ "inspektorat", "inspektorat" },
		{ "kecamatan", "kecamatan" }, { "rsud", "rumah-sakit" },
		{ "rumah", "rumah-sakit" }, { "sekretariat", "sekretariat" }
	};
	struct str first = str_make(slug, str_find(str_from(slug), '-'));

	for (size_t i = 0; i < ARRAY_SIZE(jenis); i++)
		if (str_is(first, jenis[i][0]))
			return jenis[i][1];
	return "lainnya";
}

/* The latest plan: the region's, else the latest of any OPD; or NULL. */
static const struct rencana *latest_plan(const struct isi *isi)
{
	const struct rencana *best = NULL;

	if (isi->pemda.n_rencana > 0)
		return &isi->pemda.rencana[isi->pemda.n_rencana - 1];
	for (size_t i = 0; i < isi->n_opd; i++) {
		const struct opd *o = &isi->opd[i];
		const struct rencana *r = o->n_rencana > 0 ?
			&o->rencana[o->n_rencana - 1] : NULL;

		if (r && (!best || r->mulai > best->mulai))
			best = r;
	}
	return best;
}

static void add_identity(struct starter *s, const char *folder,
			 const char *slug, const char *nama)
{
	const char *jenis = guess_jenis(slug);

	starter_add(s, folder, "opd.json", str_from(arena_strf(
		s->arena, "{\"nama\": \"%s\", \"jenis\": \"%s\"}\n", nama,
		jenis)));
	starter_add(s, folder, "profil.md", str_from(
		"# Tugas dan fungsi\n\n"
		"*Tulis di sini tugas dan fungsi OPD ini, susunannya, dan "
		"layanannya bagi warga.*\n"));
	starter_step(s, "Periksa opd.json: nama \"%s\" dan jenis \"%s\" "
		     "ditebak dari nama folder.", nama, jenis);
	starter_step(s, "Ganti petunjuk miring di profil.md dengan tugas dan "
		     "fungsi OPD ini.");
}

static void add_plan(struct starter *s, const char *folder,
		     const char *nama, const struct isi *isi)
{
	const struct rencana *plan = latest_plan(isi);
	int first = plan ? plan->mulai : isi->situs.tahun;
	int last = plan ? plan->selesai : first + PLAN_YEARS - 1;
	const char *name;

	if (last > 2100)
		last = 2100;
	name = arena_strf(s->arena, "rencana/%d-%d.json", first, last);
	starter_add(s, folder, name, str_from(arena_strf(
		s->arena,
		"{\n"
		"  \"dokumen\": \"Renstra %s %d–%d\",\n"
		"  \"mulai\": %d,\n"
		"  \"selesai\": %d,\n"
		"  \"tujuan\": []\n"
		"}\n", nama, first, last, first, last)));
	starter_step(s, "Isi tujuan, sasaran, dan indikator di %s.", name);
	if (plan)
		starter_step(s, "Masa rencana %d–%d mengikuti %s; sesuaikan "
			     "bila berbeda.", first, last, plan->dokumen);
	else
		starter_step(s, "Masa rencana %d–%d hanya tebakan; bila "
			     "berbeda, ubah nama berkasnya beserta \"mulai\" "
			     "dan \"selesai\".", first, last);
}

int starter_opd(struct starter *out, struct source *src, const char *slug,
		struct diag *d)
{
	const char *folder = arena_strf(out->arena, "opd/%s", slug);
	const char *nama;
	struct isi isi;

	if (check_slug(slug, d) < 0 ||
	    starter_load(&isi, out->arena, src, d) < 0 ||
	    check_others(&isi, folder, slug, d) < 0)
		return -1;
	nama = guess_name(out->arena, slug);
	add_identity(out, folder, slug, nama);
	add_plan(out, folder, nama, &isi);
	return 0;
}
