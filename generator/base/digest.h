/*
 * struct digest: the SHA-256 of bytes (FIPS 180-4), which nobody can make
 * other bytes for. Tells whether something is as it was.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include "base/str.h"

#define DIGEST_SIZE 32

struct digest {
	unsigned char byte[DIGEST_SIZE];
};

/* A digest being computed. */
struct digester {
	uint64_t state[16];
};

/* Begin with nothing. */
void digester_init(struct digester *g);

/* Append bytes. Two calls are the same as one with both. */
void digester_add(struct digester *g, struct str bytes);

/* Append a text so that no two series of texts are the same bytes: its length
 * goes before it. NULL is not the same as "". */
void digester_text(struct digester *g, const char *text);

/* Append a number. */
void digester_int(struct digester *g, uint64_t n);

/* Append a digest. */
void digester_digest(struct digester *g, const struct digest *d);

/* The digest of all of it; g must be begun anew then. */
struct digest digester_end(struct digester *g);

/* The digest of bytes. */
struct digest digest_bytes(struct str bytes);

/* Are they the same? */
static inline bool digest_equal(const struct digest *a,
				const struct digest *b)
{
	return memcmp(a->byte, b->byte, DIGEST_SIZE) == 0;
}

#endif
