/*
 * /gaya/: every part that pages are made of, for those who change the
 * theme. What can be computed comes from the example (gaya.h) through the
 * code of the pages, the rest is set here; all goes through the partials
 * that the pages use, so that this page cannot show what they do not.
 */
#include "view/gaya.h"

#include "view/bagian.h"
#include "view/figure.h"
#include "view/frame.h"
#include "view/page.h"

/* A group of design tokens of gaya.css; nama: its texts. */
struct token_group {
	const char *nama;
	const char *token[9];	/* ended by NULL */
};

static const struct token_group colours[] = {
	{ "netral", { "paper", "wash", "ink", "ink-2", "line", "line-2" } },
	{ "aksen", { "accent", "accent-2", "accent-wash", "band",
		     "on-band" } },
	{ "tingkat", { "s5", "s4", "s3", "s2", "s1", "none" } },
	{ "latar", { "s5-wash", "s4-wash", "s3-wash", "s2-wash", "s1-wash",
		     "on-s1" } },
	{ "arti", { "good", "good-wash", "warn", "warn-wash", "bad",
		    "bad-wash" } },
};

static const struct token_group sizes[] = {
	{ "huruf", { "t-xs", "t-s", "t-m", "t-l", "t-xl", "t-fig",
		     "t-title" } },
	{ "jarak", { "s-1", "s-2", "s-3", "s-4", "s-5", "s-6", "s-7",
		     "s-8" } },
};

static void put_tokens(const struct sheet *s, struct value *root,
		       const char *key, const struct token_group *g, size_t n)
{
	struct value *list = put_list(s, root, key);

	for (size_t i = 0; i < n; i++) {
		struct value *v = push_map(s, list), *tokens;

		put_text(s, v, "id", g[i].nama);
		put_word(s, v, "judul", arena_strf(s->arena, "gaya.%s",
						   g[i].nama));
		put_word(s, v, "arti", arena_strf(s->arena, "gaya.%s_arti",
						  g[i].nama));
		tokens = put_list(s, v, "token");
		for (size_t k = 0; g[i].token[k]; k++)
			put_text(s, push_map(s, tokens), "nama",
				 g[i].token[k]);
	}
}

/* A status mark: its class, its word and, as "gaya.tanda.…", its meaning. */
struct tanda {
	const char *kelas;
	const char *word;
	const char *arti;
};

static void push_marks(const struct sheet *s, struct value *list,
		       const struct tanda *t, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct value *v = push_map(s, list);

		put_state(s, v, t[i].kelas, t[i].word);
		put_word(s, v, "arti", arena_strf(s->arena, "gaya.tanda.%s",
						  t[i].arti));
	}
}

static void push_levels(const struct sheet *s, struct value *list)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;

	for (size_t i = 0; i < p->n_skala; i++) {
		struct value *v = push_map(s, list);

		put_kategori(s, v, &p->skala[i]);
		put_word(s, v, "arti", "gaya.tanda.tingkat");
	}
}

/* A level that is high, and a target that was missed all the same. */
static void push_missed(const struct sheet *s, struct value *list)
{
	const struct capaian c = { .keadaan = CAPAIAN_ADA,
				   .nilai = { 9899, 2 } };
	struct value *v = push_map(s, list);

	put_status(s, v, &c);
	put_word(s, v, "arti", "gaya.tanda.luput");
}

static void put_marks(const struct sheet *s, struct value *root)
{
	static const struct tanda nothing[] = {
		{ "s-empty", "status.belum_diisi", "belum_diisi" },
		{ "s-nodata", "status.tidak_tersedia", "tidak_tersedia" },
		{ "s-na", "status.tidak_berlaku", "tidak_berlaku" },
		{ "s-notarget", "status.tanpa_target", "tanpa_target" },
		{ "s-nocalc", "status.tak_terhitung", "tak_terhitung" },
		{ "s-absent", "status.belum_masuk", "belum_masuk" },
	};
	static const struct tanda tasks[] = {
		{ "done", "status.selesai", "tugas" },
		{ "doing", "status.proses", "tugas" },
		{ "todo", "status.belum", "tugas" },
		{ "late", "gaya.terlambat", "tugas" },
	};
	struct value *list = put_list(s, root, "tanda");

	push_levels(s, list);
	push_missed(s, list);
	push_marks(s, list, nothing, ARRAY_SIZE(nothing));
	push_marks(s, list, tasks, ARRAY_SIZE(tasks));
}

