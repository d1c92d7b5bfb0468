/*
 * Tables in a document: finding them, having cmark read their cells, and
 * writing them.
 */
#ifndef CONTENT_MARKDOWN_CELLS_H
#define CONTENT_MARKDOWN_CELLS_H

#include "content/markdown_walk.h"

/* Find the tables of a document and set them as user data of their
 * paragraphs. Returns the tree that their cells point into, to be freed with
 * cmark_node_free, or NULL where there is no table. */
cmark_node *markdown_cells_read(struct markdown_walk *w, cmark_node *document);

/* Write a table, and before it the text that the paragraph (its lines are
 * line) begins with; without <p> where bare. */
void markdown_cells_render(struct markdown_walk *w,
			   const struct markdown_table *t,
			   const struct str *line, bool bare);

#endif
