/*
 * /capaian/YEAR/: what is counted, what is said of it, who is ranked.
 */
#include "view_fixture.h"

#include "view/peringkat.h"

#define A "opd/a/"
#define B "opd/b/"
#define C "opd/c/"
#define T100 ", 'target': {'2024': 100}"
#define ROW(kode, nilai) "{'kode': '" kode "', 'realisasi': " nilai "}"

static const struct value *make(struct fixture *f, int tahun)
{
	struct page p = { .address = "capaian/2024/", .tahun = tahun };
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, p.address);
	return capaian_tahun_values(&k.sheet, &p);
}

/* An OPD with a plan of these indikator and these results. */
#define PUT_OPD(f, slug, plan, rows)                                          \
	(fixture_put((f), "opd/" slug "/opd.json", OPD("Dinas", "")),         \
	 fixture_put((f), "opd/" slug "/rencana/2021-2026.json", (plan)),     \
	 fixture_put((f), "opd/" slug "/2024/kinerja.json", (rows)))

/* An OPD with one indikator, whose capaian is its realisasi. */
#define PUT_ONE(f, slug, rows)                                                \
	PUT_OPD((f), slug, PLAN_S1(2021, 2026, NAIK("K1", T100)), (rows))

static void test_nobody(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	v = make(&f, 2024);
	assert_at(v, "lead_tebal", "Belum ada perangkat daerah pada tahun"
				   " ini");
	assert_at(v, "ringkas", NULL);
	assert_null(value_at(v, "sebaran"));
	assert_null(value_at(v, "petak"));
	assert_null(value_at(v, "peringkat"));
	assert_null(value_at(v, "tabel"));
	assert_false(value_at(v, "ada_tanpa")->truth);
	fixture_release(&f);
}

/* The finding is right for one indikator, reached or not. */
static void test_one(void **state)
{
	static const struct {
		const char *rows, *lead, *rest;
	} cases[] = {
		{ KINERJA(ROW("K1", "100")),
		  "Satu-satunya indikator mencapai target", "." },
		{ KINERJA(ROW("K1", "99.9")),
		  "Satu-satunya indikator tidak mencapai target",
		  "; 1 tidak mencapainya." },
		{ KINERJA(ROW("K1", "null")),
		  "Belum ada indikator yang dapat dinilai terhadap target",
		  "." },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		const struct value *v;
		struct fixture f;

		fixture_init(&f);
		PUT_ONE(&f, "a", cases[i].rows);
		v = make(&f, 2024);
		assert_at(v, "lead_tebal", cases[i].lead);
		assert_at(v, "lead", cases[i].rest);
		assert_at(v, "atas", "1 perangkat daerah, 1 indikator");
		fixture_release(&f);
	}
}

#define SIX                                                                   \
	PLAN_S1(2021, 2026, NAIK("K1", T100) "," NAIK("K2", T100) ","         \
		NAIK("K3", T100) "," NAIK("K4", "") "," NAIK("K5", T100) ","  \
		NAIK("K6", T100))

/* Reached, in the top category and missed, zero; then each nothing. */
static void put_all_kinds(struct fixture *f)
{
	PUT_OPD(f, "a", SIX, KINERJA(
		ROW("K1", "100") "," ROW("K2", "95") "," ROW("K3", "0") ","
		ROW("K4", "5") "," ROW("K5", "null") ","
		"{'kode': 'K6', 'target': 0, 'realisasi': 1}"));
	fixture_put(f, B "opd.json", OPD("Bisu", ""));
	fixture_put(f, B "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", T100)));
}

