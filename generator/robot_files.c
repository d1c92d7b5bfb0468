/*
 * sitemap.xml and robots.txt; see kinds.h. What is in them is the
 * business of export/.
 */
#include "kinds.h"

#include "export/sitemap.h"

/* One file, or an index and its parts. */
static int write_sitemap(struct worker *w, const struct page_list *list)
{
	const struct view *v = &w->project->view;
	size_t n = sitemap_parts(list);

	for (size_t i = 0; i < n; i++) {
		sitemap_write(&w->bytes, list, v, i);
		if (n == 1)
			buf_adds(&w->path, "sitemap.xml");
		else
			buf_addf(&w->path, "sitemap-%zu.xml", i + 1);
		if (worker_write(w) < 0)
			return -1;
	}
	if (n == 1)
		return 0;
	sitemap_index(&w->bytes, n, v->base_url);
	buf_adds(&w->path, "sitemap.xml");
	return worker_write(w);
}

static int make_files(struct worker *w, const struct job *j)
{
	const char *base_url = w->project->view.base_url;

	robots_write(&w->bytes, base_url);
	buf_adds(&w->path, "robots.txt");
	if (worker_write(w) < 0)
		return -1;
	return base_url ? write_sitemap(w, j->list) : 0;
}

void robot_jobs(struct job_list *l, const struct page_list *list)
{
	job_add(l, make_files, "robot", "", NEEDS_ALL_VERSIONS)->list = list;
}
