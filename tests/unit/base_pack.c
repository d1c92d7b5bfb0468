/*
 * Numbers and texts as compact bytes, and back.
 */
#include "unit.h"

#include "base/pack.h"

static void test_numbers(void **state)
{
	static const uint64_t numbers[] = { 0, 1, 127, 128, 300, 1U << 31,
					    UINT64_MAX };
	struct buf out = BUF_INIT(1000);
	struct unpack u = { .bad = false };

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(numbers); i++)
		pack_int(&out, numbers[i]);
	assert_int_equal(out.len, 1 + 1 + 1 + 2 + 2 + 5 + 10);
	u.rest = buf_str(&out);
	for (size_t i = 0; i < ARRAY_SIZE(numbers); i++)
		assert_true(unpack_int(&u) == numbers[i]);
	assert_int_equal(u.rest.len, 0);
	assert_false(u.bad);
	assert_true(unpack_int(&u) == 0);
	assert_true(u.bad);
	buf_release(&out);
}

static void test_texts(void **state)
{
	struct buf out = BUF_INIT(1000);
	struct unpack u = { .bad = false };

	(void)state;
	pack_str(&out, str_make("a\0b", 3));
	pack_str(&out, str_from(""));
	u.rest = buf_str(&out);
	assert_true(str_equal(unpack_str(&u), str_make("a\0b", 3)));
	assert_int_equal(unpack_str(&u).len, 0);
	assert_int_equal(u.rest.len, 0);
	assert_false(u.bad);
	buf_release(&out);
}

/* Longer than what is there, or a number without an end. */
static void test_damage(void **state)
{
	static const char *const damaged[] = {
		"\x05" "abcd", "\x85", "\xff\xff\xff\xff\xff\xff\xff\xff\xff"
		"\xff\xff\x01", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01" "a"
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(damaged); i++) {
		struct unpack u = { str_from(damaged[i]), false };

		assert_int_equal(unpack_str(&u).len, 0);
		assert_true(u.bad);
		assert_int_equal(u.rest.len, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_damage)
	};

	return UNIT_RUN(tests);
}
