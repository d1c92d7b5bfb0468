/*
 * What the OPD page says of its own history: whether it is a draft, the
 * latest versions, how to cite it. Declared in view/bagian.h. Nothing where
 * there is no history.
 */
#include "view/bagian.h"

#include "base/limits.h"
#include "view/riwayat.h"
#include "view/ubahan.h"

#define LATEST 5	/* versions shown */

static void put_latest(const struct sheet *s, struct value *map,
		       const struct riwayat *r)
{
	struct value *list = put_list(s, map, "versi");

	for (size_t i = r->n; i-- > 0 && list->n < LATEST;)
		put_versi(s, push_map(s, list), r->versi[i]);
	put_text(s, map, "tautan", sheet_link_riwayat(s, r->slug));
	put_text(s, map, "semua", SHEET_WORDS(
		s, "versi.semua", { "n", sheet_int(s, (int64_t)r->n) }));
}

/* A version's report has an address that stays; without one kept, the
 * version's own page is cited. */
static const char *cited_address(const struct sheet *s,
				 const struct versi *v)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *copy;

	if (!s->view->base_url)
		return NULL;
	buf_adds(&out, s->view->base_url);
	if (s->view->site->isi->situs.arsip && versi_berarsip(v))
		address_versi_laporan(&out, v->riwayat->slug, v->nomor);
	else
		address_versi(&out, v->riwayat->slug, v->nomor);
	copy = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return copy;
}

static void put_citation(const struct sheet *s, struct value *map,
			 const struct versi *v)
{
	const struct situs *situs = &s->view->site->isi->situs;

	put_text(s, map, "kutip", SHEET_WORDS(
		s, "versi.kutip", { "opd", v->riwayat->nama },
		{ "n", sheet_int(s, v->nomor) },
		{ "tanggal", versi_tanggal(s, v) },
		{ "revisi", oid_text(s->arena, &v->commit->id, OID_CITED) },
		{ "situs", situs->nama }, { "pemda", situs->pemda }));
	put_text(s, map, "kutip_alamat", cited_address(s, v));
}

/* Why this is not what was submitted last, or is on disk. */
static const char *stand_in_text(const struct sheet *s,
				 const struct riwayat *r)
{
	const struct versi *last = r->versi[r->n - 1];
	const struct versi *v = r->tampil;

	if (v == last)
		return SHEET_WORDS(s, "opd.pengganti_draf",
				   { "n", sheet_int(s, v->nomor) },
				   { "tanggal", versi_tanggal(s, v) });
	return SHEET_WORDS(s, "opd.pengganti",
			   { "n", sheet_int(s, v->nomor) },
			   { "tanggal", versi_tanggal(s, v) },
			   { "n_terakhir", sheet_int(s, last->nomor) },
			   { "tanggal_terakhir", versi_tanggal(s, last) });
}

/* An OPD without a version never was one only where all versions are known:
 * where the history is cut, it may have been there before. */
void put_draf(const struct sheet *s, struct value *root,
	      const struct unit *u)
{
	const struct sejarah *h = s->view->sejarah;
	const struct riwayat *r = sheet_riwayat(s, u);
	const char *key = NULL;

	if (!s->arsip && h && h->ada) {
		if (sejarah_draf(h, u->opd->slug))
			key = !r && h->walk.end == WALK_ROOT
				      ? "riwayat.catatan.draf_baru"
				      : "opd.draf";
	}
	put_text(s, root, "draf", key ? sheet_word(s, key) : NULL);
	put_text(s, root, "pengganti", !s->arsip && r && r->tampil
		 ? stand_in_text(s, r) : NULL);
	put_text(s, root, "reviu", s->arsip || !r || !r->reviu.year
		 ? NULL : SHEET_WORDS(s, "opd.reviu", { "tanggal",
			format_date_in(s->arena, &s->view->format,
				       r->reviu) }));
}

/* Whatever changes when newer versions come stays out of an archived
 * report. */
void put_opd_riwayat(const struct sheet *s, struct value *root,
		     const struct unit *u)
{
	const struct sejarah *h = s->view->sejarah;
	const struct riwayat *r = sheet_riwayat(s, u);
	const struct versi *now = s->arsip ? s->arsip
					   : r ? riwayat_terkini(r) : NULL;
	struct value *map = value_map(s->arena);

	put_draf(s, root, u);
	if (!h || !h->ada)
		return;
	put_bool(s, map, "terkini", !s->arsip && r);
	if (!s->arsip && r)
		put_latest(s, map, r);
	if (!s->arsip)
		put_riwayat_batas(s, map, r);
	if (now)
		put_citation(s, map, now);
	else
		put_null(s, map, "kutip");
	if (r || value_is_true(value_get(map, str_from("ada_catatan"))))
		put(s, root, "riwayat", map);
}
