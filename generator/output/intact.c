/*
 * Looking at a site without building another one; see output.h.
 */
#include <fcntl.h>
#include <libgen.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "output/release.h"
#include "output/state.h"
#include "output/tree.h"

/* A site and its releases, opened to be looked at; -1 what is not there. */
struct site_folders {
	int parent;
	int tree;
	int store;
	bool left_over;		/* a killed build left something */
};

static void site_open(struct site_folders *f, const char *path)
{
	struct arena a = ARENA_INIT;
	const char *folder = dirname(arena_strdup(&a, str_from(path)));
	const char *name = basename(arena_strdup(&a, str_from(path)));

	f->tree = f->store = -1;
	f->left_over = false;
	f->parent = file_open_root(folder);
	if (f->parent >= 0 && file_path_is_plain(name)) {
		f->tree = tree_open(f->parent, name);
		f->store = tree_open(f->parent, arena_strf(
			&a, ".%s.kinerja-rilis", name));
		f->left_over = faccessat(f->parent, arena_strf(
			&a, ".%s.kinerja-baru", name), F_OK,
					 AT_SYMLINK_NOFOLLOW) == 0;
	}
	arena_release(&a);
}

static void site_close(const struct site_folders *f)
{
	if (f->tree >= 0)
		close(f->tree);
	if (f->store >= 0)
		close(f->store);
	if (f->parent >= 0)
		close(f->parent);
}

bool output_identity(struct digest *out, const char *path)
{
	struct buf bytes = BUF_INIT(LIMIT_MANIFEST);
	struct site_folders f;
	bool good;

	site_open(&f, path);
	good = f.tree >= 0 && file_read(f.tree, MANIFEST_NAME, &bytes) == 1;
	if (good)
		*out = digest_bytes(buf_str(&bytes));
	site_close(&f);
	buf_release(&bytes);
	return good;
}

/* Names that were added or removed show in the date of their folder. */
static bool entry_holds(int tree, const struct manifest_entry *e)
{
	struct stat st;

	if (fstatat(tree, e->path, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return false;
	if (e->kind == MANIFEST_FOLDER)
		return S_ISDIR(st.st_mode) && st.st_ino == e->stamp.ino &&
		       state_mtime(&st) == e->stamp.mtime;
	return e->kind == MANIFEST_OTHERS || state_untouched(&st, &e->stamp);
}

static bool tree_holds(int tree, const struct manifest *m)
{
	for (size_t i = 0; i < m->n; i++)
		if (!entry_holds(tree, &m->entry[i]))
			return false;
	return true;
}

bool output_intact(const char *path)
{
	struct manifest m = MANIFEST_INIT;
	struct site_folders f;
	int64_t id = 0;
	bool good;

	site_open(&f, path);
	if (f.tree >= 0 && f.store >= 0 && !f.left_over)
		id = release_id(f.tree, ".");
	good = id > 0 && release_note(&m, f.store, id) == 0 &&
	       tree_holds(f.tree, &m);
	manifest_release(&m);
	site_close(&f);
	return good;
}
