/*
 * struct stopwatch: how long parts of the work take. For reports on speed
 * only: nothing in a site may depend on it.
 */
#ifndef BASE_STOPWATCH_H
#define BASE_STOPWATCH_H

struct stopwatch {
	double last;	/* seconds since a moment of the system's choice */
};

/* Begin. */
void stopwatch_start(struct stopwatch *s);

/* Seconds since the beginning or the last lap. */
double stopwatch_lap(struct stopwatch *s);

#endif
