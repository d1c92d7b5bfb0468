/*
 * A site is made in jobs, each of which makes some files and waits for no
 * other; several workers share them. Part of the build room.
 */
#ifndef JOB_H
#define JOB_H

#include "output/output.h"
#include "project.h"

struct naskah_pemeriksa;
struct needs;
struct parts;
struct state;
struct state_made;
struct page;
struct page_list;
struct berkas_list;

/* One thread's own, empty when a job begins, and what all share. */
struct worker {
	const struct project *project;
	struct output *out;	/* NULL: only mistakes are looked for */
	struct arena lasting;	/* of what outlives the job: … */
	const char **file;	/* … paths that it wrote … */
	size_t n_file;
	struct state_made *made;	/* … and what all jobs did */
	size_t n_made;
	struct arena arena;
	struct buf bytes;	/* of a file, up to LIMIT_TABLE … */
	struct buf html;	/* … of a page, up to LIMIT_PAGE */
	struct buf path;
	struct diag diag;	/* what this job found … */
	struct diag found;	/* … and all before it */
	size_t files;		/* written or kept by all jobs */
	size_t bytes_made;	/* of files … */
	double writing;		/* … and seconds that this took … */
	double working;		/* … out of these */
};

/* What the files of a job are made of, besides what all are: the settings,
 * the theme, and the plans of all OPDs. 0: it is not known before. */
enum job_needs {
	NEEDS_DATA = 1,			/* the figures of .unit … */
	NEEDS_TEXTS = 2,		/* … its texts … */
	NEEDS_VERSIONS = 4,		/* … the versions of .riwayat */
	NEEDS_ALL_DATA = 8,		/* … and of everybody */
	NEEDS_ALL_TEXTS = 16,
	NEEDS_ALL_VERSIONS = 32,
	NEEDS_ALL = NEEDS_ALL_DATA | NEEDS_ALL_TEXTS | NEEDS_ALL_VERSIONS
};

struct job {
	/* Make the files. 0, or -1 after reporting. */
	int (*make)(struct worker *w, const struct job *j);
	const char *kind;		/* no other job has both … */
	const char *address;		/* … of these */
	unsigned needs;			/* enum job_needs */
	const struct page *page;	/* what it is about, as far as it is */
	const struct unit *unit;
	const struct riwayat *riwayat;
	const struct theme_asset *asset;
	const struct page_list *list;
	const struct naskah_pemeriksa *pemeriksa;
	struct berkas_list *berkas;	/* filled by the job that has it */
	struct str *part;		/* bytes for a job of a later list, at
					   least one, of w->lasting: filled by
					   the job, or as it filled it in an
					   earlier build */
	const struct str *parts;	/* what n_part such jobs left */
	size_t n_part;
};

struct job_list {
	struct job *job;
	size_t n;
	struct arena *arena;
};

/* A new job at the end of the list. kind and address, which outlive it, name
 * it. */
struct job *job_add(struct job_list *l,
		    int (*make)(struct worker *w, const struct job *j),
		    const char *kind, const char *address, unsigned needs);

/* How an earlier build helps this one. */
struct reuse {
	const struct needs *needs;
	const struct state *before;	/* NULL: it does not */
	const struct parts *parts;	/* what its jobs left */
	struct arena *arena;		/* of what follows */
	struct state_made *made;	/* what the jobs made, or kept */
	size_t n_made;
	size_t pages;			/* of the site */
	size_t files;
	size_t bytes;			/* of the files made anew */
	double writing;			/* seconds of all workers for that … */
	double working;			/* … out of these */
	struct berkas *berkas;		/* sizes of the site's own files */
	size_t n_berkas;
	/* Called for each job whose files are made anew, or NULL; one call
	 * at a time. */
	void (*remade)(void *ctx, const struct job *j);
	void *ctx;
};

/* What jobs are done with. */
struct job_context {
	const struct project *project;
	struct output *out;		/* NULL: only look for mistakes */
	struct reuse *reuse;		/* NULL: do them all */
	const struct build_options *options;
};

/* Do all jobs, but for those whose files are there as they would be made. They
 * are begun in the order of the list, and files and findings are the same in
 * any. After a failure of the surroundings none is begun. 0, or -1 after
 * reporting. */
MUST_USE int job_run(const struct job_list *l, const struct job_context *x,
		     struct diag *d);

/* Write bytes to a path of the site. 0, or -1 after reporting, also where
 * they are not whole (K513). */
MUST_USE int worker_output(struct worker *w, const char *path,
			   const struct buf *bytes);

/* Report that a file is above its limit. Returns -1. */
int worker_too_large(struct worker *w, const char *path);

/* Note that the job wrote a file in another way. */
void worker_wrote(struct worker *w, const char *path);

/* worker_output of w->bytes to w->path; clears both. */
MUST_USE int worker_write(struct worker *w);

#endif
