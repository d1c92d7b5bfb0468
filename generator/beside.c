/*
 * Reading and writing files beside the output; see beside.h.
 */
#include "beside.h"

#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

const char *beside_path(struct arena *a, const char *out, const char *name)
{
	const char *folder = dirname(arena_strdup(a, str_from(out)));
	const char *base = basename(arena_strdup(a, str_from(out)));

	return arena_strf(a, "%s/.%s.kinerja-%s", folder, base, name);
}

bool beside_read(struct buf *out, const char *path)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct stat st;
	ssize_t n = -1;

	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
	    buf_reserve(out, (size_t)st.st_size + 1))
		while ((n = read(fd, out->ptr + out->len,
				 out->cap - out->len - 1)) > 0)
			out->len += (size_t)n;
	close(fd);
	return n == 0;
}

void beside_open(struct beside *f, const char *path, struct arena *a)
{
	f->path = path;
	f->new = arena_strf(a, "%s.baru", path);
	f->fd = open(f->new, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW |
		     O_CLOEXEC, 0644);
	f->good = f->fd >= 0;
}

void beside_add(struct beside *f, struct str bytes)
{
	if (f->good)
		f->good = file_write_all(f->fd, bytes) == 0;
}

bool beside_close(struct beside *f)
{
	if (f->fd < 0)
		return false;
	if (close(f->fd) < 0 || !f->good || rename(f->new, f->path) < 0) {
		unlink(f->new);
		return false;
	}
	return true;
}
