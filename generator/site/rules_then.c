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
static const struct penilaian *read_rules(const struct sejarah *h,
					  const struct walk_commit *c)
{
	struct situs *situs = arena_alloc(h->arena, sizeof(*situs));
	struct source *src = source_tree(h->repo, &c->tree, "", "");
	struct diag d = DIAG_INIT;
	bool good = oid_given(&c->tree) &&
		    situs_load(situs, h->reader, h->arena, src, &d) == 0;

	source_free(src);
	diag_release(&d);
	return good ? &situs->penilaian : NULL;
}

void rules_init(struct rules_then *out, const struct sejarah *h,
		const struct site *s)
{
	const struct penilaian *last = NULL;

	out->sejarah = h;
	out->now = &s->isi->situs.penilaian;
	out->at = arena_calloc(h->arena, h->walk.n, sizeof(*out->at));
	for (size_t i = 0; i < h->walk.n; i++) {
		const struct penilaian *p = NULL;

		if (i == 0 || changes_rules(&h->walk.commit[i]))
			p = read_rules(h, &h->walk.commit[i]);
		if (p)
			last = p;
		out->at[i] = last ? last : out->now;
	}
}

const struct penilaian *rules_at(const struct rules_then *r,
				 const struct walk_commit *c)
{
	return r->at[c - r->sejarah->walk.commit];
}
