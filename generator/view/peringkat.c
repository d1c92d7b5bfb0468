/*
 * Ranking; see peringkat.h.
 */
#include "view/peringkat.h"

#include <stdlib.h>

/* A formula for "less is better" that is not the one of the site. */
static bool other_rumus(const struct site *s, const struct capaian *c)
{
	enum capaian_rumus own =
		s->isi->situs.penilaian.rumus_turun == RUMUS_RASIO
			? RUMUS_CAPAIAN_RASIO : RUMUS_CAPAIAN_SELISIH;

	return (c->rumus == RUMUS_CAPAIAN_SELISIH ||
		c->rumus == RUMUS_CAPAIAN_RASIO) && c->rumus != own;
}

static void object_hasil(int *k, const struct site *s,
			 const struct hasil *h)
{
	if (h->capaian.keadaan != CAPAIAN_ADA) {
		k[KEBERATAN_SEBAGIAN]++;
		return;
	}
	k[KEBERATAN_BATAS] += h->capaian.dibatasi;
	k[KEBERATAN_PREDIKAT] += h->capaian.rumus == RUMUS_CAPAIAN_PREDIKAT;
	k[KEBERATAN_RUMUS] += other_rumus(s, &h->capaian);
	k[KEBERATAN_TRIWULAN] += h->triwulan_terisi > 0 &&
				 h->triwulan_terisi < 4;
}

static void object(struct peringkat_baris *x, const struct site *s,
		   const struct tahunan *t)
{
	const struct peserta *p = x->peserta;

	x->keberatan[KEBERATAN_SATU] = x->rata->dari == 1;
	x->keberatan[KEBERATAN_BARU] =
		p->unit->opd->berlaku_mulai == t->tahun;
	x->keberatan[KEBERATAN_SEMUA] = !p->rekap->hanya_iku;
	for (size_t i = 0; i < p->n; i++)
		if (t->butir[p->awal + i].dihitung)
			object_hasil(x->keberatan, s,
				     t->butir[p->awal + i].hasil);
}

static int by_mean(const void *a, const void *b)
{
	const struct peringkat_baris *x = a, *y = b;
	int order = decimal_cmp(y->mean, x->mean);

	return order ? order : strcmp(x->peserta->unit->opd->slug,
				      y->peserta->unit->opd->slug);
}

static void number(struct peringkat *out)
{
	for (size_t i = 0; i < out->n; i++) {
		struct peringkat_baris *x = &out->baris[i];

		x->nomor = i && !decimal_cmp(x->mean, x[-1].mean)
				   ? x[-1].nomor : (int)i + 1;
	}
}

/* That an OPD is measured by all its indikator matters where others are
 * not. */
static void forget_same(struct peringkat *out)
{
	bool all = true;

	for (size_t i = 0; i < out->n; i++)
		all &= out->baris[i].keberatan[KEBERATAN_SEMUA] != 0;
	for (size_t i = 0; all && i < out->n; i++)
		out->baris[i].keberatan[KEBERATAN_SEMUA] = 0;
}

static void sum_up(struct peringkat *out)
{
	for (size_t i = 0; i < out->n; i++) {
		int n = out->baris[i].rata->dari;

		out->sedikit = i == 0 || n < out->sedikit ? n : out->sedikit;
		out->banyak = n > out->banyak ? n : out->banyak;
		for (int k = 0; k < N_KEBERATAN; k++)
			out->opd[k] += out->baris[i].keberatan[k] > 0;
	}
}

void peringkat_init(struct peringkat *out, const struct site *s,
		    const struct tahunan *t, struct arena *a)
{
	struct peringkat p = { NULL, 0, 0, 0, { 0 } };

	for (size_t i = 0; i < t->n_peserta; i++) {
		const struct rekap *r = t->peserta[i].rekap;
		struct peringkat_baris x = { .peserta = &t->peserta[i] };

		if (!r || !rata_rata_nilai(&r->rata, &x.mean))
			continue;
		x.rata = &r->rata;
		object(&x, s, t);
		*ARENA_PUSH(a, p.baris, p.n) = x;
	}
	if (p.n)
		qsort(p.baris, p.n, sizeof(*p.baris), by_mean);
	number(&p);
	forget_same(&p);
	sum_up(&p);
	*out = p;
}
