/*
 * Charts of random figures: whatever they are, the drawing is sound.
 */
#include "view_chart.h"

/* Every x, y, width and height lies within the box of the svg. */
static void assert_inside(const struct buf *svg, double height)
{
	static const struct {
		const char *name;
		bool down;
	} attributes[] = {
		{ " x=\"", false }, { " x1=\"", false }, { " x2=\"", false },
		{ " cx=\"", false }, { " width=\"", false },
		{ " y=\"", true }, { " y1=\"", true }, { " y2=\"", true },
		{ " cy=\"", true }, { " height=\"", true },
	};

	assert_int_equal(count(svg, "nan") + count(svg, "inf\""), 0);
	for (size_t i = 0; i < ARRAY_SIZE(attributes); i++) {
		const char *at = svg->ptr, *end;

		while ((at = strstr(at, attributes[i].name))) {
			double v;

			at += strlen(attributes[i].name);
			v = value_of(at, &end);
			assert_true(*end == '"' || *end == '%');
			assert_true(v >= 0);
			assert_true(v <= (attributes[i].down ? height : 100));
		}
	}
}

#define MOST_YEARS 40

static struct nilai random_figure(uint64_t *seed, struct indikator *i)
{
	static const int64_t size[] = { 1, 100, 10000, 1000000000000,
					999999999999999 };
	struct nilai n = nothing;

	if (unit_random(seed) % 4 == 0)
		return n;
	if (i->jenis == JENIS_PREDIKAT)
		return figure(i->skala.predikat[unit_random(seed) % 7]);
	n = nilai_angka(decimal_int((int64_t)(
		unit_random(seed) % (uint64_t)size[unit_random(seed) % 5])));
	n.angka.scale = (int)(unit_random(seed) % 3);
	if (unit_random(seed) % 8 == 0)
		n.angka.coef = -n.angka.coef;
	return n;
}

static void random_chart(struct chart *c, struct indikator *i,
			 struct chart_point point[MOST_YEARS], uint64_t *seed)
{
	static const enum arah arah[] = { ARAH_NAIK, ARAH_TURUN };
	struct indikator any = { .nama = "Acak", .satuan = "x",
				 .jenis = (enum jenis)(unit_random(seed) % 5),
				 .arah = arah[unit_random(seed) % 2],
				 .desimal = (int)(unit_random(seed) % 4),
				 .skala = *skala_dari_nama("akip") };
	int now = (int)(unit_random(seed) % MOST_YEARS);

	*i = any;
	i->standar_nasional = random_figure(seed, i);
	if (i->jenis != JENIS_PREDIKAT && unit_random(seed) % 5 == 0) {
		i->arah = ARAH_RENTANG;
		i->rentang = range("60", "85.5");
	}
	c->format = &indonesian;
	c->words = kata();
	c->indikator = i;
	c->point = point;
	c->n = unit_random(seed) % MOST_YEARS;
	c->akhir = random_figure(seed, i);
	c->akhir_tahun = 2030;
	c->large = unit_random(seed) % 2;
	c->akip = i->jenis == JENIS_INDEKS && unit_random(seed) % 2;
	for (int k = 0; k < MOST_YEARS; k++) {
		point[k].tahun = 1990 + k;
		point[k].waktu = k < now	 ? CHART_LALU
				 : k == now ? CHART_KINI
						 : CHART_NANTI;
		point[k].target = random_figure(seed, i);
		point[k].realisasi = random_figure(seed, i);
	}
}

/* Each given figure stands in the description. */
static void assert_all_said(const struct buf *svg, const struct chart *c)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	for (size_t k = 0; k < c->n; k++) {
		buf_clear(&text);
		buf_addf(&text, "%d: ", c->point[k].tahun);
		format_nilai(&text, c->format, c->indikator,
			     c->point[k].realisasi);
		if (nilai_ada(c->point[k].realisasi))
			assert_desc_has(svg, text.ptr);
	}
	buf_release(&text);
}

static void any_chart_is_sound(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE), again = BUF_INIT(LIMIT_PAGE);
	struct chart_point point[MOST_YEARS];
	struct indikator i;
	struct chart c;
	uint64_t seed = 7;

	(void)state;
	for (int n = 0; n < 1000; n++) {
		random_chart(&c, &i, point, &seed);
		buf_clear(&svg);
		buf_clear(&again);
		if (!chart_draw(&svg, &c)) {
			assert_int_equal(svg.len, 0);
			continue;
		}
		assert_true(chart_draw(&again, &c));
		assert_true(str_equal(buf_str(&svg), buf_str(&again)));
		assert_inside(&svg, c.large ? 320 : 264);
		assert_all_said(&svg, &c);
		assert_int_equal(count(&svg, " style=") + count(&svg, " id="),
				 0);
		assert_int_equal(count(&svg, "<text"), count(&svg, "</text>"));
	}
	buf_release(&svg);
	buf_release(&again);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_chart_is_sound),
	};

	return UNIT_RUN(tests);
}
