/*
 * What a text must be before cmark may see it. cmark 0.30.2 takes quadratic
 * time on some hostile input (trust.md, X13 and X14); these checks are
 * linear, and no honest text comes near them.
 */
#ifndef CONTENT_MARKDOWN_GUARD_H
#define CONTENT_MARKDOWN_GUARD_H

#include "content/markdown_lines.h"

/* Size, UTF-8, no NUL. Returns 0, or -1 after reporting one error. */
MUST_USE int markdown_guard_bytes(const struct markdown_lines *l,
				  struct diag *d);

/* Length of paragraphs, nesting, number of marks, what link definitions can
 * expand to. Returns 0, or -1 after reporting one error. */
MUST_USE int markdown_guard_shape(const struct markdown_lines *l,
				  struct diag *d);

#endif
