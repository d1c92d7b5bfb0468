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
#include "git/repo.h"

struct repo {
	git_repository *git;
	git_odb *odb;
	pthread_mutex_t lock;	/* of odb */
	struct oid commit;	/* pinned */
	struct oid tree;	/* of the content in it */
	char *prefix;
	struct oid *shallow;	/* where a shallow clone ends */
	size_t n_shallow;
};

enum raw_kind { RAW_COMMIT, RAW_TREE, RAW_BLOB };

/* Append the bytes of an object of that kind to out, at most out's cap.
 * Retries once after looking for new packs. */
MUST_USE enum repo_got repo_raw(struct repo *r, const struct oid *id,
				enum raw_kind kind, struct buf *out);

/* True where the clone is shallow and its history ends with that commit. */
bool repo_is_cut_at(const struct repo *r, const struct oid *commit);

#endif
