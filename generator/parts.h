/*
 * What jobs leave for a later job of the same build (job.h), kept in a file
 * beside the output for the next one: bytes by what their job needed, so that
 * none is ever taken for another. It is a file of its own, since a build that
 * has nothing to do need not read it. Part of the build room.
 */
#ifndef PARTS_H
#define PARTS_H

#include "state.h"

struct part {
	struct digest needs;
	struct str bytes;
};

struct parts {
	struct buf file;	/* .part points into it */
	struct part *part;	/* by .needs */
	size_t n;
};

/* Static initializer. */
#define PARTS_INIT { .file = BUF_INIT(SIZE_MAX / 2) }

/* Read the file at a path. What is not there, damaged, or of another version
 * counts as nothing. The list is the arena's. */
void parts_open(struct parts *p, const char *path, struct arena *a);

/* Find what a job left when it needed this. p may be NULL. */
bool parts_find(const struct parts *p, const struct digest *needs,
		struct str *out);

/* Write what the jobs of a list in order (state_sort) left, where that is not
 * what p was read from. Where that fails there is none. */
void parts_save(const struct parts *p, const char *path,
		const struct state_made *made, size_t n);

/* Free everything but the arena's. */
void parts_release(struct parts *p);

#endif
