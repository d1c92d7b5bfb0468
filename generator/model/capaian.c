/*
 * The formulas of capaian, one function each, and what is made of their
 * results: category, mean, year out of quarters, serapan and efisiensi.
 * Every percentage is rounded once, to the two decimals a reader sees.
 */
#include "model/capaian.h"

/* What a formula works on, and where it leaves its result. */
struct sum {
	const struct indikator *i;
	struct nilai target;
	struct nilai realisasi;
	struct capaian *c;
};

static void uncomputed(struct capaian *c, enum capaian_sebab why)
{
	c->keadaan = CAPAIAN_TAK_TERHITUNG;
	c->sebab = why;
}

/* a / b × 100 as the raw result. */
static void percent(struct capaian *c, struct decimal a, struct decimal b)
{
	c->keadaan = CAPAIAN_ADA;
	c->mentah = decimal_ratio(a, b, 100, 2);
}

/* A target must be above zero: percent of nothing, and percent of a negative
 * figure, say nothing that a reader could use. */
static bool target_usable(struct capaian *c, struct decimal target)
{
	if (decimal_sign(target) > 0)
		return true;
	uncomputed(c, decimal_sign(target) == 0 ? SEBAB_TARGET_NOL
						: SEBAB_TARGET_NEGATIF);
	return false;
}

static void by_rank(struct sum *s)
{
	const struct skala *skala = &s->i->skala;
	struct capaian *c = s->c;

	c->peringkat_target = skala_peringkat(skala, s->target.predikat);
	c->peringkat_realisasi = skala_peringkat(skala, s->realisasi.predikat);
	if (!c->peringkat_target || !c->peringkat_realisasi)
		uncomputed(c, SEBAB_TIDAK_ADA);
	else
		percent(c, decimal_int(c->peringkat_realisasi),
			decimal_int(c->peringkat_target));
}

static void by_range(struct sum *s)
{
	struct decimal r = s->realisasi.angka, bound, distance;

	if (decimal_cmp(r, s->target.angka) < 0)
		bound = s->target.angka;
	else if (decimal_cmp(r, s->target.atas) > 0)
		bound = s->target.atas;
	else {
		percent(s->c, decimal_int(1), decimal_int(1));
		return;
	}
	s->c->batas = bound;
	if (!target_usable(s->c, bound))
		return;
	distance = decimal_abs(decimal_sub(r, bound));
	percent(s->c, decimal_sub(bound, distance), bound);
}

static void by_rise(struct sum *s)
{
	if (target_usable(s->c, s->target.angka))
		percent(s->c, s->realisasi.angka, s->target.angka);
}

static void by_difference(struct sum *s)
{
	struct decimal t = s->target.angka;

	if (target_usable(s->c, t))
		percent(s->c, decimal_sub(decimal_add(t, t),
					  s->realisasi.angka), t);
}

static void by_ratio(struct sum *s)
{
	int sign = decimal_sign(s->realisasi.angka);

	if (!target_usable(s->c, s->target.angka))
		return;
	if (sign > 0)
		percent(s->c, s->target.angka, s->realisasi.angka);
	else
		uncomputed(s->c, sign == 0 ? SEBAB_REALISASI_NOL
					   : SEBAB_REALISASI_NEGATIF);
}

static const struct {
	void (*run)(struct sum *s);
	enum nilai_bentuk target;	/* what the formula takes */
	enum nilai_bentuk realisasi;
} formulas[] = {
	[RUMUS_CAPAIAN_NAIK] = { by_rise, NILAI_ANGKA, NILAI_ANGKA },
	[RUMUS_CAPAIAN_SELISIH] = { by_difference, NILAI_ANGKA, NILAI_ANGKA },
	[RUMUS_CAPAIAN_RASIO] = { by_ratio, NILAI_ANGKA, NILAI_ANGKA },
	[RUMUS_CAPAIAN_RENTANG] = { by_range, NILAI_RENTANG, NILAI_ANGKA },
	[RUMUS_CAPAIAN_PREDIKAT] = { by_rank, NILAI_PREDIKAT,
				     NILAI_PREDIKAT },
};

static enum capaian_rumus choose(const struct penilaian *p,
				 const struct indikator *i)
{
	enum rumus falling = i->rumus_capaian;

	if (i->jenis == JENIS_PREDIKAT)
		return RUMUS_CAPAIAN_PREDIKAT;
	if (i->arah == ARAH_NAIK)
		return RUMUS_CAPAIAN_NAIK;
	if (i->arah == ARAH_RENTANG)
		return RUMUS_CAPAIAN_RENTANG;
	if (falling == RUMUS_SITUS)
		falling = p->rumus_turun;
	return falling == RUMUS_RASIO ? RUMUS_CAPAIAN_RASIO
				      : RUMUS_CAPAIAN_SELISIH;
}

/* A national standard may be one number where the target is a range. */
static struct nilai as_range(struct nilai n)
{
	if (n.bentuk == NILAI_ANGKA) {
		n.bentuk = NILAI_RENTANG;
		n.atas = n.angka;
	}
	return n;
}

