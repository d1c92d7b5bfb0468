/*
 * Trees: reading one, finding a path in one, comparing two. Names in a tree
 * come from whoever pushed it: what is no plain name ("..", "a/b", ".git",
 * control characters), or no regular file or folder, is marked and never
 * entered.
 */
#ifndef GIT_TREE_H
#define GIT_TREE_H

#include "base/source.h"
#include "git/repo.h"

struct tree_entry {
	const char *name;	/* as stored */
	enum source_kind kind;	/* SOURCE_OTHER: symlink, submodule, or a
				   name that cannot be a file here */
	struct oid id;
};

struct tree {
	struct tree_entry *entry;	/* sorted by bytes of the name */
	size_t n;
};

/* Read a tree into the arena: at most LIMIT_DIR entries. */
MUST_USE enum repo_got tree_read(struct tree *out, struct repo *r,
				 const struct oid *id, struct arena *a);

/* The entry of a name, or NULL. */
const struct tree_entry *tree_find(const struct tree *t, struct str name);

/* The entry at a path below a tree (one reading for each part of it).
 * REPO_OK with out->id not given where there is no such path; else out->id
 * is the tree that cannot be read. out->name is NULL. */
MUST_USE enum repo_got tree_lookup(struct tree_entry *out, struct repo *r,
				   const struct oid *id, const char *path);

/* A file that differs between two trees. */
struct tree_change {
	const char *path;	/* below the two trees: "2024/kinerja.json" */
	struct oid before;	/* not given: added */
	struct oid after;	/* not given: removed */
};

struct tree_changes {
	struct tree_change *change;	/* sorted by path */
	size_t n;
	bool cut;	/* more than LIMIT_TREE_CHANGES, or too deep:
			   what follows was not looked at */
	enum repo_got got;	/* REPO_OK, or what could not be read */
};

/* The files that differ between two trees (either may be "not given": no
 * tree); equal subtrees are skipped by id. At most LIMIT_TREE_CHANGES files
 * and LIMIT_TREE_DEPTH folders deep. */
void tree_compare(struct tree_changes *out, struct repo *r,
		  const struct oid *before, const struct oid *after,
		  struct arena *a);

/* A content source over a tree. Paths of the source begin with mount ("" or
 * "opd/dinas-kesehatan"), and the tree is what is below it, so that messages
 * name whole paths. label as in struct source. Never NULL; the repository
 * must outlive it. Findings: as source_folder's (K090 to K092), and K705
 * for an object that is missing or damaged, which names it. */
MUST_USE struct source *source_tree(struct repo *r, const struct oid *tree,
				    const char *mount, const char *label);

#endif
