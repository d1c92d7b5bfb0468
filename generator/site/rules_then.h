/*
 * The site's rules (situs.json) as they were at a commit: an old capaian is
 * computed as it was then, and a change of the rules is told. Inside the
 * room only.
 */
#ifndef SITE_RULES_THEN_H
#define SITE_RULES_THEN_H

#include "site/riwayat.h"

struct rules_then {
	const struct sejarah *sejarah;
	const struct situs *now;	/* where those of then are unknown */
	const struct situs **at;	/* by commit of the walk; NULL: none
					   known so far */
};

/* Read situs.json of each commit that changed it, into the history's
 * arena. */
void rules_init(struct rules_then *out, const struct sejarah *h,
		const struct site *s);

/* The rules in force at a commit of the walk. */
const struct penilaian *rules_at(const struct rules_then *r,
				 const struct walk_commit *c);

/* Fill h->aturan: each commit whose rules differ from those before it. */
void rules_changes(struct sejarah *h, const struct rules_then *r);

#endif
