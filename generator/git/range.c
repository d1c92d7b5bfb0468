/*
 * Where two lines of commits met last; see range.h. Both are followed back
 * at once, newest commit first, each commit marked with the sides that reach
 * it; the first one that both reach is where they met. A clock that went
 * wrong may make that an older one than git finds, never a wrong one.
 */
#include "git/range.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/limits.h"
#include "base/mem.h"
#include "git/commit.h"
#include "git/repo_raw.h"

enum { OF_HEAD = 1, OF_BASE = 2, OF_BOTH = OF_HEAD | OF_BASE };

struct node {
	struct range_commit commit;
	struct oid *parent;
	size_t n_parent;
	int side;		/* OF_… */
	bool known;		/* .commit was read */
	bool done;		/* its parents were marked with .side */
	size_t order;		/* of arrival */
};

struct finder {
	struct range *out;
	struct repo *repo;
	struct arena *arena;
	struct node **node;	/* in the order of arrival */
	size_t n;
	struct node **slot;	/* by id, open addressing */
	size_t n_slot;		/* a power of two */
	struct node **queue;	/* a heap: the newest first */
	size_t n_queue;
	size_t open;		/* in the queue, and not of both sides */
};

/* The parents, and the author's address, of a raw commit. */
static void read_more(struct node *x, struct str raw, struct arena *a)
{
	while (raw.len && raw.ptr[0] != '\n') {
		size_t n = str_find(raw, '\n');
		struct str line = str_make(raw.ptr, n);

		raw = str_skip(raw, n < raw.len ? n + 1 : n);
		if (str_starts(line, "parent ") &&
		    !oid_parse(ARENA_PUSH(a, x->parent, x->n_parent),
			       str_skip(line, 7)))
			x->n_parent--;
		if (str_starts(line, "author ") && !x->commit.email.len) {
			line = str_skip(line, str_find(line, '<'));
			if (line.len)
				line = str_skip(line, 1);
			x->commit.email = arena_str(a, str_make(
				line.ptr, str_find(line, '>')));
		}
	}
}

static enum repo_got read_node(struct node *x, struct repo *r,
			       struct arena *a)
{
	struct buf raw = BUF_INIT(LIMIT_OBJECT);
	enum repo_got got = repo_raw(r, &x->commit.id, RAW_COMMIT, &raw);
	struct commit c;

	if (got == REPO_OK && !commit_parse(&c, buf_str(&raw), a))
		got = REPO_BAD;
	if (got == REPO_OK) {
		x->commit.tree = c.tree;
		x->commit.parent = c.parent;
		x->commit.time = c.time;
		x->commit.author = c.author;
		x->commit.subject = c.subject;
		read_more(x, buf_str(&raw), a);
		x->commit.merge = x->n_parent > 1;
	}
	buf_release(&raw);
	return got;
}

enum repo_got range_commit_read(struct range_commit *out, struct repo *r,
				const struct oid *id, struct arena *a)
{
	struct node x = { .commit = { .id = *id } };
	enum repo_got got = read_node(&x, r, a);

	*out = x.commit;
	return got;
}

static struct node **slot_of(const struct finder *f, const struct oid *id)
{
	struct str key = str_make((const char *)id->byte, OID_BYTES);
	size_t at = (size_t)hash_bytes(key) & (f->n_slot - 1);

	while (f->slot[at] && !oid_equal(&f->slot[at]->commit.id, id))
		at = (at + 1) & (f->n_slot - 1);
	return &f->slot[at];
}

static void make_room(struct finder *f)
{
	if (f->n * 2 < f->n_slot)
		return;
	free(f->slot);
	f->n_slot = f->n_slot ? f->n_slot * 2 : 256;
	f->slot = mem_calloc(f->n_slot, sizeof(struct node *));
	for (size_t i = 0; i < f->n; i++)
		*slot_of(f, &f->node[i]->commit.id) = f->node[i];
}

