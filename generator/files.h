/*
 * All files of a site, made by several workers. Part of the build room.
 */
#ifndef FILES_H
#define FILES_H

#include "project.h"

struct job_context;

/* Make every file of the site, or keep it where x->reuse, which tells of them
 * then, allows that. x->project is p. 0, or -1 after reporting. */
MUST_USE int files_make(struct project *p, const struct job_context *x,
			struct diag *d);

/* Only look for mistakes on the pages. 0, or -1 after reporting. */
MUST_USE int files_check(struct project *p, const struct build_options *o,
			 struct diag *d);

#endif
