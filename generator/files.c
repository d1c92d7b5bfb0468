/*
 * Which files a site has, and in which order they are begun; see files.h.
 */
#include "files.h"

#include "copied_files.h"
#include "data_files.h"
#include "history_files.h"
#include "pages.h"
#include "robot_files.h"
#include "search_files.h"

/* What takes longest comes first, so that the workers end together. */
static void add_all(struct job_list *l, const struct project *p,
		    const struct page_list *list, struct berkas_list *sizes)
{
	search_jobs(l);
	data_jobs(l, p, list, sizes);
	page_jobs(l, list, false);
	history_jobs(l, p);
	copy_jobs(l, p);
	robot_jobs(l, list);
}

int files_make(struct project *p, struct output *out,
	       const struct build_options *o, size_t *pages, struct diag *d)
{
	struct berkas_list sizes = { ARENA_INIT, NULL, 0 };
	struct job_list all = { .arena = &p->arena };
	struct job_list last = { .arena = &p->arena };
	struct page_list list;
	int result;

	page_list_build(&list, &p->view, &p->arena);
	*pages = list.n;
	add_all(&all, p, &list, &sizes);
	result = job_run(&all, p, out, o, d);
	p->view.berkas = sizes.berkas;
	p->view.n_berkas = sizes.n;
	page_jobs(&last, &list, true);
	if (result == 0)
		result = job_run(&last, p, out, o, d);
	p->view.n_berkas = 0;
	arena_release(&sizes.arena);
	return result;
}

int files_check(struct project *p, const struct build_options *o,
		struct diag *d)
{
	struct job_list all = { .arena = &p->arena };
	struct page_list list;

	page_list_build(&list, &p->view, &p->arena);
	page_jobs(&all, &list, false);
	page_jobs(&all, &list, true);
	return job_run(&all, p, NULL, o, d);
}
