/*
 * What stands beside a chart: its numbers as a table, and the chart in a
 * picture of its own.
 */
#include "view_chart.h"

/* Write the table into an empty buffer. */
static void table(struct buf *html, const struct chart *c)
{
	buf_clear(html);
	chart_table(html, c);
	assert_false(html->overflow);
}

static void table_has_every_year(void **state)
{
	struct buf html = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	five_years(&c, point, &i);
	for (int k = 0; k < 5; k++)
		point[k].kosong = KOSONG_BELUM_DIISI;
	table(&html, &c);
	assert_int_equal(count(&html, "<tr"), 6);
	assert_int_equal(count(&html, "<tr class=\"now\""), 1);
	assert_int_equal(count(&html, "<th scope=\"row\">2021</th>"
				      "<td class=\"n\"><span class=\"nil\">"
				      "belum diisi</span></td>"
				      "<td class=\"n\">25,00"), 1);
	assert_int_equal(count(&html, ">16,44<"), 1);
	/* a year to come has a target, and no word of blame */
	assert_int_equal(count(&html, ">2024</th><td class=\"n\">"
				      "<span class=\"nil\">–</span></td>"
				      "<td class=\"n\">60,00"), 1);
	assert_int_equal(count(&html, "belum diisi"), 1);
	buf_release(&html);
}

/* What was said to be missing is no ring, and has a word of its own. */
static void kinds_of_nothing_differ(void **state)
{
	struct buf html = BUF_INIT(LIMIT_PAGE), svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	five_years(&c, point, &i);
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"gap\""), 1);
	point[1].kosong = KOSONG_TIDAK_BERLAKU;
	table(&html, &c);
	assert_int_equal(count(&html, "tidak berlaku"), 1);
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"gap\""), 0);
	assert_int_equal(count(&svg, ">tak diukur<"), 1);
	assert_desc_has(&svg, "2021: tidak berlaku");
	point[1].kosong = KOSONG_TIDAK_TERSEDIA;
	draw(&svg, &c);
	assert_desc_has(&svg, "2021: tidak tersedia");
	buf_release(&html);
	buf_release(&svg);
}

static void scores_have_grades(void **state)
{
	struct indikator i = { .nama = "Nilai <AKIP>", .jenis = JENIS_INDEKS,
			       .desimal = 2 };
	struct chart_point point[] = {
		{ 2023, CHART_LALU, nothing, figure("60.004"), 0 },
		{ 2024, CHART_KINI, nothing, figure("72.4"), 0 },
	};
	struct chart c = { .format = &english, .words = english_words(),
			   .indikator = &i, .point = point, .n = 2,
			   .akip = true };
	struct buf html = BUF_INIT(LIMIT_PAGE);

	(void)state;
	table(&html, &c);
	assert_int_equal(count(&html, "<td>BB</td>"), 1);
	assert_int_equal(count(&html, "Nilai &lt;AKIP&gt;, 2023 to 2024"), 1);
	assert_int_equal(count(&html, ">Target<"), 0);
	c.n = 0;
	table(&html, &c);
	assert_int_equal(buf_str(&html).len, 0);
	buf_release(&html);
}

/* The same drawing, in a box of its own. */
static void picture_is_the_chart(void **state)
{
	struct buf page = BUF_INIT(LIMIT_PAGE), alone = BUF_INIT(LIMIT_PAGE);
	struct indikator i = line();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	five_years(&c, point, &i);
	draw(&page, &c);
	assert_int_equal(chart_draw_in(&alone, &c, 90, 800), 264);
	assert_int_equal(count(&alone, "<svg x=\"68\" y=\"90\" width=\"616\" "
				       "height=\"264\" overflow=\"visible\">"),
			 1);
	assert_string_equal(strstr(alone.ptr, "<line"),
			    strstr(page.ptr, "<line"));
	assert_int_equal(count(&alone, "<title>"), 0);
	c.n = 0;
	assert_int_equal(chart_draw_in(&alone, &c, 0, 800), 0);
	buf_release(&page);
	buf_release(&alone);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table_has_every_year),
		cmocka_unit_test(kinds_of_nothing_differ),
		cmocka_unit_test(scores_have_grades),
		cmocka_unit_test(picture_is_the_chart),
	};

	return UNIT_RUN(tests);
}
