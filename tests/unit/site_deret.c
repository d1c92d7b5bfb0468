/*
 * Series through plans and OPDs.
 */
#include "site_fixture.h"

#include "site/deret.h"

#define A "opd/a/"
#define OLD "opd/lama/"
#define CONTINUES(what) ", 'lanjutan': '" what "'"
#define AWAL(tahun, nilai)                                                    \
	", 'kondisi_awal': {'tahun': " #tahun ", 'nilai': " #nilai "}"
#define ROW(kode, nilai)                                                      \
	KINERJA("{'kode': '" kode "', 'realisasi': " #nilai "}")

/* A fixture of one OPD, "a". */
static void begin(struct fixture *f)
{
	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
}

/* The series of the indikator with that code in the plan number k. */
static struct deret build(struct fixture *f, const char *slug, size_t k,
			  const char *kode)
{
	const struct unit *u = unit_of(f, slug);
	const struct rencana *r = &u->opd->rencana[k];
	const struct indikator *i = rencana_indikator(r, kode, NULL);
	struct deret d;

	assert_non_null(i);
	memset(&d, 0xff, sizeof(d));	/* nothing of before may stay */
	deret_build(&d, &f->site, u, i, &f->arena);
	assert_ptr_equal(d.unit, u);
	assert_ptr_equal(d.rencana, r);
	assert_ptr_equal(d.indikator, i);
	return d;
}

/* The years of the series are exactly these, without a hole. */
static void assert_years(const struct deret *d, int first, int last)
{
	assert_int_equal(d->n, last - first + 1);
	for (size_t k = 0; k < d->n; k++)
		assert_int_equal(d->titik[k].tahun, first + (int)k);
}

static const struct titik *at(const struct deret *d, int tahun)
{
	const struct titik *t = deret_titik(d, tahun);

	assert_non_null(t);
	return t;
}

static void test_two_plans(void **state)
{
	struct fixture f;
	struct deret d;

	(void)state;
	begin(&f);
	fixture_put(&f, A "rencana/2016-2020.json",
		    PLAN_S1(2016, 2020, NAIK("K1", ", 'target': {'2017': 7,"
					     " '2020': 10}")));
	fixture_put(&f, A "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, NAIK("IKU-1", CONTINUES("K1")
					     ", 'target': {'2023': 30,"
					     " '2024': 40}")));
	fixture_put(&f, A "2020/kinerja.json", ROW("K1", 9));
	fixture_put(&f, A "2023/kinerja.json", ROW("IKU-1", 33));
	fixture_load(&f);
	d = build(&f, "a", 1, "IKU-1");
	assert_years(&d, 2017, 2025);	/* 2016 says nothing */
	assert_nilai(at(&d, 2017)->target, "7");
	assert_nilai(at(&d, 2020)->realisasi, "9");
	assert_true(at(&d, 2020)->dilaporkan);
	assert_string_equal(at(&d, 2020)->hasil->indikator->kode, "K1");
	assert_nilai(at(&d, 2021)->target, NULL);
	assert_nilai(at(&d, 2021)->realisasi, NULL);
	assert_null(at(&d, 2021)->hasil);
	assert_nilai(at(&d, 2023)->realisasi, "33");
	assert_ptr_equal(at(&d, 2023)->hasil,
			 hasil_of(rekap_of(&f, "a", 2023), "IKU-1"));
	assert_false(at(&d, 2024)->dilaporkan);
	assert_int_equal(d.tahun_akhir, 2024);
	assert_nilai(d.target_akhir, "40");
	assert_null(deret_titik(&d, 2016));
	assert_null(deret_titik(&d, 2026));
	d = build(&f, "a", 0, "K1");	/* knows nothing of what came later */
	assert_years(&d, 2017, 2020);
	assert_int_equal(d.tahun_akhir, 2020);
	fixture_release(&f);
}

