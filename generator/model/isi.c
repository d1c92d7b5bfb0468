/*
 * Looking things up in a whole content tree, and the rules of assessment
 * that hold where a site states none. Knows no files.
 */
#include "model/isi.h"

const char *const jenis_opd_kunci[N_JENIS_OPD + 1] = {
	[OPD_PEMDA] = "pemda",
	[OPD_SEKRETARIAT] = "sekretariat",
	[OPD_INSPEKTORAT] = "inspektorat",
	[OPD_DINAS] = "dinas",
	[OPD_BADAN] = "badan",
	[OPD_RUMAH_SAKIT] = "rumah-sakit",
	[OPD_KECAMATAN] = "kecamatan",
	[OPD_LAINNYA] = "lainnya"
};

const struct opd *isi_opd(const struct isi *isi, const char *slug)
{
	if (strcmp(slug, "pemda") == 0)
		return isi->pemda_ada ? &isi->pemda : NULL;
	for (size_t i = 0; i < isi->n_opd; i++)
		if (strcmp(isi->opd[i].slug, slug) == 0)
			return &isi->opd[i];
	return NULL;
}

const struct laporan *opd_laporan(const struct opd *o, int tahun)
{
	for (size_t i = 0; i < o->n_laporan; i++)
		if (o->laporan[i].tahun == tahun)
			return &o->laporan[i];
	return NULL;
}

const struct rencana *opd_rencana(const struct opd *o, int tahun)
{
	for (size_t i = o->n_rencana; i > 0; i--) {
		const struct rencana *r = &o->rencana[i - 1];

		if (r->mulai <= tahun && tahun <= r->selesai)
			return r;
	}
	return NULL;
}

bool opd_berlaku(const struct opd *o, int tahun)
{
	return (!o->berlaku_mulai || o->berlaku_mulai <= tahun) &&
	       (!o->berlaku_sampai || tahun <= o->berlaku_sampai);
}

#define ABOVE(n) { .bentuk = NILAI_ANGKA, .angka = { (n), 0 } }

/* Permendagri 54/2010 and 86/2017, without the holes between the steps. */
static const struct kategori five_steps[] = {
	{ ABOVE(90), "Sangat Tinggi", "sangat_tinggi", 5 },
	{ ABOVE(75), "Tinggi", "tinggi", 4 },
	{ ABOVE(65), "Sedang", "sedang", 3 },
	{ ABOVE(50), "Rendah", "rendah", 2 },
	{ { .bentuk = NILAI_KOSONG }, "Sangat Rendah", "sangat_rendah", 1 },
};

const char *kategori_kunci(const char *label)
{
	for (size_t i = 0; i < ARRAY_SIZE(five_steps); i++)
		if (label && strcmp(five_steps[i].label, label) == 0)
			return five_steps[i].kunci;
	return NULL;
}

void penilaian_default(struct penilaian *p)
{
	struct penilaian rules = {
		.batas_capaian = { .bentuk = NILAI_KOSONG },
		.batas_bawah = { 0, 0 },
		.rumus_turun = RUMUS_SELISIH,
		/* The cast: a scale that was read from a file is filled
		 * through this pointer; nobody writes to this one. */
		.skala = (struct kategori *)five_steps,
		.n_skala = ARRAY_SIZE(five_steps),
	};

	*p = rules;
}
