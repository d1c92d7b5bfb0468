/*
 * Comparing a realisasi with something else: better, same or worse, by how
 * much, and in percent of it. Knows the direction of an indikator, not the
 * words for readers.
 */
#include "model/banding.h"

/* From a figure to a range, signed: negative below it, 0 inside. A range is
 * inside itself. */
static struct decimal offset(struct nilai n, struct nilai range)
{
	if (n.bentuk == NILAI_RENTANG)
		return decimal_int(0);
	if (decimal_cmp(n.angka, range.angka) < 0)
		return decimal_sub(n.angka, range.angka);
	if (decimal_cmp(n.angka, range.atas) > 0)
		return decimal_sub(n.angka, range.atas);
	return decimal_int(0);
}

/* What a sign says: positive is better. */
static enum banding_arti meaning(int sign)
{
	if (sign == 0)
		return ARTI_SAMA;
	return sign > 0 ? ARTI_LEBIH_BAIK : ARTI_LEBIH_BURUK;
}

static enum banding_arti compare_grades(const struct indikator *i,
					struct nilai a, struct nilai b)
{
	int x = skala_peringkat(&i->skala, a.predikat);
	int y = skala_peringkat(&i->skala, b.predikat);

	return x && y ? meaning(x - y) : ARTI_TIDAK_ADA;
}

/* Nearer to the range is better. Where b is itself a range (this year's
 * target, the national standard), that range counts. */
static enum banding_arti compare_in_range(const struct indikator *i,
					  struct nilai a, struct nilai b)
{
	struct nilai range = b.bentuk == NILAI_RENTANG ? b : i->rentang;

	if (range.bentuk != NILAI_RENTANG || a.bentuk == NILAI_PREDIKAT ||
	    b.bentuk == NILAI_PREDIKAT)
		return ARTI_TIDAK_ADA;
	return meaning(decimal_cmp(decimal_abs(offset(b, range)),
				   decimal_abs(offset(a, range))));
}

enum banding_arti nilai_banding(const struct indikator *i, struct nilai a,
				struct nilai b)
{
	int sign;

	if (!nilai_ada(a) || !nilai_ada(b))
		return ARTI_TIDAK_ADA;
	if (i->jenis == JENIS_PREDIKAT)
		return compare_grades(i, a, b);
	if (i->arah == ARAH_RENTANG)
		return compare_in_range(i, a, b);
	if (a.bentuk != NILAI_ANGKA || b.bentuk != NILAI_ANGKA)
		return ARTI_TIDAK_ADA;
	sign = decimal_cmp(a.angka, b.angka);
	return meaning(i->arah == ARAH_TURUN ? -sign : sign);
}

static void difference(struct banding *b, struct nilai realisasi)
{
	struct nilai acuan = b->acuan.nilai;

	if (realisasi.bentuk != NILAI_ANGKA)
		return;
	if (acuan.bentuk == NILAI_ANGKA)
		b->selisih = decimal_sub(realisasi.angka, acuan.angka);
	else if (acuan.bentuk == NILAI_RENTANG)
		b->selisih = offset(realisasi, acuan);
	else
		return;
	b->ada_selisih = true;
}

void banding_compute(struct banding *out, const struct penilaian *p,
		     const struct indikator *i, struct acuan acuan,
		     struct nilai realisasi)
{
	struct banding b = { .acuan = acuan };

	b.arti = nilai_banding(i, realisasi, acuan.nilai);
	difference(&b, realisasi);
	if (acuan.jenis == BANDING_TAHUN_LALU)
		b.capaian.keadaan = CAPAIAN_BELUM_DIISI;
	else
		capaian_compute(&b.capaian, p, i, acuan.nilai, realisasi);
	*out = b;
}
