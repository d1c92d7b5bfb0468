/*
 * The parts that chart.c puts together, each from the same struct plot.
 * Only the files of charts include this.
 */
#ifndef VIEW_CHART_PART_H
#define VIEW_CHART_PART_H

#include "view/chart_words.h"
#include "view/plot.h"

/* <title> and <desc>: everything the chart shows, in words. */
void chart_head(struct buf *out, const struct plot *p);

/* "Angka kematian ibu, 2020 sampai 2026", plain text. */
void chart_title(struct buf *out, const struct plot *p);

/* The word for a missing realisasi; point NULL: nobody reported that year.
 * Borrowed. */
const char *chart_nothing(const struct words *w,
			  const struct chart_point *point);

/* "2020: 158,40; 2021: belum diisi; …", plain text. */
void chart_realisasi_list(struct buf *out, const struct plot *p);

/* What lies below the data: shaded zones, the band of a rentang, the grid
 * and its labels. */
void chart_grid(struct buf *out, const struct plot *p);

/* The years below the plot, with "awal" and the rings of missing years. */
void chart_years(struct buf *out, const struct plot *p);

/* True where the numbers of the grid are shortened ("250 M"): all of them,
 * and only where that rounds none. */
bool chart_is_compact(const struct plot *p);

/* True where the labels of the grid need the wide margin. */
bool chart_has_names(const struct plot *p);

/* True where years are written so densely that a phone hides every other. */
bool chart_is_dense(const struct plot *p);

/* The values at their points or bars. */
void chart_values(struct buf *out, const struct plot *p);

/* In the right margin: end target and standard, the rentang, or grades. */
void chart_sides(struct buf *out, const struct plot *p);

/* At most max characters of text; what is cut off is shown by "…". */
void chart_clip(struct buf *out, const char *text, size_t max);

#endif
