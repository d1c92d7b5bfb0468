/*
 * Which files a site has, and in which order they are begun; see files.h.
 */
#include "files.h"

#include "join.h"
#include "kinds.h"
#include "needs.h"
#include "state.h"

/* What takes longest comes first, so that the workers end together. */
static void add_all(struct job_list *l, const struct project *p,
		    const struct page_list *list, struct berkas_list *sizes)
{
	data_jobs(l, p, list, sizes);
	page_jobs(l, p, list, false);
	history_jobs(l, p);
	copy_jobs(l, p);
	robot_jobs(l, list);
}

/* Sizes of files that were kept are as they were. */
static void note_sizes(struct reuse *r, const struct berkas_list *sizes)
{
	if (sizes->n) {
		r->berkas = sizes->berkas;
		r->n_berkas = sizes->n;
	} else if (r->before) {
		r->berkas = r->before->berkas;
		r->n_berkas = r->before->n_berkas;
	}
}

int files_make(struct project *p, const struct job_context *x,
	       struct diag *d)
{
	struct berkas_list sizes = { ARENA_INIT, NULL, 0 };
	struct job_list all = { .arena = &p->arena };
	struct job_list last = { .arena = &p->arena };
	struct reuse *reuse = x->reuse;
	struct search search;
	struct page_list list;
	int result;

	page_list_build(&list, &p->view, &p->arena);
	reuse->pages = list.n;
	search_jobs(&search, &all, p);
	add_all(&all, p, &list, &sizes);
	result = job_run(&all, x, d);
	note_sizes(reuse, &sizes);
	p->view.berkas = reuse->berkas;
	p->view.n_berkas = reuse->n_berkas;
	search_join_job(&search, &last);
	page_jobs(&last, p, &list, true);
	if (result == 0)
		result = job_run(&last, x, d);
	if (result == 0 && x->options->parts)
		result = part_mark(x->out, x->options, &reuse->needs->isi,
				   reuse->files, d);
	arena_adopt(&p->arena, &sizes.arena);
	return result;
}

int files_check(struct project *p, const struct build_options *o,
		struct diag *d)
{
	struct job_context x = { .project = p, .options = o };
	struct job_list all = { .arena = &p->arena };
	struct page_list list;

	page_list_build(&list, &p->view, &p->arena);
	page_jobs(&all, p, &list, false);
	page_jobs(&all, p, &list, true);
	return job_run(&all, &x, d);
}
