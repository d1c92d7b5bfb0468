/*
 * Raw objects out of an open repository: one reader for all threads, size
 * asked before anything is unpacked. Knows nothing of what objects hold;
 * opening is in repo_open.c.
 */
#include "git/repo_private.h"

#include <git2.h>
#include <stdlib.h>

static const git_object_t library_kind[] = {
	[OBJECT_COMMIT] = GIT_OBJECT_COMMIT,
	[OBJECT_TREE] = GIT_OBJECT_TREE,
	[OBJECT_BLOB] = GIT_OBJECT_BLOB,
	[OBJECT_TAG] = GIT_OBJECT_TAG
};

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

bool repo_is_shallow_at(const struct repo *r, const struct oid *id)
{
	return r->n_shallow && bsearch(id, r->shallow, r->n_shallow,
				       sizeof(*id), oid_compare);
}

static enum repo_got got_of(int error)
{
	if (error == 0)
		return REPO_OK;
	return error == GIT_ENOTFOUND ? REPO_MISSING : REPO_BAD;
}

static enum repo_got header(struct repo *r, const git_oid *id, size_t *size,
			    git_object_t *kind)
{
	int error = git_odb_read_header(size, kind, r->odb, id);

	/* a repack may have moved it: look at the packs again, once */
	if (error && git_odb_refresh(r->odb) == 0)
		error = git_odb_read_header(size, kind, r->odb, id);
	return got_of(error);
}

static enum repo_got body(struct buf *out, struct repo *r, const git_oid *id)
{
	git_odb_object *object;
	int error = git_odb_read(&object, r->odb, id);

	if (error && git_odb_refresh(r->odb) == 0)
		error = git_odb_read(&object, r->odb, id);
	if (error)
		return got_of(error);
	buf_add(out, git_odb_object_data(object),
		git_odb_object_size(object));
	git_odb_object_free(object);
	return out->overflow ? REPO_LARGE : REPO_OK;
}

static enum repo_got read_locked(struct buf *out, struct repo *r,
				 const git_oid *id, git_object_t wanted)
{
	git_object_t kind;
	size_t size;
	enum repo_got got = header(r, id, &size, &kind);

	if (got != REPO_OK)
		return got;
	if (kind != wanted)
		return REPO_BAD;
	if (size > out->max - out->len)
		return REPO_LARGE;
	return body(out, r, id);
}

static git_oid library_id(const struct oid *id)
{
	git_oid same;

	memcpy(same.id, id->byte, OID_BYTES);
	return same;
}

enum repo_got repo_object(struct buf *out, struct repo *r,
			  const struct oid *id, enum object_kind kind)
{
	git_oid wanted = library_id(id);
	enum repo_got got;

	pthread_mutex_lock(&r->lock);
	got = read_locked(out, r, &wanted, library_kind[kind]);
	pthread_mutex_unlock(&r->lock);
	return got;
}

enum repo_got repo_kind(enum object_kind *out, struct repo *r,
			const struct oid *id)
{
	git_oid wanted = library_id(id);
	git_object_t kind;
	enum repo_got got;
	size_t size;

	pthread_mutex_lock(&r->lock);
	got = header(r, &wanted, &size, &kind);
	pthread_mutex_unlock(&r->lock);
	if (got != REPO_OK)
		return got;
	for (size_t i = 0; i < ARRAY_SIZE(library_kind); i++)
		if (library_kind[i] == kind) {
			*out = (enum object_kind)i;
			return REPO_OK;
		}
	return REPO_BAD;
}

enum repo_got repo_blob(struct repo *r, const struct oid *id, struct buf *out)
{
	return repo_object(out, r, id, OBJECT_BLOB);
}
