/*
 * Pixels and plain shapes; see canvas.h.
 */
#include "image/canvas.h"

#include <string.h>

#define FINE 4		/* samples of a pixel, each way */

void canvas_init(struct canvas *c, struct box size, const struct ramp *ramp,
		 int n_ramp, struct arena *a)
{
	c->width = size.width;
	c->height = size.height;
	c->ramp = ramp;
	c->n_ramp = n_ramp;
	c->pixel = arena_calloc(a, (size_t)size.width, (size_t)size.height);
}

void canvas_cover(struct canvas *c, int x, int y, int ramp, int coverage)
{
	int step = (coverage * (CANVAS_STEPS - 1) + 127) / 255;
	unsigned char *p;

	if (x < 0 || y < 0 || x >= c->width || y >= c->height || step == 0)
		return;
	p = &c->pixel[y * c->width + x];
	/* where two letters touch, the darker one stays */
	if (*p / CANVAS_STEPS != ramp || *p % CANVAS_STEPS < step)
		*p = (unsigned char)(ramp * CANVAS_STEPS + step);
}

void canvas_fill(struct canvas *c, struct box area, int ramp, int step)
{
	for (int y = area.y; y < area.y + area.height; y++)
		memset(&c->pixel[y * c->width + area.x],
		       ramp * CANVAS_STEPS + step, (size_t)area.width);
}

/* Of FINE × FINE samples of the pixel, those between two squared radii;
 * all in units of half a sample. */
static int coverage(int x, int y, int outer, int inner)
{
	int n = 0;

	for (int k = 0; k < FINE * FINE; k++) {
		int dx = x + 2 * (k % FINE) + 1;
		int dy = y + 2 * (k / FINE) + 1;
		int d = dx * dx + dy * dy;

		n += d <= outer && d >= inner;
	}
	return n * 255 / (FINE * FINE);
}

void canvas_circle(struct canvas *c, struct box area, int ramp, int hole)
{
	int r = area.width * FINE, in = hole ? r - 2 * FINE * hole : 0;

	for (int y = 0; y < area.height; y++)
		for (int x = 0; x < area.width; x++)
			canvas_cover(c, area.x + x, area.y + y, ramp,
				     coverage(2 * FINE * x - r,
					      2 * FINE * y - r, r * r,
					      in * in));
}

static uint32_t mix(uint32_t from, uint32_t to, int step)
{
	int a = (int)(from & 255), b = (int)(to & 255);

	return (uint32_t)(a + (b - a) * step / (CANVAS_STEPS - 1));
}

uint32_t canvas_colour(const struct canvas *c, int i)
{
	const struct ramp *r = &c->ramp[i / CANVAS_STEPS];
	int step = i % CANVAS_STEPS;

	return mix(r->ground >> 16, r->ink >> 16, step) << 16 |
	       mix(r->ground >> 8, r->ink >> 8, step) << 8 |
	       mix(r->ground, r->ink, step);
}
