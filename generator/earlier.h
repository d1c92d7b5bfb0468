/*
 * What an earlier build of the same output left (state.h), whether anything
 * has changed since, and leaving the same for the next one. Part of the build
 * room.
 */
#ifndef EARLIER_H
#define EARLIER_H

#include "job.h"
#include "parts.h"

struct earlier {
	struct arena arena;
	struct buf bytes;	/* of the file; .state points into it */
	const char *path;	/* of the file */
	struct state state;
	const char *parts_path;
	struct parts parts;	/* what jobs left then, once it was opened */
	bool there;		/* .state is of what is in the output now */
};

/* Static initializer. */
#define EARLIER_INIT { .bytes = BUF_INIT(SIZE_MAX / 2), .parts = PARTS_INIT }

/* Find what the last build of o->out left. Never fails: what is not there, is
 * damaged, or is of another output or version counts as nothing. */
void earlier_open(struct earlier *e, const struct build_options *o);

/* Is all that was read then still the same, and the output as it was left?
 * Then a build would change nothing, and say the same. */
bool earlier_holds(const struct earlier *e, const struct build_options *o);

/* Read .parts: only a build that makes something needs them. */
void earlier_open_parts(struct earlier *e);

/* Give d the findings of then. */
void earlier_findings(const struct earlier *e, struct diag *d);

/* Leave a state: what p has read, what reuse says was made, the sizes of the
 * files of the whole site, what was found. Where that fails there is none,
 * and the next build makes everything. */
void earlier_save(const struct earlier *e, const struct project *p,
		  const struct build_options *o, const struct reuse *made,
		  const struct diag *d);

/* Free everything. */
void earlier_release(struct earlier *e);

#endif
