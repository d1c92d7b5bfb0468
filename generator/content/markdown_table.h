/*
 * Pipe tables as GitHub writes them (GFM 0.29, 4.10), found in the lines of
 * a paragraph and cut into cells. Knows lines and cells, not what is written
 * in them: cmark reads that later (markdown_cells.h).
 */
#ifndef CONTENT_MARKDOWN_TABLE_H
#define CONTENT_MARKDOWN_TABLE_H

#include "base/limits.h"
#include "content/markdown_leaf.h"

struct cmark_node;

struct markdown_cell {
	struct markdown_leaf leaf;	/* its text, "\|" read as "|" */
	struct cmark_node *content;	/* set later; NULL: empty */
};

struct markdown_row {
	struct markdown_cell *cell;	/* at most as many as columns */
	size_t n;
};

struct markdown_table {
	size_t before;		/* lines of the paragraph before the table */
	struct cmark_node *lead;	/* what they say; set later, or NULL */
	size_t columns;
	bool right[LIMIT_MARKDOWN_COLUMNS];	/* aligned right: numbers */
	struct markdown_row *row;	/* the header first */
	size_t n;
};

/* The table that a paragraph of n lines holds (slices of lines->text), in
 * the arena, or NULL. Reports rows that do not fit. */
struct markdown_table *markdown_table_read(struct arena *a,
					   const struct markdown_lines *lines,
					   const struct str *line, size_t n,
					   struct diag *d);

#endif
