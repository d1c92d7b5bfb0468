/*
 * struct repo: a git repository opened for reading objects, and nothing
 * else: no work tree, filter, hook, submodule, replacement, .mailmap or
 * configuration of the repository takes effect, and the environment's GIT_
 * variables are ignored. The commit is pinned when opening, so pushes and
 * gc while we read do not mix two states. May be shared between threads.
 *
 * The room git/ is the only one that sees libgit2, and only to open a
 * repository and to read raw objects from it; commits and trees are read by
 * our own code, so that a malformed author costs one name and not the walk.
 */
#ifndef GIT_REPO_H
#define GIT_REPO_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "git/oid.h"

struct repo;

struct repo_options {
	const char *path;	/* a bare repository, a .git folder, or a
				   folder in a work tree */
	const char *rev;	/* "main", "v1", "3f2a…", "main:isi" (the
				   content is in the folder isi); NULL: HEAD */
	bool trust;		/* also one that another user owns */
};

/* Open the repository at or above the path and pin the commit. Without a
 * rev the content's folder inside the tree is the path's place in the work
 * tree ("" at its top); with "REV:FOLDER" it is FOLDER, with "REV" the
 * path's place as well, or "" in a bare repository.
 * Returns 1 with *out open; 0 where there is no repository or its HEAD has
 * no commit yet (*out NULL); -1 after reporting to d: K701 owned by another
 * user (with the command that fixes it), K702 no such revision (with the
 * nearest branch or tag) or no such folder in it, K703 a format that this
 * libgit2 does not read (extension named), K704 damaged. Free with
 * repo_free. */
MUST_USE int repo_open(struct repo **out, const struct repo_options *o,
		       struct diag *d);

/* Find the commit of another revision (without ":FOLDER") of an open
 * repository; path is what messages call it. 0, or -1 after reporting (K702,
 * with the nearest branch or tag). */
MUST_USE int repo_resolve(struct oid *out, struct repo *r, const char *path,
			  const char *rev, struct diag *d);

/* Close; NULL is fine. */
void repo_free(struct repo *r);

/* The pinned commit. */
const struct oid *repo_commit(const struct repo *r);

/* Folder of the content in the commit's tree: "" or "isi", "a/b". */
const char *repo_prefix(const struct repo *r);

/* The tree of the content (at the prefix) in the pinned commit. */
const struct oid *repo_tree(const struct repo *r);

/* Entries of trees read so far: what reading has cost. A small repository
 * can name folders of folders without end, so who reads much asks this. */
uint64_t repo_effort(const struct repo *r);

/* True where path looks like a bare repository or a .git folder rather than
 * like content: it has HEAD, objects/ and refs/, and no situs.json. */
bool repo_is_bare_folder(const char *path);

/* Append the first n (1 to 40) hex digits of an id. */
void oid_write(struct buf *out, const struct oid *id, int n);

/* How much of an id readers see: beside other words, and where it is there to
 * look the commit up. */
#define OID_SHORT 7
#define OID_CITED 12

/* The first n hex digits of an id, in the arena. */
const char *oid_text(struct arena *a, const struct oid *id, int n);

/* Read 40 hex digits. */
MUST_USE bool oid_parse(struct oid *out, struct str hex);

/* The id of bytes as a blob of the repository would have it. */
void oid_of_blob(struct oid *out, struct str bytes);

enum repo_got {
	REPO_OK,
	REPO_MISSING,	/* the object is not there: partial or damaged */
	REPO_BAD,	/* there, but not what its id says, or no such kind */
	REPO_LARGE	/* more bytes than the buffer tolerates; not read */
};

/* Append the bytes of a blob to out; its size is asked first, so a blob
 * larger than out's cap is never unpacked. Retries once after looking for
 * new packs (gc). Reports nothing. */
MUST_USE enum repo_got repo_blob(struct repo *r, const struct oid *id,
				 struct buf *out);

#endif
