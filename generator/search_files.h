/*
 * The job that makes the search index. Part of the build room.
 */
#ifndef SEARCH_FILES_H
#define SEARCH_FILES_H

#include "job.h"

/* Add the job for all files of the index. */
void search_jobs(struct job_list *l);

#endif
