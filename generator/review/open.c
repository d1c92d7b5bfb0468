/*
 * Which two states are compared: the revisions asked for, and where BASE is
 * none that HEAD comes from, the commit where both met last, as a merge
 * request means it; see review.h.
 */
#include "review/review.h"

#include "content/load.h"
#include "git/commit.h"
#include "review/review_parts.h"

static int open_head(struct tinjauan *t, const struct tinjauan_options *o,
		     struct diag *d)
{
	struct repo_options ro = { o->source, o->head, o->trust_repo };
	int got = repo_open(&t->repo, &ro, d);

	if (got > 0)
		return 0;
	if (got == 0)
		diag_environment(d, place_file(o->source), "K707",
				 "di sini tidak ada repositori git dengan "
				 "kiriman, jadi tidak ada yang dapat "
				 "dibandingkan; sebut repositorinya dengan "
				 "-s");
	return -1;
}

/* 0, or -1: it cannot be read. */
static int read_side(struct tinjauan *t, struct tinjauan_sisi *s,
		     const struct oid *id)
{
	if (range_commit_read(&s->commit, t->repo, id, &t->arena) !=
		    REPO_OK ||
	    commit_content(&s->tree, t->repo, id) != REPO_OK)
		return -1;
	if (oid_given(&s->tree))
		s->source = source_tree(t->repo, &s->tree, "", "");
	return 0;
}

static int find_sides(struct tinjauan *t, const struct tinjauan_options *o,
		      struct diag *d)
{
	const struct oid *head = repo_commit(t->repo);

	if (repo_resolve(&t->diminta, t->repo, o->source, o->base, d) < 0)
		return -1;
	range_find(&t->range, t->repo, &t->diminta, head, &t->arena);
	if (!oid_given(&t->range.base))
		return diag_environment(
			d, place_file(o->source), "K800",
			"\"%s\" dan \"%s\" tidak mempunyai kiriman bersama, "
			"jadi tidak dapat dibandingkan; sebut revisi dari "
			"riwayat yang sama", o->base,
			o->head ? o->head : "HEAD");
	if (read_side(t, &t->lama, &t->range.base) < 0 ||
	    read_side(t, &t->baru, head) < 0)
		return diag_environment(
			d, place_file(o->source), "K704",
			"salah satu kiriman yang dibandingkan hilang atau "
			"rusak; periksa dengan: git fsck");
	return 0;
}

int tinjauan_open(struct tinjauan *out, const struct tinjauan_options *o,
		  struct diag *d)
{
	struct tinjauan empty = { .lama.diag = DIAG_INIT,
				  .baru.diag = DIAG_INIT };

	*out = empty;
	if (open_head(out, o, d) < 0 || find_sides(out, o, d) < 0)
		return -1;
	out->reader = reader_new(1);
	out->sejarah.repo = out->repo;
	out->sejarah.reader = out->reader;
	out->sejarah.arena = &out->arena;
	tree_compare(&out->berkas, out->repo, &out->lama.tree,
		     &out->baru.tree, &out->arena);
	tinjauan_load(out);
	return 0;
}

void tinjauan_release(struct tinjauan *t)
{
	source_free(t->lama.source);
	source_free(t->baru.source);
	diag_release(&t->lama.diag);
	diag_release(&t->baru.diag);
	reader_free(t->reader);
	repo_free(t->repo);
	arena_release(&t->arena);
}

const struct situs *tinjauan_situs(const struct tinjauan *t)
{
	return &t->baru.isi.situs;
}