/* Newer ones first; of the same age, what was met first. */
static bool is_before(const struct node *a, const struct node *b)
{
	if (a->commit.time != b->commit.time)
		return a->commit.time > b->commit.time;
	return a->order < b->order;
}

static void swap(struct finder *f, size_t i, size_t k)
{
	struct node *x = f->queue[i];

	f->queue[i] = f->queue[k];
	f->queue[k] = x;
}

static void push(struct finder *f, struct node *x)
{
	size_t i = f->n_queue;

	*ARENA_PUSH(f->arena, f->queue, f->n_queue) = x;
	x->done = false;
	f->open += x->side != OF_BOTH;
	for (; i > 0 && is_before(f->queue[i], f->queue[(i - 1) / 2]);
	     i = (i - 1) / 2)
		swap(f, i, (i - 1) / 2);
}

/* The first of a queue that is not empty. */
static struct node *pop(struct finder *f)
{
	struct node *first = f->queue[0];
	size_t i = 0, k;

	f->queue[0] = f->queue[--f->n_queue];
	while ((k = 2 * i + 1) < f->n_queue) {
		if (k + 1 < f->n_queue &&
		    is_before(f->queue[k + 1], f->queue[k]))
			k++;
		if (!is_before(f->queue[k], f->queue[i]))
			break;
		swap(f, i, k);
		i = k;
	}
	f->open -= first->side != OF_BOTH;
	first->done = true;
	return first;
}

/* A side reaches a commit: it is looked at (again), where that is new. */
static void reach(struct finder *f, const struct oid *id, int side)
{
	struct node **slot, *x;

	make_room(f);
	slot = slot_of(f, id);
	x = *slot;
	if (x && (x->side | side) == x->side)
		return;
	if (x && !x->done) {		/* still in the queue */
		f->open -= x->side != OF_BOTH &&
			   (x->side | side) == OF_BOTH;
		x->side |= side;
		return;
	}
	if (!x) {
		x = *slot = arena_alloc(f->arena, sizeof(*x));
		x->commit.id = *id;
		x->order = f->n;
		*ARENA_PUSH(f->arena, f->node, f->n) = x;
		x->known = read_node(x, f->repo, f->arena) == REPO_OK;
		f->out->cut |= !x->known;
	}
	x->side |= side;
	push(f, x);
}

static void walk(struct finder *f)
{
	while (f->open && f->n_queue) {
		struct node *x = pop(f);

		if (f->n > LIMIT_RANGE) {
			f->out->cut = true;
			return;
		}
		if (x->side == OF_BOTH && !oid_given(&f->out->base))
			f->out->base = x->commit.id;
		if (repo_is_cut_at(f->repo, &x->commit.id)) {
			f->out->cut |= x->side != OF_BOTH;
			continue;
		}
		for (size_t i = 0; i < x->n_parent; i++)
			reach(f, &x->parent[i], x->side);
	}
}

/* What is left in the queue is of both sides: the newest is where they
 * met. */
static void finish(struct finder *f)
{
	struct range *out = f->out;

	while (!oid_given(&out->base) && f->n_queue) {
		struct node *x = pop(f);

		if (x->side == OF_BOTH)
			out->base = x->commit.id;
	}
	for (size_t i = 0; i < f->n; i++)
		if (f->node[i]->side == OF_HEAD && f->node[i]->known)
			*ARENA_PUSH(f->arena, out->commit, out->n) =
				f->node[i]->commit;
	free(f->slot);
}

void range_find(struct range *out, struct repo *r, const struct oid *base,
		const struct oid *head, struct arena *a)
{
	struct range empty = { .n = 0 };
	struct finder f = { .out = out, .repo = r, .arena = a };

	*out = empty;
	reach(&f, head, OF_HEAD);
	reach(&f, base, OF_BASE);
	walk(&f);
	finish(&f);
}
