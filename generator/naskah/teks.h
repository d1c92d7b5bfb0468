/*
 * struct teks: a piece of a file that people wrote, and where it stands, so
 * that what is found in it can be reported. Header-only; knows neither
 * Markdown nor JSON.
 */
#ifndef NASKAH_TEKS_H
#define NASKAH_TEKS_H

#include "base/diag.h"

struct teks {
	const char *path;	/* of the file */
	struct str all;		/* the whole file */
	struct str part;	/* what is looked at: a slice of .all */
	struct str kunci;	/* of a value in JSON its key, else empty */
};

/* The place of a byte of the part. */
static inline struct place teks_place(const struct teks *t, const char *at)
{
	return place_at(t->path, t->all, (size_t)(at - t->all.ptr));
}

/* 0 to 9. */
static inline bool teks_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A letter of ASCII. */
static inline bool teks_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* An ASCII letter made small; any other byte as it is. */
static inline char teks_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* True when the slice reads as the word (small letters), case aside. */
static inline bool teks_is(struct str s, const char *word)
{
	size_t i = 0;

	while (i < s.len && word[i] && teks_lower(s.ptr[i]) == word[i])
		i++;
	return i == s.len && word[i] == '\0';
}

/* True when the slice is one of the words (small letters, ended by NULL). */
static inline bool teks_in(struct str s, const char *const *words)
{
	char first = s.len ? teks_lower(s.ptr[0]) : '\0';

	for (; *words; words++)
		if (**words == first && teks_is(s, *words))
			return true;
	return false;
}

#endif
