/*
 * The rows of the table "capaian", the figures of an indikator in a year, as
 * the pages show them; and of "triwulan", its quarters.
 */
#include "export/isian.h"

/* What a row is made of. */
struct baris_capaian {
	const struct unit *unit;
	const struct sasaran *sasaran;
	const struct indikator *indikator;
	const struct hasil *hasil;	/* NULL: no report of that year */
	int tahun;
	bool awal;			/* the plan's starting point */
	const char *tunggu;		/* why there is no report */
	struct nilai target;
	struct nilai realisasi;
};

static void fill_what(struct isian *i, const struct baris_capaian *b)
{
	isi_awal(i, b->unit);
	isi_tahun(i, "tahun", b->tahun);
	isi_teks(i, "sasaran_kode", b->sasaran->kode);
	isi_teks(i, "sasaran", b->sasaran->uraian);
	isi_teks(i, "kode", b->indikator->kode);
	isi_teks(i, "indikator", b->indikator->nama);
	isi_teks(i, "satuan", b->indikator->satuan);
	isi_teks(i, "jenis", isi_jenis(b->indikator));
	isi_teks(i, "arah", isi_arah(b->indikator));
	isi_cell(i, "iku", cell_truth(b->indikator->iku));
}

static const char *target_from(const struct baris_capaian *b)
{
	if (!nilai_ada(b->target) || b->awal)
		return NULL;
	if (b->hasil && b->hasil->target_triwulan)
		return "triwulan";
	return !b->hasil || b->hasil->target_rencana ? "rencana" : "pk";
}

static void fill_target(struct isian *i, const struct baris_capaian *b)
{
	bool range = b->target.bentuk == NILAI_RENTANG;

	isi_angka(i, "target", b->target);
	isi_cell(i, "target_atas", range ? cell_number(b->target.atas)
					 : cell_text(NULL));
	isi_predikat(i, "target_predikat", b->target);
	isi_teks(i, "target_asal", target_from(b));
	isi_teks(i, "target_keterangan", nilai_ada(b->target) ? "ada"
		 : b->awal ? "tidak_berlaku" : "tanpa_target");
}

static const char *missing(const struct baris_capaian *b)
{
	static const char *const kata[N_KOSONG] = {
		[KOSONG_BELUM_DIISI] = "belum_diisi",
		[KOSONG_TIDAK_TERSEDIA] = "tidak_tersedia",
		[KOSONG_TIDAK_BERLAKU] = "tidak_berlaku"
	};

	if (nilai_ada(b->realisasi))
		return "ada";
	return b->hasil ? kata[b->hasil->kosong] : b->tunggu;
}

static void fill_realisasi(struct isian *i, const struct baris_capaian *b)
{
	const struct realisasi *r = b->hasil ? b->hasil->baris : NULL;

	isi_angka(i, "realisasi", b->realisasi);
	isi_predikat(i, "realisasi_predikat", b->realisasi);
	isi_teks(i, "realisasi_keterangan", missing(b));
	isi_teks(i, "alasan", r && !nilai_ada(b->realisasi)
					? r->kosong_alasan : NULL);
	isi_cell(i, "triwulan_terisi",
		 cell_count(b->hasil ? b->hasil->triwulan_terisi : 0));
}

static const char *state_of(const struct baris_capaian *b)
{
	static const char *const kata[N_CAPAIAN_KEADAAN] = {
		[CAPAIAN_ADA] = "ada",
		[CAPAIAN_BELUM_DIISI] = "belum_diisi",
		[CAPAIAN_TANPA_TARGET] = "tanpa_target",
		[CAPAIAN_TAK_TERHITUNG] = "tak_terhitung",
		[CAPAIAN_TIDAK_TERSEDIA] = "tidak_tersedia",
		[CAPAIAN_TIDAK_BERLAKU] = "tidak_berlaku"
	};

	if (b->awal)
		return "tidak_berlaku";
	return b->hasil ? kata[b->hasil->capaian.keadaan] : b->tunggu;
}

static const char *cause_of(const struct capaian *c)
{
	static const char *const kata[] = {
		[SEBAB_TIDAK_ADA] = "tak_cocok",
		[SEBAB_TARGET_NOL] = "target_nol",
		[SEBAB_TARGET_NEGATIF] = "target_negatif",
		[SEBAB_REALISASI_NOL] = "realisasi_nol",
		[SEBAB_REALISASI_NEGATIF] = "realisasi_negatif"
	};

	return c->keadaan == CAPAIAN_TAK_TERHITUNG ? kata[c->sebab] : NULL;
}

static const char *formula_of(const struct capaian *c)
{
	static const char *const kata[] = {
		[RUMUS_CAPAIAN_NAIK] = "naik",
		[RUMUS_CAPAIAN_SELISIH] = "selisih",
		[RUMUS_CAPAIAN_RASIO] = "rasio",
		[RUMUS_CAPAIAN_RENTANG] = "rentang",
		[RUMUS_CAPAIAN_PREDIKAT] = "predikat"
	};

	return c->keadaan == CAPAIAN_ADA ? kata[c->rumus] : NULL;
}

