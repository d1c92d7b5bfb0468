/*
 * Narratives in a page: Markdown with its figures, charts, tables and links
 * filled in from the data.
 */
#ifndef VIEW_NARASI_H
#define VIEW_NARASI_H

#include "content/markdown.h"
#include "view/sheet.h"

/* Where a narrative stands. */
struct narasi_place {
	const struct rekap *rekap;	/* the report its figures come from,
					   or NULL */
	const char *prefix;		/* of its heading ids */
	int shift;			/* levels added to its headings */
};

/* Render a narrative. Returns 0; -1 after reporting, with s->failed set. */
MUST_USE int narasi_render(struct sheet *s, struct markdown_result *out,
			   const struct naskah *n,
			   const struct narasi_place *place);

/* The same without charts and tables from the data: what is read as text. */
MUST_USE int narasi_render_plain(struct sheet *s, struct markdown_result *out,
				 const struct naskah *n,
				 const struct narasi_place *place);

/* The first sentence of a plain text, at most some 200 characters. */
const char *narasi_sentence(const struct sheet *s, struct str text);

/* Render as a part of a page (headings from h3 on) and set "html"; nothing
 * is set where there is no narrative. */
void narasi_put(struct sheet *s, struct value *map, const struct naskah *n,
		const struct rekap *r, const char *prefix);

/* Addresses that texts give without a scheme, "../2023/", count from the folder
 * of the text's file: one text stands on several pages (narasi_tautan.c).
 * Append the link from this page to where url leads from a text of the content
 * (path: "opd/x/2024/laporan.md"). False: out of the site, or to nothing in
 * it. Pages of the history, and what comes with an OPD's pages, are taken on
 * trust where there is the OPD. */
MUST_USE bool narasi_tautan(struct buf *out, const struct sheet *s,
			    const char *path, struct str url);

#endif
