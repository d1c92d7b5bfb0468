/*
 * Text broken into lines.
 */
#include "unit.h"

#include "view/lines.h"

/* The lines of text, joined with "|". */
static const char *broken(struct arena *a, const char *text, size_t most)
{
	const char *joined = "";
	struct str *line;
	size_t n = lines_break(&line, str_from(text), most, a);

	for (size_t i = 0; i < n; i++)
		joined = arena_strf(a, "%s%s" STR_FMT, joined, i ? "|" : "",
				    STR_ARG(line[i]));
	return joined;
}

static void test_break(void **state)
{
	static const char *const rows[][2] = {
		{ "", "" }, { "   ", "" }, { "satu", "satu" },
		{ "satu dua", "satu dua" },
		{ "satu dua tiga", "satu dua|tiga" },
		{ "  satu  lima ", "satu|lima" },
		{ "abcdefghijkl", "abcdefghi|jkl" },
		{ "a bcdefghijklm", "a|bcdefghij|klm" },
		{ "ééééééééé é", "ééééééééé|é" }
	};
	struct arena a = ARENA_INIT;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		assert_string_equal(broken(&a, rows[i][0], 9), rows[i][1]);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_break),
	};

	return UNIT_RUN(tests);
}
