/*
 * struct str: a slice of text that somebody else owns. Header-only, passed
 * by value, not NUL-terminated; the owner is a buf, an arena or a literal.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <string.h>

#include "base/compat.h"

struct str {
	const char *ptr;
	size_t len;
};

/* A slice of a string literal, usable as an initializer. */
#define STR(literal) { (literal), sizeof(literal) - 1 }

/* Print a slice with "%.*s". */
#define STR_FMT "%.*s"
#define STR_ARG(s) (int)(s).len, (s).ptr

/* The slice of a C string; of NULL, the empty slice. */
static inline struct str str_from(const char *text)
{
	struct str s = { text ? text : "", text ? strlen(text) : 0 };

	return s;
}

/* The slice of len bytes at ptr. */
static inline struct str str_make(const char *ptr, size_t len)
{
	struct str s = { ptr, len };

	return s;
}

/* True when both hold the same bytes. */
static inline bool str_equal(struct str a, struct str b)
{
	return a.len == b.len &&
	       (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* True when the slice holds exactly the bytes of the C string. */
static inline bool str_is(struct str a, const char *text)
{
	return str_equal(a, str_from(text));
}

/* True when the slice begins with the C string. */
static inline bool str_starts(struct str a, const char *prefix)
{
	size_t n = strlen(prefix);

	return a.len >= n && str_equal(str_make(a.ptr, n),
				       str_make(prefix, n));
}

/* True when the slice ends with the C string. */
static inline bool str_ends(struct str a, const char *suffix)
{
	size_t n = strlen(suffix);

	return a.len >= n && str_equal(str_make(a.ptr + a.len - n, n),
				       str_make(suffix, n));
}

/* The slice without its first n bytes (n at most its length). */
static inline struct str str_skip(struct str a, size_t n)
{
	return str_make(a.ptr + n, a.len - n);
}

/* The slice without blanks (space, tab, CR, LF) at both ends. */
static inline struct str str_trim(struct str a)
{
	while (a.len > 0 && strchr(" \t\r\n", a.ptr[0]) && a.ptr[0])
		a = str_skip(a, 1);
	while (a.len > 0 && a.ptr[a.len - 1] &&
	       strchr(" \t\r\n", a.ptr[a.len - 1]))
		a.len--;
	return a;
}

/* Index of the first byte c, or the length where there is none. */
static inline size_t str_find(struct str a, char c)
{
	const char *at = a.len ? memchr(a.ptr, (unsigned char)c, a.len)
			       : NULL;

	return at ? (size_t)(at - a.ptr) : a.len;
}

#endif
