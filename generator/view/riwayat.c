/*
 * Page /opd/SLUG/riwayat/: all versions of an OPD, newest first, by year,
 * with a finding at the top. Knows no repository; see site/riwayat.h.
 */
#include "view/page.h"

#include "base/limits.h"
#include "view/perubahan.h"
#include "view/riwayat.h"
#include "view/ubahan.h"

#define VERSIONS_MOST 1000	/* told here; the rest is in the table */
#define FIGURES_MOST 5		/* told of each version */

/* What all versions together come to. */
struct summary {
	int64_t hilang;		/* figures that were published and went */
	int64_t koreksi;	/* figures that were published and changed */
	int64_t target;		/* targets changed after their year began */
	int64_t jenis[VERSI_KECIL + 1];
	int64_t lapor;		/* reports whose date is certain */
	int64_t tepat;		/* of them, in time */
};

/* As /perubahan/target/ counts them. */
static bool is_moved(const struct versi *v, const struct change *c)
{
	return (c->hal == HAL_TARGET || c->hal == HAL_TARGET_RENCANA) &&
	       versi_tanggal_pasti(v) && is_late_target(v, c);
}

static void sum_version(const struct sheet *s, struct summary *x,
			const struct versi *v)
{
	if (v->keadaan == VERSI_TERBACA || v->jenis_dinyatakan)
		x->jenis[v->jenis]++;
	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		if (!change_is_figure(c))
			continue;
		x->hilang += c->golongan == GOLONGAN_HILANG;
		x->koreksi += c->golongan == GOLONGAN_KOREKSI;
		x->target += is_moved(v, c);
	}
	for (int i = 0; i < v->n_lapor && versi_tanggal_pasti(v); i++) {
		struct date last = tenggat_laporan(s, v->riwayat->unit,
						   v->lapor[i]);

		x->lapor++;
		x->tepat += days_between(v->tanggal, last) >= 0;
	}
}

static void add_clause(struct buf *out, const char *between,
		       const char *text)
{
	if (out->len)
		buf_adds(out, between);
	buf_adds(out, text);
}

static const char *number(const struct sheet *s, const char *key, int64_t n)
{
	return SHEET_WORDS(s, key, { "n", sheet_int(s, n) });
}

static const char *since(const struct sheet *s, const struct riwayat *r)
{
	const struct versi *first = r->n ? r->versi[0] : NULL;
	const char *n = riwayat_jumlah(s, r->n);

	if (!first || !versi_tanggal_pasti(first))
		return n;
	return SHEET_WORDS(s, "riwayat.lead.sejak", { "versi", n },
			   { "tanggal", versi_tanggal(s, first) });
}

/* "2 angka dikoreksi, 1 target diubah setelah tahunnya mulai". */
static void add_findings(const struct sheet *s, struct buf *out,
			 const struct summary *x)
{
	struct buf list = BUF_INIT(LIMIT_MESSAGE);

	if (x->hilang)
		add_clause(&list, ", ", number(s, "riwayat.lead.hilang",
					       x->hilang));
	if (x->koreksi)
		add_clause(&list, ", ", number(s, "riwayat.lead.koreksi",
					       x->koreksi));
	if (x->target)
		add_clause(&list, ", ", number(s, "riwayat.lead.target",
					       x->target));
	add_clause(out, "; ",
		   list.len ? list.ptr
			    : sheet_word(s, "riwayat.lead.tanpa_koreksi"));
	buf_release(&list);
}

/* True where every version since the first commit can be looked up. */
static bool is_complete(const struct sheet *s, const struct riwayat *r)
{
	const struct walk *w = &s->view->sejarah->walk;

	for (size_t i = 0; i < r->n; i++)
		if (r->versi[i]->keadaan == VERSI_TAK_TERSEDIA)
			return false;
	for (size_t i = 0; i < w->n; i++)
		if (w->commit[i].unreadable)
			return false;
	return w->end == WALK_ROOT && w->n_rewrite == 0;
}

static void put_lead(const struct sheet *s, struct value *root,
		     const struct riwayat *r, const struct summary *x)
{
	struct value *lead = put_map(s, root, "lead");
	struct buf out = BUF_INIT(LIMIT_MESSAGE);

	put_null(s, lead, "akhir");
	if (r->n == 0) {
		put_word(s, lead, "tebal", "riwayat.lead.kosong");
		return;
	}
	buf_adds(&out, since(s, r));
	add_findings(s, &out, x);
	if (x->lapor)
		add_clause(&out, "; ", SHEET_WORDS(
			s, x->tepat == x->lapor ? "riwayat.lead.semua_tepat"
						: "riwayat.lead.tepat",
			{ "n", sheet_int(s, x->tepat) },
			{ "dari", sheet_int(s, x->lapor) }));
	buf_addch(&out, '.');
	put_text(s, lead, "tebal", out.ptr);
	put_text(s, lead, "akhir",
		 is_complete(s, r) ? sheet_word(s, "riwayat.lead.utuh")
				   : NULL);
	buf_release(&out);
}

