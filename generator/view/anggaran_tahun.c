/*
 * /anggaran/YEAR/: what every OPD had and spent in one year, beside what it
 * reached. The sums are in view/belanja.c, the table of OPDs in
 * view/belanja_opd.c, the programmes in view/belanja_program.c.
 */
#include "view/belanja.h"

#include "base/limits.h"
#include "site/address.h"
#include "site/kedatangan.h"
#include "view/figure.h"
#include "view/setahun.h"

#define NAMES_MOST 3	/* OPDs named in a sentence */

static const char *rupiah(const struct sheet *s, struct decimal d)
{
	return format_rupiah_short_in(s->arena, &s->view->format, d);
}

static const char *percent(const struct sheet *s, struct decimal d)
{
	return format_percent_in(s->arena, &s->view->format, d);
}

/* ": Dinas A, Dinas B" of those in a state, where they are few. */
static const char *names(const struct sheet *s, int tahun,
			 enum belanja_keadaan state, int n)
{
	const struct site *site = s->view->site;
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	const char *text = "";

	for (size_t i = 0; i < site->n_unit && n <= NAMES_MOST; i++) {
		const struct unit *u = &site->unit[i];

		if (unit_wajib(u, tahun) &&
		    belanja_keadaan(unit_rekap(u, tahun)) == state)
			buf_addf(&list, "%s%s", list.len ? ", " : ": ",
				 u->opd->nama);
	}
	if (list.len)
		text = arena_strdup(s->arena, buf_str(&list));
	buf_release(&list);
	return text;
}

/* Who is not in the sums: one sentence each for those who report a part and
 * those who report nothing. */
static void put_outside(const struct sheet *s, struct value *root,
			const struct belanja *b)
{
	put_text(s, root, "lead_sebagian", !b->n_sebagian ? NULL : SHEET_WORDS(
		s, "anggaran_tahun.sebagian",
		{ "n", sheet_int(s, b->n_sebagian) },
		{ "daftar", names(s, b->tahun, BELANJA_SEBAGIAN,
				  b->n_sebagian) }));
	/* where nobody reports, the first sentence has said it */
	put_text(s, root, "lead_belum",
		 !b->n_belum || b->n_belum == b->n_opd ? NULL : SHEET_WORDS(
			 s, "anggaran_tahun.belum",
			 { "n", sheet_int(s, b->n_belum) },
			 { "daftar", names(s, b->tahun, BELANJA_BELUM,
					   b->n_belum) }));
}

static void put_lead(const struct sheet *s, struct value *root,
		     const struct belanja *b)
{
	const char *key = b->n_opd == b->n_belum ? "anggaran_tahun.lead_kosong"
		: !b->serapan_ada ? "anggaran_tahun.lead_tanpa"
		: b->n_lengkap == b->n_opd ? "anggaran_tahun.lead_semua"
					   : "anggaran_tahun.lead";

	put_text(s, root, "lead", SHEET_WORDS(
		s, key, { "tahun", sheet_int(s, b->tahun) },
		{ "n", sheet_int(s, b->n_lengkap) },
		{ "dari", sheet_int(s, b->n_opd) },
		{ "pagu", rupiah(s, b->pagu) },
		{ "realisasi", rupiah(s, b->realisasi) },
		{ "serapan", b->serapan_ada ? percent(s, b->serapan) : "" }));
	put_outside(s, root, b);
}

/* What the figure was a year before, and of how many OPDs. */
static void note_last(const struct sheet *s, const struct figure *f,
		      const struct belanja *last, const char *nilai)
{
	if (last->serapan_ada)
		figure_note(s, f, NULL, SHEET_WORDS(
			s, "anggaran_tahun.lalu",
			{ "tahun", sheet_int(s, last->tahun) },
			{ "nilai", nilai },
			{ "n", sheet_int(s, last->n_lengkap) }));
}

