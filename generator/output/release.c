/*
 * The store of releases; see release.h. Knows nothing of what changes.
 */
#include "output/release.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "output/tree.h"

#define NOTE ".catatan"

int64_t release_id(int folder, const char *name)
{
	int tree = tree_open(folder, name);
	struct stat st;
	int64_t id = 0;

	if (tree < 0)
		return 0;
	if (fstatat(tree, MANIFEST_NAME, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISREG(st.st_mode))
		id = (int64_t)st.st_mtim.tv_sec * 1000000000 +
		     st.st_mtim.tv_nsec;
	close(tree);
	return id > 0 ? id : 0;
}

char *release_name(struct arena *a, int64_t id)
{
	return arena_strf(a, "%lld", (long long)id);
}

char *release_note_name(struct arena *a, int64_t id)
{
	return arena_strf(a, "%lld" NOTE, (long long)id);
}

/* What a tree in the making is after a kill. It is never older than a site
 * that it did not replace. */
static int recover_work(int store, int parent, const char *name,
			struct arena *a)
{
	int64_t work = release_id(store, RELEASE_WORK);
	int64_t live = release_id(parent, name);
	struct stat st;

	if (work == 0)
		return tree_remove(store, RELEASE_WORK);
	if (fstatat(parent, name, &st, AT_SYMLINK_NOFOLLOW) < 0 &&
	    errno == ENOENT)
		return renameat(store, RELEASE_WORK, parent, name);
	if (live == 0 || work >= live)
		return tree_remove(store, RELEASE_WORK);
	return renameat(store, RELEASE_WORK, store, release_name(a, work));
}

struct names {
	struct arena *a;
	const char **name;
	size_t n;
};

static int note_name(void *ctx, const char *path)
{
	struct names *names = ctx;

	*ARENA_PUSH(names->a, names->name, names->n) =
		arena_strdup(names->a, str_from(path));
	return 0;
}

static bool note_folder(void *ctx, const char *path)
{
	return note_name(ctx, path) != 0;	/* never entered */
}

static bool ignore_folder(void *ctx, const char *path)
{
	(void)ctx;
	(void)path;
	return false;
}

static int ignore_file(void *ctx, const char *path)
{
	(void)ctx;
	(void)path;
	return 0;
}

/* A tree that was renamed by half: its name is not its date. */
static int recover_tree(int store, const char *name, struct arena *a)
{
	int64_t id = release_id(store, name);
	const char *right = release_name(a, id);

	if (id == 0)
		return tree_remove(store, name);
	if (!strcmp(name, right))
		return 0;
	return renameat(store, name, store, right);
}

int release_recover(int store, int parent, const char *name)
{
	struct arena a = ARENA_INIT;
	struct names trees = { .a = &a };
	struct tree_visitor v = { &trees, ignore_file, NULL, note_folder };
	int result = recover_work(store, parent, name, &a);

	if (result == 0)
		result = tree_walk(store, &v);
	for (size_t i = 0; result == 0 && i < trees.n; i++)
		result = recover_tree(store, trees.name[i], &a);
	arena_release(&a);
	return result;
}

static int by_id(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The release that a name is of, its end being that; else 0. */
static int64_t id_of(const char *name, const char *end)
{
	char *rest;
	long long id = strtoll(name, &rest, 10);

	return id > 0 && !strcmp(rest, end) ? id : 0;
}

int release_list(struct release_list *out, struct arena *a, int store)
{
	struct release_list empty = { NULL, 0 };
	struct names trees = { .a = a };
	struct tree_visitor v = { &trees, ignore_file, NULL, note_folder };

	*out = empty;
	if (tree_walk(store, &v) < 0)
		return -1;
	for (size_t i = 0; i < trees.n; i++) {
		int64_t id = id_of(trees.name[i], "");

		if (id)
			*ARENA_PUSH(a, out->id, out->n) = id;
	}
	if (out->n)
		qsort(out->id, out->n, sizeof(*out->id), by_id);
	return 0;
}

int release_note(struct manifest *out, int store, int64_t id)
{
	struct arena a = ARENA_INIT;
	struct buf text = BUF_INIT(LIMIT_MANIFEST);
	int result = -1;

	if (file_read(store, release_note_name(&a, id), &text) == 1)
		result = manifest_parse_note(out, buf_str(&text));
	if (result < 0)
		manifest_release(out);
	buf_release(&text);
	arena_release(&a);
	return result;
}

static bool is_listed(const struct release_list *list, int64_t id)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->id[i] == id)
			return true;
	return false;
}

static int prune_notes(int store, int64_t live, struct arena *a,
		       const struct release_list *list)
{
	struct names notes = { .a = a };
	struct tree_visitor v = { &notes, note_name, NULL, ignore_folder };

	if (tree_walk(store, &v) < 0)
		return -1;
	for (size_t i = 0; i < notes.n; i++) {
		int64_t id = id_of(notes.name[i], NOTE);

		if (id == 0 || id == live || is_listed(list, id))
			continue;
		if (unlinkat(store, notes.name[i], 0) < 0)
			return -1;
	}
	return 0;
}

int release_prune(int store, int64_t live, size_t keep)
{
	struct arena a = ARENA_INIT;
	struct release_list list;
	int result = release_list(&list, &a, store);

	while (result == 0 && list.n > keep) {
		result = tree_remove(store, release_name(&a, *list.id));
		list.id++;
		list.n--;
	}
	if (result == 0)
		result = prune_notes(store, live, &a, &list);
	arena_release(&a);
	return result;
}
