/*
 * The table of OPDs on the page /anggaran/YEAR/: what each had, spent and
 * reached, and what that means; see belanja.h. A low serapan with a missed
 * target is under-delivery and is never called efficient (domain.md).
 */
#include "view/belanja.h"

#include <stdlib.h>

#include "base/limits.h"
#include "site/kedatangan.h"
#include "view/figure.h"
#include "view/graph.h"
#include "view/saring.h"

static const char *rupiah(const struct sheet *s, struct decimal d)
{
	return format_rupiah_short_in(s->arena, &s->view->format, d);
}

static const char *percent(const struct sheet *s, struct decimal d)
{
	return format_percent_in(s->arena, &s->view->format, d);
}

/* The kinds of what an OPD's capaian and serapan together mean. */
enum arti {
	ARTI_EFISIEN,
	ARTI_KURANG,		/* a target was missed: never efficient */
	ARTI_TAK_DINILAI
};

/* The key of the sentence, and what kind it is. rest: 100 - serapan. */
static const char *meaning(const struct rekap *r, struct decimal *rest,
			   enum arti *arti)
{
	struct decimal mean;
	int sign;

	*arti = ARTI_TAK_DINILAI;
	if (!r->serapan_ada)
		return r->laporan->anggaran.n_program
			? "anggaran_tahun.arti_sebagian"
			: "anggaran_tahun.arti_belum";
	if (!rata_rata_nilai(&r->rata, &mean))
		return "anggaran_tahun.arti_tanpa";
	*rest = decimal_sub(decimal_int(100), r->serapan);
	sign = decimal_sign(*rest);
	*arti = ARTI_KURANG;
	if (r->rata.tercapai < r->rata.n)
		return sign > 0 ? "anggaran_tahun.arti_kurang_sisa"
				: "anggaran_tahun.arti_kurang";
	*arti = ARTI_TAK_DINILAI;
	if (!efisiensi_compute(rest, mean, r->serapan))
		return "anggaran_tahun.arti_rata";
	*arti = ARTI_EFISIEN;
	return sign > 0 ? "anggaran_tahun.arti_sisa"
		: sign < 0 ? "anggaran_tahun.arti_lebih"
			   : "anggaran_tahun.arti_habis";
}

static void put_meaning(const struct sheet *s, struct value *v,
			const struct rekap *r)
{
	struct decimal rest = decimal_int(0);
	enum arti arti;
	const char *key = meaning(r, &rest, &arti);

	put_null(s, v, "hasil");
	put_nothing(s, v, "tingkat", "kata.tidak_ada");
	if (arti == ARTI_EFISIEN)
		put_figure(s, v, "tingkat", percent(s, rest));
	if (arti == ARTI_KURANG) {
		struct value *x = put_map(s, v, "hasil");

		put_state(s, x, "late", "anggaran_tahun.kurang");
	}
	put_text(s, v, "arti", SHEET_WORDS(
		s, key, { "sisa", percent(s, rest) },
		{ "gagal", sheet_int(s, r->rata.n - r->rata.tercapai) },
		{ "n", sheet_int(s, r->rata.n) }));
}

/* The serapan of the year before, beside this year's. */
static void put_last(const struct sheet *s, struct value *v,
		     const struct unit *u, int tahun)
{
	const struct rekap *last = unit_rekap(u, tahun - 1);

	if (last && last->serapan_ada) {
		put_figure(s, v, "lalu", percent(s, last->serapan));
		put_urut(s, v, "lalu_urut", last->serapan);
		return;
	}
	put_nothing(s, v, "lalu", "kata.tidak_ada");
	put_text(s, v, "lalu_urut", "");
}

static void put_bar(const struct sheet *s, struct value *v,
		    const struct rekap *r, struct decimal most)
{
	bool filled = nilai_ada(r->realisasi);
	struct chart_gauge g = { .part = r->realisasi.angka,
				 .whole = r->pagu.angka, .largest = most,
				 .filled = filled };

	put_null(s, v, "gauge");
	if (!nilai_ada(r->pagu))
		return;
	g.title = SHEET_WORDS(s, filled ? "anggaran.grafik"
					: "anggaran.grafik_belum",
			      { "nama", r->unit->opd->nama },
			      { "pagu", rupiah(s, r->pagu.angka) },
			      { "realisasi", filled
					? rupiah(s, r->realisasi.angka)
					: "" });
	put_gauge(s, v, &g);
}

/* The comparable number of a sum; "" where there is none. */
static void put_order(const struct sheet *s, struct value *v,
		      const char *key, bool there, struct decimal d)
{
	put_text(s, v, key, "");
	if (there)
		put_urut(s, v, key, d);
}

