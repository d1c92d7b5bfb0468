/*
 * Compiling schemas: the shipped ones compile, and what would not be
 * enforced does not. What they enforce is in tests/spec/content.txt.
 */
#include "unit.h"

#include "content/json.h"
#include "content/schema.h"

static void shipped_schemas_compile(void **state)
{
	static const char *const names[] = { "situs", "opd", "rencana",
					     "kinerja", "anggaran",
					     "evaluasi", "dokumen" };
	struct schema_set set;

	(void)state;
	schema_compile(&set, schema_texts);
	assert_int_equal(set.n, ARRAY_SIZE(names));
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		assert_non_null(schema_find(&set, names[i])->title);
	schema_release(&set);
}

/* Unknown keys leave the rest of a file readable. */
static bool only_unknown(const struct diag *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (strcmp(d->item[i].code, "K020") != 0)
			return false;
	return true;
}

/* Compile one schema and hold a text against it: the number of mistakes. */
static size_t mistakes(const char *schema, const char *text)
{
	struct schema_text texts[] = { { "t", schema, strlen(schema) },
				       { NULL, NULL, 0 } };
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct schema_set set;
	struct json j;
	int result;
	size_t n;

	schema_compile(&set, texts);
	assert_int_equal(json_parse(&j, &a, "t.json", str_from(text), &d), 0);
	result = schema_check(schema_find(&set, "t"), &j);
	assert_int_equal(result, only_unknown(&d) ? 0 : -1);
	n = d.errors;
	json_release(&j);
	schema_release(&set);
	diag_release(&d);
	arena_release(&a);
	return n;
}

static const struct {
	const char *schema;
	const char *text;
	size_t mistakes;
} cases[] = {
	{ "true", "{\"a\": [1]}", 0 },
	{ "{}", "null", 0 },
	{ "{\"type\": \"integer\"}", "1.0", 0 },
	{ "{\"type\": \"integer\"}", "1.5", 1 },
	{ "{\"type\": [\"number\", \"null\"]}", "null", 0 },
	{ "{\"type\": [\"number\", \"null\"]}", "true", 1 },
	{ "{\"minimum\": 0.1, \"maximum\": 0.3}", "0.1", 0 },
	{ "{\"minimum\": 0.1, \"maximum\": 0.3}", "0.30", 0 },
	{ "{\"minimum\": 0.1, \"maximum\": 0.3}", "0.09999999999", 1 },
	{ "{\"minimum\": 0.1, \"maximum\": 0.3}", "3e-1", 0 },
	{ "{\"minimum\": 0.1, \"maximum\": 0.3}", "\"a\"", 0 },
	{ "{\"maxLength\": 2}", "\"\xc3\xa9\xc3\xa9\"", 0 },
	{ "{\"maxLength\": 2}", "\"\xc3\xa9\xc3\xa9\xc3\xa9\"", 1 },
	{ "{\"minLength\": 1}", "\"\"", 1 },
	{ "{\"pattern\": \"^a+$\"}", "\"aa\"", 0 },
	{ "{\"pattern\": \"^a+$\"}", "\"aa\\n\"", 1 },
	{ "{\"pattern\": \"b\"}", "\"abc\"", 0 },
	{ "{\"type\": \"string\", \"enum\": [\"a\", \"b\"]}", "\"b\"", 0 },
	{ "{\"type\": \"string\", \"enum\": [\"a\", \"b\"]}", "\"B\"", 1 },
	{ "{\"type\": \"string\", \"enum\": [\"a\", \"b\"]}", "1", 1 },
	{ "{\"format\": \"date\"}", "\"2024-02-29\"", 0 },
	{ "{\"format\": \"date\"}", "\"2023-02-29\"", 1 },
	{ "{\"format\": \"uri\"}", "\"https://a.id/%41?b#c\"", 0 },
	{ "{\"format\": \"uri\"}", "\"mailto:a@b.id\"", 0 },
	{ "{\"format\": \"uri\"}", "\"/a\"", 1 },
	{ "{\"format\": \"uri\"}", "\"https://a.id/%4\"", 1 },
	{ "{\"format\": \"uri\"}", "\"https://a.id/\xc3\xa9\"", 1 },
	{ "{\"items\": {\"type\": \"number\"}}", "[1, \"a\", \"b\"]", 2 },
	{ "{\"minItems\": 1, \"maxItems\": 2}", "[]", 1 },
	{ "{\"minItems\": 1, \"maxItems\": 2}", "[1, 2]", 0 },
	{ "{\"minItems\": 1, \"maxItems\": 2}", "[1, 2, 3]", 1 },
	{ "{\"properties\": {\"a\": true}}", "{\"b\": 1}", 0 },
	{ "{\"properties\": {\"a\": true}, \"additionalProperties\": false}",
	  "{\"b\": 1, \"c\": 1, \"a\": 1}", 2 },
	{ "{\"patternProperties\": {\"^x-\": true},"
	  " \"additionalProperties\": false}", "{\"x-b\": 1, \"y\": 1}", 1 },
	{ "{\"properties\": {\"a\": true}, \"required\": [\"a\"]}", "{}", 1 },
	{ "{\"properties\": {\"a\": true}, \"required\": [\"a\"]}",
	  "{\"a\": null}", 0 },
	{ "{\"$defs\": {\"n\": {\"type\": \"number\", \"maximum\": 9}},"
	  " \"$ref\": \"#/$defs/n\", \"title\": \"T\"}", "10", 1 },
};

static void keywords_are_enforced(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		size_t n = mistakes(cases[i].schema, cases[i].text);

		if (n != cases[i].mistakes)
			fail_msg("%s: %s: %zu mistakes", cases[i].schema,
				 cases[i].text, n);
	}
}

/* What we would not enforce as the standard means it. */
static const char *const bugs[] = {
	"{\"oneOf\": [true]}",
	"{\"uniqueItems\": true}",
	"{\"format\": \"email\"}",
	"{\"type\": \"text\"}",
	"{\"additionalProperties\": true}",
	"{\"properties\": {}, \"required\": [\"a\"]}",
	"{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": true}}",
	"{\"$ref\": \"https://contoh.id/a\"}",
	"{\"type\": \"number\", \"$ref\": \"#/$defs/a\"}",
	"{\"pattern\": \"[\"}",
	"{\"minItems\": 1.5}",
	"{\"minimum\": \"1\"}",
	"{\"properties\": {\"a\": 1}}",
	"false",
	"{",
};

static void compile_one(void *schema)
{
	mistakes(schema, "null");
}

static void everything_else_is_a_bug(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(bugs); i++)
		if (unit_end_of(compile_one, (void *)bugs[i]) != UNIT_BUG)
			fail_msg("%s: compiled", bugs[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shipped_schemas_compile),
		cmocka_unit_test(keywords_are_enforced),
		cmocka_unit_test(everything_else_is_a_bug),
	};

	return UNIT_RUN(tests);
}
