/*
 * What changed in kinerja.json and in the analyses of a year; see
 * change_list.h. A target is what counts: the PK's, else the plan's.
 */
#include "model/change_list.h"

/* A row of an indikator on both sides; NULL: none. */
struct rows {
	const struct realisasi *lama;
	const struct realisasi *baru;
	struct nilai rencana_lama;	/* the plan's target of the year */
	struct nilai rencana_baru;
};

static struct nilai none(void)
{
	struct nilai n = { .bentuk = NILAI_KOSONG };

	return n;
}

/* Rows, and files of analyses, of both sides by code. */
struct lookup {
	struct match_index rows_lama;
	struct match_index rows_baru;
	struct match_index analyses_lama;
	struct match_index analyses_baru;
};

static void index_rows(struct match_index *out, const struct laporan *l,
		       struct arena *a)
{
	struct match_keys keys = { NULL, 0 };

	for (size_t i = 0; i < l->kinerja.n_indikator; i++)
		match_add(&keys, a, l->kinerja.indikator[i].kode, "",
			  &l->kinerja.indikator[i]);
	match_index(out, &keys, a);
}

static void index_analyses(struct match_index *out, const struct laporan *l,
			   struct arena *a)
{
	struct match_keys keys = { NULL, 0 };

	for (size_t i = 0; i < l->n_analisis; i++)
		match_add(&keys, a, l->analisis[i].kode, "",
			  &l->analisis[i].naskah);
	match_index(out, &keys, a);
}

/* The first target of the PK is appended, also where it is not the plan's,
 * which counted until then. */
static void compare_first_target(struct change_maker *m,
				 struct change_subject *s,
				 const struct rows *r)
{
	struct change_values v = { none(), r->baru->target, false };

	if (nilai_ada(r->rencana_lama) &&
	    !change_same_nilai(r->rencana_lama, v.baru)) {
		v.lama = r->rencana_lama;
		v.dari_rencana = true;
	}
	change_figure_as(m, s, HAL_TARGET, &v, GOLONGAN_BARU);
}

static void compare_target(struct change_maker *m, struct change_subject *s,
			   const struct rows *r)
{
	struct nilai lama = r->lama ? r->lama->target : none();
	struct nilai baru = r->baru ? r->baru->target : none();

	if (!nilai_ada(lama) && nilai_ada(baru)) {
		compare_first_target(m, s, r);
		return;
	}
	/* of a row that stays, the plan's target counts in its place */
	if (!nilai_ada(lama) && r->lama && r->baru)
		lama = r->rencana_lama;
	if (!nilai_ada(baru) && r->lama && r->baru)
		baru = r->rencana_baru;
	change_figure(m, s, HAL_TARGET, lama, baru);
}

static void compare_quarters(struct change_maker *m,
			     struct change_subject *s, const struct rows *r)
{
	for (int q = 0; q < 4; q++) {
		struct triwulan no = { none(), none() };
		struct triwulan l = r->lama ? r->lama->triwulan[q] : no;
		struct triwulan b = r->baru ? r->baru->triwulan[q] : no;

		s->triwulan = q + 1;
		change_figure(m, s, HAL_TARGET_TRIWULAN, l.target, b.target);
		change_figure(m, s, HAL_REALISASI_TRIWULAN, l.realisasi,
			      b.realisasi);
	}
	s->triwulan = 0;
}

static const char *absence(const struct realisasi *r)
{
	return r && r->kosong ? kosong_kunci[r->kosong] : NULL;
}

static void compare_rows(struct change_maker *m, struct change_subject *s,
			 const struct rows *r)
{
	const struct realisasi *l = r->lama, *b = r->baru;

	compare_target(m, s, r);
	change_figure(m, s, HAL_REALISASI, l ? l->realisasi : none(),
		      b ? b->realisasi : none());
	change_figure(m, s, HAL_CAPAIAN_TERCETAK,
		      l ? l->capaian_tercetak : none(),
		      b ? b->capaian_tercetak : none());
	compare_quarters(m, s, r);
	change_text(m, s, "tanpa_realisasi.jenis", absence(l), absence(b));
	change_text(m, s, "tanpa_realisasi.alasan",
		    l ? l->kosong_alasan : NULL, b ? b->kosong_alasan : NULL);
	if (l && b)
		change_text(m, s, "sumber", l->sumber, b->sumber);
}

static void compare_analyses(struct change_maker *m,
			     const struct change_subject *s,
			     const struct naskah *l, const struct naskah *b)
{
	const char *kode = b || !s->kode_lama ? s->kode : s->kode_lama;

	if (l || b)
		change_naskah(m, s, arena_strf(&m->scratch,
					       "%d/analisis/%s.md", s->tahun,
					       kode), l, b);
}

static void compare_indikator(struct change_maker *m, int tahun,
			      const struct lookup *at,
			      const struct match_pair *pair)
{
	const struct change_node *x = pair->lama, *y = pair->baru;
	const struct indikator *l = x ? x->indikator : NULL;
	const struct indikator *b = y ? y->indikator : NULL;
	struct rows r = {
		match_find(&at->rows_lama, l ? l->kode : NULL),
		match_find(&at->rows_baru, b ? b->kode : NULL),
		l ? indikator_target(l, tahun) : none(),
		b ? indikator_target(b, tahun) : none()
	};
	struct change_subject s;

	change_subject_indikator(&s, x, y);
	s.tahun = tahun;
	if (r.lama || r.baru)
		compare_rows(m, &s, &r);
	compare_analyses(m, &s,
			 match_find(&at->analyses_lama, l ? l->kode : NULL),
			 match_find(&at->analyses_baru, b ? b->kode : NULL));
}

static void compare_agreement(struct change_maker *m, int tahun,
			      const struct kinerja *l,
			      const struct kinerja *b)
{
	struct change_subject s = { .tahun = tahun };

	if (!l->ada || !b->ada)
		return;
	change_date(m, &s, "perjanjian.tanggal", l->perjanjian_tanggal,
		    b->perjanjian_tanggal);
	change_date(m, &s, "perjanjian.perubahan", l->perjanjian_perubahan,
		    b->perjanjian_perubahan);
}

void change_kinerja(struct change_maker *m, const struct change_year *y)
{
	struct lookup at;

	index_rows(&at.rows_lama, y->lama, &m->scratch);
	index_rows(&at.rows_baru, y->baru, &m->scratch);
	index_analyses(&at.analyses_lama, y->lama, &m->scratch);
	index_analyses(&at.analyses_baru, y->baru, &m->scratch);
	for (size_t i = 0; i < y->indikator.n; i++)
		compare_indikator(m, y->tahun, &at, &y->indikator.pair[i]);
	compare_agreement(m, y->tahun, &y->lama->kinerja, &y->baru->kinerja);
}
