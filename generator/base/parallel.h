/*
 * Work that several threads share: many tasks of which none waits for
 * another. Knows nothing of what they do; the only door to threads.
 */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <stddef.h>

/* Do task number i. No two calls with the same worker number overlap, so that
 * what belongs to a worker needs no lock. */
typedef void parallel_task(void *ctx, size_t worker, size_t i);

/* How many workers n tasks get: as many as wanted (0: as there are
 * processors), at least one, and no more than tasks. */
size_t parallel_workers(int wanted, size_t n);

/* Do the tasks 0 … n - 1, begun in that order, by that many workers, and
 * return when all are done. Worker 0 is the calling thread. A thread that
 * cannot be started leaves its work to the others. */
void parallel_run(size_t workers, size_t n, parallel_task *task, void *ctx);

#endif
