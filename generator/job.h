/*
 * A site is made in jobs, each of which makes some files and waits for no
 * other; several workers share them. Part of the build room.
 */
#ifndef JOB_H
#define JOB_H

#include "output/output.h"
#include "project.h"

struct page;
struct page_list;
struct berkas_list;

/* One thread's own, empty when a job begins, and what all share. */
struct worker {
	const struct project *project;
	struct output *out;	/* NULL: only mistakes are looked for */
	struct arena arena;
	struct buf bytes;	/* of a file, up to LIMIT_TABLE … */
	struct buf html;	/* … of a page, up to LIMIT_PAGE */
	struct buf path;
	struct diag diag;
};

struct job {
	/* Make the files. 0, or -1 after reporting. */
	int (*make)(struct worker *w, const struct job *j);
	const struct page *page;	/* what it is about, as far as it is */
	const struct unit *unit;
	const struct riwayat *riwayat;
	const struct theme_asset *asset;
	const char *address;		/* of the asset */
	const struct page_list *list;
	struct berkas_list *berkas;	/* filled by the job that has it */
};

struct job_list {
	struct job *job;
	size_t n;
	struct arena *arena;
};

/* A new job at the end of the list. */
struct job *job_add(struct job_list *l,
		    int (*make)(struct worker *w, const struct job *j));

/* Do all jobs; with out NULL only look for mistakes. They are begun in the
 * order of the list, and files and findings are the same in any. After a
 * failure of the surroundings none is begun. 0, or -1 after reporting. */
MUST_USE int job_run(const struct job_list *l, const struct project *p,
		     struct output *out, const struct build_options *o,
		     struct diag *d);

/* Write w->bytes, which have not overflowed, to w->path, and clear both. */
MUST_USE int worker_write(struct worker *w);

#endif
