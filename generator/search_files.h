/*
 * The jobs that make the search index: a part for each OPD, and when all of
 * them are there the whole. Part of the build room.
 */
#ifndef SEARCH_FILES_H
#define SEARCH_FILES_H

#include "job.h"

/* What the first jobs leave for the last one. */
struct search {
	struct str *part;	/* of the free pages, the pemda if there is
				   one, and each OPD */
	size_t n;
};

/* Add the jobs for the parts. */
void search_jobs(struct search *s, struct job_list *l,
		 const struct project *p);

/* Add the job that joins them, to a list that is done later. */
void search_join_job(const struct search *s, struct job_list *l);

#endif
