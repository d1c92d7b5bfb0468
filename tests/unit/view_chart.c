/*
 * Charts of an indikator: what must be true of the SVG.
 */
#include "view_chart.h"

static void a_gap_has_no_bar(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	five_years(&c, point, &i);
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"bar"), 3);
	assert_int_equal(count(&svg, "class=\"bar base\""), 1);
	assert_int_equal(count(&svg, "class=\"bar now\""), 1);
	assert_int_equal(count(&svg, "class=\"target\""), 4);
	assert_int_equal(count(&svg, "class=\"gap\""), 1);
	assert_int_equal(count(&svg, "class=\"gap\" cx=\"30%\""), 1);
	assert_desc_has(&svg, "2021: belum diisi");
	buf_release(&svg);
}

static void a_gap_breaks_the_line(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = line();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	five_years(&c, point, &i);
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"dot"), 3);
	assert_int_equal(count(&svg, "class=\"dot now\""), 1);
	assert_int_equal(count(&svg, "<line class=\"actual\""), 1);
	assert_int_equal(count(&svg, "class=\"gap\""), 1);
	buf_release(&svg);
}

/* A year without any row is as missing as one without a figure. */
static void a_year_left_out_is_a_gap(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = line();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	five_years(&c, point, &i);
	point[1] = point[0];
	point[1].tahun = 2018;
	point[1].waktu = CHART_LALU;
	c.point = point + 1;
	c.n = 4;
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"gap\""), 3);
	assert_desc_has(&svg, "2018: 9,59; 2019: belum diisi; "
			      "2020: belum diisi; 2021: belum diisi; "
			      "2022: 16,44; 2023: 21,92.");
	buf_release(&svg);
}

static void every_figure_is_in_words(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	i.standar_nasional = figure("83.5");
	i.standar_nasional_tahun = 2022;
	five_years(&c, point, &i);
	c.akhir = figure("80");
	c.akhir_tahun = 2026;
	draw(&svg, &c);
	assert_str(desc(&svg),
		   "Realisasi dalam persen. 2020: 9,59; 2021: belum diisi; "
		   "2022: 16,44; 2023: 21,92. Target. 2021: 25,00; "
		   "2022: 35,00; 2023: 45,00; 2024: 60,00. Target "
		   "2026: 80,00. Standar nasional 2022: 83,50. Makin tinggi "
		   "makin baik.");
	assert_int_equal(count(&svg, "<title>Desa bebas, 2020 sampai 2024"
				     "</title>"), 1);
	assert_int_equal(count(&svg, ">Target 2026</text>"), 1);
	assert_int_equal(count(&svg, ">Nasional</text>"), 1);
	c.format = &english;
	c.words = english_words();
	draw(&svg, &c);
	assert_desc_has(&svg, "Actual in persen. 2020: 9.59; 2021: not "
			      "reported; 2022: 16.44; 2023: 21.92. Target.");
	assert_int_equal(count(&svg, ">National</text>"), 1);
	assert_int_equal(count(&svg, ">baseline</text>"), 1);
	buf_release(&svg);
}

static void a_band_is_drawn_once(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	i.arah = ARAH_RENTANG;
	i.rentang = i.standar_nasional = range("60", "85");
	five_years(&c, point, &i);
	c.akhir = nothing;
	for (int k = 0; k < 5; k++)
		point[k].target = nothing;
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"band\""), 1);
	assert_int_equal(count(&svg, "class=\"band-edge\""), 2);
	assert_int_equal(count(&svg, "class=\"std\""), 0);
	assert_int_equal(count(&svg, "class=\"target\""), 0);
	assert_int_equal(count(&svg, ">60–85</text>"), 1);
	assert_desc_has(&svg, "Rentang target 60–85.");
	i.standar_nasional = range("50", "90");
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"std\""), 2);
	buf_release(&svg);
}

