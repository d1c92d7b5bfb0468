/*
 * Raw tree objects ("MODE NAME\0" and 20 bytes of id each); see tree.h. git
 * sorts a folder as if its name ended in "/"; here names are sorted by their
 * bytes, as in a folder on disk.
 */
#include "git/tree.h"

#include <stdlib.h>

#include "git/repo_raw.h"

/* Names that cannot be a file here: they would lead elsewhere, or to git's
 * own files on a disk that knows no case. */
static bool is_plain(struct str name)
{
	if (name.len == 0 || name.len > 255 || str_is(name, ".") ||
	    str_is(name, ".."))
		return false;
	if (name.len == 4 && strncasecmp(name.ptr, ".git", 4) == 0)
		return false;
	for (size_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.ptr[i];

		if (c < ' ' || c == 0x7F || c == '/' || c == '\\')
			return false;
	}
	return true;
}

static enum source_kind kind_of(struct str mode, struct str name)
{
	unsigned long bits = 0;

	if (!is_plain(name) || mode.len > 7)
		return SOURCE_OTHER;
	for (size_t i = 0; i < mode.len; i++) {
		if (mode.ptr[i] < '0' || mode.ptr[i] > '7')
			return SOURCE_OTHER;
		bits = bits * 8 + (unsigned)(mode.ptr[i] - '0');
	}
	if (bits == 040000)
		return SOURCE_FOLDER;
	return (bits & ~0777UL) == 0100000 ? SOURCE_FILE : SOURCE_OTHER;
}

/* One entry; false where the rest is not one. */
static bool read_entry(struct tree *out, struct str *rest, struct arena *a)
{
	size_t space = str_find(*rest, ' ');
	struct str mode = str_make(rest->ptr, space);
	struct str name = str_skip(*rest, space < rest->len ? space + 1
							    : space);
	size_t end = str_find(name, '\0');
	struct tree_entry *e;

	if (space == rest->len || end + OID_BYTES >= name.len ||
	    out->n == LIMIT_DIR)
		return false;
	e = ARENA_PUSH(a, out->entry, out->n);
	memcpy(e->id.byte, name.ptr + end + 1, OID_BYTES);
	e->name = arena_strdup(a, str_make(name.ptr, end));
	e->kind = kind_of(mode, str_make(name.ptr, end));
	*rest = str_skip(name, end + 1 + OID_BYTES);
	return true;
}

static int by_name(const void *a, const void *b)
{
	const struct tree_entry *x = a, *y = b;

	return strcmp(x->name, y->name);
}

enum repo_got tree_read(struct tree *out, struct repo *r,
			const struct oid *id, struct arena *a)
{
	struct buf raw = BUF_INIT(LIMIT_OBJECT);
	struct tree empty = { NULL, 0 };
	enum repo_got got;
	struct str rest;

	*out = empty;
	if (!oid_given(id))
		return REPO_OK;
	got = repo_raw(r, id, RAW_TREE, &raw);
	rest = buf_str(&raw);
	while (got == REPO_OK && rest.len)
		if (!read_entry(out, &rest, a))
			got = REPO_BAD;
	buf_release(&raw);
	r->effort += out->n;
	for (size_t i = 1; i < out->n; i++)
		if (by_name(&out->entry[i - 1], &out->entry[i]) > 0) {
			qsort(out->entry, out->n, sizeof(*out->entry),
			      by_name);
			break;
		}
	for (size_t i = 1; i < out->n; i++)	/* a name twice is none */
		if (by_name(&out->entry[i - 1], &out->entry[i]) == 0)
			out->entry[i - 1].kind = out->entry[i].kind =
				SOURCE_OTHER;
	return got;
}

