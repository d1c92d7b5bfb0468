/*
 * Staging files, from any number of threads: see output.h. The disk is used
 * outside of the lock; a path is claimed under it first, so that two threads
 * never write one file.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"
#include "output/state.h"
#include "output/tree.h"

#define NEW_FLAGS (O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
#define TAKEN SIZE_MAX

static void check_path(const char *path)
{
	if (!file_path_is_plain(path) || !strcmp(path, MANIFEST_NAME))
		BUG("output path is not plain");
}

static int report_file(struct output *o, const char *path, struct diag *d)
{
	if (errno == EEXIST || errno == ENOTDIR)
		return diag_error(d, place_file(path), "K205",
				  "dua halaman memakai alamat ini; ganti nama "
				  "salah satunya");
	return state_report(o, d, path, "berkas ini tidak dapat ditulis");
}

/* The entry's number, or TAKEN with errno: EEXIST, ECANCELED. */
static size_t claim(struct output *o, const char *path)
{
	const struct manifest_entry *e;
	size_t i = TAKEN;

	if (state_is_stopped(o))
		return TAKEN;
	pthread_mutex_lock(&o->lock);
	e = manifest_claim(&o->after, path, MANIFEST_FILE);
	if (e)
		i = (size_t)(e - o->after.entry);
	pthread_mutex_unlock(&o->lock);
	if (!e)
		errno = EEXIST;
	return i;
}

static void settle(struct output *o, size_t i, uint64_t hash,
		   const struct stamp *stamp, bool is_new)
{
	struct manifest_entry *e;

	pthread_mutex_lock(&o->lock);
	e = &o->after.entry[i];
	e->hash = hash;
	e->stamp = *stamp;
	e->is_new = is_new;
	if (is_new) {
		o->count.written++;
		state_tell(o, '+', e->path);
	} else {
		o->count.kept++;
	}
	pthread_mutex_unlock(&o->lock);
}

/* Our file of the old site at that path, or NULL. */
static const struct manifest_entry *old_file(const struct output *o,
					     const char *path)
{
	const struct manifest_entry *e =
		o->old < 0 ? NULL : manifest_find(&o->before, path);

	return e && e->kind == MANIFEST_FILE ? e : NULL;
}

