/*
 * The releases of a site: a folder beside it ("the store") with the trees
 * that it replaced. A whole tree holds a list of its files, and the date of
 * that is the release's name; a tree without is half made and thrown away.
 * A tree in the making is called RELEASE_WORK; beside a tree may be a note,
 * the long form of its manifest.
 */
#ifndef OUTPUT_RELEASE_H
#define OUTPUT_RELEASE_H

#include "output/manifest.h"

#define RELEASE_WORK "siap"

struct release_list {
	int64_t *id;	/* oldest first */
	size_t n;
};

/* The release that a tree is (name below folder): nanoseconds since 1970, or
 * 0 where it is not whole. */
int64_t release_id(int folder, const char *name);

/* The name of its tree. From the arena. */
char *release_name(struct arena *a, int64_t id);

/* The name of its note. From the arena. */
char *release_note_name(struct arena *a, int64_t id);

/* Put the store in order after a build that was killed: trees that are not
 * whole, or were never published, go; each other has its name; and where the
 * site itself (name below parent) is missing because the kill came between
 * two renames, it is put in its place. 0, or -1 with errno. */
MUST_USE int release_recover(int store, int parent, const char *name);

/* The trees in the store. 0, or -1 with errno. */
MUST_USE int release_list(struct release_list *out, struct arena *a,
			  int store);

/* Read the note of a release into an empty manifest. 0, or -1 where there is
 * none that can be used; the manifest is then empty. */
MUST_USE int release_note(struct manifest *out, int store, int64_t id);

/* Remove what is older than the newest keep trees, and notes of trees that
 * are neither there nor the site's (live). 0, or -1 with errno. */
MUST_USE int release_prune(int store, int64_t live, size_t keep);

#endif
