/*
 * What the files of this room share of a repository: its insides, and raw
 * objects. No other room includes this.
 */
#ifndef GIT_REPO_RAW_H
#define GIT_REPO_RAW_H

#include <git2.h>
#include <pthread.h>

#include "base/limits.h"
#include "base/mem.h"
#include "git/loose.h"
#include "git/repo.h"

struct repo {
	git_repository *git;
	git_odb *odb;
	struct loose *loose;
	pthread_mutex_t lock;	/* of odb */
	struct oid commit;	/* pinned */
	struct oid tree;	/* of the content in it */
	char *prefix;
	struct oid *shallow;	/* where a shallow clone ends; sorted */
	size_t n_shallow;
	_Atomic uint64_t effort;	/* entries of trees read */
};

enum raw_kind { RAW_COMMIT, RAW_TREE, RAW_BLOB, RAW_TAG };

/* Append the bytes of an object of that kind to out, at most out's cap.
 * Retries once after looking for new packs. */
MUST_USE enum repo_got repo_raw(struct repo *r, const struct oid *id,
				enum raw_kind kind, struct buf *out);

/* True where the clone is shallow and its history ends with that commit. */
bool repo_is_cut_at(const struct repo *r, const struct oid *commit);

/* Order of ids, for qsort and bsearch. */
int oid_compare(const void *a, const void *b);

/* Find the commit that a revision names, tags followed; it need not be
 * readable. False: there is none. */
MUST_USE bool rev_resolve(struct oid *out, struct repo *r, const char *rev);

#endif
