/*
 * The files of open data. Part of the build room.
 */
#ifndef DATA_FILES_H
#define DATA_FILES_H

#include "output/output.h"
#include "project.h"
#include "view/page.h"

/* Write all tables of the site, of each OPD and of each indikator that has a
 * page, with what describes them; then p->view.berkas says how large those
 * of the site are. One file is in memory at a time; those of the whole site
 * only piece after piece. 0, or -1 after reporting. */
MUST_USE int data_files_write(struct project *p,
			      const struct page_list *list,
			      struct output *out, struct diag *d);

#endif
