/*
 * What the old site holds besides the new one's files: ours that are stale,
 * and files of others, which go along. Where a note says how the folders
 * were, only those that changed are read.
 */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "output/state.h"
#include "output/tree.h"

static int look(const struct output *o, const char *path, struct stat *st)
{
	return fstatat(o->old, path, st, AT_SYMLINK_NOFOLLOW);
}

/* Somebody else's: it goes along, unless a file of ours is to be there. */
static int add_others(struct output *o, const char *path)
{
	struct manifest_entry *e;
	struct stat st;

	if (look(o, path, &st) < 0)
		return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
	e = manifest_claim(&o->after, path, MANIFEST_OTHERS);
	if (!e) {
		errno = EEXIST;
		return -1;
	}
	e->stamp = state_stamp(&st);
	return 0;
}

static int see_file(void *ctx, const char *path)
{
	struct output *o = ctx;
	const struct manifest_entry *e = manifest_find(&o->before, path);

	if (!strcmp(path, MANIFEST_NAME) ||
	    (e && e->kind != MANIFEST_FOLDER))
		return 0;	/* looked at by itself */
	o->restamped = true;
	return add_others(o, path);
}

static bool is_not_known(void *ctx, const char *path)
{
	const struct output *o = ctx;
	const struct manifest_entry *e = manifest_find(&o->before, path);

	return !o->known || !e || e->kind != MANIFEST_FOLDER;
}

/* Does a file of the old site still hold what we wrote? */
static bool holds(const struct output *o, const char *path, uint64_t hash)
{
	char bytes[1 << 14];
	uint64_t got = HASH_NOTHING;
	size_t size;
	ssize_t n;
	int fd = file_open(o->old, path, &size);

	if (fd < 0)
		return false;
	while ((n = read(fd, bytes, sizeof(bytes))) > 0)
		got = hash_more(got, str_make(bytes, (size_t)n));
	close(fd);
	return n == 0 && got == hash;
}

/* Ours and not of the new site: stale, or somebody's since then. */
static int see_stale(struct output *o, const struct manifest_entry *e)
{
	struct stat st;

	o->is_stale = true;
	if (look(o, e->path, &st) < 0)
		return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
	if (S_ISDIR(st.st_mode))
		return 0;	/* seen from the folder above it */
	if (!state_untouched(&st, &e->stamp) && !holds(o, e->path, e->hash))
		return add_others(o, e->path);
	o->count.removed++;
	state_tell(o, '-', e->path);
	return 0;
}

static int see_folder(struct output *o, const struct manifest_entry *e)
{
	struct tree_visitor v = { o, see_file, NULL, is_not_known };
	struct stat st;

	if (look(o, e->path, &st) < 0)
		return errno == ENOENT || errno == ENOTDIR ? 0 : -1;
	if (!S_ISDIR(st.st_mode))
		return 0;
	if ((st.st_mode & 07777) != 0755 &&
	    fchmodat(o->old, e->path, 0755, 0) < 0)
		return -1;
	if (state_mtime(&st) == e->stamp.mtime && st.st_ino == e->stamp.ino)
		return 0;
	o->restamped = true;
	return tree_walk_at(o->old, e->path, &v);
}

static int see_entry(struct output *o, const struct manifest_entry *e)
{
	struct stat st;

	if (e->kind == MANIFEST_FOLDER)
		return see_folder(o, e);
	if (e->kind == MANIFEST_OTHERS) {
		if (look(o, e->path, &st) == 0 && S_ISDIR(st.st_mode))
			return 0;
		return add_others(o, e->path);
	}
	return manifest_find(&o->after, e->path) ? 0 : see_stale(o, e);
}

static int see_all(struct output *o)
{
	struct tree_visitor v = { o, see_file, NULL, is_not_known };

	for (size_t i = 0; i < o->before.n; i++)
		if (see_entry(o, &o->before.entry[i]) < 0)
			return -1;
	return o->known ? 0 : tree_walk(o->old, &v);
}

int scan_old(struct output *o, struct diag *d)
{
	if (o->old < 0 || see_all(o) == 0)
		return 0;
	if (errno == EEXIST || errno == ENOTDIR)
		return diag_environment(d, place_file(o->path), "K206",
					"sebuah berkas yang bukan buatan "
					"kinerja menempati alamat halaman "
					"baru; pindahkan berkas itu");
	return state_report(o, d, o->path, "berkas dari situs lama tidak "
			    "dapat dipindahkan");
}
