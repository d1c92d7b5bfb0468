/*
 * Mistakes that only the whole site shows.
 */
#include "site_fixture.h"

#include "site/check.h"

#define A "opd/dinas-a/"
#define B "opd/dinas-b/"
#define SUPPORTS(what)                                                        \
	"{'kode': 'S1', 'uraian': 'Sehat', 'mendukung': ['" what "'],"        \
	" 'indikator': [" NAIK("K1", "") "]}"

/* Two OPDs with a plan each; dinas-a's is given. */
static void begin(struct fixture *f, const char *plan)
{
	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "rencana/2021-2026.json", plan);
	fixture_put(f, B "opd.json", OPD("Dinas B", ""));
	fixture_put(f, B "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKU-1", "")));
}

static void assert_clean(struct fixture *f)
{
	assert_int_equal(site_check(&f->site, &f->diag), 0);
	assert_int_equal(f->diag.n, 0);
}

/* A site with all that can be referred to, rightly. */
static void test_good(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, PLAN(2021, 2026,
		       SUPPORTS("pemda/S1', 'dinas-b/S1") ","
		       SASARAN("S2", NAIK("K2", ", 'lanjutan': 'dinas-b/"
					  "IKU-1'"))));
	fixture_put(&f, A "opd.json",
		    OPD("Dinas A", ", 'pendahulu': ['dinas-b']"));
	fixture_put(&f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(&f, "pemda/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKD-1", "")));
	fixture_put(&f, A "2024/anggaran.json", "{'program': [{'kode':"
		    "'1.02.01', 'nama': 'P', 'pagu': 1, 'realisasi': 1,"
		    "'mendukung': ['S2']}]}");
	fixture_put(&f, "halaman/tentang.md", "# Tentang\n");
	fixture_load(&f);
	assert_clean(&f);
	fixture_release(&f);
}

/* A plan whose sasaran supports what is not there. */
static void check_supports(const char *plan, const char *part)
{
	struct fixture f;

	begin(&f, plan);
	fixture_load(&f);
	assert_int_equal(site_check(&f.site, &f.diag), -1);
	assert_int_equal(f.diag.item[0].place.line, 3);
	assert_string_equal(f.diag.item[0].place.path,
			    A "rencana/2021-2026.json");
	assert_finding(&f, "K411", part);
	fixture_release(&f);
}

static void test_supports(void **state)
{
	(void)state;
	check_supports(PLAN(2021, 2026, SUPPORTS("dinas-b/S7")),
		       "\"S7\" tidak ada dalam rencana dinas-b");
	check_supports(PLAN(2021, 2026, SUPPORTS("dinasb/S1")),
		       "maksudnya \"dinas-b\"");
	check_supports(PLAN(2021, 2026, SUPPORTS("kecamatan-x/S1")),
		       "\"kecamatan-x\" tidak ada");
	check_supports(PLAN(2021, 2026, SUPPORTS("pemda/S1")),
		       "\"pemda\" tidak ada");
}

/* The reader lets none of these three through: a model is made wrong. */
static void test_supports_form(void **state)
{
	static const char *bare[] = { "S1" };
	struct sasaran *s;
	struct fixture f;

	(void)state;
	begin(&f, PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_load(&f);
	s = f.isi.opd[0].rencana[0].tujuan[0].sasaran;
	s->mendukung = bare;
	s->n_mendukung = 1;
	assert_int_equal(site_check(&f.site, &f.diag), -1);
	assert_finding(&f, "K411", "tidak menyebut OPD");
	fixture_release(&f);
}

static void test_pendahulu(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, A "opd.json",
		    OPD("Dinas A", ", 'pendahulu': ['dinas-bb']"));
	fixture_load(&f);
	assert_int_equal(site_check(&f.site, &f.diag), -1);
	assert_string_equal(f.diag.item[0].place.path, A "opd.json");
	assert_finding(&f, "K412", "maksudnya \"dinas-b\"");
	fixture_release(&f);
	begin(&f, PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, A "opd.json",
		    OPD("Dinas A", ", 'pendahulu': ['dinas-a']"));
	fixture_load(&f);
	assert_int_equal(site_check(&f.site, &f.diag), -1);
	assert_finding(&f, "K412", "pendahulunya sendiri");
	fixture_release(&f);
}

static void check_lanjutan(const char *plan, const char *part)
{
	struct fixture f;

	begin(&f, plan);
	fixture_load(&f);
	assert_int_equal(site_check(&f.site, &f.diag), -1);
	assert_string_equal(f.diag.item[0].place.path,
			    A "rencana/2021-2026.json");
	assert_finding(&f, "K413", part);
	fixture_release(&f);
}

