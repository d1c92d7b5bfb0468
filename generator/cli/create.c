/*
 * Writing new files; see create.h. Each folder on the way is opened by its
 * own name, so that no symlink is followed; what was made is noted, so that
 * it can be taken back.
 */
#include "cli/create.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

#define FOLDER_FLAGS (O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
#define FILE_FLAGS (O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)

struct made {
	const char *path;
	int flag;		/* of unlinkat */
};

struct create {
	struct arena arena;
	int root;
	struct made *made;	/* in the order of making */
	size_t n_made;
};

static void note(struct create *c, struct str path, int flag)
{
	struct made *m = ARENA_PUSH(&c->arena, c->made, c->n_made);

	m->path = arena_strdup(&c->arena, path);
	m->flag = flag;
}

/* Take back what was made, the last first. */
static void undo(struct create *c)
{
	while (c->n_made > 0) {
		const struct made *m = &c->made[--c->n_made];

		(void)unlinkat(c->root, m->path, m->flag);
	}
}

static int make_folder(struct create *c, int at, const char *name,
		       struct str whole)
{
	if (mkdirat(at, name, 0777) < 0)
		return errno == EEXIST ? 0 : -1;
	note(c, whole, AT_REMOVEDIR);
	return 0;
}

/* Go from the folder at, which is closed, into the one of that name, made
 * where it is missing. whole is its path from the root. */
static int enter(struct create *c, int at, const char *name, struct str whole)
{
	int folder = -1, error;

	if (make_folder(c, at, name, whole) == 0)
		folder = openat(at, name, FOLDER_FLAGS);
	error = errno;
	close(at);
	errno = error;
	return folder;
}

/* Open the folder that path stands in. */
static int open_parent(struct create *c, const char *path)
{
	int at = fcntl(c->root, F_DUPFD_CLOEXEC, 0);
	const char *part = path, *slash;

	while (at >= 0 && (slash = strchr(part, '/'))) {
		struct str name = str_make(part, (size_t)(slash - part));

		at = enter(c, at, arena_strdup(&c->arena, name),
			   str_make(path, (size_t)(slash - path)));
		part = slash + 1;
	}
	return at;
}

static int write_file(int fd, struct str text)
{
	int result = file_write_all(fd, text);
	int error = errno;

	if (close(fd) < 0 && result == 0)
		return -1;
	errno = error;
	return result;
}

static int create_one(struct create *c, const struct starter_file *f)
{
	const char *slash = strrchr(f->path, '/');
	int parent = open_parent(c, f->path);
	int fd, error;

	if (parent < 0)
		return -1;
	fd = openat(parent, slash ? slash + 1 : f->path, FILE_FLAGS,
		    f->runs ? 0777 : 0666);
	error = errno;
	close(parent);
	errno = error;
	if (fd < 0)
		return -1;
	note(c, str_from(f->path), 0);
	return write_file(fd, f->text);
}

static int report(const char *path, struct diag *d)
{
	if (errno == EEXIST || errno == ENOTDIR || errno == ELOOP)
		return diag_error(d, place_file(path), "K605",
				  "sudah ada sesuatu di sini, dan tidak akan "
				  "ditimpa; pindahkan dahulu");
	return diag_environment(d, place_file(path), "K606",
				"tidak dapat dibuat: %s", file_reason(errno));
}

int create_files(const char *root, const struct starter_file *file, size_t n,
		 struct diag *d)
{
	struct create c = { ARENA_INIT, file_open_root(root), NULL, 0 };
	int result = c.root < 0 ? report(root, d) : 0;

	for (size_t i = 0; result == 0 && i < n; i++) {
		if (create_one(&c, &file[i]) < 0) {
			result = report(file[i].path, d);
			undo(&c);
		}
	}
	if (c.root >= 0)
		close(c.root);
	arena_release(&c.arena);
	return result;
}
