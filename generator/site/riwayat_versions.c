/*
 * From the walk's commits to the numbered versions of each OPD: which folder
 * is whose, and which folder is an old one under a new name. Looks at ids of
 * trees only; what is in them is for riwayat_changes.c.
 */
#include "site/riwayat_parts.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "content/name.h"
#include "git/tree.h"

#define RENAMES_MOST 100	/* folders that go or come in one commit */

/* "opd/SLUG" → SLUG, "pemda" → "pemda", anything else → NULL: also a folder
 * whose name can be no address, which whoever pushed it chose. */
static const char *part_slug(const struct walk_part *p)
{
	struct str slug = str_from(p->path);

	if (str_is(slug, "pemda"))
		return p->path;
	if (!str_starts(slug, "opd/"))
		return NULL;
	slug = str_skip(slug, 4);
	return name_is_slug(slug) && !name_is_device(slug) &&
	       !str_is(slug, "pemda") ? p->path + 4 : NULL;
}

/* What numbering works on: the history, and its OPDs by slug in a table with
 * open addressing, since a hostile tree can name very many. */
struct numbering {
	struct sejarah *h;
	int zone;			/* minutes east of UTC */
	struct riwayat **slot;
	size_t n_slot;			/* a power of two */
	size_t used;			/* also by those that were renamed */
};

/* Where a slug is, or would be. A renamed OPD's old slot stays in use, by
 * nobody: its slug is no longer the one looked for. */
static struct riwayat **slot_of(const struct numbering *x, const char *slug)
{
	size_t at = (size_t)hash_bytes(str_from(slug)) & (x->n_slot - 1);

	while (x->slot[at] && strcmp(x->slot[at]->slug, slug) != 0)
		at = (at + 1) & (x->n_slot - 1);
	return &x->slot[at];
}

static struct riwayat *find(const struct numbering *x, const char *slug)
{
	return *slot_of(x, slug);
}

/* All again, into a table that is at most half full. */
static void make_room(struct numbering *x)
{
	struct sejarah *h = x->h;

	if (x->used * 2 < x->n_slot)
		return;
	free(x->slot);
	x->n_slot = x->n_slot ? x->n_slot * 2 : 64;
	x->slot = mem_calloc(x->n_slot, sizeof(*x->slot));
	x->used = h->n_riwayat;
	for (size_t i = 0; i < h->n_riwayat; i++)
		*slot_of(x, h->riwayat[i]->slug) = h->riwayat[i];
}

/* Make the OPD known under its slug. */
static void enter(struct numbering *x, struct riwayat *r)
{
	make_room(x);
	*slot_of(x, r->slug) = r;
	x->used++;
}

static struct riwayat *find_or_begin(struct numbering *x, const char *slug)
{
	struct sejarah *h = x->h;
	struct riwayat *r = find(x, slug);

	if (!r) {
		r = arena_alloc(h->arena, sizeof(*r));
		r->sejarah = h;
		r->slug = slug;
		enter(x, r);
		*ARENA_PUSH(h->arena, h->riwayat, h->n_riwayat) = r;
	}
	return r;
}

static struct versi *push_versi(struct numbering *x, struct riwayat *r,
				const struct walk_commit *c)
{
	struct versi *v = arena_alloc(x->h->arena, sizeof(*v));
	int second = 0;

	*ARENA_PUSH(x->h->arena, r->versi, r->n) = v;
	v->nomor = (int)r->n;
	v->riwayat = r;
	v->commit = c;
	v->slug = r->slug;
	if (c->time >= 0)
		v->tanggal = date_local(c->time, x->zone, &second);
	v->jam = second / 3600;
	v->menit = second / 60 % 60;
	return v;
}

/* The id of the opd.json in a folder; not given where there is none. */
static struct oid identity(struct sejarah *h, const struct oid *folder,
			   struct arena *scratch)
{
	static const struct oid none;
	const struct tree_entry *e;
	struct tree t;

