/*
 * Narratives with figures, tables, charts and links filled in.
 */
#include "view_fixture.h"

#include "view/narasi.h"

#define A "opd/a/"
#define B "opd/b/"

static const char plan[] = PLAN_S1(2021, 2026,
	NAIK("K1", ", 'target': {'2024': 50}") ","
	NAIK("K2", ", 'target': {'2024': 9}") ","
	"{'kode': 'K3', 'nama': 'N <i>&', 'satuan': '<u>&', 'jenis':"
	" 'persen', 'arah': 'naik', 'target': {'2024': 40}},"
	NAIK("K4", "") "," NAIK("K5", ""));

/* "a" reports 2024 in full, 2023 without data; "b" has a hostile name. */
static void load(struct fixture *f, struct desk *k)
{
	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "rencana/2021-2026.json", plan);
	fixture_put(f, A "2023/laporan.md", "# Laporan\n");
	fixture_put(f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 45},"
			    "{'kode': 'K2', 'realisasi': null},"
			    "{'kode': 'K3', 'realisasi': 27.4},"
			    "{'kode': 'K4', 'realisasi': 4},"
			    "{'kode': 'K5', 'target': 0, 'realisasi': 4}"));
	fixture_put(f, A "2024/anggaran.json", "{'program': [{'kode':"
		    "'1.02.01', 'nama': 'P <q>', 'pagu': 4000000000,"
		    "'realisasi': 1250000000}]}");
	fixture_put(f, A "2024/evaluasi.json", "{'nilai': 72.4, 'komponen':"
		    "{'perencanaan': 23.1, 'pengukuran': 21.3, 'pelaporan':"
		    "11.0, 'evaluasi_internal': 17.0}, 'rekomendasi':"
		    "[{'kode': 'R1', 'uraian': 'Perbaiki <q>',"
		    "'status': 'proses'}]}");
	fixture_put(f, B "opd.json", OPD("<b>&B</b>", ""));
	fixture_put(f, "halaman/tentang.md", "# Tentang\n");
	fixture_load(f);
	desk_init(k, f, A "2024/");
}

/* Render a text of "a" about a year (0: of no report) into the arena; NULL
 * where it was refused. */
static const char *render(struct fixture *f, struct desk *k, int tahun,
			  const char *text)
{
	struct narasi_place place = { NULL, "b-", 1 };
	struct naskah n = { true, "laporan.md", str_from(text) };
	struct markdown_result m;
	int result;

	if (tahun)
		place.rekap = rekap_of(f, "a", tahun);
	k->sheet.failed = false;
	result = narasi_render(&k->sheet, &m, &n, &place);
	assert_int_equal(k->sheet.failed, result < 0);
	return result < 0 ? NULL : arena_strdup(&f->arena, m.html);
}

/* The text becomes a paragraph with this in it. */
static void expect(struct fixture *f, struct desk *k, const char *text,
		   const char *html)
{
	const char *got = render(f, k, 2024, text);

	assert_int_equal(f->diag.n, 0);
	assert_non_null(got);
	assert_string_equal(got, arena_strf(&f->arena, "<p>%s</p>\n", html));
}

/* The text is refused, with one finding. */
static void refuse(struct fixture *f, struct desk *k, int tahun,
		   const char *text, const char *finding[2])
{
	assert_null(render(f, k, tahun, text));
	assert_finding(f, finding[0], finding[1]);
}

/* The figure as people and as machines read it. */
static void test_figures(void **state)
{
	static const char *const rows[][2] = {
		{ "K1.realisasi", "<data value=\"45\">45,00</data>" },
		{ "K1.capaian", "<data value=\"90.00\">90,00%</data>" },
		{ "K3.realisasi", "<data value=\"27.4\">27,40%</data>" },
		{ "anggaran.realisasi",
		  "<data value=\"1250000000\">Rp1,25 miliar</data>" },
		{ "anggaran.serapan", "<data value=\"31.25\">31,25%</data>" },
		{ "evaluasi.nilai", "<data value=\"72.40\">72,40</data>" },
		{ "evaluasi.predikat", "BB" },
		{ "K1.kategori", "Tinggi" }, { "opd.nama", "Dinas A" }
	};
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		expect(&f, &k, arena_strf(&f.arena, "`=%s`", rows[i][0]),
		       rows[i][1]);
	fixture_release(&f);
}

/* What is not there yet is a word, and no figure for machines. */
static void test_empty_figures(void **state)
{
	static const char *const rows[][2] = {
		{ "K2.realisasi", "belum diisi" },
		{ "K2.capaian", "belum diisi" },
		{ "K2.kategori", "belum diisi" },
		{ "K4.target", "tanpa target" },
		{ "K4.target_akhir", "tanpa target" },
		{ "K4.capaian", "tanpa target" },
		{ "K5.capaian", "tak terhitung" },
		{ "K5.kategori", "tak terhitung" },
		{ "anggaran@2023.pagu", "belum tersedia" },
		{ "anggaran@2023.serapan", "belum tersedia" },
		{ "evaluasi@2023.nilai", "belum tersedia" },
		{ "evaluasi@2023.predikat", "belum tersedia" }
	};
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		expect(&f, &k, arena_strf(&f.arena, "`=%s`", rows[i][0]),
		       rows[i][1]);
	fixture_release(&f);
}

