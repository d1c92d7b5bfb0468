/*
 * The official test cases of Mustache (github.com/mustache/spec), with the
 * optional modules for inheritance and dynamic names. Skipped where the
 * folder of shared data is missing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../json_value.h"
#include "base/limits.h"
#include "theme/template.h"

struct partials {
	const cJSON *text;	/* name to text, or NULL */
	struct arena *arena;
	struct diag *diag;
};

static const struct template *find_partial(const void *set, struct str name)
{
	const struct partials *p = set;
	const char *key = arena_strdup(p->arena, name);
	const cJSON *text = cJSON_GetObjectItemCaseSensitive(p->text, key);

	if (!text)
		return NULL;
	/* cppcheck-suppress CastIntegerToAddressAtReturn; see template.h */
	return template_parse(p->arena, key, str_from(text->valuestring),
			      p->diag);
}

static const char *string_of(const cJSON *test, const char *key)
{
	return cJSON_GetObjectItemCaseSensitive(test, key)->valuestring;
}

/* Run one case; true where it passes. */
static bool run_case(const cJSON *test)
{
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct partials p = { cJSON_GetObjectItem(test, "partials"), &a, &d };
	struct template_options o = { find_partial, &p, false };
	const struct value *data =
		json_value(&a, cJSON_GetObjectItem(test, "data"));
	const struct template *t = template_parse(
		&a, "template", str_from(string_of(test, "template")), &d);
	bool good = t && template_render(&out, t, data, &o, &d) == 0 &&
		    str_is(buf_str(&out), string_of(test, "expected"));

	if (!good) {
		print_error("%s: expected \"%s\", got \"%s\"\n",
			    string_of(test, "name"),
			    string_of(test, "expected"), out.ptr);
		diag_print(&d, stderr);
	}
	buf_release(&out);
	diag_release(&d);
	arena_release(&a);
	return good;
}

static char *read_cases(const char *module)
{
	const char *shared = getenv("KINERJA_SHARED");
	char path[LIMIT_PATH];
	char *text = NULL;
	size_t size = 0;
	FILE *f;

	snprintf(path, sizeof(path), "%s/data/mustache-spec/%s.json",
		 shared ? shared : "../shared", module);
	f = fopen(path, "rb");
	if (!f)
		return NULL;
	if (getdelim(&text, &size, EOF, f) < 0)
		fail_msg("%s is empty", path);
	fclose(f);
	return text;
}

static void run_module(const char *module, int expected)
{
	char *text = read_cases(module);
	cJSON *file = cJSON_Parse(text);
	const cJSON *tests = cJSON_GetObjectItem(file, "tests");
	int passed = 0;

	free(text);
	assert_non_null(tests);
	for (const cJSON *t = tests->child; t; t = t->next)
		passed += run_case(t);
	cJSON_Delete(file);
	assert_int_equal(passed, expected);
}

#define MODULE(name, file, cases)                                             \
	static void name(void **state)                                        \
	{                                                                     \
		(void)state;                                                  \
		run_module(file, cases);                                      \
	}

MODULE(comments, "comments", 12)
MODULE(delimiters, "delimiters", 14)
MODULE(dynamic_names, "dynamic-names", 21)
MODULE(inheritance, "inheritance", 27)
MODULE(interpolation, "interpolation", 42)
MODULE(inverted, "inverted", 22)
MODULE(partials, "partials", 12)
MODULE(sections, "sections", 34)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comments),
		cmocka_unit_test(delimiters),
		cmocka_unit_test(dynamic_names),
		cmocka_unit_test(inheritance),
		cmocka_unit_test(interpolation),
		cmocka_unit_test(inverted),
		cmocka_unit_test(partials),
		cmocka_unit_test(sections),
	};

	char *text = read_cases("comments");

	if (!text) {
		/* cmocka's own skip() counts as a failure in TAP */
		puts("1..0 # SKIP no ../shared/data/mustache-spec");
		return 0;
	}
	free(text);
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
