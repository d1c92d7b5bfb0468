/*
 * struct markdown_leaf: the text of one paragraph, heading or table cell as
 * its inlines were read from it (containers' marks and "\|" taken away), and
 * where in the file each part stands. cmark 0.30 says where blocks are, but
 * of inlines only roughly; here they are looked up, in their order.
 */
#ifndef CONTENT_MARKDOWN_LEAF_H
#define CONTENT_MARKDOWN_LEAF_H

#include "content/markdown_lines.h"

/* From .at of the leaf's text on, bytes stand at .source of the file. */
struct markdown_piece {
	size_t at;
	size_t source;
};

struct markdown_leaf {
	char *ptr;			/* the text, in an arena */
	size_t len;
	size_t cursor;			/* what is looked up is past this */
	unsigned misses;		/* code spans that were not found */
	struct markdown_piece *piece;	/* ascending .at, in an arena */
	size_t n;
};

/* Make l an empty leaf with room for size bytes. */
void markdown_leaf_init(struct markdown_leaf *l, struct arena *a, size_t size);

/* Append part, a slice of lines->text. */
void markdown_leaf_add(struct markdown_leaf *l, struct arena *a,
		       const struct markdown_lines *lines, struct str part);

/* Append a line end that stands for the one after the last part. */
void markdown_leaf_newline(struct markdown_leaf *l);

/* The whole text, borrowed. */
struct str markdown_leaf_text(const struct markdown_leaf *l);

/* The place of byte at of the leaf's text. */
struct place markdown_leaf_place(const struct markdown_leaf *l,
				 const struct markdown_lines *lines,
				 size_t at);

/* Offset of the content of the next code span that reads as literal; the
 * cursor goes past the span. Where it is not found, the cursor's. */
size_t markdown_leaf_code(struct markdown_leaf *l, struct str literal);

/* Offset of the next literal, such as an HTML tag; the cursor goes past it.
 * Where it is not found, the cursor's. */
size_t markdown_leaf_find(struct markdown_leaf *l, struct str literal);

/* The place of a link's address, as it was written: in the leaf, or where
 * the file defines it ("[name]: address"). An address written with escapes is
 * not found: then the start of line (of the text, from 1) where the leaf has
 * that, or else the start of the leaf. */
struct place markdown_leaf_address(const struct markdown_leaf *l,
				   const struct markdown_lines *lines,
				   struct str url, int line);

#endif
