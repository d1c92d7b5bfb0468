/*
 * Headline figures of the home page, and the OPDs by category.
 */
#include "view/home.h"

#include "base/limits.h"
#include "view/bagian.h"
#include "view/figure.h"
#include "view/ubahan.h"

/* The region's own report of a year, where it has a score. */
static const struct rekap *score(const struct sheet *s, int tahun)
{
	const struct unit *u = &s->view->site->pemda;
	const struct rekap *r = u->opd ? unit_rekap(u, tahun) : NULL;

	return r && nilai_ada(r->akip) ? r : NULL;
}

static void push_score(const struct sheet *s, struct value *list,
		       const struct rangkuman *r)
{
	const struct rekap *now = score(s, r->tahun);
	const struct rekap *last = score(s, r->tahun - 1);
	struct figure f;

	if (!now)
		return;
	f = figure_push(s, list, sheet_word(s, "angka.akip"),
			format_number_in(s->arena, &s->view->format,
					 now->akip.angka, 2));
	put_text(s, f.map, "grade", now->predikat);
	figure_note(s, &f,
		    arena_strf(s->arena, "%s.",
			       sheet_predikat(s, now->predikat)),
		    last ? figure_change(s, now->akip.angka, last->akip.angka,
					 r->tahun - 1, "") : "");
}

static const char *of(const struct sheet *s, int n, int dari)
{
	return SHEET_WORDS(s, "kata.n_dari", { "n", sheet_int(s, n) },
			   { "dari", sheet_int(s, dari) });
}

static void put_total(const struct sheet *s, struct value *v, int dari)
{
	put_text(s, v, "unit", arena_strf(s->arena, " %s", SHEET_WORDS(
		s, "angka.dari", { "dari", sheet_int(s, dari) })));
}

static void push_reached(const struct sheet *s, struct value *list,
			 const struct rangkuman *r,
			 const struct rangkuman *last)
{
	struct figure f;

	if (r->n_tercapai + r->n_gagal == 0)
		return;
	f = figure_push(s, list, sheet_word(s, "angka.iku"),
			sheet_int(s, r->n_tercapai));
	put_total(s, f.map, r->n_indikator);
	if (last->n_tercapai + last->n_gagal)
		figure_note(s, &f, NULL, SHEET_WORDS(
			s, "angka.pada",
			{ "tahun", sheet_int(s, last->tahun) },
			{ "nilai", of(s, last->n_tercapai,
				      last->n_indikator) }));
}

static void push_mean(const struct sheet *s, struct value *list,
		      const struct rangkuman *r, const struct rangkuman *last)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct decimal mean, before;
	const char *from, *change = "";
	struct figure f;

	if (!rangkuman_rata(r, &mean))
		return;
	f = figure_push(s, list, sheet_word(s, "angka.rata"),
			format_number_in(s->arena, &s->view->format, mean, 2));
	put_text(s, f.map, "unit", "%");
	put_kategori(s, f.map, capaian_kategori(p, mean));
	from = SHEET_WORDS(s, "angka.dari_opd",
			   { "n", sheet_int(s, r->n_rata) });
	if (rangkuman_rata(last, &before))
		change = figure_change(s, mean, before, last->tahun, "%");
	figure_note(s, &f, NULL, arena_strf(s->arena, "%s %s", from, change));
}

static void push_spending(const struct sheet *s, struct value *list,
			  const struct rangkuman *r)
{
	const struct format *format = &s->view->format;
	struct decimal serapan;
	struct figure f;

	if (!serapan_compute(&serapan, r->pagu, r->realisasi))
		return;
	f = figure_push(s, list, sheet_word(s, "angka.serapan"),
			format_number_in(s->arena, format, serapan, 2));
	put_text(s, f.map, "unit", "%");
	figure_note(s, &f, NULL, SHEET_WORDS(
		s, "angka.rupiah",
		{ "realisasi", format_rupiah_short_in(s->arena, format,
						      r->realisasi.angka) },
		{ "pagu", format_rupiah_short_in(s->arena, format,
						 r->pagu.angka) }));
}

/* The OPDs that exist that year and have reported nothing. */
static const char *silent(const struct sheet *s, int tahun)
{
	const struct site *site = s->view->site;
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];
		const struct rekap *r = unit_rekap(u, tahun);

		if (!opd_berlaku(u->opd, tahun) ||
		    (r && r->laporan->kinerja.ada))
			continue;
		buf_addf(&list, "%s%s", list.len ? ", " : "", u->opd->nama);
	}
	text = list.overflow ? "" : arena_strdup(s->arena, buf_str(&list));
	buf_release(&list);
	return text;
}

/* The reports (LKjIP) of a year, as the history has them. */
struct arrivals {
	int64_t tepat;
	int64_t telat;
	int64_t ragu;	/* in, but at a time that cannot be relied on */
};

