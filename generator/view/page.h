/*
 * The pages of the site: the list of all, and the values of each. One
 * function for each kind of page, in the file of its name.
 */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "view/sheet.h"

struct page {
	const char *address;	/* "opd/dinas-kesehatan/", or "404.html" */
	const char *template;	/* name of its template */
	/* Make its values; mistakes found on the way go to s->diag. */
	struct value *(*values)(struct sheet *s, const struct page *p);
	bool hidden;		/* not in sitemap.xml */
	const struct unit *unit;	/* what it is about, as far as it is */
	const struct rekap *rekap;	/* NULL: the OPD has no report */
	const struct indikator *indikator;
	const struct halaman *halaman;
};

struct page_list {
	struct page *page;
	size_t n;
};

/* All pages of a site, in a fixed order, into the arena. */
void page_list_build(struct page_list *out, const struct site *s,
		     struct arena *a);

/* The path of the page's file: its address and "index.html". */
const char *page_file(const struct page *p, struct arena *a);

/* The kinds of pages. Each returns the root map of its template. */
/* /: the region at a glance. */
struct value *home_values(struct sheet *s, const struct page *p);
/* /opd/: all OPDs. */
struct value *opd_list_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/ and its years; the pemda's too. */
struct value *opd_values(struct sheet *s, const struct page *p);
/* /opd/SLUG/indikator/KODE/. */
struct value *indikator_values(struct sheet *s, const struct page *p);
/* Free pages. */
struct value *halaman_values(struct sheet *s, const struct page *p);
/* 404.html. */
struct value *not_found_values(struct sheet *s, const struct page *p);

#endif
