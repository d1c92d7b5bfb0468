/*
 * Folders laid over each other; see layers.h.
 */
#include "theme/layers.h"

#include <stdlib.h>

struct walk {
	struct layer_list *out;
	struct source *source;
	size_t layer;
	const char **folder;	/* found so far in this layer */
	size_t n;
	struct arena *arena;
	struct diag *diag;
};

static int list_folder(struct walk *w, const char *path)
{
	struct source_listing all;

	if (source_list(w->source, &all, path, w->arena, w->diag) < 0)
		return -1;
	for (size_t i = 0; i < all.n; i++) {
		const char *full = arena_strf(w->arena, "%s/%s", path,
					      all.entry[i].name);
		struct layer_file *file;

		if (all.entry[i].kind == SOURCE_FOLDER) {
			*ARENA_PUSH(w->arena, w->folder, w->n) = full;
			continue;
		}
		file = ARENA_PUSH(w->arena, w->out->file, w->out->n);
		file->path = full;
		file->source = w->source;
		file->layer = w->layer;
	}
	return 0;
}

/* Folders found on the way wait in a list, so that nothing recurses. */
static int list_layer(struct walk *w, const char *top)
{
	int result = list_folder(w, top);

	for (size_t i = 0; i < w->n; i++)
		if (list_folder(w, w->folder[i]) < 0)
			result = -1;
	return result;
}

static int by_path_and_layer(const void *a, const void *b)
{
	const struct layer_file *x = a, *y = b;
	int order = strcmp(x->path, y->path);

	return order ? order : (x->layer > y->layer) - (x->layer < y->layer);
}

static void drop_covered(struct layer_list *l)
{
	size_t kept = 0;

	for (size_t i = 0; i < l->n; i++)
		if (i == 0 || strcmp(l->file[i - 1].path, l->file[i].path))
			l->file[kept++] = l->file[i];
	l->n = kept;
}

int layers_list(struct layer_list *out, const struct layers *l,
		const char *top, struct arena *a, struct diag *d)
{
	int result = 0;

	out->file = NULL;
	out->n = 0;
	for (size_t i = 0; i < l->n; i++) {
		struct walk w = { .out = out, .source = l->source[i],
				  .layer = i, .arena = a, .diag = d };

		if (list_layer(&w, top) < 0)
			result = -1;
	}
	if (out->n)
		qsort(out->file, out->n, sizeof(*out->file),
		      by_path_and_layer);
	drop_covered(out);
	return result;
}
