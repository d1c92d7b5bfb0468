/*
 * What the unit tests of charts share: making charts, and looking at what
 * was drawn.
 */
#ifndef TESTS_VIEW_CHART_H
#define TESTS_VIEW_CHART_H

#include "unit.h"

#include "base/limits.h"
#include "content/texts.h"
#include "view/chart.h"

static const struct format indonesian = { .inggris = false };
static const struct format english = { .inggris = true };

/* The texts of the default theme in a language. */
static inline const struct words *texts(const char *path)
{
	static struct arena arena = ARENA_INIT;
	static struct diag diag = DIAG_INIT;
	struct words *w = arena_calloc(&arena, 1, sizeof(*w));
	char *text = arena_alloc(&arena, LIMIT_JSON);
	FILE *file = fopen(path, "rb");

	if (!file)
		fail_msg("run this in the repository's root: no %s", path);
	w->map = texts_read(&arena, path,
			    str_make(text, fread(text, 1, LIMIT_JSON, file)),
			    &diag);
	fclose(file);
	assert_non_null(w->map);
	return w;
}

/* The texts in Indonesian, and in English. */
static inline const struct words *kata(void)
{
	static const struct words *w;

	return w ? w : (w = texts("themes/default/i18n/id.json"));
}

/* See kata. */
static inline const struct words *english_words(void)
{
	static const struct words *w;

	return w ? w : (w = texts("themes/default/i18n/en.json"));
}

static const struct nilai nothing = { .bentuk = NILAI_KOSONG };

/* A number, a grade, or nothing for NULL. */
static inline struct nilai figure(const char *text)
{
	struct nilai n = nothing;

	if (!text)
		return n;
	if (decimal_parse(&n.angka, str_from(text)) == DECIMAL_OK)
		return nilai_angka(n.angka);
	n.bentuk = NILAI_PREDIKAT;
	n.predikat = text;
	return n;
}

/* A range with these bounds. */
static inline struct nilai range(const char *lower, const char *upper)
{
	struct nilai n = { NILAI_RENTANG, figure(lower).angka,
			   figure(upper).angka, NULL };

	return n;
}

/* Five years around 2023, without a realisasi for 2021. */
static inline void five_years(struct chart *c, struct chart_point point[5],
		       const struct indikator *i)
{
	static const char *const target[] = { NULL, "25", "35", "45", "60" };
	static const char *const actual[] = { "9.59", NULL, "16.44", "21.92",
					      NULL };
	static const enum chart_waktu when[] = { CHART_AWAL, CHART_LALU,
						 CHART_LALU, CHART_KINI,
						 CHART_NANTI };
	struct chart chart = { .format = &indonesian, .words = kata(),
			       .indikator = i,
			       .point = point, .n = 5,
			       .akhir = figure("60"), .akhir_tahun = 2024 };

	for (int k = 0; k < 5; k++) {
		point[k].tahun = 2020 + k;
		point[k].waktu = when[k];
		point[k].target = figure(target[k]);
		point[k].realisasi = figure(actual[k]);
		point[k].kosong = KOSONG_BELUM_DIISI;
	}
	*c = chart;
}

/* An indikator that is drawn with bars. */
static inline struct indikator bars(void)
{
	struct indikator i = { .nama = "Desa bebas", .satuan = "persen",
			       .jenis = JENIS_PERSEN, .desimal = 2 };

	return i;
}

/* An indikator that is drawn as a line. */
static inline struct indikator line(void)
{
	struct indikator i = bars();

	i.jenis = JENIS_INDEKS;
	return i;
}

/* How often a text stands in the SVG. */
static inline int count(const struct buf *svg, const char *text)
{
	const char *at = svg->ptr;
	int n = 0;

	while ((at = strstr(at, text))) {
		n++;
		at++;
	}
	return n;
}

/* What stands between <desc> and </desc>. */
static inline struct str desc(const struct buf *svg)
{
	const char *from = strstr(svg->ptr, "<desc>");
	const char *to = strstr(svg->ptr, "</desc>");

	assert_non_null(from);
	assert_non_null(to);
	return str_make(from + 6, (size_t)(to - from) - 6);
}

/* The text stands in the description. */
static inline void assert_desc_has(const struct buf *svg, const char *text)
{
	struct str d = desc(svg);
	char *copy = strndup(d.ptr, d.len);

	if (!strstr(copy, text))
		print_error("\"%s\" is not in \"%s\"\n", text, copy);
	assert_non_null(strstr(copy, text));
	free(copy);
}

/* Draw into an empty svg; there must be something to draw. */
static inline void draw(struct buf *svg, const struct chart *c)
{
	buf_clear(svg);
	assert_true(chart_draw(svg, c));
	assert_false(svg->overflow);
}

/* The number that an attribute begins with. */
static inline double value_of(const char *attribute, const char **end)
{
	char *rest;
	double v = strtod(attribute, &rest);

	*end = rest;
	return v;
}

#endif
