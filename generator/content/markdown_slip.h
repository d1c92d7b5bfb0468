/*
 * Slips: what was meant as Markdown and is plain text, and what a paste from
 * a word processor leaves. All warnings; nothing here changes what is shown.
 */
#ifndef CONTENT_MARKDOWN_SLIP_H
#define CONTENT_MARKDOWN_SLIP_H

#include "content/markdown_walk.h"

/* Look at a text node of the leaf: K136 emphasis and K137 code that do not
 * end, K140 links that are none, K141 tabs, K142 leftovers of other
 * encodings, K143 odd blanks. */
void markdown_slip_text(struct markdown_walk *w, struct str literal);

/* Look at the n lines of a paragraph: K144 lists typed by hand, K145 "##"
 * without a blank. */
void markdown_slip_lines(struct markdown_walk *w, const struct str *line,
			 size_t n);

/* Look at the n lines of a code block: K137 where nothing ends it. */
void markdown_slip_fence(struct markdown_walk *w, const struct str *line,
			 size_t n);

/* Look at the text of a link whose address stands at a place: K139 where it
 * says nothing ("klik di sini"). */
void markdown_slip_link(struct markdown_walk *w, struct str text,
			struct place at);

#endif
