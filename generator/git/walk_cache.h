/*
 * The cache of a walk, in a file beside the output: what was published, as
 * lines of text with a sum of their own, and then the commits, as bytes of
 * this machine. Inside the room only.
 */
#ifndef GIT_WALK_CACHE_H
#define GIT_WALK_CACHE_H

#include "git/walk.h"

struct walk_cache {
	bool published;		/* .pin and .rewrite are known */
	struct oid pin;		/* where the walk began that was published */
	struct walk_rewrite *rewrite;
	size_t n_rewrite;
	bool good;		/* the walk itself, too: all below */
	size_t length;
	enum walk_end end;
	struct oid end_id;
	size_t n;		/* commits */
	bool unreadable;	/* one of them at least */
	struct str record;	/* these, for walk_cache_commits */
};

/* Read a cache of this content's folder into the arena. What is absent,
 * damaged or of another version reads as nothing; what was published
 * outlives a damage of the rest, and another version of the tool. */
void walk_cache_read(struct walk_cache *out, const char *path,
		     const char *prefix, struct arena *a);

/* The commits of a good cache, oldest first, into zeroed room for .n. False
 * where they make no sense after all. Texts stay in the cache's arena. */
MUST_USE bool walk_cache_commits(struct walk_commit *out,
				 const struct walk_cache *c, struct arena *a);

/* Write a walk that began at pin as a cache. 0, or -1 with errno. */
MUST_USE int walk_cache_write(const struct walk *w, const struct oid *pin,
			      const char *prefix, const char *path);

#endif
