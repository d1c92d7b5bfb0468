/*
 * The site's rules (penilaian) as they were at a commit: an old capaian is
 * computed as it was then. Inside the room only.
 */
#ifndef SITE_RULES_THEN_H
#define SITE_RULES_THEN_H

#include "site/riwayat.h"

struct rules_then {
	const struct sejarah *sejarah;
	const struct penilaian *now;	/* where those of then are unknown */
	const struct penilaian **at;	/* by commit of the walk */
};

/* Read situs.json of each commit that changed it, into the history's
 * arena. */
void rules_init(struct rules_then *out, const struct sejarah *h,
		const struct site *s);

/* The rules in force at a commit of the walk. */
const struct penilaian *rules_at(const struct rules_then *r,
				 const struct walk_commit *c);

#endif
