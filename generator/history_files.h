/*
 * The jobs that make feeds and tables of the history. Part of the build
 * room.
 */
#ifndef HISTORY_FILES_H
#define HISTORY_FILES_H

#include "job.h"

/* Add the jobs for the feed of the site, and for the feed, riwayat.csv and
 * riwayat.json of each OPD; none where there is no history. */
void history_jobs(struct job_list *l, const struct project *p);

#endif
