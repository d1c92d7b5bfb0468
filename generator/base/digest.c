/*
 * SHA-256 through nettle, which uses what the processor has for it; the only
 * file that sees nettle. See digest.h.
 */
#include "base/digest.h"

#include <nettle/sha2.h>

_Static_assert(sizeof(struct sha256_ctx) <= sizeof(struct digester),
	       "struct digester has room for nettle's state");

static struct sha256_ctx *state_of(struct digester *g)
{
	return (struct sha256_ctx *)(void *)g->state;
}

void digester_init(struct digester *g)
{
	sha256_init(state_of(g));
}

void digester_add(struct digester *g, struct str bytes)
{
	sha256_update(state_of(g), bytes.len, (const uint8_t *)bytes.ptr);
}

void digester_text(struct digester *g, const char *text)
{
	struct str s = str_from(text);

	digester_int(g, text ? s.len : UINT64_MAX);
	digester_add(g, s);
}

void digester_int(struct digester *g, uint64_t n)
{
	digester_add(g, str_make((const char *)&n, sizeof(n)));
}

void digester_digest(struct digester *g, const struct digest *d)
{
	digester_add(g, str_make((const char *)d->byte, DIGEST_SIZE));
}

struct digest digester_end(struct digester *g)
{
	struct digest d;

	sha256_digest(state_of(g), DIGEST_SIZE, d.byte);
	return d;
}

struct digest digest_bytes(struct str bytes)
{
	struct digester g;

	digester_init(&g);
	digester_add(&g, bytes);
	return digester_end(&g);
}
