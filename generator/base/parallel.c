/*
 * A pool of threads that take the next task from a counter; see parallel.h.
 */
#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#define MOST_WORKERS 256

struct pool {
	parallel_task *task;
	void *ctx;
	size_t n;
	atomic_size_t next;
};

struct worker {
	struct pool *pool;
	size_t number;
	pthread_t thread;
};

static void *work(void *arg)
{
	const struct worker *w = arg;
	struct pool *pool = w->pool;
	size_t i;

	while ((i = atomic_fetch_add(&pool->next, 1)) < pool->n)
		pool->task(pool->ctx, w->number, i);
	return NULL;
}

size_t parallel_workers(int wanted, size_t n)
{
	long count = wanted > 0 ? wanted : sysconf(_SC_NPROCESSORS_ONLN);

	if (count > MOST_WORKERS)
		count = MOST_WORKERS;
	if (count < 1 || n < 1)
		return 1;
	return (size_t)count < n ? (size_t)count : n;
}

void parallel_run(size_t workers, size_t n, parallel_task *task, void *ctx)
{
	struct pool pool = { .task = task, .ctx = ctx, .n = n };
	struct worker worker[MOST_WORKERS];
	size_t started = 1;

	for (; started < workers; started++) {
		worker[started].pool = &pool;
		worker[started].number = started;
		if (pthread_create(&worker[started].thread, NULL, work,
				   &worker[started]) != 0)
			break;
	}
	worker[0].pool = &pool;
	worker[0].number = 0;
	work(&worker[0]);
	for (size_t i = 1; i < started; i++)
		pthread_join(worker[i].thread, NULL);
}
