/*
 * Sparklines, bullet bars and gauges.
 */
#include "view_chart.h"

static void a_sparkline_has_gaps_too(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	five_years(&c, point, &i);
	c.n = 4;
	assert_true(chart_spark(&svg, &c));
	assert_int_equal(count(&svg, "<circle class=\"dot\" cx=\"5\" "
				     "cy=\"22\" r=\"2\"/>"), 1);
	assert_int_equal(count(&svg, "points=\"62.33,13.11 91,6\""), 1);
	assert_int_equal(count(&svg, "<circle class=\"dot now\" cx=\"91\" "
				     "cy=\"6\" r=\"3.5\"/>"), 1);
	assert_str(desc(&svg), "2020: 9,59; 2021: belum diisi; 2022: 16,44; "
			       "2023: 21,92.");
	buf_clear(&svg);
	point[3].realisasi = nothing;
	assert_true(chart_spark(&svg, &c));
	assert_int_equal(count(&svg, "class=\"gap\""), 1);
	assert_int_equal(count(&svg, "dot now"), 0);
	buf_release(&svg);
}

static void equal_values_lie_in_the_middle(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point[] = {
		{ 2023, CHART_LALU, nothing, figure("5"), 0 },
		{ 2024, CHART_KINI, nothing, figure("5.00"), 0 },
	};
	struct chart c = { .format = &indonesian, .words = kata(),
			   .indikator = &i,
			   .point = point, .n = 2 };

	(void)state;
	assert_true(chart_spark(&svg, &c));
	assert_int_equal(count(&svg, "points=\"5,14 91,14\""), 1);
	buf_release(&svg);
}

static void a_bullet_ends_at_125(void **state)
{
	static const struct {
		const char *capaian, *width;
		int cut;
	} cases[] = {
		{ "100.18", "80.14%", 0 }, { "45.67", "36.54%", 0 },
		{ "0.00", "0%", 0 }, { "125.00", "100%", 0 },
		{ "125.01", "100%", 1 }, { "184.75", "100%", 1 },
		{ "-36.47", "0%", 0 },
	};
	struct buf svg = BUF_INIT(LIMIT_PAGE), want = BUF_INIT(LIMIT_PAGE);

	(void)state;
	for (size_t k = 0; k < ARRAY_SIZE(cases); k++) {
		buf_clear(&svg);
		buf_clear(&want);
		chart_bullet(&svg, &indonesian, kata(),
			     figure(cases[k].capaian).angka, 3);
		buf_addf(&want, "<rect class=\"fill\" width=\"%s\"",
			 cases[k].width);
		assert_int_equal(count(&svg, want.ptr), 1);
		assert_int_equal(count(&svg, "dipotong"), cases[k].cut);
		assert_int_equal(count(&svg, "class=\"bullet s3\""), 1);
	}
	assert_int_equal(count(&svg, "<title>Capaian −36,47 persen dari "
				     "target</title>"), 1);
	buf_release(&svg);
	buf_release(&want);
}

static void a_gauge_keeps_the_scale_of_its_table(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct chart_gauge g = { figure("11").angka, figure("15").angka,
				 figure("30").angka, true, "Pelaporan",
				 NULL };

	(void)state;
	chart_gauge(&svg, &g);
	assert_int_equal(count(&svg, "class=\"frame\" width=\"50%\""), 1);
	assert_int_equal(count(&svg, "class=\"fill\" width=\"36.67%\""), 1);
	assert_int_equal(count(&svg, "<desc>"), 0);
	buf_clear(&svg);
	g.filled = false;
	chart_gauge(&svg, &g);
	assert_int_equal(count(&svg, "class=\"fill\""), 0);
	buf_clear(&svg);
	g.filled = true;
	g.part = figure("31").angka;
	chart_gauge(&svg, &g);
	assert_int_equal(count(&svg, "class=\"fill\" width=\"100%\""), 1);
	buf_release(&svg);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sparkline_has_gaps_too),
		cmocka_unit_test(equal_values_lie_in_the_middle),
		cmocka_unit_test(a_bullet_ends_at_125),
		cmocka_unit_test(a_gauge_keeps_the_scale_of_its_table),
	};

	return UNIT_RUN(tests);
}
