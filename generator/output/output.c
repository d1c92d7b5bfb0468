/*
 * Staging and publishing; see output.h. The stage is a folder beside the
 * output, named after it; a build that was killed leaves it there, and the
 * next one clears it away.
 */
#include "output/output.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "output/manifest.h"
#include "output/tree.h"

struct output {
	struct arena arena;
	const char *path;	/* as the user gave it, for messages */
	const char *name;	/* last component of path */
	const char *stage_name;
	int parent;		/* folder of both, locked */
	int stage;
	int old;		/* -1: there was none */
	struct manifest before;
	struct manifest after;
	struct output_count count;
	struct output_watch watch;
	pthread_mutex_t lock;
};

static int report(struct output *o, struct diag *d, const char *path,
		  const char *what)
{
	if (errno == ENOSPC || errno == EDQUOT)
		return diag_environment(d, place_file(path), "K201",
					"disk penuh; situs lama tetap ada");
	return diag_environment(d, place_file(path), "K202",
				"%s: %s. Situs di %s tidak berubah",
				text_get(what), file_reason(errno), o->path);
}

static void output_free(struct output *o)
{
	if (o->old >= 0)
		close(o->old);
	if (o->stage >= 0)
		close(o->stage);
	if (o->parent >= 0)
		close(o->parent);	/* gives up the lock too */
	manifest_release(&o->before);
	manifest_release(&o->after);
	arena_release(&o->arena);
	free(o);
}

/* Split "a/b/" into parent "a" and name "b". */
static int open_parent(struct output *o, struct diag *d)
{
	char *copy = arena_strdup(&o->arena, str_from(o->path));
	char *again = arena_strdup(&o->arena, str_from(o->path));

	o->name = basename(copy);
	if (!file_path_is_plain(o->name))
		return diag_environment(d, place_file(o->path), "K203",
					"bukan nama folder untuk situs; "
					"beri nama folder baru");
	o->stage_name = arena_strf(&o->arena, ".%s.kinerja-baru", o->name);
	o->parent = file_open_root(dirname(again));
	if (o->parent < 0)
		return report(o, d, o->path, "folder induknya tidak dapat "
			      "dibuka");
	if (flock(o->parent, LOCK_EX) < 0 && errno != ENOLCK)
		return report(o, d, o->path, "folder induknya tidak dapat "
			      "dikunci");
	return 0;
}

static int found_any(void *ctx, const char *path)
{
	(void)ctx;
	(void)path;
	errno = EEXIST;
	return -1;
}

static bool is_empty(int folder)
{
	struct tree_visitor v = { NULL, found_any, found_any };

	return tree_walk(folder, &v) == 0;
}

static int refuse_special(struct output *o, struct diag *d)
{
	return diag_environment(d, place_file(o->path), "K207",
				"ini bukan folder (melainkan berkas atau "
				"tautan simbolik), jadi tidak akan ditimpa; "
				"pilih folder lain");
}

static int refuse_foreign(struct output *o, struct diag *d)
{
	return diag_environment(d, place_file(o->path), "K204",
				"folder ini tidak dibuat oleh kinerja dan "
				"tidak kosong, jadi tidak akan ditimpa; pilih "
				"folder lain atau kosongkan dahulu");
}