/* The same code in two plans joins nothing by itself. */
static void test_not_joined(void **state)
{
	struct fixture f;
	struct deret d;

	(void)state;
	begin(&f);
	fixture_put(&f, A "rencana/2016-2020.json",
		    PLAN_S1(2016, 2020, NAIK("K1", "")));
	fixture_put(&f, A "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, NAIK("K1", "")));
	fixture_put(&f, A "2020/kinerja.json", ROW("K1", 9));
	fixture_put(&f, A "2021/kinerja.json", ROW("K1", 11));
	fixture_load(&f);
	d = build(&f, "a", 1, "K1");
	assert_years(&d, 2021, 2025);
	assert_nilai(at(&d, 2021)->realisasi, "11");
	d = build(&f, "a", 0, "K1");
	assert_nilai(at(&d, 2020)->realisasi, "9");
	assert_int_equal(d.tahun_akhir, 0);
	assert_int_equal(d.target_akhir.bentuk, NILAI_KOSONG);
	fixture_release(&f);
}

/* OPDs "lama" (until 2022) and "a" (from 2023), which continues its K9. */
static void merge(struct fixture *f, const char *a_opd, const char *lanjutan)
{
	fixture_init(f);
	fixture_put(f, A "opd.json", a_opd);
	fixture_put(f, OLD "opd.json",
		    OPD("Dinas Lama", ", 'berlaku': {'sampai': 2022}"));
	fixture_put(f, OLD "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K9", ", 'target': {'2022': 2,"
					     " '2024': 4}")));
	fixture_put(f, A "rencana/2023-2026.json", lanjutan);
	fixture_put(f, OLD "2022/kinerja.json", ROW("K9", 22));
	fixture_put(f, A "2023/kinerja.json", ROW("K1", 23));
	fixture_load(f);
}

static void assert_merged(struct fixture *f)
{
	struct deret d = build(f, "a", 0, "K1");
	const struct unit *from;
	const struct indikator *i;

	assert_years(&d, 2022, 2026);
	assert_nilai(at(&d, 2022)->realisasi, "22");
	assert_ptr_equal(at(&d, 2022)->unit, unit_of(f, "lama"));
	assert_nilai(at(&d, 2023)->realisasi, "23");
	assert_ptr_equal(at(&d, 2023)->unit, unit_of(f, "a"));
	i = deret_lanjutan(&f->site, d.unit, d.indikator, &from);
	assert_non_null(i);
	assert_string_equal(i->kode, "K9");
	assert_ptr_equal(from, unit_of(f, "lama"));
}

static void test_merged_opd(void **state)
{
	struct fixture f;

	(void)state;
	merge(&f, OPD("A", ""),
	      PLAN_S1(2023, 2026, NAIK("K1", CONTINUES("lama/K9"))));
	assert_merged(&f);
	fixture_release(&f);
}

/* A bare code is looked for in the OPDs that came before, too. */
static void test_pendahulu(void **state)
{
	struct fixture f;

	(void)state;
	merge(&f, OPD("A", ", 'pendahulu': ['lama']"),
	      PLAN_S1(2023, 2026, NAIK("K1", CONTINUES("K9"))));
	assert_merged(&f);
	fixture_release(&f);
}

/* A closed OPD answers for no year after its end. */
static void test_closed(void **state)
{
	struct fixture f;
	struct deret d;

	(void)state;
	merge(&f, OPD("A", ""), PLAN_S1(2023, 2026, NAIK("K1", "")));
	d = build(&f, "lama", 0, "K9");
	assert_years(&d, 2022, 2026);
	assert_nilai(at(&d, 2022)->target, "2");
	assert_nilai(at(&d, 2024)->target, NULL);
	fixture_release(&f);
}

/* What lanjutan names is nothing; *from says whether its OPD exists. */
static void test_unknown(void **state)
{
	static const char *const plan[] = {
		PLAN_S1(2023, 2026, NAIK("K1", CONTINUES("K9"))),
		PLAN_S1(2023, 2026, NAIK("K1", CONTINUES("lama/K8"))),
		PLAN_S1(2023, 2026, NAIK("K1", CONTINUES("tak-ada/K9"))),
		PLAN_S1(2023, 2026, NAIK("K1", CONTINUES("K1"))),
		PLAN_S1(2023, 2026, NAIK("K1", ""))
	};

	(void)state;
	for (size_t k = 0; k < ARRAY_SIZE(plan); k++) {
		const struct unit *from;
		struct fixture f;
		struct deret d;

		merge(&f, OPD("A", ""), plan[k]);
		d = build(&f, "a", 0, "K1");
		assert_null(deret_lanjutan(&f.site, d.unit, d.indikator,
					   &from));
		assert_int_equal(from == NULL, k == 2);
		assert_years(&d, 2023, 2026);
		fixture_release(&f);
	}
}

