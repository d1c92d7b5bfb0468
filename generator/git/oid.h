/*
 * struct oid: the name of a git object, the SHA-1 of its content. Header
 * only; plain bytes, so that rooms above git/ can hold and compare them.
 */
#ifndef GIT_OID_H
#define GIT_OID_H

#include "base/str.h"

#define OID_BYTES 20
#define OID_HEX 40

struct oid {
	unsigned char byte[OID_BYTES];	/* all zero: no object */
};

/* True where a names an object. */
static inline bool oid_given(const struct oid *a)
{
	static const struct oid none;

	return memcmp(a->byte, none.byte, OID_BYTES) != 0;
}

/* True where both name the same object (or none). */
static inline bool oid_equal(const struct oid *a, const struct oid *b)
{
	return memcmp(a->byte, b->byte, OID_BYTES) == 0;
}

#endif
