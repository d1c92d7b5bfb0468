/*
 * Looking up where inlines stand, beyond what examples show: the numbering
 * of lines, and texts in which something cannot be found.
 */
#include "unit.h"

#include "content/markdown_leaf.h"

struct source {
	struct arena arena;
	struct markdown_lines lines;
	struct markdown_leaf leaf;
};

/* A source whose leaf is all lines, stripped of one quote's mark. */
static void open_source(struct source *s, const char *text)
{
	memset(s, 0, sizeof(*s));
	s->lines.text = str_from(text);
	s->lines.path = "a.md";
	markdown_lines_init(&s->lines, &s->arena);
	markdown_leaf_init(&s->leaf, &s->arena, strlen(text) + 1);
	for (size_t i = 1; i <= s->lines.n; i++) {
		struct str line = markdown_lines_get(&s->lines, i);

		if (i > 1)
			markdown_leaf_newline(&s->leaf);
		markdown_leaf_add(&s->leaf, &s->arena, &s->lines,
				  markdown_lines_strip(line, 1));
	}
}

static void assert_place(const struct source *s, size_t at, unsigned line,
			 unsigned column)
{
	struct place p = markdown_leaf_place(&s->leaf, &s->lines, at);

	assert_int_equal(p.line, line);
	assert_int_equal(p.column, column);
}

static void numbers_lines(void **state)
{
	struct source s;

	(void)state;
	open_source(&s, "a\r\nb\rc\n\nd");
	assert_int_equal(s.lines.n, 5);
	assert_str(markdown_lines_get(&s.lines, 1), "a");
	assert_str(markdown_lines_get(&s.lines, 2), "b");
	assert_str(markdown_lines_get(&s.lines, 3), "c");
	assert_str(markdown_lines_get(&s.lines, 4), "");
	assert_str(markdown_lines_get(&s.lines, 5), "d");
	assert_str(markdown_lines_get(&s.lines, 6), "");
	assert_str(markdown_lines_get(&s.lines, 0), "");
	arena_release(&s.arena);
	open_source(&s, "");
	assert_int_equal(s.lines.n, 1);
	arena_release(&s.arena);
	open_source(&s, "a\n");
	assert_int_equal(s.lines.n, 1);
	arena_release(&s.arena);
}

static void strips_marks(void **state)
{
	(void)state;
	assert_str(markdown_lines_strip(str_from(" \t> > a"), 0), "> > a");
	assert_str(markdown_lines_strip(str_from(" \t> > a"), 1), "> a");
	assert_str(markdown_lines_strip(str_from(" \t>> a"), 3), "a");
	assert_str(markdown_lines_strip(str_from("  "), 1), "");
}

static void maps_to_the_source(void **state)
{
	struct source s;

	(void)state;
	open_source(&s, "> \xc3\xa9" "a\n>b\n  c");
	assert_str(markdown_leaf_text(&s.leaf), "\xc3\xa9" "a\nb\nc");
	assert_place(&s, 0, 1, 3);
	assert_place(&s, 2, 1, 4);
	assert_place(&s, 4, 2, 2);
	assert_place(&s, 6, 3, 3);
	assert_place(&s, 7, 3, 4);
	assert_place(&s, 999, 3, 4);	/* never past the end */
	arena_release(&s.arena);
}

static void finds_code_in_order(void **state)
{
	struct source s;

	(void)state;
	open_source(&s, "`a` `` a ``  `` `a` `` `b\nc` `a`");
	assert_place(&s, markdown_leaf_code(&s.leaf, str_from("a")), 1, 2);
	assert_place(&s, markdown_leaf_code(&s.leaf, str_from("a")), 1, 8);
	assert_place(&s, markdown_leaf_code(&s.leaf, str_from("`a`")), 1, 17);
	assert_place(&s, markdown_leaf_code(&s.leaf, str_from("b c")), 1, 25);
	assert_place(&s, markdown_leaf_code(&s.leaf, str_from("a")), 2, 5);
	arena_release(&s.arena);
}

static void survives_what_is_not_there(void **state)
{
	struct source s;

	(void)state;
	open_source(&s, "`a` `b` `c`");
	assert_place(&s, markdown_leaf_code(&s.leaf, str_from("a")), 1, 2);
	for (int i = 0; i < 20; i++)
		assert_place(&s, markdown_leaf_code(&s.leaf, str_from("x")), 1,
			     4);
	assert_place(&s, markdown_leaf_find(&s.leaf, str_from("y")), 1, 4);
	assert_place(&s, markdown_leaf_find(&s.leaf, str_from("`c`")), 1, 9);
	assert_place(&s, markdown_leaf_find(&s.leaf, str_from("`c`")), 1, 12);
	arena_release(&s.arena);
}

static void finds_addresses(void **state)
{
	struct source s;
	struct place p;

	(void)state;
	open_source(&s, "x x [x]( x) <x>\n\n[d]:\n  <y>\nz");
	p = markdown_leaf_address(&s.leaf, &s.lines, str_from("x"), 1);
	assert_int_equal(p.column, 10);
	p = markdown_leaf_address(&s.leaf, &s.lines, str_from("y"), 1);
	assert_int_equal(p.line, 4);
	assert_int_equal(p.column, 4);
	p = markdown_leaf_address(&s.leaf, &s.lines, str_from("?"), 5);
	assert_int_equal(p.line, 5);
	assert_int_equal(p.column, 1);
	p = markdown_leaf_address(&s.leaf, &s.lines, str_from("?"), 99);
	assert_int_equal(p.line, 1);
	assert_int_equal(p.column, 1);
	arena_release(&s.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_lines),
		cmocka_unit_test(strips_marks),
		cmocka_unit_test(maps_to_the_source),
		cmocka_unit_test(finds_code_in_order),
		cmocka_unit_test(survives_what_is_not_there),
		cmocka_unit_test(finds_addresses),
	};

	return UNIT_RUN(tests);
}
