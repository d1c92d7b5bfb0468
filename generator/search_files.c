/*
 * Writing the search index; see kinds.h. What is in it is the
 * business of export/.
 */
#include "kinds.h"

#include "base/limits.h"
#include "export/cari.h"

static int write_file(void *ctx, const char *address, const struct buf *bytes)
{
	struct worker *w = ctx;

	if (bytes->overflow)
		return diag_environment(&w->diag, place_file(address), "K510",
					"berkas pencarian ini lebih besar "
					"dari batas %u MB; bagi isi menjadi "
					"beberapa situs, atau laporkan kepada "
					"pembuat kinerja", LIMIT_TABLE >> 20);
	return worker_output(w, address, buf_str(bytes));
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
