/*
 * Writing the search index; see kinds.h. What is in it is the
 * business of export/.
 */
#include "kinds.h"

#include "export/cari.h"

static int write_file(void *ctx, const char *address, const struct buf *bytes)
{
	return worker_output(ctx, address, bytes);
}

static int make_index(struct worker *w, const struct job *j)
{
	struct cari_sink sink = { write_file, w };

	(void)j;
	return cari_write(&w->project->view, &sink);
}

void search_jobs(struct job_list *l)
{
	job_add(l, make_index, "cari", "", NEEDS_ALL);
}
