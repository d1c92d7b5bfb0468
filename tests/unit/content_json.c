/*
 * The reader of JSON against JSONTestSuite (Nicolas Seriot): the grammar
 * accepts every y_ file and refuses every n_ file; our rules refuse some
 * more, each for a reason that is written here. Then places, and what the
 * suite has no file for.
 */
#include "unit.h"

#include <dirent.h>

#include "base/limits.h"
#include "content/json.h"

/* Files that RFC 8259 allows or leaves open, and what we do with them:
 * code NULL means accepted. */
struct decision {
	const char *file;
	const char *code;
	const char *why;
};

static const struct decision y_decisions[] = {
	{ "y_number.json", "K017", "123e65: no figure of a report (J16)" },
	{ "y_number_real_capital_e.json", "K017", "1E22: no figure" },
	{ "y_number_real_exponent.json", "K017", "123e45: no figure" },
	{ "y_number_real_fraction_exponent.json", "K017",
	  "123.456e78: no figure" },
	{ "y_number_double_close_to_zero.json", "K017",
	  "finer than 10^-15: no figure of a report" },
	{ "y_object_duplicated_key.json", "K014",
	  "which of the two is meant? (J4)" },
	{ "y_object_duplicated_key_and_value.json", "K014",
	  "a key given twice is a mistake, even with one value (J4)" },
	{ "y_object_escaped_null_in_key.json", "K018", "cJSON cuts it (J9)" },
	{ "y_object_extreme_numbers.json", "K017", "10^28: no figure (J16)" },
	{ "y_string_escaped_noncharacter.json", "K018",
	  "U+FFFF is no character of any text (J10)" },
	{ "y_string_last_surrogates_1_and_2.json", "K018",
	  "U+10FFFF is a noncharacter (J10)" },
	{ "y_string_nonCharacterInUTF-8_U+10FFFF.json", "K018",
	  "a noncharacter (J10)" },
	{ "y_string_nonCharacterInUTF-8_U+FFFF.json", "K018",
	  "a noncharacter (J10)" },
	{ "y_string_null_escape.json", "K018", "cJSON cuts it (J9)" },
	{ "y_string_unicode_U+10FFFE_nonchar.json", "K018",
	  "a noncharacter (J10)" },
	{ "y_string_unicode_U+1FFFE_nonchar.json", "K018",
	  "a noncharacter (J10)" },
	{ "y_string_unicode_U+FDD0_nonchar.json", "K018",
	  "a noncharacter (J10)" },
	{ "y_string_unicode_U+FFFE_nonchar.json", "K018",
	  "a noncharacter (J10)" },
	{ NULL, NULL, NULL }
};

