/*
 * The latest changes of all OPDs: the page, and the few on the home page.
 * What is too old for it stands with each OPD; both lists of figures are in
 * view/perubahan_angka.c.
 */
#include "view/perubahan.h"

#include "view/frame.h"
#include "view/page.h"
#include "view/riwayat.h"
#include "view/ubahan.h"

#define LATEST 200	/* versions on one page */
#define KILAS 3		/* figures shown with each */

struct value *perubahan_frame(const struct sheet *s, const char *key,
			      const char *own)
{
	struct crumb crumbs[] = {
		{ sheet_word(s, "perubahan.judul"), ADDRESS_PERUBAHAN },
		{ own ? sheet_word(s, own) : NULL, NULL }
	};
	const char *judul = sheet_word(s, own ? own : "perubahan.judul");
	struct value *root = frame_values(s, judul, sheet_word(s, key),
					  NAV_PERUBAHAN);

	if (!own)
		crumbs[0].address = NULL;
	frame_crumbs(s, root, crumbs, own ? 2 : 1);
	put_text(s, root, "nama", judul);
	put_sejarah_catatan(s, root);
	return root;
}

/* Below figures that stand out a sentence says only what is left. */
static void put_latest(const struct sheet *s, struct value *map,
		       const struct versi *v)
{
	put_versi(s, map, v);
	if (put_kilas(s, map, v, KILAS))
		put_text(s, map, "kalimat", versi_sisa(s, v));
	put_text(s, map, "unit_tautan",
		 sheet_link_riwayat(s, v->riwayat->slug));
}

void put_perubahan(const struct sheet *s, struct value *root, size_t most)
{
	const struct sejarah *h = s->view->sejarah;
	struct value *map, *list;

	if (!h || !h->ada)
		return;
	map = value_map(s->arena);
	list = put_list(s, map, "versi");
	for (size_t i = 0; i < h->n_versi && list->n < most; i++)
		if (versi_berisi(h->versi[i]))
			put_latest(s, push_map(s, list), h->versi[i]);
	put_text(s, map, "tautan", sheet_link(s, ADDRESS_PERUBAHAN));
	if (list->n)
		put(s, root, "perubahan", map);
}

/* Months being filled, newest first. A version whose date is not certain
 * stands with its neighbour: the order is the repository's. */
struct months {
	const struct sheet *sheet;
	struct value *list;
	struct value *versi;	/* of the month that is open, or NULL */
	struct date last;	/* a day of it; year 0: not known */
};

static bool is_other_month(const struct months *m, const struct versi *v)
{
	return versi_tanggal_pasti(v) &&
	       (v->tanggal.year != m->last.year ||
		v->tanggal.month != m->last.month);
}

/* "April 2025", or that it is not known. */
static void open_month(struct months *m)
{
	const struct sheet *s = m->sheet;
	struct value *map = push_map(s, m->list);

	put_text(s, map, "judul", !date_given(m->last)
		? sheet_word(s, "riwayat.tanpa_tahun")
		: arena_strf(s->arena, "%s %d",
			     format_month(&s->view->format, m->last.month),
			     m->last.year));
	put_text(s, map, "id", arena_strf(s->arena, "bulan-%zu", m->list->n));
	m->versi = put_list(s, map, "versi");
}

static void push_latest(struct months *m, const struct versi *v)
{
	bool other = is_other_month(m, v);

	if (other)
		m->last = v->tanggal;
	if (other || !m->versi)
		open_month(m);
	put_latest(m->sheet, push_map(m->sheet, m->versi), v);
}

/* The day of the newest version whose date is certain; year 0: none. */
static struct date newest_day(const struct sejarah *h)
{
	static const struct date none;

	for (size_t i = 0; i < h->n_versi; i++)
		if (versi_berisi(h->versi[i]) &&
		    versi_tanggal_pasti(h->versi[i]))
			return h->versi[i]->tanggal;
	return none;
}

/* Set "bulan". Returns how many versions there are, also those not told. */
static int64_t put_months(const struct sheet *s, struct value *root)
{
	const struct sejarah *h = s->view->sejarah;
	struct months m = { s, put_list(s, root, "bulan"), NULL,
			    newest_day(h) };
	int64_t n = 0;

	for (size_t i = 0; i < h->n_versi; i++) {
		if (!versi_berisi(h->versi[i]))
			continue;
		if (++n <= LATEST)
			push_latest(&m, h->versi[i]);
	}
	put_text(s, root, "lagi", n <= LATEST ? NULL : SHEET_WORDS(
		s, "perubahan.lagi", { "n", sheet_int(s, n - LATEST) }));
	return n;
}

static const char *lead(const struct sheet *s, int64_t n)
{
	const struct sejarah *h = s->view->sejarah;
	const struct versi *first = n ? h->versi[h->n_versi - 1] : NULL;

	if (!first)
		return sheet_word(s, "perubahan.kosong");
	if (!versi_tanggal_pasti(first))
		return SHEET_WORDS(s, "perubahan.lead",
				   { "n", sheet_int(s, n) });
	return SHEET_WORDS(s, "perubahan.lead_sejak",
			   { "n", sheet_int(s, n) },
			   { "tanggal", versi_tanggal(s, first) });
}

/* A list of its own, with how many it has. */
static void push_more(const struct sheet *s, struct value *list,
		      const char *word, const char *address,
		      const char *catatan)
{
	struct value *v = push_map(s, list);

	put_word(s, v, "teks", word);
	put_text(s, v, "tautan", sheet_link(s, address));
	put_text(s, v, "catatan", catatan);
}

static void put_more(const struct sheet *s, struct value *root)
{
	struct perubahan_jumlah n = perubahan_count(s->view->sejarah);
	struct value *list = put_list(s, root, "lain");

	push_more(s, list, "perubahan.koreksi", ADDRESS_PERUBAHAN_KOREKSI,
		  SHEET_WORDS(s, "perubahan.koreksi_ringkas",
			      { "n", sheet_int(s, n.koreksi) }));
	push_more(s, list, "perubahan.target", ADDRESS_PERUBAHAN_TARGET,
		  SHEET_WORDS(s, "perubahan.target_ringkas",
			      { "n", sheet_int(s, n.target) }));
	push_more(s, list, "perubahan.umpan", ADDRESS_FEED,
		  sheet_word(s, "perubahan.umpan_ringkas"));
}

/* Where each OPD's own history is, the region's first. */
static void put_units(const struct sheet *s, struct value *root)
{
	const struct sejarah *h = s->view->sejarah;
	struct value *list = put_list(s, root, "opd");

	for (int opd = 0; opd < 2; opd++)
		for (size_t i = 0; i < h->n_riwayat; i++) {
			const struct riwayat *r = h->riwayat[i];
			struct value *v;

			if ((strcmp(r->slug, "pemda") != 0) != (opd == 1))
				continue;
			v = push_map(s, list);
			put_text(s, v, "nama", r->nama);
			put_text(s, v, "tautan",
				 sheet_link_riwayat(s, r->slug));
			put_text(s, v, "jumlah", SHEET_WORDS(
				s, "riwayat.n_versi",
				{ "n", sheet_int(s, (int64_t)r->n) }));
		}
	put_bool(s, root, "ada_opd", list->n > 0);
}

struct value *perubahan_values(struct sheet *s, const struct page *p)
{
	struct value *root = perubahan_frame(s, "perubahan.deskripsi", NULL);

	(void)p;
	put_text(s, root, "lead", lead(s, put_months(s, root)));
	put_more(s, root);
	put_aturan(s, root);
	put_units(s, root);
	return root;
}
