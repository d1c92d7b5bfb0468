/*
 * A site's reports: means, quarters, serapan, and what was not submitted.
 */
#include "site_fixture.h"

#define A "opd/a/"
#define T100 ", 'target': {'2024': 100}"
#define IKU ", 'iku': true"

/* An OPD "a" with a plan of these indikator and these rows of 2024. */
static void load_a(struct fixture *f, const char *plan, const char *kinerja)
{
	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "rencana/2021-2026.json", plan);
	fixture_put(f, A "2024/kinerja.json", kinerja);
	fixture_load(f);
}

static void assert_mean(const struct rata_rata *r, const char *mean, int n,
			int dari)
{
	struct decimal d = { 0, 0 };

	assert_true(rata_rata_nilai(r, &d));
	assert_decimal(d, mean);
	assert_int_equal(r->n, n);
	assert_int_equal(r->dari, dari);
}

/* The OPD's mean is of its IKU; the sasaran's is of all it has. */
static void test_mean_of_iku(void **state)
{
	const struct rekap *r;
	struct fixture f;

	(void)state;
	load_a(&f, PLAN_S1(2021, 2026, NAIK("K1", T100 IKU) ","
			   NAIK("K2", T100 IKU) "," NAIK("K3", T100)),
	       KINERJA("{'kode': 'K1', 'realisasi': 90},"
		       "{'kode': 'K2', 'realisasi': 115},"
		       "{'kode': 'K3', 'realisasi': 11}"));
	r = rekap_of(&f, "a", 2024);
	assert_true(r->hanya_iku);
	assert_mean(&r->rata, "102.50", 2, 2);
	assert_int_equal(r->rata.tercapai, 1);
	assert_int_equal(r->n_sasaran, 1);
	assert_mean(&r->sasaran[0].rata, "72.00", 3, 3);
	fixture_release(&f);
}

/* Where none is marked, all count; what has no capaian is only counted. */
static void test_mean_of_all(void **state)
{
	const struct rekap *r;
	struct fixture f;

	(void)state;
	load_a(&f, PLAN(2021, 2026, SASARAN("S1", NAIK("K1", T100)) ","
			SASARAN("S2", NAIK("K2", T100) "," NAIK("K3", ""))),
	       KINERJA("{'kode': 'K1', 'realisasi': 80},"
		       "{'kode': 'K2', 'realisasi': null},"
		       "{'kode': 'K3', 'realisasi': 5}"));
	r = rekap_of(&f, "a", 2024);
	assert_false(r->hanya_iku);
	assert_mean(&r->rata, "80.00", 1, 3);
	assert_int_equal(r->n_sasaran, 2);
	assert_int_equal(r->sasaran[1].n_hasil, 2);
	assert_ptr_equal(r->sasaran[1].hasil, &r->hasil[1]);
	assert_int_equal(r->sasaran[1].rata.n, 0);
	assert_int_equal(r->hasil[1].capaian.keadaan, CAPAIAN_BELUM_DIISI);
	assert_int_equal(r->hasil[2].capaian.keadaan, CAPAIAN_TANPA_TARGET);
	assert_null(r->hasil[2].kategori);
	fixture_release(&f);
}

/* The target of the PK counts before the plan's; an indikator without a row
 * is one that was not filled. */
static void test_target(void **state)
{
	const struct rekap *r;
	struct fixture f;

	(void)state;
	load_a(&f, PLAN_S1(2021, 2026, NAIK("K1", T100) "," NAIK("K2", T100)
			   "," NAIK("K3", T100)),
	       KINERJA("{'kode': 'K1', 'target': 80, 'realisasi': 60},"
		       "{'kode': 'K2', 'realisasi': 60}"));
	r = rekap_of(&f, "a", 2024);
	assert_nilai(hasil_of(r, "K1")->target, "80");
	assert_false(hasil_of(r, "K1")->target_rencana);
	assert_decimal(hasil_of(r, "K1")->capaian.nilai, "75.00");
	assert_string_equal(hasil_of(r, "K1")->kategori->label, "Sedang");
	assert_nilai(hasil_of(r, "K2")->target, "100");
	assert_true(hasil_of(r, "K2")->target_rencana);
	assert_string_equal(hasil_of(r, "K2")->kategori->label, "Rendah");
	assert_null(hasil_of(r, "K3")->baris);
	assert_nilai(hasil_of(r, "K3")->target, "100");
	assert_null(rekap_hasil(r, "K4"));
	fixture_release(&f);
}

#define EMPTY_TW "{'target': null, 'realisasi': null}"
#define TW(t, r) "{'target': " #t ", 'realisasi': " #r "}"

/* Without a figure of the year its quarters count, against the targets of
 * the same quarters. */
