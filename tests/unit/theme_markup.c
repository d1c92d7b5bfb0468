/*
 * Following HTML: the state after each of some texts.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "theme/markup.h"

static const struct {
	const char *text;
	enum markup_state state;
} cases[] = {
	{ "", MARKUP_TEXT },
	{ "a < b", MARKUP_TEXT },
	{ "a <1", MARKUP_TEXT },
	{ "a <", MARKUP_OPEN },
	{ "<</", MARKUP_OPEN },
	{ "<<b", MARKUP_NAME },
	{ "<b", MARKUP_NAME },
	{ "</b", MARKUP_NAME },
	{ "</b>", MARKUP_TEXT },
	{ "<br/>", MARKUP_TEXT },
	{ "<b ", MARKUP_TAG },
	{ "<b\nc", MARKUP_ATTRIBUTE },
	{ "<b c=", MARKUP_EQUALS },
	{ "<b c = ", MARKUP_EQUALS },
	{ "<b c=d", MARKUP_UNQUOTED },
	{ "<b c=d\"", MARKUP_UNQUOTED },
	{ "<b c=d ", MARKUP_TAG },
	{ "<b c=d>", MARKUP_TEXT },
	{ "<b c=>", MARKUP_TEXT },
	{ "<b =\"", MARKUP_ATTRIBUTE },
	{ "<b \"", MARKUP_ATTRIBUTE },
	{ "<b c=\"d'>", MARKUP_DOUBLE },
	{ "<b c='d\">", MARKUP_SINGLE },
	{ "<b c=\"d\"", MARKUP_TAG },
	{ "<b c='d'>", MARKUP_TEXT },
	{ "<!doctype html", MARKUP_DECLARATION },
	{ "<!doctype--", MARKUP_DECLARATION },
	{ "<!doctype html>", MARKUP_TEXT },
	{ "<?xml ", MARKUP_DECLARATION },
	{ "<!-", MARKUP_DECLARATION },
	{ "<!--", MARKUP_COMMENT },
	{ "<!-- <b> > -> --x>", MARKUP_COMMENT },
	{ "<!-- x -->", MARKUP_TEXT },
	{ "<!-- x --->", MARKUP_TEXT },
	{ "<script", MARKUP_NAME },
	{ "<script>", MARKUP_SCRIPT },
	{ "<SCRIPT defer>", MARKUP_SCRIPT },
	{ "<script src=x>", MARKUP_SCRIPT },
	{ "<style>a<b>", MARKUP_SCRIPT },
	{ "<style></script>", MARKUP_SCRIPT },
	{ "<script>\"</scrip\"", MARKUP_SCRIPT },
	{ "<script></Script", MARKUP_NAME },
	{ "<script></script>", MARKUP_TEXT },
	{ "<scripts>", MARKUP_TEXT },
	{ "</script>", MARKUP_TEXT },
};

static struct markup after(const char *text)
{
	struct markup m = { .state = MARKUP_TEXT };

	markup_read(&m, str_from(text));
	return m;
}

static void follows_states(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct markup m = after(cases[i].text);

		if (m.state != cases[i].state)
			fail_msg("after %s: %d, not %d", cases[i].text,
				 (int)m.state, (int)cases[i].state);
	}
}

static bool is_code(const char *text)
{
	struct markup m = after(text);

	return markup_is_code(&m);
}

static void knows_code(void **state)
{
	(void)state;
	assert_true(is_code("<b onclick=\""));
	assert_true(is_code("<b title='x' ONLOAD='"));
	assert_true(is_code("<b style=\"width:"));
	assert_true(is_code("<iframe srcdoc=\""));
	assert_false(is_code("<b title=\"onclick="));
	assert_false(is_code("<b onclick=\"x\" title=\""));
	assert_false(is_code("<b styles=\""));
	assert_false(is_code("style=\""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(follows_states),
		cmocka_unit_test(knows_code),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
