/*
 * From what was staged to a whole new site, and the swap. Where there is a
 * release to spare, it becomes the new site by the files that differ;
 * without one, the stage itself does, and what is the same is linked into
 * it. The new tree is in the store, as RELEASE_WORK, while it is made.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "output/release.h"
#include "output/state.h"
#include "output/tree.h"

#define NOTE_WORK "catatan.baru"

/* The tree in the making. */
struct work {
	struct output *o;
	struct manifest base;	/* what it held before; empty: the stage */
	bool is_spare;
	int tree;
	int64_t newest;		/* of the releases there are */
};

static int open_store(struct output *o)
{
	if (o->store >= 0)
		return 0;
	if (mkdirat(o->parent, o->store_name, 0700) < 0 && errno != EEXIST)
		return -1;
	o->store = tree_open(o->parent, o->store_name);
	return o->store < 0 ? -1 : 0;
}

/* Are the folders of a tree as its note says? */
static bool is_untouched(int tree, const struct manifest *m)
{
	struct stat st;

	for (size_t i = 0; i < m->n; i++) {
		const struct manifest_entry *e = &m->entry[i];

		if (e->kind == MANIFEST_FOLDER &&
		    (fstatat(tree, e->path, &st, AT_SYMLINK_NOFOLLOW) < 0 ||
		     !S_ISDIR(st.st_mode) || st.st_ino != e->stamp.ino ||
		     state_mtime(&st) != e->stamp.mtime))
			return false;
	}
	return true;
}

/* Take a release apart: from now on it is not whole. */
static int take_spare(struct work *w, const char *name)
{
	int store = w->o->store;

	w->tree = tree_open(store, name);
	if (w->tree < 0)
		return -1;
	if (!is_untouched(w->tree, &w->base)) {
		manifest_release(&w->base);
		close(w->tree);
		w->tree = -1;
		return 0;
	}
	w->is_spare = true;
	return renameat(store, name, store, RELEASE_WORK) < 0 ? -1 :
	       unlinkat(w->tree, MANIFEST_NAME, 0);
}

/* Have a tree to work on. */
static int take_tree(struct work *w)
{
	struct output *o = w->o;
	struct release_list list;

	if (open_store(o) < 0 || release_list(&list, &o->arena, o->store) < 0)
		return -1;
	w->newest = list.n ? list.id[list.n - 1] : 0;
	if (w->newest < o->id)
		w->newest = o->id;
	if (list.n > OUTPUT_RELEASES &&
	    release_note(&w->base, o->store, *list.id) == 0 &&
	    take_spare(w, release_name(&o->arena, *list.id)) < 0)
		return -1;
	if (w->is_spare)
		return 0;
	w->tree = tree_open(o->parent, o->stage_name);
	return w->tree < 0 ? -1 : renameat(o->parent, o->stage_name,
					   o->store, RELEASE_WORK);
}

static void touch_parent(struct work *w, const char *path)
{
	struct manifest_entry *e = manifest_parent(&w->o->after, path);

	if (e)
		e->is_touched = true;
}

static bool is_folder(const struct manifest_entry *e)
{
	return e && e->kind == MANIFEST_FOLDER;
}

/* Folders after their content. */
static int remove_stale(struct work *w)
{
	for (size_t i = w->base.n; i-- > 0;) {
		const struct manifest_entry *e = &w->base.entry[i];
		const struct manifest_entry *now =
			manifest_find(&w->o->after, e->path);

		if (now && is_folder(now) == is_folder(e))
			continue;
		if (unlinkat(w->tree, e->path,
			     is_folder(e) ? AT_REMOVEDIR : 0) < 0)
			return -1;
		touch_parent(w, e->path);
	}
	return 0;
}

static int put_folder(struct work *w, struct manifest_entry *e, bool is_there)
{
	if (is_there || !strcmp(e->path, ".") || (e->is_made && !w->is_spare))
		return 0;
	if (mkdirat(w->tree, e->path, 0755) < 0 ||
	    fchmodat(w->tree, e->path, 0755, 0) < 0)
		return -1;
	touch_parent(w, e->path);
	e->is_touched = true;
	return 0;
}

