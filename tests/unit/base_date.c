/*
 * struct date: reading days, and only days that exist.
 */
#include "unit.h"

#include "base/date.h"

static void reads_a_day(void **state)
{
	struct date d = { 0, 0, 0 };

	(void)state;
	assert_false(date_given(d));
	assert_true(date_parse(&d, str_from("2024-02-29")));
	assert_int_equal(d.year, 2024);
	assert_int_equal(d.month, 2);
	assert_int_equal(d.day, 29);
	assert_true(date_given(d));
}

static void refuses_others(void **state)
{
	static const char *const wrong[] = {
		"", "2024", "2024-02", "2024-2-9", "2024-02-30", "2023-02-29",
		"1900-02-29", "2100-02-29", "2024-04-31", "2024-00-01",
		"2024-13-01", "2024-01-00", "2024-01-32", "1899-12-31",
		"2201-01-01", "20255-01-01", "0000-00-00", "2024/02/29",
		"2024-02/29", "29-02-2024", "2024-02-29 ", " 2024-02-29",
		"2024-02-2x", "+024-02-02", "2024--2-02", "2024-02--2",
		"2024-0:-01",
		"2024-1/-05", "2024-01-0;", "2023-12-4/", "2024-02-29T00:00",
		"20240229", "\xef\xbc\x92-02-2024"
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		struct date d = { 1, 2, 3 };

		if (date_parse(&d, str_from(wrong[i])))
			fail_msg("read \"%s\"", wrong[i]);
		assert_int_equal(d.year, 1);	/* untouched */
	}
}

static void knows_every_day(void **state)
{
	char text[64];
	struct date d, before = { 0, 0, 0 };
	int days = 0;

	(void)state;
	for (int n = 1890 * 512; n < 2210 * 512; n++) {
		snprintf(text, sizeof(text), "%04d-%02d-%02d", n / 512,
			 n / 32 % 16, n % 32);
		if (!date_parse(&d, str_from(text)))
			continue;
		assert_true(date_cmp(before, d) < 0);
		assert_true(date_cmp(d, before) > 0);
		assert_int_equal(date_cmp(d, d), 0);
		before = d;
		days++;
	}
	/* 301 years, 1900 to 2200, of which 73 are leap years */
	assert_int_equal(days, 301 * 365 + 73);
}

static void counts_days_of_months(void **state)
{
	static const struct {
		int year, month, days;
	} known[] = {
		{ 2023, 1, 31 },  { 2023, 2, 28 },  { 2024, 2, 29 },
		{ 1900, 2, 28 },  { 2000, 2, 29 },  { 2100, 2, 28 },
		{ 2024, 4, 30 },  { 2024, 6, 30 },  { 2024, 9, 30 },
		{ 2024, 11, 30 }, { 2024, 12, 31 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		assert_int_equal(date_month_days(known[i].year,
						 known[i].month),
				 known[i].days);
}

/* A moment is one day here and another there. */
static void knows_zones(void **state)
{
	int second = -1;
	struct date d = date_local(1740761999, 420, &second);

	(void)state;
	/* 2025-02-28T16:59:59Z is 23:59:59 in Jakarta */
	assert_int_equal(d.month, 2);
	assert_int_equal(d.day, 28);
	assert_int_equal(second, 86399);
	d = date_local(1740762000, 420, NULL);
	assert_int_equal(d.month, 3);
	assert_int_equal(d.day, 1);
	d = date_local(0, -1, &second);
	assert_int_equal(d.year, 1969);
	assert_int_equal(d.day, 31);
	assert_int_equal(second, 86340);
	d = date_local(-1, 0, &second);
	assert_int_equal(d.year, 1969);
	assert_int_equal(second, 86399);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_a_day),
		cmocka_unit_test(knows_zones),
		cmocka_unit_test(refuses_others),
		cmocka_unit_test(knows_every_day),
		cmocka_unit_test(counts_days_of_months),
	};

	return UNIT_RUN(tests);
}
