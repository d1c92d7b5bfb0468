/*
 * struct layers: folders laid over each other. Of files with the same path,
 * the one of the first layer counts. Knows nothing of what the files are.
 */
#ifndef THEME_LAYERS_H
#define THEME_LAYERS_H

#include "base/source.h"

struct layers {
	struct source *const *source;	/* borrowed, the first one wins */
	size_t n;
};

struct layer_file {
	const char *path;		/* "assets/gaya.css" */
	struct source *source;		/* where it is, borrowed */
	size_t layer;			/* index of that source */
};

struct layer_list {
	struct layer_file *file;	/* sorted by path */
	size_t n;
};

/* List all files below the folder top into the arena; a layer may lack the
 * folder. Symlinks and the like are listed too: reading them reports. 0, or
 * -1 after reporting. */
MUST_USE int layers_list(struct layer_list *out, const struct layers *l,
			 const char *top, struct arena *a, struct diag *d);

#endif
