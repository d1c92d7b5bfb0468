/*
 * Headings: the title, ids that the address bar can carry, and the table of
 * contents.
 */
#ifndef CONTENT_MARKDOWN_HEADING_H
#define CONTENT_MARKDOWN_HEADING_H

#include "content/markdown_walk.h"

/* Find the title and give every other heading its level and id, in the order
 * of the document, before anything is written: links may point forwards.
 * Reports a second title and levels left out. -1 where there are too many
 * headings to go on (reported), else 0. */
MUST_USE int markdown_heading_collect(struct markdown_walk *w,
				      cmark_node *document);

/* Write a heading, or keep the title for the result. As in
 * markdown_inline.h. */
bool markdown_heading_render(struct markdown_walk *w, cmark_node *node,
			     bool enter);

/* The id of the heading that "#fragment" means, its prefix left out or not,
 * or NULL: then it may be an id of the page around the text. */
const char *markdown_heading_find(const struct markdown_walk *w,
				  struct str fragment);

#endif