static void put_key(const struct sheet *s, struct value *root,
		    const struct summary *x)
{
	static const char *const kind[] = { "baru", "pembaruan", "koreksi",
					    "kecil" };
	struct value *list = put_list(s, root, "kunci");

	for (size_t i = 0; i < ARRAY_SIZE(kind); i++) {
		struct value *v;

		if (x->jenis[i] == 0)
			continue;
		v = push_map(s, list);
		put_text(s, v, "kelas", kind[i]);
		put_word(s, v, "label", arena_strf(s->arena,
						   "ubahan.jenis.%s",
						   kind[i]));
		put_word(s, v, "teks", arena_strf(s->arena,
						  "riwayat.arti.%s",
						  kind[i]));
		put_text(s, v, "jumlah",
			 riwayat_jumlah(s, (size_t)x->jenis[i]));
	}
}

static void push_version(const struct sheet *s, struct value *list,
			 const struct versi *v)
{
	struct value *x = push_map(s, list);

	put_versi(s, x, v);
	if (v->keadaan == VERSI_TERBACA && !oid_given(&v->baru)) {
		/* the sentence says it: the folder went, with all there was */
		(void)put_list(s, x, "kilas");
		put_null(s, x, "kilas_lagi");
		return;
	}
	/* what is told figure by figure is not told in a sentence too */
	if (put_kilas(s, x, v, FIGURES_MOST))
		put_text(s, x, "kalimat", versi_sisa(s, v));
}

/* The year of the newest version whose date is certain, or 0. */
static int newest_year(const struct riwayat *r)
{
	for (size_t i = r->n; i-- > 0;)
		if (versi_tanggal_pasti(r->versi[i]))
			return r->versi[i]->tanggal.year;
	return 0;
}

static struct value *push_year(const struct sheet *s, struct value *years,
			       int year)
{
	struct value *v = push_map(s, years);

	put_text(s, v, "id", sheet_int(s, year));
	put_text(s, v, "judul",
		 year ? sheet_int(s, year)
		      : sheet_word(s, "riwayat.tanpa_tahun"));
	return put_list(s, v, "versi");
}

/* A version whose date is not certain stands with its neighbour, so that
 * numbers go down all the way. */
static void put_years(const struct sheet *s, struct value *root,
		      const struct riwayat *r)
{
	size_t told = r->n < VERSIONS_MOST ? r->n : VERSIONS_MOST;
	struct value *years = put_list(s, root, "tahun");
	struct value *list = NULL;
	int year = newest_year(r);

	for (size_t i = r->n; i-- > r->n - told;) {
		const struct versi *v = r->versi[i];
		bool next = versi_tanggal_pasti(v) && v->tanggal.year != year;

		if (next)
			year = v->tanggal.year;
		if (next || !list)
			list = push_year(s, years, year);
		push_version(s, list, v);
	}
	put_text(s, root, "versi_lagi", told == r->n ? NULL : number(
		s, "riwayat.versi_lagi", (int64_t)(r->n - told)));
}

static void push_file(const struct sheet *s, struct value *list,
		      const struct riwayat *r, const char *file,
		      const char *word)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct value *v = push_map(s, list);

	address_slug(&address, r->slug);
	buf_adds(&address, file);
	put_text(s, v, "tautan", sheet_link(s, address.ptr));
	put_word(s, v, "teks", word);
	buf_release(&address);
}

static void put_files(const struct sheet *s, struct value *root,
		      const struct riwayat *r)
{
	struct value *list = put_list(s, root, "berkas");

	push_file(s, list, r, "perubahan.xml", "riwayat.umpan");
	push_file(s, list, r, "riwayat.csv", "riwayat.csv");
	push_file(s, list, r, "riwayat.json", "riwayat.json");
}

struct value *riwayat_values(struct sheet *s, const struct page *p)
{
	const struct riwayat *r = p->riwayat;
	struct summary x = { .hilang = 0 };
	struct value *root = riwayat_frame(s, r, NULL, SHEET_WORDS(
		s, "riwayat.deskripsi", { "nama", r->nama },
		{ "n", sheet_int(s, (int64_t)r->n) }));

	for (size_t i = 0; i < r->n; i++)
		sum_version(s, &x, r->versi[i]);
	put_text(s, root, "nama", r->nama);
	put_lead(s, root, r, &x);
	put_riwayat_catatan(s, root, r);
	put_key(s, root, &x);
	put_years(s, root, r);
	put_riwayat_keluarga(s, root, r);
	put_files(s, root, r);
	return root;
}
