/*
 * The made-up report of /gaya/; see gaya.h. Figures only: its names are
 * texts of the theme.
 */
#include "view/gaya.h"

#include "model/predikat.h"

#define YEARS 4
#define FIRST 2021
#define LAST (FIRST + YEARS - 1)
#define PLAN_END 2026
#define NONE (-1)	/* no figure */

/* An indikator of the example. Figures are in its last digit; of a predikat,
 * ranks on its scale. */
struct sampel {
	const char *kode;
	enum jenis jenis;
	enum arah arah;
	enum rumus rumus;
	int desimal;
	int64_t target[YEARS];
	int64_t realisasi[YEARS];
	enum kosong kosong;
	int64_t standar;
};

#define NAIK ARAH_NAIK, RUMUS_SITUS
#define NO_TARGET { NONE, NONE, NONE, NONE }
#define NO_KOSONG KOSONG_BELUM_DIISI

static const struct sampel sampel[] = {
	{ "K1", JENIS_ANGKA, NAIK, 0, { 100, 110, 120, 130 },
	  { 96, 115, 121, 137 }, NO_KOSONG, NONE },
	{ "K2", JENIS_PERSEN, NAIK, 2, { 6000, 6500, 7000, 7500 },
	  { 5210, 5640, 5905, 6100 }, NO_KOSONG, 8000 },
	{ "K3", JENIS_INDEKS, NAIK, 2, { 7000, 7100, 7200, 7300 },
	  { 6954, 7031, 7188, 7226 }, NO_KOSONG, NONE },
	{ "K4", JENIS_ANGKA, ARAH_TURUN, RUMUS_SELISIH, 1,
	  { 1800, 1700, 1600, 1500 }, { 1904, 1852, NONE, 1950 },
	  NO_KOSONG, NONE },
	{ "K5", JENIS_ANGKA, ARAH_RENTANG, RUMUS_SITUS, 1, NO_TARGET,
	  { 580, 704, 883, 1200 }, NO_KOSONG, NONE },
	{ "K6", JENIS_PREDIKAT, NAIK, 0, { 3, 3, 4, 5 }, { 2, 3, 3, 2 },
	  NO_KOSONG, NONE },
	{ "K7", JENIS_ANGKA, NAIK, 0, { 10, 10, 10, 10 },
	  { 9, 8, 4, 0 }, NO_KOSONG, NONE },
	{ "K8", JENIS_ANGKA, NAIK, 0, { 10, 12, 14, 16 },
	  { 11, 12, 13, NONE }, NO_KOSONG, NONE },
	{ "K9", JENIS_ANGKA, NAIK, 0, NO_TARGET, { 31, 36, 40, 42 },
	  NO_KOSONG, NONE },
	{ "K10", JENIS_ANGKA, ARAH_TURUN, RUMUS_RASIO, 0, { 5, 5, 4, 4 },
	  { 6, 5, 3, 0 }, NO_KOSONG, NONE },
	{ "K11", JENIS_ANGKA, NAIK, 0, { 20, 20, 20, 20 },
	  { 18, 21, 20, NONE }, KOSONG_TIDAK_TERSEDIA, NONE },
	{ "K12", JENIS_ANGKA, NAIK, 0, { 1, 1, 1, 1 }, { 1, 1, 1, NONE },
	  KOSONG_TIDAK_BERLAKU, NONE },
};

#define N_SAMPEL ARRAY_SIZE(sampel)

static const char *word(const struct sheet *s, const char *name)
{
	return sheet_word(s, arena_strf(s->arena, "gaya.contoh.%s", name));
}

static struct nilai figure_of(const struct indikator *i, int64_t n)
{
	struct nilai v = { .bentuk = NILAI_KOSONG };
	struct decimal d = { n, i->desimal };

	if (n == NONE)
		return v;
	if (i->jenis != JENIS_PREDIKAT)
		return nilai_angka(d);
	v.bentuk = NILAI_PREDIKAT;
	v.predikat = i->skala.predikat[n - 1];
	return v;
}