static void test_quarters(void **state)
{
	const struct hasil *h;
	const struct rekap *r;
	struct fixture f;

	(void)state;
	load_a(&f, PLAN_S1(2021, 2026,
			   NAIK("K1", T100 ", 'agregasi': 'kumulatif'") ","
			   NAIK("K2", T100 ", 'agregasi': 'kumulatif'") ","
			   NAIK("K3", T100)),
	       KINERJA("{'kode': 'K1', 'target': 100, 'realisasi': null,"
		       " 'triwulan': [" TW(20, 10) "," TW(20, 15) ","
		       TW(30, null) "," EMPTY_TW "]},"
		       "{'kode': 'K2', 'realisasi': 90, 'triwulan': ["
		       TW(20, 10) "," EMPTY_TW "," EMPTY_TW "," EMPTY_TW
		       "]}, {'kode': 'K3', 'realisasi': null, 'triwulan': ["
		       TW(null, 40) "," EMPTY_TW "," EMPTY_TW "," EMPTY_TW
		       "]}"));
	r = rekap_of(&f, "a", 2024);
	h = hasil_of(r, "K1");
	assert_int_equal(h->triwulan_terisi, 2);
	assert_nilai(h->realisasi, "25");
	assert_nilai(h->target, "40");
	assert_decimal(h->capaian.nilai, "62.50");
	h = hasil_of(r, "K2");
	assert_int_equal(h->triwulan_terisi, 0);
	assert_nilai(h->realisasi, "90");
	assert_nilai(h->target, "100");
	h = hasil_of(r, "K3");
	assert_int_equal(h->triwulan_terisi, 1);
	assert_nilai(h->realisasi, "40");
	assert_nilai(h->target, "100");
	fixture_release(&f);
}

#define PROGRAM(kode, pagu, realisasi)                                        \
	"{'kode': '" kode "', 'nama': 'Program', 'pagu': " #pagu              \
	", 'realisasi': " #realisasi ", 'mendukung': ['S1']}"

static void test_serapan(void **state)
{
	const struct rekap *r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "2022/laporan.md", "# Laporan\n");
	fixture_put(&f, A "2023/anggaran.json", "{'program': ["
		    PROGRAM("1.02.01", 300, 200) ","
		    PROGRAM("1.02.02", 100, null) "]}");
	fixture_put(&f, A "2024/anggaran.json", "{'program': ["
		    PROGRAM("1.02.01", 300, 200) ","
		    PROGRAM("1.02.02", 100, 50) "]}");
	fixture_load(&f);
	r = rekap_of(&f, "a", 2024);
	assert_nilai(r->pagu, "400");
	assert_nilai(r->realisasi, "250");
	assert_true(r->serapan_ada);
	assert_decimal(r->serapan, "62.50");
	r = rekap_of(&f, "a", 2023);
	assert_nilai(r->pagu, "400");
	assert_nilai(r->realisasi, NULL);
	assert_false(r->serapan_ada);
	r = rekap_of(&f, "a", 2022);
	assert_nilai(r->pagu, NULL);
	assert_nilai(r->realisasi, NULL);
	assert_false(r->serapan_ada);
	fixture_release(&f);
}

static void test_programs_of_sasaran(void **state)
{
	const struct sasaran s1 = { .kode = "S1" }, s2 = { .kode = "S2" };
	const struct program *p;
	const struct rekap *r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "2024/anggaran.json", "{'program': ["
		    PROGRAM("1.02.01", 3, 2) ",{'kode': '1.02.02', 'nama':"
		    "'P', 'pagu': 1, 'realisasi': 1},"
		    PROGRAM("1.02.03", 3, 2) "]}");
	fixture_load(&f);
	r = rekap_of(&f, "a", 2024);
	p = rekap_program(r, &s1, NULL);
	assert_non_null(p);
	assert_string_equal(p->kode, "1.02.01");
	p = rekap_program(r, &s1, p);
	assert_non_null(p);
	assert_string_equal(p->kode, "1.02.03");
	assert_null(rekap_program(r, &s1, p));
	assert_null(rekap_program(r, &s2, NULL));
	fixture_release(&f);
}

/* A year that no plan covers has a report and no results. */
static void test_year_without_plan(void **state)
{
	const struct rekap *r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", T100)));
	fixture_put(&f, A "2020/laporan.md", "# Laporan\n");
	fixture_put(&f, A "2024/laporan.md", "# Laporan\n");
	fixture_load(&f);
	r = rekap_of(&f, "a", 2020);
	assert_null(r->rencana);
	assert_int_equal(r->n_hasil, 0);
	assert_int_equal(r->rata.dari, 0);
	assert_true(r->laporan->naskah.ada);
	r = rekap_of(&f, "a", 2024);	/* a plan, but no kinerja.json */
	assert_non_null(r->rencana);
	assert_int_equal(r->n_hasil, 0);
	assert_null(r->evaluasi);
	assert_null(unit_rekap(unit_of(&f, "a"), 2021));
	fixture_release(&f);
}

