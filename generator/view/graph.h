/*
 * Charts of the site's figures as html values: what joins series (site/)
 * and drawings (view/chart).
 */
#ifndef VIEW_GRAPH_H
#define VIEW_GRAPH_H

#include "site/deret.h"
#include "view/chart.h"
#include "view/sheet.h"

/* The chart of an indikator through the years, tahun drawn as now; its
 * points live in the sheet's arena. */
struct chart graph_chart(const struct sheet *s, const struct deret *d,
			 int tahun);

/* What it shows: "Realisasi dan target, tahun". */
const char *graph_heading(const struct sheet *s, const struct deret *d);

/* Set "grafik" to {judul, keterangan, svg, tabel}: an indikator through the
 * years; tahun is drawn as now; large: for the indikator's own page, which
 * has a table of its own. Nothing is set where there is no figure at all. */
void put_graph(const struct sheet *s, struct value *map,
	       const struct deret *d, int tahun, bool large);

/* Append the same chart as a <figure> with its caption (for narratives). */
void graph_figure(const struct sheet *s, struct buf *html,
		  const struct deret *d, int tahun, struct str caption);

/* Set "spark": the five years up to tahun. */
void put_spark(const struct sheet *s, struct value *map,
	       const struct deret *d, int tahun);

/* Set "bullet": the capaian against 100 percent; nothing where none. */
void put_bullet(const struct sheet *s, struct value *map,
		const struct capaian *c);

/* Set "gauge": a part inside its frame. */
void put_gauge(const struct sheet *s, struct value *map,
	       const struct chart_gauge *g);

/* Set "spark": the scores of a unit in the five years up to tahun; null where
 * there is none. */
void put_scores_spark(const struct sheet *s, struct value *map,
		      const struct unit *u, int tahun);

/* Set "grafik" to the scores of a unit's evaluations up to tahun, where
 * there are two or more. */
void put_scores(const struct sheet *s, struct value *map,
		const struct unit *u, int tahun);

#endif