static void push_note(const struct sheet *s, struct value *list,
		      const char *kelas, const char *word)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "kelas", kelas);
	put_word(s, v, "teks", word);
}

static void put_notes(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "catatan");

	push_note(s, list, "", "gaya.catatan_biasa");
	push_note(s, list, "warn", "gaya.catatan_warn");
	push_note(s, list, "bad", "gaya.catatan_bad");
	put_empty(s, root, "kosong", sheet_word(s, "gaya.kosong_judul"),
		  sheet_word(s, "gaya.kosong_teks"));
}

/* The kinds of versions on the timeline: class and word. */
static const char *const kinds[][2] = {
	{ "koreksi", "ubahan.jenis.koreksi" },
	{ "target", "ubahan.jenis.target" },
	{ "", "ubahan.jenis.pembaruan" },
	{ "baru", "ubahan.jenis.baru" },
};

static void push_version(const struct sheet *s, struct value *list,
			 size_t kind)
{
	static const char *const null[] = { "waktu", "jam", "alasan",
					    "kilas_lagi", "tanggal_ragu" };
	struct value *v = push_map(s, list), *x;
	struct date day = { 2025, 4, 11 - (int)kind };

	for (size_t i = 0; i < ARRAY_SIZE(null); i++)
		put_null(s, v, null[i]);
	put_list(s, v, "lapor");
	put_list(s, v, "kilas");
	put_text(s, v, "nomor", sheet_int(s, 4 - (int64_t)kind));
	put_text(s, v, "kelas", kinds[kind][0]);
	put_text(s, v, "tanggal", format_date_in(s->arena, &s->view->format,
						 day));
	x = push_map(s, put_list(s, v, "jenis"));
	put_text(s, x, "kelas", kinds[kind][0]);
	put_word(s, x, "label", kinds[kind][1]);
	put_text(s, v, "tautan", "#waktu");
	put_word(s, v, "judul", "gaya.contoh.versi");
	put_word(s, v, "kalimat", "gaya.contoh.kalimat");
}

static void put_timeline(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "versi");

	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		push_version(s, list, i);
}

/* What a row of part/diff-table and diff-words has. */
static void push_difference(const struct sheet *s, struct value *list,
			    const char *lama, const char *baru,
			    const char *selisih)
{
	struct value *v = push_map(s, list);

	put_word(s, v, "label", "gaya.contoh.K2");
	put_text(s, v, "lama", lama);
	put_text(s, v, "baru", baru);
	put_text(s, v, "selisih", selisih);
	put_null(s, v, "tautan");
	put_null(s, v, "satuan");
	put_null(s, v, "catatan");
	put_null(s, v, "kategori_lama");
	put_null(s, v, "kategori_baru");
}

static struct value *put_difference(const struct sheet *s,
				    struct value *root, const char *key,
				    const char *word)
{
	struct value *v = put_map(s, root, key);

	put_text(s, v, "id", key);
	put_word(s, v, "keterangan", word);
	put_null(s, v, "lagi");
	return put_list(s, v, "baris");
}

static void push_run(const struct sheet *s, struct value *list,
		     const char *kind, const char *word)
{
	struct value *v = push_map(s, list), *piece;

	put_bool(s, v, "hapus", !strcmp(kind, "hapus"));
	put_bool(s, v, "tambah", !strcmp(kind, "tambah"));
	put_bool(s, v, "sama", !strcmp(kind, "sama"));
	piece = push_map(s, put_list(s, v, "isi"));
	put_bool(s, piece, "kode", false);
	put_word(s, piece, "teks", word);
}

