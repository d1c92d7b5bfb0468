/*
 * Fitting an axis to its values. All arithmetic is on exact decimals.
 */
#include "view/axis.h"

#define MOST_GAPS 4	/* between the lines of a grid */

static struct decimal times(struct decimal d, int64_t n)
{
	d.coef *= n;
	return d;
}

static struct decimal larger(struct decimal a, struct decimal b)
{
	return decimal_cmp(a, b) > 0 ? a : b;
}

static struct decimal smaller(struct decimal a, struct decimal b)
{
	return decimal_cmp(a, b) < 0 ? a : b;
}

/* The exponent of the leading digit of d > 0: 0 for 1 to 9.99. */
static int exponent(struct decimal d)
{
	int e = -d.scale;

	for (int64_t rest = d.coef; rest >= 10; rest /= 10)
		e++;
	return e;
}

/* coef × 10^e without superfluous zeros behind the point. */
static struct decimal power_of_ten(int64_t coef, int e)
{
	struct decimal d = { coef, 0 };

	for (; e > 0; e--)
		d.coef *= 10;
	for (; e < 0 && d.coef % 10 == 0; e++)
		d.coef /= 10;
	d.scale = -e;
	return d;
}

/* The largest whole number of steps that is not above v. */
static int64_t steps_below(struct decimal v, struct decimal step)
{
	int64_t n = decimal_ratio(v, step, 1, 0).coef;

	return decimal_cmp(times(step, n), v) > 0 ? n - 1 : n;
}

/* The smallest whole number of steps that is not below v. */
static int64_t steps_above(struct decimal v, struct decimal step)
{
	return -steps_below(decimal_neg(v), step);
}

static void set_ticks(struct axis *out, struct decimal step, int64_t from,
		      int64_t to)
{
	out->lo = times(step, from);
	out->hi = times(step, to);
	out->cut = from > 0 || to < 0;
	out->n = 0;
	for (int64_t k = from; k <= to; k++)
		out->tick[out->n++] = times(step, k);
}

/* True where the lowest value stands within a tenth of the bottom. */
static bool is_tight(const struct axis *a, struct decimal min)
{
	return decimal_cmp(times(decimal_sub(min, a->lo), 10),
			   decimal_sub(a->hi, a->lo)) < 0;
}

/* max is above min. Steps are tried from the smallest that could do. */
static void fit_between(struct axis *out, struct decimal min,
			struct decimal max, int digits)
{
	static const int mantissa[] = { 20, 25, 50, 100, 200, 250, 500 };
	int e = exponent(decimal_sub(max, min)) - 2;

	for (size_t i = 0; i < ARRAY_SIZE(mantissa); i++) {
		struct decimal step = power_of_ten(mantissa[i], e);
		int64_t from, to;

		if (step.scale > digits)
			continue;
		from = steps_below(min, step);
		to = steps_above(max, step);
		if (to - from > MOST_GAPS)
			continue;
		set_ticks(out, step, from, to);
		if (from > 0 && is_tight(out, min))
			set_ticks(out, step, from - 1, to);
		return;
	}
	BUG("no step fits");	/* 500 × 10^e is half the span or more */
}

void axis_fit(struct axis *out, const struct axis_need *need)
{
	struct decimal zero = decimal_int(0);
	struct decimal min = need->min, max = need->max;
	int digits = need->digits;

	if (need->zero || decimal_cmp(min, max) == 0) {
		min = smaller(min, zero);
		max = larger(max, zero);
	}
	if (decimal_cmp(min, max) == 0)	/* nothing but zeros */
		max = decimal_int(1);
	fit_between(out, min, max, digits);
}

void axis_ranks(struct axis *out, int n)
{
	out->lo.coef = 6;		/* 0.6: air below the first rank */
	out->lo.scale = 1;
	out->hi.coef = n * 10 + 3;	/* and above the last */
	out->hi.scale = 1;
	out->cut = false;
	out->n = 0;
	for (int rank = 1; rank <= n && out->n < AXIS_TICKS; rank++)
		out->tick[out->n++] = decimal_int(rank);
}

void axis_akip(struct axis *out, struct decimal min, struct decimal max)
{
	static const int bounds[] = { 0, 30, 50, 60, 70, 80, 90, 100 };
	size_t from = 0, to = ARRAY_SIZE(bounds) - 1;

	while (from + 1 < to &&
	       decimal_cmp(decimal_int(bounds[from + 1]), min) <= 0)
		from++;
	while (to - 1 > from &&
	       decimal_cmp(decimal_int(bounds[to - 1]), max) >= 0)
		to--;
	out->cut = from > 0;
	out->lo = decimal_int(from > 0 ? bounds[from] - 3 : 0);
	out->hi = decimal_int(bounds[to] < 100 ? bounds[to] + 5 : 100);
	out->n = 0;
	for (size_t i = from; i <= to; i++)
		out->tick[out->n++] = decimal_int(bounds[i]);
}

int axis_y(const struct axis *a, struct decimal v, int bottom, int top)
{
	struct decimal inside = smaller(larger(v, a->lo), a->hi);
	struct decimal up = decimal_ratio(decimal_sub(inside, a->lo),
					  decimal_sub(a->hi, a->lo),
					  bottom - top, 0);

	return bottom - (int)up.coef;
}