/* The old folder must be ours, empty or absent. */
static int open_old(struct output *o, struct diag *d)
{
	struct buf text = BUF_INIT(LIMIT_DOCUMENT);
	int got;

	o->old = openat(o->parent, o->name,
			O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (o->old < 0 && errno == ENOENT)
		return 0;
	if (o->old < 0 && (errno == ENOTDIR || errno == ELOOP))
		return refuse_special(o, d);
	if (o->old < 0)
		return report(o, d, o->path, "situs lama tidak dapat dibuka");
	got = file_read(o->old, MANIFEST_NAME, &text);
	if (got == 1)
		got = manifest_parse(&o->before, buf_str(&text)) == 0 ? 1 : -1;
	buf_release(&text);
	if (got < 0 || (got == 0 && !is_empty(o->old)))
		return refuse_foreign(o, d);
	return 0;
}

static int make_stage(struct output *o, struct diag *d)
{
	if (tree_remove(o->parent, o->stage_name) < 0 ||
	    mkdirat(o->parent, o->stage_name, 0755) < 0 ||
	    fchmodat(o->parent, o->stage_name, 0755, 0) < 0)
		return report(o, d, o->path, "folder sementara tidak dapat "
			      "dibuat");
	o->stage = openat(o->parent, o->stage_name,
			  O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (o->stage < 0)
		return report(o, d, o->path, "folder sementara tidak dapat "
			      "dibuka");
	return 0;
}

struct output *output_begin(const char *path, struct diag *d)
{
	struct output *o = mem_calloc(1, sizeof(*o));

	o->path = arena_strdup(&o->arena, str_from(path));
	o->parent = o->stage = o->old = -1;
	pthread_mutex_init(&o->lock, NULL);
	if (open_parent(o, d) < 0 || open_old(o, d) < 0 ||
	    make_stage(o, d) < 0) {
		output_free(o);
		return NULL;
	}
	return o;
}

static bool has_size_and_mode(struct output *o, const char *path, size_t size)
{
	struct stat st;

	return fstatat(o->old, path, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	       (size_t)st.st_size == size && (st.st_mode & 07777) == 0644;
}

/* Does the old folder hold these bytes at this path? */
static bool is_unchanged(struct output *o, const char *path, struct str bytes)
{
	struct buf old = BUF_INIT(bytes.len);
	bool same;

	if (o->old < 0 || !manifest_find(&o->before, path) ||
	    !has_size_and_mode(o, path, bytes.len))
		return false;
	same = file_read(o->old, path, &old) == 1 &&
	       str_equal(buf_str(&old), bytes);
	buf_release(&old);
	return same;
}

static int write_new(struct output *o, const char *path, struct str bytes)
{
	int fd = openat(o->stage, path,
			O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
			0644);
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

void output_watch(struct output *o, struct output_watch watch)
{
	o->watch = watch;
}

static void tell(const struct output *o, char sign, const char *path)
{
	if (o->watch.changed)
		o->watch.changed(o->watch.ctx, sign, path);
}

static int stage(struct output *o, const char *path, struct str bytes)
{
	if (tree_make_parents(o->stage, path) < 0)
		return -1;
	if (is_unchanged(o, path, bytes) &&
	    linkat(o->old, path, o->stage, path, 0) == 0) {
		o->count.kept++;
		return 0;
	}
	if (write_new(o, path, bytes) < 0)
		return -1;
	o->count.written++;
	tell(o, '+', path);
	return 0;
}

static int report_file(struct output *o, const char *path, struct diag *d)
{
	if (errno == EEXIST || errno == ENOTDIR)
		return diag_error(d, place_file(path), "K205",
				  "dua halaman memakai alamat ini; ganti nama "
				  "salah satunya");
	return report(o, d, path, "berkas ini tidak dapat ditulis");
}

static void check_path(const char *path)
{
	if (!file_path_is_plain(path) || !strcmp(path, MANIFEST_NAME))
		BUG("output path is not plain");
}

int output_write(struct output *o, const char *path, struct str bytes,
		 struct diag *d)
{
	int result = 0;

	check_path(path);
	pthread_mutex_lock(&o->lock);
	if (stage(o, path, bytes) < 0)
		result = report_file(o, path, d);
	else
		manifest_add(&o->after, path, hash_bytes(bytes));
	pthread_mutex_unlock(&o->lock);
	return result;
}

bool output_can_keep(const struct output *o, const char *path)
{
	struct stat st;

	return o->old >= 0 && manifest_find(&o->before, path) &&
	       fstatat(o->old, path, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

int output_keep(struct output *o, const char *path, struct diag *d)
{
	int result = 0;

	pthread_mutex_lock(&o->lock);
	if (tree_make_parents(o->stage, path) < 0 ||
	    linkat(o->old, path, o->stage, path, 0) < 0)
		result = report_file(o, path, d);
	else {
		o->count.kept++;
		manifest_add(&o->after, path,
			     manifest_find(&o->before, path)->hash);
	}
	pthread_mutex_unlock(&o->lock);
	return result;
}

bool output_identity(struct digest *out, const char *path)
{
	struct buf bytes = BUF_INIT(SIZE_MAX / 2);
	int fd = file_open_root(path);
	bool good = fd >= 0 && file_read(fd, MANIFEST_NAME, &bytes) == 1;

	if (good)
		*out = digest_bytes(buf_str(&bytes));
	if (fd >= 0)
		close(fd);
	buf_release(&bytes);
	return good;
}

bool output_intact(const char *path)
{
	(void)path;
	return true;
}

struct output_file {
	struct output *output;
	const char *path;
	int fd;
	int error;	/* the first failure, as errno */
	size_t size;
	uint64_t hash;
};

struct output_file *output_open(struct output *o, const char *path)
{
	struct output_file *f = mem_calloc(1, sizeof(*f));

	check_path(path);
	pthread_mutex_lock(&o->lock);
	f->output = o;
	f->path = arena_strdup(&o->arena, str_from(path));
	f->hash = HASH_NOTHING;
	f->fd = -1;
	if (tree_make_parents(o->stage, path) == 0)
		f->fd = openat(o->stage, path, O_RDWR | O_CREAT | O_EXCL |
			       O_NOFOLLOW | O_CLOEXEC, 0644);
	if (f->fd < 0 || fchmod(f->fd, 0644) < 0)
		f->error = errno;
	pthread_mutex_unlock(&o->lock);
	return f;
}

void output_add(struct output_file *f, struct str bytes)
{
	if (f->error)
		return;
	if (file_write_all(f->fd, bytes) < 0)
		f->error = errno;
	f->size += bytes.len;
	f->hash = hash_more(f->hash, bytes);
}

size_t output_size(const struct output_file *f)
{
	return f->size;
}

/* Are two open files of one size the same from their beginning? */
static bool same_bytes(int a, int b)
{
	char x[1 << 14], y[1 << 14];
	off_t at = 0;
	ssize_t n;

	while ((n = pread(a, x, sizeof(x), at)) > 0) {
		if (pread(b, y, (size_t)n, at) != n ||
		    memcmp(x, y, (size_t)n) != 0)
			return false;
		at += n;
	}
	return n == 0;
}

/* Does the old folder hold the same file? */
static bool was_there(const struct output_file *f)
{
	struct output *o = f->output;
	const struct manifest_file *before = NULL;
	size_t size;
	bool same;
	int fd;

	if (o->old >= 0)
		before = manifest_find(&o->before, f->path);
	if (!before || before->hash != f->hash ||
	    !has_size_and_mode(o, f->path, f->size))
		return false;
	fd = file_open(o->old, f->path, &size);
	if (fd < 0)
		return false;
	same = same_bytes(f->fd, fd);
	close(fd);
	return same;
}

/* Put the old file in the place of the new one, to keep its date. */
static int settle(const struct output_file *f)
{
	struct output *o = f->output;

	if (was_there(f)) {
		if (unlinkat(o->stage, f->path, 0) < 0 ||
		    linkat(o->old, f->path, o->stage, f->path, 0) < 0)
			return -1;
		o->count.kept++;
		return 0;
	}
	o->count.written++;
	tell(o, '+', f->path);
	return 0;
}

int output_close(struct output_file *f, struct diag *d)
{
	struct output *o = f->output;
	int result = 0;

	pthread_mutex_lock(&o->lock);
	if (!f->error && settle(f) < 0)
		f->error = errno;
	if (f->fd >= 0 && close(f->fd) < 0 && !f->error)
		f->error = errno;
	errno = f->error;
	if (f->error)
		result = report_file(f->output, f->path, d);
	else
		manifest_add(&f->output->after, f->path, f->hash);
	pthread_mutex_unlock(&o->lock);
	free(f);
	return result;
}

/* Is the file at path in the old folder still as we wrote it? */
static bool is_ours(struct output *o, const char *path)
{
	const struct manifest_file *f = manifest_find(&o->before, path);
	struct buf bytes = BUF_INIT(LIMIT_DOCUMENT);
	bool same;

	if (!f)
		return !strcmp(path, MANIFEST_NAME);
	same = file_read(o->old, path, &bytes) == 1 &&
	       hash_bytes(buf_str(&bytes)) == f->hash;
	buf_release(&bytes);
	return same;
}

/* A file of the old folder: part of the new site, ours and stale, or
 * somebody else's, which goes along as it is. */
static int carry(void *ctx, const char *path)
{
	struct output *o = ctx;

	if (manifest_find(&o->after, path)) {
		errno = EEXIST;
		return manifest_find(&o->before, path) ? 0 : -1;
	}
	if (is_ours(o, path)) {
		if (strcmp(path, MANIFEST_NAME) != 0) {
			o->count.removed++;
			tell(o, '-', path);
		}
		return 0;
	}
	if (tree_make_parents(o->stage, path) < 0)
		return -1;
	return linkat(o->old, path, o->stage, path, 0);
}

static int carry_foreign(struct output *o, struct diag *d)
{
	struct tree_visitor v = { o, carry, NULL };

	if (o->old < 0 || tree_walk(o->old, &v) == 0)
		return 0;
	if (errno == EEXIST || errno == ENOTDIR)
		return diag_environment(d, place_file(o->path), "K206",
					"sebuah berkas yang bukan buatan "
					"kinerja menempati alamat halaman "
					"baru; pindahkan berkas itu");
	return report(o, d, o->path, "berkas dari situs lama tidak dapat "
			      "dipindahkan");
}

static int write_manifest(struct output *o, struct diag *d)
{
	struct buf text = BUF_INIT(SIZE_MAX / 2);
	int result;

	manifest_write(&text, &o->after);
	result = write_new(o, MANIFEST_NAME, buf_str(&text));
	buf_release(&text);
	if (result < 0)
		return report(o, d, MANIFEST_NAME, "daftar berkas tidak dapat "
			      "ditulis");
	return 0;
}

static int swap(struct output *o)
{
	if (o->old < 0)
		return renameat(o->parent, o->stage_name, o->parent, o->name);
	return renameat2(o->parent, o->stage_name, o->parent, o->name,
			 RENAME_EXCHANGE);
}

static int stage_rest(struct output *o, struct diag *d)
{
	const char *twice = manifest_sort(&o->after);

	if (twice)
		BUG("one path staged twice");
	return carry_foreign(o, d) < 0 ? -1 : write_manifest(o, d);
}

int output_publish(struct output *o, struct output_count *count,
		   struct diag *d)
{
	int result = stage_rest(o, d);

	if (result == 0 && swap(o) < 0)
		result = report(o, d, o->path, "situs baru tidak dapat "
				"dipasang");
	*count = o->count;
	output_abort(o);	/* after the swap, the stage is the old site */
	return result;
}

void output_abort(struct output *o)
{
	if (!o)
		return;
	if (tree_remove(o->parent, o->stage_name) < 0)
		errno = 0;	/* the next build tries again */
	output_free(o);
}
