/*
 * Figures named in prose: every form of the grammar and each way to miss.
 */
#include "site_fixture.h"

#include "site/binding.h"

#define A "opd/dinas-a/"
#define B "opd/dinas-b/"

static const char plan_a[] = PLAN_S1(2021, 2026,
	NAIK("IKU-1", ", 'target': {'2023': 40, '2024': 50, '2026': 70}") ","
	INDIKATOR("IKU-2", ", 'jenis': 'persen', 'arah': 'rentang',"
		  " 'rentang': [60, 85]") ","
	NAIK("IKU-3", ""));

/* Two OPDs and the region; "dinas-a" reports 2023 and 2024. */
static void load(struct fixture *f)
{
	fixture_init(f);
	fixture_put(f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(f, "pemda/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKD-1", "")));
	fixture_put(f, "pemda/2024/kinerja.json",
		    KINERJA("{'kode': 'IKD-1', 'realisasi': 3}"));
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "rencana/2021-2026.json", plan_a);
	fixture_put(f, A "2023/kinerja.json",
		    KINERJA("{'kode': 'IKU-1', 'realisasi': 30}"));
	fixture_put(f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'IKU-1', 'realisasi': 45},"
			    "{'kode': 'IKU-2', 'realisasi': 70}"));
	fixture_put(f, A "2024/anggaran.json", "{'program': [{'kode':"
		    "'1.02.01', 'nama': 'P', 'pagu': 400, 'realisasi': 100}"
		    "]}");
	fixture_put(f, A "2024/evaluasi.json", "{'nilai': 72.4}");
	fixture_put(f, B "opd.json", OPD("Dinas B", ""));
	fixture_put(f, B "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKU-1", "")));
	fixture_put(f, B "2023/kinerja.json",
		    KINERJA("{'kode': 'IKU-1', 'realisasi': 8}"));
	fixture_put(f, B "2024/laporan.md", "# Laporan\n");
	fixture_put(f, "opd/desa/opd.json", OPD("Dinas Desa", ""));
	fixture_load(f);
}

/* A text of "dinas-a" about 2024, at line 7. */
static struct binding_scope scope_of(struct fixture *f)
{
	struct binding_scope scope = { &f->site, rekap_of(f, "dinas-a", 2024),
				       { "laporan.md", 7, 3 }, &f->diag,
				       "dinas-a" };

	return scope;
}

static struct binding resolve(struct fixture *f, const char *expression)
{
	struct binding_scope scope = scope_of(f);
	struct binding b;

	if (binding_resolve(&b, &scope, str_from(expression)) < 0)
		fail_msg("%s", expression);
	assert_int_equal(f->diag.n, 0);
	return b;
}

static void test_figures(void **state)
{
	static const struct {
		const char *expression;
		enum binding_bentuk bentuk;
		const char *nilai;
	} rows[] = {
		{ "IKU-1.target", BINDING_TARGET, "50" },
		{ "IKU-1.realisasi", BINDING_NILAI, "45" },
		{ "IKU-1.target_akhir", BINDING_TARGET, "70" },
		{ "IKU-1@2023.realisasi", BINDING_NILAI, "30" },
		{ "IKU-1@2024.target", BINDING_TARGET, "50" },
		{ "IKU-3.realisasi", BINDING_NILAI, NULL },
		{ "IKU-3.target_akhir", BINDING_TARGET, NULL },
		{ "dinas-a/IKU-1.realisasi", BINDING_NILAI, "45" },
		{ "dinas-b/IKU-1@2023.realisasi", BINDING_NILAI, "8" },
		{ "pemda/IKD-1.realisasi", BINDING_NILAI, "3" },
		{ "anggaran.pagu", BINDING_RUPIAH, "400" },
		{ "anggaran.realisasi", BINDING_RUPIAH, "100" },
		{ "anggaran.serapan", BINDING_PERSEN, "25.00" },
		{ "anggaran@2023.pagu", BINDING_RUPIAH, NULL },
		{ "anggaran@2023.serapan", BINDING_PERSEN, NULL },
		{ "evaluasi.nilai", BINDING_SKOR, "72.40" },
		{ "evaluasi@2023.nilai", BINDING_SKOR, NULL }
	};
	struct fixture f;

	(void)state;
	load(&f);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct binding b = resolve(&f, rows[i].expression);

		assert_int_equal(b.bentuk, rows[i].bentuk);
		assert_nilai(b.nilai, rows[i].nilai);
	}
	fixture_release(&f);
}

