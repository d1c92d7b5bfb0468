/*
 * struct buf: its invariants, and what happens at the cap.
 */
#include "unit.h"

static void starts_empty(void **state)
{
	struct buf b = BUF_INIT(10);

	(void)state;
	assert_buf(&b, "");
	assert_ptr_equal(b.ptr, buf_nothing);
	assert_int_equal(b.cap, 0);
	buf_add(&b, NULL, 0);
	buf_adds(&b, "");
	buf_addf(&b, "%s", "");
	assert_int_equal(b.cap, 0);
	buf_release(&b);
	assert_int_equal(b.max, 10);
}

static void appends(void **state)
{
	struct buf b = BUF_INIT(100);
	struct str slice = STR("slice and more");

	(void)state;
	buf_add(&b, "bytes", 3);
	buf_addch(&b, '|');
	buf_adds(&b, "text");
	buf_addch(&b, '|');
	slice.len = 5;
	buf_addstr(&b, slice);
	buf_addf(&b, "|%d %s", -7, "printed");
	assert_buf(&b, "byt|text|slice|-7 printed");
	assert_int_equal(b.ptr[b.len], '\0');
	buf_release(&b);
	assert_buf(&b, "");
}

static void holds_nul(void **state)
{
	struct buf b = BUF_INIT(100);

	(void)state;
	buf_add(&b, "a\0b", 3);
	buf_addch(&b, '\0');
	assert_int_equal(b.len, 4);
	assert_memory_equal(b.ptr, "a\0b\0", 5);
	buf_release(&b);
}

static void ends_at_cap(void **state)
{
	struct buf b = BUF_INIT(5);

	(void)state;
	buf_adds(&b, "12345");
	assert_buf(&b, "12345");
	buf_addch(&b, '6');
	assert_true(b.overflow);
	assert_str(buf_str(&b), "12345");
	buf_release(&b);
	assert_false(b.overflow);
}

static void drops_whole_pieces(void **state)
{
	struct buf b = BUF_INIT(5);

	(void)state;
	buf_adds(&b, "123");
	buf_adds(&b, "456");
	assert_true(b.overflow);
	assert_str(buf_str(&b), "123");
	buf_addf(&b, "%d", 4567);
	assert_str(buf_str(&b), "123");
	buf_adds(&b, "45");	/* this fits; the overflow is not forgotten */
	assert_str(buf_str(&b), "12345");
	assert_true(b.overflow);
	buf_clear(&b);
	assert_buf(&b, "");
	buf_release(&b);
}

static void reserves(void **state)
{
	struct buf b = BUF_INIT(1000);

	(void)state;
	assert_true(buf_reserve(&b, 1000));
	assert_true(b.cap > 1000);
	assert_buf(&b, "");
	assert_false(buf_reserve(&b, 1001));
	assert_true(b.overflow);
	assert_false(buf_reserve(&b, SIZE_MAX));
	buf_release(&b);
}

static void clears_but_keeps_memory(void **state)
{
	struct buf b = BUF_INIT(100);
	const char *ptr;

	(void)state;
	buf_adds(&b, "something");
	ptr = b.ptr;
	buf_clear(&b);
	assert_buf(&b, "");
	assert_int_equal(b.ptr[0], '\0');
	buf_adds(&b, "else");
	assert_ptr_equal(b.ptr, ptr);
	buf_release(&b);
}

static void grows(void **state)
{
	struct buf b = BUF_INIT(1 << 20);
	size_t allocations = 0, cap = 0;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		buf_addf(&b, "%d", i % 10);
		if (b.cap != cap)
			allocations++;
		cap = b.cap;
	}
	assert_int_equal(b.len, 100000);
	for (size_t i = 0; i < b.len; i++)
		assert_int_equal(b.ptr[i], '0' + (char)(i % 10));
	assert_true(allocations < 30);
	buf_release(&b);
}

static void truncate_past_the_end(void *arg)
{
	buf_truncate(arg, 4);
}

static void truncates(void **state)
{
	struct buf b = BUF_INIT(100);

	(void)state;
	buf_truncate(&b, 0);
	buf_adds(&b, "12345");
	buf_truncate(&b, 5);
	assert_buf(&b, "12345");
	buf_truncate(&b, 3);
	assert_buf(&b, "123");
	assert_int_equal(b.ptr[3], '\0');
	assert_int_equal(unit_end_of(truncate_past_the_end, &b), UNIT_BUG);
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_empty),
		cmocka_unit_test(appends),
		cmocka_unit_test(holds_nul),
		cmocka_unit_test(ends_at_cap),
		cmocka_unit_test(drops_whole_pieces),
		cmocka_unit_test(reserves),
		cmocka_unit_test(clears_but_keeps_memory),
		cmocka_unit_test(grows),
		cmocka_unit_test(truncates),
	};

	return UNIT_RUN(tests);
}
