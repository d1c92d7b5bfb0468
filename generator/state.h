/*
 * struct state: what a build leaves for the next one, beside the output and
 * never in it: what was read, which files each job made of what, and what
 * was found. Without it, or where it is damaged or of another version, the
 * next build makes everything. Part of the build room.
 */
#ifndef STATE_H
#define STATE_H

#include "base/record.h"
#include "view/sheet.h"

/* A source, and what was read of it. */
struct state_root {
	const char *label;	/* "" is the content, others are of the theme */
	struct record_entry *entry;
	size_t n;
};

/* What a job made when it needed this. */
struct state_made {
	struct digest needs;
	const char **file;
	size_t n;
	const struct diag *found;	/* or NULL: nothing */
	struct str part;	/* bytes for a later job, or none; not in the
				   state but in a file of its own (parts.h) */
};

struct state {
	struct digest site;	/* what is in the output (output_identity) */
	struct digest asked;	/* options, program, repository */
	size_t pages;
	struct state_root *root;
	size_t n_root;
	struct state_made *made;	/* by .needs */
	size_t n_made;
	struct berkas *berkas;	/* sizes of the files of the whole site */
	size_t n_berkas;
	struct diag found;	/* findings, with quotes; no memory of its
				   own */
};

/* Append a state as the bytes of its file. */
void state_write(struct buf *out, const struct state *s);

/* Read such bytes into the arena. False, with *out empty, where they are not
 * exactly what state_write writes. */
bool state_parse(struct state *out, struct str bytes, struct arena *a);

/* What a job made when it needed this, or NULL. */
const struct state_made *state_find(const struct state *s,
				    const struct digest *needs);

/* Sort .made, for state_find and so that the bytes do not depend on the order
 * of work. */
void state_sort(struct state *s);

#endif
