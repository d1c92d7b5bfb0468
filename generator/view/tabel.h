/*
 * Tables from the data inside narratives: ![…](tabel:perjanjian) and the
 * like. The one place besides charts and Markdown that writes markup: a
 * narrative has no template of its own.
 */
#ifndef VIEW_TABEL_H
#define VIEW_TABEL_H

#include "content/markdown.h"
#include "view/sheet.h"

/* Append the table that t names: perjanjian, capaian, anggaran, evaluasi,
 * rekomendasi. Returns 0; -1 after reporting an unknown name (K408) or data
 * that were not submitted (K409). */
MUST_USE int tabel_write(const struct sheet *s, struct buf *html,
			 const struct rekap *r,
			 const struct markdown_target *t, struct diag *d);

#endif
