/*
 * Comparing a folder with a commit; see draf.h. Git's index is not asked:
 * what counts is the bytes that would be published.
 */
#include "site/draf.h"

#include <stdlib.h>

#include "base/limits.h"
#include "git/tree.h"

struct comparison {
	struct source *folder;
	struct repo *repo;
	struct arena *arena;
	struct diag *diag;
	bool failed;		/* something was reported */
};

/* Turn CRLF into LF. */
static struct str lf_only(struct buf *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->len; i++)
		if (b->ptr[i] != '\r' || i + 1 == b->len ||
		    b->ptr[i + 1] != '\n')
			b->ptr[n++] = b->ptr[i];
	buf_truncate(b, n);
	return buf_str(b);
}

static bool file_differs(struct comparison *c, const char *path,
			 const struct oid *id)
{
	struct buf bytes = BUF_INIT(LIMIT_DOCUMENT);
	struct oid now;
	int got = source_read(c->folder, &bytes, path, c->diag);
	bool differs = got != 1;

	c->failed |= got < 0;
	if (got == 1) {
		oid_of_blob(&now, buf_str(&bytes));
		differs = !oid_equal(&now, id);
	}
	if (differs && got == 1) {
		oid_of_blob(&now, lf_only(&bytes));
		differs = !oid_equal(&now, id);
	}
	buf_release(&bytes);
	return differs;
}

static const char *below(struct comparison *c, const char *path,
			 const char *name)
{
	return *path ? arena_strf(c->arena, "%s/%s", path, name) : name;
}

static bool folder_differs(struct comparison *c, const char *path,
			   const struct oid *id, int depth);

/* tree: its counterpart, or NULL. */
static bool entry_differs(struct comparison *c, const char *path,
			  const struct source_entry *e,
			  const struct tree_entry *tree, int depth)
{
	if (!tree || tree->kind != e->kind)
		return true;
	if (e->kind == SOURCE_FOLDER)
		return folder_differs(c, path, &tree->id, depth + 1);
	return file_differs(c, path, &tree->id);
}

static size_t count_visible(const struct tree *t)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		n += t->entry[i].name[0] != '.';
	return n;
}

static bool folder_differs(struct comparison *c, const char *path,
			   const struct oid *id, int depth)
{
	struct source_listing here;
	struct tree there;

	if (depth > LIMIT_TREE_DEPTH ||
	    tree_read(&there, c->repo, id, c->arena) != REPO_OK)
		return true;
	if (source_list(c->folder, &here, path, c->arena, c->diag) < 0) {
		c->failed = true;
		return true;
	}
	if (here.n != count_visible(&there))
		return true;
	for (size_t i = 0; i < here.n; i++)
		if (entry_differs(c, below(c, path, here.entry[i].name),
				  &here.entry[i],
				  tree_find(&there,
					    str_from(here.entry[i].name)),
				  depth))
			return true;
	return false;
}

/* A part: an entry of the root, or of opd/. */
static void add_parts(struct comparison *c, struct draf *out,
		      const char *path, const struct oid *id)
{
	struct source_listing here = { NULL, 0 };
	struct tree there = { NULL, 0 };

	if (oid_given(id) &&
	    tree_read(&there, c->repo, id, c->arena) != REPO_OK)
		there.n = 0;
	if (source_list(c->folder, &here, path, c->arena, c->diag) < 0)
		c->failed = true;
	for (size_t i = 0; i < here.n; i++) {
		const char *name = below(c, path, here.entry[i].name);
		const struct tree_entry *e = tree_find(
			&there, str_from(here.entry[i].name));

		if (!strcmp(name, "opd"))
			continue;
		if (entry_differs(c, name, &here.entry[i], e, 0))
			*ARENA_PUSH(c->arena, out->part, out->n) = name;
	}
	for (size_t i = 0; i < there.n; i++) {
		const char *name = there.entry[i].name;
		bool found = name[0] == '.';

		for (size_t k = 0; !found && k < here.n; k++)
			found = !strcmp(here.entry[k].name, name);
		if (!found && strcmp(name, "opd") != 0)
			*ARENA_PUSH(c->arena, out->part, out->n) =
				below(c, path, name);
	}
}

static int by_name(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;

	return strcmp(*x, *y);
}

int draf_find(struct draf *out, struct source *folder, struct repo *r,
	      struct arena *a, struct diag *d)
{
	struct comparison c = { folder, r, a, d, false };
	struct draf empty = { NULL, 0 };
	static const struct oid none;
	struct tree_entry opd;

	*out = empty;
	add_parts(&c, out, "", repo_tree(r));
	if (tree_lookup(&opd, r, repo_tree(r), "opd") != REPO_OK)
		opd.id = none;
	add_parts(&c, out, "opd", &opd.id);
	if (out->n)
		qsort(out->part, out->n, sizeof(*out->part), by_name);
	return c.failed ? -1 : 0;
}

bool draf_has(const struct draf *x, const char *part)
{
	return x->n && bsearch(&part, x->part, x->n, sizeof(*x->part),
			       by_name) != NULL;
}
