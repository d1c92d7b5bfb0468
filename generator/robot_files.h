/*
 * The job for what search engines read: sitemap.xml and robots.txt. Part of
 * the build room.
 */
#ifndef ROBOT_FILES_H
#define ROBOT_FILES_H

#include "job.h"
#include "view/page.h"

/* Add it. The list outlives the job. */
void robot_jobs(struct job_list *l, const struct page_list *list);

#endif
