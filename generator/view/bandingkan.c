/*
 * /bandingkan/: the key figures of all OPDs, year by year, as full tables;
 * and what a small script needs to set two to four of them side by side:
 * a form, and beside each figure what it may be compared by. All numbers
 * are written here; the script moves them.
 */
#include "view/page.h"

#include "view/bagian.h"
#include "view/figure.h"
#include "view/frame.h"
#include "view/ubahan.h"

/* Rows that one page can bear; beyond these it leaves out early years. */
#define MOST_ROWS 620

/* A unit has a row in the years in which it is there, or reported. */
static bool has_row(const struct unit *u, int tahun)
{
	return u->opd && (unit_rekap(u, tahun) || opd_berlaku(u->opd, tahun));
}

/* A cell: teks, nil; what must be equal to compare it (basis), and what to
 * compare it by where that is not the text (ukuran). */
static struct value *push_cell(const struct sheet *s, struct value *row,
			       const char *judul, const char *teks)
{
	struct value *v = push_map(s, row);

	put_word(s, v, "judul", judul);
	put_text(s, v, "teks", teks ? teks : sheet_word(s, "kata.tidak_ada"));
	put_bool(s, v, "nil", teks == NULL);
	put_null(s, v, "catatan");
	put_null(s, v, "basis");
	put_null(s, v, "ukuran");
	return v;
}

static void push_akip(const struct sheet *s, struct value *row,
		      const struct rekap *r)
{
	bool old = r && r->evaluasi && r->evaluasi->aturan == ATURAN_12_2015;
	bool scored = r && nilai_ada(r->akip);
	const char *teks = !scored ? NULL : arena_strf(
		s->arena, "%s %s",
		format_number_in(s->arena, &s->view->format, r->akip.angka,
				 2), r->predikat);
	struct value *v = push_cell(s, row, "evaluasi.nilai_akip", teks);

	if (!scored)
		return;
	put_text(s, v, "basis", old ? "12" : "88");
	if (old)
		put_word(s, v, "catatan", "bandingkan.aturan_12");
}

static void push_mean(const struct sheet *s, struct value *row,
		      const struct rekap *r)
{
	struct decimal mean;
	bool known = r && rata_rata_nilai(&r->rata, &mean);
	struct value *v = push_cell(
		s, row, "kata.rata_rata",
		known ? format_percent_in(s->arena, &s->view->format, mean)
		      : NULL);

	if (!known)
		return;
	put_text(s, v, "catatan", SHEET_WORDS(
		s, "bandingkan.dari", { "n", sheet_int(s, r->rata.n) },
		{ "dari", sheet_int(s, r->rata.dari) }));
	put_text(s, v, "basis", arena_strf(s->arena, "%d/%d", r->rata.n,
					   r->rata.dari));
}

static void push_count(const struct sheet *s, struct value *row,
		       const char *judul, int n, int dari)
{
	struct value *v = push_cell(s, row, judul, !dari ? NULL : SHEET_WORDS(
		s, "kata.n_dari", { "n", sheet_int(s, n) },
		{ "dari", sheet_int(s, dari) }));

	put_text(s, v, "ukuran", dari ? sheet_int(s, n) : NULL);
	put_text(s, v, "basis", dari ? sheet_int(s, dari) : NULL);
}

static void push_money(const struct sheet *s, struct value *row,
		       const char *judul, struct nilai n)
{
	struct value *v = push_cell(
		s, row, judul,
		nilai_ada(n) ? format_rupiah_short_in(
			s->arena, &s->view->format, n.angka) : NULL);

	if (nilai_ada(n)) {
		struct buf digits = BUF_INIT(64);

		decimal_write(&digits, n.angka);
		put_text(s, v, "ukuran", digits.ptr);
		buf_release(&digits);
	}
}

