/*
 * Links as a page makes them: relative to itself, or, where its own place
 * is not known (404), from the site's root.
 */
#include "view_fixture.h"

#define A "opd/a/"

static void begin(struct fixture *f, struct desk *k, const char *address)
{
	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "2023/anggaran.json", "{\"program\": []}");
	fixture_load(f);
	desk_init(k, f, address);
}

static void test_relative(void **state)
{
	const struct unit *u;
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&f, &k, A "2024/");
	u = unit_of(&f, "a");
	assert_string_equal(sheet_link(&k.sheet, ""), "../../../index.html");
	assert_string_equal(sheet_link_unit(&k.sheet, u, 0),
			    "../../../opd/a/index.html");
	assert_string_equal(sheet_link_unit(&k.sheet, u, 2023),
			    "../../../opd/a/2023/index.html");
	/* a year without a report has no page */
	assert_string_equal(sheet_link_unit(&k.sheet, u, 2022),
			    "../../../opd/a/index.html");
	assert_string_equal(sheet_link_indikator(&k.sheet, u, "IKU-1"),
			    "../../../opd/a/indikator/iku-1/index.html");
	fixture_release(&f);
}

/* Below the path of the site's address, where it is known. */
static void test_absolute(void **state)
{
	static const char *const rows[][2] = {
		{ NULL, "/opd/" }, { "https://k.example/", "/opd/" },
		{ "https://pemda.example/kinerja/", "/kinerja/opd/" }
	};
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&f, &k, "404.html");
	k.sheet.absolute = true;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		k.view.base_url = rows[i][0];
		assert_string_equal(sheet_link(&k.sheet, "opd/"), rows[i][1]);
	}
	fixture_release(&f);
}

static void test_values(void **state)
{
	struct value *map, *list;
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&f, &k, "");
	map = value_map(&f.arena);
	put_text(&k.sheet, map, "teks", "a");
	put_text(&k.sheet, map, "tiada", NULL);
	put_word(&k.sheet, map, "kata", "kata.target");
	put_bool(&k.sheet, map, "benar", true);
	list = put_list(&k.sheet, map, "daftar");
	put_text(&k.sheet, push_map(&k.sheet, list), "n",
		 sheet_int(&k.sheet, -1234567890123));
	put_text(&k.sheet, put_map(&k.sheet, map, "peta"), "b", "c");
	assert_at(map, "teks", "a");
	assert_int_equal(value_get(map, str_from("tiada"))->type, VALUE_NULL);
	assert_at(map, "kata", "Target");
	assert_true(value_at(map, "benar")->truth);
	assert_at(map, "daftar.0.n", "-1234567890123");
	assert_at(map, "peta.b", "c");
	put_null(&k.sheet, map, "teks");
	assert_at(map, "teks", NULL);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_relative),
		cmocka_unit_test(test_absolute),
		cmocka_unit_test(test_values),
	};

	return UNIT_RUN(tests);
}
