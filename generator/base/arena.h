/*
 * struct arena: memory that is freed all at once. One arena lives as long
 * as the build; each worker has a scratch arena rewound after every page.
 * Compiled with -DARENA_DEBUG each piece is a malloc of its own, so that
 * sanitizers see a use after the rewind.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

struct arena_block;

struct arena {
	struct arena_block *block;	/* newest first, owned */
	size_t used;			/* bytes used in the newest */
	size_t total;			/* bytes handed out in all */
};

/* Static initializer. */
#define ARENA_INIT { NULL, 0, 0 }

/* size bytes of zeros, aligned for any type. Owned by the arena. */
MUST_USE void *arena_alloc(struct arena *a, size_t size);

/* n × size bytes of zeros, overflow checked. */
MUST_USE void *arena_calloc(struct arena *a, size_t n, size_t size);

/* A NUL-terminated copy of a slice. */
MUST_USE char *arena_strdup(struct arena *a, struct str s);

/* A copy of a slice as a slice (also NUL-terminated). */
MUST_USE struct str arena_str(struct arena *a, struct str s);

/* printf into the arena. */
MUST_USE char *arena_strf(struct arena *a, const char *fmt, ...)
	PRINTF_LIKE(2, 3);

/* Room for element number n of a growing array: ptr holds n elements of
 * size bytes; returns the array with room for one more, that one zeroed.
 * Doubles at powers of two and leaves the old array to the arena. */
MUST_USE void *arena_grow(struct arena *a, void *ptr, size_t n, size_t size);

/* Append a zeroed element to the array ptr of n elements and point to it:
 * struct x *x = ARENA_PUSH(a, list, n_list); */
#define ARENA_PUSH(a, ptr, n)                                                 \
	(((ptr) = arena_grow((a), (ptr), (n), sizeof *(ptr))), &(ptr)[(n)++])

/* Take over all that from holds; from is empty afterwards. */
void arena_adopt(struct arena *a, struct arena *from);

/* Free everything but one block, which is kept for the next use. */
void arena_rewind(struct arena *a);

/* Free everything. */
void arena_release(struct arena *a);

#endif
