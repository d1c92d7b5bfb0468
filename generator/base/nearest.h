/*
 * The known name nearest to one that was mistyped, for "did you mean".
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include "base/str.h"

struct nearest {
	struct str wanted;
	struct str best;	/* .ptr NULL where nothing is near */
	size_t distance;
};

/* Begin a search for names near wanted (borrowed). */
void nearest_init(struct nearest *n, struct str wanted);

/* Offer one known name (borrowed). Near means that at most a third of the
 * longer name (rounded up) has to change, case aside. The nearest one stays,
 * case counted; of equals, the first. */
void nearest_offer(struct nearest *n, struct str name);

/* Edit distance (insert, delete, replace, swap neighbours), in bytes. */
size_t nearest_distance(struct str a, struct str b);

#endif
