/*
 * A content source in memory, for examples and tests: files are added one
 * by one, folders are what their paths say. Header-only, since a test is one
 * program of one file.
 */
#ifndef TESTS_SPEC_TREE_H
#define TESTS_SPEC_TREE_H

#include <stdlib.h>

#include "base/source.h"

enum { MAX_FILES = 64 };

/* A tree in memory. */
struct tree {
	struct source source;	/* first, so that both share an address */
	struct arena arena;
	struct tree_file {
		const char *path;
		struct buf text;
		bool special;
	} file[MAX_FILES];
	size_t n;
};

/* The file at a path, or NULL. */
static struct tree_file *tree_find(struct tree *t, const char *path)
{
	for (size_t i = 0; i < t->n; i++)
		if (strcmp(t->file[i].path, path) == 0)
			return &t->file[i];
	return NULL;
}

/* Add an empty file; path outlives the tree. */
static struct tree_file *tree_add(struct tree *t, const char *path)
{
	struct tree_file *f = &t->file[t->n++];

	if (t->n > MAX_FILES)
		BUG("an example of too many files");
	f->path = path;
	buf_init(&f->text, (size_t)16 << 20);
	return f;
}

/* source_read of the tree. */
static int tree_read(struct source *s, struct buf *out, const char *path,
		     struct diag *d)
{
	struct tree_file *f = tree_find((struct tree *)s, path);

	if (!f)
		return 0;
	if (f->text.len > out->max)
		return diag_error(d, place_file(path), "K091",
				  "berkas lebih besar dari batas");
	buf_addstr(out, buf_str(&f->text));
	return 1;
}

/* True when a listing has that name already. */
static bool has_entry(const struct source_listing *all, struct str name)
{
	for (size_t i = 0; i < all->n; i++)
		if (str_is(name, all->entry[i].name))
			return true;
	return false;
}

/* By bytes, as every source lists. */
static int compare_entries(const void *a, const void *b)
{
	const struct source_entry *x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* source_list of the tree. */
static int tree_list(struct source *s, struct source_listing *out,
		     const char *path, struct arena *a, struct diag *d)
{
	struct tree *t = (struct tree *)s;
	size_t skip = strlen(path) + (*path ? 1 : 0);

	(void)d;
	for (size_t i = 0; i < t->n; i++) {
		struct str rest = str_from(t->file[i].path);
		struct source_entry *e;
		size_t len;

		if (*path && (!str_starts(rest, path) || rest.len <= skip ||
			      rest.ptr[skip - 1] != '/'))
			continue;
		rest = str_skip(rest, skip);
		len = str_find(rest, '/');
		if (rest.ptr[0] == '.' ||
		    has_entry(out, str_make(rest.ptr, len)))
			continue;
		e = ARENA_PUSH(a, out->entry, out->n);
		e->name = arena_strdup(a, str_make(rest.ptr, len));
		e->kind = len < rest.len ? SOURCE_FOLDER :
			  t->file[i].special ? SOURCE_OTHER : SOURCE_FILE;
	}
	if (out->n > 1)
		qsort(out->entry, out->n, sizeof(*out->entry),
		      compare_entries);
	return out->n > 0;
}

/* Free the files. */
static void tree_free(struct source *s)
{
	struct tree *t = (struct tree *)s;

	for (size_t i = 0; i < t->n; i++)
		buf_release(&t->file[i].text);
	arena_release(&t->arena);
}

/* Nothing is known of a file without reading it. */
static struct source_mark tree_mark(struct source *s, const char *path)
{
	struct source_mark none = { { 0 } };

	(void)s;
	(void)path;
	return none;
}

static const struct source_ops tree_ops = { tree_read, tree_list, tree_mark,
					    tree_free };

/* An empty tree. Free with tree_free(&t->source). */
static void tree_init(struct tree *t)
{
	memset(t, 0, sizeof(*t));
	t->source.ops = &tree_ops;
	t->source.label = "";
}

#endif
