/*
 * Markdown at its limits: what is refused before it is parsed, hostile texts
 * that must end, bytes that are no text. What well-formed texts come to is
 * said in tests/spec/markdown.txt.
 */
#include "unit.h"

#include "base/limits.h"
#include "content/markdown.h"

#define KB 1024U

/* One rendering, and what it says. */
struct run {
	struct arena arena;
	struct diag diag;
	struct markdown_result result;
	int value;
};

static int expression(void *ctx, struct buf *html, struct buf *text,
		      struct str expr, struct place at)
{
	(void)ctx;
	(void)at;
	buf_addstr(html, expr);
	buf_addstr(text, expr);
	return 0;
}

static int figure(void *ctx, struct buf *html,
		  const struct markdown_target *t)
{
	(void)ctx;
	(void)t;
	for (int i = 0; i < 4096; i++)
		buf_adds(html, "0123456789abcdef");
	return 0;
}

static int page(void *ctx, struct buf *url, const struct markdown_target *t)
{
	(void)ctx;
	(void)url;
	return t->scheme.len ? -1 : 0;
}

static void run(struct run *r, struct str text)
{
	static const struct markdown_hooks hooks = { NULL, expression, figure,
						     page };
	static const struct markdown_options options = { &hooks, "a.md", 0, 0,
							 "b-" };

	memset(r, 0, sizeof(*r));
	r->value = markdown_render(&r->result, &r->arena, text, &options,
				   &r->diag);
}

static void done(struct run *r)
{
	diag_release(&r->diag);
	arena_release(&r->arena);
}

/* The text is refused with this code and nothing else, or, where code is
 * NULL, is fine. */
static void expect(struct str text, const char *code)
{
	struct run r;

	run(&r, text);
	assert_int_equal(r.value, code ? -1 : 0);
	assert_int_equal(r.diag.n, code ? 1 : 0);
	if (code)
		assert_string_equal(r.diag.item[0].code, code);
	done(&r);
}

/* Append text so often that out holds at least size bytes. */
static void fill(struct buf *out, const char *text, size_t size)
{
	while (out->len < size)
		buf_adds(out, text);
}

/* As expect, for before, then repeated up to size bytes, then after. */
static void expect_filled(const char *before, const char *repeated,
			  size_t size, const char *after, const char *code)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	buf_adds(&text, before);
	fill(&text, repeated, size);
	buf_adds(&text, after);
	expect(buf_str(&text), code);
	buf_release(&text);
}

/* --- limits ------------------------------------------------------------ */

static void limits_size(void **state)
{
	(void)state;
	expect_filled("", "teks.\n\n", LIMIT_MARKDOWN - 8, "", NULL);
	expect_filled("", "teks.\n\n", LIMIT_MARKDOWN + 1, "", "K101");
}

static void limits_paragraphs(void **state)
{
	(void)state;
	expect_filled("", "kata ", LIMIT_MARKDOWN_BLOCK - 8, "", NULL);
	expect_filled("", "kata\n", LIMIT_MARKDOWN_BLOCK - 8, "", NULL);
	expect_filled("", "kata ", LIMIT_MARKDOWN_BLOCK, "", "K106");
	expect_filled("", "kata\n", LIMIT_MARKDOWN_BLOCK, "", "K106");
}

static void limits_marks(void **state)
{
	(void)state;
	expect_filled("", "a*", 2 * LIMIT_MARKDOWN_MARKS, "", NULL);
	expect_filled("", "a*", 2 * LIMIT_MARKDOWN_MARKS + 2, "", "K108");
	expect_filled("", "a*", 2 * LIMIT_MARKDOWN_MARKS, "\n\n*", NULL);
}

static void limits_nesting(void **state)
{
	(void)state;
	expect_filled("", ">", LIMIT_MARKDOWN_DEPTH, "a", NULL);
	expect_filled("", ">", LIMIT_MARKDOWN_DEPTH + 1, "a", "K107");
	expect_filled("", "> ", 2 * LIMIT_MARKDOWN_DEPTH, "a", NULL);
	expect_filled("", "1. ", 3 * LIMIT_MARKDOWN_DEPTH, "a", NULL);
	expect_filled("", "1. ", 3 * LIMIT_MARKDOWN_DEPTH + 1, "a", "K107");
	expect_filled("", "> - ", 2 * LIMIT_MARKDOWN_DEPTH, "a", NULL);
	expect_filled("", "> - ", 2 * LIMIT_MARKDOWN_DEPTH + 1, "a", "K107");
	expect_filled("", "\t", 16, "- a", "K107");
	expect_filled("", " ", 200, "a", NULL);
}

