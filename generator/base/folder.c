/*
 * A content source that reads a folder on disk. All access goes through
 * base/file.c; this file turns its errno into messages.
 */
#include "base/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "base/mem.h"

/* Nanoseconds in which a file system may give two changes one time: 2 s on
 * the coarsest. */
#define FRESH 2000000000U

struct folder {
	struct source source;	/* first, so that both share an address */
	int root;
};

static int report_special(struct diag *d, const char *path)
{
	return diag_error(d, place_file(path), "K090",
			  "ini bukan berkas atau folder biasa (tautan "
			  "simbolik, FIFO, atau perangkat); ganti dengan "
			  "berkas biasa");
}

static int report(struct diag *d, const char *path, size_t max)
{
	struct place at = place_file(path);

	switch (errno) {
	case ELOOP:
	case EXDEV:
	case EINVAL:
	case ENXIO:
	case ENOTDIR:
	case EISDIR:
		return report_special(d, path);
	case EFBIG:
		return diag_error(d, at, "K091",
				  "berkas ini lebih besar dari %zu KB, batas "
				  "untuk jenisnya; kecilkan, atau bagi "
				  "menjadi beberapa berkas", max >> 10);
	case E2BIG:
		return diag_error(d, at, "K092",
				  "folder ini berisi lebih dari %d berkas dan "
				  "folder; pindahkan yang bukan bagian dari "
				  "isi situs", LIMIT_DIR);
	default:
		return diag_environment(d, at, "K093",
					"tidak dapat dibaca: %s",
					file_reason(errno));
	}
}

static int folder_read(struct source *s, struct buf *out, const char *path,
		       struct diag *d)
{
	struct folder *f = (struct folder *)s;
	int got = file_read(f->root, path, out);

	return got < 0 ? report(d, path, out->max) : got;
}

static int folder_list(struct source *s, struct source_listing *out,
		       const char *path, struct arena *a, struct diag *d)
{
	struct folder *f = (struct folder *)s;
	int got = file_list(f->root, path, a, &out->entry, &out->n);

	return got < 0 ? report(d, path, 0) : got;
}

static uint64_t nanoseconds(struct timespec t)
{
	return (uint64_t)t.tv_sec * 1000000000U + (uint64_t)t.tv_nsec;
}

/* Not the time of any content: times that the same clock of the kernel has
 * given files lately do not tell a second change from the first. */
static bool is_fresh(const struct stat *st)
{
	struct timespec now;
	uint64_t then = nanoseconds(st->st_ctim);

	if (clock_gettime(CLOCK_REALTIME_COARSE, &now) < 0)
		return true;
	return then + FRESH >= nanoseconds(now);
}

static struct source_mark folder_mark(struct source *s, const char *path)
{
	struct folder *f = (struct folder *)s;
	struct source_mark m = { { 0 } };
	struct stat st;

	if (fstatat(f->root, *path ? path : ".", &st,
		    AT_SYMLINK_NOFOLLOW) < 0 || is_fresh(&st))
		return m;
	m.part[0] = (uint64_t)st.st_ino;
	m.part[1] = (uint64_t)st.st_size << 1 | S_ISDIR(st.st_mode);
	m.part[2] = nanoseconds(st.st_mtim);
	m.part[3] = nanoseconds(st.st_ctim);
	return m;
}

static void folder_free(struct source *s)
{
	struct folder *f = (struct folder *)s;

	close(f->root);
	free(f);
}

static const struct source_ops folder_ops = {
	folder_read, folder_list, folder_mark, folder_free
};

struct source *source_folder(const char *path, struct diag *d)
{
	int root = file_open_root(path);
	struct folder *f;

	if (root < 0) {
		diag_environment(d, place_file(path), "K094",
				 "folder tidak dapat dibuka: %s",
				 file_reason(errno));
		return NULL;
	}
	f = mem_calloc(1, sizeof(*f));
	f->source.ops = &folder_ops;
	f->source.label = "";
	f->root = root;
	return &f->source;
}
