/*
 * Going back to a site that was replaced. Reads no page: the whole tree of
 * a release takes the place of the site, which becomes a release itself.
 */
#ifndef OUTPUT_ROLLBACK_H
#define OUTPUT_ROLLBACK_H

#include "base/diag.h"

struct rollback_site {
	int64_t date;		/* of publishing, nanoseconds since 1970 */
	size_t files;		/* ours; 0: not known */
	const char *label;	/* of output_label, or NULL */
	bool live;		/* the site as it is */
};

struct rollback_list {
	struct rollback_site *site;	/* newest first */
	size_t n;
};

/* The site at path and its releases. 0, or -1 after reporting. */
MUST_USE int rollback_sites(struct rollback_list *out, struct arena *a,
			    const char *path, struct diag *d);

/* Publish the release number n of rollback_sites, counted from 1, or with 0
 * the newest one that is older than the site. Fills its date; 0, or -1 after
 * reporting, with the site as it was. */
MUST_USE int rollback_to(int64_t *date, const char *path, size_t n,
			 struct diag *d);

#endif
