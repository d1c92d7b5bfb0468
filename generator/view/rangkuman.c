/*
 * Summing up a year; see rangkuman.h.
 */
#include "view/rangkuman.h"

#include <stdlib.h>

/* Does this indikator count for its OPD? */
static bool counts(const struct rekap *r, const struct hasil *h)
{
	return !r->hanya_iku || h->indikator->iku;
}

static void add_hasil(struct rangkuman *out, const struct rekap *r,
		      const struct hasil *h, struct arena *a)
{
	int tingkat;

	out->n_indikator++;
	out->keadaan[h->capaian.keadaan]++;
	if (h->capaian.keadaan != CAPAIAN_ADA) {
		out->n_tak++;
		return;
	}
	tingkat = h->kategori->tingkat;
	out->tingkat[tingkat]++;
	if (capaian_tercapai(&h->capaian)) {
		out->n_tercapai++;
		out->tingkat_tercapai[tingkat]++;
	} else {
		struct gagal *g = ARENA_PUSH(a, out->gagal,
					     out->jumlah_gagal);

		out->n_gagal++;
		g->rekap = r;
		g->hasil = h;
	}
}

static void add_rekap(struct rangkuman *out, const struct rekap *r,
		      struct arena *a)
{
	struct decimal mean;

	out->n_lapor += r->laporan->kinerja.ada;
	for (size_t i = 0; i < r->n_hasil; i++)
		if (counts(r, &r->hasil[i]))
			add_hasil(out, r, &r->hasil[i], a);
	if (rata_rata_nilai(&r->rata, &mean)) {
		out->jumlah = decimal_add(out->jumlah, mean);
		out->n_rata++;
	}
	if (!r->serapan_ada)
		return;
	out->pagu = nilai_angka(decimal_add(out->pagu.angka, r->pagu.angka));
	out->realisasi = nilai_angka(decimal_add(out->realisasi.angka,
						 r->realisasi.angka));
}

/* IKU that were planned for a year of which nothing was reported. */
static int planned(const struct rencana *p)
{
	int iku = 0, all = 0;

	for (size_t t = 0; p && t < p->n_tujuan; t++)
		for (size_t s = 0; s < p->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &p->tujuan[t].sasaran[s];

			for (size_t i = 0; i < x->n_indikator; i++) {
				iku += x->indikator[i].iku;
				all++;
			}
		}
	return iku ? iku : all;
}

/* Lowest first; equal ones in the order of OPDs and plans. */
static int by_capaian(const void *a, const void *b)
{
	const struct gagal *x = a, *y = b;
	int order = decimal_cmp(x->hasil->capaian.nilai,
				y->hasil->capaian.nilai);

	if (order == 0 && x->rekap != y->rekap)
		order = strcmp(x->rekap->unit->opd->slug,
			       y->rekap->unit->opd->slug);
	if (order == 0)
		order = x->hasil < y->hasil ? -1 : x->hasil > y->hasil;
	return order;
}

void rangkuman_compute(struct rangkuman *out, const struct site *s,
		       int tahun, struct arena *a)
{
	struct rangkuman empty = { .tahun = tahun };

	*out = empty;
	for (size_t i = 0; i < s->n_unit; i++) {
		const struct unit *u = &s->unit[i];
		const struct rekap *r = unit_rekap(u, tahun);

		if (!r && !opd_berlaku(u->opd, tahun))
			continue;
		out->n_opd++;
		if (r)
			add_rekap(out, r, a);
		if (!r || r->n_hasil == 0) {
			int n = planned(opd_rencana(u->opd, tahun));

			out->belum_masuk += n;
			out->n_indikator += n;
			out->n_tak += n;
		}
	}
	if (out->jumlah_gagal)
		qsort(out->gagal, out->jumlah_gagal, sizeof(*out->gagal),
		      by_capaian);
}

bool rangkuman_rata(const struct rangkuman *r, struct decimal *out)
{
	if (r->n_rata == 0)
		return false;
	*out = decimal_ratio(r->jumlah, decimal_int(r->n_rata), 1, 2);
	return true;
}
