/*
 * What the files of this room share about a repository: what is open, and
 * the reading of raw objects. Private to git/.
 */
#ifndef GIT_REPO_PRIVATE_H
#define GIT_REPO_PRIVATE_H

#include <pthread.h>

#include "git/repo.h"

struct git_repository;
struct git_odb;

struct repo {
	struct git_repository *git;	/* owned */
	struct git_odb *odb;		/* owned; reads only under .lock */
	pthread_mutex_t lock;
	struct arena arena;		/* owns the texts and ids below */
	struct oid commit;		/* pinned */
	struct oid tree;		/* the content's, at .prefix */
	const char *prefix;
	struct oid *shallow;		/* sorted: commits without parents */
	size_t n_shallow;
};

enum object_kind {
	OBJECT_COMMIT,
	OBJECT_TREE,
	OBJECT_BLOB,
	OBJECT_TAG
};

/* Append the bytes of an object to out, its size asked first, and its hash
 * verified. Retries once after looking for new packs. Reports nothing. */
MUST_USE enum repo_got repo_object(struct buf *out, struct repo *r,
				   const struct oid *id,
				   enum object_kind kind);

/* The kind of an object, without reading it. */
MUST_USE enum repo_got repo_kind(enum object_kind *out, struct repo *r,
				 const struct oid *id);

/* True where a shallow clone ends at the commit. */
bool repo_is_shallow_at(const struct repo *r, const struct oid *id);

/* Order of ids, for qsort and bsearch. */
int oid_compare(const void *a, const void *b);

/* Find the commit that a revision names (NULL: HEAD), tags followed, and
 * not necessarily readable. 1; 0: HEAD has no commit yet; -1 after
 * reporting to d at the place of path (K702, K704). */
MUST_USE int rev_resolve(struct oid *out, struct repo *r, const char *rev,
			 const char *path, struct diag *d);

#endif
