/*
 * Workers and their jobs; see job.h. Everything shared is read-only but the
 * output, which has a lock of its own.
 */
#include "job.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/parallel.h"
#include "base/stopwatch.h"
#include "needs.h"
#include "parts.h"

struct crew {
	const struct job_list *list;
	const struct build_options *options;
	struct worker *worker;
	struct reuse *reuse;
	pthread_mutex_t telling;
	atomic_size_t done;
	atomic_bool failed;
	atomic_bool stop;
};

struct job *job_add(struct job_list *l,
		    int (*make)(struct worker *w, const struct job *j),
		    const char *kind, const char *address, unsigned needs)
{
	struct job *j = ARENA_PUSH(l->arena, l->job, l->n);

	j->make = make;
	j->kind = kind;
	j->address = address;
	j->needs = needs;
	return j;
}

void worker_wrote(struct worker *w, const char *path)
{
	*ARENA_PUSH(&w->lasting, w->file, w->n_file) =
		arena_strdup(&w->lasting, str_from(path));
}

int worker_output(struct worker *w, const char *path, struct str bytes)
{
	struct stopwatch watch;
	int result;

	worker_wrote(w, path);
	stopwatch_start(&watch);
	result = output_write(w->out, path, bytes, &w->diag);
	w->writing += stopwatch_lap(&watch);
	w->bytes_made += bytes.len;
	return result;
}

int worker_write(struct worker *w)
{
	int result;

	if (w->bytes.overflow)
		BUG("a file is written that is not whole");
	result = worker_output(w, w->path.ptr, buf_str(&w->bytes));
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

/* Take a job's files over from the old site, and what it left. 1: done; 0:
 * they must be made; -1: reported. */
static int keep(struct worker *w, const struct job *j,
		const struct state_made *m, const struct parts *parts)
{
	if (j->part && !parts_find(parts, &m->needs, j->part))
		return 0;
	for (size_t i = 0; i < m->n; i++)
		if (!output_can_keep(w->out, m->file[i]))
			return 0;
	for (size_t i = 0; i < m->n; i++) {
		worker_wrote(w, m->file[i]);
		if (output_keep(w->out, m->file[i], &w->diag) < 0)
			return -1;
	}
	return 1;
}

static void tell_remade(struct crew *c, const struct job *j)
{
	if (!c->reuse->remade)
		return;
	pthread_mutex_lock(&c->telling);
	c->reuse->remade(c->reuse->ctx, j);
	pthread_mutex_unlock(&c->telling);
}

static size_t findings(const struct diag *d)
{
	return d->errors + d->warnings + d->hints + d->environment;
}

/* Make the files or keep them, and note for the next build what they were
 * made of. Where there was something to say, the next build shall say it
 * again. */
static int make_or_keep(struct crew *c, struct worker *w,
			const struct job *j)
{
	const struct reuse *r = c->reuse;
	size_t before = findings(&w->diag);
	const struct state_made *old = NULL;
	struct digest needs;
	bool known = needs_of(&needs, r->needs, j);
	int result;

	w->file = NULL;
	w->n_file = 0;
	if (known && r->before)
		old = state_find(r->before, &needs);
	result = old ? keep(w, j, old, r->parts) : 0;
	if (result == 0) {
		w->n_file = 0;
		tell_remade(c, j);
		result = j->make(w, j);
	}
	if (result >= 0 && known && findings(&w->diag) == before) {
		struct state_made *m = ARENA_PUSH(&w->lasting, w->made,
						  w->n_made);

		m->needs = needs;
		m->file = w->file;
		m->n = w->n_file;
		if (j->part)
			m->part = *j->part;
	}
	return result < 0 ? -1 : 0;
}

static void do_job(void *ctx, size_t worker, size_t i)
{
	struct crew *c = ctx;
	struct worker *w = &c->worker[worker];
	const struct job *j = &c->list->job[i];
	struct stopwatch watch;

	if (atomic_load(&c->stop))
		return;
	stopwatch_start(&watch);
	if ((c->reuse ? make_or_keep(c, w, j) : j->make(w, j)) < 0)
		atomic_store(&c->failed, true);
	if (w->diag.environment)
		atomic_store(&c->stop, true);
	arena_rewind(&w->arena);
	buf_clear(&w->bytes);
	buf_clear(&w->html);
	buf_clear(&w->path);
	w->working += stopwatch_lap(&watch);
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

static void take_over(struct reuse *r, struct worker *w)
{
	for (size_t i = 0; i < w->n_made; i++)
		*ARENA_PUSH(r->arena, r->made, r->n_made) = w->made[i];
	arena_adopt(r->arena, &w->lasting);
	r->bytes += w->bytes_made;
	r->writing += w->writing;
	r->working += w->working;
}

static void dismiss(struct crew *c, size_t n, struct diag *d)
{
	struct worker *w = c->worker;

	for (size_t i = 0; i < n; i++) {
		diag_move(d, &w[i].diag);
		if (c->reuse)
			take_over(c->reuse, &w[i]);
		arena_release(&w[i].lasting);
		arena_release(&w[i].arena);
		buf_release(&w[i].bytes);
		buf_release(&w[i].html);
		buf_release(&w[i].path);
	}
	free(w);
}

int job_run(const struct job_list *l, const struct project *p,
	    struct output *out, struct reuse *reuse,
	    const struct build_options *o, struct diag *d)
{
	size_t n = parallel_workers(o->jobs, l->n);
	struct crew c = { .list = l, .options = o, .reuse = reuse };

	pthread_mutex_init(&c.telling, NULL);
	c.worker = hire(n, p, out);
	parallel_run(n, l->n, do_job, &c);
	dismiss(&c, n, d);
	pthread_mutex_destroy(&c.telling);
	if (o->progress)
		o->progress(o->progress_ctx, l->n, l->n);
	return atomic_load(&c.failed) ? -1 : 0;
}
