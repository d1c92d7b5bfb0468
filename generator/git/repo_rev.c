/*
 * From what a user calls a revision to the commit: branches, tags, ids,
 * expressions. Objects are followed by our own code, because libgit2 gives
 * up on a commit whose author line is malformed.
 */
#include "git/repo_private.h"

#include <git2.h>

#include "base/limits.h"
#include "base/nearest.h"

#define TAGS_DEEP 16		/* tags of tags */
#define SHORTEST 4		/* digits of an abbreviated id */

static void set(struct oid *out, const git_oid *id)
{
	memcpy(out->byte, id->id, OID_BYTES);
}

/* "object 3f2a…" at the start of a tag. */
static bool tag_target(struct oid *id, struct repo *r)
{
	struct buf bytes = BUF_INIT(LIMIT_OBJECT);
	bool found = repo_object(&bytes, r, id, OBJECT_TAG) == REPO_OK &&
		     str_starts(buf_str(&bytes), "object ") &&
		     bytes.len > 7 + OID_HEX &&
		     oid_parse(id, str_make(bytes.ptr + 7, OID_HEX));

	buf_release(&bytes);
	return found;
}

/* Follow tags to the commit. */
static enum repo_got peel(struct oid *id, struct repo *r)
{
	for (int i = 0; i < TAGS_DEEP; i++) {
		enum object_kind kind;
		enum repo_got got = repo_kind(&kind, r, id);

		if (got != REPO_OK || kind == OBJECT_COMMIT)
			return got;
		if (kind != OBJECT_TAG || !tag_target(id, r))
			break;
	}
	return REPO_BAD;
}

static bool by_reference(struct oid *out, struct repo *r, const char *rev)
{
	git_reference *ref, *direct;
	bool found = false;

	if (git_reference_dwim(&ref, r->git, rev) < 0)
		return false;
	if (git_reference_resolve(&direct, ref) == 0) {
		set(out, git_reference_target(direct));
		git_reference_free(direct);
		found = true;
	}
	git_reference_free(ref);
	return found;
}

static bool by_short_id(struct oid *out, struct repo *r, const char *rev)
{
	size_t n = strlen(rev);
	git_oid prefix, id;

	if (n < SHORTEST || n > OID_HEX ||
	    strspn(rev, "0123456789abcdefABCDEF") != n ||
	    git_oid_fromstrn(&prefix, rev, n) < 0 ||
	    git_odb_exists_prefix(&id, r->odb, &prefix, n) < 0)
		return false;
	set(out, &id);
	return true;
}

/* "main~3", "v1^{commit}" … */
static bool by_expression(struct oid *out, struct repo *r, const char *rev)
{
	git_object *object;

	if (git_revparse_single(&object, r->git, rev) < 0)
		return false;
	set(out, git_object_id(object));
	git_object_free(object);
	return true;
}

/* The name that people use: "refs/heads/main" is "main". */
static struct str short_name(const char *name)
{
	static const char *const prefix[] = {
		"refs/heads/", "refs/tags/", "refs/remotes/"
	};
	struct str s = str_from(name);

	for (size_t i = 0; i < ARRAY_SIZE(prefix); i++)
		if (str_starts(s, prefix[i]))
			return str_skip(s, strlen(prefix[i]));
	return s;
}

static int report_unknown(struct repo *r, const char *rev, const char *path,
			  struct diag *d)
{
	struct arena names = ARENA_INIT;
	struct nearest near;
	git_reference_iterator *all;
	const char *name;

	nearest_init(&near, str_from(rev));
	if (git_reference_iterator_new(&all, r->git) == 0) {
		while (git_reference_next_name(&name, all) == 0)
			nearest_offer(&near, arena_str(&names,
						       short_name(name)));
		git_reference_iterator_free(all);
	}
	if (near.best.ptr)
		diag_environment(d, place_file(path), "K702",
				 "revisi \"%s\" tidak ada di repositori ini; "
				 "mungkin maksudnya \"" STR_FMT "\"",
				 rev, STR_ARG(near.best));
	else
		diag_environment(d, place_file(path), "K702",
				 "revisi \"%s\" tidak ada di repositori ini; "
				 "tulis nama cabang, tag, atau id commit yang "
				 "ada (lihat \"git branch -a\" dan "
				 "\"git tag\")", rev);
	arena_release(&names);
	return -1;
}

static int report_peel(enum repo_got got, const struct oid *id,
		       const char *path, struct diag *d)
{
	struct buf hex = BUF_INIT(OID_HEX);

	oid_write(&hex, id, OID_HEX);
	if (got == REPO_MISSING)
		diag_environment(d, place_file(path), "K704",
				 "repositori rusak: objek %s tidak ada; "
				 "periksa dengan \"git fsck\" dan ambil lagi "
				 "dari salinan yang utuh", hex.ptr);
	else
		diag_environment(d, place_file(path), "K702",
				 "%s bukan commit yang dapat dibaca; tulis "
				 "nama cabang, tag, atau id commit", hex.ptr);
	buf_release(&hex);
	return -1;
}

/* 1; 0: no commit yet; -1: damaged. */
static int head(struct oid *out, struct repo *r)
{
	git_reference *ref;
	int error = git_repository_head(&ref, r->git);

	if (error == GIT_EUNBORNBRANCH)
		return 0;
	if (error < 0)
		return -1;
	set(out, git_reference_target(ref));
	git_reference_free(ref);
	return 1;
}

int rev_resolve(struct oid *out, struct repo *r, const char *rev,
		const char *path, struct diag *d)
{
	enum repo_got got;
	int found = 1;

	if (!rev)
		found = head(out, r);
	else if (!oid_parse(out, str_from(rev)) &&
		 !by_reference(out, r, rev) && !by_short_id(out, r, rev) &&
		 !by_expression(out, r, rev))
		return report_unknown(r, rev, path, d);
	if (found < 0)
		return diag_environment(d, place_file(path), "K704",
					"HEAD repositori ini rusak: %s; "
					"periksa dengan \"git fsck\"",
					git_error_last()
						? git_error_last()->message
						: "isinya tidak dikenal");
	if (found == 0)
		return 0;
	got = peel(out, r);
	return got == REPO_OK ? 1 : report_peel(got, out, path, d);
}
