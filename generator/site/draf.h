/*
 * What in a folder of content differs from the commit that its history ends
 * with: not submitted yet (draf).
 */
#ifndef SITE_DRAF_H
#define SITE_DRAF_H

#include "base/source.h"
#include "git/repo.h"

struct draf {
	const char **part;	/* "opd/dinas-kesehatan", "situs.json", as in
				   struct walk_part; sorted */
	size_t n;
};

/* Compare the files of a folder with the pinned commit, by content. Hidden
 * files do not count; line ends alone are no difference, since git may turn
 * them. 0, or -1 after reporting what could not be read. */
MUST_USE int draf_find(struct draf *out, struct source *folder,
		       struct repo *r, struct arena *a, struct diag *d);

/* True where that part differs. */
bool draf_has(const struct draf *x, const char *part);

#endif