static const struct decision i_decisions[] = {
	{ "i_number_double_huge_neg_exp.json", "K017", "finer than 10^-15" },
	{ "i_number_huge_exp.json", "K017", "infinite in other readers" },
	{ "i_number_neg_int_huge_exp.json", "K017", "infinite elsewhere" },
	{ "i_number_pos_double_huge_exp.json", "K017", "infinite elsewhere" },
	{ "i_number_real_neg_overflow.json", "K017", "infinite elsewhere" },
	{ "i_number_real_pos_overflow.json", "K017", "infinite elsewhere" },
	{ "i_number_real_underflow.json", "K017", "zero in other readers" },
	{ "i_number_too_big_neg_int.json", "K017", "not exact elsewhere" },
	{ "i_number_too_big_pos_int.json", "K017", "not exact elsewhere" },
	{ "i_number_very_big_negative_int.json", "K017",
	  "not exact elsewhere" },
	{ "i_object_key_lone_2nd_surrogate.json", "K010", "no character" },
	{ "i_string_1st_surrogate_but_2nd_missing.json", "K010",
	  "no character" },
	{ "i_string_1st_valid_surrogate_2nd_invalid.json", "K010",
	  "no character" },
	{ "i_string_UTF-16LE_with_BOM.json", "K002", "RFC 8259: UTF-8" },
	{ "i_string_UTF-8_invalid_sequence.json", "K001", "not UTF-8" },
	{ "i_string_UTF8_surrogate_U+D800.json", "K001", "not UTF-8" },
	{ "i_string_incomplete_surrogate_and_escape_valid.json", "K010",
	  "no character" },
	{ "i_string_incomplete_surrogate_pair.json", "K010", "no character" },
	{ "i_string_incomplete_surrogates_escape_valid.json", "K010",
	  "no character" },
	{ "i_string_invalid_lonely_surrogate.json", "K010", "no character" },
	{ "i_string_invalid_surrogate.json", "K010", "no character" },
	{ "i_string_invalid_utf-8.json", "K001", "not UTF-8" },
	{ "i_string_inverted_surrogates_U+1D11E.json", "K010",
	  "no character" },
	{ "i_string_iso_latin_1.json", "K001", "not UTF-8" },
	{ "i_string_lone_second_surrogate.json", "K010", "no character" },
	{ "i_string_lone_utf8_continuation_byte.json", "K001", "not UTF-8" },
	{ "i_string_not_in_unicode_range.json", "K001", "not UTF-8" },
	{ "i_string_overlong_sequence_2_bytes.json", "K001", "not UTF-8" },
	{ "i_string_overlong_sequence_6_bytes.json", "K001", "not UTF-8" },
	{ "i_string_overlong_sequence_6_bytes_null.json", "K001",
	  "not UTF-8" },
	{ "i_string_truncated-utf-8.json", "K001", "not UTF-8" },
	{ "i_string_utf16BE_no_BOM.json", "K002", "RFC 8259: UTF-8" },
	{ "i_string_utf16LE_no_BOM.json", "K002", "RFC 8259: UTF-8" },
	{ "i_structure_500_nested_arrays.json", "K016",
	  "deeper than any file of ours (J5)" },
	{ "i_structure_UTF-8_BOM_empty_object.json", NULL,
	  "Windows editors write it; a warning says so (J7)" },
	{ NULL, NULL, NULL }
};

/* One text, read. */
struct reading {
	struct arena arena;
	struct diag diag;
	struct json json;
	int result;
};

static void reading_begin(struct reading *r)
{
	static const struct diag no_diag = DIAG_INIT;
	static const struct arena no_arena = ARENA_INIT;

	r->arena = no_arena;
	r->diag = no_diag;
}

static void reading_end(struct reading *r)
{
	json_release(&r->json);
	diag_release(&r->diag);
	arena_release(&r->arena);
}

static void parse(struct reading *r, struct str text)
{
	reading_begin(r);
	r->result = json_parse(&r->json, &r->arena, "t.json", text, &r->diag);
	/* who returns -1 has reported */
	assert_int_equal(r->result, r->diag.errors > 0 ? -1 : 0);
}

/* The code that a text is refused with, or NULL. */
static const char *code_of(struct str text)
{
	struct reading r;
	const char *code = NULL;

	parse(&r, text);
	for (size_t i = 0; i < r.diag.n; i++)
		if (r.diag.item[i].level == DIAG_ERROR)
			code = r.diag.item[i].code;
	reading_end(&r);
	return code;
}

static bool grammar_accepts(struct str text)
{
	struct reading r;
	bool accepted;

	reading_begin(&r);
	accepted = json_begin(&r.json, &r.arena, "t.json", text,
			      &r.diag) == 0 && json_scan(&r.json) == 0;
	assert_int_equal(accepted ? 0 : 1, r.diag.errors);
	reading_end(&r);
	return accepted;
}

struct path {
	char text[4096];
};

static struct path suite_path(const char *name)
{
	const char *shared = getenv("KINERJA_SHARED");
	struct path p;

	snprintf(p.text, sizeof(p.text), "%s/data/json-test-suite/%s",
		 shared ? shared : "../shared", name);
	return p;
}

