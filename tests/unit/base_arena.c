/*
 * struct arena: zeroed and aligned pieces, growing arrays, rewind.
 */
#include "unit.h"

#include <stdalign.h>

#include "base/arena.h"

static bool is_zero(const void *p, size_t n)
{
	const char *byte = p;

	for (size_t i = 0; i < n; i++)
		if (byte[i])
			return false;
	return true;
}

static void gives_zeros(void **state)
{
	struct arena a = ARENA_INIT;

	(void)state;
	for (int round = 0; round < 3; round++) {
		for (size_t size = 0; size < 3000; size += 7) {
			char *p = arena_alloc(&a, size);

			assert_int_equal((uintptr_t)p % alignof(max_align_t),
					 0);
			assert_true(is_zero(p, size));
			if (size)
				memset(p, 0xAA, size);
		}
		arena_rewind(&a);
	}
	arena_release(&a);
	assert_null(a.block);
}

static void gives_large_pieces(void **state)
{
	struct arena a = ARENA_INIT;
	size_t large = (size_t)3 << 20;
	char *small = arena_strdup(&a, str_from("small"));
	char *p = arena_alloc(&a, large), *q = arena_alloc(&a, 10);

	(void)state;
	assert_true(is_zero(p, large));
	memset(p, 1, large);
	memset(q, 2, 10);
	assert_string_equal(small, "small");
	assert_true(a.total > large);
	arena_release(&a);
	assert_int_equal(a.total, 0);
}

static void copies_text(void **state)
{
	struct arena a = ARENA_INIT;
	char text[] = "some text";
	struct str part = str_make(text + 5, 2), copy;
	char *whole;

	(void)state;
	whole = arena_strdup(&a, str_from(text));
	copy = arena_str(&a, part);
	memset(text, 'x', sizeof(text));
	assert_string_equal(whole, "some text");
	assert_str(copy, "te");
	assert_int_equal(copy.ptr[2], '\0');
	assert_string_equal(arena_strdup(&a, str_make(NULL, 0)), "");
	assert_string_equal(arena_strf(&a, "%s-%03d", "x", 7), "x-007");
	assert_string_equal(arena_strf(&a, "%s", ""), "");
	arena_release(&a);
}

static void pushes(void **state)
{
	struct arena a = ARENA_INIT;
	struct pair {
		int number;
		const char *text;
	} *list = NULL, *first;
	size_t n = 0;

	(void)state;
	first = ARENA_PUSH(&a, list, n);
	for (int i = 1; i < 1000; i++) {
		struct pair *p = ARENA_PUSH(&a, list, n);

		assert_int_equal(n, i + 1);
		assert_ptr_equal(p, &list[i]);
		assert_true(is_zero(p, sizeof(*p)));
		p->number = i;
		p->text = "set";
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(list[i].number, i);
	assert_int_equal(first->number, 0);	/* old arrays stay */
	arena_release(&a);
}

static void rewinds(void **state)
{
	struct arena a = ARENA_INIT;

	(void)state;
	arena_rewind(&a);
	assert_null(a.block);
	for (int i = 0; i < 10000; i++)
		memset(arena_alloc(&a, 100), 1, 100);
	assert_true(a.total >= 1000000);
	arena_rewind(&a);
	assert_int_equal(a.total, 0);
	assert_string_equal(arena_strdup(&a, str_from("again")), "again");
	arena_release(&a);
	arena_release(&a);
}

static void ask_too_much(void *arg)
{
	struct arena a = ARENA_INIT;

	(void)!arena_calloc(&a, SIZE_MAX / 4, *(size_t *)arg);
}

static void dies_of_too_much(void **state)
{
	size_t overflows = 8;

	(void)state;
	assert_int_equal(unit_end_of(ask_too_much, &overflows), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_zeros),
		cmocka_unit_test(gives_large_pieces),
		cmocka_unit_test(copies_text),
		cmocka_unit_test(pushes),
		cmocka_unit_test(rewinds),
		cmocka_unit_test(dies_of_too_much),
	};

	return UNIT_RUN(tests);
}