static void grades_stand_on_steps(void **state)
{
	static const char *grades[] = { "Dasar", "Madya", "Utama" };
	struct indikator i = { .nama = "Akreditasi",
			       .jenis = JENIS_PREDIKAT,
			       .skala = { NULL, grades, 3 } };
	struct buf svg = BUF_INIT(LIMIT_PAGE), note = BUF_INIT(LIMIT_PAGE);
	struct chart_point point[] = {
		{ 2022, CHART_LALU, figure("Madya"), figure("Dasar"), 0 },
		{ 2023, CHART_KINI, figure("Utama"), figure("Utama"), 0 },
	};
	struct chart c = { .format = &indonesian, .words = kata(),
			   .indikator = &i,
			   .point = point, .n = 2 };

	(void)state;
	draw(&svg, &c);
	assert_int_equal(count(&svg, "<svg class=\"names\""), 1);
	assert_int_equal(count(&svg, "class=\"tick\""), 3);
	assert_int_equal(count(&svg, "class=\"dot"), 2);
	assert_desc_has(&svg, "2022: Dasar; 2023: Utama. Target. "
			      "2022: Madya; 2023: Utama. 3 tingkat, dari "
			      "Dasar sampai Utama.");
	chart_note(&note, &c);
	assert_buf(&note, "3 tingkat, dari Dasar sampai Utama.");
	buf_release(&svg);
	buf_release(&note);
}

static void akip_shows_its_grades(void **state)
{
	struct indikator i = { .nama = "Nilai AKIP", .jenis = JENIS_INDEKS,
			       .desimal = 2 };
	struct buf svg = BUF_INIT(LIMIT_PAGE), note = BUF_INIT(LIMIT_PAGE);
	struct chart_point point[] = {
		{ 2022, CHART_LALU, nothing, figure("60.004"), 0 },
		{ 2023, CHART_LALU, nothing, figure("68.95"), 0 },
		{ 2024, CHART_KINI, nothing, figure("72.4"), 0 },
	};
	struct chart c = { .format = &indonesian, .words = kata(),
			   .indikator = &i,
			   .point = point, .n = 3, .akip = true };

	(void)state;
	draw(&svg, &c);
	assert_desc_has(&svg, "2022: 60,004 (CC); 2023: 68,95 (B); "
			      "2024: 72,40 (BB).");
	assert_int_equal(count(&svg, "class=\"zone\""), 1);
	assert_int_equal(count(&svg, "class=\"grade\""), 3);
	chart_note(&note, &c);
	assert_buf(&note, "Sumbu tidak mulai dari nol. Garis mendatar adalah "
			  "batas predikat.");
	buf_release(&svg);
	buf_release(&note);
}

static void the_caption_owns_up(void **state)
{
	struct buf note = BUF_INIT(LIMIT_PAGE);
	struct indikator i = line();
	struct chart_point point[5];
	struct chart c;

	(void)state;
	i.arah = ARAH_TURUN;
	five_years(&c, point, &i);
	chart_note(&note, &c);
	assert_buf(&note, "Makin rendah makin baik. Lingkaran putus-putus di "
			  "bawah tahun: belum diisi.");
	c.akhir = nothing;
	for (int k = 0; k < 5; k++)
		point[k].target = nothing;
	point[0].realisasi = figure("71.64");
	point[1].realisasi = figure("71.69");
	point[2].realisasi = figure("71.82");
	point[3].realisasi = figure("72.13");
	buf_clear(&note);
	chart_note(&note, &c);
	assert_buf(&note, "Makin rendah makin baik. Sumbu tidak mulai dari "
			  "nol.");
	buf_release(&note);
}

static void text_is_escaped(void **state)
{
	static const char *grades[] = { "<b>", "A&B\"'" };
	struct indikator i = { .nama = "a<script>&\"'b", .satuan = "<i>",
			       .jenis = JENIS_PREDIKAT,
			       .skala = { NULL, grades, 2 } };
	struct chart_point point = { 2024, CHART_KINI, figure("<b>"),
				     figure("A&B\"'"), 0 };
	struct chart c = { .format = &indonesian, .words = kata(),
			   .indikator = &i,
			   .point = &point, .n = 1 };
	struct chart_gauge g = { figure("1").angka, figure("2").angka,
				 figure("2").angka, true, "<x>", "&y" };
	struct buf svg = BUF_INIT(LIMIT_PAGE);

	(void)state;
	assert_true(chart_draw(&svg, &c));
	assert_true(chart_spark(&svg, &c));
	chart_gauge(&svg, &g);
	assert_int_equal(count(&svg, "<b>") + count(&svg, "<script") +
			 count(&svg, "<i>") + count(&svg, "<x>") +
			 count(&svg, "A&B") + count(&svg, ">&y"), 0);
	assert_true(count(&svg, "&lt;b&gt;") > 0);
	assert_true(count(&svg, "A&amp;B") > 0);
	buf_release(&svg);
}