	if (tree_read(&t, h->repo, folder, scratch) != REPO_OK)
		return none;
	e = tree_find(&t, str_from("opd.json"));
	return e ? e->id : none;
}

/* Files that both folders have with the same bytes, and all of the old. */
static bool shares_half(struct sejarah *h, const struct oid *old,
			const struct oid *new, struct arena *scratch)
{
	static const struct oid none;
	struct tree_changes all, differ;
	size_t lost = 0;

	tree_compare(&all, h->repo, old, &none, scratch);
	tree_compare(&differ, h->repo, old, new, scratch);
	if (all.got != REPO_OK || all.cut || differ.got != REPO_OK ||
	    differ.cut)
		return false;
	for (size_t i = 0; i < differ.n; i++)
		lost += oid_given(&differ.change[i].before);
	return all.n > 0 && lost * 2 <= all.n;
}

static bool same_tree(struct sejarah *h, const struct oid *old,
		      const struct oid *new, struct arena *scratch)
{
	(void)h;
	(void)scratch;
	return oid_equal(old, new);
}

static bool same_identity(struct sejarah *h, const struct oid *old,
			  const struct oid *new, struct arena *scratch)
{
	struct oid a = identity(h, old, scratch);
	struct oid b = identity(h, new, scratch);

	return oid_given(&a) && oid_equal(&a, &b);
}

/* What makes a folder that came the one that went, the surest first. */
static bool (*const likeness[])(struct sejarah *, const struct oid *,
				const struct oid *, struct arena *) = {
	same_tree, same_identity, shares_half
};

static bool went(const struct walk_part *p)
{
	return oid_given(&p->before) && !oid_given(&p->after);
}

static bool came(const struct walk_part *p)
{
	return !oid_given(&p->before) && oid_given(&p->after);
}

/* The parts of one commit, and what was found out of them. */
struct renaming {
	struct numbering *x;
	const struct walk_commit *c;
	bool *taken;		/* by part: renamed, or the new name */
	size_t went;		/* OPDs that went, and that came: many of */
	size_t came;		/* both are no renames, and looking is dear */
};

static void rename_riwayat(struct numbering *x, struct riwayat *r,
			   const char *slug)
{
	struct sejarah *h = x->h;
	struct riwayat_alias *a = ARENA_PUSH(h->arena, h->alias, h->n_alias);

	a->slug = r->slug;
	a->riwayat = r;
	a->sampai = (int)r->n;
	a->urutan = (int)h->n_alias;
	r->slug = slug;
	enter(x, r);
}

static void add_renamed(struct renaming *m, size_t old, size_t new)
{
	struct numbering *x = m->x;
	const struct walk_part *p = m->c->part;
	struct riwayat *r = find(x, part_slug(&p[old]));
	const char *slug_lama = r->slug;
	struct versi *v;

	rename_riwayat(x, r, part_slug(&p[new]));
	v = push_versi(x, r, m->c);
	v->slug_lama = slug_lama;
	v->lama = p[old].before;
	v->baru = p[new].after;
	m->taken[old] = m->taken[new] = true;
}

/* Pair a folder that came with one that went, if any is like it. */
static void pair(struct renaming *m, size_t new, size_t how)
{
	const struct walk_part *p = m->c->part;
	struct arena scratch = ARENA_INIT;

	for (size_t i = 0; i < m->c->n_part && !m->taken[new]; i++) {
		if (m->taken[i] || !went(&p[i]) || !part_slug(&p[i]) ||
		    !find(m->x, part_slug(&p[i])))
			continue;
		if (likeness[how](m->x->h, &p[i].before, &p[new].after,
				  &scratch))
			add_renamed(m, i, new);
		arena_rewind(&scratch);
	}
	arena_release(&scratch);
}