static void test_texts(void **state)
{
	static const char *const rows[][2] = {
		{ "IKU-1.satuan", "orang" },
		{ "IKU-1.kategori", "Tinggi" },		/* 90,00 */
		{ "IKU-1@2023.kategori", "Sedang" },	/* 75,00 */
		{ "IKU-3.kategori", NULL },
		{ "evaluasi.predikat", "BB" },
		{ "evaluasi@2023.predikat", NULL },
		{ "opd.nama", "Dinas A" },
		{ "dinas-b/opd.nama", "Dinas B" },
		{ "pemda/opd.nama", "Pemkab" },
		{ "desa/opd.nama", "Dinas Desa" }	/* no report */
	};
	struct fixture f;

	(void)state;
	load(&f);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct binding b = resolve(&f, rows[i][0]);

		assert_int_equal(b.bentuk, BINDING_TEKS);
		assert_int_equal(b.teks != NULL, rows[i][1] != NULL);
		if (b.teks)
			assert_string_equal(b.teks, rows[i][1]);
	}
	fixture_release(&f);
}

static void test_result(void **state)
{
	struct fixture f;
	struct binding b;

	(void)state;
	load(&f);
	b = resolve(&f, "IKU-1.capaian");
	assert_int_equal(b.bentuk, BINDING_CAPAIAN);
	assert_decimal(b.hasil->capaian.nilai, "90.00");
	assert_string_equal(b.indikator->kode, "IKU-1");
	b = resolve(&f, "IKU-2.target_akhir");
	assert_int_equal(b.nilai.bentuk, NILAI_RENTANG);
	assert_decimal(b.nilai.angka, "60");
	assert_decimal(b.nilai.atas, "85");
	fixture_release(&f);
}

/* The expression is reported like this, where the text stands. */
static void expect(struct fixture *f, const char *expression,
		   const char *code, const char *part)
{
	struct binding_scope scope = scope_of(f);
	struct binding b;

	assert_int_equal(binding_resolve(&b, &scope, str_from(expression)),
			 -1);
	assert_int_equal(f->diag.n, 1);
	assert_int_equal(f->diag.item[0].place.line, 7);
	assert_string_equal(f->diag.item[0].place.path, "laporan.md");
	assert_finding(f, code, part);
}

static void test_grammar(void **state)
{
	static const char *const bad[] = {
		"", ".", "IKU-1", ".target", "IKU-1.", "/IKU-1.target",
		"dinas-a/", "dinas-a/.target", "IKU-1@23.target",
		"IKU-1@20234.target", "IKU-1@202x.target", "IKU-1@.target",
		"@2023.target", "IKU-1@-202.target"
	};
	struct fixture f;

	(void)state;
	load(&f);
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		char quoted[64];

		snprintf(quoted, sizeof(quoted), "\"=%s\"", bad[i]);
		expect(&f, bad[i], "K401", quoted);
	}
	fixture_release(&f);
}

/* The nearest known name is offered, where one is near. */
static void test_nearest(void **state)
{
	static const char *const rows[][3] = {
		{ "dinas-q/IKU-1.target", "K402", "maksudnya \"dinas-" },
		{ "dinasb/IKU-1.target", "K402", "maksudnya \"dinas-b\"" },
		{ "IKU1.target", "K403", "maksudnya \"IKU-1\"" },
		{ "iku-2@2023.target", "K403", "maksudnya \"IKU-2\"" },
		{ "pemda/IKD-2.target", "K403", "maksudnya \"IKD-1\"" },
		{ "IKU-1.realisai", "K404", "maksudnya \".realisasi\"" },
		{ "IKU-1.target_ahir", "K404", "maksudnya \".target_akhir\"" },
		{ "anggaran.serapn", "K404", "maksudnya \".serapan\"" },
		{ "evaluasi.predikt", "K404", "maksudnya \".predikat\"" },
		{ "opd.nam", "K404", "maksudnya \".nama\"" },
		{ "angaran.pagu", "K403", "maksudnya \"anggaran\"" },
		{ "pemd/IKD-1.target", "K402", "maksudnya \"pemda\"" }
	};
	struct fixture f;

	(void)state;
	load(&f);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		expect(&f, rows[i][0], rows[i][1], rows[i][2]);
	expect(&f, "perumda-air-minum/IKU-1.target", "K402",
	       "\"perumda-air-minum\" tidak dikenal");
	expect(&f, "JUMLAH-PENDUDUK.target", "K403",
	       "\"JUMLAH-PENDUDUK\" tidak dikenal");
	/* only the last dot and the first slash part */
	expect(&f, "IKU.1.target", "K403", "\"IKU.1\"");
	expect(&f, "dinas-a/IKU-1/x.target", "K403", "\"IKU-1/x\"");
	fixture_release(&f);
}