/* The plan goes on two years after the last report, at the same targets. */
static void fill_targets(const struct sheet *s, struct indikator *i,
			 const struct sampel *x)
{
	if (x->target[0] == NONE)
		return;
	i->n_target = (size_t)(PLAN_END - FIRST + 1);
	i->target = arena_calloc(s->arena, i->n_target, sizeof(*i->target));
	for (size_t k = 0; k < i->n_target; k++) {
		size_t from = k < YEARS ? k : YEARS - 1;

		i->target[k].tahun = FIRST + (int)k;
		i->target[k].nilai = figure_of(i, x->target[from]);
	}
}

static void fill_indikator(const struct sheet *s, struct indikator *i,
			   const struct sampel *x)
{
	i->kode = x->kode;
	i->nama = word(s, x->kode);
	i->satuan = word(s, x->jenis == JENIS_PERSEN ? "persen"
			 : x->jenis == JENIS_INDEKS ? "indeks"
			 : x->jenis == JENIS_PREDIKAT ? "predikat" : "satuan");
	i->jenis = x->jenis;
	i->arah = x->arah;
	i->rumus_capaian = x->rumus;
	i->desimal = x->desimal;
	i->iku = true;
	if (x->jenis == JENIS_PREDIKAT)
		i->skala = *skala_dari_nama("akip");
	if (x->arah == ARAH_RENTANG) {
		i->rentang = nilai_angka(decimal_int(60));
		i->rentang.bentuk = NILAI_RENTANG;
		i->rentang.atas = decimal_int(85);
	}
	i->standar_nasional = figure_of(i, x->standar);
	i->standar_nasional_tahun = x->standar == NONE ? 0 : LAST;
	fill_targets(s, i, x);
}

static void fill_plan(const struct sheet *s, struct rencana *r)
{
	struct tujuan *t = arena_calloc(s->arena, 1, sizeof(*t));
	struct sasaran *x = arena_calloc(s->arena, 1, sizeof(*x));

	r->dokumen = word(s, "rencana");
	r->mulai = FIRST;
	r->selesai = PLAN_END;
	r->tujuan = t;
	r->n_tujuan = 1;
	t->kode = "T1";
	t->uraian = x->uraian = word(s, "sasaran");
	t->sasaran = x;
	t->n_sasaran = 1;
	x->kode = "S1";
	x->indikator = arena_calloc(s->arena, N_SAMPEL,
				    sizeof(*x->indikator));
	x->n_indikator = N_SAMPEL;
	for (size_t i = 0; i < N_SAMPEL; i++)
		fill_indikator(s, &x->indikator[i], &sampel[i]);
}

static void fill_kinerja(const struct sheet *s, struct kinerja *k,
			 const struct indikator *list, int year)
{
	struct date agreed = { LAST, 1, 25 };

	k->ada = true;
	k->perjanjian_tanggal = agreed;
	k->indikator = arena_calloc(s->arena, N_SAMPEL,
				    sizeof(*k->indikator));
	k->n_indikator = N_SAMPEL;
	for (size_t i = 0; i < N_SAMPEL; i++) {
		struct realisasi *r = &k->indikator[i];

		r->kode = sampel[i].kode;
		r->realisasi = figure_of(&list[i], sampel[i].realisasi[year]);
		r->kosong = sampel[i].kosong;
		r->kosong_alasan = word(s, "alasan");
	}
}

static void fill_anggaran(const struct sheet *s, struct anggaran *g)
{
	static const int64_t figure[][2] = { { 98000000000, 91400000000 },
					     { 4250000000, 4310000000 } };
	static const char *const kode[] = { "1.02.02", "1.02.03" };
	const char **mendukung = arena_calloc(s->arena, 1,
					      sizeof(*mendukung));

	mendukung[0] = "S1";
	g->ada = true;
	g->program = arena_calloc(s->arena, ARRAY_SIZE(kode),
				  sizeof(*g->program));
	g->n_program = ARRAY_SIZE(kode);
	for (size_t i = 0; i < g->n_program; i++) {
		struct program *p = &g->program[i];

		p->kode = kode[i];
		p->nama = word(s, kode[i][6] == '2' ? "program1" : "program2");
		p->pagu = nilai_angka(decimal_int(figure[i][0]));
		p->realisasi = nilai_angka(decimal_int(figure[i][1]));
		p->mendukung = mendukung;
		p->n_mendukung = 1;
	}
}

