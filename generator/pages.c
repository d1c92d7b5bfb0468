/*
 * Making pages; see pages.h. What is on them is the business of view/ and
 * theme/.
 */
#include "pages.h"

#include "base/limits.h"
#include "export/kartu_gambar.h"

static int write_file(struct worker *w, const char *path)
{
	return output_write(w->out, path, buf_str(&w->html), &w->diag);
}

/* The picture that goes with a page: of its OPD, or of the site. */
static int make_card(struct worker *w, const struct page *p,
		     const struct sheet *s)
{
	struct kartu k = p->unit ? kartu_unit(s, p->unit) : kartu_situs(s);

	buf_clear(&w->html);
	if (kartu_gambar(&w->html, &k, p->unit ? 1 : KARTU_SITUS,
			 &w->arena) < 0)
		BUG("a picture is larger than a page may be");
	return write_file(w, p->kartu);
}

static int make_page(struct worker *w, const struct job *j)
{
	const struct project *project = w->project;
	const struct page *p = j->page;
	struct sheet s = { .view = &project->view, .arena = &w->arena,
			   .address = p->address, .diag = &w->diag };
	struct value *values = p->values(&s, p);

	if (s.failed)
		return -1;
	if (!w->out)
		return 0;
	if (theme_render(&w->html, &project->theme, p->template, values,
			 &w->diag) < 0 ||
	    write_file(w, page_file(p, &w->arena)) < 0)
		return -1;
	return p->kartu ? make_card(w, p, &s) : 0;
}

void page_jobs(struct job_list *l, const struct page_list *list,
	       bool tells_sizes)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct page *p = &list->page[i];

		if ((p->values == data_values) == tells_sizes)
			job_add(l, make_page)->page = p;
	}
}
