/*
 * The components of the scores against their weights, by regulation, on the
 * page /evaluasi/; see evaluasi_semua.h. Components of different regulations
 * are never set against each other.
 */
#include "view/evaluasi_semua.h"

#include "model/predikat.h"
#include "view/figure.h"
#include "view/graph.h"

struct komponen_tabel {
	const struct sheet *s;
	enum aturan_evaluasi aturan;
	int tahun;		/* latest year under it, or 0 */
};

static bool has_komponen(const struct rekap *r, enum aturan_evaluasi aturan)
{
	if (!r || !r->evaluasi || r->evaluasi->aturan != aturan)
		return false;
	for (int k = 0; k < N_KOMPONEN; k++)
		if (nilai_ada(r->evaluasi->komponen[k]))
			return true;
	return false;
}

static int latest(const struct unit *u, enum aturan_evaluasi aturan)
{
	for (size_t i = u->n_rekap; i-- > 0;)
		if (has_komponen(&u->rekap[i], aturan))
			return u->rekap[i].tahun;
	return 0;
}

static int latest_of_all(const struct site *s, enum aturan_evaluasi aturan)
{
	int tahun = s->pemda.opd ? latest(&s->pemda, aturan) : 0;

	for (size_t i = 0; i < s->n_unit; i++)
		if (latest(&s->unit[i], aturan) > tahun)
			tahun = latest(&s->unit[i], aturan);
	return tahun;
}

/* The report of the table's year, where its evaluation gives components. */
static const struct rekap *report(const struct komponen_tabel *t,
				  const struct unit *u)
{
	const struct rekap *r = u->opd ? unit_rekap(u, t->tahun) : NULL;

	return has_komponen(r, t->aturan) ? r : NULL;
}

static const char *number(const struct sheet *s, struct decimal d)
{
	return format_number_in(s->arena, &s->view->format, d, 2);
}

static const char *share(const struct sheet *s, struct decimal d,
			 struct decimal whole)
{
	return format_percent_in(s->arena, &s->view->format,
				 decimal_ratio(d, whole, 100, 2));
}

static const char *name(const struct sheet *s, int k)
{
	return sheet_word(s, arena_strf(s->arena, "evaluasi.komponen.%s",
					komponen_kunci((enum komponen)k)));
}

/* The OPDs' values of a component, added up. Returns how many there are. */
static int total(const struct komponen_tabel *t, int k, struct decimal *sum)
{
	const struct site *site = t->s->view->site;
	int n = 0;

	*sum = decimal_int(0);
	for (size_t i = 0; i < site->n_unit; i++) {
		const struct rekap *r = report(t, &site->unit[i]);

		if (!r || !nilai_ada(r->evaluasi->komponen[k]))
			continue;
		*sum = decimal_add(*sum, r->evaluasi->komponen[k].angka);
		n++;
	}
	return n;
}

/* A component: its mean over the OPDs, against its weight. */
static void push_mean(const struct komponen_tabel *t, struct value *list,
		      int k)
{
	const struct sheet *s = t->s;
	int weight = komponen_bobot(t->aturan, (enum komponen)k);
	struct decimal sum, mean;
	int n = total(t, k, &sum);
	struct chart_gauge g = { .whole = decimal_int(weight),
				 .largest = decimal_int(30), .filled = true };
	struct value *v;

	if (n == 0)
		return;
	mean = decimal_ratio(sum, decimal_int(n), 1, 2);
	g.part = mean;
	g.title = SHEET_WORDS(s, "evaluasi.gauge", { "nama", name(s, k) },
			      { "nilai", number(s, mean) },
			      { "bobot", sheet_int(s, weight) });
	v = push_map(s, list);
	put_text(s, v, "nama", name(s, k));
	put_text(s, v, "n", SHEET_WORDS(s, "home.n_opd",
					{ "n", sheet_int(s, n) }));
	put_text(s, v, "nilai", number(s, mean));
	put_text(s, v, "bobot", sheet_int(s, weight));
	put_text(s, v, "bagian", share(s, sum, decimal_int(n * weight)));
	put_gauge(s, v, &g);
}