static void push_reported(const struct sheet *s, struct value *list,
			  const struct belanja *b, const struct belanja *last)
{
	struct figure f = figure_push(
		s, list, sheet_word(s, "anggaran_tahun.lapor"),
		sheet_int(s, b->n_lengkap));

	put_text(s, f.map, "unit", arena_strf(s->arena, " %s", SHEET_WORDS(
		s, "angka.dari", { "dari", sheet_int(s, b->n_opd) })));
	if (last->serapan_ada)
		figure_note(s, &f, NULL, SHEET_WORDS(
			s, "angka.pada",
			{ "tahun", sheet_int(s, last->tahun) },
			{ "nilai", SHEET_WORDS(
				s, "kata.n_dari",
				{ "n", sheet_int(s, last->n_lengkap) },
				{ "dari", sheet_int(s, last->n_opd) }) }));
}

static void put_figures(const struct sheet *s, struct value *root,
			const struct belanja *b, const struct belanja *last)
{
	struct value *list = put_list(s, root, "angka");
	struct figure f;

	put_bool(s, root, "ada_angka", b->serapan_ada);
	if (!b->serapan_ada)
		return;
	f = figure_push(s, list, sheet_word(s, "angka.serapan"),
			format_number_in(s->arena, &s->view->format,
					 b->serapan, 2));
	put_text(s, f.map, "unit", "%");
	note_last(s, &f, last, last->serapan_ada ? percent(s, last->serapan)
						 : "");
	f = figure_push(s, list, sheet_word(s, "kata.pagu"),
			rupiah(s, b->pagu));
	note_last(s, &f, last, rupiah(s, last->pagu));
	f = figure_push(s, list, sheet_word(s, "kata.realisasi"),
			rupiah(s, b->realisasi));
	note_last(s, &f, last, rupiah(s, last->realisasi));
	push_reported(s, list, b, last);
}

static void put_total(const struct sheet *s, struct value *root,
		      const struct belanja *b, const struct belanja *last)
{
	struct value *v;

	if (!b->serapan_ada) {
		put_null(s, root, "jumlah");
		return;
	}
	v = put_map(s, root, "jumlah");
	put_text(s, v, "judul", SHEET_WORDS(
		s, "anggaran_tahun.jumlah",
		{ "n", sheet_int(s, b->n_lengkap) }));
	put_uang(s, v, "pagu", nilai_angka(b->pagu));
	put_uang(s, v, "realisasi", nilai_angka(b->realisasi));
	put_text(s, v, "serapan", percent(s, b->serapan));
	put_text(s, v, "lalu", last->serapan_ada
			? percent(s, last->serapan)
			: sheet_word(s, "kata.tidak_ada"));
}

/* The region's own budget, where it reports one: not a part of the sums. */
static void put_region(const struct sheet *s, struct value *root, int tahun)
{
	const struct unit *u = &s->view->site->pemda;
	const struct rekap *r = u->opd ? unit_rekap(u, tahun) : NULL;
	struct value *v;

	if (!r || !r->serapan_ada) {
		put_null(s, root, "pemda");
		return;
	}
	v = put_map(s, root, "pemda");
	put_text(s, v, "teks", SHEET_WORDS(
		s, "anggaran_tahun.pemda",
		{ "realisasi", rupiah(s, r->realisasi.angka) },
		{ "pagu", rupiah(s, r->pagu.angka) },
		{ "serapan", percent(s, r->serapan) }));
	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", arena_strf(s->arena, "%s#anggaran",
					    sheet_link_unit(s, u, tahun)));
}

struct value *anggaran_tahun_values(struct sheet *s, const struct page *p)
{
	static const struct setahun kind = { "anggaran_tahun",
					     ADDRESS_ANGGARAN, NAV_ANGGARAN };
	struct value *root = setahun_values(s, p, &kind);
	struct belanja now, last;

	belanja_compute(&now, s->view->site, p->tahun);
	belanja_compute(&last, s->view->site, p->tahun - 1);
	put_lead(s, root, &now);
	put_figures(s, root, &now, &last);
	put_belanja_opd(s, root, p->tahun);
	put_total(s, root, &now, &last);
	put_region(s, root, p->tahun);
	put_belanja_program(s, root, p->tahun);
	frame_script(s, root, "tabel");
	return root;
}
