/*
 * What a text file of examples cannot hold: line ends of DOS, zero bytes,
 * limits met exactly, a template used twice.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/limits.h"
#include "theme/template.h"

struct fixture {
	struct arena arena;
	struct diag diag;
	struct buf out;
	struct value *data;
};

static const struct template_options no_partials = { NULL, NULL, true };

static int set_up(void **state)
{
	static struct fixture f;

	f = (struct fixture){ .arena = ARENA_INIT, .diag = DIAG_INIT,
			      .out = BUF_INIT(LIMIT_PAGE) };
	f.data = value_map(&f.arena);
	value_set_text(&f.arena, f.data, "x", "X");
	*state = &f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	buf_release(&f->out);
	diag_release(&f->diag);
	arena_release(&f->arena);
	return 0;
}

static int render(struct fixture *f, struct str text)
{
	const struct template *t = template_parse(&f->arena, "t", text,
						  &f->diag);

	assert_non_null(t);
	return template_render(&f->out, t, f->data, &no_partials, &f->diag);
}

static void assert_renders(struct fixture *f, struct str text,
			   struct str expected)
{
	buf_clear(&f->out);
	assert_int_equal(render(f, text), 0);
	assert_int_equal(f->out.len, expected.len);
	assert_memory_equal(f->out.ptr, expected.ptr, expected.len);
}

static void keeps_dos_line_ends(void **state)
{
	struct fixture *f = *state;

	assert_renders(f, str_from("a\r\n {{#x}} \r\nb\r\n\r\n{{/x}}\r\nc"),
		       str_from("a\r\nb\r\n\r\nc"));
	assert_renders(f, str_from("{{$b}}\r\n  a\r\n\r\n  b\r\n{{/b}}\r\n"),
		       str_from("  a\r\n\r\n  b\r\n"));
}

static void keeps_zero_bytes(void **state)
{
	struct fixture *f = *state;
	const struct str text = STR("a\0{{x}}\0\n"), expected = STR("a\0X\0\n");
	const struct str name = STR("{{\0}}");

	assert_renders(f, text, expected);
	assert_renders(f, name, str_from(""));
}

static void renders_nothing_for_nothing(void **state)
{
	struct fixture *f = *state;

	assert_renders(f, str_from(""), str_from(""));
	f->data = NULL;
	assert_renders(f, str_from("{{x}}{{.}}{{#.}}a{{/.}}"), str_from(""));
}

static void meets_the_output_limit(void **state)
{
	struct fixture *f = *state;

	f->out.max = 5;
	assert_renders(f, str_from("1234{{x}}"), str_from("1234X"));
	buf_clear(&f->out);
	assert_int_equal(render(f, str_from("12345{{x}}")), -1);
	assert_int_equal(f->diag.n, 1);
	assert_string_equal(f->diag.item[0].code, "K313");
}

static void nested(struct buf *b, int depth)
{
	buf_clear(b);
	for (int i = 0; i < depth; i++)
		buf_adds(b, "{{#x}}");
	buf_adds(b, "{{x}}");
	for (int i = 0; i < depth; i++)
		buf_adds(b, "{{/x}}");
}

static void meets_the_nesting_limit(void **state)
{
	struct fixture *f = *state;
	struct buf text = BUF_INIT(LIMIT_TEMPLATE);

	nested(&text, LIMIT_TEMPLATE_DEPTH);
	assert_renders(f, buf_str(&text), str_from("X"));
	nested(&text, LIMIT_TEMPLATE_DEPTH + 1);
	assert_null(template_parse(&f->arena, "t", buf_str(&text), &f->diag));
	assert_int_equal(f->diag.n, 1);
	assert_string_equal(f->diag.item[0].code, "K308");
	buf_release(&text);
}

static const struct template *find_any(const void *set, struct str name)
{
	const struct template *const *t = set;

	return str_is(name, "p") ? *t : NULL;
}

/* A partial that includes itself as often as the text is true. */
static void meets_the_depth_limit(void **state)
{
	struct fixture *f = *state;
	const struct template *t = template_parse(
		&f->arena, "t", str_from("{{n.x}}{{#n}}{{>p}}{{/n}}"),
		&f->diag);
	struct template_options o = { find_any, &t, true };
	struct value *v = value_map(&f->arena);

	value_set(&f->arena, v, "n", value_null(&f->arena));
	for (int i = 0; i < LIMIT_TEMPLATE_DEPTH; i++) {
		struct value *outer = value_map(&f->arena);

		value_set(&f->arena, outer, "n", v);
		value_set_text(&f->arena, v, "x", ".");
		v = outer;
	}
	assert_int_equal(template_render(&f->out, t, v, &o, &f->diag), 0);
	assert_int_equal(f->out.len, LIMIT_TEMPLATE_DEPTH);
	f->data = value_map(&f->arena);
	value_set(&f->arena, f->data, "n", v);
	assert_int_equal(template_render(&f->out, t, f->data, &o, &f->diag),
			 -1);
	assert_int_equal(f->diag.n, 1);
	assert_string_equal(f->diag.item[0].code, "K312");
}

static void renders_the_same_twice(void **state)
{
	struct fixture *f = *state;
	const struct template *t = template_parse(
		&f->arena, "t", str_from("  {{$b}}\n    {{x}}\n  {{/b}}\n"),
		&f->diag);

	for (int i = 0; i < 2; i++)
		assert_int_equal(template_render(&f->out, t, f->data,
						 &no_partials, &f->diag), 0);
	assert_string_equal(f->out.ptr, "    X\n    X\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keeps_dos_line_ends),
		TEST(keeps_zero_bytes),
		TEST(renders_nothing_for_nothing),
		TEST(meets_the_output_limit),
		TEST(meets_the_nesting_limit),
		TEST(meets_the_depth_limit),
		TEST(renders_the_same_twice),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
