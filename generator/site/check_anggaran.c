/*
 * Programmes against their kegiatan, their OPD and their money, and the
 * days of the perjanjian kinerja against its year. What a code may look
 * like is the schema's business.
 */
#include "site/check_parts.h"

/* "1.02.02.2.01" is of "1.02.02". */
static bool is_part(const char *part, const char *whole)
{
	size_t n = strlen(whole);

	return !strncmp(part, whole, n) && part[n] == '.';
}

static void check_kegiatan(const struct check_unit *c,
			   const struct program *p)
{
	for (size_t i = 0; i < p->n_kegiatan; i++) {
		const struct kegiatan *k = &p->kegiatan[i];

		if (!is_part(k->kode, p->kode))
			diag_warning(c->diag, k->asal, "K427",
				     "kode kegiatan %s tidak diawali kode "
				     "programnya, %s; perbaiki kodenya, atau "
				     "pindahkan ke programnya", k->kode,
				     p->kode);
	}
}

/* A programme for every OPD ("X.XX.01") has no urusan of its own. */
static bool is_of_urusan(const struct opd *o, const char *kode)
{
	if (o->n_urusan == 0 || kode[0] == 'X')
		return true;
	for (size_t i = 0; i < o->n_urusan; i++)
		if (is_part(kode, o->urusan[i]) ||
		    !strcmp(kode, o->urusan[i]))
			return true;
	return false;
}

static void check_program(const struct check_unit *c,
			  const struct program *p)
{
	check_kegiatan(c, p);
	if (c->unit->opd->jenis != OPD_PEMDA &&
	    !is_of_urusan(c->unit->opd, p->kode))
		diag_hint(c->diag, p->asal, "K428",
			  "program %s bukan dari urusan OPD ini; perbaiki "
			  "kodenya, atau tambahkan urusannya di opd.json",
			  p->kode);
	if (nilai_ada(p->pagu) && nilai_ada(p->realisasi) &&
	    decimal_cmp(p->realisasi.angka, p->pagu.angka) > 0)
		diag_warning(c->diag, p->asal, "K430",
			     "realisasi program %s (%s) melebihi pagunya "
			     "(%s); periksa kedua angka, dan pakai pagu "
			     "setelah perubahan", p->kode,
			     check_nilai(c->arena, p->realisasi),
			     check_nilai(c->arena, p->pagu));
}

void check_anggaran(const struct check_unit *c)
{
	for (size_t i = 0; i < c->unit->n_rekap; i++) {
		const struct anggaran *g =
			&c->unit->rekap[i].laporan->anggaran;

		for (size_t k = 0; k < g->n_program; k++)
			check_program(c, &g->program[k]);
	}
}

/* A PK is signed at the turn of the year, and changed within it. */
void check_perjanjian(const struct check_unit *c)
{
	for (size_t i = 0; i < c->unit->n_rekap; i++) {
		const struct kinerja *k =
			&c->unit->rekap[i].laporan->kinerja;
		int tahun = c->unit->rekap[i].tahun;
		int signed_in = k->perjanjian_tanggal.year;
		int changed_in = k->perjanjian_perubahan.year;

		if (signed_in && signed_in != tahun && signed_in != tahun - 1)
			diag_warning(c->diag, k->asal, "K432",
				     "perjanjian kinerja %d bertanggal tahun "
				     "%d; perbaiki \"perjanjian.tanggal\", "
				     "atau pindahkan berkas ini ke tahunnya",
				     tahun, signed_in);
		if (changed_in && changed_in != tahun)
			diag_warning(c->diag, k->asal, "K432",
				     "perubahan perjanjian kinerja %d "
				     "bertanggal tahun %d; perbaiki "
				     "\"perjanjian.perubahan\"", tahun,
				     changed_in);
	}
}
