/*
 * struct markdown_walk: one rendering under way, and the walk through
 * cmark's tree that writes HTML. Private to the Markdown files of this room,
 * because cmark's types are in it.
 */
#ifndef CONTENT_MARKDOWN_WALK_H
#define CONTENT_MARKDOWN_WALK_H

#include <cmark.h>

#include "content/markdown.h"
#include "content/markdown_table.h"

struct markdown_walk {
	const struct markdown_options *options;
	const struct markdown_hooks *hooks;
	struct diag *diag;
	struct arena *arena;		/* of the result */
	struct arena scratch;		/* of this call */
	struct markdown_lines lines;
	struct markdown_result *result;
	struct buf html;
	struct buf plain;		/* the leaf's text so far, no markup */
	struct markdown_leaf leaf;	/* whose inlines are being written */
	bool failed;			/* a hook has reported an error */
	size_t hooked;			/* bytes of HTML that hooks gave */
	int depth;			/* quotes and list items open */
	bool in_word;			/* the last text ended in a word */
	size_t n_links;
	size_t link_plain;		/* .plain.len before the open link */
	bool in_heading;
	size_t heading_html;		/* .html.len before the heading */
	size_t n_headings;		/* written so far */
	cmark_node *title;		/* the first "#", or NULL */
	cmark_node *image;		/* the outermost open image, or NULL */
	size_t image_html;		/* .html.len before it */
	size_t image_plain;		/* .plain.len before it */
	bool standing;			/* it is a figure of its own */
};

/* Write what is below root: its blocks, or a paragraph's inlines. */
void markdown_walk_tree(struct markdown_walk *w, cmark_node *root);

/* The source lines of a paragraph or heading without the marks of its
 * containers: n slices in the scratch arena. */
struct str *markdown_walk_lines(struct markdown_walk *w, cmark_node *block,
				size_t *n);

/* Begin a leaf of these lines: what is written next are its inlines. */
void markdown_walk_leaf(struct markdown_walk *w, const struct str *line,
			size_t n);

/* Begin a leaf whose text is known, such as a cell. */
void markdown_walk_begin(struct markdown_walk *w,
			 const struct markdown_leaf *leaf);

/* The place of a block. */
struct place markdown_walk_place(const struct markdown_walk *w,
				 cmark_node *block);

/* Begin a new line of HTML, unless at the start of one. */
void markdown_walk_line(struct markdown_walk *w);

/* True once the HTML is larger than an honest text can make it (trust.md,
 * X14). What hooks gave does not count, up to LIMIT_PAGE. */
bool markdown_walk_overgrown(const struct markdown_walk *w);

#endif
