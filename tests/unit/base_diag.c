/*
 * struct diag: collecting, places, the order and look of what is printed.
 * trust.md X19.
 */
#include "unit.h"

#include "base/diag.h"
#include "base/limits.h"

/* What diag_print writes, as a C string that the caller frees. */
static char *print(struct diag *d)
{
	char *text = NULL;
	size_t len;
	FILE *f = open_memstream(&text, &len);

	assert_non_null(f);
	diag_print(d, f);
	assert_int_equal(fclose(f), 0);
	return text;
}

static void assert_printed(struct diag *d, const char *expected)
{
	char *text = print(d);

	assert_string_equal(text, expected);
	free(text);
	diag_release(d);
}

static struct place at(const char *path, unsigned line, unsigned column)
{
	struct place p = { path, line, column };

	return p;
}

static void starts_without_findings(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	assert_int_equal(diag_exit_code(&d), 0);
	assert_printed(&d, "");
}

static void reports(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	diag_warning(&d, place_file("a.json"), "K001", "warned");
	assert_int_equal(diag_exit_code(&d), 0);
	assert_int_equal(diag_error(&d, at("a.json", 14, 21), "K002",
				    "%s %d", "wrong", 7), -1);
	assert_int_equal(d.errors, 1);
	assert_int_equal(diag_exit_code(&d), 1);
	assert_int_equal(diag_environment(&d, place_file(""), "K003",
					  "disk"), -1);
	assert_int_equal(d.environment, 1);
	assert_int_equal(diag_exit_code(&d), 3);
	assert_printed(&d, "gangguan: disk [K003]\n"
			   "a.json: peringatan: warned [K001]\n"
			   "a.json:14:21: kesalahan: wrong 7 [K002]\n");
}

static void copies_what_it_is_told(void **state)
{
	struct diag d = DIAG_INIT;
	char path[] = "path", text[] = "text";

	(void)state;
	diag_warning(&d, place_file(path), "K001", "%s", text);
	path[0] = text[0] = 'x';
	assert_printed(&d, "path: peringatan: text [K001]\n");
}

static void sorts_and_drops_repeats(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	for (int twice = 0; twice < 2; twice++) {
		diag_error(&d, at("b", 1, 1), "K001", "path");
		diag_error(&d, at("a", 10, 1), "K001", "line");
		diag_error(&d, at("a", 9, 2), "K001", "column");
		diag_error(&d, at("a", 9, 1), "K002", "code");
		diag_error(&d, at("a", 9, 1), "K001", "text b");
		diag_error(&d, at("a", 9, 1), "K001", "text a");
		diag_warning(&d, at("a", 9, 1), "K001", "text a");
	}
	assert_int_equal(d.n, 14);
	diag_sort(&d);
	assert_int_equal(d.n, 7);
	diag_sort(&d);
	assert_printed(&d, "a:9:1: kesalahan: text a [K001]\n"
			   "a:9:1: kesalahan: text b [K001]\n"
			   "a:9:1: kesalahan: code [K002]\n"
			   "a:9:1: peringatan: text a [K001]\n"
			   "a:9:2: kesalahan: column [K001]\n"
			   "a:10:1: kesalahan: line [K001]\n"
			   "b:1:1: kesalahan: path [K001]\n");
}

static void goes_on_after_a_sort(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	for (int i = 0; i < 9; i++)
		diag_error(&d, at("same", 1, 1), "K001", "same");
	diag_sort(&d);
	assert_int_equal(d.n, 1);
	for (int i = 0; i < 9; i++)
		diag_error(&d, at("other", 1, 1), "K001", "%d", i % 2);
	assert_printed(&d, "other:1:1: kesalahan: 0 [K001]\n"
			   "other:1:1: kesalahan: 1 [K001]\n"
			   "same:1:1: kesalahan: same [K001]\n");
}

static void keeps_a_limited_number(void **state)
{
	struct diag d = DIAG_INIT;
	char *text;

	(void)state;
	for (int i = 0; i < LIMIT_DIAGS + 5; i++)
		diag_error(&d, at("a", (unsigned)i + 1, 1), "K001", "e");
	diag_environment(&d, place_file("z"), "K002", "weighs most");
	assert_int_equal(d.errors, LIMIT_DIAGS + 5);
	assert_int_equal(diag_exit_code(&d), 3);
	text = print(&d);
	assert_int_equal(d.n, LIMIT_DIAGS);
	assert_non_null(strstr(text, "a:999:1: kesalahan: e [K001]\n"
				     "z: gangguan: weighs most [K002]\n"
				     "(6 temuan lain tidak ditampilkan)\n"));
	free(text);
	diag_release(&d);
	assert_int_equal(d.n, 0);
}

/* Number i of many findings; 7919 is prime, so that all come once. */
static void add_one_of_many(struct diag *d, unsigned i, unsigned many)
{
	struct place p = at("a", i * 7919 % many + 1, 1);

	if (p.line % 3)
		diag_hint(d, p, "K001", "h");
	else
		diag_warning(d, p, "K002", "w");
}

