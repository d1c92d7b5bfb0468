/*
 * FNV-1a against the vectors that its authors publish.
 */
#include "unit.h"

#include "base/hash.h"

static void knows_published_vectors(void **state)
{
	(void)state;
	assert_int_equal(hash_bytes(str_from("")), 0xcbf29ce484222325);
	assert_int_equal(hash_bytes(str_from("a")), 0xaf63dc4c8601ec8c);
	assert_int_equal(hash_bytes(str_from("foobar")), 0x85944171f73967e8);
	assert_int_equal(hash_bytes(str_make("\0", 1)), 0xaf63bd4c8601b7df);
	assert_int_equal(hash_bytes(str_from("\xff")), 0xaf64724c8602eb6e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_published_vectors),
	};

	return UNIT_RUN(tests);
}
