/*
 * The jobs that make pages. Part of the build room.
 */
#ifndef PAGES_H
#define PAGES_H

#include "job.h"
#include "view/page.h"

/* Add a job for each page of the list that tells how large the files of open
 * data are, or for each that does not. */
void page_jobs(struct job_list *l, const struct project *project,
	       const struct page_list *list, bool tells_sizes);

#endif
