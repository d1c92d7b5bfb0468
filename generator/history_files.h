/*
 * Feeds and tables of the history. Part of the build room.
 */
#ifndef HISTORY_FILES_H
#define HISTORY_FILES_H

#include "output/output.h"
#include "project.h"

/* Write the feed of the site, and of each OPD its feed, riwayat.csv and
 * riwayat.json; nothing where there is no history. 0, or -1 after
 * reporting. */
MUST_USE int history_files_write(struct project *p, struct output *out,
				 struct diag *d);

#endif