static void test_hostile_names(void **state)
{
	const char *html;
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	expect(&f, &k, "`=b/opd.nama`", "&lt;b&gt;&amp;B&lt;/b&gt;");
	expect(&f, &k, "`=K3.satuan`", "&lt;u&gt;&amp;");
	html = render(&f, &k, 2024, "![a \\<s> \"& b](tabel:capaian)\n");
	assert_non_null(html);
	assert_non_null(strstr(html, "<caption>a &lt;s&gt; &quot;&amp; b<"));
	assert_non_null(strstr(html, "aria-label=\"a &lt;s&gt; &quot;&amp;"));
	assert_non_null(strstr(html, "K3 N &lt;i&gt;&amp;</th>"));
	assert_null(strstr(html, "<i>"));
	html = render(&f, &k, 2024, "![a \\<s> & b](grafik:K3)\n");
	assert_non_null(html);
	assert_non_null(strstr(html, "<strong>a &lt;s&gt; &amp; b</strong>"));
	assert_null(strstr(html, "<i>"));
	fixture_release(&f);
}

static void test_tables(void **state)
{
	static const char *const rows[][2] = {
		{ "perjanjian", "<tr><th scope=\"row\">K1 Nama K1</th>"
		  "<td data-label=\"Satuan\">orang</td>"
		  "<td class=\"n\" data-label=\"Target\">50,00</td></tr>" },
		{ "capaian", "<td class=\"n\" data-label=\"Target\">9,00</td>"
		  "<td class=\"n\" data-label=\"Realisasi\">belum diisi</td>"
		  "<td class=\"n\" data-label=\"Capaian\">belum diisi</td>"
		  "</tr>" },
		{ "anggaran", "<tr><th scope=\"row\">1.02.01 P &lt;q&gt;"
		  "</th><td class=\"n\" data-label=\"Pagu\">Rp4 miliar</td>"
		  "<td class=\"n\" data-label=\"Realisasi\">Rp1,25 miliar</td>"
		  "<td class=\"n\" data-label=\"Serapan\">31,25%</td></tr>" },
		{ "anggaran", "<tr><th scope=\"row\">Jumlah</th>"
		  "<td class=\"n\" data-label=\"Pagu\">Rp4 miliar</td>" },
		{ "evaluasi", "<tr><th scope=\"row\">Pelaporan kinerja</th>"
		  "<td class=\"n\" data-label=\"Nilai\">11,00</td>"
		  "<td class=\"n\" data-label=\"Bobot\">15</td></tr>" },
		{ "evaluasi", "<tr><th scope=\"row\">Nilai AKIP</th>"
		  "<td class=\"n\" data-label=\"Nilai\">72,40</td>"
		  "<td class=\"n\" data-label=\"Bobot\">100</td></tr>" },
		{ "rekomendasi", "<tr><th scope=\"row\">R1 Perbaiki &lt;q"
		  "&gt;</th><td data-label=\"Tindak lanjut\">–</td>"
		  "<td data-label=\"Status\">Proses</td></tr>" }
	};
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		const char *html = render(&f, &k, 2024, arena_strf(
			&f.arena, "![Judul](tabel:%s)\n", rows[i][0]));

		assert_non_null(html);
		if (!strstr(html, rows[i][1]))
			fail_msg("no %s in %s", rows[i][1], html);
		assert_non_null(strstr(html, "<caption>Judul</caption>"));
	}
	fixture_release(&f);
}

/* A table that is none, and one whose data are not there. */
static void test_no_table(void **state)
{
	static const char *const names[] = {
		"perjanjian", "capaian", "anggaran", "evaluasi", "rekomendasi"
	};
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	refuse(&f, &k, 2024, "![x](tabel:angaran)\n",
	       (const char *[]){ "K408", "maksudnya anggaran" });
	refuse(&f, &k, 2024, "![x](tabel:pohon-kinerja)\n",
	       (const char *[]){ "K408", "\"pohon-kinerja\" tidak dikenal; "
				 "yang ada" });
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		refuse(&f, &k, 2023, arena_strf(&f.arena, "![x](tabel:%s)\n",
						names[i]),
		       (const char *[]){ "K409", names[i] });
	fixture_release(&f);
}