/* Nested line by line, each within what a line may hold. */
static void limits_nesting_over_lines(void **state)
{
	struct buf text = BUF_INIT(LIMIT_MARKDOWN);

	(void)state;
	for (int depth = 0; depth < 200; depth++)
		buf_addf(&text, "%*s- a\n", 2 * depth, "");
	expect(buf_str(&text), "K107");
	buf_release(&text);
}

static void limits_headings(void **state)
{
	(void)state;
	expect_filled("", "## a\n", 5 * LIMIT_MARKDOWN_HEADINGS, "", NULL);
	expect_filled("", "## a\n", 5 * LIMIT_MARKDOWN_HEADINGS + 1, "",
		      "K116");
}

static void limits_links(void **state)
{
	(void)state;
	expect_filled("", "[a](xy)\n\n", 9 * LIMIT_MARKDOWN_LINKS, "", NULL);
	expect_filled("", "[a](xy)\n\n", 9 * LIMIT_MARKDOWN_LINKS + 27, "",
		      "K117");
}

/* --- growth (X14) ------------------------------------------------------ */

static void refuses_expanding_definitions(void **state)
{
	struct buf text = BUF_INIT(LIMIT_MARKDOWN);

	(void)state;
	buf_adds(&text, "[a]: #");
	fill(&text, "x", 8 * KB);
	buf_adds(&text, "\n\n");
	fill(&text, "[a]\n\n", 20 * KB);
	expect(buf_str(&text), "K109");
	buf_release(&text);
}

static void refuses_padded_tables(void **state)
{
	(void)state;
	expect_filled("|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|\n"
		      "|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n",
		      "|\n", 32 * KB, "", "K110");
}

static void refuses_long_output_of_hooks(void **state)
{
	(void)state;
	expect_filled("", "![a](grafik:b)\n\n", 16 * 16, "", NULL);
	expect_filled("", "![a](grafik:b)\n\n", 16 * 200, "", "K110");
}

/* --- hostile texts (X13) ----------------------------------------------- */

/* Known to be slow in some parser of Markdown; most are from cmark's own
 * tests. A text of .before, .repeated up to a size, .after. */
static const struct {
	const char *before, *repeated, *after;
} hostile[] = {
	{ "", "*a **a ", "b" },	     { "", "a_ ", "" },
	{ "", "_a ", "" },	     { "", "a]", "" },
	{ "", "[a", "" },	     { "", "*a_ ", "" },
	{ "a**b", "c* ", "" },	     { "", "[ a_", "" },
	{ "", "[", "a]" },	     { "", "> ", "a" },
	{ "", ">", "a" },	     { "", "- ", "x\n\n\n\n" },
	{ "", "* ", "a" },	     { "", "1. ", "a" },
	{ "", "> - ", "a" },	     { "", "`` ` ", "" },
	{ "", "e```` `", "" },	     { "", "[a](<b", "" },
	{ "", "[a](b", "" },	     { "", "![[]()", "" },
	{ "", "a <![CDATA[", "" },   { "", "a <?", "" },
	{ "", "a <!A ", "" },	     { "", "a <!--", "" },
	{ "", "<a ", "" },	     { "<a", " a='", "" },
	{ "<a ", "x=y ", "" },	     { "", "</", "" },
	{ "", "&", "" },	     { "", "\\", "" },
	{ "", "[a](b \"", "" },	     { "", "[[a]] ", "" },
	{ "", "[a]: <b\n", "" },     { "[a]: b '", "c\n", "" },
	{ "", "-\n", "" },	     { "", "> ```\n", "" },
	{ "", "# a #", "" },	     { "-", "\t", "a" },
	{ "", "`=x` ", "" },	     { "", "`=x`\n\n", "" },
	{ "|a|\n|-|\n", "|\n", "" }, { "|a|\n", "|-|\n", "" },
	{ "", "|a|\n|-|\n\n", "" },  { "|a|b|\n|-|-|\n", "|`=x`|\n", "" },
	{ "", "\\|", "" },	     { "", "|", "" },
	{ "", "\xe2\x80\x8b", "" },  { "[a]: #b\n\n", "[a]\n\n", "" },
	{ "", "- a\n\n", "" },	     { "", "1)\n", "" },
	{ "", "![a]\n\n", "\n\n[a]: grafik:b" },
	{ "", "[ ][a]\n\n", "\n\n[a]: https://a.id" },
};

