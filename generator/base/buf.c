/*
 * Growing byte strings with a cap; see buf.h for the invariants.
 */
#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"

char buf_nothing[1];

void buf_init(struct buf *b, size_t max)
{
	struct buf empty = BUF_INIT(max);

	*b = empty;
}

void buf_release(struct buf *b)
{
	if (b->cap)
		free(b->ptr);
	buf_init(b, b->max);
}

void buf_clear(struct buf *b)
{
	b->overflow = false;
	buf_truncate(b, 0);
}

/* Grow to twice, at least to what is needed, so that appending is linear. */
static void grow(struct buf *b, size_t need)
{
	size_t cap = 2 * b->cap + 128;

	if (cap < need)
		cap = need;
	if (!b->cap)
		b->ptr = mem_alloc(cap);
	else
		b->ptr = mem_realloc(b->ptr, cap);
	b->cap = cap;
	b->ptr[b->len] = '\0';
}

bool buf_reserve(struct buf *b, size_t extra)
{
	if (extra > b->max - b->len) {
		b->overflow = true;
		return false;
	}
	if (b->len + extra + 1 > b->cap)
		grow(b, b->len + extra + 1);
	return true;
}

void buf_add(struct buf *b, const void *data, size_t len)
{
	if (len == 0 || !buf_reserve(b, len))
		return;
	memcpy(b->ptr + b->len, data, len);
	b->len += len;
	b->ptr[b->len] = '\0';
}

void buf_addch(struct buf *b, char c)
{
	if (!buf_reserve(b, 1))
		return;
	b->ptr[b->len++] = c;
	b->ptr[b->len] = '\0';
}

void buf_adds(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text));
}

void buf_addstr(struct buf *b, struct str s)
{
	buf_add(b, s.ptr, s.len);
}

void buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_addvf(b, fmt, ap);
	va_end(ap);
}

/* Written at once where it fits into what is there; else a second time. */
void buf_addvf(struct buf *b, const char *fmt, va_list ap)
{
	size_t room = b->cap ? b->cap - b->len : 0;
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(room ? b->ptr + b->len : NULL, room, fmt, ap);
	if (n < 0)
		BUG("bad printf format");
	if (n > 0 && buf_reserve(b, (size_t)n)) {
		if ((size_t)n >= room)
			vsnprintf(b->ptr + b->len, (size_t)n + 1, fmt, again);
		b->len += (size_t)n;
	} else if (room) {
		b->ptr[b->len] = '\0';
	}
	va_end(again);
}

void buf_truncate(struct buf *b, size_t len)
{
	if (len > b->len)
		BUG("buf_truncate past the end");
	b->len = len;
	if (b->cap)
		b->ptr[len] = '\0';
}

struct str buf_str(const struct buf *b)
{
	return str_make(b->ptr, b->len);
}
