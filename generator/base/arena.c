/*
 * Memory freed all at once: blocks that double up to a megabyte, pieces cut
 * from their front. See arena.h.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"

#define BLOCK_FIRST ((size_t)4096)
#define BLOCK_LARGEST ((size_t)1 << 20)

struct arena_block {
	struct arena_block *next;
	size_t size;			/* bytes that follow */
	max_align_t data[];
};

static struct arena_block *block_new(struct arena *a, size_t size)
{
	struct arena_block *b = mem_alloc(sizeof(*b) + size);

	b->next = a->block;
	b->size = size;
	a->block = b;
	a->used = 0;
	return b;
}

static size_t round_up(size_t size)
{
	size_t align = alignof(max_align_t);

	if (size > SIZE_MAX / 2)
		mem_die();
	return (size + align - 1) & ~(align - 1);
}

static size_t next_block(const struct arena *a, size_t size)
{
	size_t next = a->block ? a->block->size * 2 : BLOCK_FIRST;

#ifdef ARENA_DEBUG
	next = size;	/* each piece on its own, for the sanitizers */
#endif
	if (next > BLOCK_LARGEST)
		next = BLOCK_LARGEST;
	return next < size ? size : next;
}

void *arena_alloc(struct arena *a, size_t size)
{
	struct arena_block *b = a->block;
	void *piece;

	size = round_up(size ? size : 1);
	if (!b || b->size - a->used < size)
		b = block_new(a, next_block(a, size));
	piece = (char *)b->data + a->used;
	a->used += size;
	a->total += size;
	return memset(piece, 0, size);
}

void *arena_calloc(struct arena *a, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / 2 / size)
		mem_die();
	return arena_alloc(a, n * size);
}

char *arena_strdup(struct arena *a, struct str s)
{
	char *copy = arena_alloc(a, s.len + 1);

	if (s.len)
		memcpy(copy, s.ptr, s.len);
	return copy;
}

struct str arena_str(struct arena *a, struct str s)
{
	return str_make(arena_strdup(a, s), s.len);
}

char *arena_strf(struct arena *a, const char *fmt, ...)
{
	va_list ap, again;
	char *text;
	int n;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	if (n < 0)
		BUG("bad printf format");
	text = arena_alloc(a, (size_t)n + 1);
	vsnprintf(text, (size_t)n + 1, fmt, again);
	va_end(again);
	va_end(ap);
	return text;
}

void *arena_grow(struct arena *a, void *ptr, size_t n, size_t size)
{
	size_t room = n < 4 ? 4 : 2 * n;
	void *grown;

	if (n != 0 && (n < 4 || (n & (n - 1)) != 0))
		return ptr;
	grown = arena_calloc(a, room, size);
	if (n)
		memcpy(grown, ptr, n * size);
	return grown;
}

/* Behind the newest block, which goes on being filled. */
void arena_adopt(struct arena *a, struct arena *from)
{
	struct arena_block *last = from->block;

	if (!last)
		return;
	if (!a->block) {
		*a = *from;
	} else {
		while (last->next)
			last = last->next;
		last->next = a->block->next;
		a->block->next = from->block;
		a->total += from->total;
	}
	from->block = NULL;
	from->used = 0;
	from->total = 0;
}

void arena_rewind(struct arena *a)
{
#ifdef ARENA_DEBUG
	arena_release(a);
#else
	struct arena_block *b = a->block;

	if (!b)
		return;
	while (b->next) {
		struct arena_block *old = b->next;

		b->next = old->next;
		free(old);
	}
	a->used = 0;
	a->total = 0;
#endif
}

void arena_release(struct arena *a)
{
	while (a->block) {
		struct arena_block *b = a->block;

		a->block = b->next;
		free(b);
	}
	a->used = 0;
	a->total = 0;
}
