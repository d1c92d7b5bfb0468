/*
 * UTF-8: every character there and back, and the forms that are refused.
 */
#include "unit.h"

#include "base/utf8.h"

/* The bytes of c by the table of RFC 3629, section 3, for any c. */
static size_t encode(char *out, uint32_t c)
{
	static const unsigned char lead[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = n - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (c & 0x3F));
		c >>= 6;
	}
	out[0] = (char)(lead[n] | c);
	return n;
}

static bool is_surrogate(uint32_t c)
{
	return c >= 0xD800 && c <= 0xDFFF;
}

static void knows_every_character(void **state)
{
	char bytes[4];

	(void)state;
	for (uint32_t c = 0; c < 0x110000; c++) {
		struct str s = str_make(bytes, encode(bytes, c));
		size_t len = 0;

		if (utf8_check(s) != (is_surrogate(c) ? 0 : s.len))
			fail_msg("U+%04X", c);
		if (is_surrogate(c))
			continue;
		if (utf8_next(s, &len) != c || len != s.len)
			fail_msg("U+%04X is read as another", c);
		if (utf8_count(s) != 1)
			fail_msg("U+%04X is not one character", c);
	}
}

static void refuses_past_the_end(void **state)
{
	char bytes[4];

	(void)state;
	for (uint32_t c = 0x110000; c < 0x200000; c++)
		if (utf8_check(str_make(bytes, encode(bytes, c))) != 0)
			fail_msg("U+%04X", c);
}

static void refuses_overlong_forms(void **state)
{
	(void)state;
	for (uint32_t c = 0; c < 0x800; c++) {
		char three[] = { '\xE0', (char)(0x80 | c >> 6),
				 (char)(0x80 | (c & 0x3F)) };
		char four[] = { '\xF0', '\x80', three[1], three[2] };

		assert_int_equal(utf8_check(str_make(three, 3)), 0);
		assert_int_equal(utf8_check(str_make(four, 4)), 0);
	}
	assert_int_equal(utf8_check(str_from("\xC0\x80")), 0);
	assert_int_equal(utf8_check(str_from("\xC1\xBF")), 0);
	assert_int_equal(utf8_check(str_from("\xF0\x8F\xBF\xBF")), 0);
}

static void finds_the_first_wrong_byte(void **state)
{
	static const struct {
		const char *text;
		size_t at;
	} known[] = {
		{ "", 0 },
		{ "plain", 5 },
		{ "caf\xC3\xA9", 5 },
		{ "caf\xC3", 3 },			/* cut short */
		{ "\xE2\x82", 0 },
		{ "\xF0\x9F\x98", 0 },
		{ "a\x80z", 1 },			/* tail without lead */
		{ "a\xBFz", 1 },
		{ "\xC3(", 0 },				/* lead without tail */
		{ "\xE2(\xA1", 0 },
		{ "\xE2\x82(", 0 },
		{ "\xF0\x9F(\x80", 0 },
		{ "\xF0\x9F\x98(", 0 },
		{ "ok\xED\xA0\x80", 2 },		/* surrogate */
		{ "\xF4\x90\x80\x80", 0 },
		{ "\xF5\x80\x80\x80", 0 },
		{ "\xF8\x88\x80\x80\x80", 0 },
		{ "\xFE", 0 },
		{ "\xFF", 0 },
		{ "caf\xE9", 3 },			/* Latin-1 */
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		assert_int_equal(utf8_check(str_from(known[i].text)),
				 known[i].at);
	assert_int_equal(utf8_check(str_make("a\0b", 3)), 3);
	/* a character that is whole, but not within the slice */
	assert_int_equal(utf8_check(str_make("a\xC3\xA9", 2)), 1);
	assert_int_equal(utf8_check(str_make("\xE2\x82\xAC", 2)), 0);
	assert_int_equal(utf8_check(str_make("\xE2\x82\xAC", 1)), 0);
}

static void counts(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(str_from("")), 0);
	assert_int_equal(utf8_count(str_from("abc")), 3);
	assert_int_equal(utf8_count(str_from("2021\xE2\x80\x93"
					     "2026 caf\xC3\xA9")), 14);
}

/* The list of utf8.h, written as ranges a second time. */
static bool is_listed(uint32_t c)
{
	static const uint32_t range[][2] = {
		{ 0x00, 0x08 },	    { 0x0B, 0x0C },	{ 0x0E, 0x1F },
		{ 0x7F, 0x9F },	    { 0x200B, 0x200F }, { 0x202A, 0x202E },
		{ 0x2060, 0x2069 }, { 0xFEFF, 0xFEFF }, { 0xE0000, 0xE007F },
	};

	for (size_t i = 0; i < ARRAY_SIZE(range); i++)
		if (c >= range[i][0] && c <= range[i][1])
			return true;
	return false;
}

static void knows_the_invisible(void **state)
{
	(void)state;
	for (uint32_t c = 0; c < 0x110000; c++)
		if (utf8_is_invisible(c) != is_listed(c))
			fail_msg("U+%04X", c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_every_character),
		cmocka_unit_test(refuses_past_the_end),
		cmocka_unit_test(refuses_overlong_forms),
		cmocka_unit_test(finds_the_first_wrong_byte),
		cmocka_unit_test(counts),
		cmocka_unit_test(knows_the_invisible),
	};

	return UNIT_RUN(tests);
}