static void nothing_is_not_a_chart(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point = { 2024, CHART_KINI, nothing, nothing,
				     0 };
	struct chart c = { .format = &indonesian, .words = kata(),
			   .indikator = &i };

	(void)state;
	i.standar_nasional = figure("14");
	assert_false(chart_draw(&out, &c));
	assert_false(chart_spark(&out, &c));
	chart_note(&out, &c);
	c.point = &point;
	c.n = 1;
	assert_false(chart_draw(&out, &c));
	assert_false(chart_spark(&out, &c));
	chart_note(&out, &c);
	assert_buf(&out, "");
	point.target = figure("14");	/* a target alone is one */
	assert_true(chart_draw(&out, &c));
	buf_release(&out);
}

static void zero_is_a_bar(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = bars();
	struct chart_point point = { 2024, CHART_KINI, nothing,
				     figure("0"), 0 };
	struct chart c = { .format = &indonesian, .words = kata(),
			   .indikator = &i,
			   .point = &point, .n = 1 };

	(void)state;
	draw(&svg, &c);
	assert_int_equal(count(&svg, "class=\"bar now\""), 1);
	assert_int_equal(count(&svg, "height=\"1.5\""), 1);
	assert_int_equal(count(&svg, "class=\"gap\""), 0);
	assert_int_equal(count(&svg, ">0,00</text>"), 1);
	buf_release(&svg);
}

/* The y of the first element after a text. */
static double y_after(const struct buf *svg, const char *text)
{
	const char *at = strstr(svg->ptr, text), *end;

	assert_non_null(at);
	at = strstr(at, " y=\"");
	assert_non_null(at);
	return value_of(at + 4, &end);
}

static void labels_in_the_margin_keep_apart(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = line();
	struct chart_point point[5];
	struct chart c;
	char text[16];

	(void)state;
	five_years(&c, point, &i);
	for (int std = 0; std <= 60; std++) {
		double apart;

		snprintf(text, sizeof(text), "%d", std);
		i.standar_nasional = figure(text);
		draw(&svg, &c);
		apart = y_after(&svg, "class=\"std-label\"") -
			y_after(&svg, "class=\"target-label\"");
		assert_true(apart >= 40 || apart <= -40);
	}
	buf_release(&svg);
}

static void long_numbers_are_short(void **state)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);
	struct indikator i = { .nama = "PAD", .satuan = "rupiah",
			       .jenis = JENIS_RUPIAH };
	struct chart_point point = { 2024, CHART_KINI,
				     figure("3100000000000"),
				     figure("3080000000000"), 0 };
	struct chart c = { .format = &indonesian, .words = kata(),
			   .indikator = &i,
			   .point = &point, .n = 1 };

	(void)state;
	draw(&svg, &c);
	assert_int_equal(count(&svg, ">4 T</text>"), 1);
	assert_int_equal(count(&svg, ">0</text>"), 1);
	assert_int_equal(count(&svg, ">3,08 T</text>"), 1);
	assert_desc_has(&svg, "2024: 3.080.000.000.000.");
	buf_release(&svg);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_gap_has_no_bar),
		cmocka_unit_test(a_gap_breaks_the_line),
		cmocka_unit_test(a_year_left_out_is_a_gap),
		cmocka_unit_test(every_figure_is_in_words),
		cmocka_unit_test(a_band_is_drawn_once),
		cmocka_unit_test(grades_stand_on_steps),
		cmocka_unit_test(akip_shows_its_grades),
		cmocka_unit_test(the_caption_owns_up),
		cmocka_unit_test(text_is_escaped),
		cmocka_unit_test(nothing_is_not_a_chart),
		cmocka_unit_test(zero_is_a_bar),
		cmocka_unit_test(labels_in_the_margin_keep_apart),
		cmocka_unit_test(long_numbers_are_short),
	};

	return UNIT_RUN(tests);
}
