/*
 * The one opener of files; see file.h.
 */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/limits.h"

#define READ_FLAGS (O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)

static bool component_is_plain(struct str c)
{
	for (size_t i = 0; i < c.len; i++)
		if ((unsigned char)c.ptr[i] < 0x20 || c.ptr[i] == 0x7F ||
		    c.ptr[i] == '\\')
			return false;
	return c.len > 0 && !str_is(c, ".") && !str_is(c, "..");
}

bool file_path_is_plain(const char *path)
{
	struct str rest = str_from(path);

	if (rest.len == 0 || rest.len > LIMIT_PATH)
		return false;
	for (;;) {
		size_t n = str_find(rest, '/');

		if (!component_is_plain(str_make(rest.ptr, n)))
			return false;
		if (n == rest.len)
			return true;
		rest = str_skip(rest, n + 1);
	}
}

int file_open_root(const char *path)
{
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Open one component after another, each without following symlinks: for
 * kernels without openat2. */
static int walk(int root, const char *path, int flags)
{
	char name[LIMIT_PATH + 1];
	int at = fcntl(root, F_DUPFD_CLOEXEC, 0);

	while (at >= 0) {
		size_t n = strcspn(path, "/");
		bool last = path[n] == '\0';
		int next;

		memcpy(name, path, n);
		name[n] = '\0';
		next = openat(at, name,
			      last ? flags : READ_FLAGS | O_DIRECTORY);
		close(at);
		if (last)
			return next;
		at = next;
		path += n + 1;
	}
	return -1;
}

static int open_beneath(int root, const char *path, int flags)
{
	struct open_how how = {
		.flags = (unsigned)flags,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS |
			   RESOLVE_NO_MAGICLINKS
	};
	long fd;

	if (!file_path_is_plain(path)) {
		errno = EINVAL;
		return -1;
	}
	fd = syscall(SYS_openat2, root, path, &how, sizeof(how));
	/* EPERM: containers that do not know the call */
	if (fd < 0 && (errno == ENOSYS || errno == EPERM))
		return walk(root, path, flags);
	return (int)fd;
}

static int close_with(int fd, int error)
{
	close(fd);
	errno = error;
	return -1;
}

int file_open(int root, const char *path, size_t *size)
{
	int fd = open_beneath(root, path, READ_FLAGS);
	struct stat st;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) < 0)
		return close_with(fd, errno);
	if (!S_ISREG(st.st_mode))
		return close_with(fd, EINVAL);
	*size = (size_t)st.st_size;
	return fd;
}

/* Read size bytes, or fewer where the file has shrunk meanwhile. */
static int read_all(int fd, size_t size, struct buf *out)
{
	if (!buf_reserve(out, size)) {
		errno = EFBIG;
		return -1;
	}
	while (size > 0) {
		ssize_t n = read(fd, out->ptr + out->len, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (n == 0)
			break;
		out->len += (size_t)n;
		out->ptr[out->len] = '\0';
		size -= (size_t)n;
	}
	return 1;
}

int file_read(int root, const char *path, struct buf *out)
{
	size_t size;
	int fd = file_open(root, path, &size);
	int got;

	if (fd < 0)
		return errno == ENOENT ? 0 : -1;
	got = read_all(fd, size, out);
	if (got < 0)
		return close_with(fd, errno);
	close(fd);
	return got;
}

static enum source_kind kind_of(int dir, const struct dirent *e)
{
	struct stat st;

	if (e->d_type == DT_REG)
		return SOURCE_FILE;
	if (e->d_type == DT_DIR)
		return SOURCE_FOLDER;
	if (fstatat(dir, e->d_name, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return SOURCE_OTHER;
	if (S_ISREG(st.st_mode))
		return SOURCE_FILE;
	return S_ISDIR(st.st_mode) ? SOURCE_FOLDER : SOURCE_OTHER;
}

static int by_name(const void *a, const void *b)
{
	const struct source_entry *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static int list_open(DIR *dir, struct arena *a, struct source_entry **out,
		     size_t *n)
{
	struct dirent *e;

	while ((errno = 0, e = readdir(dir))) {
		struct source_entry *entry;

		if (e->d_name[0] == '.')
			continue;
		if (*n >= LIMIT_DIR) {
			errno = E2BIG;
			return -1;
		}
		entry = ARENA_PUSH(a, *out, *n);
		entry->name = arena_strdup(a, str_from(e->d_name));
		entry->kind = kind_of(dirfd(dir), e);
	}
	if (errno)
		return -1;
	if (*n)
		qsort(*out, *n, sizeof(**out), by_name);
	return 1;
}

static int open_folder(int root, const char *path)
{
	int flags = READ_FLAGS | O_DIRECTORY;

	if (path[0] == '\0')
		return openat(root, ".", flags);
	return open_beneath(root, path, flags);
}

int file_list(int root, const char *path, struct arena *a,
	      struct source_entry **out, size_t *n)
{
	int fd = open_folder(root, path);
	int result, error;
	DIR *dir;

	*out = NULL;
	*n = 0;
	if (fd < 0)
		return errno == ENOENT ? 0 : -1;
	dir = fdopendir(fd);
	if (!dir)
		return close_with(fd, errno);
	result = list_open(dir, a, out, n);
	error = errno;
	closedir(dir);
	errno = error;
	return result;
}

int file_write_all(int fd, struct str data)
{
	while (data.len > 0) {
		ssize_t n = write(fd, data.ptr, data.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		data = str_skip(data, (size_t)n);
	}
	return 0;
}
