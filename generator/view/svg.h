/*
 * Writing SVG elements. Lengths and positions are whole numbers of
 * hundredths, so that no floating point can make two builds differ; they are
 * written with at most two decimals. Knows no chart.
 */
#ifndef VIEW_SVG_H
#define VIEW_SVG_H

#include "base/buf.h"

/* A number alone, for lists of points: 26.5. */
void svg_number(struct buf *out, int hundredths);

/* Begin an element: <line class="grid". Names and classes are ours, never
 * content. class may be NULL. */
void svg_open(struct buf *out, const char *element, const char *class);

/* An attribute in percent of the plot: x1="4.5%". */
void svg_percent(struct buf *out, const char *name, int hundredths);

/* An attribute in pixels: y="22.25". */
void svg_px(struct buf *out, const char *name, int hundredths);

/* An attribute whose value is ours, never content: dx="-10". */
void svg_attr(struct buf *out, const char *name, const char *value);

/* End an element that has no content: />. */
void svg_end(struct buf *out);

/* End an element with text as its content, escaped: >text</element>. */
void svg_text(struct buf *out, const char *element, struct str text);

/* A horizontal line across the whole plot at y. */
void svg_rule(struct buf *out, const char *class, int y);

/* Text centered on x (hundredths of a percent) with its baseline at y. */
void svg_label(struct buf *out, const char *class, int x, int y,
	       const char *text);

/* A circle at x (hundredths of a percent), y with a radius in pixels. */
void svg_circle(struct buf *out, const char *class, int x, int y,
		const char *radius);

#endif
