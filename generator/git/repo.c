/*
 * Opening a repository and reading raw objects from it; see repo.h. All of
 * libgit2 that the program uses is in this file and in repo_open.c.
 */
#include "git/repo_raw.h"

#include <errno.h>
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
		GIT_OBJECT_COMMIT, GIT_OBJECT_TREE, GIT_OBJECT_BLOB
	};
	enum repo_got got;
	git_oid raw;

	memcpy(raw.id, id->byte, OID_BYTES);
	pthread_mutex_lock(&r->lock);
	got = read_once(r, &raw, type[kind], out);
	if (got == REPO_MISSING && git_odb_refresh(r->odb) == 0)
		got = read_once(r, &raw, type[kind], out);
	pthread_mutex_unlock(&r->lock);
	return got;
}

enum repo_got repo_blob(struct repo *r, const struct oid *id, struct buf *out)
{
	return repo_raw(r, id, RAW_BLOB, out);
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

bool repo_is_cut_at(const struct repo *r, const struct oid *commit)
{
	for (size_t i = 0; i < r->n_shallow; i++)
		if (oid_equal(&r->shallow[i], commit))
			return true;
	return false;
}

void repo_free(struct repo *r)
{
	if (!r)
		return;
	git_odb_free(r->odb);
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

void oid_write(struct buf *out, const struct oid *id, int n)
{
	static const char digit[] = "0123456789abcdef";
	char hex[OID_HEX];

	for (int i = 0; i < n; i++)
		hex[i] = digit[id->byte[i / 2] >> (i % 2 ? 0 : 4) & 15];
	buf_add(out, hex, (size_t)n);
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool oid_parse(struct oid *out, struct str hex)
{
	if (hex.len != OID_HEX)
		return false;
	for (size_t i = 0; i < OID_BYTES; i++) {
		int high = hex_digit(hex.ptr[2 * i]);
		int low = hex_digit(hex.ptr[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		out->byte[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}

void oid_of_blob(struct oid *out, struct str bytes)
{
	git_oid id;

	if (git_odb_hash(&id, bytes.ptr, bytes.len, GIT_OBJECT_BLOB) < 0)
		mem_die();
	memcpy(out->byte, id.id, OID_BYTES);
}
