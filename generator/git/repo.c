/*
 * Reading raw objects from an open repository; see repo.h. Opening one is in
 * repo_open.c, finding a revision in repo_rev.c.
 */
#include "git/repo_raw.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/stat.h>

static enum repo_got got_of(int code)
{
	if (code == 0)
		return REPO_OK;
	return code == GIT_ENOTFOUND ? REPO_MISSING : REPO_BAD;
}

/* The header first: a blob of gigabytes can hide in a small pack. */
static enum repo_got read_once(struct repo *r, const git_oid *id,
			       git_object_t wanted, struct buf *out)
{
	git_odb_object *object = NULL;
	git_object_t type;
	size_t len;
	int code = git_odb_read_header(&len, &type, r->odb, id);

	if (code < 0)
		return got_of(code);
	if (type != wanted)
		return REPO_BAD;
	if (len > out->max - out->len)
		return REPO_LARGE;
	code = git_odb_read(&object, r->odb, id);
	if (code < 0)
		return got_of(code);
	buf_add(out, git_odb_object_data(object),
		git_odb_object_size(object));
	git_odb_object_free(object);
	return REPO_OK;
}

enum repo_got repo_raw(struct repo *r, const struct oid *id,
		       enum raw_kind kind, struct buf *out)
{
	static const git_object_t type[] = {
		GIT_OBJECT_COMMIT, GIT_OBJECT_TREE, GIT_OBJECT_BLOB,
		GIT_OBJECT_TAG
	};
	enum repo_got got;
	git_oid raw;

	memcpy(raw.id, id->byte, OID_BYTES);
	if (!loose_is_whole(r->loose, id, out->max - out->len))
		return REPO_BAD;
	pthread_mutex_lock(&r->lock);
	got = read_once(r, &raw, type[kind], out);
	if ((got == REPO_MISSING || got == REPO_BAD) &&
	    git_odb_refresh(r->odb) == 0)
		got = read_once(r, &raw, type[kind], out);
	pthread_mutex_unlock(&r->lock);
	return got;
}

enum repo_got repo_blob(struct repo *r, const struct oid *id, struct buf *out)
{
	return repo_raw(r, id, RAW_BLOB, out);
}

uint64_t repo_effort(const struct repo *r)
{
	return atomic_load(&r->effort);
}

const struct oid *repo_commit(const struct repo *r)
{
	return &r->commit;
}

const char *repo_prefix(const struct repo *r)
{
	return r->prefix;
}

const struct oid *repo_tree(const struct repo *r)
{
	return &r->tree;
}

int oid_compare(const void *a, const void *b)
{
	const struct oid *x = a, *y = b;

	return memcmp(x->byte, y->byte, OID_BYTES);
}

bool repo_is_cut_at(const struct repo *r, const struct oid *commit)
{
	return r->n_shallow && bsearch(commit, r->shallow, r->n_shallow,
				       sizeof(*commit), oid_compare);
}

void repo_free(struct repo *r)
{
	if (!r)
		return;
	git_odb_free(r->odb);
	loose_free(r->loose);
	git_repository_free(r->git);
	pthread_mutex_destroy(&r->lock);
	free(r->prefix);
	free(r->shallow);
	free(r);
	git_libgit2_shutdown();
}

static bool has(const char *folder, const char *name)
{
	struct buf path = BUF_INIT(LIMIT_PATH);
	struct stat st;
	bool there;

	buf_addf(&path, "%s/%s", folder, name);
	there = !path.overflow && stat(path.ptr, &st) == 0;
	buf_release(&path);
	return there;
}

bool repo_is_bare_folder(const char *path)
{
	return has(path, "HEAD") && has(path, "objects") &&
	       has(path, "refs") && !has(path, "situs.json");
}
