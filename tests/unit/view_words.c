/*
 * Texts of the theme, and what is filled into them.
 */
#include "unit.h"

#include "view/words.h"

struct texts {
	struct arena arena;
	struct words words;
};

/* opd.lead, opd.jenis.dinas, kata. */
static void texts_init(struct texts *t)
{
	static const struct arena none = ARENA_INIT;
	struct value *root, *opd, *jenis;

	t->arena = none;
	root = value_map(&t->arena);
	opd = value_map(&t->arena);
	jenis = value_map(&t->arena);
	value_set_text(&t->arena, jenis, "dinas", "Dinas");
	value_set_text(&t->arena, opd, "lead", "{n} dari {dari}, {n}x");
	value_set(&t->arena, opd, "jenis", jenis);
	value_set(&t->arena, root, "opd", opd);
	value_set_text(&t->arena, root, "kata", "Kata");
	value_set_text(&t->arena, root, "kosong", "");
	t->words.map = root;
	t->words.inggris = false;
}

static void test_get(void **state)
{
	struct texts t;

	(void)state;
	texts_init(&t);
	assert_string_equal(words_get(&t.words, "kata"), "Kata");
	assert_string_equal(words_get(&t.words, "opd.jenis.dinas"), "Dinas");
	assert_string_equal(words_get(&t.words, "kosong"), "");
	arena_release(&t.arena);
}

/* A gap is seen: the key stands where its text should. */
static void test_unknown(void **state)
{
	static const char *const keys[] = {
		"tak_ada", "opd.tak_ada", "opd", "opd.jenis", "kata.lain",
		"opd.jenis.dinas.x", "opd.", ".kata", ""
	};
	struct words empty = { NULL, false };
	struct texts t;

	(void)state;
	texts_init(&t);
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++) {
		assert_string_equal(words_get(&t.words, keys[i]), keys[i]);
		assert_string_equal(words_get(&empty, keys[i]), keys[i]);
	}
	arena_release(&t.arena);
}

static void test_fill(void **state)
{
	const char *text;
	struct texts t;

	(void)state;
	texts_init(&t);
	text = WORDS(&t.words, &t.arena, "opd.lead", { "n", "2" },
		     { "dari", "6" });
	assert_string_equal(text, "2 dari 6, 2x");
	text = WORDS(&t.words, &t.arena, "opd.lead", { "dari", "" },
		     { "lain", "y" }, { "n", "1" });
	assert_string_equal(text, "1 dari , 1x");
	text = words_fill(&t.words, &t.arena, "opd.lead", NULL, 0);
	assert_string_equal(text, "{n} dari {dari}, {n}x");
	text = WORDS(&t.words, &t.arena, "opd.tak.{n}", { "n", "2" });
	assert_string_equal(text, "opd.tak.2");
	arena_release(&t.arena);
}

/* Fill one text with n = 2 and m = "{n}". */
static const char *filled(struct texts *t, const char *text)
{
	struct value *map = value_map(&t->arena);

	value_set_text(&t->arena, map, "k", text);
	t->words.map = map;
	return WORDS(&t->words, &t->arena, "k", { "n", "2" },
		     { "m", "{n}" });
}

/* Braces that hold no known name stay as they are. */
static void test_braces(void **state)
{
	static const char *const rows[][2] = {
		{ "{n}", "2" }, { "a{n}b{n}c", "a2b2c" }, { "{x}", "{x}" },
		{ "{n", "{n" }, { "n}", "n}" }, { "}{n}", "}2" },
		{ "{}", "{}" }, { "{ n }", "{ n }" }, { "{", "{" },
		{ "{{n}", "{2" }, { "{x}{n}", "{x}2" }, { "{N}", "{N}" }
	};
	struct texts t;

	(void)state;
	texts_init(&t);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		assert_string_equal(filled(&t, rows[i][0]), rows[i][1]);
	/* what was filled in is not looked at again */
	assert_string_equal(filled(&t, "{m}{n}"), "{n}2");
	arena_release(&t.arena);
}

/* Fill one text with n = count and m = 2. */
static const char *counted(struct texts *t, const char *text,
			   const char *count)
{
	struct value *map = value_map(&t->arena);

	value_set_text(&t->arena, map, "k", text);
	t->words.map = map;
	return WORDS(&t->words, &t->arena, "k", { "n", count },
		     { "m", "2" });
}

/* One and many: the form follows the number beside it. */
static void test_forms(void **state)
{
	static const char *const rows[][3] = {
		{ "{n} {n|year|years}", "1", "1 year" },
		{ "{n} {n|year|years}", "0", "0 years" },
		{ "{n} {n|year|years}", "2", "2 years" },
		{ "{n} {n|year|years}", "11", "11 years" },
		{ "{n} {n|year|years}", "1,5", "1,5 years" },
		{ "{n} {n|year|years}", "", " years" },
		{ "{m} {m|day|days}, {n} {n|year|years}", "1",
		  "2 days, 1 year" },
		{ "item{n||s}", "1", "item" }, { "item{n||s}", "3", "items" },
		{ "{n|one}", "1", "one" }, { "{n|one}", "2", "" },
		{ "{n|a|b|c}", "2", "b|c" }, { "{n|}", "1", "" },
		{ "{x|a|b}{n}", "1", "{x|a|b}1" }, { "{|a|b}", "1", "{|a|b}" },
		{ "{n|a", "1", "{n|a" }
	};
	struct texts t;

	(void)state;
	texts_init(&t);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		assert_string_equal(counted(&t, rows[i][0], rows[i][1]),
				    rows[i][2]);
	arena_release(&t.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_get),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_fill),
		cmocka_unit_test(test_braces),
		cmocka_unit_test(test_forms),
	};

	return UNIT_RUN(tests);
}