const struct tree_entry *tree_find(const struct tree *t, struct str name)
{
	size_t low = 0, high = t->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *found = t->entry[middle].name;
		int order = strncmp(name.ptr, found, name.len);

		if (order == 0)
			order = found[name.len] ? -1 : 0;
		if (order == 0)
			return &t->entry[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

enum repo_got tree_lookup(struct tree_entry *out, struct repo *r,
			  const struct oid *id, const char *path)
{
	struct tree_entry here = { .kind = SOURCE_FOLDER, .id = *id };
	struct tree_entry none = { .kind = SOURCE_OTHER };
	struct arena a = ARENA_INIT;
	struct str rest = str_from(path);
	enum repo_got got = REPO_OK;

	while (rest.len) {
		size_t n = str_find(rest, '/');
		const struct tree_entry *e = NULL;
		struct tree t = { NULL, 0 };

		if (here.kind == SOURCE_FOLDER)
			got = tree_read(&t, r, &here.id, &a);
		if (got != REPO_OK)
			break;
		e = tree_find(&t, str_make(rest.ptr, n));
		here = e ? *e : none;
		rest = e ? str_skip(rest, n < rest.len ? n + 1 : n)
			 : str_make("", 0);
	}
	*out = here;
	out->name = NULL;
	arena_release(&a);
	return got;
}

struct comparing {
	struct tree_changes *out;
	struct repo *repo;
	struct arena *arena;
	size_t read;		/* entries seen: bounds a tree of trees */
};

static void compare(struct comparing *c, const char *path,
		    const struct oid *before, const struct oid *after,
		    int depth);

static void push(struct comparing *c, const char *path,
		 const struct oid *before, const struct oid *after)
{
	struct tree_change *x;

	if (c->out->n == LIMIT_TREE_CHANGES) {
		c->out->cut = true;
		return;
	}
	x = ARENA_PUSH(c->arena, c->out->change, c->out->n);
	x->path = path;
	x->before = *before;
	x->after = *after;
}

static struct oid id_if(const struct tree_entry *e, bool folder)
{
	struct oid none = { { 0 } };

	return e && (e->kind == SOURCE_FOLDER) == folder ? e->id : none;
}

/* What one name was and is: a file may have become a folder. */
static void compare_entry(struct comparing *c, const char *path,
			  const struct tree_entry *b,
			  const struct tree_entry *a, int depth)
{
	struct oid folder_b = id_if(b, true), folder_a = id_if(a, true);
	struct oid file_b = id_if(b, false), file_a = id_if(a, false);

	if (!oid_equal(&folder_b, &folder_a))
		compare(c, path, &folder_b, &folder_a, depth + 1);
	if (!oid_equal(&file_b, &file_a))
		push(c, path, &file_b, &file_a);
}

static void compare(struct comparing *c, const char *path,
		    const struct oid *before, const struct oid *after,
		    int depth)
{
	struct tree b, a;
	size_t i = 0, k = 0;
	enum repo_got got = tree_read(&b, c->repo, before, c->arena);

	if (got == REPO_OK)
		got = tree_read(&a, c->repo, after, c->arena);
	if (got != REPO_OK) {
		c->out->got = got;
		return;
	}
	c->read += a.n + b.n;
	if (depth > LIMIT_TREE_DEPTH || c->read > 4 * LIMIT_DIR) {
		c->out->cut = true;
		return;
	}
	while (!c->out->cut && (i < b.n || k < a.n)) {
		int order = i == b.n ? 1 : k == a.n ? -1
			  : strcmp(b.entry[i].name, a.entry[k].name);
		const struct tree_entry *x = order <= 0 ? &b.entry[i++] : NULL;
		const struct tree_entry *y = order >= 0 ? &a.entry[k++] : NULL;
		const char *name = x ? x->name : y ? y->name : "";

		compare_entry(c, *path ? arena_strf(c->arena, "%s/%s", path,
						    name) : name, x, y, depth);
	}
}

static int by_change(const void *a, const void *b)
{
	const struct tree_change *x = a, *y = b;

	return strcmp(x->path, y->path);
}

void tree_compare(struct tree_changes *out, struct repo *r,
		  const struct oid *before, const struct oid *after,
		  struct arena *a)
{
	struct tree_changes empty = { .got = REPO_OK };
	struct comparing c = { out, r, a, 0 };

	*out = empty;
	if (!oid_equal(before, after))
		compare(&c, "", before, after, 0);
	if (out->n)	/* a folder's files stand where its name does not */
		qsort(out->change, out->n, sizeof(*out->change), by_change);
}
