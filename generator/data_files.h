/*
 * The files of open data. Part of the build room.
 */
#ifndef DATA_FILES_H
#define DATA_FILES_H

#include "job.h"
#include "view/page.h"

/* The files of the whole site, as pages tell of them. */
struct berkas_list {
	struct arena arena;
	struct berkas *berkas;
	size_t n;
};

/* Add the jobs for all tables of the site, of each OPD and of each indikator
 * that has a page, with what describes them. Those of the whole site, which
 * are written piece after piece, come first, as they take longest; they are
 * noted in out, whose arena the caller releases. */
void data_jobs(struct job_list *l, const struct project *p,
	       const struct page_list *list, struct berkas_list *out);

#endif
