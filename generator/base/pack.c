/*
 * Packing; see pack.h.
 */
#include "base/pack.h"

void pack_int(struct buf *out, uint64_t n)
{
	while (n >= 0x80) {
		buf_addch(out, (char)(n | 0x80));
		n >>= 7;
	}
	buf_addch(out, (char)n);
}

void pack_str(struct buf *out, struct str s)
{
	pack_int(out, s.len);
	buf_addstr(out, s);
}

static void fail(struct unpack *u)
{
	u->rest = str_skip(u->rest, u->rest.len);
	u->bad = true;
}

uint64_t unpack_int(struct unpack *u)
{
	uint64_t n = 0;

	for (size_t i = 0; i < u->rest.len && i < 10; i++) {
		unsigned char c = (unsigned char)u->rest.ptr[i];

		n |= (uint64_t)(c & 0x7f) << (7 * i);
		if (c < 0x80) {
			u->rest = str_skip(u->rest, i + 1);
			return n;
		}
	}
	fail(u);
	return 0;
}

struct str unpack_str(struct unpack *u)
{
	uint64_t n = unpack_int(u);
	struct str s = str_make(u->rest.ptr, 0);

	if (n > u->rest.len) {
		fail(u);
		return s;
	}
	s.len = (size_t)n;
	u->rest = str_skip(u->rest, s.len);
	return s;
}
