/*
 * Workers and their jobs; see job.h. Everything shared is read-only but the
 * output, which has a lock of its own.
 */
#include "job.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/parallel.h"

struct crew {
	const struct job_list *list;
	const struct build_options *options;
	struct worker *worker;
	atomic_size_t done;
	atomic_bool failed;
	atomic_bool stop;
};

struct job *job_add(struct job_list *l,
		    int (*make)(struct worker *w, const struct job *j))
{
	struct job *j = ARENA_PUSH(l->arena, l->job, l->n);

	j->make = make;
	return j;
}

int worker_write(struct worker *w)
{
	int result;

	if (w->bytes.overflow)
		BUG("a file is written that is not whole");
	result = output_write(w->out, w->path.ptr, buf_str(&w->bytes),
			      &w->diag);
	buf_clear(&w->bytes);
	buf_clear(&w->path);
	return result;
}

/* Only the calling thread tells how far it is. */
static void tell(struct crew *c, size_t worker)
{
	const struct build_options *o = c->options;
	size_t done = atomic_fetch_add(&c->done, 1) + 1;

	if (worker == 0 && o->progress)
		o->progress(o->progress_ctx, done, c->list->n);
}

static void do_job(void *ctx, size_t worker, size_t i)
{
	struct crew *c = ctx;
	struct worker *w = &c->worker[worker];
	const struct job *j = &c->list->job[i];

	if (atomic_load(&c->stop))
		return;
	if (j->make(w, j) < 0)
		atomic_store(&c->failed, true);
	if (w->diag.environment)
		atomic_store(&c->stop, true);
	arena_rewind(&w->arena);
	buf_clear(&w->bytes);
	buf_clear(&w->html);
	buf_clear(&w->path);
	tell(c, worker);
}

static struct worker *hire(size_t n, const struct project *p,
			   struct output *out)
{
	struct worker *w = mem_calloc(n, sizeof(*w));
	struct worker fresh = { .project = p, .out = out,
				.bytes = BUF_INIT(LIMIT_TABLE),
				.html = BUF_INIT(LIMIT_PAGE),
				.path = BUF_INIT(LIMIT_PATH) };

	for (size_t i = 0; i < n; i++)
		w[i] = fresh;
	return w;
}

static void dismiss(struct worker *w, size_t n, struct diag *d)
{
	for (size_t i = 0; i < n; i++) {
		diag_move(d, &w[i].diag);
		arena_release(&w[i].arena);
		buf_release(&w[i].bytes);
		buf_release(&w[i].html);
		buf_release(&w[i].path);
	}
	free(w);
}

int job_run(const struct job_list *l, const struct project *p,
	    struct output *out, const struct build_options *o,
	    struct diag *d)
{
	size_t n = parallel_workers(o->jobs, l->n);
	struct crew c = { .list = l, .options = o };

	c.worker = hire(n, p, out);
	parallel_run(n, l->n, do_job, &c);
	dismiss(c.worker, n, d);
	if (o->progress)
		o->progress(o->progress_ctx, l->n, l->n);
	return atomic_load(&c.failed) ? -1 : 0;
}
