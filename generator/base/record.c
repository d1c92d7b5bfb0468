/*
 * Noting what is read; see record.h. The mark is taken before the bytes:
 * where a file changes in between, the mark is of what is gone, and will not
 * be found again.
 */
#include "base/record.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/limits.h"
#include "base/mem.h"

struct recorder {
	struct source source;	/* first, so that both share an address */
	struct source *base;
	struct record *record;
	pthread_mutex_t lock;	/* of the record */
};

/* Where an entry of that path is or would be. */
static struct record_entry **find(const struct record *r, const char *path,
				  bool folder)
{
	size_t at = hash_bytes(str_from(path)) & (r->n_slot - 1);

	while (r->slot[at] && (r->slot[at]->folder != folder ||
			       strcmp(r->slot[at]->path, path) != 0))
		at = (at + 1) & (r->n_slot - 1);
	return &r->slot[at];
}

/* At most half of the slots are taken. */
static void grow(struct record *r)
{
	struct record old = *r;

	if (2 * r->n < r->n_slot)
		return;
	r->n_slot = old.n_slot ? 2 * old.n_slot : 256;
	r->slot = mem_calloc(r->n_slot, sizeof(struct record_entry *));
	for (size_t i = 0; i < old.n_slot; i++)
		if (old.slot[i])
			*find(r, old.slot[i]->path, old.slot[i]->folder) =
				old.slot[i];
	free(old.slot);
}

/* What is read again and differs has changed under our hands. */
static void add(struct record *r, const struct record_entry *e)
{
	struct record_entry **slot;

	grow(r);
	slot = find(r, e->path, e->folder);
	if (!*slot) {
		*slot = arena_alloc(&r->arena, sizeof(**slot));
		**slot = *e;
		(*slot)->path = arena_strdup(&r->arena, str_from(e->path));
		r->n++;
	} else if (!digest_equal(&(*slot)->digest, &e->digest)) {
		memset(&(*slot)->mark, 0, sizeof((*slot)->mark));
		memset(&(*slot)->digest, 0, sizeof((*slot)->digest));
	}
}

static void note(struct recorder *x, struct record_entry *e)
{
	pthread_mutex_lock(&x->lock);
	add(x->record, e);
	pthread_mutex_unlock(&x->lock);
}

static struct digest digest_listing(const struct source_listing *l)
{
	struct digester g;

	digester_init(&g);
	for (size_t i = 0; i < l->n; i++) {
		digester_int(&g, l->entry[i].kind);
		digester_text(&g, l->entry[i].name);
	}
	return digester_end(&g);
}

/* A read that failed is no reason to trust anything. */
static void finish(struct recorder *x, struct record_entry *e, int got,
		   struct digest digest)
{
	e->absent = got == 0;
	if (got == 1)
		e->digest = digest;
	if (got < 0)
		memset(&e->mark, 0, sizeof(e->mark));
	note(x, e);
}

static int recorder_read(struct source *s, struct buf *out, const char *path,
			 struct diag *d)
{
	struct recorder *x = (struct recorder *)s;
	struct record_entry e = { .path = path,
				  .mark = source_mark(x->base, path) };
	size_t before = out->len;
	int got = source_read(x->base, out, path, d);

	finish(x, &e, got, digest_bytes(str_skip(buf_str(out), before)));
	return got;
}

static int recorder_list(struct source *s, struct source_listing *out,
			 const char *path, struct arena *a, struct diag *d)
{
	struct recorder *x = (struct recorder *)s;
	struct record_entry e = { .path = path, .folder = true,
				  .mark = source_mark(x->base, path) };
	int got = source_list(x->base, out, path, a, d);

	finish(x, &e, got, digest_listing(out));
	return got;
}

static struct source_mark recorder_mark(struct source *s, const char *path)
{
	return source_mark(((struct recorder *)s)->base, path);
}

static void recorder_free(struct source *s)
{
	struct recorder *x = (struct recorder *)s;

	source_free(x->base);
	pthread_mutex_destroy(&x->lock);
	free(x);
}

static const struct source_ops recorder_ops = {
	recorder_read, recorder_list, recorder_mark, recorder_free
};

struct source *source_record(struct source *base, struct record *r)
{
	struct recorder *x = mem_calloc(1, sizeof(*x));

	x->source.ops = &recorder_ops;
	x->source.label = base->label;
	x->base = base;
	x->record = r;
	pthread_mutex_init(&x->lock, NULL);
	return &x->source;
}

static int by_path(const void *a, const void *b)
{
	const struct record_entry *x = *(const struct record_entry *const *)a;
	const struct record_entry *y = *(const struct record_entry *const *)b;
	int order = strcmp(x->path, y->path);

	return order ? order : (int)x->folder - (int)y->folder;
}

const struct record_entry **record_sorted(const struct record *r,
					  struct arena *a)
{
	const struct record_entry **list =
		arena_calloc(a, r->n, sizeof(struct record_entry *));
	size_t n = 0;

	for (size_t i = 0; i < r->n_slot; i++)
		if (r->slot[i])
			list[n++] = r->slot[i];
	if (n)
		qsort(list, n, sizeof(*list), by_path);
	return list;
}

static bool same_bytes(const struct record_entry *e, struct source *s,
		       struct diag *d)
{
	struct buf bytes = BUF_INIT(LIMIT_DOCUMENT);
	int got = source_read(s, &bytes, e->path, d);
	struct digest now = digest_bytes(buf_str(&bytes));

	buf_release(&bytes);
	return got == 1 ? !e->absent && digest_equal(&now, &e->digest)
			: got == 0 && e->absent;
}

static bool same_listing(const struct record_entry *e, struct source *s,
			 struct diag *d)
{
	struct arena arena = ARENA_INIT;
	struct source_listing l;
	int got = source_list(s, &l, e->path, &arena, d);
	struct digest now = digest_listing(&l);

	arena_release(&arena);
	return got == 1 ? !e->absent && digest_equal(&now, &e->digest)
			: got == 0 && e->absent;
}

bool record_holds(const struct record_entry *e, struct source *s)
{
	struct source_mark now = source_mark(s, e->path);
	struct diag quiet = DIAG_INIT;
	bool same;

	if (source_mark_equal(&now, &e->mark))
		return true;
	same = e->folder ? same_listing(e, s, &quiet)
			 : same_bytes(e, s, &quiet);
	diag_release(&quiet);
	return same;
}

void record_release(struct record *r)
{
	free(r->slot);
	arena_release(&r->arena);
	r->slot = NULL;
	r->n_slot = r->n = 0;
}
