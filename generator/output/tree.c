/*
 * Folders by descriptor; see tree.h.
 */
#include "output/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/limits.h"

#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)

static int make_folder(int root, const char *path)
{
	if (mkdirat(root, path, 0755) < 0)
		return errno == EEXIST ? 0 : -1;
	return fchmodat(root, path, 0755, 0);	/* whatever the umask */
}

int tree_make_parents(int root, const char *path)
{
	char folder[LIMIT_PATH + 1];
	size_t len = strlen(path);
	struct stat st;
	const char *last = strrchr(path, '/');

	if (!last)
		return 0;
	if (len > LIMIT_PATH) {
		errno = ENAMETOOLONG;
		return -1;
	}
	memcpy(folder, path, len + 1);
	folder[last - path] = '\0';
	if (fstatat(root, folder, &st, AT_SYMLINK_NOFOLLOW) == 0)
		return 0;	/* the usual case: one look is enough */
	for (char *p = folder; (p = strchr(p, '/')); *p++ = '/') {
		*p = '\0';
		if (make_folder(root, folder) < 0)
			return -1;
	}
	return make_folder(root, folder);
}

/* One walk: the path so far, which the recursion extends and cuts. Depth is
 * bounded by LIMIT_PATH. */
struct walk {
	const struct tree_visitor *v;
	char path[LIMIT_PATH + 1];
	size_t len;
};

static int walk_folder(struct walk *w, int fd);

static int is_folder(int dir, const struct dirent *e)
{
	struct stat st;

	if (e->d_type != DT_UNKNOWN)
		return e->d_type == DT_DIR;
	return fstatat(dir, e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 &&
	       S_ISDIR(st.st_mode);
}

static int enter(struct walk *w, int dir, const char *name)
{
	int fd;

	if (w->v->enter && !w->v->enter(w->v->ctx, w->path))
		return 0;
	fd = openat(dir, name, FOLDER_FLAGS);
	if (fd < 0 || walk_folder(w, fd) < 0)
		return -1;
	return w->v->folder ? w->v->folder(w->v->ctx, w->path) : 0;
}

static int visit(struct walk *w, int dir, const struct dirent *e)
{
	size_t before = w->len, n = strlen(e->d_name);
	int result;

	if (before + n + 1 > LIMIT_PATH) {
		errno = ENAMETOOLONG;
		return -1;
	}
	if (before)
		w->path[w->len++] = '/';
	memcpy(w->path + w->len, e->d_name, n + 1);
	w->len += n;
	if (is_folder(dir, e))
		result = enter(w, dir, e->d_name);
	else
		result = w->v->file(w->v->ctx, w->path);
	w->len = before;
	w->path[before] = '\0';
	return result;
}

static bool is_dots(const char *name)
{
	return !strcmp(name, ".") || !strcmp(name, "..");
}

/* Takes over fd. */
static int walk_folder(struct walk *w, int fd)
{
	DIR *dir = fdopendir(fd);
	struct dirent *e;
	int result = 0, error;

	if (!dir) {
		close(fd);
		return -1;
	}
	while (result == 0 && (errno = 0, e = readdir(dir)))
		if (!is_dots(e->d_name))
			result = visit(w, dirfd(dir), e);
	error = errno;
	closedir(dir);
	errno = error;
	return result < 0 || error ? -1 : 0;
}

int tree_open(int root, const char *path)
{
	char name[LIMIT_PATH + 1];
	int at = openat(root, ".", FOLDER_FLAGS);

	while (at >= 0 && *path) {
		size_t n = strcspn(path, "/");
		int above = at, error;

		if (n > LIMIT_PATH) {
			close(above);
			errno = ENAMETOOLONG;
			return -1;
		}
		memcpy(name, path, n);
		name[n] = '\0';
		at = openat(above, name, FOLDER_FLAGS);
		error = errno;
		close(above);
		errno = error;
		path += n + (path[n] == '/');
	}
	return at;
}

int tree_walk_at(int root, const char *folder, const struct tree_visitor *v)
{
	struct walk w = { .v = v };
	int fd = tree_open(root, folder);

	if (fd < 0)
		return -1;
	if (strcmp(folder, ".") != 0) {
		w.len = strlen(folder);
		memcpy(w.path, folder, w.len + 1);
	}
	return walk_folder(&w, fd);
}

int tree_walk(int root, const struct tree_visitor *v)
{
	return tree_walk_at(root, ".", v);
}

static int remove_file(void *ctx, const char *path)
{
	return unlinkat(*(int *)ctx, path, 0);
}

static int remove_folder(void *ctx, const char *path)
{
	return unlinkat(*(int *)ctx, path, AT_REMOVEDIR);
}

int tree_remove(int parent, const char *name)
{
	int fd = openat(parent, name, FOLDER_FLAGS);
	struct tree_visitor v = { &fd, remove_file, remove_folder, NULL };
	int result;

	if (fd < 0)
		return errno == ENOENT ? 0 : -1;
	result = tree_walk(fd, &v);
	close(fd);
	return result < 0 ? -1 : unlinkat(parent, name, AT_REMOVEDIR);
}
