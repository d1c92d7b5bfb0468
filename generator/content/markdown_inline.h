/*
 * Writers of inline nodes. Each takes cmark's node when the walk enters it
 * and, where it can have children, when it leaves it; returns true when the
 * children are to be passed over.
 */
#ifndef CONTENT_MARKDOWN_INLINE_H
#define CONTENT_MARKDOWN_INLINE_H

#include "content/markdown_walk.h"

/* Text. Reports invisible characters, counts words. */
bool markdown_inline_text(struct markdown_walk *w, cmark_node *n, bool enter);

/* A line end that reads as a blank. */
bool markdown_inline_softbreak(struct markdown_walk *w, cmark_node *n,
			       bool enter);

/* A line end that was asked for. */
bool markdown_inline_linebreak(struct markdown_walk *w, cmark_node *n,
			       bool enter);

/* Code, or the figure behind `=expression`. */
bool markdown_inline_code(struct markdown_walk *w, cmark_node *n, bool enter);

/* A tag or comment: always an error. */
bool markdown_inline_html(struct markdown_walk *w, cmark_node *n, bool enter);

/* *Emphasis*. */
bool markdown_inline_emph(struct markdown_walk *w, cmark_node *n, bool enter);

/* **Strong emphasis**. */
bool markdown_inline_strong(struct markdown_walk *w, cmark_node *n,
			    bool enter);

/* A link, if its address may be linked to; else its text. */
bool markdown_inline_link(struct markdown_walk *w, cmark_node *n, bool enter);

/* An image: a figure where it stands alone, else an error and its text. */
bool markdown_inline_image(struct markdown_walk *w, cmark_node *n, bool enter);

/* True when the paragraph holds one image and nothing else, and the image
 * is a figure (grafik:, tabel:). */
bool markdown_inline_is_figure(cmark_node *paragraph);

/* Report raw HTML, of which text is the first line. */
void markdown_inline_report_html(struct markdown_walk *w, struct str text,
				 struct place at);

/* Report the first character of text, which is part of the leaf, that shows
 * nothing (trust.md, X15). */
void markdown_inline_check(struct markdown_walk *w, struct str text);

#endif
