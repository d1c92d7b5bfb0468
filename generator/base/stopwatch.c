/*
 * Measuring by the monotonic clock; see stopwatch.h.
 */
#include "base/stopwatch.h"

#include <time.h>

static double now(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) < 0)
		return 0;
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void stopwatch_start(struct stopwatch *s)
{
	s->last = now();
}

double stopwatch_lap(struct stopwatch *s)
{
	double before = s->last;

	s->last = now();
	return s->last - before;
}