static void count_arrival(const struct sheet *s, struct arrivals *x,
			  const struct unit *u, int tahun)
{
	const struct riwayat *r = sheet_riwayat(s, u);
	const struct versi *v = r ? riwayat_lapor(r, tahun) : NULL;
	const struct rekap *in = unit_rekap(u, tahun);

	if (!in || !in->kelengkapan.ada[DOKUMEN_LKJIP])
		return;
	if (!v || !versi_tanggal_pasti(v))
		x->ragu++;
	else if (days_between(tenggat_laporan(s, u, tahun), v->tanggal) > 0)
		x->telat++;
	else
		x->tepat++;
}

static void add_arrivals(const struct sheet *s, struct buf *out,
			 const char *key, int64_t n)
{
	if (n)
		buf_addf(out, "%s%s", out->len ? ", " : "",
			 SHEET_WORDS(s, key, { "n", sheet_int(s, n) }));
}

/* "LKjIP: 13 tepat waktu, 2 terlambat." where there is a history. */
static void note_arrivals(const struct sheet *s, const struct figure *f,
			  int tahun)
{
	const struct sejarah *h = s->view->sejarah;
	const struct site *site = s->view->site;
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	struct arrivals x = { 0, 0, 0 };

	if (!h || !h->ada)
		return;
	for (size_t i = 0; i < site->n_unit; i++)
		if (opd_berlaku(site->unit[i].opd, tahun))
			count_arrival(s, &x, &site->unit[i], tahun);
	add_arrivals(s, &list, "angka.n_tepat", x.tepat);
	add_arrivals(s, &list, "angka.n_telat", x.telat);
	add_arrivals(s, &list, "angka.n_ragu", x.ragu);
	if (list.len)
		figure_note(s, f, NULL, SHEET_WORDS(
			s, "angka.lkjip", { "daftar", list.ptr }));
	buf_release(&list);
}

static void push_reports(const struct sheet *s, struct value *list,
			 const struct rangkuman *r)
{
	struct figure f;

	if (r->n_opd == 0)
		return;
	f = figure_push(s, list, sheet_word(s, "angka.laporan_masuk"),
			sheet_int(s, r->n_lapor));
	put_total(s, f.map, r->n_opd);
	if (r->n_lapor < r->n_opd && r->n_opd - r->n_lapor <= 3)
		figure_note(s, &f, NULL, SHEET_WORDS(
			s, "angka.belum_lapor",
			{ "daftar", silent(s, r->tahun) }));
	note_arrivals(s, &f, r->tahun);
}

void home_put_figures(const struct sheet *s, struct value *root,
		      const struct rangkuman *r,
		      const struct rangkuman *last)
{
	struct value *list = put_list(s, root, "angka");

	push_score(s, list, r);
	push_reached(s, list, r, last);
	push_mean(s, list, r, last);
	push_spending(s, list, r);
	push_reports(s, list, r);
	put_bool(s, root, "ada_angka", list->n > 0);
}

static void push_unit(const struct sheet *s, struct value *list,
		      const struct unit *u, const char *nilai)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
	put_text(s, v, "nilai", nilai);
}

/* The OPDs whose mean falls in this step; NULL: those without a mean. */
static void push_group(const struct sheet *s, struct value *groups,
		       int tahun, const struct kategori *k)
{
	const struct site *site = s->view->site;
	struct value *v = value_map(s->arena);
	struct value *list = put_list(s, v, "baris");

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];
		const struct rekap *r = unit_rekap(u, tahun);
		struct decimal mean;
		bool has = r && rata_rata_nilai(&r->rata, &mean);

		if (!r && !opd_berlaku(u->opd, tahun))
			continue;
		if (!has && !k)
			push_unit(s, list, u, NULL);
		if (has && k == capaian_kategori(
				   &site->isi->situs.penilaian, mean))
			push_unit(s, list, u, format_percent_in(
				s->arena, &s->view->format, mean));
	}
	if (list->n == 0)
		return;
	if (k)
		put_kategori(s, v, k);
	else
		put_state(s, v, "s-absent", "status.tanpa_rata");
	put_text(s, v, "hitung", SHEET_WORDS(
		s, "home.n_opd", { "n", sheet_int(s, (int64_t)list->n) }));
	value_push(s->arena, groups, v);
}

void home_put_units(const struct sheet *s, struct value *root,
		    const struct rangkuman *r)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct value *v, *groups;

	if (r->n_opd == 0)
		return;
	v = put_map(s, root, "opd");
	groups = put_list(s, v, "kelompok");
	for (size_t i = 0; i < p->n_skala; i++)
		push_group(s, groups, r->tahun, &p->skala[i]);
	push_group(s, groups, r->tahun, NULL);
	put_text(s, v, "kalimat", SHEET_WORDS(
		s, "home.opd_kalimat", { "tahun", sheet_int(s, r->tahun) }));
	put_text(s, v, "tautan", sheet_link(s, ADDRESS_OPD_LIST));
}