/* That file, where it is as we left it; else NULL. */
static const struct manifest_entry *untouched_file(const struct output *o,
						   const char *path)
{
	const struct manifest_entry *e = old_file(o, path);
	struct stat st;

	return e && fstatat(o->old, path, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	       state_untouched(&st, &e->stamp) ? e : NULL;
}

bool output_can_keep(const struct output *o, const char *path)
{
	return untouched_file(o, path) != NULL;
}

int output_keep(struct output *o, const char *path, struct diag *d)
{
	const struct manifest_entry *e = untouched_file(o, path);
	size_t i;

	check_path(path);
	if (!e)
		return 0;
	i = claim(o, path);
	if (i == TAKEN)
		return report_file(o, path, d);
	settle(o, i, e->hash, &e->stamp, false);
	return 1;
}

/* Is a file of that size and of our mode there? Its stamp, too. */
static bool has_size_and_mode(const struct output *o, const char *path,
			      size_t size, struct stamp *stamp)
{
	struct stat st;

	if (fstatat(o->old, path, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return false;
	*stamp = state_stamp(&st);
	return stamp->size == size && st.st_mode == (S_IFREG | 0644);
}

/* Something is kept though its stamp was another one. */
static void note_stamp(struct output *o, const struct manifest_entry *before,
		       const struct stamp *stamp)
{
	if (before->stamp.ino == stamp->ino &&
	    before->stamp.mtime == stamp->mtime)
		return;
	pthread_mutex_lock(&o->lock);
	o->restamped = true;
	pthread_mutex_unlock(&o->lock);
}

/* Does the old folder hold these bytes at this path? */
static bool is_unchanged(struct output *o, const char *path, struct str bytes,
			 struct stamp *stamp)
{
	const struct manifest_entry *e = old_file(o, path);
	struct buf old = BUF_INIT(bytes.len);
	bool same;

	if (!e || !has_size_and_mode(o, path, bytes.len, stamp))
		return false;
	same = file_read(o->old, path, &old) == 1 &&
	       str_equal(buf_str(&old), bytes);
	buf_release(&old);
	if (same)
		note_stamp(o, e, stamp);
	return same;
}

/* Have the folders of a path in the stage, which another thread may be
 * making just now. */
static int make_parents(struct output *o, const char *path)
{
	struct manifest_entry *e;
	bool made;

	pthread_mutex_lock(&o->lock);
	made = manifest_parent(&o->after, path)->is_made;
	pthread_mutex_unlock(&o->lock);
	if (made)
		return 0;
	if (tree_make_parents(o->stage, path) < 0)
		return -1;
	pthread_mutex_lock(&o->lock);
	for (e = manifest_parent(&o->after, path); !e->is_made;
	     e = manifest_parent(&o->after, e->path))
		e->is_made = true;
	pthread_mutex_unlock(&o->lock);
	return 0;
}

/* The mode whatever the umask, and the stamp. */
static int finish(int fd, struct stamp *stamp)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return -1;
	*stamp = state_stamp(&st);
	return (st.st_mode & 07777) == 0644 ? 0 : fchmod(fd, 0644);
}

static int write_new(struct output *o, const char *path, struct str bytes,
		     struct stamp *stamp)
{
	int fd, error = 0;

	if (make_parents(o, path) < 0)
		return -1;
	fd = openat(o->stage, path, NEW_FLAGS, 0644);
	if (fd < 0)
		return -1;
	if (file_write_all(fd, bytes) < 0 || finish(fd, stamp) < 0)
		error = errno;
	if (close(fd) < 0 && !error)
		error = errno;
	errno = error;
	return error ? -1 : 0;
}

int output_write(struct output *o, const char *path, struct str bytes,
		 struct diag *d)
{
	struct stamp stamp;
	bool same;
	size_t i;

	check_path(path);
	i = claim(o, path);
	if (i == TAKEN)
		return report_file(o, path, d);
	same = is_unchanged(o, path, bytes, &stamp);
	if (!same && write_new(o, path, bytes, &stamp) < 0)
		return report_file(o, path, d);
	settle(o, i, hash_bytes(bytes), &stamp, !same);
	return 0;
}

struct output_file {
	struct output *output;
	char *path;
	size_t entry;
	int fd;
	int error;	/* the first failure, as errno */
	size_t size;
	uint64_t hash;
};

struct output_file *output_open(struct output *o, const char *path)
{
	struct output_file *f = mem_calloc(1, sizeof(*f));
	size_t len = strlen(path) + 1;

	check_path(path);
	f->output = o;
	f->path = mem_alloc(len);
	memcpy(f->path, path, len);
	f->hash = HASH_NOTHING;
	f->fd = -1;
	f->entry = claim(o, path);
	if (f->entry != TAKEN && make_parents(o, path) == 0)
		f->fd = openat(o->stage, path, NEW_FLAGS, 0644);
	if (f->fd < 0)
		f->error = errno;
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
static bool was_there(const struct output_file *f, struct stamp *stamp)
{
	struct output *o = f->output;
	const struct manifest_entry *before = old_file(o, f->path);
	size_t size;
	bool same;
	int fd;

	if (!before || before->hash != f->hash ||
	    !has_size_and_mode(o, f->path, f->size, stamp))
		return false;
	fd = file_open(o->old, f->path, &size);
	if (fd < 0)
		return false;
	same = same_bytes(f->fd, fd);
	close(fd);
	if (same)
		note_stamp(o, before, stamp);
	return same;
}

/* Take the new file away again where the old one will do. */
static int settle_file(const struct output_file *f)
{
	struct output *o = f->output;
	struct stamp stamp;
	bool same = was_there(f, &stamp);

	if (same && unlinkat(o->stage, f->path, 0) < 0)
		return -1;
	if (!same && finish(f->fd, &stamp) < 0)
		return -1;
	settle(o, f->entry, f->hash, &stamp, !same);
	return 0;
}

int output_close(struct output_file *f, struct diag *d)
{
	int result = 0;

	if (!f->error && settle_file(f) < 0)
		f->error = errno;
	if (f->fd >= 0 && close(f->fd) < 0 && !f->error)
		f->error = errno;
	errno = f->error;
	if (f->error)
		result = report_file(f->output, f->path, d);
	free(f->path);
	free(f);
	return result;
}