/* No kind of nothing looks like another, nor like zero. */
static void test_kinds(void **state)
{
	static const char *const kelas[] = { "s5", "s5 miss", "s1",
					     "s-notarget", "s-empty",
					     "s-nocalc" };
	static const char *const kata[] = { "tercapai", "tidak tercapai",
					    "tidak tercapai", NULL, NULL,
					    NULL };
	const struct value *v;
	struct fixture f;
	char path[64];

	(void)state;
	fixture_init(&f);
	put_all_kinds(&f);
	v = make(&f, 2024);
	assert_at(v, "lead_tebal", "1 dari 7 indikator mencapai target");
	assert_at(v, "lead",
		  "; 2 tidak mencapainya dan 4 tidak dapat dinilai.");
	for (size_t i = 0; i < ARRAY_SIZE(kelas); i++) {
		snprintf(path, sizeof(path),
			 "petak.kelompok.0.opd.0.sel.%zu.status.kelas", i);
		assert_at(v, path, kelas[i]);
		snprintf(path, sizeof(path),
			 "petak.kelompok.0.opd.0.sel.%zu.kata", i);
		assert_at(v, path, kata[i]);
	}
	assert_at(v, "petak.kelompok.0.opd.0.sel.2.capaian", "0,00%");
	assert_at(v, "petak.kelompok.0.opd.1.sel.0.status.kelas", "s-absent");
	assert_at(v, "petak.kelompok.0.opd.1.hitung",
		  "Laporan kinerja belum masuk.");
	assert_at(v, "tabel.baris.1.kategori_kunci", "sangat-tinggi");
	assert_at(v, "tabel.baris.1.tercapai_kunci", "tidak");
	assert_at(v, "tabel.baris.4.capaian_urut", "");
	assert_at(v, "tabel.baris.4.tercapai_kunci", "tidak-dinilai");
	assert_at(v, "tabel.baris.6.kategori_kunci", "belum-masuk");
	fixture_release(&f);
}

/* The distribution adds up to what the lead says. */
static void test_distribution(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_all_kinds(&f);
	v = make(&f, 2024);
	assert_int_equal(count_at(v, "sebaran.baris"), 6);
	assert_at(v, "sebaran.baris.0.status.label", "Sangat Tinggi");
	assert_at(v, "sebaran.baris.0.arti", "di atas 90%");
	assert_at(v, "sebaran.baris.0.n", "2");
	assert_at(v, "sebaran.baris.0.tercapai.teks", "1");
	assert_at(v, "sebaran.baris.0.tidak.teks", "1");
	assert_at(v, "sebaran.baris.1.arti", "50% atau kurang");
	assert_at(v, "sebaran.baris.5.status.kelas", "s-absent");
	assert_at(v, "sebaran.n", "7");
	assert_at(v, "sebaran.tercapai", "1");
	assert_at(v, "sebaran.tidak", "2");
	fixture_release(&f);
}

/* What is not IKU is in the table only. */
static void test_not_iku(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	PUT_OPD(&f, "a", PLAN_S1(2021, 2026, NAIK("K1", T100 ", 'iku': true")
				 "," NAIK("K2", T100)),
		KINERJA(ROW("K1", "50") "," ROW("K2", "100")));
	v = make(&f, 2024);
	assert_at(v, "sebaran.n", "1");
	assert_int_equal(count_at(v, "petak.kelompok.0.opd.0.sel"), 1);
	assert_part_at(v, "petak.lain", "1 indikator lain");
	assert_int_equal(count_at(v, "tabel.baris"), 2);
	assert_true(value_at(v, "tabel.baris.1.bukan_iku")->truth);
	assert_at(v, "tabel.baris.1.iku_kunci", "tidak");
	assert_at(v, "tabel.saring.pilihan.4.nama", "iku");
	fixture_release(&f);
}

