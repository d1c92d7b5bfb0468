/*
 * Figures out of line; see janggal.h. Compares magnitudes only, and knows
 * nothing of years.
 */
#include "model/janggal.h"

/* A point one place off, in a year that may have brought some growth. */
#define SHIFTED 8

static bool is_figure(struct nilai n)
{
	return n.bentuk == NILAI_ANGKA && decimal_sign(n.angka) != 0;
}

/* |a| at least times as large as |b|. */
static bool is_times(struct decimal a, int times, struct decimal b)
{
	struct decimal ratio = decimal_ratio(decimal_abs(a), decimal_abs(b),
					     1, 6);

	return decimal_cmp(ratio, decimal_int(times)) >= 0;
}

/* Neither is more than twice the other. */
static bool is_near(struct decimal a, struct decimal b)
{
	return !is_times(a, 2, b) && !is_times(b, 2, a);
}

/* 0.85 beside 85. */
static bool is_share(const struct indikator *i, struct decimal n,
		     struct decimal other)
{
	struct decimal percent = decimal_ratio(n, decimal_int(1), 100, 6);

	return i->jenis != JENIS_RUPIAH && decimal_sign(n) > 0 &&
	       decimal_cmp(n, decimal_int(1)) <= 0 &&
	       decimal_cmp(other, decimal_int(10)) >= 0 &&
	       decimal_cmp(other, decimal_int(100)) <= 0 &&
	       is_near(percent, other);
}

static enum janggal compare(const struct indikator *i, struct decimal n,
			    struct decimal other)
{
	if (decimal_sign(n) != decimal_sign(other))
		return is_near(n, other) ? JANGGAL_TANDA : JANGGAL_TIDAK;
	if (is_share(i, n, other))
		return JANGGAL_BAGIAN;
	if (is_times(n, SHIFTED, other))
		return JANGGAL_BESAR;
	return is_times(other, SHIFTED, n) ? JANGGAL_KECIL : JANGGAL_TIDAK;
}

enum janggal nilai_janggal(const struct indikator *i, struct nilai n,
			   const struct nilai *lain, size_t n_lain)
{
	enum janggal all = JANGGAL_TIDAK;
	bool first = true;

	if (!is_figure(n))
		return JANGGAL_TIDAK;
	for (size_t k = 0; k < n_lain; k++) {
		enum janggal one;

		if (!is_figure(lain[k]))
			continue;
		one = compare(i, n.angka, lain[k].angka);
		if (!first && one != all)
			return JANGGAL_TIDAK;
		all = one;
		first = false;
	}
	return all;
}