static void find_renamed(struct renaming *m)
{
	const struct walk_part *p = m->c->part;

	for (size_t i = 0; i < m->c->n_part; i++) {
		m->went += part_slug(&p[i]) && went(&p[i]);
		m->came += part_slug(&p[i]) && came(&p[i]);
	}
	if (m->went == 0 || m->went > RENAMES_MOST || m->came > RENAMES_MOST)
		return;
	for (size_t how = 0; how < ARRAY_SIZE(likeness); how++)
		for (size_t i = 0; i < m->c->n_part; i++)
			if (!m->taken[i] && came(&p[i]) && part_slug(&p[i]) &&
			    !find(m->x, part_slug(&p[i])))
				pair(m, i, how);
}

/* Renames first: what they take must not count as gone. */
static void add_commit(struct numbering *x, const struct walk_commit *c)
{
	struct renaming m = {
		.x = x, .c = c,
		.taken = mem_calloc(c->n_part, sizeof(*m.taken))
	};

	find_renamed(&m);
	for (size_t i = 0; i < c->n_part; i++) {
		const char *slug = part_slug(&c->part[i]);
		struct versi *v;

		if (m.taken[i] || !slug)
			continue;
		v = push_versi(x, find_or_begin(x, slug), c);
		v->lama = c->part[i].before;
		v->baru = c->part[i].after;
	}
	free(m.taken);
}

static int by_slug(const void *a, const void *b)
{
	const struct riwayat *const *x = a, *const *y = b;

	return strcmp((*x)->slug, (*y)->slug);
}

static int by_alias(const void *a, const void *b)
{
	const struct riwayat_alias *x = a, *y = b;
	int order = strcmp(x->slug, y->slug);

	if (order == 0)		/* the later owner last */
		order = x->urutan - y->urutan;
	return order;
}

/* A name that is in use again, or was given up twice, leads to one place:
 * the OPD that has it now, else the last that had it. */
static void drop_used_aliases(struct numbering *numbering)
{
	struct sejarah *h = numbering->h;
	size_t kept = 0;

	for (size_t i = 0; i < h->n_alias; i++) {
		struct riwayat_alias *x = &h->alias[i];

		if (find(numbering, x->slug) ||
		    (i + 1 < h->n_alias && !strcmp(x->slug, x[1].slug)))
			continue;
		h->alias[kept++] = *x;
	}
	h->n_alias = kept;
}

/* Newest first; of one commit, by slug. */
static int by_commit(const void *a, const void *b)
{
	const struct versi *const *x = a, *const *y = b;

	if ((*x)->commit != (*y)->commit)
		return (*x)->commit < (*y)->commit ? 1 : -1;
	return strcmp((*x)->riwayat->slug, (*y)->riwayat->slug);
}

static void collect_all(struct sejarah *h)
{
	size_t n = 0;

	for (size_t i = 0; i < h->n_riwayat; i++)
		n += h->riwayat[i]->n;
	h->versi = arena_calloc(h->arena, n, sizeof(*h->versi));
	for (size_t i = 0; i < h->n_riwayat; i++)
		for (size_t k = 0; k < h->riwayat[i]->n; k++)
			h->versi[h->n_versi++] = h->riwayat[i]->versi[k];
	if (n)
		qsort(h->versi, n, sizeof(*h->versi), by_commit);
}

void riwayat_number(struct sejarah *h, const struct site *s)
{
	struct numbering x = { .h = h, .zone = s->isi->situs.zona_waktu };

	make_room(&x);
	for (size_t i = 0; i < h->walk.n; i++)
		add_commit(&x, &h->walk.commit[i]);
	if (h->n_riwayat)
		qsort(h->riwayat, h->n_riwayat, sizeof(*h->riwayat),
		      by_slug);
	if (h->n_alias)
		qsort(h->alias, h->n_alias, sizeof(*h->alias), by_alias);
	drop_used_aliases(&x);
	free(x.slot);
	collect_all(h);
	for (size_t i = 0; i < h->n_riwayat; i++)
		h->riwayat[i]->unit = site_unit(s, h->riwayat[i]->slug);
}