static void test_ties(void **state)
{
	static const char *const nomor[] = { "1", "2", "2", "4" };
	static const char *const slug[] = { "d", "b", "c", "a" };
	const struct value *v;
	struct fixture f;
	char path[64], link[64];

	(void)state;
	fixture_init(&f);
	PUT_ONE(&f, "a", KINERJA(ROW("K1", "50")));
	PUT_ONE(&f, "b", KINERJA(ROW("K1", "80.004")));
	PUT_ONE(&f, "c", KINERJA(ROW("K1", "80")));
	PUT_ONE(&f, "d", KINERJA(ROW("K1", "120")));
	PUT_ONE(&f, "e", KINERJA(ROW("K1", "null")));
	v = make(&f, 2024);
	assert_int_equal(count_at(v, "peringkat.baris"), 4);
	for (size_t i = 0; i < ARRAY_SIZE(nomor); i++) {
		snprintf(path, sizeof(path), "peringkat.baris.%zu.nomor", i);
		assert_at(v, path, nomor[i]);
		snprintf(path, sizeof(path), "peringkat.baris.%zu.tautan", i);
		snprintf(link, sizeof(link),
			 "../../opd/%s/2024/index.html", slug[i]);
		assert_at(v, path, link);
	}
	assert_int_equal(count_at(v, "tanpa"), 1);
	assert_at(v, "tanpa.0.sebab",
		  "tidak satu pun dari 1 indikator dapat dinilai");
	assert_at(v, "tanpa.0.status", NULL);
	fixture_release(&f);
}

/* Who has no rank, and why: what is missing, and what is not due. */
static void test_without(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	PUT_ONE(&f, "a", KINERJA(ROW("K1", "50")));
	fixture_put(&f, B "opd.json", OPD("B", ""));
	fixture_put(&f, C "opd.json",
		    OPD("C", ", 'berlaku': {'mulai': 2025}"));
	fixture_put(&f, "opd/d/opd.json",
		    OPD("D", ", 'berlaku': {'sampai': 2023}"));
	PUT_OPD(&f, "e", "{'dokumen': 'R', 'mulai': 2021, 'selesai': 2026,"
		"'tujuan': []}", KINERJA(""));
	v = make(&f, 2024);
	assert_int_equal(count_at(v, "peringkat.baris"), 1);
	assert_int_equal(count_at(v, "tanpa"), 4);
	assert_at(v, "tanpa.0.status.kelas", "s-absent");
	assert_at(v, "tanpa.1.sebab", "rencananya belum memuat indikator");
	assert_at(v, "tanpa.2.status.kelas", "s-na");
	assert_at(v, "tanpa.2.sebab", "baru ada sejak 2025");
	assert_at(v, "tanpa.3.sebab", "ada sampai 2023");
	assert_part_at(v, "ringkas", "Laporan kinerja 1 perangkat daerah");
	fixture_release(&f);
}

/* How many OPDs have each objection. */
static void rank(struct fixture *f, struct peringkat *p)
{
	struct tahunan t;

	fixture_load(f);
	tahunan_init(&t, &f->site, 2024, &f->arena);
	peringkat_init(p, &f->site, &t, &f->arena);
}

static void test_comparable(void **state)
{
	struct peringkat p;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	PUT_OPD(&f, "a", PLAN_S1(2021, 2026, NAIK("K1", T100) ","
				 NAIK("K2", T100)),
		KINERJA(ROW("K1", "50") "," ROW("K2", "70")));
	rank(&f, &p);
	assert_int_equal(p.n, 1);
	assert_int_equal(p.sedikit, 2);
	assert_int_equal(p.banyak, 2);
	for (int k = 0; k < N_KEBERATAN; k++)
		assert_int_equal(p.opd[k], 0);
	fixture_release(&f);
}

#define TURUN(kode, more)                                                     \
	INDIKATOR(kode, ", 'jenis': 'angka', 'arah': 'turun'" T100 more)