static void test_no_report(void **state)
{
	struct fixture f;

	(void)state;
	load(&f);
	expect(&f, "IKU-1@2022.realisasi", "K405",
	       "Dinas A belum punya laporan tahun 2022");
	expect(&f, "pemda/IKD-1@2023.realisasi", "K405",
	       "Pemkab belum punya laporan tahun 2023");
	/* a report, but no kinerja.json */
	expect(&f, "dinas-b/IKU-1.realisasi", "K405",
	       "belum ada dalam kinerja.json tahun 2024");
	fixture_release(&f);
}

/* What is missing may be in a file that could not be read. */
static void test_unread(void **state)
{
	static const char *const names[] = {
		"dinas-c/IKU-1.target", "IKU-9.target", "IKU-1@2022.target"
	};
	struct fixture f;
	struct binding b;

	(void)state;
	load(&f);
	site_note_cacat(&f.site, A "2022/kinerja.json", &f.arena);
	site_note_cacat(&f.site, "opd/dinas-c/opd.json", &f.arena);
	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		struct binding_scope scope = scope_of(&f);

		assert_int_equal(binding_resolve(&b, &scope,
						 str_from(names[i])), -1);
		assert_int_equal(f.diag.n, 0);
	}
	expect(&f, "dinas-b/IKU-9.target", "K403", "IKU-9");
	fixture_release(&f);
}

static void test_indikator(void **state)
{
	struct binding_scope scope;
	const struct indikator *i;
	const struct unit *u;
	struct fixture f;

	(void)state;
	load(&f);
	scope = scope_of(&f);
	i = binding_indikator(&u, &scope, str_from("IKU-2"));
	assert_non_null(i);
	assert_string_equal(i->kode, "IKU-2");
	assert_ptr_equal(u, unit_of(&f, "dinas-a"));
	i = binding_indikator(&u, &scope, str_from("pemda/IKD-1"));
	assert_non_null(i);
	assert_string_equal(i->kode, "IKD-1");
	assert_ptr_equal(u, &f.site.pemda);
	assert_null(binding_indikator(&u, &scope, str_from("dinas-b/IKU-2")));
	assert_finding(&f, "K403", "maksudnya \"IKU-1\"");
	assert_null(binding_indikator(&u, &scope, str_from("dinas-x/IKU-1")));
	assert_finding(&f, "K402", "dinas-x");
	fixture_release(&f);
}

/* Where no plan covers the report's year, the latest one is meant. */
static void test_latest_plan(void **state)
{
	struct binding_scope scope;
	const struct indikator *i;
	const struct unit *u;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "rencana/2011-2015.json",
		    PLAN_S1(2011, 2015, NAIK("K1", "")));
	fixture_put(&f, A "rencana/2016-2020.json",
		    PLAN_S1(2016, 2020, NAIK("K1", "")));
	fixture_put(&f, A "2013/laporan.md", "# Laporan\n");
	fixture_put(&f, A "2024/laporan.md", "# Laporan\n");
	fixture_load(&f);
	scope = scope_of(&f);
	i = binding_indikator(&u, &scope, str_from("K1"));
	assert_ptr_equal(i, &u->opd->rencana[1].tujuan[0].sasaran[0]
				     .indikator[0]);
	scope.rekap = rekap_of(&f, "dinas-a", 2013);
	i = binding_indikator(&u, &scope, str_from("K1"));
	assert_ptr_equal(i, &u->opd->rencana[0].tujuan[0].sasaran[0]
				     .indikator[0]);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_result),
		cmocka_unit_test(test_grammar),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_no_report),
		cmocka_unit_test(test_unread),
		cmocka_unit_test(test_indikator),
		cmocka_unit_test(test_latest_plan),
	};

	return UNIT_RUN(tests);
}
