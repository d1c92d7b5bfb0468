/*
 * Looking things up in a plan, and the two named scales of grades. Knows
 * nothing of years other than what the plan says about them.
 */
#include "model/indikator.h"

static const struct indikator *sasaran_indikator(const struct sasaran *s,
						 const char *kode)
{
	for (size_t i = 0; i < s->n_indikator; i++)
		if (strcmp(s->indikator[i].kode, kode) == 0)
			return &s->indikator[i];
	return NULL;
}

const struct indikator *rencana_indikator(const struct rencana *r,
					  const char *kode,
					  const struct sasaran **sasaran)
{
	for (size_t t = 0; t < r->n_tujuan; t++) {
		const struct tujuan *tujuan = &r->tujuan[t];

		for (size_t s = 0; s < tujuan->n_sasaran; s++) {
			const struct indikator *found;

			found = sasaran_indikator(&tujuan->sasaran[s], kode);
			if (!found)
				continue;
			if (sasaran)
				*sasaran = &tujuan->sasaran[s];
			return found;
		}
	}
	return NULL;
}

const struct sasaran *rencana_sasaran(const struct rencana *r,
				      const char *kode)
{
	for (size_t t = 0; t < r->n_tujuan; t++) {
		const struct tujuan *tujuan = &r->tujuan[t];

		for (size_t s = 0; s < tujuan->n_sasaran; s++)
			if (strcmp(tujuan->sasaran[s].kode, kode) == 0)
				return &tujuan->sasaran[s];
	}
	return NULL;
}

struct nilai indikator_target(const struct indikator *i, int tahun)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };

	if (i->arah == ARAH_RENTANG)
		return i->rentang;
	for (size_t t = 0; t < i->n_target; t++)
		if (i->target[t].tahun == tahun)
			return i->target[t].nilai;
	return none;
}

int indikator_tahun_akhir(const struct indikator *i)
{
	for (size_t t = i->n_target; t > 0; t--)
		if (nilai_ada(i->target[t - 1].nilai))
			return i->target[t - 1].tahun;
	return 0;
}

int skala_peringkat(const struct skala *s, const char *predikat)
{
	if (!predikat)
		return 0;
	for (size_t i = 0; i < s->n_predikat; i++)
		if (strcmp(s->predikat[i], predikat) == 0)
			return (int)i + 1;
	return 0;
}

static const char *const akip[] = { "D", "C", "CC", "B", "BB", "A", "AA" };
static const char *const opini[] = { "TMP", "TW", "WDP", "WTP" };

/* The casts: a scale that was read from a file is filled through the same
 * pointer; nobody writes to these two. */
static const struct skala named[] = {
	{ "akip", (const char **)akip, ARRAY_SIZE(akip) },
	{ "opini-bpk", (const char **)opini, ARRAY_SIZE(opini) },
};

const struct skala *skala_dari_nama(const char *nama)
{
	for (size_t i = 0; i < ARRAY_SIZE(named); i++)
		if (nama && strcmp(named[i].nama, nama) == 0)
			return &named[i];
	return NULL;
}
