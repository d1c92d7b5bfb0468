/*
 * struct subject: what the pages of one indikator are about, looked up once.
 * They are its own page, its chart as a picture, and the page that other
 * sites show in a frame.
 */
#ifndef VIEW_SUBJECT_H
#define VIEW_SUBJECT_H

#include "site/deret.h"
#include "view/page.h"

struct subject {
	const struct indikator *i;
	const struct unit *u;
	struct deret d;
	const struct rekap *r;		/* latest report, or NULL */
	const struct hasil *h;		/* in it, or NULL */
};

/* What a page with an indikator is about. */
struct subject subject_of(const struct sheet *s, const struct page *p);

/* The year it is about: of the latest report, else the site's. */
int subject_tahun(const struct sheet *s, const struct subject *x);

/* Set "grafik", as put_graph does, with "unduh", the link to it as a
 * picture. */
void put_subject_graph(const struct sheet *s, struct value *root,
		       const struct subject *x);

/* Set "pakai": how to cite the figures and to show the chart elsewhere. */
void put_pakai(const struct sheet *s, struct value *root,
	       const struct subject *x);

#endif