static void fill_rekomendasi(const struct sheet *s, struct evaluasi *e)
{
	static const enum status_rekomendasi status[] = {
		REKOMENDASI_SELESAI, REKOMENDASI_PROSES, REKOMENDASI_BELUM
	};
	static const char *const kode[] = { "R1", "R2", "R3" };

	e->n_rekomendasi = ARRAY_SIZE(kode);
	e->rekomendasi = arena_calloc(s->arena, e->n_rekomendasi,
				      sizeof(*e->rekomendasi));
	for (size_t i = 0; i < e->n_rekomendasi; i++) {
		e->rekomendasi[i].kode = kode[i];
		e->rekomendasi[i].uraian = word(s, kode[i]);
		e->rekomendasi[i].status = status[i];
	}
}

static void fill_evaluasi(const struct sheet *s, struct evaluasi *e, int year)
{
	static const int64_t score[YEARS] = { 6120, 6640, 7010, 7235 };
	static const int64_t part[] = { 2200, 2150, 1135, 1750 };
	struct decimal d = { score[year], 2 };

	e->ada = true;
	e->nilai = nilai_angka(d);
	if (year < YEARS - 1)
		return;
	for (size_t i = 0; i < ARRAY_SIZE(part); i++) {
		struct decimal x = { part[i], 2 };

		e->komponen[i] = nilai_angka(x);
	}
	fill_rekomendasi(s, e);
}

static void fill_dokumen(const struct sheet *s, struct laporan *l)
{
	static const enum jenis_dokumen jenis[] = { DOKUMEN_PK,
						    DOKUMEN_LKJIP };
	struct date day = { LAST + 1, 2, 14 };

	l->dokumen_ada = true;
	l->n_dokumen = ARRAY_SIZE(jenis);
	l->dokumen = arena_calloc(s->arena, l->n_dokumen,
				  sizeof(*l->dokumen));
	for (size_t i = 0; i < l->n_dokumen; i++) {
		l->dokumen[i].jenis = jenis[i];
		l->dokumen[i].judul = word(s, i ? "lkjip" : "pk");
		l->dokumen[i].tanggal = day;
	}
}

static void fill_years(const struct sheet *s, struct opd *o)
{
	const struct indikator *list =
		o->rencana->tujuan->sasaran->indikator;

	o->laporan = arena_calloc(s->arena, YEARS, sizeof(*o->laporan));
	o->n_laporan = YEARS;
	for (int i = 0; i < YEARS; i++) {
		struct laporan *l = &o->laporan[i];

		l->tahun = FIRST + i;
		fill_kinerja(s, &l->kinerja, list, i);
		fill_anggaran(s, &l->anggaran);
		fill_evaluasi(s, &l->evaluasi, i);
		fill_dokumen(s, l);
	}
}

void gaya_contoh(struct site *out, const struct sheet *s)
{
	struct isi *isi = arena_calloc(s->arena, 1, sizeof(*isi));
	struct opd *o = arena_calloc(s->arena, 1, sizeof(*o));

	o->slug = "contoh";
	o->nama = word(s, "nama");
	o->jenis = OPD_DINAS;
	o->rencana = arena_calloc(s->arena, 1, sizeof(*o->rencana));
	o->n_rencana = 1;
	fill_plan(s, o->rencana);
	fill_years(s, o);
	isi->situs = s->view->site->isi->situs;
	isi->situs.tahun = LAST;
	isi->opd = o;
	isi->n_opd = 1;
	site_init(out, isi, s->arena);
}
