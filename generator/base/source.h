/*
 * struct source: where content comes from, a folder or a commit, behind one
 * face. Paths are relative to the content's root, with "/", no "." or "..".
 * Only regular files and folders exist for it: anything else (a symlink, a
 * FIFO, a device) is reported as an error, never followed or opened.
 */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

enum source_kind {
	SOURCE_FILE,
	SOURCE_FOLDER,
	SOURCE_OTHER	/* symlink, FIFO, socket, device, submodule */
};

struct source_entry {
	const char *name;
	enum source_kind kind;
};

/* What a folder holds. */
struct source_listing {
	struct source_entry *entry;	/* sorted by bytes, in an arena */
	size_t n;
};

/* What tells, without reading it, that a file or folder is as it was: what
 * the file system or git knows of it. All zero: nothing does. */
struct source_mark {
	uint64_t part[4];
};

struct source;

struct source_ops {
	/* Append the bytes of a file to out. 1: read, 0: no such file,
	 * -1: reported. max: largest size accepted. */
	int (*read)(struct source *s, struct buf *out, const char *path,
		    struct diag *d);
	/* List a folder into the arena, sorted by bytes. 1, 0 or -1. */
	int (*list)(struct source *s, struct source_listing *out,
		    const char *path, struct arena *a, struct diag *d);
	/* The mark of what is at a path. */
	struct source_mark (*mark)(struct source *s, const char *path);
	void (*free)(struct source *s);
};

struct source {
	const struct source_ops *ops;
	const char *label;	/* what messages put before a path, or "" */
};

/* Append the bytes of a file to out. Returns 1 when read, 0 when there is
 * no such file, -1 after reporting: no regular file, larger than out's cap,
 * unreadable. */
MUST_USE int source_read(struct source *s, struct buf *out, const char *path,
			 struct diag *d);

/* List a folder ("" is the root): entries sorted by bytes, hidden ones
 * (a leading dot) left out. Returns 1, 0 when there is no such folder, or
 * -1 after reporting. */
MUST_USE int source_list(struct source *s, struct source_listing *out,
			 const char *path, struct arena *a, struct diag *d);

/* The mark of a file or folder ("" is the root): where it was not zero and is
 * the same again, the bytes, or the names, are the same. Zero where there is
 * nothing, or where it changed so lately that it may change again unseen. */
MUST_USE struct source_mark source_mark(struct source *s, const char *path);

/* Is there a mark at all, and is it the same? */
bool source_mark_equal(const struct source_mark *a,
		       const struct source_mark *b);

/* A source that reads the folder at path. NULL after reporting that it
 * cannot be opened. Free with source_free. */
MUST_USE struct source *source_folder(const char *path, struct diag *d);

/* A folder that comes from elsewhere. */
struct source_part {
	const char *folder;	/* "opd/dinas-kesehatan"; outlives the source */
	struct source *source;	/* has the same paths; NULL: it is not there */
};

/* A source that reads base, which must outlive it, but for these folders of
 * it (n of them, copied; none within another). Owns the sources of the
 * parts. Never NULL. Free with source_free. */
MUST_USE struct source *source_overlay(struct source *base,
				       const struct source_part *part,
				       size_t n);

/* Close the source. NULL is fine. */
void source_free(struct source *s);

#endif
