/*
 * Recording an approval (site/reviu.h) of the OPDs of a commit.
 */
#ifndef REVIEW_APPROVE_H
#define REVIEW_APPROVE_H

#include "base/buf.h"
#include "base/diag.h"

struct approve_options {
	const char *source;	/* the repository, or a folder in one */
	const char *head;	/* "REV", "REV:FOLDER", or NULL: HEAD */
	const char *opd;	/* "dinas-a,dinas-b", or NULL: all */
	bool trust_repo;
};

/* Write a note on the folder of each, and append a line of what was approved
 * for each to out. 0, or -1 after reporting: K804 no such OPD (with the
 * nearest; then nothing is written), and as repo_open, note_author and
 * note_write. */
MUST_USE int review_approve(const struct approve_options *o, struct buf *out,
			    struct diag *d);

#endif
