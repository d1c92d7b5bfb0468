/*
 * Why files are made again although an earlier build has made them: which of
 * what was read then differs now. Part of the build room.
 */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "earlier.h"

struct explain {
	const struct project *project;
	const struct earlier *earlier;
	const char **changed;	/* paths that differ, by path, the theme's
				   behind its name */
	size_t n;
	struct arena *arena;
	const struct build_options *options;
};

/* Compare what p has read with what an earlier build had, into the arena. */
void explain_init(struct explain *out, const struct project *p,
		  const struct earlier *e, const struct build_options *o,
		  struct arena *a);

/* Tell options->explained of a job and the reason. ctx is a struct
 * explain. */
void explain_job(void *ctx, const struct job *j);

#endif
