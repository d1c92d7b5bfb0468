/*
 * Narratives in a page: Markdown with its figures, charts, tables and links
 * filled in from the data.
 */
#ifndef VIEW_NARASI_H
#define VIEW_NARASI_H

#include "content/markdown.h"
#include "view/sheet.h"

/* Render a narrative; r: the report its figures come from, or NULL (free
 * pages). prefix goes before heading ids. Returns 0; -1 after reporting,
 * with s->failed set. */
MUST_USE int narasi_render(struct sheet *s, struct markdown_result *out,
			   const struct naskah *n, const struct rekap *r,
			   const char *prefix);

/* The first sentence of a plain text, at most some 200 characters. */
const char *narasi_sentence(const struct sheet *s, struct str text);

/* Render and set "html"; nothing is set where there is no narrative. */
void narasi_put(struct sheet *s, struct value *map, const struct naskah *n,
		const struct rekap *r, const char *prefix);

#endif
