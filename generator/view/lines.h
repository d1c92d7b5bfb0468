/*
 * Text broken into lines, for places that do not break it themselves
 * (pictures). Knows characters, not their widths.
 */
#ifndef VIEW_LINES_H
#define VIEW_LINES_H

#include "base/arena.h"
#include "base/str.h"

/* Break text (valid UTF-8) at blanks into lines of at most so many
 * characters; a word that is longer is cut. The lines point into text, the
 * list is the arena's. Returns how many there are; 0 for blank text. */
size_t lines_break(struct str **out, struct str text, size_t most,
		   struct arena *a);

#endif