static void keeps_the_same_in_any_order(void **state)
{
	struct diag x = DIAG_INIT, y = DIAG_INIT, part = DIAG_INIT;
	const unsigned many = 5 * LIMIT_DIAGS;
	char *text;

	(void)state;
	for (unsigned i = 0; i < many; i++) {
		add_one_of_many(&x, i, many);
		add_one_of_many(i % 2 ? &y : &part, many - 1 - i, many);
	}
	diag_move(&y, &part);
	text = print(&x);
	assert_non_null(strstr(text, "(4000 temuan lain tidak ditampilkan)"));
	assert_null(strstr(text, "saran"));
	assert_printed(&y, text);
	free(text);
	diag_release(&x);
}

static void moves_findings(void **state)
{
	struct diag d = DIAG_INIT, from = DIAG_INIT;

	(void)state;
	diag_move(&d, &from);
	assert_int_equal(d.n, 0);
	for (int i = 0; i < LIMIT_DIAGS - 1; i++)
		diag_warning(&d, place_file("a"), "K001", "w");
	diag_error(&from, at("b", 2, 3), "K002", "e");
	diag_environment(&from, place_file("c"), "K003", "c");
	diag_move(&d, &from);
	assert_int_equal(from.n, 0);
	assert_int_equal(from.errors, 0);
	assert_int_equal(d.errors, 1);
	assert_int_equal(d.environment, 1);
	assert_printed(&d, "a: peringatan: w [K001]\n"
			   "b:2:3: kesalahan: e [K002]\n"
			   "c: gangguan: c [K003]\n");
}

static void shows_control_characters(void **state)
{
	static const char bidi[] = { '\xE2', '\x80', '\xAE', '\0' };
	struct diag d = DIAG_INIT;

	(void)state;
	diag_error(&d, at("a\x1b]0;evil\x07.json", 1, 1), "K001",
		   "tab\there, line\nend, CSI \xC2\x9B" "1m, "
		   "bidi %s, wrong \xFF\xC3, caf\xC3\xA9 \xE2\x80\x93",
		   bidi);
	assert_printed(&d, "a\\x1B]0;evil\\x07.json:1:1: kesalahan: "
			   "tab\\x09here, "
			   "line\\x0Aend, CSI \\xC2\\x9B1m, bidi "
			   "\\xE2\\x80\\xAE, wrong \\xFF\\xC3, "
			   "caf\xC3\xA9 \xE2\x80\x93 [K001]\n");
}

/* The longest path and text there can be, each byte shown as four. */
static void prints_whole_lines(void **state)
{
	struct diag d = DIAG_INIT;
	static char path[LIMIT_PATH + 1], text[LIMIT_MESSAGE + 1];
	char *printed;
	size_t len;

	(void)state;
	memset(path, 1, LIMIT_PATH);
	memset(text, 2, LIMIT_MESSAGE);
	diag_error(&d, at(path, 4000000000, 4000000000), "K001", "%s", text);
	diag_error(&d, place_file("z"), "K002", "%s+", text);
	printed = print(&d);
	len = strcspn(printed, "\n");
	assert_true(len > (size_t)4 * (LIMIT_PATH + LIMIT_MESSAGE));
	assert_memory_equal(printed + len - 11, "\\x02 [K001]\n", 12);
	assert_string_equal(printed + len + 1,
			    "z: kesalahan: (message too long) [K002]\n");
	free(printed);
	diag_release(&d);
}

static void finds_places(void **state)
{
	static const struct {
		const char *text;
		size_t offset;
		unsigned line, column;
	} known[] = {
		{ "", 0, 1, 1 },
		{ "abc", 0, 1, 1 },
		{ "abc", 2, 1, 3 },
		{ "abc", 3, 1, 4 },
		{ "abc", 99, 1, 4 },
		{ "a\nb", 1, 1, 2 },
		{ "a\nb", 2, 2, 1 },
		{ "a\r\nb", 2, 1, 3 },
		{ "a\r\nb", 3, 2, 1 },
		{ "a\rb", 2, 2, 1 },
		{ "\n\n\n", 3, 4, 1 },
		{ "\r\r\n\n", 4, 4, 1 },
		{ "caf\xC3\xA9 x", 6, 1, 6 },
		{ "\xE2\x80\x93\n\xF0\x9F\x98\x80x", 8, 2, 2 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++) {
		struct place p = place_at("path", str_from(known[i].text),
					  known[i].offset);

		assert_string_equal(p.path, "path");
		if (p.line != known[i].line || p.column != known[i].column)
			fail_msg("case %zu: %u:%u", i, p.line, p.column);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_without_findings),
		cmocka_unit_test(reports),
		cmocka_unit_test(copies_what_it_is_told),
		cmocka_unit_test(sorts_and_drops_repeats),
		cmocka_unit_test(goes_on_after_a_sort),
		cmocka_unit_test(keeps_a_limited_number),
		cmocka_unit_test(keeps_the_same_in_any_order),
		cmocka_unit_test(moves_findings),
		cmocka_unit_test(shows_control_characters),
		cmocka_unit_test(prints_whole_lines),
		cmocka_unit_test(finds_places),
	};

	return UNIT_RUN(tests);
}
