/*
 * Folders on disk, by descriptor and relative path: make, walk, remove.
 * Never follows a symlink, never leaves the folder it was given.
 */
#ifndef OUTPUT_TREE_H
#define OUTPUT_TREE_H

#include "base/compat.h"

/* Make the folders that path (plain, ending in a file name) needs below
 * root, mode 0755 whatever the umask. Returns 0, or -1 with errno. */
MUST_USE int tree_make_parents(int root, const char *path);

/* Open a folder below root (plain path, or "."), through no symlink. Returns
 * a descriptor, or -1 with errno. */
MUST_USE int tree_open(int root, const char *path);

/* Call file(ctx, path) for everything below root that is no folder, and
 * folder(ctx, path) for each folder after its content; paths are relative
 * to root. Order is the disk's. Stops at the first -1, which it returns.
 * Folders that enter(ctx, path) does not want are left out. */
struct tree_visitor {
	void *ctx;
	int (*file)(void *ctx, const char *path);
	int (*folder)(void *ctx, const char *path);	/* or NULL */
	bool (*enter)(void *ctx, const char *path);	/* or NULL: all */
};

/* Walk as said above. Returns 0, or -1 with errno. */
MUST_USE int tree_walk(int root, const struct tree_visitor *v);

/* Walk what is in one folder below root, which paths begin with. */
MUST_USE int tree_walk_at(int root, const char *folder,
			  const struct tree_visitor *v);

/* Remove the folder name below parent with all that is in it. Returns 0
 * (also where there is none), or -1 with errno. */
MUST_USE int tree_remove(int parent, const char *name);

#endif
