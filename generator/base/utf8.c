/*
 * Validation and decoding of UTF-8 (RFC 3629, table 3-7 of Unicode).
 */
#include "base/utf8.h"

/* Bytes that follow a lead byte, or -1 where it cannot lead. */
static int tail_length(unsigned char lead)
{
	if (lead < 0x80)
		return 0;
	if (lead >= 0xC2 && lead <= 0xDF)
		return 1;
	if (lead >= 0xE0 && lead <= 0xEF)
		return 2;
	if (lead >= 0xF0 && lead <= 0xF4)
		return 3;
	return -1;
}

/* The second byte rules out overlong forms, surrogates, > U+10FFFF. */
static bool second_fits(unsigned char lead, unsigned char second)
{
	switch (lead) {
	case 0xE0:
		return second >= 0xA0 && second <= 0xBF;
	case 0xED:
		return second >= 0x80 && second <= 0x9F;
	case 0xF0:
		return second >= 0x90 && second <= 0xBF;
	case 0xF4:
		return second >= 0x80 && second <= 0x8F;
	default:
		return second >= 0x80 && second <= 0xBF;
	}
}

/* Length of the valid character at the start of s, or 0. */
static size_t valid_length(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.ptr;
	int tail = tail_length(p[0]);

	if (tail < 0 || (size_t)tail >= s.len)
		return 0;
	if (tail > 0 && !second_fits(p[0], p[1]))
		return 0;
	for (int i = 2; i <= tail; i++)
		if (p[i] < 0x80 || p[i] > 0xBF)
			return 0;
	return (size_t)tail + 1;
}

/* Where the run of ASCII from at ends, or a little before: files are mostly
 * that. */
static size_t skip_ascii(struct str s, size_t at)
{
	uint64_t word;

	for (; s.len - at >= sizeof(word); at += sizeof(word)) {
		memcpy(&word, s.ptr + at, sizeof(word));
		if (word & 0x8080808080808080u)
			break;
	}
	return at;
}

size_t utf8_check(struct str s)
{
	size_t at = skip_ascii(s, 0);

	while (at < s.len) {
		size_t n = 1;

		if ((unsigned char)s.ptr[at] >= 0x80)
			n = valid_length(str_skip(s, at));
		if (n == 0)
			return at;
		at += n;
		if (n > 1)
			at = skip_ascii(s, at);
	}
	return at;
}

uint32_t utf8_next(struct str s, size_t *len)
{
	const unsigned char *p = (const unsigned char *)s.ptr;
	static const unsigned char mask[] = { 0x7F, 0x1F, 0x0F, 0x07 };
	int tail;
	uint32_t c;

	*len = 1;
	if (p[0] < 0x80)
		return p[0];
	tail = tail_length(p[0]);
	if (tail < 0 || (size_t)tail >= s.len)
		tail = 0;
	c = p[0] & (tail_length(p[0]) < 0 ? 0xFFu : mask[tail]);
	for (int i = 1; i <= tail; i++)
		c = c << 6 | (p[i] & 0x3Fu);
	*len = (size_t)tail + 1;
	return c;
}

size_t utf8_count(struct str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
	return n;
}

size_t utf8_plain(struct str s)
{
	size_t n = 0;

	while (n < s.len && s.ptr[n] >= 0x20 && s.ptr[n] < 0x7F)
		n++;
	return n;
}

bool utf8_is_invisible(uint32_t c)
{
	if (c < 0x20)
		return c != '\t' && c != '\n' && c != '\r';
	return (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) ||
	       (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
	       c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}