static void test_links(void **state)
{
	static const char *const rows[][2] = {
		{ "[x](opd:b)", "<a href=\"../../../opd/b/index.html\">x</a>" },
		{ "[x](halaman:tentang)",
		  "<a href=\"../../../tentang/index.html\">x</a>" },
		{ "[x](indikator:K1)", "<a href=\"../../../opd/a/indikator/"
		  "k1/index.html\">x</a>" },
		{ "[x](indikator:a/K3)", "<a href=\"../../../opd/a/"
		  "indikator/k3/index.html\">x</a>" }
	};
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		expect(&f, &k, rows[i][0], rows[i][1]);
	refuse(&f, &k, 2024, "[x](opd:bb)",
	       (const char *[]){ "K407", "maksudnya \"b\"" });
	refuse(&f, &k, 2024, "[x](opd:kecamatan-kota)",
	       (const char *[]){ "K407", "\"kecamatan-kota\" tidak ada" });
	refuse(&f, &k, 2024, "[x](halaman:tentan)",
	       (const char *[]){ "K407", "maksudnya \"tentang\"" });
	refuse(&f, &k, 2024, "[x](indikator:K9)",
	       (const char *[]){ "K403", "\"K9\"" });
	refuse(&f, &k, 2024, "![x](grafik:K9)\n",
	       (const char *[]){ "K403", "\"K9\"" });
	fixture_release(&f);
}

/* A text about no report may link to OPDs and pages, and name no figure. */
static void test_without_report(void **state)
{
	static const char *const texts[] = {
		"`=K1.realisasi`", "![x](grafik:K1)\n",
		"![x](tabel:capaian)\n", "[x](indikator:K1)"
	};
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
		refuse(&f, &k, 0, texts[i],
		       (const char *[]){ "K406", "belum ada laporan" });
	assert_non_null(render(&f, &k, 0, "[x](opd:b) [y](halaman:tentang)"));
	assert_int_equal(f.diag.n, 0);
	fixture_release(&f);
}

/* What is missing may be in a file of the OPD that could not be read: the
 * page fails and nothing is said of the text. */
static void test_unread(void **state)
{
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	site_note_cacat(&f.site, A "2023/kinerja.json", &f.arena);
	assert_null(render(&f, &k, 2023, "`=K1.realisasi`"));
	assert_null(render(&f, &k, 2023, "![x](tabel:anggaran)\n"));
	assert_null(render(&f, &k, 0, "[x](opd:a) `=K1.target`"));
	assert_int_equal(f.diag.n, 0);
	fixture_release(&f);
}

static void test_put(void **state)
{
	struct naskah there = { true, "x.md", STR("# T\n\n## A & B\n\nx\n") };
	struct naskah absent = { .ada = false };
	struct naskah wrong = { true, "x.md", STR("`=K9.target`\n") };
	const struct rekap *r;
	struct fixture f;
	struct value *map;
	struct desk k;

	(void)state;
	load(&f, &k);
	r = rekap_of(&f, "a", 2024);
	map = value_map(&f.arena);
	narasi_put(&k.sheet, map, &absent, r, "x-");
	assert_null(value_at(map, "html"));
	assert_false(k.sheet.failed);
	narasi_put(&k.sheet, map, &wrong, r, "x-");
	assert_null(value_at(map, "html"));
	assert_true(k.sheet.failed);
	assert_finding(&f, "K403", "K9");
	narasi_put(&k.sheet, map, &there, r, "x-");
	assert_at(map, "html", "<h3 id=\"x-a-b\">A &amp; B</h3>\n<p>x</p>\n");
	assert_int_equal(value_at(map, "html")->type, VALUE_HTML);
	fixture_release(&f);
}

static void test_sentence(void **state)
{
	static const char *const rows[][2] = {
		{ "", "" }, { "Satu", "Satu" }, { "Satu.", "Satu." },
		{ "Satu. Dua.", "Satu." }, { "Apa? Itu.", "Apa?" },
		{ "Ada! Itu.", "Ada!" },
		{ "Naik 1.234,5 orang. Dua.", "Naik 1.234,5 orang." }
	};
	char *text;
	struct fixture f;
	struct desk k;

	(void)state;
	load(&f, &k);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		assert_string_equal(narasi_sentence(&k.sheet,
						    str_from(rows[i][0])),
				    rows[i][1]);
	/* a long one is cut between words: 40 of five letters fill it */
	text = arena_calloc(&f.arena, 301, 1);
	for (size_t i = 0; i < 300; i++)
		text[i] = i % 5 == 4 ? ' ' : 'a';
	assert_int_equal(strlen(narasi_sentence(&k.sheet, str_from(text))),
			 199 + strlen("…"));
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_empty_figures),
		cmocka_unit_test(test_hostile_names),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_no_table),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_without_report),
		cmocka_unit_test(test_unread),
		cmocka_unit_test(test_put),
		cmocka_unit_test(test_sentence),
	};

	return UNIT_RUN(tests);
}
