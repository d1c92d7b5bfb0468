/*
 * A content source that reads a tree; see tree.h. Says the same of the same
 * mistakes as base/folder.c. Trees that were read are kept as long as the
 * source, since an OPD's files are looked up one by one.
 */
#include "git/tree.h"

#include <stdlib.h>

#include "git/repo_raw.h"

/* A folder that was read. */
struct node {
	struct tree tree;
	struct node **child;	/* by entry: read, or NULL; NULL: none */
	enum repo_got got;
};

struct tree_source {
	struct source source;	/* first, so that both share an address */
	struct repo *repo;
	struct oid tree;
	struct buf mount;
	pthread_mutex_t lock;	/* of what follows */
	struct arena arena;
	struct node *root;
	size_t n;		/* entries in all nodes */
};

/* What there is at a path. */
struct place_in_tree {
	enum repo_got got;	/* REPO_LARGE: too many entries in all */
	struct oid id;		/* not given: nothing; where it cannot be
				   read, the tree in the way */
	enum source_kind kind;
	struct node *folder;	/* it is one, and read */
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

/* Read the folder of an id into its slot, once. */
static struct node *open_node(struct tree_source *t, struct node **slot,
			      const struct oid *id)
{
	struct node *n = *slot;

	if (n)
		return n;
	n = *slot = arena_alloc(&t->arena, sizeof(*n));
	if (t->n > LIMIT_SOURCE) {
		n->got = REPO_LARGE;
		return n;
	}
	n->got = tree_read(&n->tree, t->repo, id, &t->arena);
	t->n += n->tree.n;
	return n;
}

/* The slot of an entry's folder. */
static struct node **child_slot(struct tree_source *t, struct node *n,
				const struct tree_entry *e)
{
	if (!n->child)
		n->child = arena_calloc(&t->arena, n->tree.n,
					sizeof(struct node *));
	return &n->child[e - n->tree.entry];
}

/* Go down a path; what is in the way and no folder counts as what is at its
 * end, but is no file either. */
static void descend(struct tree_source *t, struct place_in_tree *p,
		    struct str rest)
{
	struct node **slot = &t->root;

	p->id = t->tree;
	p->kind = SOURCE_FOLDER;
	while (p->kind == SOURCE_FOLDER) {
		size_t n = str_find(rest, '/');
		const struct tree_entry *e;

		p->folder = open_node(t, slot, &p->id);
		p->got = p->folder->got;
		if (p->got != REPO_OK || rest.len == 0)
			return;
		e = tree_find(&p->folder->tree, str_make(rest.ptr, n));
		if (!e) {
			memset(&p->id, 0, sizeof(p->id));
			return;
		}
		p->id = e->id;
		p->kind = e->kind;
		rest = str_skip(rest, n < rest.len ? n + 1 : n);
		if (e->kind == SOURCE_FOLDER)
			slot = child_slot(t, p->folder, e);
	}
	if (rest.len)
		p->kind = SOURCE_OTHER;
}

static int report_unread(struct diag *d, const char *path,
			 const struct place_in_tree *p)
{
	if (p->got == REPO_LARGE)
		return diag_error(d, place_file(path), "K092",
				  "isi folder terlalu banyak; pindahkan yang "
				  "bukan bagian dari isi situs");
	return report_damage(d, path, &p->id);
}

/* 1: found; 0: not there; -1: reported. */
static int find(struct tree_source *t, struct place_in_tree *p,
		const char *path, struct diag *d)
{
	struct place_in_tree nothing = { .got = REPO_OK };
	const char *rest = below(t, path);

	*p = nothing;
	if (!rest)
		return 0;
	pthread_mutex_lock(&t->lock);
	descend(t, p, str_from(rest));
	pthread_mutex_unlock(&t->lock);
	if (p->got != REPO_OK)
		return report_unread(d, path, p);
	return oid_given(&p->id);
}

static int tree_source_read(struct source *s, struct buf *out,
			    const char *path, struct diag *d)
{
	struct tree_source *t = (struct tree_source *)s;
	struct place_in_tree p;
	int found = find(t, &p, path, d);

	if (found <= 0)
		return found;
	if (p.kind != SOURCE_FILE)
		return report_special(d, path);
	switch (repo_blob(t->repo, &p.id, out)) {
	case REPO_OK:
		return 1;
	case REPO_LARGE:
		return diag_error(d, place_file(path), "K091",
				  "berkas ini lebih besar dari %zu KB, batas "
				  "untuk jenisnya; kecilkan, atau bagi "
				  "menjadi beberapa berkas", out->max >> 10);
	case REPO_MISSING:
	case REPO_BAD:
		break;
	}
	return report_damage(d, path, &p.id);
}

static void push_entry(struct source_listing *out, const struct tree_entry *e,
		       struct arena *a)
{
	struct source_entry *x;

	if (e->name[0] == '.' && e->kind != SOURCE_OTHER)
		return;
	x = &out->entry[out->n++];
	x->name = arena_strdup(a, str_from(e->name));
	x->kind = e->kind;
}

static int tree_source_list(struct source *s, struct source_listing *out,
			    const char *path, struct arena *a, struct diag *d)
{
	struct tree_source *t = (struct tree_source *)s;
	struct place_in_tree p;
	int found = find(t, &p, path, d);
	const struct tree *tree;

	if (found <= 0)
		return found;
	if (p.kind != SOURCE_FOLDER)
		return report_special(d, path);
	tree = &p.folder->tree;		/* never changes once read */
	out->entry = arena_calloc(a, tree->n, sizeof(*out->entry));
	for (size_t i = 0; i < tree->n; i++)
		push_entry(out, &tree->entry[i], a);
	return 1;
}

/* The id says all; it is never the mark of a file on disk, whose last part
 * is a time of these centuries. */
static struct source_mark tree_source_mark(struct source *s, const char *path)
{
	struct diag quiet = DIAG_INIT;
	struct source_mark m = { { 0 } };
	struct place_in_tree p;

	if (find((struct tree_source *)s, &p, path, &quiet) == 1) {
		memcpy(m.part, &p.id, sizeof(p.id));
		m.part[3] = UINT64_MAX;
	}
	diag_release(&quiet);
	return m;
}

static void tree_source_free(struct source *s)
{
	struct tree_source *t = (struct tree_source *)s;

	pthread_mutex_destroy(&t->lock);
	arena_release(&t->arena);
	buf_release(&t->mount);
	free(t);
}

static const struct source_ops tree_source_ops = {
	tree_source_read, tree_source_list, tree_source_mark,
	tree_source_free
};

struct source *source_tree(struct repo *r, const struct oid *tree,
			   const char *mount, const char *label)
{
	struct tree_source *t = mem_calloc(1, sizeof(*t));

	pthread_mutex_init(&t->lock, NULL);
	buf_init(&t->mount, LIMIT_PATH);
	buf_adds(&t->mount, mount);
	t->source.ops = &tree_source_ops;
	t->source.label = label;
	t->repo = r;
	t->tree = *tree;
	return &t->source;
}
