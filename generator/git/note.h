/*
 * Notes: what was said of an object afterwards, kept beside the history under
 * a reference of their own (refs/notes/…), as "git notes" does. Reading one
 * is as careful as all reading here; writing one is all that this program
 * ever writes into a repository.
 */
#ifndef GIT_NOTE_H
#define GIT_NOTE_H

#include "git/repo.h"

/* The notes of one reference, as they were when it was opened. */
struct notes {
	struct repo *repo;
	struct oid tree;	/* not given: there are none */
};

/* Open the notes of a reference ("refs/notes/kinerja-reviu"). What cannot be
 * read counts as not there. */
void notes_open(struct notes *out, struct repo *r, const char *ref);

/* Append the note about an object; false where there is none that can be
 * read. */
MUST_USE bool notes_read(struct buf *out, const struct notes *n,
			 const struct oid *about);

/* Who writes notes, and when, as git would say it. */
struct note_author {
	const char *name;
	const char *email;
	int64_t time;		/* seconds since 1970 UTC */
};

/* The author that the repository's or the user's configuration names, at
 * this time, or at that of SOURCE_DATE_EPOCH where that is set; texts live in
 * the arena. 0, or -1 after reporting (K802). */
MUST_USE int note_author(struct note_author *out, struct repo *r,
			 struct arena *a, struct diag *d);

/* A note to be written. */
struct note {
	struct oid about;
	const char *text;
};

/* Write a note under a reference, in place of an older one about the same.
 * 0, or -1 after reporting (K803). */
MUST_USE int note_write(struct repo *r, const char *ref,
			const struct note *note,
			const struct note_author *by, struct diag *d);

#endif
