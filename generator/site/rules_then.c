/*
 * The rules of the site at each commit; see rules_then.h. They change
 * seldom, so each situs.json is read once, at the commit that brought it.
 */
#include "site/rules_then.h"

#include "content/load.h"
#include "git/tree.h"

/* Whether a commit changed situs.json. */
static bool changes_rules(const struct walk_commit *c)
{
	for (size_t i = 0; i < c->n_part; i++)
		if (!strcmp(c->part[i].path, "situs.json"))
			return true;
	return false;
}

/* The rules in the content of a commit, or NULL where they do not pass. */
static const struct situs *read_rules(const struct sejarah *h,
				      const struct walk_commit *c)
{
	struct situs *situs = arena_alloc(h->arena, sizeof(*situs));
	struct source *src = source_tree(h->repo, &c->tree, "", "");
	struct diag d = DIAG_INIT;
	bool good = oid_given(&c->tree) &&
		    situs_load(situs, h->reader, h->arena, src, &d) == 0;

	source_free(src);
	diag_release(&d);
	return good ? situs : NULL;
}

void rules_init(struct rules_then *out, const struct sejarah *h,
		const struct site *s)
{
	const struct situs *last = NULL;

	out->sejarah = h;
	out->now = &s->isi->situs;
	out->at = arena_calloc(h->arena, h->walk.n, sizeof(*out->at));
	for (size_t i = 0; i < h->walk.n; i++) {
		const struct situs *p = NULL;

		if (i == 0 || changes_rules(&h->walk.commit[i]))
			p = read_rules(h, &h->walk.commit[i]);
		if (p)
			last = p;
		out->at[i] = last;
	}
}

const struct penilaian *rules_at(const struct rules_then *r,
				 const struct walk_commit *c)
{
	const struct situs *then = r->at[c - r->sejarah->walk.commit];

	return then ? &then->penilaian : &r->now->penilaian;
}

/* Both a number, or both none. */
static bool same_number(struct nilai a, struct nilai b)
{
	return a.bentuk == b.bentuk && decimal_cmp(a.angka, b.angka) == 0;
}

static bool same_scale(const struct penilaian *a, const struct penilaian *b)
{
	if (a->n_skala != b->n_skala)
		return false;
	for (size_t i = 0; i < a->n_skala; i++)
		if (!same_number(a->skala[i].lebih_dari,
				 b->skala[i].lebih_dari) ||
		    strcmp(a->skala[i].label, b->skala[i].label) != 0)
			return false;
	return true;
}

static bool same_penilaian(const struct penilaian *a,
			   const struct penilaian *b)
{
	return same_number(a->batas_capaian, b->batas_capaian) &&
	       decimal_cmp(a->batas_bawah, b->batas_bawah) == 0 &&
	       a->rumus_turun == b->rumus_turun && same_scale(a, b);
}

static bool same_day(const struct tenggat *a, const struct tenggat *b)
{
	return a->bulan == b->bulan && a->hari == b->hari;
}

static bool same_rules(const struct situs *a, const struct situs *b)
{
	return same_penilaian(&a->penilaian, &b->penilaian) &&
	       same_day(&a->tenggat_opd, &b->tenggat_opd) &&
	       same_day(&a->tenggat_pemda, &b->tenggat_pemda);
}

void rules_changes(struct sejarah *h, const struct rules_then *r)
{
	for (size_t i = 1; i < h->walk.n; i++) {
		const struct situs *lama = r->at[i - 1], *baru = r->at[i];
		struct aturan_versi *x;

		if (!lama || lama == baru || same_rules(lama, baru))
			continue;
		x = ARENA_PUSH(h->arena, h->aturan, h->n_aturan);
		x->commit = &h->walk.commit[i];
		x->tanggal = commit_tanggal(x->commit, r->now);
		x->lama = lama;
		x->baru = baru;
	}
}
