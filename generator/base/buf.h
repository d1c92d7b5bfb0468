/*
 * struct buf: a growing, NUL-terminated byte string.
 *
 * Invariants: .ptr is never NULL and .ptr[.len] is always NUL, so a buf can
 * be printed at any time. The creator states the largest size it tolerates
 * (a LIMIT_ of base/limits.h); what would pass it is dropped and .overflow
 * stays set until the buf is cleared, so a series of writes is checked once
 * at its end. Running out of memory ends the program (base/mem.h).
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>

#include "base/str.h"

struct buf {
	char *ptr;	/* owned once .cap > 0 */
	size_t len;	/* bytes, without the final NUL */
	size_t cap;	/* bytes allocated, 0 = nothing yet */
	size_t max;	/* largest .len tolerated */
	bool overflow;	/* something did not fit */
};

/* Shared empty string, so that an unused buf needs no allocation. */
extern char buf_nothing[];

/* Static initializer of a buf that holds at most max bytes. */
#define BUF_INIT(max) { buf_nothing, 0, 0, (max), false }

/* Make b an empty buf of at most max bytes. Allocates nothing. */
void buf_init(struct buf *b, size_t max);

/* Free what b holds and make it empty again, with the same cap. */
void buf_release(struct buf *b);

/* Make b empty but keep its memory; .overflow is cleared. */
void buf_clear(struct buf *b);

/* Make room for extra bytes. Returns false, and sets .overflow, when that
 * would pass the cap. */
bool buf_reserve(struct buf *b, size_t extra);

/* Append len bytes, or nothing (and .overflow) where they do not fit. */
void buf_add(struct buf *b, const void *data, size_t len);

/* Append one byte. */
void buf_addch(struct buf *b, char c);

/* Append a C string. */
void buf_adds(struct buf *b, const char *text);

/* Append a slice. */
void buf_addstr(struct buf *b, struct str s);

/* Append printf-style text. Never for HTML: see base/escape.h. */
void buf_addf(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Append printf-style text from a va_list. */
void buf_addvf(struct buf *b, const char *fmt, va_list ap) PRINTF_LIKE(2, 0);

/* Cut b down to len bytes (len at most .len). */
void buf_truncate(struct buf *b, size_t len);

/* The whole content as a slice, borrowed until the next change of b. */
struct str buf_str(const struct buf *b);

#endif
