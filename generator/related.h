/*
 * Whose figures an OPD's pages show besides its own: of the OPDs that its
 * series go on from, and of those that its texts name. Part of the build
 * room.
 */
#ifndef RELATED_H
#define RELATED_H

#include "site/site.h"

struct related {
	const struct site *site;
	size_t *unit;		/* numbers of those found (related_index) */
	size_t n;
	size_t n_before;	/* of these the first: whose texts are shown,
				   too */
	bool *seen;		/* by number */
};

/* The number of a unit: its place in the site; the pemda comes behind. */
size_t related_index(const struct site *s, const struct unit *u);

/* Prepare to look, with memory of the arena. */
void related_init(struct related *r, const struct site *s, struct arena *a);

/* Find all for a unit, itself first: .n numbers in .unit, until the next
 * call. Rather one too many than one too few. First those that its series go
 * on from, then those that any of their texts names. */
void related_find(struct related *r, size_t unit);

#endif
