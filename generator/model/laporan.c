/*
 * Looking things up in the report of one year. Lists are short (an OPD has
 * a handful of indikator), so they are walked.
 */
#include "model/laporan.h"

const char *const kosong_kunci[N_KOSONG + 1] = {
	[KOSONG_BELUM_DIISI] = "",
	[KOSONG_TIDAK_TERSEDIA] = "tidak-tersedia",
	[KOSONG_TIDAK_BERLAKU] = "tidak-berlaku"
};

const char *const jenis_dokumen_kunci[N_DOKUMEN + 1] = {
	[DOKUMEN_RENSTRA] = "renstra",
	[DOKUMEN_RENJA] = "renja",
	[DOKUMEN_IKU] = "iku",
	[DOKUMEN_POHON_KINERJA] = "pohon-kinerja",
	[DOKUMEN_PK] = "pk",
	[DOKUMEN_RENCANA_AKSI] = "rencana-aksi",
	[DOKUMEN_LKJIP] = "lkjip",
	[DOKUMEN_LHE] = "lhe",
	[DOKUMEN_TINDAK_LANJUT] = "tindak-lanjut",
	[DOKUMEN_LAINNYA] = "lainnya"
};

const struct realisasi *laporan_realisasi(const struct laporan *l,
					  const char *kode)
{
	for (size_t i = 0; i < l->kinerja.n_indikator; i++)
		if (strcmp(l->kinerja.indikator[i].kode, kode) == 0)
			return &l->kinerja.indikator[i];
	return NULL;
}

const struct analisis *laporan_analisis(const struct laporan *l,
					const char *kode)
{
	for (size_t i = 0; i < l->n_analisis; i++)
		if (strcmp(l->analisis[i].kode, kode) == 0)
			return &l->analisis[i];
	return NULL;
}
