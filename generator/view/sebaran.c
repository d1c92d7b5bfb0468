/*
 * How many OPDs have each predikat, by year, and which in the latest; on the
 * page /evaluasi/; see evaluasi_semua.h. The pemda's own predikat is not
 * counted.
 */
#include "view/evaluasi_semua.h"

#include "site/kedatangan.h"
#include "view/figure.h"

static const char *const grade[] = { "AA", "A", "BB", "B", "CC", "C", "D" };

/* NULL: the OPDs that were there and have none. */
static bool has_grade(const struct unit *u, int tahun, const char *which)
{
	const struct rekap *r = unit_rekap(u, tahun);

	if (!which)
		return unit_wajib(u, tahun) && !evaluasi_dinilai(r);
	return evaluasi_dinilai(r) && !strcmp(r->predikat, which);
}

static int count(const struct site *s, int tahun, const char *which)
{
	int n = 0;

	for (size_t i = 0; i < s->n_unit; i++)
		n += has_grade(&s->unit[i], tahun, which);
	return n;
}

/* True where any OPD has a score of that year. */
static bool is_year(const struct site *s, int tahun)
{
	for (size_t g = 0; g < ARRAY_SIZE(grade); g++)
		if (count(s, tahun, grade[g]))
			return true;
	return false;
}

static void push_count(const struct sheet *s, struct value *list,
		       const char *which)
{
	const struct site *site = s->view->site;
	struct value *v = value_map(s->arena);
	struct value *cells = put_list(s, v, "sel");
	bool any = false;

	for (size_t i = 0; i < site->n_tahun; i++) {
		int tahun = site->tahun[i], n = count(site, tahun, which);
		struct value *cell;

		if (!is_year(site, tahun))
			continue;
		cell = push_map(s, cells);
		put_text(s, cell, "tahun", sheet_int(s, tahun));
		put_text(s, cell, "n", sheet_int(s, n));
		any |= n > 0;
	}
	put_text(s, v, "predikat", which);
	put_text(s, v, "nama", which ? sheet_predikat(s, which)
				     : sheet_word(s, "evaluasi_semua.tanpa"));
	if (any)
		value_push(s->arena, list, v);
}

static void push_who(const struct sheet *s, struct value *list, int tahun,
		     const char *which)
{
	const struct site *site = s->view->site;
	struct value *v = value_map(s->arena);
	struct value *rows = put_list(s, v, "baris");

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];
		const struct rekap *r = unit_rekap(u, tahun);
		struct value *row;

		if (!has_grade(u, tahun, which))
			continue;
		row = push_map(s, rows);
		put_text(s, row, "nama", u->opd->nama);
		put_text(s, row, "tautan", sheet_link_unit(s, u, tahun));
		put_text(s, row, "nilai",
			 r && nilai_ada(r->akip)
				 ? format_number_in(s->arena, &s->view->format,
						    r->akip.angka, 2)
				 : sheet_word(s, "kata.tidak_ada"));
	}
	put_text(s, v, "predikat", which);
	put_text(s, v, "nama", which ? sheet_predikat(s, which)
				     : sheet_word(s, "evaluasi_semua.tanpa"));
	put_text(s, v, "hitung", SHEET_WORDS(
		s, "home.n_opd", { "n", sheet_int(s, (int64_t)rows->n) }));
	if (rows->n)
		value_push(s->arena, list, v);
}

void put_sebaran(const struct sheet *s, struct value *root)
{
	const struct site *site = s->view->site;
	int tahun = evaluasi_tahun(site);
	struct value *v, *years, *counts, *who;

	put_null(s, root, "sebaran");
	if (!tahun || !is_year(site, tahun))
		return;
	v = put_map(s, root, "sebaran");
	years = put_list(s, v, "tahun");
	for (size_t i = 0; i < site->n_tahun; i++)
		if (is_year(site, site->tahun[i]))
			put_text(s, push_map(s, years), "teks",
				 sheet_int(s, site->tahun[i]));
	put_text(s, v, "siapa", SHEET_WORDS(
		s, "evaluasi_semua.siapa", { "tahun", sheet_int(s, tahun) }));
	counts = put_list(s, v, "hitung");
	who = put_list(s, v, "kelompok");
	for (size_t g = 0; g < ARRAY_SIZE(grade); g++) {
		push_count(s, counts, grade[g]);
		push_who(s, who, tahun, grade[g]);
	}
	push_count(s, counts, NULL);
	push_who(s, who, tahun, NULL);
}
