/*
 * The jobs for files that go into the site as they are: assets of the theme
 * and attachments. Part of the build room.
 */
#ifndef COPIED_FILES_H
#define COPIED_FILES_H

#include "job.h"

/* Add a job for each asset, and for the attachments of each OPD. */
void copy_jobs(struct job_list *l, const struct project *p);

#endif
