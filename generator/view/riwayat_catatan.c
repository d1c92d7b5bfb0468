/*
 * What keeps a history from being complete or certain, said to readers;
 * declared in view/riwayat.h. Nothing of this is ever passed over.
 */
#include "view/riwayat.h"

#include "base/limits.h"

static const char *short_id(const struct sheet *s, const struct oid *id)
{
	return oid_text(s->arena, id, OID_SHORT);
}

static void push_note(const struct sheet *s, struct value *list,
		      const char *kelas, const char *teks)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "kelas", kelas);
	put_text(s, v, "teks", teks);
}

static void push_end(const struct sheet *s, struct value *list,
		     const struct walk *w)
{
	const char *key = w->end == WALK_SHALLOW ? "riwayat.catatan.dangkal"
						 : "riwayat.catatan.terputus";

	if (w->end != WALK_ROOT)
		push_note(s, list, "bad", SHEET_WORDS(
			s, key, { "id", short_id(s, &w->end_id) }));
}

static void push_rewrites(const struct sheet *s, struct value *list,
			  const struct walk *w)
{
	for (size_t i = 0; i < w->n_rewrite; i++)
		push_note(s, list, "bad", SHEET_WORDS(
			s, "riwayat.catatan.ditulis_ulang",
			{ "lama", short_id(s, &w->rewrite[i].old) },
			{ "baru", short_id(s, &w->rewrite[i].new) }));
	if (w->before == WALK_OLDER)
		push_note(s, list, "warn", SHEET_WORDS(
			s, "riwayat.catatan.lebih_lama",
			{ "id", short_id(s, &w->last) }));
}

/* Commits whose changes nobody can know, for this OPD or another. */
static void push_unreadable(const struct sheet *s, struct value *list,
			    const struct walk *w)
{
	int64_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->commit[i].unreadable;
	if (n)
		push_note(s, list, "bad", SHEET_WORDS(
			s, "riwayat.catatan.tak_terbaca",
			{ "n", sheet_int(s, n) }));
}

static void push_versions(const struct sheet *s, struct value *list,
			  const struct riwayat *r)
{
	int64_t uncertain = 0, missing = 0;

	for (size_t i = 0; i < r->n; i++) {
		uncertain += !versi_tanggal_pasti(r->versi[i]);
		missing += r->versi[i]->keadaan == VERSI_TAK_TERSEDIA;
	}
	if (missing)
		push_note(s, list, "bad", SHEET_WORDS(
			s, "riwayat.catatan.tak_tersedia",
			{ "n", sheet_int(s, missing) }));
	if (uncertain)
		push_note(s, list, "warn", SHEET_WORDS(
			s, "riwayat.catatan.tanggal",
			{ "n", sheet_int(s, uncertain) }));
}

static void push_limits(const struct sheet *s, struct value *list)
{
	const struct walk *w = &s->view->sejarah->walk;

	push_end(s, list, w);
	push_rewrites(s, list, w);
	push_unreadable(s, list, w);
}

void put_riwayat_batas(const struct sheet *s, struct value *map,
		       const struct riwayat *r)
{
	struct value *list = put_list(s, map, "catatan");

	push_limits(s, list);
	if (r)
		push_versions(s, list, r);
	put_bool(s, map, "ada_catatan", list->n > 0);
}

void put_riwayat_catatan(const struct sheet *s, struct value *map,
			 const struct riwayat *r)
{
	struct value *list = put_list(s, map, "catatan");

	if (r->draf)
		push_note(s, list, "warn", SHEET_WORDS(
			s, r->n ? "riwayat.catatan.draf"
				: "riwayat.catatan.draf_baru",
			{ "n", sheet_int(s, (int64_t)r->n) }));
	push_limits(s, list);
	push_versions(s, list, r);
	put_bool(s, map, "ada_catatan", list->n > 0);
}

void put_sejarah_catatan(const struct sheet *s, struct value *map)
{
	const struct sejarah *h = s->view->sejarah;
	struct value *list = put_list(s, map, "catatan");

	if (h->draf.n)
		push_note(s, list, "warn",
			  sheet_word(s, "riwayat.catatan.draf_situs"));
	push_limits(s, list);
	put_bool(s, map, "ada_catatan", list->n > 0);
}
