/*
 * /kelengkapan/YEAR/: which documents of a year are in, late or missing, as
 * a matrix of OPDs and documents. What is late and what is missing by name
 * is in view/kelengkapan_kurang.c.
 */
#include "view/kelengkapan_baris.h"

#include "base/limits.h"
#include "site/address.h"
#include "view/bagian.h"
#include "view/saring.h"
#include "view/setahun.h"
#include "view/ubahan.h"

/* How each state looks and reads, and its word in the address. */
static const struct {
	const char *kelas;
	const char *word;
	const char *kunci;
	const char *pilihan;
} look[N_DATANG] = {
	[DATANG_TAK_BERLAKU] = { "s-na", "status.tidak_berlaku",
				 "tidak-berlaku", "status.tidak_berlaku" },
	[DATANG_NANTI] = { "todo", "status.belum_waktunya",
			   "belum-waktunya", "status.belum_waktunya" },
	[DATANG_BELUM] = { "s-absent", "status.belum_masuk", "belum-masuk",
			   "status.belum_masuk" },
	[DATANG_MASUK] = { "done", "kelengkapan_tahun.masuk", "masuk",
			   "kelengkapan_tahun.masuk" },
	[DATANG_TEPAT] = { "done", "ubahan.lapor.tepat", "tepat-waktu",
			   "ubahan.lapor.tepat" },
	[DATANG_TELAT] = { "late", "ubahan.lapor.telat", "terlambat",
			   "kelengkapan_tahun.terlambat" }
};

static void init_row(const struct sheet *s, struct kelengkapan_baris *row,
		     const struct unit *u, int tahun)
{
	const struct kedatangan_acuan x = { s->view->site, s->view->sejarah };

	row->unit = u;
	for (int d = 0; d < N_DOKUMEN_WAJIB; d++) {
		kedatangan_compute(&row->datang[d], &x, u, tahun, d);
		row->n += row->datang[d].keadaan >= DATANG_MASUK;
	}
}

static void table_init(struct kelengkapan_tabel *t, const struct sheet *s,
		       int tahun)
{
	const struct site *site = s->view->site;

	t->tahun = tahun;
	t->sampai = sejarah_sampai(s->view->sejarah, site);
	if (site->pemda.opd && unit_wajib(&site->pemda, tahun))
		init_row(s, ARENA_PUSH(s->arena, t->baris, t->n),
			 &site->pemda, tahun);
	t->n_pemda = t->n;
	for (size_t i = 0; i < site->n_unit; i++)
		if (unit_wajib(&site->unit[i], tahun))
			init_row(s, ARENA_PUSH(s->arena, t->baris, t->n),
				 &site->unit[i], tahun);
}

/* How many of the OPDs' documents of a jenis (or of all: -1) stand so. */
static int count(const struct kelengkapan_tabel *t, int jenis,
		 enum kedatangan_keadaan keadaan)
{
	int n = 0;

	for (size_t i = t->n_pemda; i < t->n; i++)
		for (int d = 0; d < N_DOKUMEN_WAJIB; d++)
			if (jenis < 0 || d == jenis)
				n += t->baris[i].datang[d].keadaan == keadaan;
	return n;
}

static int count_in(const struct kelengkapan_tabel *t, int jenis)
{
	return count(t, jenis, DATANG_MASUK) + count(t, jenis, DATANG_TEPAT) +
	       count(t, jenis, DATANG_TELAT);
}

static const char *of(const struct sheet *s, int n, int dari)
{
	return SHEET_WORDS(s, "kata.n_dari", { "n", sheet_int(s, n) },
			   { "dari", sheet_int(s, dari) });
}

void put_kedatangan(const struct sheet *s, struct value *v,
		    const struct kedatangan *k)
{
	struct value *status = put_map(s, v, "status");
	const char *word = look[k->keadaan].word;

	if (k->keadaan == DATANG_TELAT && k->telat == 1)
		word = "ubahan.lapor.telat_satu";
	put_text(s, status, "kelas", look[k->keadaan].kelas);
	put_text(s, status, "label",
		 SHEET_WORDS(s, word, { "n", sheet_int(s, k->telat) }));
}

/* When a document came, as far as the history tells. */
static const char *when(const struct sheet *s, const struct kedatangan *k)
{
	const struct sejarah *h = s->view->sejarah;

	if (k->keadaan < DATANG_MASUK || !h || !h->ada)
		return NULL;
	if (k->versi && versi_tanggal_pasti(k->versi))
		return versi_tanggal(s, k->versi);
	return sheet_word(s, "kelengkapan_tahun.waktu_tak_tahu");
}

