/*
 * Making all pages of a project, by several threads. Part of the build
 * room.
 */
#ifndef PAGES_H
#define PAGES_H

#include "output/output.h"
#include "project.h"

struct page_list;

/* Make every page of the list and write it to out; with out NULL only look
 * for mistakes. Order of work differs from run to run, bytes do not.
 * Returns 0, or -1 after reporting. */
MUST_USE int pages_make(const struct project *p, const struct page_list *list,
			struct output *out, const struct build_options *o,
			struct diag *d);

#endif
