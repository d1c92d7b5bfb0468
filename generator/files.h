/*
 * All files of a site, made by several workers. Part of the build room.
 */
#ifndef FILES_H
#define FILES_H

#include "project.h"

struct output;
struct reuse;

/* Make every file of the site, or keep it where reuse allows that, and give
 * it to out. reuse tells of them then. 0, or -1 after reporting. */
MUST_USE int files_make(struct project *p, struct output *out,
			struct reuse *reuse, const struct build_options *o,
			struct diag *d);

/* Only look for mistakes on the pages. 0, or -1 after reporting. */
MUST_USE int files_check(struct project *p, const struct build_options *o,
			 struct diag *d);

#endif
