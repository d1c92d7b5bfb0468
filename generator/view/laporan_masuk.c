/*
 * The state of a year's report on the OPD page: the version, and whether the
 * first version that reported the year came in time. Declared in
 * view/bagian.h. That is read from the history alone, never from a date that
 * was typed (domain.md). Without a history only the typed date of the LKjIP
 * is shown, beside the deadline and without a verdict; where there is one
 * that does not tell, that is said.
 */
#include "view/bagian.h"

#include "view/figure.h"
#include "view/ubahan.h"

static const struct dokumen *find_lkjip(const struct laporan *l)
{
	for (size_t i = 0; i < l->n_dokumen; i++)
		if (l->dokumen[i].jenis == DOKUMEN_LKJIP)
			return &l->dokumen[i];
	return NULL;
}

static const char *date_text(const struct sheet *s, struct date d)
{
	return format_date_in(s->arena, &s->view->format, d);
}

const struct riwayat *sheet_riwayat(const struct sheet *s,
				    const struct unit *u)
{
	const struct sejarah *h = s->view->sejarah;

	if (s->arsip)
		return s->arsip->riwayat;
	return h && h->ada ? sejarah_riwayat(h, u->opd->slug) : NULL;
}

/* The version that this page shows: the last one, or that of the archive. */
static const struct versi *shown_version(const struct sheet *s,
					 const struct riwayat *r)
{
	return s->arsip ? s->arsip : riwayat_terkini(r);
}

/* {kelas, label} and what it means, from the history. */
static void put_verdict(const struct sheet *s, struct value *v,
			const struct rekap *r, const struct versi *first)
{
	struct value *list = value_list(s->arena);
	const struct value *found;
	struct value *status = put_map(s, v, "status");

	push_lapor(s, list, first, r->tahun);
	found = list->item[0];
	put(s, status, "kelas", value_get(found, str_from("kelas")));
	put(s, status, "label", value_get(found, str_from("label")));
	put_text(s, v, "teks", SHEET_WORDS(
		s, "masuk.versi_pertama",
		{ "tahun", sheet_int(s, r->tahun) },
		{ "n", sheet_int(s, first->nomor) },
		{ "tanggal", versi_tanggal(s, first) }));
	put_text(s, v, "tautan", sheet_link_versi(s, first));
}

/* What the report says of itself. */
static void put_typed(const struct sheet *s, struct value *v,
		      const struct rekap *r)
{
	const struct sejarah *h = s->view->sejarah;
	const struct dokumen *d = find_lkjip(r->laporan);

	if (h && h->ada)
		put_state(s, v, "s-na", "ubahan.lapor.tak_tahu");
	else
		put_null(s, v, "status");
	put_null(s, v, "tautan");
	if (!d || !date_given(d->tanggal))
		put_word(s, v, "teks", "masuk.tanpa_tanggal");
	else
		put_text(s, v, "teks",
			 SHEET_WORDS(s, "masuk.terbit",
				     { "tanggal", date_text(s, d->tanggal) }));
}

static void put_version(const struct sheet *s, struct value *v,
			const struct riwayat *r)
{
	const struct versi *now = r ? shown_version(s, r) : NULL;

	put_text(s, v, "versi", !now ? NULL : SHEET_WORDS(
		s, "masuk.versi", { "n", sheet_int(s, now->nomor) },
		{ "tanggal", versi_tanggal(s, now) }));
	put_text(s, v, "riwayat",
		 r ? sheet_link_riwayat(s, r->slug) : NULL);
}

void put_laporan_masuk(const struct sheet *s, struct value *root,
		       const struct rekap *r)
{
	const struct riwayat *history = sheet_riwayat(s, r->unit);
	const struct versi *first = history ? riwayat_lapor(history, r->tahun)
					    : NULL;
	struct value *v = put_map(s, root, "laporan_masuk");
	struct date last = tenggat_laporan(s, r->unit, r->tahun);

	put_text(s, v, "tenggat",
		 SHEET_WORDS(s, "masuk.tenggat",
			     { "tanggal", date_text(s, last) }));
	put_version(s, v, history);
	if (!r->kelengkapan.ada[DOKUMEN_LKJIP]) {
		put_word(s, v, "teks", "masuk.lkjip");
		put_null(s, v, "tautan");
		put_state(s, v, "s-absent", "status.belum_masuk");
	} else if (first) {
		put_verdict(s, v, r, first);
	} else {
		put_typed(s, v, r);
	}
}
