/*
 * FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
 */
#include "base/hash.h"

uint64_t hash_bytes(struct str s)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3u;
	return h;
}
