/*
 * The cache of a walk, as lines of text in a file beside the output. Inside
 * the room only.
 */
#ifndef GIT_WALK_CACHE_H
#define GIT_WALK_CACHE_H

#include "git/walk.h"

struct walk_cache {
	bool good;		/* .pin to .commit can be used */
	struct oid pin;		/* where that walk began */
	size_t length;
	enum walk_end end;
	struct oid end_id;
	struct walk_commit *commit;	/* oldest first */
	size_t n;
	struct walk_rewrite *rewrite;
	size_t n_rewrite;
};

/* Read a cache of this content's folder into the arena. What is absent,
 * damaged or of another version reads as nothing. */
void walk_cache_read(struct walk_cache *out, const char *path,
		     const char *prefix, struct arena *a);

/* Write a walk that began at pin as a cache. 0, or -1 with errno. */
MUST_USE int walk_cache_write(const struct walk *w, const struct oid *pin,
			      const char *prefix, const char *path);

#endif
