/*
 * The kinds of files that a site is made of: each function adds its jobs to a
 * list. Part of the build room.
 */
#ifndef KINDS_H
#define KINDS_H

#include "job.h"
#include "view/page.h"

/* The files of open data of the whole site, as pages tell of them. */
struct berkas_list {
	struct arena arena;
	struct berkas *berkas;
	size_t n;
};

/* A job for each page of the list that tells how large the files of open data
 * are, or for each that does not (pages.c). */
void page_jobs(struct job_list *l, const struct project *project,
	       const struct page_list *list, bool tells_sizes);

/* All tables of the site, of each OPD and of each indikator that has a page,
 * with what describes them (data_files.c). Those of the whole site, which are
 * written piece after piece, come first, as they take longest; they are noted
 * in out, whose arena the caller releases. */
void data_jobs(struct job_list *l, const struct project *p,
	       const struct page_list *list, struct berkas_list *out);

/* What the jobs of the search index leave for the last of them. */
struct search {
	struct str *part;	/* of the free pages, the pemda if there is
				   one, and each OPD */
	size_t n;
};

/* The parts of the search index (search_files.c) … */
void search_jobs(struct search *s, struct job_list *l,
		 const struct project *p);

/* … and the job that joins them, in a list that is done later. */
void search_join_job(const struct search *s, struct job_list *l);

/* The feed of the site, and for each OPD its feed, riwayat.csv and
 * riwayat.json; none where there is no history (history_files.c). */
void history_jobs(struct job_list *l, const struct project *p);

/* What goes into the site as it is: assets of the theme, and attachments
 * (copied_files.c). */
void copy_jobs(struct job_list *l, const struct project *p);

/* What search engines read: sitemap.xml and robots.txt (robot_files.c). The
 * list outlives the job. */
void robot_jobs(struct job_list *l, const struct page_list *list);

#endif
