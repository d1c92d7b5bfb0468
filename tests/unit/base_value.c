/*
 * struct value: building trees, looking into them, writing them as JSON.
 */
#include "unit.h"

#include "base/value.h"

static void keeps_the_order_of_keys(void **state)
{
	struct arena a = ARENA_INIT;
	struct value *map = value_map(&a);

	(void)state;
	value_set_text(&a, map, "z", "1");
	value_set_text(&a, map, "a", "2");
	value_set_text(&a, map, "m", "-9000000000");
	value_set_bool(&a, map, "b", true);
	assert_int_equal(map->n, 4);
	assert_str(map->member[0].key, "z");
	assert_str(map->member[1].key, "a");
	assert_str(value_get(map, str_from("m"))->text, "-9000000000");
	value_set_text(&a, map, "z", "replaced");
	value_set_text(&a, map, "null", NULL);
	assert_int_equal(map->n, 5);
	assert_str(map->member[0].value->text, "replaced");
	assert_int_equal(value_get(map, str_from("null"))->type, VALUE_NULL);
	assert_null(value_get(map, str_from("none")));
	assert_null(value_get(map, str_from("")));
	assert_null(value_get(NULL, str_from("z")));
	assert_null(value_get(value_list(&a), str_from("z")));
	arena_release(&a);
}

static void copies_unless_ref(void **state)
{
	struct arena a = ARENA_INIT;
	char text[] = "text";
	struct value *copy = value_text(&a, str_from(text));
	struct value *ref = value_text_ref(&a, str_from(text));
	struct value *html = value_html(&a, str_from(text));

	(void)state;
	text[0] = 'n';
	assert_str(copy->text, "text");
	assert_str(ref->text, "next");
	assert_str(html->text, "text");
	assert_int_equal(copy->type, VALUE_TEXT);
	assert_int_equal(ref->type, VALUE_TEXT);
	assert_int_equal(html->type, VALUE_HTML);
	arena_release(&a);
}

static void lists_grow(void **state)
{
	struct arena a = ARENA_INIT;
	struct value *list = value_list(&a);

	(void)state;
	for (int i = 0; i < 100; i++)
		value_push(&a, list, value_bool(&a, i % 2));
	assert_int_equal(list->n, 100);
	for (int i = 0; i < 100; i++)
		assert_int_equal(list->item[i]->truth, i % 2);
	arena_release(&a);
}

static void is_true_as_templates_see_it(void **state)
{
	struct arena a = ARENA_INIT;
	struct value *list = value_list(&a);

	(void)state;
	assert_false(value_is_true(NULL));
	assert_false(value_is_true(value_null(&a)));
	assert_false(value_is_true(value_bool(&a, false)));
	assert_true(value_is_true(value_bool(&a, true)));
	assert_false(value_is_true(value_text(&a, str_from(""))));
	assert_true(value_is_true(value_text(&a, str_from("0"))));
	assert_true(value_is_true(value_text(&a, str_from("false"))));
	assert_false(value_is_true(value_html(&a, str_from(""))));
	assert_true(value_is_true(value_html(&a, str_from("<p>"))));
	assert_false(value_is_true(list));
	value_push(&a, list, value_null(&a));
	assert_true(value_is_true(list));
	assert_true(value_is_true(value_map(&a)));
	arena_release(&a);
}

static void writes_json(void **state)
{
	struct arena a = ARENA_INIT;
	struct value *map = value_map(&a), *list = value_list(&a);
	struct value *inner = value_list(&a), *deep = value_map(&a);
	struct buf out = BUF_INIT(1000);

	(void)state;
	value_set(&a, map, "nihil", value_null(&a));
	value_set_bool(&a, map, "ya", true);
	value_set_bool(&a, map, "tidak", false);
	value_set_text(&a, map, "te\"ks", "a\nb");
	value_set(&a, map, "html", value_html(&a, str_from("<p>")));
	value_push(&a, inner, value_text(&a, str_from("dalam")));
	value_push(&a, list, inner);
	value_set_text(&a, deep, "lebih", "dalam");
	value_push(&a, list, deep);
	value_push(&a, list, value_list(&a));
	value_push(&a, list, value_map(&a));
	value_set(&a, map, "daftar", list);
	value_write_json(&out, map);
	assert_buf(&out, "{\n"
			 "  \"nihil\": null,\n"
			 "  \"ya\": true,\n"
			 "  \"tidak\": false,\n"
			 "  \"te\\\"ks\": \"a\\nb\",\n"
			 "  \"html\": \"\\u003cp\\u003e\",\n"
			 "  \"daftar\": [\n"
			 "    [\n"
			 "      \"dalam\"\n"
			 "    ],\n"
			 "    {\n"
			 "      \"lebih\": \"dalam\"\n"
			 "    },\n"
			 "    [],\n"
			 "    {}\n"
			 "  ]\n"
			 "}\n");
	buf_release(&out);
	arena_release(&a);
}

static void push_on_a_map(void *arg)
{
	value_push(arg, value_map(arg), value_null(arg));
}

static void set_in_a_list(void *arg)
{
	value_set(arg, value_list(arg), "key", value_null(arg));
}

static void refuses_the_wrong_type(void **state)
{
	struct arena a = ARENA_INIT;

	(void)state;
	assert_int_equal(unit_end_of(push_on_a_map, &a), UNIT_BUG);
	assert_int_equal(unit_end_of(set_in_a_list, &a), UNIT_BUG);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_the_order_of_keys),
		cmocka_unit_test(copies_unless_ref),
		cmocka_unit_test(lists_grow),
		cmocka_unit_test(is_true_as_templates_see_it),
		cmocka_unit_test(writes_json),
		cmocka_unit_test(refuses_the_wrong_type),
	};

	return UNIT_RUN(tests);
}
