/*
 * struct axis: the vertical scale of a chart: from where to where, and where
 * the lines of its grid are. Exact decimals in, hundredths of pixels out.
 * Knows no indikator.
 */
#ifndef VIEW_AXIS_H
#define VIEW_AXIS_H

#include "base/decimal.h"

#define AXIS_TICKS 32	/* most lines of a grid */

struct axis {
	struct decimal lo;	/* value at the bottom */
	struct decimal hi;	/* value at the top, above lo */
	struct decimal tick[AXIS_TICKS];	/* ascending */
	int n;			/* ticks */
	bool cut;		/* zero is not on it */
};

/* What an axis has to hold. */
struct axis_need {
	struct decimal min;
	struct decimal max;	/* at least min */
	bool zero;		/* zero must be on it */
	int digits;		/* most digits after the point that a tick
				   may have: at least those of min, max */
};

/* The tightest axis with two to five lines at round values (1, 2, 2.5 or 5
 * times a power of ten) that holds what is needed. Where zero is cut off and
 * the lowest value lies at the bottom, one more line gives its label room.
 * Equal values get an axis from zero. */
void axis_fit(struct axis *out, const struct axis_need *need);

/* An axis with one line for each rank from 1 to n of a scale of grades. */
void axis_ranks(struct axis *out, int n);

/* An axis for nilai AKIP: its lines are the bounds of the predikat. */
void axis_akip(struct axis *out, struct decimal min, struct decimal max);

/* Where v stands, in hundredths of a pixel, on an axis drawn from bottom up
 * to top; a value outside the axis stands at its end. */
int axis_y(const struct axis *a, struct decimal v, int bottom, int top);

#endif
