/*
 * A year of all OPDs in numbers: what is counted adds up.
 */
#include "site_fixture.h"

#include "view/rangkuman.h"

#define A "opd/a/"
#define B "opd/b/"
#define IKU ", 'iku': true, 'target': {'2024': 100}"
#define ALL ", 'target': {'2024': 100}"
#define ROW(kode, nilai) "{'kode': '" kode "', 'realisasi': " #nilai "}"
#define MONEY(pagu, realisasi)                                                \
	"{'program': [{'kode': '1.02.01', 'nama': 'P', 'pagu': " #pagu        \
	", 'realisasi': " #realisasi "}]}"

/* a: IKU of every kind, and one that is none; b: all its indikator. */
static void put_two(struct fixture *f)
{
	fixture_put(f, A "opd.json", OPD("A", ""));
	fixture_put(f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", IKU) "," NAIK("K2", IKU)
			    "," NAIK("K3", IKU) "," NAIK("K4", IKU) ","
			    NAIK("K5", ", 'iku': true") "," NAIK("K6", IKU)
			    "," NAIK("K7", ALL)));
	fixture_put(f, A "2024/kinerja.json", KINERJA(
		    ROW("K1", 100) "," ROW("K2", 95) "," ROW("K3", 40) ","
		    ROW("K4", null) "," ROW("K5", 3) ",{'kode': 'K6',"
		    "'target': 0, 'realisasi': 1}," ROW("K7", 10)));
	fixture_put(f, A "2024/anggaran.json", MONEY(400, 300));
	fixture_put(f, B "opd.json", OPD("B", ""));
	fixture_put(f, B "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ALL) "," NAIK("K2", ALL)));
	fixture_put(f, B "2024/kinerja.json", KINERJA(
		    ROW("K1", 40) "," ROW("K2", 140)));
	fixture_put(f, B "2024/anggaran.json", MONEY(100, null));
}

/* What is counted in two ways comes to the same. */
static void assert_adds_up(const struct rangkuman *r)
{
	int levels = 0, reached = 0;

	for (int t = 0; t < RANGKUMAN_TINGKAT; t++) {
		levels += r->tingkat[t];
		reached += r->tingkat_tercapai[t];
		assert_true(r->tingkat_tercapai[t] <= r->tingkat[t]);
	}
	assert_int_equal(r->n_indikator,
			 r->n_tercapai + r->n_gagal + r->n_tak);
	assert_int_equal(levels, r->n_tercapai + r->n_gagal);
	assert_int_equal(levels, r->keadaan[CAPAIAN_ADA]);
	assert_int_equal(reached, r->n_tercapai);
	assert_int_equal(r->n_tak, r->keadaan[CAPAIAN_BELUM_DIISI] +
				   r->keadaan[CAPAIAN_TANPA_TARGET] +
				   r->keadaan[CAPAIAN_TAK_TERHITUNG] +
				   r->keadaan[CAPAIAN_TIDAK_TERSEDIA] +
				   r->keadaan[CAPAIAN_TIDAK_BERLAKU] +
				   r->belum_masuk);
	assert_int_equal(r->jumlah_gagal, r->n_gagal);
}

static void test_counts(void **state)
{
	struct rangkuman r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_two(&f);
	fixture_load(&f);
	rangkuman_compute(&r, &f.site, 2024, &f.arena);
	assert_adds_up(&r);
	assert_int_equal(r.tahun, 2024);
	assert_int_equal(r.n_opd, 2);
	assert_int_equal(r.n_lapor, 2);
	assert_int_equal(r.n_indikator, 8);	/* six IKU of a, two of b */
	assert_int_equal(r.n_tercapai, 2);
	assert_int_equal(r.n_gagal, 3);
	assert_int_equal(r.n_tak, 3);
	assert_int_equal(r.keadaan[CAPAIAN_BELUM_DIISI], 1);
	assert_int_equal(r.keadaan[CAPAIAN_TANPA_TARGET], 1);
	assert_int_equal(r.keadaan[CAPAIAN_TAK_TERHITUNG], 1);
	assert_int_equal(r.tingkat[5], 3);	/* 100, 95, 140 */
	assert_int_equal(r.tingkat_tercapai[5], 2);
	assert_int_equal(r.tingkat[1], 2);	/* 40, 40 */
	assert_int_equal(r.belum_masuk, 0);
	fixture_release(&f);
}

