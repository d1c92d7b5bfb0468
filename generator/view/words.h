/*
 * struct words: the texts of the theme in one language (i18n/id.json,
 * en.json), by dotted key, with {placeholders}. No sentence for readers
 * stands in C code; it stands there.
 */
#ifndef VIEW_WORDS_H
#define VIEW_WORDS_H

#include "base/value.h"

struct words {
	const struct value *map;	/* nested maps of texts */
	bool inggris;			/* numbers and dates in English */
};

/* What a placeholder becomes. */
struct fill {
	const char *name;
	const char *text;
};

/* The text of a key ("opd.capaian"); of an unknown key, the key itself, so
 * that a gap is seen. Borrowed from the map. */
const char *words_get(const struct words *w, const char *key);

/* The text of a key with each {name} replaced, and each {name|one|many} by
 * its first form where the fill of that name is "1", else by its second: "{n}
 * {n|agency|agencies}". A form is plain text and may be empty. What names no
 * fill stays as it is. n fills. Owned by a. */
const char *words_fill(const struct words *w, struct arena *a,
		       const char *key, const struct fill *f, size_t n);

/* The same, appended to out: where there is no arena. */
void words_write(struct buf *out, const struct words *w, const char *key,
		 const struct fill *f, size_t n);

/* words_fill with the fills written in place: WORDS(w, a, "key",
 * { "n", "2" }, { "dari", "6" }). */
#define WORDS(w, a, key, ...)                                                 \
	words_fill((w), (a), (key), (const struct fill[]){ __VA_ARGS__ },     \
		   sizeof((const struct fill[]){ __VA_ARGS__ }) /             \
			   sizeof(struct fill))

#endif