static int copy_bytes(int to, int from)
{
	char bytes[1 << 14];
	ssize_t n;

	while ((n = read(from, bytes, sizeof(bytes))) > 0)
		if (file_write_all(to, str_make(bytes, (size_t)n)) < 0)
			return -1;
	return n < 0 ? -1 : 0;
}

static int copy_open(struct work *w, struct manifest_entry *e, int from)
{
	int to = openat(w->tree, e->path,
			O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
	struct stat st;
	int error = 0;

	if (to < 0)
		return -1;
	if (fchmod(to, 0644) < 0 || copy_bytes(to, from) < 0 ||
	    fstat(to, &st) < 0)
		error = errno;
	else
		e->stamp = state_stamp(&st);
	if (close(to) < 0 && !error)
		error = errno;
	errno = error;
	return error ? -1 : 0;
}

/* For disks without hard links. */
static int copy(struct work *w, struct manifest_entry *e)
{
	size_t size;
	int from = file_open(w->o->old, e->path, &size);
	int result, error;

	if (from < 0)
		return -1;
	result = copy_open(w, e, from);
	error = errno;
	close(from);
	errno = error;
	return result;
}

static int put_link(struct work *w, struct manifest_entry *e)
{
	if (linkat(w->o->old, e->path, w->tree, e->path, 0) == 0)
		return 0;
	if (e->kind == MANIFEST_FILE && errno != EEXIST && errno != ENOENT)
		return copy(w, e);
	return -1;
}

static bool is_same(const struct manifest_entry *a,
		    const struct manifest_entry *b)
{
	return a->stamp.ino == b->stamp.ino &&
	       a->stamp.mtime == b->stamp.mtime &&
	       a->stamp.size == b->stamp.size;
}

/* base: what the tree has at that path, or NULL. */
static int put_file(struct work *w, struct manifest_entry *e,
		    const struct manifest_entry *base)
{
	if (e->is_new && !w->is_spare)
		return 0;
	if (base && !e->is_new && is_same(e, base))
		return 0;
	touch_parent(w, e->path);
	if (e->is_new)
		return renameat(w->o->stage, e->path, w->tree, e->path);
	if (base && unlinkat(w->tree, e->path, 0) < 0)
		return -1;
	return put_link(w, e);
}

static int put_all(struct work *w)
{
	struct manifest *m = &w->o->after;

	for (size_t i = 0; i < m->n; i++) {
		struct manifest_entry *e = &m->entry[i];
		const struct manifest_entry *base =
			manifest_find(&w->base, e->path);
		int result;

		if (i % 256 == 0 && state_is_stopped(w->o))
			return -1;
		if (is_folder(base) != is_folder(e))
			base = NULL;
		result = is_folder(e) ? put_folder(w, e, base != NULL)
				      : put_file(w, e, base);
		if (result < 0)
			return -1;
	}
	return 0;
}

static int write_file(int folder, const char *name, struct str bytes)
{
	int fd = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC |
			O_NOFOLLOW | O_CLOEXEC, 0644);
	int error = 0;

	if (fd < 0)
		return -1;
	if (fchmod(fd, 0644) < 0 || file_write_all(fd, bytes) < 0)
		error = errno;
	if (close(fd) < 0 && !error)
		error = errno;
	errno = error;
	return error ? -1 : 0;
}

/* The list in the tree, whose date is newer than that of any release. */
static int write_manifest(struct work *w, int64_t *id)
{
	struct buf text = BUF_INIT(SIZE_MAX / 2);
	struct timespec time[2];
	int result;

	manifest_write(&text, &w->o->after);
	result = write_file(w->tree, MANIFEST_NAME, buf_str(&text));
	buf_release(&text);
	if (result < 0)
		return -1;
	*id = release_id(w->tree, ".");
	if (*id > w->newest)
		return 0;
	*id = w->newest + 1;
	time[0].tv_sec = time[1].tv_sec = (time_t)(*id / 1000000000);
	time[0].tv_nsec = time[1].tv_nsec = (long)(*id % 1000000000);
	return utimensat(w->tree, MANIFEST_NAME, time, AT_SYMLINK_NOFOLLOW);
}

