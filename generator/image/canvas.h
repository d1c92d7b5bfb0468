/*
 * struct canvas: a picture in memory, of a few flat colours. Each pixel is
 * an index into a palette of ramps, each ramp the steps from a ground to an
 * ink, so that soft edges need no more than 256 colours. Knows shapes, no
 * fonts and no files; the same calls give the same pixels everywhere.
 */
#ifndef IMAGE_CANVAS_H
#define IMAGE_CANVAS_H

#include <stdint.h>

#include "base/arena.h"

#define CANVAS_STEPS 16		/* of a ramp: 0 is the ground, 15 the ink */
#define CANVAS_RAMPS 8

/* What is drawn with what: colours 0xRRGGBB. */
struct ramp {
	uint32_t ground;
	uint32_t ink;
};

struct canvas {
	int width;		/* pixels */
	int height;
	const struct ramp *ramp;	/* n_ramp of them, borrowed */
	int n_ramp;
	unsigned char *pixel;	/* width × height, ramp × CANVAS_STEPS + step */
};

/* An area in pixels. */
struct box {
	int x;
	int y;
	int width;
	int height;
};

/* A picture filled with the ground of ramp 0, its pixels in the arena. */
void canvas_init(struct canvas *c, struct box size, const struct ramp *ramp,
		 int n_ramp, struct arena *a);

/* Let coverage (0 to 255) of a ramp's ink cover a pixel. Outside the picture
 * nothing happens. */
void canvas_cover(struct canvas *c, int x, int y, int ramp, int coverage);

/* Fill an area with the ground (step 0) or the ink (CANVAS_STEPS - 1) of a
 * ramp. */
void canvas_fill(struct canvas *c, struct box area, int ramp, int step);

/* Fill the circle that fits into an area; hole: the width of its rim, or 0
 * for a full one. */
void canvas_circle(struct canvas *c, struct box area, int ramp, int hole);

/* The colour of palette entry i as 0xRRGGBB. */
uint32_t canvas_colour(const struct canvas *c, int i);

#endif
