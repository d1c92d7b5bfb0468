/*
 * /capaian/YEAR/: every indikator of every OPD in one year, as a map, as a
 * ranking and as a table, and what they say in words. Each part has a file
 * of its own.
 */
#include "view/capaian_tahun.h"

#include "base/limits.h"
#include "view/bagian.h"
#include "view/figure.h"
#include "view/frame.h"
#include "view/page.h"
#include "view/unduhan.h"

/* "48 dari 101 indikator mencapai target" */
static const char *finding(const struct sheet *s, const struct rangkuman *r)
{
	const char *key = r->n_tercapai + r->n_gagal == 0
				  ? "capaian_tahun.lead_tanpa"
			: r->n_tercapai == r->n_indikator
				  ? "capaian_tahun.lead_semua"
			: r->n_tercapai == 0 ? "capaian_tahun.lead_nol"
					     : "capaian_tahun.lead";

	return SHEET_WORDS(s, key, { "n", sheet_int(s, r->n_tercapai) },
			   { "dari", sheet_int(s, r->n_indikator) });
}

/* What became of the others. */
static const char *others(const struct sheet *s, const struct rangkuman *r)
{
	const char *key = r->n_gagal && r->n_tak
				  ? "capaian_tahun.lead_gagal_tak"
			: r->n_gagal ? "capaian_tahun.lead_gagal"
			: r->n_tak && r->n_tercapai
				  ? "capaian_tahun.lead_tak" : NULL;

	return key ? SHEET_WORDS(s, key,
				 { "gagal", sheet_int(s, r->n_gagal) },
				 { "tak", sheet_int(s, r->n_tak) }) : ".";
}

static const char *mean(const struct sheet *s, const struct rangkuman *r)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct decimal rata;

	if (!rangkuman_rata(r, &rata))
		return "";
	return SHEET_WORDS(
		s, "capaian_tahun.lead_rata",
		{ "n", sheet_int(s, r->n_rata) },
		{ "dari", sheet_int(s, r->n_opd) },
		{ "rata", format_percent_in(s->arena, &s->view->format,
					    rata) },
		{ "kategori", sheet_kategori(s, capaian_kategori(p, rata)) });
}

static const char *last_year(const struct sheet *s, int tahun)
{
	struct rangkuman r;

	rangkuman_compute(&r, s->view->site, tahun, s->arena);
	if (r.n_tercapai + r.n_gagal == 0)
		return "";
	return SHEET_WORDS(s, "capaian_tahun.lead_lalu",
			   { "tahun", sheet_int(s, tahun) },
			   { "n", sheet_int(s, r.n_tercapai) },
			   { "dari", sheet_int(s, r.n_indikator) });
}

static void put_lead(const struct sheet *s, struct value *root,
		     const struct rangkuman *r)
{
	int silent = r->n_opd - r->n_lapor;

	put_text(s, root, "atas", SHEET_WORDS(
		s, "capaian_tahun.atas", { "n", sheet_int(s, r->n_opd) },
		{ "dari", sheet_int(s, r->n_indikator) }));
	if (r->n_opd == 0) {
		put_word(s, root, "lead_tebal", "capaian_tahun.kosong");
		put_text(s, root, "lead", ".");
		put_text(s, root, "ringkas", NULL);
		return;
	}
	put_text(s, root, "lead_tebal", finding(s, r));
	put_text(s, root, "lead", others(s, r));
	put_text(s, root, "ringkas", arena_strf(
		s->arena, "%s %s %s", mean(s, r),
		silent ? SHEET_WORDS(s, "capaian_tahun.lead_belum",
				     { "n", sheet_int(s, silent) }) : "",
		last_year(s, r->tahun - 1)));
}

static void put_years(const struct sheet *s, struct value *root, int here)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "tahun_lain");

	for (size_t i = 0; i < site->n_tahun; i++) {
		struct buf address = BUF_INIT(64);
		struct value *v = push_map(s, list);

		address_tahun(&address, ADDRESS_CAPAIAN, site->tahun[i]);
		put_text(s, v, "teks", sheet_int(s, site->tahun[i]));
		put_text(s, v, "tautan", sheet_link(s, address.ptr));
		put_bool(s, v, "kini", site->tahun[i] == here);
		buf_release(&address);
	}
}

/* The region's own indikator are a report of their own. */
static void put_pemda(const struct sheet *s, struct value *root, int tahun)
{
	const struct unit *u = &s->view->site->pemda;

	put_text(s, root, "pemda", u->opd && unit_rekap(u, tahun)
			? sheet_link_unit(s, u, tahun) : NULL);
}

static void put_canonical(const struct sheet *s, struct value *root,
			  int tahun)
{
	struct buf address = BUF_INIT(64);

	address_tahun(&address, ADDRESS_CAPAIAN, tahun);
	frame_canonical(s, root, address.ptr);
	buf_release(&address);
}

/* The table of all years behind this page. */
static void put_downloads(const struct sheet *s, struct value *root)
{
	struct value *list = put_list(s, root, "berkas");

	for (int b = 0; b < N_BENTUK; b++) {
		struct buf address = BUF_INIT(LIMIT_PATH);

		address_tabel(&address, NULL, "capaian", (enum bentuk)b);
		unduhan_push(s, list, address.ptr,
			     arena_strdup(s->arena, str_from(unduhan_nama(
				     address.ptr))), NULL);
		buf_release(&address);
	}
	put_text(s, root, "data", sheet_link(s, ADDRESS_DATA));
}

static void put_parts(const struct sheet *s, struct value *root, int tahun)
{
	struct tahunan t;

	tahunan_init(&t, s->view->site, tahun, s->arena);
	capaian_put_sebaran(s, root, &t);
	capaian_put_peta(s, root, &t);
	capaian_put_peringkat(s, root, &t);
	capaian_put_tabel(s, root, &t);
	put_pemda(s, root, tahun);
	put_metodologi(s, root);
	put_downloads(s, root);
	put_text(s, root, "bandingkan", sheet_link(s, ADDRESS_BANDINGKAN));
}

struct value *capaian_tahun_values(struct sheet *s, const struct page *p)
{
	const struct site *site = s->view->site;
	const char *tahun = sheet_int(s, p->tahun);
	struct crumb crumb = { SHEET_WORDS(s, "capaian_tahun.judul",
					   { "tahun", tahun }), NULL };
	struct rangkuman r;
	struct value *root;

	rangkuman_compute(&r, site, p->tahun, s->arena);
	root = frame_values(s, crumb.teks, SHEET_WORDS(
		s, "capaian_tahun.deskripsi", { "tahun", tahun },
		{ "wilayah", site->isi->situs.wilayah },
		{ "n", sheet_int(s, r.n_opd) },
		{ "dari", sheet_int(s, r.n_indikator) }), NAV_CAPAIAN);
	frame_crumbs(s, root, &crumb, 1);
	frame_script(s, root, "tabel");
	put_canonical(s, root, p->tahun);
	put_text(s, root, "tahun", tahun);
	put_lead(s, root, &r);
	put_years(s, root, p->tahun);
	put_parts(s, root, p->tahun);
	return root;
}