/* Each continues the other: the series ends all the same. */
static void test_circle(void **state)
{
	struct fixture f;
	struct deret d;

	(void)state;
	begin(&f);
	fixture_put(&f, OLD "opd.json", OPD("Lama", ""));
	fixture_put(&f, A "rencana/2023-2026.json",
		    PLAN_S1(2023, 2026, NAIK("K1", CONTINUES("lama/K9"))));
	fixture_put(&f, OLD "rencana/2020-2022.json",
		    PLAN_S1(2020, 2022, NAIK("K9", CONTINUES("a/K1"))));
	fixture_put(&f, OLD "2020/kinerja.json", ROW("K9", 20));
	fixture_put(&f, A "2026/kinerja.json", ROW("K1", 26));
	fixture_load(&f);
	d = build(&f, "a", 0, "K1");
	assert_years(&d, 2020, 2026);
	assert_nilai(at(&d, 2020)->realisasi, "20");
	assert_nilai(at(&d, 2026)->realisasi, "26");
	d = build(&f, "lama", 0, "K9");
	assert_years(&d, 2020, 2026);
	fixture_release(&f);
}

/* A kondisi awal stands alone, until something was reported. */
static void test_kondisi_awal(void **state)
{
	struct fixture f;
	struct deret d;

	(void)state;
	begin(&f);
	fixture_put(&f, A "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, NAIK("K1", AWAL(2019, 5))));
	fixture_load(&f);
	d = build(&f, "a", 0, "K1");
	assert_years(&d, 2019, 2025);
	assert_true(at(&d, 2019)->awal);
	assert_nilai(at(&d, 2019)->realisasi, "5");
	assert_false(at(&d, 2019)->dilaporkan);
	assert_ptr_equal(at(&d, 2019)->unit, unit_of(&f, "a"));
	assert_false(at(&d, 2020)->awal);
	assert_nilai(at(&d, 2020)->realisasi, NULL);
	fixture_release(&f);
}

/* Put the plan and the report of a year before; its figure of 2020. */
static void check_awal(const char *older, const char *kinerja,
		       const char *realisasi, bool awal)
{
	struct fixture f;
	struct deret d;

	begin(&f);
	fixture_put(&f, A "rencana/2016-2020.json", older);
	fixture_put(&f, A "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, NAIK("K1", AWAL(2020, 5)
					     CONTINUES("K0"))));
	if (kinerja)
		fixture_put(&f, A "2020/kinerja.json", kinerja);
	fixture_load(&f);
	d = build(&f, "a", 1, "K1");
	assert_nilai(at(&d, 2020)->realisasi, realisasi);
	assert_int_equal(at(&d, 2020)->awal, awal);
	assert_int_equal(at(&d, 2020)->dilaporkan, kinerja != NULL);
	fixture_release(&f);
}

static void test_awal_or_reported(void **state)
{
	static const char bare[] = PLAN_S1(2016, 2020, NAIK("K0", ""));
	static const char target[] =
		PLAN_S1(2016, 2020, NAIK("K0", ", 'target': {'2020': 8}"));

	(void)state;
	check_awal(bare, ROW("K0", 6), "6", false);
	check_awal(bare, NULL, "5", true);
	/* a year with a target that was never reported stays so */
	check_awal(target, NULL, NULL, false);
}

/* The range is the target of every year, to the end of the plan. */
static void test_rentang(void **state)
{
	struct fixture f;
	struct deret d;

	(void)state;
	begin(&f);
	fixture_put(&f, A "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, INDIKATOR("K1", ", 'jenis': 'persen',"
			    " 'arah': 'rentang', 'rentang': [60, 85]")));
	fixture_load(&f);
	d = build(&f, "a", 0, "K1");
	assert_int_equal(d.tahun_akhir, 2025);
	assert_int_equal(d.target_akhir.bentuk, NILAI_RENTANG);
	assert_years(&d, 2021, 2025);
	assert_int_equal(at(&d, 2023)->target.bentuk, NILAI_RENTANG);
	assert_decimal(at(&d, 2023)->target.atas, "85");
	fixture_release(&f);
}

/* A series with no figure at all keeps one year. */
static void test_nothing(void **state)
{
	struct fixture f;
	struct deret d;

	(void)state;
	begin(&f);
	fixture_put(&f, A "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, NAIK("K1", "")));
	fixture_load(&f);
	d = build(&f, "a", 0, "K1");
	assert_years(&d, 2025, 2025);
	assert_int_equal(d.tahun_akhir, 0);
	assert_int_equal(d.target_akhir.bentuk, NILAI_KOSONG);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_two_plans),
		cmocka_unit_test(test_not_joined),
		cmocka_unit_test(test_merged_opd),
		cmocka_unit_test(test_pendahulu),
		cmocka_unit_test(test_closed),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_circle),
		cmocka_unit_test(test_kondisi_awal),
		cmocka_unit_test(test_awal_or_reported),
		cmocka_unit_test(test_rentang),
		cmocka_unit_test(test_nothing),
	};

	return UNIT_RUN(tests);
}
