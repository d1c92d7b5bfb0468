/*
 * The files of a version, read again from the repository for its page:
 * their texts are not kept in between.
 */
#include "site/riwayat.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "git/tree.h"

static bool is_text(const char *path)
{
	return str_ends(str_from(path), ".md") ||
	       str_ends(str_from(path), ".json");
}

struct reading {
	struct repo *repo;
	struct arena *arena;
	size_t left;		/* bytes that may still be read */
};

/* One side of a file. True where it is absent or valid text. */
static bool read_side(struct reading *x, struct str *out,
		      const struct oid *id)
{
	size_t most = x->left < LIMIT_MARKDOWN ? x->left : LIMIT_MARKDOWN;
	struct buf bytes = BUF_INIT(most);
	bool good = !oid_given(id) ||
		    (repo_blob(x->repo, id, &bytes) == REPO_OK &&
		     utf8_check(buf_str(&bytes)) == bytes.len);

	if (good)
		*out = arena_str(x->arena, buf_str(&bytes));
	x->left -= bytes.len;
	buf_release(&bytes);
	return good;
}

bool versi_berkas(struct versi_berkas **out, size_t *n, const struct versi *v,
		  struct arena *a)
{
	struct repo *r = v->riwayat->sejarah->repo;
	struct reading x = { r, a, LIMIT_VERSION };
	struct tree_changes changes;

	tree_compare(&changes, r, &v->lama, &v->baru, a);
	*n = changes.n;
	*out = arena_calloc(a, changes.n, sizeof(**out));
	for (size_t i = 0; i < changes.n; i++) {
		const struct tree_change *c = &changes.change[i];
		struct versi_berkas *b = &(*out)[i];

		b->path = c->path;
		b->lama_ada = oid_given(&c->before);
		b->baru_ada = oid_given(&c->after);
		b->teks = is_text(c->path) &&
			  read_side(&x, &b->lama, &c->before) &&
			  read_side(&x, &b->baru, &c->after);
	}
	return changes.got == REPO_OK;
}
