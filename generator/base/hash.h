/*
 * A short fingerprint of bytes, for asset names and for noticing that a
 * file was changed. FNV-1a, 64 bits: quick and the same everywhere, but no
 * protection against somebody who wants a collision.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/str.h"

/* The fingerprint of s. */
uint64_t hash_bytes(struct str s);

#endif