static void test_objections(void **state)
{
	struct peringkat p;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "situs.json",
		    "{'nama': 'K', 'pemda': 'P', 'wilayah': 'C', 'tahun':"
		    "2024, 'penilaian': {'batas_capaian': 110}}");
	PUT_ONE(&f, "a", KINERJA(ROW("K1", "300")));
	fixture_put(&f, A "opd.json",
		    OPD("A", ", 'berlaku': {'mulai': 2024}"));
	PUT_OPD(&f, "b", PLAN_S1(2021, 2026,
				 TURUN("K1", ", 'rumus_capaian': 'rasio'")
				 "," TURUN("K2", ", 'iku': true") ","
				 TURUN("K3", ", 'iku': true, 'rumus_capaian':"
					     "'rasio'") ","
				 INDIKATOR("K4", ", 'jenis': 'predikat',"
					   "'arah': 'naik', 'skala': 'akip',"
					   "'iku': true, 'target':"
					   "{'2024': 'BB'}") ","
				 TURUN("K5", ", 'iku': true")),
		KINERJA(ROW("K1", "90") "," ROW("K2", "95") ","
			ROW("K3", "95") "," ROW("K4", "'B'") ","
			ROW("K5", "null")));
	rank(&f, &p);
	assert_int_equal(p.n, 2);
	assert_int_equal(p.sedikit, 1);
	assert_int_equal(p.banyak, 4);
	assert_string_equal(p.baris[0].peserta->unit->opd->slug, "a");
	assert_int_equal(p.baris[0].keberatan[KEBERATAN_SATU], 1);
	assert_int_equal(p.baris[0].keberatan[KEBERATAN_BATAS], 1);
	assert_int_equal(p.baris[0].keberatan[KEBERATAN_BARU], 1);
	assert_int_equal(p.baris[0].keberatan[KEBERATAN_SEMUA], 1);
	assert_int_equal(p.baris[1].keberatan[KEBERATAN_SATU], 0);
	assert_int_equal(p.baris[1].keberatan[KEBERATAN_RUMUS], 1);
	assert_int_equal(p.baris[1].keberatan[KEBERATAN_PREDIKAT], 1);
	assert_int_equal(p.baris[1].keberatan[KEBERATAN_SEBAGIAN], 1);
	assert_int_equal(p.opd[KEBERATAN_SEBAGIAN], 1);
	assert_int_equal(p.opd[KEBERATAN_TRIWULAN], 0);
	fixture_release(&f);
}

/* The warnings are in words, those of the site and those of the row. */
static void test_warnings(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	PUT_ONE(&f, "a", KINERJA(
		"{'kode': 'K1', 'triwulan': [{'target': 50, 'realisasi': 40},"
		"{'target': 100, 'realisasi': null},"
		"{'target': null, 'realisasi': null},"
		"{'target': null, 'realisasi': null}]}"));
	v = make(&f, 2024);
	assert_int_equal(count_at(v, "peringkat.ingat"), 3);
	assert_part_at(v, "peringkat.ingat.0.teks", "sulitnya target");
	assert_part_at(v, "peringkat.ingat.1.teks", "tidak dibatasi");
	assert_part_at(v, "peringkat.ingat.2.teks", "belum setahun penuh");
	assert_at(v, "peringkat.baris.0.catatan.0.teks",
		  "hanya satu indikator");
	assert_at(v, "peringkat.baris.0.catatan.1.teks",
		  "1 indikator belum setahun penuh");
	fixture_release(&f);
}

/* The years, and last year's count where it was counted. */
static void test_years(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	PUT_OPD(&f, "a", PLAN_S1(2021, 2026, NAIK("K1", ", 'target':"
						  "{'2023': 1, '2024': 2}")),
		KINERJA(ROW("K1", "2")));
	fixture_put(&f, A "2023/kinerja.json", KINERJA(ROW("K1", "0")));
	v = make(&f, 2024);
	assert_int_equal(count_at(v, "tahun_lain"), 2);
	assert_at(v, "tahun_lain.0.tautan", "../../capaian/2023/index.html");
	assert_false(value_at(v, "tahun_lain.0.kini")->truth);
	assert_true(value_at(v, "tahun_lain.1.kini")->truth);
	assert_part_at(v, "ringkas",
		       "Pada 2023, 0 dari 1 indikator mencapai target.");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nobody),
		cmocka_unit_test(test_one),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_distribution),
		cmocka_unit_test(test_not_iku),
		cmocka_unit_test(test_ties),
		cmocka_unit_test(test_without),
		cmocka_unit_test(test_comparable),
		cmocka_unit_test(test_objections),
		cmocka_unit_test(test_warnings),
		cmocka_unit_test(test_years),
	};

	return UNIT_RUN(tests);
}
