/*
 * All files of a site, made by several workers. Part of the build room.
 */
#ifndef FILES_H
#define FILES_H

#include "project.h"

struct output;

/* Make every file of the site and give it to out. *pages is their number.
 * 0, or -1 after reporting. */
MUST_USE int files_make(struct project *p, struct output *out,
			const struct build_options *o, size_t *pages,
			struct diag *d);

/* Only look for mistakes on the pages. 0, or -1 after reporting. */
MUST_USE int files_check(struct project *p, const struct build_options *o,
			 struct diag *d);

#endif
