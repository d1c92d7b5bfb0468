/*
 * /peta-situs/: every page that people look for, as a tree: main pages,
 * pages of each year, each OPD with its own, free pages.
 */
#include "view/page.h"

#include "base/limits.h"
#include "view/daftar.h"
#include "view/frame.h"

#define MOST_INDIKATOR 5000	/* more are only in the list from A to Z */

static struct value *push_link(const struct sheet *s, struct value *list,
			       const char *teks, const char *address)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "teks", teks);
	put_text(s, v, "tautan", sheet_link(s, address));
	return v;
}

static void push_word(const struct sheet *s, struct value *list,
		      const char *key, const char *address)
{
	push_link(s, list, sheet_word(s, key), address);
}

static bool has_history(const struct sheet *s)
{
	return s->view->sejarah && s->view->sejarah->ada;
}

static void put_main(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "utama");

	push_word(s, list, "nav.beranda", "");
	push_word(s, list, "nav.opd", ADDRESS_OPD_LIST);
	push_word(s, list, "evaluasi_semua.judul", ADDRESS_EVALUASI);
	push_word(s, list, "pohon.judul", ADDRESS_POHON);
	push_word(s, list, "bandingkan.judul", ADDRESS_BANDINGKAN);
	if (has_history(s)) {
		push_word(s, list, "perubahan.judul", ADDRESS_PERUBAHAN);
		push_word(s, list, "perubahan.target",
			  ADDRESS_PERUBAHAN_TARGET);
		push_word(s, list, "perubahan.koreksi",
			  ADDRESS_PERUBAHAN_KOREKSI);
	}
	push_word(s, list, "nav.data", ADDRESS_DATA);
	push_word(s, list, "nav.cari", ADDRESS_CARI);
}

/* A kind of page that each year has: its name, then the years, the latest
 * first. */
static void push_kind(const struct sheet *s, struct value *kinds,
		      const char *key, const char *address)
{
	const struct site *site = s->view->site;
	struct buf of_year = BUF_INIT(LIMIT_PATH);
	struct value *v = push_map(s, kinds);
	struct value *years = put_list(s, v, "tahun");

	put_word(s, v, "teks", key);
	for (size_t i = site->n_tahun; i-- > 0;) {
		buf_clear(&of_year);
		address_tahun(&of_year, address, site->tahun[i]);
		push_link(s, years, sheet_int(s, site->tahun[i]), of_year.ptr);
	}
	buf_release(&of_year);
}

static void put_years(const struct sheet *s, struct value *root)
{
	struct value *kinds = put_list(s, root, "per_tahun");

	if (s->view->site->n_tahun) {
		push_kind(s, kinds, "nav.capaian", ADDRESS_CAPAIAN);
		push_kind(s, kinds, "nav.anggaran", ADDRESS_ANGGARAN);
		push_kind(s, kinds, "kata.kelengkapan", ADDRESS_KELENGKAPAN);
	}
	put_bool(s, root, "ada_tahun", kinds->n > 0);
}

static void put_indikator(const struct sheet *s, struct value *v,
			  const struct daftar_indikator_list *l,
			  const struct unit *u)
{
	struct value *list = put_list(s, v, "indikator");

	for (size_t i = 0; i < l->n; i++) {
		const struct indikator *x = l->item[i].indikator;
		struct value *item = push_map(s, list);

		put_text(s, item, "teks", x->nama);
		put_text(s, item, "kode", x->kode);
		put_text(s, item, "tautan",
			 sheet_link_indikator(s, u, x->kode));
	}
	put_bool(s, v, "ada_indikator", list->n > 0);
}

static bool is_in_history(const struct sheet *s, const struct unit *u)
{
	const struct sejarah *h = s->view->sejarah;

	if (has_history(s))
		for (size_t i = 0; i < h->n_riwayat; i++)
			if (h->riwayat[i]->unit == u)
				return true;
	return false;
}

static void push_unit(const struct sheet *s, struct value *list,
		      const struct unit *u, bool indikator)
{
	struct daftar_indikator_list all = { NULL, 0 };
	struct value *v = push_map(s, list);
	struct value *years = put_list(s, v, "tahun");

	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "singkatan", u->opd->singkatan);
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
	for (size_t i = u->n_rekap; i-- > 0;) {
		struct value *year = push_map(s, years);
		int tahun = u->rekap[i].tahun;

		put_text(s, year, "teks", sheet_int(s, tahun));
		put_text(s, year, "tautan", sheet_link_unit(s, u, tahun));
	}
	put_bool(s, v, "ada_tahun", years->n > 0);
	if (indikator)
		daftar_indikator(&all, u, s->arena);
	put_indikator(s, v, &all, u);
	put_text(s, v, "riwayat", is_in_history(s, u)
			? sheet_link_riwayat(s, u->opd->slug) : NULL);
}

/* How many indikator all plans have, at most. */
static size_t count_unit(const struct unit *u)
{
	size_t n = 0;

	for (size_t r = 0; u->opd && r < u->opd->n_rencana; r++) {
		const struct rencana *plan = &u->opd->rencana[r];

		for (size_t t = 0; t < plan->n_tujuan; t++)
			for (size_t k = 0; k < plan->tujuan[t].n_sasaran; k++)
				n += plan->tujuan[t].sasaran[k].n_indikator;
	}
	return n;
}

static void put_units(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "unit");
	size_t n = count_unit(&site->pemda);

	for (size_t i = 0; i < site->n_unit; i++)
		n += count_unit(&site->unit[i]);
	if (site->pemda.opd)
		push_unit(s, list, &site->pemda, n <= MOST_INDIKATOR);
	for (size_t i = 0; i < site->n_unit; i++)
		push_unit(s, list, &site->unit[i], n <= MOST_INDIKATOR);
	put_bool(s, root, "ada_unit", list->n > 0);
	put_text(s, root, "abjad",
		 n > MOST_INDIKATOR ? sheet_link(s, ADDRESS_CARI) : NULL);
}

/* OPDs that are only in the history. */
static void put_gone(const struct sheet *s, struct value *root)
{
	const struct sejarah *h = s->view->sejarah;
	struct value *list = put_list(s, root, "tiada");
	struct buf address = BUF_INIT(LIMIT_PATH);

	for (size_t i = 0; has_history(s) && i < h->n_riwayat; i++) {
		const struct riwayat *r = h->riwayat[i];

		if (r->unit || site_pengganti(s->view->site,
					      str_from(r->slug)))
			continue;
		buf_clear(&address);
		address_slug(&address, r->slug);
		push_link(s, list, r->nama, address.ptr);
	}
	put_bool(s, root, "ada_tiada", list->n > 0);
	buf_release(&address);
}

struct value *peta_situs_values(struct sheet *s, const struct page *p)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct crumb crumb = { sheet_word(s, "peta_situs.judul"), NULL };
	struct value *root = frame_values(
		s, crumb.teks,
		SHEET_WORDS(s, "peta_situs.deskripsi",
			    { "wilayah", situs->wilayah }), NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	put_main(s, root);
	put_years(s, root);
	put_units(s, root);
	put_gone(s, root);
	put_text(s, root, "sitemap", s->view->base_url
			? sheet_link(s, "sitemap.xml") : NULL);
	return root;
}