static void put_differences(const struct sheet *s, struct value *root)
{
	const struct format *f = &s->view->format;
	const struct decimal old = { 6010, 2 }, new = { 6100, 2 };
	const char *lama = format_percent_in(s->arena, f, old);
	const char *baru = format_percent_in(s->arena, f, new);
	struct buf change = BUF_INIT(64);
	struct value *list;

	format_change(&change, f, decimal_sub(new, old), 2);
	list = put_difference(s, root, "beda", "gaya.beda");
	push_difference(s, list, lama, baru, change.ptr);
	push_difference(s, list, lama, NULL, NULL);
	buf_release(&change);
	list = put_difference(s, root, "kata", "gaya.kata");
	push_difference(s, list, sheet_word(s, "gaya.contoh.lama"),
			sheet_word(s, "gaya.contoh.baru"), NULL);
	list = put_list(s, root, "potongan");
	push_run(s, list, "sama", "gaya.contoh.awal");
	push_run(s, list, "hapus", "gaya.contoh.lama");
	push_run(s, list, "tambah", "gaya.contoh.baru");
}

/* The same list, each item with its link to a place on this page: there are
 * no pages of what is made up. */
static void relink(const struct sheet *s, const struct value *part)
{
	const struct value *list = value_get(part, str_from("indikator"));

	for (size_t i = 0; i < list->n; i++) {
		const struct value *old = list->item[i];
		struct value *new = value_map(s->arena);

		for (size_t k = 0; k < old->n; k++)
			put(s, new, old->member[k].key.ptr,
			    old->member[k].value);
		put_text(s, new, "tautan", "#grafik");
		list->item[i] = new;
	}
}

static void put_report(const struct sheet *s, struct value *root)
{
	struct view view = *s->view;
	struct sheet sheet = *s;
	struct site site;
	const struct rekap *r;
	struct value *v = put_map(s, root, "contoh");

	gaya_contoh(&site, s);
	view.site = &site;
	view.sejarah = NULL;
	sheet.view = &view;
	r = site_rekap_utama(&site, &site.unit[0]);
	put_head(&sheet, v, r);
	put_bagian_capaian(&sheet, v, r);
	relink(s, value_get(v, str_from("capaian")));
	put_bagian_anggaran(&sheet, v, r);
	put_bagian_evaluasi(&sheet, v, r);
	put_bagian_dokumen(&sheet, v, r);
}

static void put_years(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "tahun_lain");

	for (int i = 2022; i <= 2024; i++) {
		struct value *v = push_map(s, list);

		put_text(s, v, "teks", sheet_int(s, i));
		put_text(s, v, "tautan", "#tahun");
		put_bool(s, v, "kini", i == 2024);
	}
	put_null(s, root, "bandingkan");
}

/* A table to sort: assets/tabel.js compares what is in "v". */
static void put_sortable(const struct sheet *s, struct value *root)
{
	static const int64_t figure[] = { 9050, -1, 10270, 0 };
	struct value *list = put_list(s, root, "urut");

	for (size_t i = 0; i < ARRAY_SIZE(figure); i++) {
		struct decimal d = { figure[i], 2 };
		struct value *v = push_map(s, list);

		put_text(s, v, "nama", arena_strf(s->arena, "%s %c",
			sheet_word(s, "gaya.contoh.nama"), "BADC"[i]));
		put_text(s, v, "v", "");
		put_nothing(s, v, "angka", "kata.belum_tersedia");
		if (figure[i] < 0)
			continue;
		put_text(s, v, "v", sheet_int(s, figure[i]));
		put_figure(s, v, "angka", format_percent_in(
			s->arena, &s->view->format, d));
	}
}

struct value *gaya_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "gaya.judul"), NULL };
	struct value *root = frame_values(s, crumb.teks,
					  sheet_word(s, "gaya.deskripsi"),
					  NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	put_tokens(s, root, "warna", colours, ARRAY_SIZE(colours));
	put_tokens(s, root, "ukuran", sizes, ARRAY_SIZE(sizes));
	put_marks(s, root);
	put_notes(s, root);
	put_timeline(s, root);
	put_differences(s, root);
	put_years(s, root);
	put_sortable(s, root);
	put_report(s, root);
	frame_script(s, root, "tabel");
	return root;
}
