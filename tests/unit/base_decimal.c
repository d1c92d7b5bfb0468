/*
 * struct decimal by example: reading, rounding, the ends of its range.
 * trust.md J12, J16, J17. base_decimal_paper.c has the thousands of cases.
 */
#include "unit.h"

#include "base/decimal.h"

static struct decimal parse(const char *text)
{
	struct decimal d;

	if (decimal_parse(&d, str_from(text)) != DECIMAL_OK)
		fail_msg("\"%s\" is no decimal", text);
	return d;
}

static void assert_written(struct decimal d, const char *expected)
{
	struct buf out = BUF_INIT(100);

	decimal_write(&out, d);
	assert_buf(&out, expected);
	buf_release(&out);
}

static void reads_json_numbers(void **state)
{
	static const struct {
		const char *text, *written;
	} known[] = {
		{ "0", "0" },
		{ "-0", "0" },
		{ "-0.00", "0.00" },
		{ "0e5", "0" },
		{ "0e-400", "0.000000000000000" },
		{ "72.13", "72.13" },
		{ "60.10", "60.10" },
		{ "-12.50", "-12.50" },
		{ "-0.5", "-0.5" },
		{ "1000", "1000" },
		{ "1e3", "1000" },
		{ "1E+3", "1000" },
		{ "1.5e1", "15" },
		{ "1000e-2", "10.00" },
		{ "25e-1", "2.5" },
		{ "999999999999999", "999999999999999" },
		{ "0.000000000000001", "0.000000000000001" },
		{ "1e-15", "0.000000000000001" },
		{ "1e14", "100000000000000" },
		{ "0.123456789012345", "0.123456789012345" },
		{ "123456789012345.000", "123456789012345" },
		{ "1.0000000000000000000000", "1.00000000000000" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		assert_written(parse(known[i].text), known[i].written);
}

static void refuses_others(void **state)
{
	static const struct {
		const char *text;
		enum decimal_error error;
	} known[] = {
		{ "", DECIMAL_SYNTAX },
		{ "-", DECIMAL_SYNTAX },
		{ "+1", DECIMAL_SYNTAX },
		{ "--1", DECIMAL_SYNTAX },
		{ "01", DECIMAL_SYNTAX },
		{ "-01", DECIMAL_SYNTAX },
		{ ".5", DECIMAL_SYNTAX },
		{ "5.", DECIMAL_SYNTAX },
		{ "1.e5", DECIMAL_SYNTAX },
		{ "1e", DECIMAL_SYNTAX },
		{ "1e+", DECIMAL_SYNTAX },
		{ "1e1.5", DECIMAL_SYNTAX },
		{ "1,5", DECIMAL_SYNTAX },
		{ "1.234.567", DECIMAL_SYNTAX },
		{ " 1", DECIMAL_SYNTAX },
		{ "1 ", DECIMAL_SYNTAX },
		{ "0x10", DECIMAL_SYNTAX },
		{ "NaN", DECIMAL_SYNTAX },
		{ "Infinity", DECIMAL_SYNTAX },
		{ "1234567890123456", DECIMAL_DIGITS },
		{ "0.1234567890123456", DECIMAL_DIGITS },
		{ "1.0000000000000001", DECIMAL_DIGITS },
		{ "1000000000000000", DECIMAL_RANGE },
		{ "1e15", DECIMAL_RANGE },
		{ "1e999", DECIMAL_RANGE },
		{ "-1e999", DECIMAL_RANGE },
		{ "1e-16", DECIMAL_RANGE },
		{ "1e-400", DECIMAL_RANGE },
		{ "1e99999999999999999999", DECIMAL_RANGE },
		{ "1e-99999999999999999999", DECIMAL_RANGE },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++) {
		struct decimal d;

		if (decimal_parse(&d, str_from(known[i].text)) !=
		    known[i].error)
			fail_msg("\"%s\"", known[i].text);
	}
	assert_int_equal(decimal_parse(&(struct decimal){ 0, 0 },
				       str_make("1\0", 2)), DECIMAL_SYNTAX);
}

/* Zeros and an exponent that undo one another, far beyond any figure. */
static void reads_long_numbers(void **state)
{
	struct buf text = BUF_INIT(1 << 20);
	struct decimal d;

	(void)state;
	buf_adds(&text, "0.");
	for (int i = 0; i < 100001; i++)
		buf_addch(&text, '0');
	buf_adds(&text, "1");
	assert_int_equal(decimal_parse(&d, buf_str(&text)), DECIMAL_RANGE);
	buf_adds(&text, "e100001");
	assert_int_equal(decimal_parse(&d, buf_str(&text)), DECIMAL_OK);
	assert_written(d, "0.1");
	buf_adds(&text, "000");
	assert_int_equal(decimal_parse(&d, buf_str(&text)), DECIMAL_RANGE);
	buf_clear(&text);
	for (int i = 0; i < 100000; i++)
		buf_addch(&text, '9');
	assert_int_equal(decimal_parse(&d, buf_str(&text)), DECIMAL_DIGITS);
	buf_release(&text);
}

static void compares(void **state)
{
	static const char *const ascending[] = {
		"-999999999999999", "-72.13", "-72.1", "-0.000000000000001",
		"0", "0.000000000000001", "9.99", "10", "72.1", "72.13",
		"999999999999999"
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(ascending); i++) {
		for (size_t j = 0; j < ARRAY_SIZE(ascending); j++)
			assert_int_equal(decimal_cmp(parse(ascending[i]),
						     parse(ascending[j])),
					 (i > j) - (i < j));
		assert_int_equal(decimal_sign(parse(ascending[i])),
				 (i > 4) - (i < 4));
	}
	assert_int_equal(decimal_cmp(parse("60.1"), parse("60.100")), 0);
	assert_int_equal(decimal_cmp(parse("0"), parse("-0.00")), 0);
}

static void rounds_half_away_from_zero(void **state)
{
	static const struct {
		const char *text;
		int places;
		const char *rounded, *fixed;
	} known[] = {
		{ "1.005", 2, "1.01", "1.01" },
		{ "2.675", 2, "2.68", "2.68" },
		{ "-1.005", 2, "-1.01", "-1.01" },
		{ "1.0049999", 2, "1.00", "1.00" },
		{ "60.004", 2, "60.00", "60.00" },
		{ "0.5", 0, "1", "1" },
		{ "-0.5", 0, "-1", "-1" },
		{ "0.49", 0, "0", "0" },
		{ "-0.004", 2, "0.00", "0.00" },
		{ "99.995", 2, "100.00", "100.00" },
		{ "72.1", 2, "72.1", "72.10" },
		{ "72", 2, "72", "72.00" },
		{ "0", 2, "0", "0.00" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++) {
		struct decimal d = parse(known[i].text);

		assert_written(decimal_round(d, known[i].places),
			       known[i].rounded);
		assert_written(decimal_fix(d, known[i].places),
			       known[i].fixed);
	}
}

static void adds_exactly(void **state)
{
	struct decimal sum = decimal_int(0), item = parse("0.1");

	(void)state;
	for (int i = 0; i < 100000; i++)
		sum = decimal_add(sum, item);
	assert_written(sum, "10000.0");
	assert_written(decimal_add(item, parse("0.2")), "0.3");
	assert_written(decimal_sub(item, parse("0.10")), "0.00");
	assert_written(decimal_sub(parse("1"), parse("1.01")), "-0.01");
	assert_written(decimal_neg(parse("-1.5")), "1.5");
	assert_written(decimal_neg(parse("0.0")), "0.0");
	assert_written(decimal_abs(parse("-1.5")), "1.5");
	sum = decimal_int(0);
	for (int i = 0; i < 1000; i++)
		sum = decimal_add(sum, parse("999999999999999"));
	assert_written(sum, "999999999999999000");
}

static void gives_up_the_finest_digits(void **state)
{
	struct decimal large = parse("999999999999999");
	struct decimal sum = decimal_add(large, parse("0.123456789012345"));

	(void)state;
	assert_written(sum, "999999999999999.123");
	/* rounded once, not digit by digit: .4999 would become .5, then 1 */
	sum = decimal_int(0);
	for (int i = 0; i < 900; i++)
		sum = decimal_add(sum, large);
	sum = decimal_add(sum, parse("0.4999999999999"));
	assert_written(sum, "899999999999999100");
	for (int i = 0; i < 200; i++)
		sum = decimal_add(sum, large);
	assert_written(sum, "1000000000000000000");
	assert_written(decimal_add(decimal_neg(sum), decimal_neg(sum)),
		       "-1000000000000000000");
}

static void divides(void **state)
{
	static const struct {
		const char *num, *den;
		int factor, places;
		const char *result;
	} known[] = {
		{ "72.13", "72", 100, 2, "100.18" },
		{ "59.12", "32", 100, 2, "184.75" },	/* Lampung 2015 */
		{ "1", "3", 100, 2, "33.33" },
		{ "2", "3", 100, 2, "66.67" },
		{ "-2", "3", 100, 2, "-66.67" },
		{ "2", "-3", 100, 2, "-66.67" },
		{ "-2", "-3", 1, 0, "1" },
		{ "0", "-3", 100, 2, "0.00" },
		{ "1", "8", 100, 0, "13" },
		{ "1", "200", 1, 2, "0.01" },
		{ "1", "201", 1, 2, "0.00" },
		{ "0.000000000000001", "999999999999999", 100, 2, "0.00" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		assert_written(decimal_ratio(parse(known[i].num),
					     parse(known[i].den),
					     known[i].factor,
					     known[i].places),
			       known[i].result);
	/* too large for the type: cut, never wrapped around */
	assert_written(decimal_ratio(parse("-999999999999999"),
				     parse("0.000000000000001"), 100, 0),
		       "-1000000000000000000");
	assert_written(decimal_ratio(decimal_int(-1000000000000000000),
				     parse("-0.000000000000001"), 100, 6),
		       "1000000000000.000000");
	assert_written(decimal_ratio(decimal_int(1000000000000000000),
				     parse("-0.000000000000001"), 100, 6),
		       "-1000000000000.000000");
}

static void divide_by_zero(void *arg)
{
	decimal_ratio(decimal_int(1), *(struct decimal *)arg, 1, 0);
}

static void refuses_to_divide_by_zero(void **state)
{
	struct decimal zero = parse("0.00");

	(void)state;
	assert_int_equal(unit_end_of(divide_by_zero, &zero), UNIT_BUG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_json_numbers),
		cmocka_unit_test(refuses_others),
		cmocka_unit_test(reads_long_numbers),
		cmocka_unit_test(compares),
		cmocka_unit_test(rounds_half_away_from_zero),
		cmocka_unit_test(adds_exactly),
		cmocka_unit_test(gives_up_the_finest_digits),
		cmocka_unit_test(divides),
		cmocka_unit_test(refuses_to_divide_by_zero),
	};

	return UNIT_RUN(tests);
}