static void test_mean_and_money(void **state)
{
	struct decimal mean;
	struct rangkuman r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_two(&f);
	fixture_load(&f);
	rangkuman_compute(&r, &f.site, 2024, &f.arena);
	assert_int_equal(r.n_rata, 2);
	assert_true(rangkuman_rata(&r, &mean));
	/* a: (100 + 95 + 40) / 3 = 78.33; b: (40 + 140) / 2 = 90 */
	assert_decimal(mean, "84.17");
	assert_nilai(r.pagu, "400");	/* b has no realisasi */
	assert_nilai(r.realisasi, "300");
	rangkuman_compute(&r, &f.site, 2023, &f.arena);
	assert_false(rangkuman_rata(&r, &mean));
	assert_nilai(r.pagu, NULL);
	fixture_release(&f);
}

/* Lowest first; equal ones by OPD. */
static void test_missed(void **state)
{
	static const char *const order[][2] = {
		{ "a", "K3" }, { "b", "K1" }, { "a", "K2" }
	};
	struct rangkuman r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_two(&f);
	fixture_load(&f);
	rangkuman_compute(&r, &f.site, 2024, &f.arena);
	assert_int_equal(r.jumlah_gagal, ARRAY_SIZE(order));
	for (size_t i = 0; i < ARRAY_SIZE(order); i++) {
		assert_string_equal(r.gagal[i].rekap->unit->opd->slug,
				    order[i][0]);
		assert_string_equal(r.gagal[i].hasil->indikator->kode,
				    order[i][1]);
	}
	fixture_release(&f);
}

/* OPDs that reported nothing: what they planned is still there. */
static void test_silent(void **state)
{
	struct rangkuman r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("A", ""));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", IKU) "," NAIK("K2", IKU)
			    "," NAIK("K3", ALL)));
	fixture_put(&f, B "opd.json", OPD("B", ""));
	fixture_put(&f, B "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ALL) "," NAIK("K2", ALL)
			    "," NAIK("K3", ALL)));
	fixture_put(&f, B "2024/laporan.md", "# Laporan\n");
	fixture_put(&f, "opd/c/opd.json", OPD("C", ""));
	fixture_load(&f);
	rangkuman_compute(&r, &f.site, 2024, &f.arena);
	assert_adds_up(&r);
	assert_int_equal(r.n_opd, 3);
	assert_int_equal(r.n_lapor, 0);
	assert_int_equal(r.belum_masuk, 5);	/* two IKU of a, all of b */
	assert_int_equal(r.n_indikator, 5);
	fixture_release(&f);
}

/* The region is no OPD, and a closed OPD is none of that year. */
static void test_not_counted(void **state)
{
	struct rangkuman r;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(&f, "pemda/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ALL)));
	fixture_put(&f, "pemda/2024/kinerja.json", KINERJA(ROW("K1", 5)));
	fixture_put(&f, A "opd.json",
		    OPD("A", ", 'berlaku': {'mulai': 2021, 'sampai': 2023}"));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ALL)));
	fixture_load(&f);
	rangkuman_compute(&r, &f.site, 2024, &f.arena);
	assert_int_equal(r.n_opd, 0);
	assert_int_equal(r.n_indikator, 0);
	assert_adds_up(&r);
	rangkuman_compute(&r, &f.site, 2023, &f.arena);
	assert_int_equal(r.n_opd, 1);
	assert_int_equal(r.n_indikator, 1);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_mean_and_money),
		cmocka_unit_test(test_missed),
		cmocka_unit_test(test_silent),
		cmocka_unit_test(test_not_counted),
	};

	return UNIT_RUN(tests);
}
