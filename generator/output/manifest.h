/*
 * The manifest: which files of an output folder kinerja wrote, and what was
 * in them. It is kept in the folder as ".kinerja" and is also the mark that
 * the folder is ours. Nothing that it does not list is ever removed.
 */
#ifndef OUTPUT_MANIFEST_H
#define OUTPUT_MANIFEST_H

#include "base/arena.h"
#include "base/buf.h"

#define MANIFEST_NAME ".kinerja"

struct manifest_file {
	const char *path;	/* from the output's root */
	uint64_t hash;		/* hash_bytes of what was written */
};

struct manifest {
	struct arena arena;
	struct manifest_file *file;
	size_t n;
};

/* Static initializer. */
#define MANIFEST_INIT { ARENA_INIT, NULL, 0 }

/* Note a file. The path is copied. */
void manifest_add(struct manifest *m, const char *path, uint64_t hash);

/* Sort by path. Returns the first path that occurs twice, or NULL. */
const char *manifest_sort(struct manifest *m);

/* The entry of a path in a sorted manifest, or NULL. */
const struct manifest_file *manifest_find(const struct manifest *m,
					  const char *path);

/* Append the text form of a sorted manifest. */
void manifest_write(struct buf *out, const struct manifest *m);

/* Read the text form into an empty manifest, sorted. Returns 0, or -1 where
 * it is not one of ours, or holds a path twice or one that is not plain (m is
 * then partial). */
MUST_USE int manifest_parse(struct manifest *m, struct str text);

/* Free everything. */
void manifest_release(struct manifest *m);

#endif
