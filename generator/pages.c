/*
 * The worker pool over pages. Everything shared is read-only but the
 * output, which locks itself; each worker has its own arena, buffer and
 * findings.
 */
#include "pages.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "base/limits.h"
#include "export/kartu_gambar.h"
#include "view/page.h"

#define MOST_THREADS 256

struct pool {
	const struct project *project;
	const struct page *page;
	size_t n;
	const struct build_options *options;
	struct output *out;
	atomic_size_t next;	/* page to take */
	atomic_size_t done;
	atomic_bool failed;
	pthread_mutex_t lock;	/* of diag */
	struct diag *diag;
};

/* One worker's own. */
struct worker {
	struct pool *pool;
	struct arena arena;
	struct buf html;
	struct diag diag;
	bool leader;		/* the calling thread: reports progress */
};

static int write_file(struct worker *w, const char *path)
{
	return output_write(w->pool->out, path, buf_str(&w->html), &w->diag);
}

/* The picture that goes with a page: of its OPD, or of the site. */
static int make_card(struct worker *w, const struct page *p,
		     const struct sheet *s)
{
	struct kartu k = p->unit ? kartu_unit(s, p->unit) : kartu_situs(s);

	buf_clear(&w->html);
	if (kartu_gambar(&w->html, &k, p->unit ? 1 : KARTU_SITUS,
			 &w->arena) < 0)
		BUG("a picture is larger than a page may be");
	return write_file(w, p->kartu);
}

static int make_page(struct worker *w, const struct page *p)
{
	const struct project *project = w->pool->project;
	struct sheet s = { .view = &project->view, .arena = &w->arena,
			   .address = p->address, .diag = &w->diag };
	struct value *values = p->values(&s, p);

	if (s.failed)
		return -1;
	if (!w->pool->out)
		return 0;
	buf_clear(&w->html);
	if (theme_render(&w->html, &project->theme, p->template, values,
			 &w->diag) < 0)
		return -1;
	if (write_file(w, page_file(p, &w->arena)) < 0)
		return -1;
	return p->kartu ? make_card(w, p, &s) : 0;
}

static void work(struct worker *w)
{
	struct pool *pool = w->pool;
	const struct build_options *o = pool->options;
	size_t i;

	while ((i = atomic_fetch_add(&pool->next, 1)) < pool->n) {
		if (make_page(w, &pool->page[i]) < 0)
			atomic_store(&pool->failed, true);
		arena_rewind(&w->arena);
		atomic_fetch_add(&pool->done, 1);
		if (w->leader && o->progress)
			o->progress(o->progress_ctx,
				    atomic_load(&pool->done), pool->n);
	}
}

static void *run(void *arg)
{
	struct worker *w = arg;

	work(w);
	pthread_mutex_lock(&w->pool->lock);
	diag_move(w->pool->diag, &w->diag);
	pthread_mutex_unlock(&w->pool->lock);
	arena_release(&w->arena);
	buf_release(&w->html);
	return NULL;
}

static void worker_init(struct worker *w, struct pool *pool, bool leader)
{
	struct worker fresh = { pool, ARENA_INIT, BUF_INIT(LIMIT_PAGE),
				DIAG_INIT, leader };

	*w = fresh;
}

static size_t thread_count(const struct build_options *o, size_t pages)
{
	long n = o->jobs ? o->jobs : sysconf(_SC_NPROCESSORS_ONLN);

	if (n < 1)
		n = 1;
	if (n > MOST_THREADS)
		n = MOST_THREADS;
	return (size_t)n < pages ? (size_t)n : pages;
}

/* A thread that cannot be started leaves its work to the others. */
static void run_all(struct pool *pool, size_t n)
{
	pthread_t thread[MOST_THREADS];
	struct worker worker[MOST_THREADS];
	size_t started = 0;

	for (size_t i = 1; i < n; i++) {
		worker_init(&worker[started + 1], pool, false);
		if (pthread_create(&thread[started + 1], NULL, run,
				   &worker[started + 1]) != 0)
			break;
		started++;
	}
	worker_init(&worker[0], pool, true);
	run(&worker[0]);
	for (size_t i = 1; i <= started; i++)
		pthread_join(thread[i], NULL);
}

int pages_make(const struct project *p, const struct page_list *list,
	       struct output *out, const struct build_options *o,
	       struct diag *d)
{
	struct pool pool = { .project = p, .page = list->page, .n = list->n,
			     .options = o, .out = out, .diag = d };

	pthread_mutex_init(&pool.lock, NULL);
	run_all(&pool, thread_count(o, list->n));
	pthread_mutex_destroy(&pool.lock);
	if (o->progress)
		o->progress(o->progress_ctx, list->n, list->n);
	return atomic_load(&pool.failed) ? -1 : 0;
}
