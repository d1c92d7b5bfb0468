/*
 * The picture that is shown where a page is shared (Open Graph): a PNG of
 * 600 × 315 pixels of an OPD, of 1200 × 630 of the site.
 */
#ifndef EXPORT_KARTU_GAMBAR_H
#define EXPORT_KARTU_GAMBAR_H

#include "view/kartu.h"

#define KARTU_WIDTH 600
#define KARTU_HEIGHT 315
#define KARTU_SITUS 2	/* the site's is so many times as large */

/* Append the picture of a card, scale times 600 × 315. Scratch memory is
 * a's. -1, and nothing appended, where it does not fit into out. */
MUST_USE int kartu_gambar(struct buf *out, const struct kartu *k, int scale,
			  struct arena *a);

#endif