/* The component that is furthest from its weight, or NULL. */
static const char *weakest(const struct komponen_tabel *t)
{
	const struct sheet *s = t->s;
	struct decimal least = decimal_int(0);
	int which = -1, of = 0;

	for (int k = 0; k < N_KOMPONEN; k++) {
		int weight = komponen_bobot(t->aturan, (enum komponen)k);
		struct decimal sum, part;
		int n = weight ? total(t, k, &sum) : 0;

		if (n == 0)
			continue;
		part = decimal_ratio(sum, decimal_int(n * weight), 100, 2);
		if (which >= 0 && decimal_cmp(part, least) >= 0)
			continue;
		which = k;
		least = part;
		of = n;
	}
	if (which < 0)
		return NULL;
	return SHEET_WORDS(s, "evaluasi_semua.terlemah",
			   { "tahun", sheet_int(s, t->tahun) },
			   { "nama", name(s, which) },
			   { "bagian", format_percent_in(s->arena,
							 &s->view->format,
							 least) },
			   { "n", sheet_int(s, of) });
}

static void push_unit(const struct komponen_tabel *t, struct value *list,
		      const struct unit *u)
{
	const struct sheet *s = t->s;
	const struct rekap *r = report(t, u);
	struct value *v, *cells;

	if (!r)
		return;
	v = push_map(s, list);
	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", arena_strf(
		s->arena, "%s#evaluasi", sheet_link_unit(s, u, t->tahun)));
	cells = put_list(s, v, "sel");
	for (int k = 0; k < N_KOMPONEN; k++) {
		int weight = komponen_bobot(t->aturan, (enum komponen)k);
		struct nilai n = r->evaluasi->komponen[k];
		struct value *cell;

		if (!weight)
			continue;
		cell = push_map(s, cells);
		put_text(s, cell, "kolom", name(s, k));
		put_nothing(s, cell, "nilai", "kata.belum_diisi");
		put_null(s, cell, "bagian");
		if (!nilai_ada(n))
			continue;
		put_figure(s, cell, "nilai", number(s, n.angka));
		put_text(s, cell, "bagian", share(s, n.angka,
						  decimal_int(weight)));
	}
	put_nothing(s, v, "jumlah", "kata.tidak_ada");
	if (nilai_ada(r->akip))
		put_figure(s, v, "jumlah", number(s, r->akip.angka));
}

static void put_head(const struct komponen_tabel *t, struct value *v)
{
	const struct sheet *s = t->s;
	struct value *list = put_list(s, v, "kolom");

	for (int k = 0; k < N_KOMPONEN; k++) {
		int weight = komponen_bobot(t->aturan, (enum komponen)k);

		if (weight)
			put_text(s, push_map(s, list), "teks", SHEET_WORDS(
				s, "evaluasi_semua.kolom",
				{ "nama", name(s, k) },
				{ "bobot", sheet_int(s, weight) }));
	}
}

static void push_rule(const struct komponen_tabel *t, struct value *rules)
{
	const struct sheet *s = t->s;
	const struct site *site = s->view->site;
	const char *rule = sheet_word(s, t->aturan == ATURAN_12_2015
						 ? "evaluasi.aturan_12"
						 : "evaluasi.aturan_88");
	struct value *v = push_map(s, rules), *list;

	put_text(s, v, "id", t->aturan == ATURAN_12_2015 ? "12" : "88");
	put_text(s, v, "nama", rule);
	put_text(s, v, "judul", SHEET_WORDS(
		s, "evaluasi_semua.komponen_judul", { "aturan", rule },
		{ "tahun", sheet_int(s, t->tahun) }));
	put_text(s, v, "rata_judul", SHEET_WORDS(
		s, "evaluasi_semua.rata_judul",
		{ "tahun", sheet_int(s, t->tahun) }));
	put_text(s, v, "kalimat", weakest(t));
	put_head(t, v);
	list = put_list(s, v, "rata");
	for (int k = 0; k < N_KOMPONEN; k++)
		if (komponen_bobot(t->aturan, (enum komponen)k))
			push_mean(t, list, k);
	put_bool(s, v, "ada_rata", list->n > 0);
	list = put_list(s, v, "baris");
	push_unit(t, list, &site->pemda);
	for (size_t i = 0; i < site->n_unit; i++)
		push_unit(t, list, &site->unit[i]);
}

void put_komponen_semua(const struct sheet *s, struct value *root)
{
	static const enum aturan_evaluasi rule[] = { ATURAN_88_2021,
						     ATURAN_12_2015 };
	struct value *list = put_list(s, root, "aturan");

	for (size_t i = 0; i < ARRAY_SIZE(rule); i++) {
		struct komponen_tabel t = {
			s, rule[i], latest_of_all(s->view->site, rule[i])
		};

		if (t.tahun)
			push_rule(&t, list);
	}
	put_bool(s, root, "ada_aturan", list->n > 0);
	put_bool(s, root, "beda", list->n > 1);
}
