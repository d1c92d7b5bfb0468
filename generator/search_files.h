/*
 * The files of the search index. Part of the build room.
 */
#ifndef SEARCH_FILES_H
#define SEARCH_FILES_H

#include "output/output.h"
#include "project.h"

/* Write the search index of the site. 0, or -1 after reporting. */
MUST_USE int search_files_write(const struct project *p, struct output *out,
				struct diag *d);

#endif
