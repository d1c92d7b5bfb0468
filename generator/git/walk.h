/*
 * The history: one walk along the first-parent line for all OPDs, each
 * commit compared with its first parent once, equal trees skipped by id.
 * Says which top-level parts of the content each commit changed; knows
 * nothing of what is in them. A cache, keyed by commit id, lets the next
 * walk read only what is new.
 */
#ifndef GIT_WALK_H
#define GIT_WALK_H

#include "git/repo.h"

/* A part of the content that a commit changed. */
struct walk_part {
	const char *path;	/* "pemda", "opd/dinas-kesehatan" (one level
				   below opd/; both folders), "situs.json",
				   "halaman" … */
	struct oid before;	/* tree or blob; not given: it was not there */
	struct oid after;	/* not given: it went */
};

/* A commit on the first-parent line that changed the content. */
struct walk_commit {
	struct oid id;
	struct oid tree;	/* of the whole content; not given: none or
				   unreadable. Kept in the cache too */
	int64_t time;		/* committer's, seconds since 1970 UTC, from
				   0 to 4102444799 (2099); -1: malformed or
				   outside */
	const char *author;	/* name, UTF-8, no e-mail address; NULL:
				   malformed or empty ("tidak diketahui") */
	const char *subject;	/* first line, UTF-8, at most
				   LIMIT_SUBJECT bytes; "" where empty */
	const char *alasan;	/* trailer "Alasan:", unfolded, cut to
				   LIMIT_TRAILER bytes; NULL: none */
	const char *jenis;	/* trailer "Jenis:", or NULL */
	struct walk_part *part;	/* sorted by path */
	size_t n_part;
	bool backwards;		/* dated before a commit older than it */
	bool unreadable;	/* a tree of it is missing or damaged: what it
				   changed is not known */
};

enum walk_end {
	WALK_ROOT,		/* the first commit was reached */
	WALK_SHALLOW,		/* a shallow clone ends here */
	WALK_MISSING		/* a commit is missing or damaged */
};

/* How the walk stands to the commit that was published last. */
enum walk_before {
	WALK_FIRST,		/* nothing was published before, as known */
	WALK_GROWN,		/* the last one is on the line, or the same */
	WALK_OLDER,		/* an older commit than the last is built */
	WALK_REWRITTEN		/* the last one is not an ancestor */
};

/* A time that the published history was found rewritten. */
struct walk_rewrite {
	struct oid old;		/* what had been published */
	struct oid new;		/* what was built instead */
};

struct walk {
	struct walk_commit *commit;	/* oldest first */
	size_t n;
	size_t length;		/* commits on the line, also others */
	size_t read;		/* of these, read now and not from the cache */
	enum walk_end end;
	struct oid end_id;	/* the commit at (SHALLOW) or behind (MISSING)
				   which nothing is known */
	enum walk_before before;
	struct oid last;	/* published last, where known */
	struct walk_rewrite *rewrite;	/* all so far, oldest first, this one
				   included: kept in the cache, with .last,
				   under a checksum of their own, so that
				   they outlive commits that are damaged
				   or of another version of the tool */
	size_t n_rewrite;
};

/* Walk from the repository's pinned commit to the root, into the arena.
 * state is the path of the cache file, or NULL for none; a cache that is
 * damaged, of another version, or of another line is passed over. Where the
 * history is cut (SHALLOW, MISSING), the oldest commit's content counts as
 * having been there before: it is not listed. Never fails: what cannot be
 * read is said in *out. */
void walk_run(struct walk *out, struct repo *r, const char *state,
	      struct arena *a);

/* Write the cache and the pinned commit as the one published last, beside
 * nothing half-written: into a new file, then renamed. 0, or -1 after
 * reporting (K706). */
MUST_USE int walk_save(const struct walk *w, const struct repo *r,
		       const char *state, struct diag *d);

#endif
