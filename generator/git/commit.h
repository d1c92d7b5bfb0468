/*
 * struct commit: what of a raw commit object counts here. Read by our own
 * code: a malformed author costs the name, not the walk.
 */
#ifndef GIT_COMMIT_H
#define GIT_COMMIT_H

#include "git/repo.h"

struct commit {
	struct oid tree;
	struct oid parent;	/* the first; not given: a root */
	int64_t time;		/* as in struct walk_commit */
	const char *author;	/* these as in struct walk_commit */
	const char *subject;
	const char *alasan;
	const char *jenis;
};

/* Read the bytes of a commit into the arena. False where there is no tree
 * line, or a parent line is malformed: then nothing can be known. */
MUST_USE bool commit_parse(struct commit *out, struct str raw,
			   struct arena *a);

/* Read a commit object. */
MUST_USE enum repo_got commit_read(struct commit *out, struct repo *r,
				   const struct oid *id, struct arena *a);

/* The tree of the content (at the repository's prefix) in a tree; REPO_OK
 * with *out not given where the folder is not there. */
MUST_USE enum repo_got commit_folder(struct oid *out, struct repo *r,
				     const struct oid *tree);

/* The same of a commit. */
MUST_USE enum repo_got commit_content(struct oid *out, struct repo *r,
				      const struct oid *commit);

#endif