/* Every hostile text ends, rendered or refused. */
static void ends(size_t size)
{
	for (size_t i = 0; i < ARRAY_SIZE(hostile); i++) {
		struct buf text = BUF_INIT(LIMIT_PAGE);
		struct run r;

		buf_adds(&text, hostile[i].before);
		fill(&text, hostile[i].repeated, size);
		buf_adds(&text, hostile[i].after);
		run(&r, buf_str(&text));
		assert_true((r.value < 0) == (r.diag.errors > 0));
		done(&r);
		buf_release(&text);
	}
}

static void hostile_small(void **state)
{
	(void)state;
	ends(3000);
}

static void hostile_block(void **state)
{
	(void)state;
	ends(LIMIT_MARKDOWN_BLOCK - 64);
}

static void hostile_file(void **state)
{
	(void)state;
	ends(LIMIT_MARKDOWN - 64);
}

/* --- bytes (X15) ------------------------------------------------------- */

static void refuses_bytes_that_are_no_text(void **state)
{
	static const char nul[] = "a\0b";

	(void)state;
	expect(str_from("a\xff"), "K102");
	expect(str_from("\xc0\xaf"), "K102");
	expect(str_from("\xed\xa0\x80"), "K102");
	expect(str_from("\xff\xfe" "a"), "K102");
	expect(str_make(nul, 3), "K103");
	expect(str_from("a\x1b[31m"), "K103");
}

static void places_bad_bytes(void **state)
{
	struct run r;

	(void)state;
	run(&r, str_from("satu\n\xc3\xa9 dua\xff"));
	assert_int_equal(r.diag.item[0].place.line, 2);
	assert_int_equal(r.diag.item[0].place.column, 6);
	done(&r);
}

static void renders_to(const char *text, const char *html)
{
	struct run r;

	run(&r, str_from(text));
	assert_int_equal(r.value, 0);
	assert_str(r.result.html, html);
	done(&r);
}

static void reads_every_line_end(void **state)
{
	static const char html[] = "<p>a\nb</p>\n<ul>\n<li>c</li>\n</ul>\n";

	(void)state;
	renders_to("a\nb\n\n- c\n", html);
	renders_to("a\r\nb\r\n\r\n- c\r\n", html);
	renders_to("a\rb\r\r- c", html);
}

static void counts_every_line_end(void **state)
{
	static const char *const texts[] = { "a\n\nb\n<c>", "a\r\n\r\nb\r\n<c>",
					     "a\r\rb\r<c>" };

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(texts); i++) {
		struct run r;

		run(&r, str_from(texts[i]));
		assert_int_equal(r.diag.n, 1);
		assert_int_equal(r.diag.item[0].place.line, 4);
		assert_int_equal(r.diag.item[0].place.column, 1);
		done(&r);
	}
}

static void skips_byte_order_mark(void **state)
{
	struct run r;

	(void)state;
	renders_to("\xef\xbb\xbf" "a", "<p>a</p>\n");
	run(&r, str_from("\xef\xbb\xbf" "<b>"));
	assert_int_equal(r.diag.item[0].place.column, 1);
	done(&r);
}

static void a_hook_can_refuse(void **state)
{
	struct run r;

	(void)state;
	run(&r, str_from("[a](opd:b)"));
	assert_int_equal(r.value, -1);
	assert_int_equal(r.diag.n, 0);	/* this hook reports nothing */
	assert_str(r.result.html, "<p>a</p>\n");
	done(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(limits_size),
		cmocka_unit_test(limits_paragraphs),
		cmocka_unit_test(limits_marks),
		cmocka_unit_test(limits_nesting),
		cmocka_unit_test(limits_nesting_over_lines),
		cmocka_unit_test(limits_headings),
		cmocka_unit_test(limits_links),
		cmocka_unit_test(refuses_expanding_definitions),
		cmocka_unit_test(refuses_padded_tables),
		cmocka_unit_test(refuses_long_output_of_hooks),
		cmocka_unit_test(hostile_small),
		cmocka_unit_test(hostile_block),
		cmocka_unit_test(hostile_file),
		cmocka_unit_test(refuses_bytes_that_are_no_text),
		cmocka_unit_test(places_bad_bytes),
		cmocka_unit_test(reads_every_line_end),
		cmocka_unit_test(counts_every_line_end),
		cmocka_unit_test(skips_byte_order_mark),
		cmocka_unit_test(a_hook_can_refuse),
	};

	return UNIT_RUN(tests);
}