static void push_cells(const struct sheet *s, struct value *row,
		       const struct rekap *r)
{
	static const struct nilai none;

	push_akip(s, row, r);
	push_mean(s, row, r);
	push_count(s, row, "kata.tercapai", r ? r->rata.tercapai : 0,
		   r && r->rata.n ? r->rata.dari : 0);
	push_money(s, row, "kata.pagu", r ? r->pagu : none);
	push_money(s, row, "kata.realisasi", r ? r->realisasi : none);
	push_cell(s, row, "kata.serapan",
		  r && r->serapan_ada
			  ? format_percent_in(s->arena, &s->view->format,
					      r->serapan) : NULL);
	push_count(s, row, "kata.kelengkapan", r ? r->kelengkapan.n : 0,
		   r ? r->kelengkapan.dari : 0);
}

/* "status": whether the report came in time, as the history has it. */
static void put_arrival(const struct sheet *s, struct value *v,
			const struct unit *u, int tahun)
{
	const struct riwayat *h = sheet_riwayat(s, u);
	const struct versi *first = h ? riwayat_lapor(h, tahun) : NULL;
	const struct rekap *r = unit_rekap(u, tahun);
	struct value *list = value_list(s->arena);

	if (!r || !r->kelengkapan.ada[DOKUMEN_LKJIP]) {
		put_state(s, v, "s-absent", "status.belum_masuk");
	} else if (!first) {
		put_state(s, v, "s-na", "ubahan.lapor.tak_tahu");
	} else {
		push_lapor(s, list, first, tahun);
		put(s, v, "status", list->item[0]);
	}
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct unit *u, int tahun)
{
	const struct rekap *r = unit_rekap(u, tahun);
	struct value *v;

	if (!has_row(u, tahun))
		return;
	v = push_map(s, list);
	put_text(s, v, "id", arena_strf(s->arena, "%s-%d", u->opd->slug,
					tahun));
	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, u, r ? tahun : 0));
	push_cells(s, put_list(s, v, "sel"), r);
	put_arrival(s, v, u, tahun);
}

static void push_year(const struct sheet *s, struct value *list, int tahun)
{
	const struct site *site = s->view->site;
	struct value *v = push_map(s, list), *rows;

	put_text(s, v, "tahun", sheet_int(s, tahun));
	put_text(s, v, "judul", SHEET_WORDS(
		s, "bandingkan.tabel", { "tahun", sheet_int(s, tahun) }));
	put_bool(s, v, "utama", tahun == site_tahun_utama(site));
	rows = put_list(s, v, "baris");
	push_row(s, rows, &site->pemda, tahun);
	for (size_t i = 0; i < site->n_unit; i++)
		push_row(s, rows, &site->unit[i], tahun);
}

static size_t count_rows(const struct site *site, int tahun)
{
	size_t n = has_row(&site->pemda, tahun);

	for (size_t i = 0; i < site->n_unit; i++)
		n += has_row(&site->unit[i], tahun);
	return n;
}

/* The first of the years that fit; the main one always does. */
static size_t first_year(const struct site *site)
{
	size_t i = site->n_tahun, rows = 0;

	while (i > 0) {
		rows += count_rows(site, site->tahun[i - 1]);
		if (rows > MOST_ROWS &&
		    site->tahun[i - 1] < site_tahun_utama(site))
			break;
		i--;
	}
	return i;
}

/* Years left out, each with where its figures are. */
static void put_rest(const struct sheet *s, struct value *root, size_t first)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "lama");
	struct buf address = BUF_INIT(64);

	for (size_t i = first; i-- > 0;) {
		struct value *v = push_map(s, list);

		address_tahun(&address, ADDRESS_CAPAIAN, site->tahun[i]);
		put_text(s, v, "teks", sheet_int(s, site->tahun[i]));
		put_text(s, v, "tautan", sheet_link(s, address.ptr));
		buf_clear(&address);
	}
	put_bool(s, root, "ada_lama", list->n > 0);
	buf_release(&address);
}

