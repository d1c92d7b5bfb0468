/*
 * Many tasks by several threads: each is done once, and a worker's own needs
 * no lock.
 */
#include "unit.h"

#include <stdatomic.h>

#include "base/parallel.h"

#define TASKS 10000
#define WORKERS 8

struct work {
	atomic_int done[TASKS];
	size_t by[WORKERS];
	atomic_bool busy[WORKERS];
	atomic_bool overlap;
};

static void task(void *ctx, size_t worker, size_t i)
{
	struct work *w = ctx;

	if (atomic_exchange(&w->busy[worker], true))
		atomic_store(&w->overlap, true);
	atomic_fetch_add(&w->done[i], 1);
	w->by[worker]++;
	atomic_store(&w->busy[worker], false);
}

static void does_each_once(void **state)
{
	static const size_t workers[] = { 1, 2, WORKERS };

	(void)state;
	for (size_t k = 0; k < ARRAY_SIZE(workers); k++) {
		struct work *w = calloc(1, sizeof(*w));
		size_t all = 0;

		assert_non_null(w);
		parallel_run(workers[k], TASKS, task, w);
		for (size_t i = 0; i < TASKS; i++)
			assert_int_equal(w->done[i], 1);
		for (size_t i = 0; i < WORKERS; i++)
			all += w->by[i];
		assert_int_equal(all, TASKS);
		assert_false(w->overlap);
		free(w);
	}
}

static void does_nothing_of_none(void **state)
{
	(void)state;
	parallel_run(1, 0, task, NULL);
}

static void counts_workers(void **state)
{
	(void)state;
	assert_int_equal(parallel_workers(4, 100), 4);
	assert_int_equal(parallel_workers(4, 3), 3);
	assert_int_equal(parallel_workers(4, 0), 1);
	assert_int_equal(parallel_workers(0, 1), 1);
	assert_true(parallel_workers(0, 100) >= 1);
	assert_true(parallel_workers(100000, 100000) <= 256);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(does_each_once),
		cmocka_unit_test(does_nothing_of_none),
		cmocka_unit_test(counts_workers)
	};

	return UNIT_RUN(tests);
}
