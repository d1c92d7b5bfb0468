/*
 * struct markdown_prose: the prose of a text, a piece each paragraph,
 * heading and table cell, as it was written (marks of inlines and all), with
 * the place of each byte. For those who read sentences; what is shown is
 * markdown.h's business.
 */
#ifndef CONTENT_MARKDOWN_PROSE_H
#define CONTENT_MARKDOWN_PROSE_H

#include "content/markdown_leaf.h"

struct markdown_prose {
	struct markdown_lines lines;
	struct markdown_leaf *piece;	/* in the order of the text */
	size_t n;
	struct arena arena;		/* of all of this */
};

/* Read a text (borrowed, as path is) without reporting anything: what is
 * wrong with it markdown_render says. False where it cannot be read; release
 * in any case. Code blocks are no prose. */
MUST_USE bool markdown_prose_read(struct markdown_prose *out, struct str text,
				  const char *path);

/* The place of byte at of a piece. */
struct place markdown_prose_place(const struct markdown_prose *p,
				  const struct markdown_leaf *piece,
				  size_t at);

/* Free everything. */
void markdown_prose_release(struct markdown_prose *p);

#endif