static void push_choice(const struct sheet *s, struct value *list,
			const struct unit *u, size_t first)
{
	const struct site *site = s->view->site;
	bool any = false;
	struct value *v;

	for (size_t i = first; i < site->n_tahun; i++)
		any |= has_row(u, site->tahun[i]);
	if (!any)
		return;
	v = push_map(s, list);
	put_text(s, v, "slug", u->opd->slug);
	put_text(s, v, "nama", u->opd->nama);
}

static void put_form(const struct sheet *s, struct value *root, size_t first)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "pilihan");

	push_choice(s, list, &site->pemda, first);
	for (size_t i = 0; i < site->n_unit; i++)
		push_choice(s, list, &site->unit[i], first);
	put_text(s, root, "tahun_utama", sheet_int(s, site_tahun_utama(site)));
	put_text(s, root, "semua", sheet_link(s, ADDRESS_BANDINGKAN));
}

/* Least and most of a figure over all OPDs of a year. */
struct span {
	int n;
	struct decimal least;
	struct decimal most;
	bool mixed;	/* under different rules: not to be compared */
};

static void span_add(struct span *x, struct decimal d)
{
	if (x->n == 0 || decimal_cmp(d, x->least) < 0)
		x->least = d;
	if (x->n == 0 || decimal_cmp(d, x->most) > 0)
		x->most = d;
	x->n++;
}

static struct span scores(const struct site *site, int tahun)
{
	struct span x = { .n = 0 };
	int rule = -1;

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct rekap *r = unit_rekap(&site->unit[i], tahun);

		if (!r || !nilai_ada(r->akip))
			continue;
		x.mixed |= rule >= 0 && rule != (int)r->evaluasi->aturan;
		rule = (int)r->evaluasi->aturan;
		span_add(&x, r->akip.angka);
	}
	return x;
}

static const char *span_key(const struct span *x)
{
	if (x->n == 0)
		return "bandingkan.lead_belum";
	if (x->mixed)
		return "bandingkan.lead_aturan";
	return x->n == 1 || decimal_cmp(x->least, x->most) == 0
		       ? "bandingkan.lead_satu" : "bandingkan.lead_nilai";
}

static const char *lead(const struct sheet *s, int n_opd)
{
	const struct site *site = s->view->site;
	const struct format *f = &s->view->format;
	int tahun = site_tahun_utama(site);
	struct span x = scores(site, tahun);
	struct fill fill[] = {
		{ "n", sheet_int(s, x.n) },
		{ "opd", sheet_int(s, n_opd) },
		{ "tahun", sheet_int(s, tahun) },
		{ "dari", format_number_in(s->arena, f, x.least, 2) },
		{ "sampai", format_number_in(s->arena, f, x.most, 2) },
	};
	const struct words *w = &s->view->words;

	return arena_strf(s->arena, "%s %s",
			  words_fill(w, s->arena, "bandingkan.lead", fill,
				     ARRAY_SIZE(fill)),
			  words_fill(w, s->arena, span_key(&x), fill,
				     ARRAY_SIZE(fill)));
}

static void put_tables(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "tabel");
	size_t first = first_year(site);
	int n_opd = 0;

	for (size_t i = site->n_tahun; i-- > first;)
		push_year(s, list, site->tahun[i]);
	for (size_t i = 0; i < site->n_unit; i++)
		n_opd += has_row(&site->unit[i], site_tahun_utama(site));
	put_text(s, root, "lead",
		 site->n_tahun ? lead(s, n_opd)
			       : sheet_word(s, "bandingkan.lead_kosong"));
	put_bool(s, root, "ada", list->n > 0);
	put_form(s, root, first);
	put_rest(s, root, first);
}

struct value *bandingkan_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "bandingkan.judul"), NULL };
	struct value *root = frame_values(
		s, crumb.teks,
		SHEET_WORDS(s, "bandingkan.deskripsi",
			    { "wilayah", s->view->site->isi->situs.wilayah }),
		NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	put_tables(s, root);
	frame_script(s, root, "bandingkan");
	return root;
}
