/*
 * Numbers and texts as compact bytes, and back: for what is kept only until
 * the next run of the same program. Knows nothing of what they mean.
 */
#ifndef BASE_PACK_H
#define BASE_PACK_H

#include "base/buf.h"

/* Append a number: seven bits a byte, the lowest first. */
void pack_int(struct buf *out, uint64_t n);

/* Append bytes behind their length. */
void pack_str(struct buf *out, struct str s);

/* What is still to be read. After a failure all that is read is nothing. */
struct unpack {
	struct str rest;
	bool bad;
};

/* Read a number; 0 where there is none. */
uint64_t unpack_int(struct unpack *u);

/* Read bytes, borrowed and with no NUL behind them; none where they are not
 * all there. */
struct str unpack_str(struct unpack *u);

#endif