static void test_no_report(void **state)
{
	const struct unit *u;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_load(&f);
	u = unit_of(&f, "a");
	assert_int_equal(u->n_rekap, 0);
	assert_null(unit_rekap(u, 2024));
	assert_null(site_rekap_utama(&f.site, u));
	fixture_release(&f);
}

/* The year that an OPD's own page shows, for reports of two years. */
static int main_year(const char *first, const char *second)
{
	const struct rekap *r;
	struct fixture f;
	int tahun;

	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, first, "# Laporan\n");
	fixture_put(&f, second, "# Laporan\n");
	fixture_load(&f);
	r = site_rekap_utama(&f.site, unit_of(&f, "a"));
	assert_non_null(r);
	tahun = r->tahun;
	fixture_release(&f);
	return tahun;
}

static void test_main_report(void **state)
{
	(void)state;
	assert_int_equal(main_year(A "2023/laporan.md", A "2024/laporan.md"),
			 2024);
	assert_int_equal(main_year(A "2022/laporan.md", A "2023/laporan.md"),
			 2023);
	assert_int_equal(main_year(A "2024/laporan.md", A "2025/laporan.md"),
			 2024);
	assert_int_equal(main_year(A "2023/laporan.md", A "2025/laporan.md"),
			 2023);
	assert_int_equal(main_year(A "2025/laporan.md", A "2026/laporan.md"),
			 2026);
}

static void test_units(void **state)
{
	const struct penerus *next;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/b/opd.json", OPD("B", ""));
	fixture_put(&f, A "opd.json", OPD("A", ", 'pendahulu': ['b']"));
	fixture_put(&f, "opd/c/opd.json",
		    OPD("C", ", 'pendahulu': ['b', 'gone']"));
	fixture_load(&f);
	assert_int_equal(f.site.n_unit, 3);
	for (size_t i = 0; i < 3; i++)
		assert_ptr_equal(site_unit(&f.site,
					   f.site.unit[i].opd->slug),
				 &f.site.unit[i]);
	assert_null(site_unit(&f.site, "bb"));
	assert_null(site_unit(&f.site, ""));
	assert_null(site_unit(&f.site, "pemda"));
	next = site_penerus(&f.site, "b", NULL);
	assert_ptr_equal(next->unit, unit_of(&f, "a"));
	next = site_penerus(&f.site, "b", next);
	assert_ptr_equal(next->unit, unit_of(&f, "c"));
	assert_null(site_penerus(&f.site, "b", next));
	assert_null(site_penerus(&f.site, "a", NULL));
	next = site_penerus(&f.site, "gone", NULL);
	assert_ptr_equal(next->unit, unit_of(&f, "c"));
	assert_null(site_penerus(&f.site, "gone", next));
	fixture_release(&f);
}

static void test_pemda(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(&f, "pemda/2024/laporan.md", "# Laporan\n");
	fixture_load(&f);
	assert_int_equal(f.site.n_unit, 0);
	assert_ptr_equal(site_unit(&f.site, "pemda"), &f.site.pemda);
	assert_int_equal(f.site.pemda.n_rekap, 1);
	assert_int_equal(f.site.pemda.opd->jenis, OPD_PEMDA);
	fixture_release(&f);
}

static void test_cacat(void **state)
{
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_load(&f);
	site_note_cacat(&f.site, "situs.json", &f.arena);
	site_note_cacat(&f.site, "halaman/pemda.md", &f.arena);
	assert_int_equal(f.site.n_cacat, 0);
	site_note_cacat(&f.site, A "2024/kinerja.json", &f.arena);
	site_note_cacat(&f.site, A "opd.json", &f.arena);
	site_note_cacat(&f.site, "pemda/opd.json", &f.arena);
	assert_int_equal(f.site.n_cacat, 2);
	assert_true(site_is_cacat(&f.site, str_from("a")));
	assert_true(site_is_cacat(&f.site, str_from("pemda")));
	assert_false(site_is_cacat(&f.site, str_from("b")));
	assert_false(site_is_cacat(&f.site, str_from("")));
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mean_of_iku),
		cmocka_unit_test(test_mean_of_all),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_quarters),
		cmocka_unit_test(test_serapan),
		cmocka_unit_test(test_programs_of_sasaran),
		cmocka_unit_test(test_year_without_plan),
		cmocka_unit_test(test_no_report),
		cmocka_unit_test(test_main_report),
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_pemda),
		cmocka_unit_test(test_cacat),
	};

	return UNIT_RUN(tests);
}
