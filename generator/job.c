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
#include "join.h"
#include "needs.h"
#include "parts.h"

struct crew {
	const struct job_list *list;
	const struct job_context *context;
	struct worker *worker;
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
	w->files++;
}

int worker_too_large(struct worker *w, const char *path)
{
	return diag_environment(&w->diag, place_file(path), "K513",
				"berkas ini lebih besar dari batas %u MB; "
				"bagi isi menjadi beberapa situs, atau "
				"laporkan kepada pembuat kinerja",
				LIMIT_TABLE >> 20);
}

int worker_output(struct worker *w, const char *path,
		  const struct buf *bytes)
{
	struct stopwatch watch;
	int result;

	if (bytes->overflow)
		return worker_too_large(w, path);
	worker_wrote(w, path);
	stopwatch_start(&watch);
	result = output_write(w->out, path, buf_str(bytes), &w->diag);
	w->writing += stopwatch_lap(&watch);
	w->bytes_made += bytes->len;
	return result;
}

int worker_write(struct worker *w)
{
	int result;

	result = worker_output(w, w->path.ptr, &w->bytes);
	buf_clear(&w->bytes);
	buf_clear(&w->path);
	return result;
}

/* Only the calling thread tells how far it is. */
static void tell(struct crew *c, size_t worker)
{
	const struct build_options *o = c->context->options;
	size_t done = atomic_fetch_add(&c->done, 1) + 1;

	if (worker == 0 && o->progress)
		o->progress(o->progress_ctx, done, c->list->n);
}

/* Are all of a job's files there? Of one file output_keep tells itself. */
static bool can_keep(const struct worker *w, const struct state_made *m)
{
	for (size_t i = 0; m->n > 1 && i < m->n; i++)
		if (!output_can_keep(w->out, m->file[i]))
			return false;
	return true;
}

/* Take a job's files over from the old site, and what it left. 1: done; 0:
 * they must be made; -1: reported. */
static int keep(struct worker *w, const struct job *j,
		const struct state_made *m, const struct parts *parts)
{
	if (j->part && !parts_find(parts, &m->needs, j->part))
		return 0;
	if (!can_keep(w, m))
		return 0;
	for (size_t i = 0; i < m->n; i++) {
		int kept = output_keep(w->out, m->file[i], &w->diag);

		if (kept == 0 && i > 0)
			kept = diag_environment(&w->diag,
						place_file(m->file[i]), "K202",
						"berkas ini berubah selagi "
						"situs dibuat; ulangi");
		if (kept <= 0)
			return kept;
		worker_wrote(w, m->file[i]);
	}
	return 1;
}

static void tell_remade(struct crew *c, const struct job *j)
{
	const struct reuse *r = c->context->reuse;

	if (!r->remade)
		return;
	pthread_mutex_lock(&c->telling);
	r->remade(r->ctx, j);
	pthread_mutex_unlock(&c->telling);
}

/* What was found, or NULL, as long as the worker's lasting memory. */
static const struct diag *copy_found(struct worker *w)
{
	struct diag *found;

	if (w->diag.n == 0)
		return NULL;
	found = arena_alloc(&w->lasting, sizeof(*found));
	diag_copy(found, &w->diag);
	arena_adopt(&w->lasting, &found->arena);
	return found;
}

/* Note for the next build what was made, and of what. */
static void note_made(struct worker *w, const struct job *j,
		      const struct digest *needs)
{
	struct state_made *m = ARENA_PUSH(&w->lasting, w->made, w->n_made);

	m->needs = *needs;
	m->file = w->file;
	m->n = w->n_file;
	m->found = copy_found(w);
	if (j->part)
		m->part = *j->part;
}

static int make_or_keep(struct crew *c, struct worker *w,
			const struct job *j)
{
	const struct reuse *r = c->context->reuse;
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
		w->files -= w->n_file;
		w->n_file = 0;
		tell_remade(c, j);
		result = j->make(w, j);
	} else if (result == 1 && old->found) {
		diag_copy(&w->diag, old->found);
	}
	if (result >= 0 && known)
		note_made(w, j, &needs);
	return result < 0 ? -1 : 0;
}

static void do_job(void *ctx, size_t worker, size_t i)
{
	struct crew *c = ctx;
	struct worker *w = &c->worker[worker];
	const struct job *j = &c->list->job[i];
	const struct job_context *x = c->context;
	struct stopwatch watch;

	if (atomic_load(&c->stop) ||
	    !part_has(x->options, x->project, j))
		return;
	stopwatch_start(&watch);
	if ((x->reuse ? make_or_keep(c, w, j) : j->make(w, j)) < 0)
		atomic_store(&c->failed, true);
	if (w->diag.environment)
		atomic_store(&c->stop, true);
	diag_move(&w->found, &w->diag);
	arena_rewind(&w->arena);
	buf_clear(&w->bytes);
	buf_clear(&w->html);
	buf_clear(&w->path);
	w->working += stopwatch_lap(&watch);
	tell(c, worker);
}

static struct worker *hire(size_t n, const struct job_context *x)
{
	struct worker *w = mem_calloc(n, sizeof(*w));
	struct worker fresh = { .project = x->project, .out = x->out,
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
	r->files += w->files;
	r->bytes += w->bytes_made;
	r->writing += w->writing;
	r->working += w->working;
}

static void dismiss(struct crew *c, size_t n, struct diag *d)
{
	struct worker *w = c->worker;

	for (size_t i = 0; i < n; i++) {
		diag_move(d, &w[i].found);
		if (c->context->reuse)
			take_over(c->context->reuse, &w[i]);
		arena_release(&w[i].lasting);
		arena_release(&w[i].arena);
		buf_release(&w[i].bytes);
		buf_release(&w[i].html);
		buf_release(&w[i].path);
	}
	free(w);
}

int job_run(const struct job_list *l, const struct job_context *x,
	    struct diag *d)
{
	const struct build_options *o = x->options;
	size_t n = parallel_workers(o->jobs, l->n);
	struct crew c = { .list = l, .context = x };

	pthread_mutex_init(&c.telling, NULL);
	c.worker = hire(n, x);
	parallel_run(n, l->n, do_job, &c);
	dismiss(&c, n, d);
	pthread_mutex_destroy(&c.telling);
	if (o->progress)
		o->progress(o->progress_ctx, l->n, l->n);
	return atomic_load(&c.failed) ? -1 : 0;
}
