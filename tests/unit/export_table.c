/*
 * Rows as CSV and JSON.
 */
#include "export_fixture.h"

#include "export/table.h"

static struct cell number(const char *text)
{
	return cell_number(ledger_nilai(text).angka);
}

static void test_csv(void **state)
{
	struct buf out = BUF_INIT(1000);
	struct cell cell[] = { cell_text("a"), number("-5"), number("60.10"),
			       cell_text(NULL), cell_count(0),
			       cell_count(2024), cell_text("Rp, \"x\"") };

	(void)state;
	table_csv(&out, cell, ARRAY_SIZE(cell));
	assert_buf(&out, "a,-5,60.10,,,2024,\"Rp, \"\"x\"\"\"\r\n");
	buf_release(&out);
}

static void test_csv_id(void **state)
{
	struct buf out = BUF_INIT(1000);
	struct cell cell[] = { cell_text("a;b"), number("-5"),
			       number("60.10"), number("0.5"),
			       cell_text(NULL), cell_truth(true),
			       cell_text("1,5"), cell_text("=1;2") };

	(void)state;
	table_csv_id(&out, cell, ARRAY_SIZE(cell));
	assert_buf(&out, "\"a;b\";-5;60,10;0,5;;true;1,5;\"'=1;2\"\r\n");
	buf_release(&out);
}

static void test_truth(void **state)
{
	static const char *const key[] = { "a", "b" };
	struct cell cell[] = { cell_truth(true), cell_truth(false) };
	struct buf out = BUF_INIT(1000);

	(void)state;
	table_json(&out, key, cell, ARRAY_SIZE(key));
	table_csv(&out, cell, ARRAY_SIZE(cell));
	assert_buf(&out, "{\"a\": true, \"b\": false}true,false\r\n");
	buf_release(&out);
}

static void test_formulas(void **state)
{
	static const char *const formula[] = {
		"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1",
		"\xc2\xa0=1", "x\n=cmd", "x\r\n@y", "  \n -2"
	};
	static const char *const harmless[] = { "1-1", "a=b", "a@b", "x\ny" };
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT(1000);
	struct cell cell;
	struct csv t;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(formula); i++) {
		buf_clear(&out);
		cell = cell_text(formula[i]);
		table_csv(&out, &cell, 1);
		csv_read(&t, out.ptr, &a);
		assert_int_equal(t.n, 1);
		assert_non_null(t.cell[0]);
		if (!t.cell[0])	/* for clang-tidy */
			return;
		assert_int_equal(t.cell[0][0], '\'');
		assert_string_equal(t.cell[0] + 1, formula[i]);
	}
	for (size_t i = 0; i < ARRAY_SIZE(harmless); i++) {
		buf_clear(&out);
		cell = cell_text(harmless[i]);
		table_csv(&out, &cell, 1);
		csv_read(&t, out.ptr, &a);
		assert_string_equal(t.cell[0], harmless[i]);
	}
	buf_release(&out);
	arena_release(&a);
}

static void test_round_trip(void **state)
{
	static const char piece[] = "ab,\"\r\n;' \xc3\xa9";
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT(100000);
	const char *text[90];
	struct cell cell[3];
	uint64_t seed = 7;
	struct csv t;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(text); i++) {
		char s[14] = "";
		size_t n = unit_random(&seed) % 12;

		/* "é" is two bytes: kept together */
		for (size_t k = 0; k < n; k++) {
			size_t at = unit_random(&seed) %
				    (sizeof(piece) - 2);

			s[k] = piece[at];
			if (s[k] == '\xc3')
				s[++k] = '\xa9';
		}
		s[0] = s[0] == '\r' ? 'x' : s[0];
		text[i] = arena_strdup(&a, str_from(s));
		cell[i % 3] = cell_text(text[i]);
		if (i % 3 == 2)
			table_csv(&out, cell, 3);
	}
	csv_read(&t, out.ptr, &a);
	assert_int_equal(t.n, ARRAY_SIZE(text));
	assert_int_equal(t.columns, 3);
	for (size_t i = 0; i < ARRAY_SIZE(text); i++)
		assert_string_equal(t.cell[i], text[i]);
	buf_release(&out);
	arena_release(&a);
}

static void test_json(void **state)
{
	static const char *const key[] = { "a", "b\"", "c", "d" };
	struct cell cell[] = { cell_text("</script>\n"), number("-0.50"),
			       cell_text(NULL), cell_text("") };
	struct buf out = BUF_INIT(1000);

	(void)state;
	table_json(&out, key, cell, ARRAY_SIZE(key));
	assert_buf(&out, "{\"a\": \"\\u003c/script\\u003e\\n\", "
			 "\"b\\\"\": -0.50, \"c\": null, \"d\": \"\"}");
	buf_clear(&out);
	table_json(&out, key, cell, 0);
	assert_buf(&out, "{}");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_csv),
		cmocka_unit_test(test_csv_id),
		cmocka_unit_test(test_truth),
		cmocka_unit_test(test_formulas),
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_json),
	};

	return UNIT_RUN(tests);
}
