/*
 * The manifest: what is in an output folder. The site itself carries the
 * short form, as ".kinerja": which files kinerja wrote, and what was in
 * them. That is the same for the same site, is the mark that the folder is
 * ours, and nothing that it does not list is ever removed. The long form is
 * a note of one tree on this disk, kept beside it: it also has what stat
 * says of each file, the folders, and the files of others.
 */
#ifndef OUTPUT_MANIFEST_H
#define OUTPUT_MANIFEST_H

#include "base/arena.h"
#include "base/buf.h"

#define MANIFEST_NAME ".kinerja"

/* What stat says of a file that nobody touched. */
struct stamp {
	uint64_t size;		/* bytes; of a folder 0 */
	int64_t mtime;		/* nanoseconds since 1970 */
	uint64_t ino;		/* 0: not known */
};

enum manifest_kind {
	MANIFEST_FILE = 'f',	/* ours */
	MANIFEST_OTHERS = 'a',	/* anything but a folder, not ours */
	MANIFEST_FOLDER = 'd'	/* "." is the site's own */
};

struct manifest_entry {
	const char *path;	/* from the output's root */
	uint64_t hash;		/* hash_bytes of what was written, or 0 */
	struct stamp stamp;
	uint32_t key;		/* of path, for the index */
	unsigned char kind;
	bool is_new;		/* staged, not the same as in the old site */
	bool is_made;		/* a folder that the stage has */
	bool is_touched;	/* a folder whose content differs */
};

struct manifest {
	struct arena arena;
	struct manifest_entry *entry;
	size_t n;
	uint32_t *slot;		/* 1 + index of an entry, by key; owned */
	size_t n_slot;		/* a power of 2, or 0 */
	const char *label;	/* long form: of what it was made, or NULL */
};

/* Static initializer. */
#define MANIFEST_INIT { ARENA_INIT, NULL, 0, NULL, 0, NULL }

/* Note a path that is not there yet, which is copied. The entry is valid
 * until the next one is added. */
struct manifest_entry *manifest_add(struct manifest *m, const char *path,
				    enum manifest_kind kind);

/* As manifest_add, with the folders that the path needs; NULL where the path
 * is taken, or one of its folders is a file. */
struct manifest_entry *manifest_claim(struct manifest *m, const char *path,
				      enum manifest_kind kind);

/* The entry of a path, or NULL. */
struct manifest_entry *manifest_find(const struct manifest *m,
				     const char *path);

/* The entry of the folder that a path is in, or NULL. */
struct manifest_entry *manifest_parent(const struct manifest *m,
				       const char *path);

/* Sort by path, so that a folder stands before its content. */
void manifest_sort(struct manifest *m);

/* Append the short form of a sorted manifest. */
void manifest_write(struct buf *out, const struct manifest *m);

/* Read the short form into an empty manifest. Returns 0, or -1 where it is
 * not one of ours, or holds a path twice or one that is not plain (m is then
 * partial). */
MUST_USE int manifest_parse(struct manifest *m, struct str text);

/* Append the long form of a sorted manifest. */
void manifest_write_note(struct buf *out, const struct manifest *m);

/* Read the long form into an empty manifest. Returns 0, or -1 where it is of
 * another version, cut short, or was edited (m is then partial). */
MUST_USE int manifest_parse_note(struct manifest *m, struct str text);

/* Free everything. */
void manifest_release(struct manifest *m);

#endif
