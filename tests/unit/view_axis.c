/*
 * struct axis: round lines that hold the values, and where values stand.
 */
#include "unit.h"

#include "view/axis.h"

static struct decimal number(const char *text)
{
	struct decimal d;

	assert_int_equal(decimal_parse(&d, str_from(text)), DECIMAL_OK);
	return d;
}

/* The lines of an axis as text: "0 50 100". */
static void write_ticks(struct buf *out, const struct axis *a)
{
	for (int i = 0; i < a->n; i++) {
		buf_adds(out, i ? " " : "");
		decimal_write(out, a->tick[i]);
	}
}

static void lines_are_round(void **state)
{
	static const struct {
		const char *min, *max;
		bool zero;
		int digits;
		const char *ticks;
	} cases[] = {
		{ "100", "187.20", true, 2, "0 50 100 150 200" },
		{ "9.59", "100", true, 2, "0 25 50 75 100" },
		{ "10", "27.70", true, 2, "0 10 20 30" },
		{ "71.64", "72.39", false, 2, "71.4 71.6 71.8 72.0 72.2 72.4" },
		{ "-1.86", "5.30", true, 2, "-2 0 2 4 6" },
		{ "-8", "-3.2", true, 1, "-8 -6 -4 -2 0" },
		{ "0", "1", true, 0, "0 1" },
		{ "0", "3", true, 0, "0 1 2 3" },
		{ "0", "2", true, 2, "0.0 0.5 1.0 1.5 2.0" },
		{ "0", "0", true, 0, "0 1" },
		{ "5", "5", false, 0, "0 2 4 6" },
		{ "-5", "-5", false, 0, "-6 -4 -2 0" },
		{ "65", "66.4", false, 1, "64.5 65.0 65.5 66.0 66.5" },
		{ "1", "9", false, 0, "0 5 10" },
		{ "0", "999999999999999", true, 0,
		  "0 250000000000000 500000000000000 750000000000000 "
		  "1000000000000000" },
		{ "0", "0.000000000000003", true, 15,
		  "0.000000000000000 0.000000000000001 0.000000000000002 "
		  "0.000000000000003" },
		{ "999999999999990", "999999999999999", false, 0,
		  "999999999999985 999999999999990 999999999999995 "
		  "1000000000000000" },
	};
	struct buf text = BUF_INIT(4096);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct axis_need need = { number(cases[i].min),
					  number(cases[i].max),
					  cases[i].zero, cases[i].digits };
		struct axis a;

		axis_fit(&a, &need);
		buf_clear(&text);
		write_ticks(&text, &a);
		assert_buf(&text, cases[i].ticks);
	}
	buf_release(&text);
}

static void cut_means_without_zero(void **state)
{
	struct axis_need need = { number("71.6"), number("72.4"), false, 2 };
	struct axis a;

	(void)state;
	axis_fit(&a, &need);
	assert_true(a.cut);
	need.zero = true;
	axis_fit(&a, &need);
	assert_false(a.cut);
	need.min = number("-3");
	need.zero = false;
	axis_fit(&a, &need);
	assert_false(a.cut);
}

/* Whatever the values: they are inside, and there are few lines. */
static void holds_any_values(void **state)
{
	uint64_t seed = 42;

	(void)state;
	for (int n = 0; n < 20000; n++) {
		struct axis_need need = { .zero = unit_random(&seed) % 2 };
		int64_t size = 1;
		struct axis a;

		for (uint64_t k = unit_random(&seed) % 15; k > 0; k--)
			size *= 10;
		need.digits = (int)(unit_random(&seed) % 16);
		need.min.scale = need.max.scale = need.digits;
		need.min.coef = (int64_t)(unit_random(&seed) %
					  (uint64_t)(2 * size)) - size;
		need.max.coef = need.min.coef +
				(int64_t)(unit_random(&seed) % 1000);
		axis_fit(&a, &need);
		assert_true(decimal_cmp(a.lo, need.min) <= 0);
		assert_true(decimal_cmp(a.hi, need.max) >= 0);
		assert_true(decimal_cmp(a.lo, a.hi) < 0);
		assert_in_range(a.n, 2, 6);
	}
}

static void values_have_places(void **state)
{
	struct axis_need need = { number("0"), number("200"), true, 0 };
	struct axis a;

	(void)state;
	axis_fit(&a, &need);
	assert_int_equal(axis_y(&a, number("0"), 22000, 2200), 22000);
	assert_int_equal(axis_y(&a, number("100"), 22000, 2200), 12100);
	assert_int_equal(axis_y(&a, number("200"), 22000, 2200), 2200);
	assert_int_equal(axis_y(&a, number("112.40"), 22000, 2200), 10872);
	assert_int_equal(axis_y(&a, number("900"), 22000, 2200), 2200);
	assert_int_equal(axis_y(&a, number("-1"), 22000, 2200), 22000);
}

/* The mock's chart of four grades. */
static void ranks_have_places(void **state)
{
	struct axis a;

	(void)state;
	axis_ranks(&a, 4);
	assert_int_equal(a.n, 4);
	assert_int_equal(axis_y(&a, number("1"), 21200, 2200), 19146);
	assert_int_equal(axis_y(&a, number("2"), 21200, 2200), 14011);
	assert_int_equal(axis_y(&a, number("3"), 21200, 2200), 8876);
	assert_int_equal(axis_y(&a, number("4"), 21200, 2200), 3741);
}

static void akip_has_bounds_as_lines(void **state)
{
	static const struct {
		const char *min, *max, *lo, *hi, *ticks;
	} cases[] = {
		{ "61.20", "72.40", "57", "85", "60 70 80" },
		{ "52.31", "71.86", "47", "85", "50 60 70 80" },
		{ "60", "60", "57", "75", "60 70" },
		{ "0", "100", "0", "100", "0 30 50 60 70 80 90 100" },
		{ "95", "99", "87", "100", "90 100" },
		{ "12", "29", "0", "35", "0 30" },
	};
	struct buf text = BUF_INIT(4096);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct axis a;

		axis_akip(&a, number(cases[i].min), number(cases[i].max));
		buf_clear(&text);
		write_ticks(&text, &a);
		assert_buf(&text, cases[i].ticks);
		assert_int_equal(decimal_cmp(a.lo, number(cases[i].lo)), 0);
		assert_int_equal(decimal_cmp(a.hi, number(cases[i].hi)), 0);
	}
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_round),
		cmocka_unit_test(cut_means_without_zero),
		cmocka_unit_test(holds_any_values),
		cmocka_unit_test(values_have_places),
		cmocka_unit_test(ranks_have_places),
		cmocka_unit_test(akip_has_bounds_as_lines),
	};

	return UNIT_RUN(tests);
}
