/*
 * Charts as inline SVG, in the manner of the design's mock: the box of the
 * <svg> is the plot area, x is in percent and y in pixels, labels hang into
 * margins that the style sheet gives, all looks come from classes. A chart
 * is drawn from a plain struct; nothing here knows the site, its OPDs or a
 * page. The same struct gives the same bytes.
 *
 * Each chart carries <title> and <desc> with every figure in words; its
 * numbers must also stand in a table one step away. What a chart cannot
 * show (a missing year) is a gap, never a point. All text is escaped.
 */
#ifndef VIEW_CHART_H
#define VIEW_CHART_H

#include "model/laporan.h"
#include "view/format.h"
#include "view/words.h"

enum chart_waktu {
	CHART_LALU,	/* an earlier year */
	CHART_KINI,	/* the year that the page is about */
	CHART_AWAL,	/* kondisi awal of the plan */
	CHART_NANTI	/* a year to come: no realisasi is expected */
};

struct chart_point {
	int tahun;
	enum chart_waktu waktu;
	struct nilai target;
	struct nilai realisasi;
	enum kosong kosong;	/* of a realisasi that is missing */
};

struct chart {
	const struct format *format;
	const struct words *words;
	const struct indikator *indikator;	/* name, jenis, arah, scale,
						   standard */
	const struct chart_point *point;	/* ascending years; one left
						   out is a missing year */
	size_t n;
	struct nilai akhir;	/* last target of the plan, or KOSONG */
	int akhir_tahun;
	bool akip;	/* nilai AKIP: bounds of predikat as the grid */
	bool large;	/* for the page of one indikator */
};

/* Append the <svg> of an indikator through the years: bars for counts and
 * shares, a line for indices and long series, a band for a rentang, steps of
 * the scale for predikat. False, and nothing appended, where there is no
 * figure at all: the page then says so in words. */
MUST_USE bool chart_draw(struct buf *out, const struct chart *c);

/* Append the same chart for a picture so many pixels wide, y pixels below
 * its top, without <title> and <desc>. Returns its height in pixels; 0, and
 * nothing appended, where there is no figure at all. */
int chart_draw_in(struct buf *out, const struct chart *c, int y, int width);

/* Append its title, and everything that it shows in words, as plain text. */
void chart_title_text(struct buf *out, const struct chart *c);
/* See chart_title_text. */
void chart_desc_text(struct buf *out, const struct chart *c);

/* Append what a caption must say of that chart, in plain text: which
 * direction is good, a cut axis, what a dashed ring is. */
void chart_note(struct buf *out, const struct chart *c);

/* Append the numbers of that chart as a table in <details>, nothing where
 * there is no chart. */
void chart_table(struct buf *out, const struct chart *c);

/* Append a sparkline of the points of c, for the cell of a table. The last
 * point is the current year. False, and nothing appended, where no year has
 * a realisasi. */
MUST_USE bool chart_spark(struct buf *out, const struct chart *c);

/* Append the bar of a capaian (two decimals) against its mark at 100
 * percent; the scale ends at 125. tingkat: 5 to 1, the level of its
 * kategori. */
void chart_bullet(struct buf *out, const struct format *f,
		  const struct words *w, struct decimal capaian,
		  int tingkat);

/* A part inside its frame: realisasi in pagu, nilai in bobot. */
struct chart_gauge {
	struct decimal part;
	struct decimal whole;	/* the frame */
	struct decimal largest;	/* the whole that fills the width: the same
				   for all gauges of a table, above zero */
	bool filled;		/* false: nothing reported, only the frame */
	const char *title;	/* with the figures, in words */
	const char *desc;	/* more in words, or NULL */
};

/* Append a gauge. */
void chart_gauge(struct buf *out, const struct chart_gauge *g);

#endif
