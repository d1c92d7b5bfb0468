/*
 * SHA-256 by the vectors of FIPS 180-4's examples, and series of texts that
 * must not be mixed up.
 */
#include "unit.h"

#include "base/digest.h"

static void assert_hex(struct digest d, const char *hex)
{
	char text[2 * DIGEST_SIZE + 1];

	for (size_t i = 0; i < DIGEST_SIZE; i++)
		snprintf(text + 2 * i, 3, "%02x", d.byte[i]);
	assert_string_equal(text, hex);
}

static void known_digests(void **state)
{
	struct digester g;

	(void)state;
	assert_hex(digest_bytes(str_from("")),
		   "e3b0c44298fc1c149afbf4c8996fb924"
		   "27ae41e4649b934ca495991b7852b855");
	assert_hex(digest_bytes(str_from("abc")),
		   "ba7816bf8f01cfea414140de5dae2223"
		   "b00361a396177a9cb410ff61f20015ad");
	digester_init(&g);
	for (int i = 0; i < 1000000; i++)
		digester_add(&g, str_from("a"));
	assert_hex(digester_end(&g),
		   "cdc76e5c9914fb9281a1c7e284d73e67"
		   "f1809a48a497200e046d39ccc7112cd0");
}

static struct digest of_texts(const char *a, const char *b)
{
	struct digester g;

	digester_init(&g);
	digester_text(&g, a);
	digester_text(&g, b);
	return digester_end(&g);
}

static void texts_are_kept_apart(void **state)
{
	static const char *const pairs[][2] = {
		{ "ab", "c" }, { "a", "bc" }, { "abc", "" }, { "", "abc" },
		{ "abc", NULL }, { NULL, "abc" }
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(pairs); i++)
		for (size_t k = 0; k < ARRAY_SIZE(pairs); k++) {
			struct digest x = of_texts(pairs[i][0], pairs[i][1]);
			struct digest y = of_texts(pairs[k][0], pairs[k][1]);

			assert_int_equal(digest_equal(&x, &y), i == k);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_digests),
		cmocka_unit_test(texts_are_kept_apart)
	};

	return UNIT_RUN(tests);
}
