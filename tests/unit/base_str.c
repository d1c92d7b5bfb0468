/*
 * struct str: comparing, cutting and searching slices.
 */
#include "unit.h"

static void begins_with_a_string(void **state)
{
	struct str literal = STR("abc");

	(void)state;
	assert_str(literal, "abc");
	assert_str(str_from("text"), "text");
	assert_str(str_from(""), "");
	assert_non_null(str_from(NULL).ptr);
	assert_int_equal(str_from(NULL).len, 0);
	assert_str(str_make("abcdef", 3), "abc");
}

static void compares(void **state)
{
	struct str none = str_make(NULL, 0);

	(void)state;
	assert_true(str_equal(str_from("abc"), str_make("abcd", 3)));
	assert_false(str_equal(str_from("abc"), str_from("abcd")));
	assert_false(str_equal(str_from("abc"), str_from("abd")));
	assert_true(str_equal(str_make("a\0b", 3), str_make("a\0b", 3)));
	assert_false(str_equal(str_make("a\0b", 3), str_make("a\0c", 3)));
	assert_true(str_equal(none, str_from("")));
	assert_true(str_is(str_from("abc"), "abc"));
	assert_false(str_is(str_from("abc"), "ab"));
	assert_false(str_is(str_make("a\0", 2), "a"));
}

static void knows_its_ends(void **state)
{
	struct str s = str_from("laporan.md"), none = str_make(NULL, 0);

	(void)state;
	assert_true(str_starts(s, "lap"));
	assert_true(str_starts(s, ""));
	assert_true(str_starts(s, "laporan.md"));
	assert_false(str_starts(s, "laporan.md5"));
	assert_false(str_starts(s, "ap"));
	assert_true(str_ends(s, ".md"));
	assert_true(str_ends(s, ""));
	assert_false(str_ends(s, ".m"));
	assert_false(str_ends(s, "xlaporan.md"));
	assert_true(str_starts(none, "") && str_ends(none, ""));
	assert_false(str_starts(none, "a") || str_ends(none, "a"));
}

static void cuts(void **state)
{
	(void)state;
	assert_str(str_skip(str_from("abc"), 0), "abc");
	assert_str(str_skip(str_from("abc"), 2), "c");
	assert_str(str_skip(str_from("abc"), 3), "");
	assert_str(str_trim(str_from(" \t a b\r\n ")), "a b");
	assert_str(str_trim(str_from("a")), "a");
	assert_str(str_trim(str_from(" \n ")), "");
	assert_str(str_trim(str_from("")), "");
	/* a NUL and a no-break space are no blanks */
	assert_int_equal(str_trim(str_make("\0 x \0", 5)).len, 5);
	assert_str(str_trim(str_from("\xc2\xa0x")), "\xc2\xa0x");
}

static void finds(void **state)
{
	(void)state;
	assert_int_equal(str_find(str_from("a/b/c"), '/'), 1);
	assert_int_equal(str_find(str_from("abc"), '/'), 3);
	assert_int_equal(str_find(str_from("abc"), '\0'), 3);
	assert_int_equal(str_find(str_make("ab\0c", 4), '\0'), 2);
	assert_int_equal(str_find(str_make(NULL, 0), '/'), 0);
	assert_int_equal(str_find(str_make("ab/", 2), '/'), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(begins_with_a_string),
		cmocka_unit_test(compares),
		cmocka_unit_test(knows_its_ends),
		cmocka_unit_test(cuts),
		cmocka_unit_test(finds),
	};

	return UNIT_RUN(tests);
}
