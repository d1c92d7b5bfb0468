/*
 * struct plot: a chart with everything decided that its parts must agree on:
 * which kind it is, its years and where they stand, its axis. Positions are
 * hundredths, of a percent across and of a pixel down. Writes nothing.
 */
#ifndef VIEW_PLOT_H
#define VIEW_PLOT_H

#include "view/axis.h"
#include "view/chart.h"

enum plot_kind {
	PLOT_BARS,
	PLOT_LINE,
	PLOT_STEPS	/* a line over the ranks of a scale */
};

struct plot {
	const struct chart *c;
	enum plot_kind kind;
	int first;	/* year of slot 0 */
	int n;		/* slots: one a year, also where there is no point */
	int kini;	/* slot of the current year, or -1 */
	int every;	/* every how many slots a year is written */
	int top;	/* of the plot area */
	int bottom;
	struct axis axis;
	struct nilai nasional;	/* KOSONG: none, or the same as rentang */
};

/* Decide everything. False where there is no figure to draw. */
MUST_USE bool plot_init(struct plot *p, const struct chart *c);

/* The point of a slot, or NULL where that year was left out. */
const struct chart_point *plot_point(const struct plot *p, int slot);

/* True where no realisasi is, of a year that is over or current. */
bool plot_is_empty(const struct plot *p, int slot);

/* True where it is empty and nobody said that there is none to be had: the
 * realisasi should be there. */
bool plot_is_missing(const struct plot *p, int slot);

/* True where the slot's year is written below the plot. */
bool plot_is_written(const struct plot *p, int slot);

/* Center of a slot. */
int plot_x(const struct plot *p, int slot);

/* Width of a slot: from one center to the next, at most a third. */
int plot_slot_width(const struct plot *p);

/* The number that stands for a figure on the axis: itself, or the rank of a
 * grade. False for what has no single place: nothing, a range, an unknown
 * grade. */
bool plot_number(const struct plot *p, struct nilai n, struct decimal *out);

/* Height of a figure; false as plot_number. */
bool plot_y(const struct plot *p, struct nilai n, int *y);

/* The realisasi or the target of a slot as a height; false where there is
 * none. */
bool plot_realisasi_y(const struct plot *p, int slot, int *y);
/* See plot_realisasi_y. */
bool plot_target_y(const struct plot *p, int slot, int *y);

#endif