static void apply_limits(struct capaian *c, const struct penilaian *p)
{
	c->nilai = c->mentah;
	if (nilai_ada(p->batas_capaian) &&
	    decimal_cmp(c->nilai, p->batas_capaian.angka) > 0)
		c->nilai = decimal_fix(p->batas_capaian.angka, 2);
	if (decimal_cmp(c->nilai, p->batas_bawah) < 0)
		c->nilai = decimal_fix(p->batas_bawah, 2);
	c->dibatasi = decimal_cmp(c->nilai, c->mentah) != 0;
}

void capaian_compute(struct capaian *out, const struct penilaian *p,
		     const struct indikator *i, struct nilai target,
		     struct nilai realisasi)
{
	struct capaian c = { .rumus = choose(p, i) };
	struct sum s = { i, target, realisasi, &c };

	if (c.rumus == RUMUS_CAPAIAN_RENTANG)
		s.target = as_range(target);
	if (!nilai_ada(target))
		c.keadaan = CAPAIAN_TANPA_TARGET;
	else if (!nilai_ada(realisasi))
		c.keadaan = CAPAIAN_BELUM_DIISI;
	else if (s.target.bentuk != formulas[c.rumus].target ||
		 realisasi.bentuk != formulas[c.rumus].realisasi)
		uncomputed(&c, SEBAB_TIDAK_ADA);
	else
		formulas[c.rumus].run(&s);
	if (c.keadaan == CAPAIAN_ADA)
		apply_limits(&c, p);
	*out = c;
}

void capaian_kosong(struct capaian *c, enum kosong kosong)
{
	if (kosong == KOSONG_TIDAK_TERSEDIA)
		c->keadaan = CAPAIAN_TIDAK_TERSEDIA;
	else if (kosong == KOSONG_TIDAK_BERLAKU)
		c->keadaan = CAPAIAN_TIDAK_BERLAKU;
}

bool capaian_tercapai(const struct capaian *c)
{
	return c->keadaan == CAPAIAN_ADA &&
	       decimal_cmp(c->nilai, decimal_int(100)) >= 0;
}

const struct kategori *capaian_kategori(const struct penilaian *p,
					struct decimal capaian)
{
	for (size_t k = 0; k < p->n_skala; k++) {
		const struct kategori *step = &p->skala[k];

		if (!nilai_ada(step->lebih_dari) ||
		    decimal_cmp(capaian, step->lebih_dari.angka) > 0)
			return step;
	}
	return NULL;
}

void rata_rata_add(struct rata_rata *r, const struct capaian *c)
{
	r->dari++;
	if (c->keadaan != CAPAIAN_ADA)
		return;
	r->n++;
	r->tercapai += capaian_tercapai(c);
	r->jumlah = decimal_add(r->jumlah, c->nilai);
}

bool rata_rata_nilai(const struct rata_rata *r, struct decimal *out)
{
	if (r->n == 0)
		return false;
	*out = decimal_ratio(r->jumlah, decimal_int(r->n), 1, 2);
	return true;
}

/* One side of the quarters, target or realisasi. */
static struct nilai side(const struct triwulan *tw, bool realisasi)
{
	return realisasi ? tw->realisasi : tw->target;
}

/* Sum or mean of one side over the filled quarters. One figure that is
 * missing (or a grade) leaves it KOSONG: an unknown is not a zero. */
static struct nilai combine(const struct indikator *i,
			    const struct triwulan tw[4], bool realisasi)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };
	struct decimal sum = decimal_int(0);
	int n = 0;

	for (int q = 0; q < 4; q++) {
		struct nilai figure = side(&tw[q], realisasi);

		if (!nilai_ada(tw[q].realisasi))
			continue;
		if (figure.bentuk != NILAI_ANGKA)
			return none;
		sum = decimal_add(sum, figure.angka);
		n++;
	}
	if (n == 0)
		return none;
	if (i->agregasi == AGREGASI_RATA_RATA)
		sum = decimal_ratio(sum, decimal_int(n), 1, i->desimal + 2);
	return nilai_angka(sum);
}

/* The last filled quarter, or -1. */
static int last_filled(const struct triwulan tw[4])
{
	int q = 3;

	while (q >= 0 && !nilai_ada(tw[q].realisasi))
		q--;
	return q;
}

void triwulan_setahun(const struct indikator *i, const struct triwulan tw[4],
		      struct nilai *target, struct nilai *realisasi)
{
	int last = last_filled(tw);
	struct nilai none = { .bentuk = NILAI_KOSONG };

	if (i->agregasi != AGREGASI_POSISI_AKHIR &&
	    i->jenis != JENIS_PREDIKAT) {
		*target = combine(i, tw, false);
		*realisasi = combine(i, tw, true);
		return;
	}
	*target = last < 0 ? none : tw[last].target;
	*realisasi = last < 0 ? none : tw[last].realisasi;
}

bool serapan_compute(struct decimal *out, struct nilai pagu,
		     struct nilai realisasi)
{
	if (!nilai_ada(pagu) || !nilai_ada(realisasi) ||
	    decimal_sign(pagu.angka) <= 0)
		return false;
	*out = decimal_ratio(realisasi.angka, pagu.angka, 100, 2);
	return true;
}

bool efisiensi_compute(struct decimal *out, struct decimal capaian,
		       struct decimal serapan)
{
	if (decimal_cmp(capaian, decimal_int(100)) < 0)
		return false;
	*out = decimal_fix(decimal_sub(decimal_int(100), serapan), 2);
	return true;
}
