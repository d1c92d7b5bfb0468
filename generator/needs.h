/*
 * What each job needs, as one digest: where it is the same as in an earlier
 * build, the job would make the same files again. It is drawn from all that
 * was read (base/record.h), so that no file is forgotten; which sorts of it a
 * job needs is said where the job is. Part of the build room.
 */
#ifndef NEEDS_H
#define NEEDS_H

#include "base/digest.h"
#include "job.h"

/* Digests of what was read, by sort. */
struct needs {
	const struct project *project;
	struct digest isi;	/* all of it, of whatever program with the
				   same version */
	struct digest umum;	/* program, options, settings, theme, and the
				   plans of all: every file needs that */
	struct digest data;	/* what all report */
	struct digest teks;	/* what all wrote */
	struct digest sejarah;	/* all versions */
	struct digest *data_unit;	/* of each unit, with those whose
					   figures it shows … */
	struct digest *teks_unit;	/* … and their texts */
	struct digest *riwayat;		/* of each riwayat: its versions */
};

/* Draw them from what a project has read, into the arena. Nothing may be read
 * meanwhile. */
void needs_init(struct needs *out, const struct project *p,
		const struct build_options *o, struct arena *a);

/* What a job needs. False where that is not known before it is done. */
bool needs_of(struct digest *out, const struct needs *n,
	      const struct job *j);

/* Of what sort is what is at a path of the content: NEEDS_DATA or NEEDS_TEXTS
 * of *u, or 0, and all need it. */
unsigned needs_sort(const struct site *s, const char *path,
		    const struct unit **u);

#endif