/* What stat says of the folders, once nothing changes in them any more. */
static int stamp_folders(struct work *w)
{
	struct manifest *m = &w->o->after;

	for (size_t i = 0; i < m->n; i++) {
		struct manifest_entry *e = &m->entry[i];
		const struct manifest_entry *base;
		struct stat st;

		if (!is_folder(e))
			continue;
		base = manifest_find(&w->base, e->path);
		if (is_folder(base) && !e->is_touched) {
			e->stamp = base->stamp;
			continue;
		}
		if (fstatat(w->tree, e->path, &st, AT_SYMLINK_NOFOLLOW) < 0)
			return -1;
		e->stamp = state_stamp(&st);
	}
	return 0;
}

int install_note(struct output *o, int64_t id)
{
	struct buf text = BUF_INIT(SIZE_MAX / 2);
	int result = open_store(o);

	manifest_write_note(&text, &o->after);
	if (result == 0)
		result = write_file(o->store, NOTE_WORK, buf_str(&text));
	if (result == 0)
		result = renameat(o->store, NOTE_WORK, o->store,
				  release_note_name(&o->arena, id));
	buf_release(&text);
	return result;
}

/* For disks that cannot exchange: between the two there is no site, and the
 * next build mends that (release_recover). */
static int swap_in_two(struct output *o, const char *tree, const char *old)
{
	int error;

	if (renameat(o->parent, o->name, o->store, old) < 0)
		return -1;
	if (renameat(o->store, tree, o->parent, o->name) == 0)
		return 0;
	error = errno;
	if (renameat(o->store, old, o->parent, o->name) < 0)
		return -1;
	errno = error;
	return -1;
}

int install_swap(struct output *o, const char *tree)
{
	const char *old = release_name(&o->arena, o->id);

	if (o->old < 0)
		return renameat(o->store, tree, o->parent, o->name);
	if (renameat2(o->store, tree, o->parent, o->name, RENAME_EXCHANGE) < 0)
		return errno == EINVAL || errno == ENOSYS ||
		       errno == EOPNOTSUPP ? swap_in_two(o, tree, old) : -1;
	if ((o->id == 0 ? tree_remove(o->store, tree)
			: renameat(o->store, tree, o->store, old)) < 0)
		errno = 0;	/* the next build tries again */
	return 0;
}

/* All of the tree is on the disk before it is the site. */
static int sync_tree(const struct work *w)
{
	return w->o->no_sync ? 0 : syncfs(w->tree);
}

/* And so is the swap; what it did is not undone where that fails. */
static void sync_swap(const struct output *o)
{
	if (!o->no_sync && (fsync(o->parent) < 0 || fsync(o->store) < 0))
		errno = 0;
}

static int make_tree(struct work *w)
{
	manifest_sort(&w->o->after);
	if (take_tree(w) < 0 || remove_stale(w) < 0)
		return -1;
	return put_all(w);
}

static int install_tree(struct work *w, struct diag *d)
{
	struct output *o = w->o;
	int64_t id;

	if (make_tree(w) < 0)
		return state_report(o, d, o->path, "situs baru tidak dapat "
				    "disusun");
	manifest_find(&o->after, ".")->is_touched = true;
	if (write_manifest(w, &id) < 0 || stamp_folders(w) < 0 ||
	    install_note(o, id) < 0 || sync_tree(w) < 0)
		return state_report(o, d, MANIFEST_NAME, "daftar berkas tidak "
				    "dapat ditulis");
	if (state_is_stopped(o) || install_swap(o, RELEASE_WORK) < 0)
		return state_report(o, d, o->path, "situs baru tidak dapat "
				    "dipasang");
	o->count.id = id;
	sync_swap(o);
	if (release_prune(o->store, id, OUTPUT_RELEASES + 1) < 0)
		errno = 0;	/* the next build tries again */
	return 0;
}

/* Leave nothing half made; what is left the next build clears away. */
static void clear(struct output *o)
{
	if (o->store >= 0 && tree_remove(o->store, RELEASE_WORK) < 0)
		errno = 0;
	if (unlinkat(o->parent, o->store_name, AT_REMOVEDIR) < 0)
		errno = 0;	/* there are releases in it */
}

int install(struct output *o, struct diag *d)
{
	struct work w = { .o = o, .base = MANIFEST_INIT, .tree = -1 };
	int result = install_tree(&w, d);

	if (result < 0)
		clear(o);
	if (w.tree >= 0)
		close(w.tree);
	manifest_release(&w.base);
	return result;
}