static void push_cell(const struct sheet *s, struct value *list,
		      const struct kelengkapan_baris *row, int jenis)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "kolom", dokumen_name(s, row->unit, jenis));
	put_text(s, v, "urut",
		 sheet_int(s, (int64_t)row->datang[jenis].keadaan));
	put_kedatangan(s, v, &row->datang[jenis]);
	put_text(s, v, "tanggal", when(s, &row->datang[jenis]));
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct kelengkapan_tabel *t,
		     const struct kelengkapan_baris *row)
{
	struct value *v = push_map(s, list);
	struct value *cells = put_list(s, v, "sel");

	put_text(s, v, "nama", row->unit->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, row->unit, t->tahun));
	put_text(s, v, "jenis", jenis_opd_kunci[row->unit->opd->jenis]);
	put_text(s, v, "lkjip",
		 look[row->datang[DOKUMEN_LKJIP].keadaan].kunci);
	put_text(s, v, "lengkap", of(s, row->n, N_DOKUMEN_WAJIB));
	put_text(s, v, "n", sheet_int(s, row->n));
	for (int d = 0; d < N_DOKUMEN_WAJIB; d++)
		push_cell(s, cells, row, d);
}

static void push_group(const struct sheet *s, struct value *groups,
		       const struct kelengkapan_tabel *t, int jenis)
{
	struct value *group = value_map(s->arena);
	struct value *list = put_list(s, group, "opd");

	for (size_t i = 0; i < t->n; i++)
		if ((int)t->baris[i].unit->opd->jenis == jenis)
			push_row(s, list, t, &t->baris[i]);
	if (list->n == 0)
		return;
	put_word(s, group, "judul", arena_strf(s->arena, "jenis.%s",
					       jenis_opd_kunci[jenis]));
	put_text(s, group, "kunci", jenis_opd_kunci[jenis]);
	put_text(s, group, "hitung", jenis == OPD_PEMDA ? NULL : SHEET_WORDS(
		s, "home.n_opd", { "n", sheet_int(s, (int64_t)list->n) }));
	value_push(s->arena, groups, group);
}

/* Heads of the columns, and how many OPDs have each document. */
static void put_columns(const struct sheet *s, struct value *root,
			const struct kelengkapan_tabel *t)
{
	static const struct opd any = { .jenis = OPD_LAINNYA };
	static const struct unit none = { .opd = &any };
	struct value *list = put_list(s, root, "kolom");
	int dari = (int)(t->n - t->n_pemda);

	for (int d = 0; d < N_DOKUMEN_WAJIB; d++) {
		struct value *v = push_map(s, list);

		put_text(s, v, "kunci", jenis_dokumen_kunci[d]);
		put_text(s, v, "kolom", dokumen_name(s, &none, d));
		put_text(s, v, "jumlah", of(s, count_in(t, d), dari));
	}
	put_text(s, root, "jumlah", of(s, count_in(t, -1),
				       dari * N_DOKUMEN_WAJIB));
	put_bool(s, root, "ada_jumlah", dari > 0);
}

/* What readers can choose among: kinds of OPDs, states of the LKjIP. */
static void put_choices(const struct sheet *s, struct value *root,
			const struct kelengkapan_tabel *t)
{
	struct value *list = saring_put(s, root, "saring",
					"kelengkapan_tahun.hitung");
	bool jenis[N_JENIS_OPD] = { false }, state[N_DATANG] = { false };

	for (size_t i = 0; i < t->n; i++) {
		jenis[t->baris[i].unit->opd->jenis] = true;
		state[t->baris[i].datang[DOKUMEN_LKJIP].keadaan] = true;
	}
	saring_jenis(s, saring_pilihan(s, list, "jenis",
				       "saring.jenis"), jenis);
	list = saring_pilihan(s, list, "lkjip", "dokumen.lkjip");
	for (int k = N_DATANG; k-- > 0;)
		if (state[k])
			saring_opsi(s, list, look[k].kunci,
				    sheet_word(s, look[k].pilihan));
}

