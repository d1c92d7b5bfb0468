/*
 * The shortest edit from one row of numbers to another (Myers 1986), as the
 * places where they differ. What the numbers stand for is the business of
 * diff.c. Inside the room only.
 */
#ifndef BASE_DIFF_EDIT_H
#define BASE_DIFF_EDIT_H

#include "base/arena.h"

/* Items told apart by a number: equal items have equal numbers. */
struct diff_row {
	const uint32_t *id;
	size_t n;
};

/* A place where two rows differ: gone items of the old row from .before on
 * were replaced by new items of the new row from .after on. */
struct diff_hunk {
	size_t before;
	size_t gone;
	size_t after;
	size_t new;
};

struct diff_edit {
	struct diff_hunk *hunk;	/* ascending, never touching */
	size_t n;
	bool coarse;		/* more than LIMIT_DIFF_EDITS differences:
				   one hunk between common start and end */
};

/* Compare two rows into the arena. */
void diff_edit(struct diff_edit *out, struct diff_row before,
	       struct diff_row after, struct arena *a);

#endif
