/*
 * Files that a build leaves for the next one beside the output, never in it.
 * Knows nothing of what is in them. Part of the build room.
 */
#ifndef BESIDE_H
#define BESIDE_H

#include "base/arena.h"
#include "base/buf.h"

/* "/a/.public.kinerja-NAME" for the output "/a/public". */
const char *beside_path(struct arena *a, const char *out, const char *name);

/* Append a whole file. False where it is not there, is no plain file, or
 * cannot be read. */
bool beside_read(struct buf *out, const char *path);

/* A file being written, whole beside its place before it takes it. */
struct beside {
	const char *path;
	const char *new;
	int fd;
	bool good;
};

/* Begin it. A failure is kept until it is closed. */
void beside_open(struct beside *f, const char *path, struct arena *a);

/* Append to it. */
void beside_add(struct beside *f, struct str bytes);

/* Put it in its place. False where anything failed; then the old one is
 * there still. */
bool beside_close(struct beside *f);

#endif