static void put_table(const struct sheet *s, struct value *root,
		      const struct kelengkapan_tabel *t)
{
	struct value *groups = put_list(s, root, "kelompok");

	for (int jenis = 0; jenis < N_JENIS_OPD; jenis++)
		push_group(s, groups, t, jenis);
	put_bool(s, root, "ada_opd", t->n > 0);
	put_bool(s, root, "ada_pemda", t->n_pemda > 0);
	put_text(s, root, "keterangan", SHEET_WORDS(
		s, "kelengkapan_tahun.keterangan",
		{ "tahun", sheet_int(s, t->tahun) }));
	put_columns(s, root, t);
	put_choices(s, root, t);
}

/* "LKjIP: 13 tepat waktu, 2 terlambat, 1 belum masuk." */
static const char *reports(const struct sheet *s,
			   const struct kelengkapan_tabel *t)
{
	static const char *const key[N_DATANG] = {
		[DATANG_TEPAT] = "angka.n_tepat",
		[DATANG_TELAT] = "angka.n_telat",
		[DATANG_MASUK] = "kelengkapan_tahun.n_masuk",
		[DATANG_BELUM] = "kelengkapan_tahun.n_belum",
		[DATANG_NANTI] = "kelengkapan_tahun.n_nanti"
	};
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	for (int k = N_DATANG; k-- > DATANG_NANTI;) {
		int n = count(t, DOKUMEN_LKJIP, (enum kedatangan_keadaan)k);

		if (n)
			buf_addf(&list, "%s%s", list.len ? ", " : "",
				 SHEET_WORDS(s, key[k],
					     { "n", sheet_int(s, n) }));
	}
	text = SHEET_WORDS(s, "angka.lkjip", { "daftar", list.ptr });
	buf_release(&list);
	return text;
}

static void put_lead(const struct sheet *s, struct value *root,
		     const struct kelengkapan_tabel *t)
{
	int opd = (int)(t->n - t->n_pemda), dari = opd * N_DOKUMEN_WAJIB;
	int n = count_in(t, -1), later = count(t, -1, DATANG_NANTI);
	const char *key = opd == 0 ? "kelengkapan_tahun.lead_kosong"
		: n == 0 ? "kelengkapan_tahun.lead_nol"
		: n == dari ? "kelengkapan_tahun.lead_semua"
			    : "kelengkapan_tahun.lead";

	put_text(s, root, "lead", SHEET_WORDS(
		s, key, { "n", sheet_int(s, n) },
		{ "dari", sheet_int(s, dari) }, { "opd", sheet_int(s, opd) },
		{ "tahun", sheet_int(s, t->tahun) }));
	put_text(s, root, "lead_lkjip", opd ? reports(s, t) : NULL);
	put_text(s, root, "lead_nanti", !later ? NULL : SHEET_WORDS(
		s, "kelengkapan_tahun.lead_nanti",
		{ "n", sheet_int(s, later) }));
}

/* What the page knows, and how: the deadlines, and up to which day. */
static void put_method(const struct sheet *s, struct value *root,
		       const struct kelengkapan_tabel *t)
{
	const struct situs *situs = &s->view->site->isi->situs;
	const struct format *f = &s->view->format;
	const struct unit *region = s->view->site->pemda.opd
					    ? &s->view->site->pemda : NULL;
	struct date opd = tenggat_laporan_dari(situs, NULL, t->tahun);
	struct date pemda = tenggat_laporan_dari(situs, region, t->tahun);
	bool known = date_given(t->sampai);

	put_text(s, root, "sampai", SHEET_WORDS(
		s, known ? "kelengkapan_tahun.sampai"
			 : "kelengkapan_tahun.tanpa_riwayat",
		{ "tanggal", format_date_in(s->arena, f, t->sampai) }));
	put_text(s, root, "tenggat_lkjip", SHEET_WORDS(
		s, region ? "kelengkapan_tahun.tenggat_pemda"
			  : "kelengkapan_tahun.tenggat_opd",
		{ "tahun", sheet_int(s, t->tahun) },
		{ "opd", format_date_in(s->arena, f, opd) },
		{ "pemda", format_date_in(s->arena, f, pemda) }));
}

struct value *kelengkapan_tahun_values(struct sheet *s, const struct page *p)
{
	static const struct setahun kind = { "kelengkapan_tahun",
					     ADDRESS_KELENGKAPAN, NAV_NONE };
	struct value *root = setahun_values(s, p, &kind);
	struct kelengkapan_tabel t = { .baris = NULL };

	table_init(&t, s, p->tahun);
	put_lead(s, root, &t);
	put_table(s, root, &t);
	put_kelengkapan_kurang(s, root, &t);
	put_method(s, root, &t);
	frame_script(s, root, "tabel");
	return root;
}
