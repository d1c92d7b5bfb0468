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

/* The fingerprint of nothing. */
#define HASH_NOTHING 0xcbf29ce484222325u

/* That of more bytes behind those that hash is of. */
uint64_t hash_more(uint64_t hash, struct str s);

#endif