static void read_suite_file(struct buf *out, const char *name)
{
	char chunk[4096];
	size_t n;
	FILE *f = fopen(suite_path(name).text, "rb");

	assert_non_null(f);
	buf_init(out, LIMIT_JSON);
	while ((n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		buf_add(out, chunk, n);
	fclose(f);
}

static const struct decision *find(const struct decision *list,
				   const char *file)
{
	for (; list->file; list++)
		if (strcmp(list->file, file) == 0)
			return list;
	return NULL;
}

static void check_y(const char *name, struct str text)
{
	const struct decision *d = find(y_decisions, name);
	const char *code = code_of(text);

	if (!grammar_accepts(text))
		fail_msg("%s: grammar", name);
	if (d && (!code || strcmp(code, d->code) != 0))
		fail_msg("%s: %s, not %s", name, code ? code : "accepted",
			 d->code);
	if (!d && code)
		fail_msg("%s: refused with %s", name, code);
}

static void check_n(const char *name, struct str text)
{
	if (!code_of(text))
		fail_msg("%s: accepted", name);
	if (grammar_accepts(text))
		fail_msg("%s: grammar", name);
}

static void check_i(const char *name, struct str text)
{
	const struct decision *d = find(i_decisions, name);
	const char *code = code_of(text), *want = d ? d->code : "decided";

	if (!want != !code || (code && strcmp(code, want) != 0))
		fail_msg("%s: %s, not %s", name, code ? code : "accepted",
			 want ? want : "accepted");
}

/* Run check over the files of the suite that begin with a letter; there
 * must be as many as it has. */
static void run_suite(char letter, int expected,
		      void (*check)(const char *, struct str))
{
	DIR *dir = opendir(suite_path("").text);
	struct dirent *e;
	int n = 0;

	if (!dir) {
		/* cmocka's skip() says "not ok", which prove counts */
		print_message("# SKIP: no %s\n", suite_path("").text);
		return;
	}
	while ((e = readdir(dir)) != NULL) {
		struct buf text;

		if (e->d_name[0] != letter || e->d_name[1] != '_')
			continue;
		read_suite_file(&text, e->d_name);
		check(e->d_name, buf_str(&text));
		buf_release(&text);
		n++;
	}
	closedir(dir);
	assert_int_equal(n, expected);
}

static void suite_accepts(void **state)
{
	(void)state;
	run_suite('y', 95, check_y);
}

static void suite_refuses(void **state)
{
	(void)state;
	run_suite('n', 188, check_n);
}

static void suite_leaves_open(void **state)
{
	(void)state;
	run_suite('i', 35, check_i);
}

static void deep_nesting_is_refused_at_once(void **state)
{
	struct buf text = BUF_INIT(LIMIT_JSON);

	(void)state;
	for (int i = 0; i < LIMIT_JSON_DEPTH; i++)
		buf_addch(&text, '[');
	for (int i = 0; i < LIMIT_JSON_DEPTH; i++)
		buf_addch(&text, ']');
	assert_null(code_of(buf_str(&text)));
	buf_clear(&text);
	for (int i = 0; i < 1000000; i++)
		buf_addch(&text, '[');
	assert_string_equal(code_of(buf_str(&text)), "K016");
	buf_release(&text);
}

static void members_are_capped(void **state)
{
	struct buf text = BUF_INIT(LIMIT_JSON);

	(void)state;
	buf_adds(&text, "{\"a0\": 0");
	for (int i = 1; i < LIMIT_JSON_MEMBERS; i++)
		buf_addf(&text, ", \"a%d\": 0", i);
	buf_addch(&text, '}');
	assert_null(code_of(buf_str(&text)));
	text.ptr[text.len - 1] = ',';
	buf_adds(&text, "\"last\": 0}");
	assert_string_equal(code_of(buf_str(&text)), "K016");
	buf_release(&text);
}

/* Every place is the one that base/diag.c counts from the start. */
static void check_places(struct str text)
{
	struct reading r;

	parse(&r, text);
	assert_int_equal(r.result, 0);
	for (size_t at = 0; at <= text.len; at++) {
		struct place got = json_place_at(&r.json, at);
		struct place want = place_at("t.json", text, at);

		if (at > 0 && at < text.len && text.ptr[at - 1] == '\r' &&
		    text.ptr[at] == '\n')
			continue;	/* within a line end: nowhere */
		if (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) ==
		    0x80)
			continue;	/* within a character: nowhere */
		assert_int_equal(got.line, want.line);
		assert_int_equal(got.column, want.column);
	}
	reading_end(&r);
}

static void places_count_as_elsewhere(void **state)
{
	struct buf text = BUF_INIT(LIMIT_JSON);

	(void)state;
	check_places(str_from("[\n1,\r\n\r2, \"\xc3\xa9\", 3]\r\n"));
	buf_adds(&text, "[\"");
	for (int i = 0; i < 3000; i++)
		buf_adds(&text, "\xe2\x80\x93");
	buf_adds(&text, "\",\n 1]");
	check_places(buf_str(&text));
	buf_release(&text);
}

static void values_keep_place_and_text(void **state)
{
	struct reading r;
	const cJSON *b, *list;
	struct place p;

	(void)state;
	parse(&r, str_from("{\"a\": {\"x\": [1, [2]]},\n"
			   "  \"b\" : 60.10, \"c\": [-0, 1e2]}"));
	assert_int_equal(r.result, 0);
	b = json_get(r.json.root, "b");
	assert_str(json_literal(&r.json, b), "60.10");
	p = json_place(&r.json, b);
	assert_int_equal(p.line, 2);
	assert_int_equal(p.column, 9);
	p = json_key_place(&r.json, b);
	assert_int_equal(p.line, 2);
	assert_int_equal(p.column, 3);
	list = json_get(r.json.root, "c");
	assert_str(json_literal(&r.json, list), "[-0, 1e2]");
	assert_str(json_literal(&r.json, list->child), "-0");
	assert_str(json_literal(&r.json, list->child->next), "1e2");
	p = json_key_place(&r.json, list->child);
	assert_int_equal(p.column, 22);
	reading_end(&r);
}

static void null_is_not_given(void **state)
{
	struct reading r;

	(void)state;
	parse(&r, str_from("{\"a\": null, \"b\": false}"));
	assert_null(json_get(r.json.root, "a"));
	assert_non_null(json_get(r.json.root, "b"));
	assert_null(json_get(r.json.root, "B"));
	assert_null(json_get(NULL, "a"));
	reading_end(&r);
}

/* A text need not end in NUL: a byte behind it changes nothing. */
static void reads_no_further_than_told(void **state)
{
	(void)state;
	assert_null(code_of(str_make("[12]3", 4)));
	assert_null(code_of(str_make("123", 2)));
	assert_string_equal(code_of(str_make("[1]", 2)), "K012");
}

/* What the scan accepts, cJSON accepts, with as many values: json_parse
 * dies where they disagree. Texts are ours with bytes changed. */
static void scan_and_cjson_agree(void **state)
{
	static const char seed[] =
		"{\"kode\": \"IKU-1\", \"t\": [1, -2.5e+3, 0.10, null],\n"
		" \"u\\u00e9\\ud834\\udd1e\": {\"x\": true, \"y\": \"\\\"\"}}";
	static const char bytes[] = "{}[]\",:0123456789.eE+-\\u \ntrflsn";
	uint64_t random = 88172645463325252u;
	int accepted = 0;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char text[sizeof(seed)];
		int changes = 1 + (int)(unit_random(&random) % 3);

		memcpy(text, seed, sizeof(seed));
		for (; changes > 0; changes--)
			text[unit_random(&random) % (sizeof(seed) - 1)] =
				bytes[unit_random(&random) %
				      (sizeof(bytes) - 1)];
		accepted += code_of(str_from(text)) == NULL;
	}
	assert_true(accepted > 1000);
	assert_true(accepted < 19000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(suite_accepts),
		cmocka_unit_test(suite_refuses),
		cmocka_unit_test(suite_leaves_open),
		cmocka_unit_test(deep_nesting_is_refused_at_once),
		cmocka_unit_test(members_are_capped),
		cmocka_unit_test(places_count_as_elsewhere),
		cmocka_unit_test(values_keep_place_and_text),
		cmocka_unit_test(null_is_not_given),
		cmocka_unit_test(reads_no_further_than_told),
		cmocka_unit_test(scan_and_cjson_agree),
	};

	return UNIT_RUN(tests);
}
