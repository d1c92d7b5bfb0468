/*
 * struct markdown_lines: a text cut into numbered lines, the way cmark cuts
 * it, so that what cmark says about lines can be looked up in the source.
 */
#ifndef CONTENT_MARKDOWN_LINES_H
#define CONTENT_MARKDOWN_LINES_H

#include "base/arena.h"
#include "base/diag.h"

struct markdown_lines {
	struct str text;	/* the whole text, borrowed */
	const char *path;	/* of the file, for messages; borrowed */
	unsigned before;	/* lines of the file before the text */
	size_t *start;		/* offset of each line, in an arena */
	size_t n;
};

/* Number the lines of l->text (set it, .path and .before first). CR, LF and
 * CRLF end a line; a text has at least one line. */
void markdown_lines_init(struct markdown_lines *l, struct arena *a);

/* Line number n, from 1, without its end. Past the last line: empty. */
struct str markdown_lines_get(const struct markdown_lines *l, size_t n);

/* The place of a byte of the text. */
struct place markdown_lines_place(const struct markdown_lines *l, size_t at);

/* A paragraph's line without what its containers put before it: blanks, and
 * at most quotes times ">". */
struct str markdown_lines_strip(struct str line, size_t quotes);

#endif
