/*
 * From the walk's commits to the numbered versions of each OPD: which folder
 * is whose, and which folder is an old one under a new name. Looks at ids of
 * trees only; what is in them is for riwayat_changes.c.
 */
#include "site/riwayat_parts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "git/tree.h"

/* "opd/SLUG" → SLUG, "pemda" → "pemda", anything else → NULL. */
static const char *part_slug(const struct walk_part *p)
{
	if (str_starts(str_from(p->path), "opd/"))
		return p->path + 4;
	return strcmp(p->path, "pemda") == 0 ? p->path : NULL;
}

static struct riwayat *find(const struct sejarah *h, const char *slug)
{
	for (size_t i = 0; i < h->n_riwayat; i++)
		if (!strcmp(h->riwayat[i]->slug, slug))
			return h->riwayat[i];
	return NULL;
}

static struct riwayat *find_or_begin(struct sejarah *h, const char *slug)
{
	struct riwayat *r = find(h, slug);

	if (!r) {
		r = arena_alloc(h->arena, sizeof(*r));
		r->sejarah = h;
		r->slug = slug;
		*ARENA_PUSH(h->arena, h->riwayat, h->n_riwayat) = r;
	}
	return r;
}

/* The commit's time on the clock of the site's zone. */
static void set_time(struct versi *v, int zone)
{
	int64_t local = v->commit->time + zone * 60;
	int64_t days = local / 86400;

	if (v->commit->time < 0)
		return;
	days -= local < days * 86400;
	v->tanggal = date_from_days(days);
	v->jam = (int)((local - days * 86400) / 3600);
	v->menit = (int)((local - days * 86400) % 3600 / 60);
}

static struct versi *push_versi(struct sejarah *h, struct riwayat *r,
				const struct walk_commit *c, int zone)
{
	struct versi *v = arena_alloc(h->arena, sizeof(*v));

	*ARENA_PUSH(h->arena, r->versi, r->n) = v;
	v->nomor = (int)r->n;
	v->riwayat = r;
	v->commit = c;
	v->slug = r->slug;
	set_time(v, zone);
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
	for (size_t i = 0; i < differ.n; i++)
		lost += oid_given(&differ.change[i].before);
	return all.n > 0 && lost * 2 <= all.n;
}

/* True where the folder that went in a commit is the one that came: the same
 * tree, the same opd.json, or half of the files. */
static bool is_same_folder(struct sejarah *h, const struct oid *old,
			   const struct oid *new)
{
	struct arena scratch = ARENA_INIT;
	struct oid a, b;
	bool same = oid_equal(old, new);

	if (!same) {
		a = identity(h, old, &scratch);
		b = identity(h, new, &scratch);
		same = (oid_given(&a) && oid_equal(&a, &b)) ||
		       shares_half(h, old, new, &scratch);
	}
	arena_release(&scratch);
	return same;
}

static bool went(const struct walk_part *p)
{
	return oid_given(&p->before) && !oid_given(&p->after);
}

static bool came(const struct walk_part *p)
{
	return !oid_given(&p->before) && oid_given(&p->after);
}

/* The part of the commit under whose name the folder of part p was before,
 * or NULL where p is no renamed folder. */
static const struct walk_part *renamed_from(struct sejarah *h,
					    const struct walk_commit *c,
					    const struct walk_part *p)
{
	if (!came(p) || find(h, part_slug(p)))
		return NULL;
	for (size_t i = 0; i < c->n_part; i++) {
		const struct walk_part *old = &c->part[i];
		const char *slug = part_slug(old);

		if (slug && went(old) && find(h, slug) &&
		    is_same_folder(h, &old->before, &p->after))
			return old;
	}
	return NULL;
}

static void rename_riwayat(struct sejarah *h, struct riwayat *r,
			   const char *slug)
{
	struct riwayat_alias *x = ARENA_PUSH(h->arena, h->alias, h->n_alias);

	x->slug = r->slug;
	x->riwayat = r;
	x->sampai = (int)r->n;
	r->slug = slug;
}

static void add_renamed(struct sejarah *h, const struct walk_commit *c,
			const struct walk_part *old,
			const struct walk_part *new, int zone)
{
	struct riwayat *r = find(h, part_slug(old));
	const char *slug_lama = r->slug;
	struct versi *v;

	rename_riwayat(h, r, part_slug(new));
	v = push_versi(h, r, c, zone);
	v->slug_lama = slug_lama;
	v->lama = old->before;
	v->baru = new->after;
}

/* Renames first: what they take must not count as gone. */
static void add_commit(struct sejarah *h, const struct walk_commit *c,
		       int zone)
{
	bool *taken = mem_calloc(c->n_part, sizeof(*taken));

	for (size_t i = 0; i < c->n_part; i++) {
		const struct walk_part *old =
			part_slug(&c->part[i])
				? renamed_from(h, c, &c->part[i]) : NULL;

		if (!old || taken[old - c->part])
			continue;
		add_renamed(h, c, old, &c->part[i], zone);
		taken[i] = taken[old - c->part] = true;
	}
	for (size_t i = 0; i < c->n_part; i++) {
		const struct walk_part *p = &c->part[i];
		struct versi *v;

		if (taken[i] || !part_slug(p))
			continue;
		v = push_versi(h, find_or_begin(h, part_slug(p)), c, zone);
		v->lama = p->before;
		v->baru = p->after;
	}
	free(taken);
}

static int by_slug(const void *a, const void *b)
{
	const struct riwayat *const *x = a, *const *y = b;

	return strcmp((*x)->slug, (*y)->slug);
}

static int by_alias(const void *a, const void *b)
{
	const struct riwayat_alias *x = a, *y = b;

	return strcmp(x->slug, y->slug);
}

/* A name that is in use again, or was given up twice, leads to one place:
 * the OPD that has it now, else the last that had it. */
static void drop_used_aliases(struct sejarah *h)
{
	size_t kept = 0;

	for (size_t i = 0; i < h->n_alias; i++) {
		struct riwayat_alias *x = &h->alias[i];

		if (find(h, x->slug) ||
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
	for (size_t i = 0; i < h->walk.n; i++)
		add_commit(h, &h->walk.commit[i],
			   s->isi->situs.zona_waktu);
	if (h->n_riwayat)
		qsort(h->riwayat, h->n_riwayat, sizeof(*h->riwayat),
		      by_slug);
	if (h->n_alias)
		qsort(h->alias, h->n_alias, sizeof(*h->alias), by_alias);
	drop_used_aliases(h);
	collect_all(h);
	for (size_t i = 0; i < h->n_riwayat; i++)
		h->riwayat[i]->unit = site_unit(s, h->riwayat[i]->slug);
}
