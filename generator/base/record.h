/*
 * struct record: what was read from a source: each file and each listing of
 * a folder, with what they were. Built by a source that passes on another
 * one, so that nothing can be read and forgotten. Several threads may read.
 */
#ifndef BASE_RECORD_H
#define BASE_RECORD_H

#include "base/digest.h"
#include "base/source.h"

struct record_entry {
	const char *path;
	bool folder;		/* its listing was read */
	bool absent;		/* there was nothing */
	struct source_mark mark;	/* zero: unknown, or it changed
					   meanwhile */
	struct digest digest;	/* of the bytes, or of names and kinds */
};

struct record {
	struct arena arena;
	struct record_entry **slot;	/* by hash of the path */
	size_t n_slot;			/* a power of two */
	size_t n;
};

/* Static initializer. */
#define RECORD_INIT { ARENA_INIT, NULL, 0, 0 }

/* A source that reads base and notes it in r, which outlives it. Owns base.
 * Free with source_free. */
MUST_USE struct source *source_record(struct source *base, struct record *r);

/* All entries by path, in the arena; .n of them. No more may be read
 * meanwhile. */
const struct record_entry **record_sorted(const struct record *r,
					  struct arena *a);

/* Is what an entry is of still the same in a source? By its mark, else by its
 * bytes. */
bool record_holds(const struct record_entry *e, struct source *s);

/* Free everything. */
void record_release(struct record *r);

#endif
