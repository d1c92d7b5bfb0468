/*
 * The latest changes of all OPDs, and the two lists that citizens look for:
 * targets moved after their year began, published figures that were
 * corrected. Nothing is left out of the latter; the first is as long as a
 * page can be.
 */
#include "view/page.h"

#include "view/figure.h"
#include "view/frame.h"
#include "view/riwayat.h"
#include "view/ubahan.h"

#define LATEST 200	/* versions on one page; the rest is with each OPD */
#define KILAS 3		/* figures shown with each */

static struct value *begin(const struct sheet *s, const char *key,
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

/* "April 2025", or that it is not known. */
static const char *month_of(const struct sheet *s, const struct versi *v)
{
	if (!date_given(v->tanggal))
		return sheet_word(s, "riwayat.tanpa_tahun");
	return arena_strf(s->arena, "%s %d",
			  format_month(&s->view->format, v->tanggal.month),
			  v->tanggal.year);
}

static struct value *month_list(const struct sheet *s, struct value *months,
				const struct versi *v, const char **last)
{
	const char *judul = month_of(s, v);
	struct value *map;

	if (*last && !strcmp(*last, judul))
		return NULL;
	*last = judul;
	map = push_map(s, months);
	put_text(s, map, "judul", judul);
	put_text(s, map, "id", arena_strf(s->arena, "bulan-%zu", months->n));
	return put_list(s, map, "versi");
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
	map = put_map(s, root, "perubahan");
	list = put_list(s, map, "versi");
	for (size_t i = 0; i < h->n_versi && list->n < most; i++)
		if (versi_berisi(h->versi[i]))
			put_latest(s, push_map(s, list), h->versi[i]);
	put_text(s, map, "tautan", sheet_link(s, ADDRESS_PERUBAHAN));
}

struct value *perubahan_values(struct sheet *s, const struct page *p)
{
	const struct sejarah *h = s->view->sejarah;
	struct value *root = begin(s, "perubahan.deskripsi", NULL);
	struct value *months = put_list(s, root, "bulan");
	struct value *list = NULL;
	const char *last = NULL;
	int64_t shown = 0, all = 0;

	(void)p;
	for (size_t i = 0; i < h->n_versi; i++) {
		struct value *begun;

		if (!versi_berisi(h->versi[i]) || ++all > LATEST)
			continue;
		begun = month_list(s, months, h->versi[i], &last);
		list = begun ? begun : list;
		put_latest(s, push_map(s, list), h->versi[i]);
		shown++;
	}
	put_text(s, root, "lead", SHEET_WORDS(
		s, "perubahan.lead", { "n", sheet_int(s, all) },
		{ "opd", sheet_int(s, (int64_t)h->n_riwayat) }));
	put_text(s, root, "lagi", all > shown ? SHEET_WORDS(
		s, "perubahan.lagi", { "n", sheet_int(s, all - shown) })
					       : NULL);
	put_text(s, root, "target", sheet_link(s, ADDRESS_PERUBAHAN_TARGET));
	put_text(s, root, "koreksi",
		 sheet_link(s, ADDRESS_PERUBAHAN_KOREKSI));
	put_text(s, root, "umpan", sheet_link(s, ADDRESS_FEED));
	return root;
}

/* A table of figures over all OPDs being filled. */
struct table {
	struct sheet *s;
	struct value *rows;
	int64_t n;
	int64_t no_reason;
	int64_t after_year;	/* targets changed after their year ended */
	int64_t easier;
};

static const char *since_year_began(struct table *t, const struct versi *v,
				    const struct change *c)
{
	struct date begin = { c->tahun, 1, 1 };
	int days;

	if (!versi_tanggal_pasti(v))
		return sheet_word(t->s, "perubahan.saat_tak_tahu");
	if (v->tanggal.year > c->tahun) {
		t->after_year++;
		return sheet_word(t->s, "perubahan.saat_sesudah");
	}
	days = days_between(begin, v->tanggal);
	return SHEET_WORDS(t->s, "perubahan.saat_hari",
			   { "n", sheet_int(t->s, days) });
}

/* A target that is lower where higher is better, or the other way round. */
static const char *direction(struct table *t, const struct change *c)
{
	struct decimal d;
	int sign;

	if (!c->indikator || c->indikator->arah == ARAH_RENTANG ||
	    !change_selisih(&d, c))
		return NULL;
	sign = decimal_sign(d);
	if (c->indikator->arah == ARAH_TURUN)
		sign = -sign;
	t->easier += sign < 0;
	return sheet_word(t->s, sign < 0 ? "perubahan.ringan"
					 : "perubahan.berat");
}

static struct value *push_row(struct table *t, const struct versi *v,
			      const struct change *c)
{
	struct sheet *s = t->s;
	struct value *row = push_map(s, t->rows);

	t->n++;
	t->no_reason += !v->commit->alasan;
	put_ubahan(s, row, v, c);
	put_text(s, row, "opd", v->riwayat->nama);
	put_text(s, row, "opd_tautan",
		 sheet_link_riwayat(s, v->riwayat->slug));
	put_text(s, row, "versi", SHEET_WORDS(
		s, "versi.nama", { "n", sheet_int(s, v->nomor) }));
	put_text(s, row, "versi_tautan", sheet_link_versi(s, v));
	put_text(s, row, "tanggal", versi_tanggal(s, v));
	put_text(s, row, "alasan", v->commit->alasan);
	put_null(s, row, "saat");
	put_null(s, row, "arah");
	return row;
}

static bool is_late_target(const struct versi *v, const struct change *c)
{
	return c->golongan == GOLONGAN_TARGET && c->tahun > 0 &&
	       (!versi_tanggal_pasti(v) || v->tanggal.year >= c->tahun);
}

static bool is_correction(const struct versi *v, const struct change *c)
{
	(void)v;
	return c->golongan == GOLONGAN_KOREKSI ||
	       (c->golongan == GOLONGAN_HILANG && change_is_figure(c));
}

static void fill(struct table *t, bool (*wanted)(const struct versi *,
						 const struct change *),
		 bool target)
{
	const struct sejarah *h = t->s->view->sejarah;

	for (size_t i = 0; i < h->n_versi; i++) {
		const struct versi *v = h->versi[i];

		for (size_t k = 0; k < v->ubah.n; k++) {
			const struct change *c = &v->ubah.item[k];
			struct value *row;

			if (!wanted(v, c))
				continue;
			row = push_row(t, v, c);
			if (!target)
				continue;
			put_text(t->s, row, "saat",
				 since_year_began(t, v, c));
			put_text(t->s, row, "arah", direction(t, c));
		}
	}
}

static struct table begin_table(struct sheet *s, struct value *root)
{
	struct table t = { .s = s, .rows = put_list(s, root, "baris") };

	return t;
}

struct value *perubahan_target_values(struct sheet *s, const struct page *p)
{
	struct value *root = begin(s, "perubahan.target_deskripsi",
				   "perubahan.target");
	struct table t = begin_table(s, root);

	(void)p;
	fill(&t, is_late_target, true);
	put_text(s, root, "lead", t.n == 0
		? sheet_word(s, "perubahan.target_kosong")
		: SHEET_WORDS(s, "perubahan.target_lead",
			      { "n", sheet_int(s, t.n) },
			      { "sesudah", sheet_int(s, t.after_year) },
			      { "ringan", sheet_int(s, t.easier) },
			      { "tanpa", sheet_int(s, t.no_reason) }));
	put_bool(s, root, "ada", t.n > 0);
	put_word(s, root, "cara", "perubahan.target_cara");
	put_text(s, root, "semua", sheet_link(s, ADDRESS_PERUBAHAN));
	return root;
}

struct value *perubahan_koreksi_values(struct sheet *s, const struct page *p)
{
	struct value *root = begin(s, "perubahan.koreksi_deskripsi",
				   "perubahan.koreksi");
	struct table t = begin_table(s, root);

	(void)p;
	fill(&t, is_correction, false);
	put_text(s, root, "lead", t.n == 0
		? sheet_word(s, "perubahan.koreksi_kosong")
		: SHEET_WORDS(s, "perubahan.koreksi_lead",
			      { "n", sheet_int(s, t.n) },
			      { "tanpa", sheet_int(s, t.no_reason) }));
	put_bool(s, root, "ada", t.n > 0);
	put_word(s, root, "cara", "perubahan.koreksi_cara");
	put_text(s, root, "semua", sheet_link(s, ADDRESS_PERUBAHAN));
	return root;
}
