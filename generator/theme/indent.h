/*
 * The indentation of blocks. A block's content is kept without the blanks
 * that all its lines share, so that it can be indented anew where it is
 * expanded.
 */
#ifndef THEME_INDENT_H
#define THEME_INDENT_H

#include "theme/op.h"

/* The blanks at the start of the line that starts at offset at. */
struct str indent_of_line(struct str text, size_t at);

/* The blanks that all lines of a block share: those that start in text from
 * offset from up to offset to. The line of its opening tag counts where
 * content stands on it, and where there is no other. Lines of nothing but
 * blanks do not count. */
struct str indent_shared(const struct op *block, struct str text, size_t from,
			 size_t to);

/* Take those blanks away from every line of a list of ops. */
void indent_remove(struct op *ops, struct str blanks);

#endif
