/*
 * OPDs before and after one that was merged, split or renamed, so that their
 * histories read as one; declared in view/riwayat.h.
 */
#include "view/riwayat.h"

#include "view/ubahan.h"

#define VERSIONS_MOST 200	/* of one OPD that went before, in short */

/* The histories that an OPD names as those before it. */
static size_t count_before(const struct sheet *s, const struct opd *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_pendahulu; i++)
		n += sejarah_riwayat(s->view->sejarah,
				     o->pendahulu[i]) != NULL;
	return n;
}

static void push_version(const struct sheet *s, struct value *list,
			 const struct versi *v)
{
	struct value *x = push_map(s, list);

	put_versi(s, x, v);
}

static void push_before(const struct sheet *s, struct value *list,
			const struct riwayat *r, bool merged)
{
	struct value *v = push_map(s, list);
	size_t shown = r->n < VERSIONS_MOST ? r->n : VERSIONS_MOST;
	struct value *versi;

	put_text(s, v, "id", r->slug);
	put_word(s, v, "judul", merged ? "riwayat.sebelum_digabung"
				       : "riwayat.sebelumnya");
	put_text(s, v, "nama", r->nama);
	put_text(s, v, "tautan", sheet_link_riwayat(s, r->slug));
	put_text(s, v, "jumlah", riwayat_jumlah(s, r->n));
	put_text(s, v, "lagi", shown == r->n ? NULL : SHEET_WORDS(
		s, "riwayat.versi_lagi",
		{ "n", sheet_int(s, (int64_t)(r->n - shown)) }));
	versi = put_list(s, v, "versi");
	for (size_t i = 0; i < shown; i++)
		push_version(s, versi, r->versi[r->n - 1 - i]);
}

static void push_after(const struct sheet *s, struct value *list,
		       const struct riwayat *r)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", r->nama);
	put_text(s, v, "tautan", sheet_link_riwayat(s, r->slug));
	put_text(s, v, "jumlah", riwayat_jumlah(s, r->n));
}

void put_riwayat_keluarga(const struct sheet *s, struct value *root,
			  const struct riwayat *r)
{
	const struct sejarah *h = s->view->sejarah;
	const struct penerus *p = NULL;
	struct value *before = put_list(s, root, "pendahulu");
	struct value *after = put_list(s, root, "penerus");
	const struct opd *o = r->unit ? r->unit->opd : NULL;
	bool merged = o && count_before(s, o) > 1;

	for (size_t i = 0; o && i < o->n_pendahulu; i++) {
		const struct riwayat *x = sejarah_riwayat(h, o->pendahulu[i]);

		if (x && x != r)
			push_before(s, before, x, merged);
	}
	while ((p = site_penerus(s->view->site, r->slug, p))) {
		const struct riwayat *x =
			sejarah_riwayat(h, p->unit->opd->slug);

		if (x && x != r)
			push_after(s, after, x);
	}
	put_bool(s, root, "ada_penerus", after->n > 0);
}
