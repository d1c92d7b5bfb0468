/*
 * A content source that reads a tree; see tree.h. Says the same of the same
 * mistakes as base/folder.c.
 */
#include "git/tree.h"

#include <stdlib.h>

#include "git/repo_raw.h"

struct tree_source {
	struct source source;	/* first, so that both share an address */
	struct repo *repo;
	struct oid tree;
	struct buf mount;
};

/* The path below the tree, or NULL where it is not below it. */
static const char *below(const struct tree_source *t, const char *path)
{
	struct str mount = buf_str(&t->mount);

	if (mount.len == 0)
		return path;
	if (strncmp(path, mount.ptr, mount.len) != 0)
		return NULL;
	path += mount.len;
	if (*path == '/')
		return path + 1;
	return *path ? NULL : path;
}

static int report_damage(struct diag *d, const char *path,
			 const struct oid *id)
{
	struct buf hex = BUF_INIT(OID_HEX);

	oid_write(&hex, id, OID_HEX);
	diag_environment(d, place_file(path), "K705",
			 "objek git %s hilang atau rusak; periksa dengan: git "
			 "fsck", hex.ptr);
	buf_release(&hex);
	return -1;
}

static int report_special(struct diag *d, const char *path)
{
	return diag_error(d, place_file(path), "K090",
			  "ini bukan berkas atau folder biasa (tautan "
			  "simbolik, submodul, atau nama terlarang); ganti "
			  "dengan berkas biasa");
}

/* 1: found; 0: not there; -1: reported. */
static int find(struct tree_source *t, struct tree_entry *out,
		const char *path, struct diag *d)
{
	const char *rest = below(t, path);
	struct tree_entry root = { .kind = SOURCE_FOLDER, .id = t->tree };

	*out = root;
	if (!rest)
		return 0;
	if (*rest && tree_lookup(out, t->repo, &t->tree, rest) != REPO_OK)
		return report_damage(d, path, &t->tree);
	return oid_given(&out->id);
}

static int tree_source_read(struct source *s, struct buf *out,
			    const char *path, struct diag *d)
{
	struct tree_source *t = (struct tree_source *)s;
	struct tree_entry e;
	int found = find(t, &e, path, d);

	if (found <= 0)
		return found;
	if (e.kind != SOURCE_FILE)
		return report_special(d, path);
	switch (repo_blob(t->repo, &e.id, out)) {
	case REPO_OK:
		return 1;
	case REPO_LARGE:
		return diag_error(d, place_file(path), "K091",
				  "berkas lebih besar dari batas %zu KB; "
				  "pecah atau kecilkan", out->max >> 10);
	case REPO_MISSING:
	case REPO_BAD:
		break;
	}
	return report_damage(d, path, &e.id);
}

static int tree_source_list(struct source *s, struct source_listing *out,
			    const char *path, struct arena *a, struct diag *d)
{
	struct tree_source *t = (struct tree_source *)s;
	struct tree_entry e;
	struct tree tree;
	int found = find(t, &e, path, d);

	if (found <= 0)
		return found;
	if (e.kind != SOURCE_FOLDER)
		return report_special(d, path);
	if (tree_read(&tree, t->repo, &e.id, a) != REPO_OK)
		return report_damage(d, path, &e.id);
	out->entry = arena_calloc(a, tree.n, sizeof(*out->entry));
	for (size_t i = 0; i < tree.n; i++) {
		struct source_entry *x = &out->entry[out->n];

		if (tree.entry[i].name[0] == '.' &&
		    tree.entry[i].kind != SOURCE_OTHER)
			continue;
		x->name = tree.entry[i].name;
		x->kind = tree.entry[i].kind;
		out->n++;
	}
	return 1;
}

static void tree_source_free(struct source *s)
{
	struct tree_source *t = (struct tree_source *)s;

	buf_release(&t->mount);
	free(t);
}

static const struct source_ops tree_source_ops = {
	tree_source_read, tree_source_list, tree_source_free
};

struct source *source_tree(struct repo *r, const struct oid *tree,
			   const char *mount, const char *label)
{
	struct tree_source *t = mem_calloc(1, sizeof(*t));

	buf_init(&t->mount, LIMIT_PATH);
	buf_adds(&t->mount, mount);
	t->source.ops = &tree_source_ops;
	t->source.label = label;
	t->repo = r;
	t->tree = *tree;
	return &t->source;
}