static void test_lanjutan(void **state)
{
	(void)state;
	check_lanjutan(PLAN_S1(2021, 2026, NAIK("K1", ", 'lanjutan': 'K0'")),
		       "lanjutan \"K0\" tidak ada");
	check_lanjutan(PLAN_S1(2021, 2026, NAIK("K1", ", 'lanjutan':"
						"'dinas-b/IKU-2'")),
		       "lanjutan \"dinas-b/IKU-2\" tidak ada");
	/* its own plan is no earlier one */
	check_lanjutan(PLAN_S1(2021, 2026, NAIK("K1", ", 'lanjutan': 'K1'")),
		       "lanjutan \"K1\" tidak ada");
	check_lanjutan(PLAN_S1(2021, 2026, NAIK("K1", ", 'lanjutan':"
						"'dinas-a/K1'")),
		       "ini sendiri");
}

/* A grade, money and another number make no series. */
static void test_lanjutan_kinds(void **state)
{
	static const char *const jenis[] = {
		"'angka'", "'persen'", "'rupiah'",
		"'predikat', 'skala': 'akip'"
	};
	struct fixture f;

	(void)state;
	for (size_t i = 0; i < 16; i++) {
		bool good = i / 4 == i % 4 || (i / 4 < 2 && i % 4 < 2);

		begin(&f, "{}");
		fixture_put(&f, A "rencana/2021-2026.json", arena_strf(
			&f.arena, PLAN_S1(2021, 2026, INDIKATOR(
				"K1", ", 'arah': 'naik', 'jenis': %s,"
				" 'lanjutan': 'K0'")), jenis[i / 4]));
		fixture_put(&f, A "rencana/2016-2020.json", arena_strf(
			&f.arena, PLAN_S1(2016, 2020, INDIKATOR(
				"K0", ", 'arah': 'naik', 'jenis': %s")),
			jenis[i % 4]));
		fixture_load(&f);
		assert_int_equal(site_check(&f.site, &f.diag), -!good);
		if (!good)
			assert_finding(&f, "K413", "berjenis lain");
		fixture_release(&f);
	}
}

static void test_reserved(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, "halaman/data.md", "# Data\n");
	fixture_put(&f, "halaman/tentang.md", "# Tentang\n");
	fixture_load(&f);
	assert_int_equal(site_check(&f.site, &f.diag), -1);
	assert_string_equal(f.diag.item[0].place.path, "halaman/data.md");
	assert_finding(&f, "K414", "/data/");
	fixture_release(&f);
}

/* A warning: the site may be published. */
static void test_years(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, A "opd.json", OPD("Dinas A", ", 'berlaku':"
					  " {'mulai': 2022, 'sampai': 2023}"));
	fixture_put(&f, A "2022/laporan.md", "# Laporan\n");
	fixture_put(&f, A "2023/laporan.md", "# Laporan\n");
	fixture_load(&f);
	assert_clean(&f);
	fixture_release(&f);
	begin(&f, PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, A "opd.json", OPD("Dinas A", ", 'berlaku':"
					  " {'mulai': 2022, 'sampai': 2023}"));
	fixture_put(&f, A "2024/laporan.md", "# Laporan\n");
	fixture_load(&f);
	assert_int_equal(site_check(&f.site, &f.diag), 0);
	assert_int_equal(f.diag.errors, 0);
	assert_int_equal(f.diag.item[0].level, DIAG_WARNING);
	assert_finding(&f, "K415", "2024");
	fixture_release(&f);
}

/* One mistake hides no other. */
static void test_all(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, PLAN(2021, 2026, SUPPORTS("dinas-c/S1") ","
		       SASARAN("S2", NAIK("K2", ", 'lanjutan': 'K0'"))));
	fixture_put(&f, A "opd.json",
		    OPD("Dinas A", ", 'pendahulu': ['dinas-d']"));
	fixture_put(&f, "halaman/opd.md", "# OPD\n");
	fixture_load(&f);
	assert_int_equal(site_check(&f.site, &f.diag), -1);
	assert_int_equal(f.diag.errors, 4);
	fixture_release(&f);
}

/* What the files lack may be in one that could not be read. */
static void test_unread(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, PLAN(2021, 2026, SUPPORTS("dinas-b/S7', 'dinas-c/S1") ","
		       SASARAN("S2", NAIK("K2", ", 'lanjutan': 'K0'"))));
	fixture_put(&f, A "opd.json",
		    OPD("Dinas A", ", 'pendahulu': ['dinas-c']"));
	fixture_load(&f);
	site_note_cacat(&f.site, B "rencana/2016-2020.json", &f.arena);
	site_note_cacat(&f.site, "opd/dinas-c/opd.json", &f.arena);
	assert_clean(&f);
	fixture_release(&f);
}

/* The OPD's own plan could not be read: nothing is said of its series. */
static void test_own_unread(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, PLAN_S1(2021, 2026, NAIK("K1", ", 'lanjutan': 'K0'")));
	fixture_load(&f);
	site_note_cacat(&f.site, A "rencana/2016-2020.json", &f.arena);
	assert_clean(&f);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_good),
		cmocka_unit_test(test_supports),
		cmocka_unit_test(test_supports_form),
		cmocka_unit_test(test_pendahulu),
		cmocka_unit_test(test_lanjutan),
		cmocka_unit_test(test_lanjutan_kinds),
		cmocka_unit_test(test_reserved),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_unread),
		cmocka_unit_test(test_own_unread),
	};

	return UNIT_RUN(tests);
}
