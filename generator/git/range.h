/*
 * struct range: what one commit has and another has not, as a merge request
 * shows it: the commit where both last met (the merge base), and the commits
 * since then. Follows all parents; knows nothing of what is in the commits.
 */
#ifndef GIT_RANGE_H
#define GIT_RANGE_H

#include "git/repo.h"

struct range_commit {
	struct oid id;
	struct oid tree;	/* of the whole commit */
	struct oid parent;	/* the first; not given: a root */
	bool merge;		/* has several parents */
	int64_t time;		/* as in struct walk_commit */
	const char *author;	/* as in struct walk_commit */
	const char *subject;
	struct str email;	/* the author's, as written: to be compared,
				   never to be shown */
};

struct range {
	struct oid base;	/* where both met last; not given: nowhere */
	struct range_commit *commit;	/* that only head has, newest first */
	size_t n;
	bool cut;		/* more than LIMIT_RANGE commits were in
				   between, or one of them is not there:
				   .base and .commit are what is known */
};

/* Find it, into the arena. Never fails: what cannot be read ends the way
 * there, and .cut says so. */
void range_find(struct range *out, struct repo *r, const struct oid *base,
		const struct oid *head, struct arena *a);

/* Read one commit as range_find does. */
MUST_USE enum repo_got range_commit_read(struct range_commit *out,
					 struct repo *r, const struct oid *id,
					 struct arena *a);

#endif