static void fill_capaian(struct isian *i, const struct baris_capaian *b)
{
	static const struct capaian none = { .keadaan = CAPAIAN_BELUM_DIISI };
	const struct capaian *c = b->hasil ? &b->hasil->capaian : &none;
	const struct kategori *k = b->hasil ? b->hasil->kategori : NULL;
	struct cell empty = cell_text(NULL);
	bool have = c->keadaan == CAPAIAN_ADA;

	isi_cell(i, "capaian", have ? cell_number(c->nilai) : empty);
	isi_cell(i, "capaian_mentah", have ? cell_number(c->mentah) : empty);
	isi_teks(i, "capaian_keterangan", state_of(b));
	isi_teks(i, "sebab", cause_of(c));
	isi_teks(i, "rumus", formula_of(c));
	isi_teks(i, "kategori", k ? k->label : NULL);
	isi_cell(i, "tercapai", have ? cell_truth(capaian_tercapai(c))
				     : empty);
}

static void fill_row(struct isian *i, const struct baris_capaian *b)
{
	const struct realisasi *r = b->hasil ? b->hasil->baris : NULL;
	struct nilai none = { .bentuk = NILAI_KOSONG };

	fill_what(i, b);
	fill_target(i, b);
	fill_realisasi(i, b);
	fill_capaian(i, b);
	isi_angka(i, "capaian_tercetak", r ? r->capaian_tercetak : none);
	isi_teks(i, "definisi", b->indikator->definisi);
	isi_teks(i, "sumber_data", b->indikator->sumber_data);
	isi_teks(i, "sumber", r ? r->sumber : NULL);
	isi_akhir(i, isi_alamat_indikator(i, b->unit, b->indikator->kode));
}

static struct baris_capaian from_hasil(const struct unit *u,
				       const struct hasil *h)
{
	struct baris_capaian b = {
		.unit = u, .sasaran = h->sasaran, .indikator = h->indikator,
		.hasil = h, .tahun = h->tahun, .target = h->target,
		.realisasi = h->realisasi
	};

	return b;
}

void isi_capaian(struct isian *i, const struct unit *u)
{
	for (size_t y = 0; y < u->n_rekap; y++)
		for (size_t k = 0; k < u->rekap[y].n_hasil; k++) {
			struct baris_capaian b =
				from_hasil(u, &u->rekap[y].hasil[k]);

			fill_row(i, &b);
		}
}

/* The last year of the series with a report: of one before, it is too late
 * to come. */
static int last_report(const struct deret *d)
{
	for (size_t k = d->n; k-- > 0;)
		if (d->titik[k].hasil)
			return d->titik[k].tahun;
	return 0;
}

static void fill_point(struct isian *i, const struct deret *d,
		       const struct titik *t)
{
	struct baris_capaian b = {
		.unit = d->unit, .indikator = d->indikator, .tahun = t->tahun,
		.awal = t->awal, .target = t->target,
		.tunggu = t->tahun < last_report(d) ? "tak_terlapor"
						    : "belum_waktunya"
	};

	if (t->hasil)
		b = from_hasil(t->unit, t->hasil);
	else
		rencana_indikator(d->rencana, d->indikator->kode, &b.sasaran);
	if (t->awal)
		b.realisasi = t->realisasi;
	fill_row(i, &b);
}

void isi_deret(struct isian *i, const struct deret *d)
{
	for (size_t k = 0; k < d->n; k++)
		fill_point(i, d, &d->titik[k]);
}

static void fill_quarter(struct isian *i, const struct unit *u,
			 const struct hasil *h, int quarter)
{
	const struct triwulan *t = &h->baris->triwulan[quarter];
	bool range = t->target.bentuk == NILAI_RENTANG;

	isi_awal(i, u);
	isi_tahun(i, "tahun", h->tahun);
	isi_teks(i, "kode", h->indikator->kode);
	isi_teks(i, "indikator", h->indikator->nama);
	isi_teks(i, "satuan", h->indikator->satuan);
	isi_bulat(i, "triwulan", quarter + 1);
	isi_angka(i, "target", t->target);
	isi_cell(i, "target_atas", range ? cell_number(t->target.atas)
					 : cell_text(NULL));
	isi_predikat(i, "target_predikat", t->target);
	isi_angka(i, "realisasi", t->realisasi);
	isi_predikat(i, "realisasi_predikat", t->realisasi);
	isi_teks(i, "realisasi_keterangan",
		 nilai_ada(t->realisasi) ? "ada" : "belum_diisi");
	isi_akhir(i, isi_alamat_indikator(i, u, h->indikator->kode));
}

void isi_triwulan(struct isian *i, const struct unit *u)
{
	for (size_t y = 0; y < u->n_rekap; y++)
		for (size_t k = 0; k < u->rekap[y].n_hasil; k++) {
			const struct hasil *h = &u->rekap[y].hasil[k];

			for (int q = 0; h->baris && h->baris->triwulanan &&
					q < 4; q++)
				fill_quarter(i, u, h, q);
		}
}
