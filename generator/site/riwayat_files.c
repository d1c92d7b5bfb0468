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

/* One side of a file. True where it is absent or valid text. */
static bool read_side(struct str *out, struct repo *r, const struct oid *id,
		      struct arena *a)
{
	struct buf bytes = BUF_INIT(LIMIT_MARKDOWN);
	bool good = !oid_given(id) ||
		    (repo_blob(r, id, &bytes) == REPO_OK &&
		     utf8_check(buf_str(&bytes)) == bytes.len);

	if (good)
		*out = arena_str(a, buf_str(&bytes));
	buf_release(&bytes);
	return good;
}

bool versi_berkas(struct versi_berkas **out, size_t *n, const struct versi *v,
		  struct arena *a)
{
	struct repo *r = v->riwayat->sejarah->repo;
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
			  read_side(&b->lama, r, &c->before, a) &&
			  read_side(&b->baru, r, &c->after, a);
	}
	return changes.got == REPO_OK;
}