static void put_report(const struct sheet *s, struct value *v,
		       const struct rekap *r, struct decimal most)
{
	struct decimal mean = decimal_int(0);
	bool counted = rata_rata_nilai(&r->rata, &mean);

	put_uang(s, v, "pagu", r->pagu);
	put_uang(s, v, "realisasi", r->realisasi);
	put_serapan(s, v, r->pagu, r->realisasi);
	put_bar(s, v, r, most);
	put_rata(s, v, &r->rata, "capaian.rata_semua");
	put_meaning(s, v, r);
	put_order(s, v, "pagu_urut", nilai_ada(r->pagu), r->pagu.angka);
	put_order(s, v, "realisasi_urut", nilai_ada(r->realisasi),
		  r->realisasi.angka);
	put_order(s, v, "serapan_urut", r->serapan_ada, r->serapan);
	put_order(s, v, "rata_urut", counted, mean);
}

/* An OPD that reported nothing for the year. */
static void put_no_report(const struct sheet *s, struct value *v)
{
	static const char *const figure[] = { "pagu", "realisasi", "serapan",
					      "rata", "tingkat" };
	static const char *const order[] = { "pagu_urut", "realisasi_urut",
					     "serapan_urut", "rata_urut" };

	for (size_t i = 0; i < ARRAY_SIZE(figure); i++)
		put_nothing(s, v, figure[i], "kata.tidak_ada");
	for (size_t i = 0; i < ARRAY_SIZE(order); i++)
		put_text(s, v, order[i], "");
	put_null(s, v, "gauge");
	put_null(s, v, "hasil");
	put_state(s, v, "s-absent", "status.belum_masuk");
	put_word(s, v, "arti", "anggaran_tahun.arti_belum");
}

/* A row of the table. */
struct baris {
	const struct unit *unit;
	const struct rekap *rekap;	/* or NULL */
	size_t urutan;			/* in the site */
};

/* Largest pagu first; those without one last. */
static int by_pagu(const void *a, const void *b)
{
	const struct baris *x = a, *y = b;
	bool p = x->rekap && nilai_ada(x->rekap->pagu);
	bool q = y->rekap && nilai_ada(y->rekap->pagu);
	int order = p && q ? decimal_cmp(y->rekap->pagu.angka,
					 x->rekap->pagu.angka)
			   : (int)q - (int)p;

	return order ? order : (x->urutan > y->urutan) -
			       (x->urutan < y->urutan);
}

static size_t rows_of(struct baris **out, const struct sheet *s, int tahun)
{
	const struct site *site = s->view->site;
	size_t n = 0;

	*out = NULL;
	for (size_t i = 0; i < site->n_unit; i++) {
		struct baris *row;

		if (!unit_wajib(&site->unit[i], tahun))
			continue;
		row = ARENA_PUSH(s->arena, *out, n);
		row->unit = &site->unit[i];
		row->rekap = unit_rekap(row->unit, tahun);
		row->urutan = i;
	}
	if (n)
		qsort(*out, n, sizeof(**out), by_pagu);
	return n;
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct baris *row, int tahun, struct decimal most)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", row->unit->opd->nama);
	put_text(s, v, "jenis", jenis_opd_kunci[row->unit->opd->jenis]);
	put_text(s, v, "tautan",
		 arena_strf(s->arena, "%s%s",
			    sheet_link_unit(s, row->unit, tahun),
			    row->rekap ? "#anggaran" : ""));
	put_last(s, v, row->unit, tahun);
	if (row->rekap)
		put_report(s, v, row->rekap, most);
	else
		put_no_report(s, v);
}

void put_belanja_opd(const struct sheet *s, struct value *root, int tahun)
{
	struct value *list = put_list(s, root, "opd"), *choices;
	bool jenis[N_JENIS_OPD] = { false };
	struct decimal most = decimal_int(0);
	struct baris *row;
	size_t n = rows_of(&row, s, tahun);

	if (n && row[0].rekap && nilai_ada(row[0].rekap->pagu))
		most = row[0].rekap->pagu.angka;
	for (size_t i = 0; i < n; i++) {
		jenis[row[i].unit->opd->jenis] = true;
		push_row(s, list, &row[i], tahun, most);
	}
	put_bool(s, root, "ada_opd", n > 0);
	choices = saring_put(s, root, "saring-opd", "saring.n_opd");
	saring_jenis(s, saring_pilihan(s, choices, "jenis",
				       "saring.jenis"), jenis);
	put_text(s, root, "keterangan", SHEET_WORDS(
		s, "anggaran_tahun.keterangan",
		{ "tahun", sheet_int(s, tahun) }));
	put_text(s, root, "lalu_judul", SHEET_WORDS(
		s, "anggaran_tahun.serapan_lalu",
		{ "tahun", sheet_int(s, tahun - 1) }));
}
