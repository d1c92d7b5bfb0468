/*
 * Text out of commits made fit for the public: valid UTF-8, one line, no
 * invisible characters, no e-mail addresses (UU 27/2022), not too long.
 */
#ifndef GIT_CLEAN_H
#define GIT_CLEAN_H

#include "base/arena.h"
#include "base/buf.h"

struct clean {
	struct arena *arena;
	bool latin1;		/* the commit says it is ISO-8859-1 */
};

/* True for the names of ISO-8859-1 and of Windows' version of it. */
bool clean_is_latin1(struct str encoding);

/* The text cleaned and cut to at most max bytes, with an ellipsis where
 * something was cut. "" where nothing is left. */
const char *clean_line(const struct clean *c, struct str text, size_t max);

/* Append text (valid UTF-8, of any length) with an ellipsis for each e-mail
 * address. */
void clean_addresses(struct buf *out, struct str text);

#endif
