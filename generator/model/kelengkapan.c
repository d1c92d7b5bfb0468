/*
 * Which documents of a year are there: named in dokumen.json, or shown by
 * data that say the same. Knows nothing of deadlines.
 */
#include "model/kelengkapan.h"

static void from_documents(bool ada[N_DOKUMEN], const struct laporan *l)
{
	for (size_t i = 0; i < l->n_dokumen; i++)
		ada[l->dokumen[i].jenis] = true;
}

static void from_data(bool ada[N_DOKUMEN], const struct laporan *l)
{
	if (date_given(l->kinerja.perjanjian_tanggal))
		ada[DOKUMEN_PK] = true;
	if (l->naskah.ada)
		ada[DOKUMEN_LKJIP] = true;
	if (l->evaluasi.ada)
		ada[DOKUMEN_LHE] = true;
}

void kelengkapan_compute(struct kelengkapan *out, const struct opd *o,
			 int tahun)
{
	const struct laporan *l = opd_laporan(o, tahun);
	struct kelengkapan k = { .dari = N_DOKUMEN_WAJIB };

	if (opd_rencana(o, tahun))
		k.ada[DOKUMEN_RENSTRA] = true;
	if (l) {
		from_documents(k.ada, l);
		from_data(k.ada, l);
	}
	for (int i = 0; i < N_DOKUMEN_WAJIB; i++)
		k.n += k.ada[i];
	*out = k;
}
