/*
 * From what a user calls a revision to the commit: branches, tags, ids, and
 * "main~3". Objects are followed by our own code: libgit2 gives up on a
 * commit whose author line is malformed, and never ends on one that is cut.
 */
#include "git/repo_raw.h"

#include "git/commit.h"

#define TAGS_DEEP 16		/* tags of tags */
#define SHORTEST 4		/* digits of an abbreviated id */
#define BACK_MOST 10000000	/* in "main~N" */

static void set(struct oid *out, const git_oid *id)
{
	memcpy(out->byte, id->id, OID_BYTES);
}

static bool by_reference(struct oid *out, struct repo *r, const char *name)
{
	git_reference *ref = NULL, *direct = NULL;
	bool found = git_reference_dwim(&ref, r->git, name) == 0 &&
		     git_reference_resolve(&direct, ref) == 0;

	if (found)
		set(out, git_reference_target(direct));
	git_reference_free(ref);
	git_reference_free(direct);
	return found;
}

static bool by_short_id(struct oid *out, struct repo *r, const char *name)
{
	size_t n = strlen(name);
	git_oid prefix, id;

	if (n < SHORTEST || n > OID_HEX ||
	    strspn(name, "0123456789abcdefABCDEF") != n ||
	    git_oid_fromstrn(&prefix, name, n) < 0 ||
	    git_odb_exists_prefix(&id, r->odb, &prefix, n) < 0)
		return false;
	set(out, &id);
	return true;
}

/* What git calls an expression and is not read here: "main^2", "@{1}" … */
static bool by_expression(struct oid *out, struct repo *r, const char *text)
{
	git_object *object = NULL;
	bool found = git_revparse_single(&object, r->git, text) == 0;

	if (found)
		set(out, git_object_id(object));
	git_object_free(object);
	return found;
}

/* The object that a tag is of ("object 3f2a…" begins it). */
static bool untag(struct oid *id, struct repo *r)
{
	struct buf raw = BUF_INIT(LIMIT_OBJECT);
	bool found = repo_raw(r, id, RAW_TAG, &raw) == REPO_OK &&
		     str_starts(buf_str(&raw), "object ") &&
		     raw.len > 7 + OID_HEX &&
		     oid_parse(id, str_make(raw.ptr + 7, OID_HEX));

	buf_release(&raw);
	return found;
}

static void peel(struct oid *id, struct repo *r)
{
	for (int i = 0; i < TAGS_DEEP && untag(id, r); i++)
		;
}

static bool go_back(struct oid *id, struct repo *r, unsigned long n)
{
	struct arena a = ARENA_INIT;
	struct commit c;
	bool good = n <= BACK_MOST;

	while (good && n-- > 0) {
		arena_rewind(&a);
		good = commit_read(&c, r, id, &a) == REPO_OK &&
		       oid_given(&c.parent);
		if (good)
			*id = c.parent;
	}
	arena_release(&a);
	return good;
}

/* The commits that "~3^" goes back, along first parents; false where it
 * says something else. */
static bool read_steps(unsigned long *n, const char *text)
{
	*n = 0;
	while (*text == '~' || *text == '^') {
		bool generations = *text++ == '~';
		size_t digits = strspn(text, "0123456789");
		unsigned long k = digits ? strtoul(text, NULL, 10) : 1;

		if (k > BACK_MOST || (!generations && k > 1))
			return false;
		*n += k;
		text += digits;
	}
	return *text == '\0';
}

static bool by_name(struct oid *out, struct repo *r, const char *name)
{
	return oid_parse(out, str_from(name)) || by_reference(out, r, name) ||
	       by_short_id(out, r, name);
}

bool rev_resolve(struct oid *out, struct repo *r, const char *rev)
{
	struct buf name = BUF_INIT(LIMIT_PATH);
	size_t end = strcspn(rev, "~^");
	unsigned long back;
	bool found;

	buf_addstr(&name, str_make(rev, end));
	if (read_steps(&back, rev + end)) {
		found = name.len && by_name(out, r, name.ptr);
		if (found)
			peel(out, r);
		found = found && go_back(out, r, back);
	} else {
		found = by_expression(out, r, rev);
		if (found)
			peel(out, r);
	}
	buf_release(&name);
	return found;
}
