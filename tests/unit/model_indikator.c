/*
 * Looking things up in a plan, and the scales that have names.
 */
#include "unit.h"

#include "model/indikator.h"

static struct indikator first[] = { { .kode = "IKU-1" },
				    { .kode = "IKU-2" } };
static struct indikator second[] = { { .kode = "IKU-3" } };
static struct sasaran sasaran_t1[] = {
	{ .kode = "S1", .indikator = first, .n_indikator = 2 },
	{ .kode = "S2" },
};
static struct sasaran sasaran_t2[] = {
	{ .kode = "S3", .indikator = second, .n_indikator = 1 },
};
static struct tujuan tujuan[] = {
	{ .kode = "T1", .sasaran = sasaran_t1, .n_sasaran = 2 },
	{ .kode = "T2", .sasaran = sasaran_t2, .n_sasaran = 1 },
};
static const struct rencana plan = { .tujuan = tujuan, .n_tujuan = 2 };

static void finds_an_indikator(void **state)
{
	const struct sasaran *s = NULL;

	(void)state;
	assert_ptr_equal(rencana_indikator(&plan, "IKU-2", &s), &first[1]);
	assert_ptr_equal(s, &sasaran_t1[0]);
	assert_ptr_equal(rencana_indikator(&plan, "IKU-3", &s), second);
	assert_ptr_equal(s, sasaran_t2);
	assert_ptr_equal(rencana_indikator(&plan, "IKU-1", NULL), first);
	assert_null(rencana_indikator(&plan, "iku-1", &s));
	assert_null(rencana_indikator(&plan, "", NULL));
}

static void finds_a_sasaran(void **state)
{
	(void)state;
	assert_ptr_equal(rencana_sasaran(&plan, "S2"), &sasaran_t1[1]);
	assert_ptr_equal(rencana_sasaran(&plan, "S3"), sasaran_t2);
	assert_null(rencana_sasaran(&plan, "T1"));
}

static void knows_the_target_of_a_year(void **state)
{
	struct target_tahun target[] = {
		{ 2023, nilai_angka(decimal_int(7)) },
		{ 2024, nilai_angka(decimal_int(8)) },
		{ 2025, { .bentuk = NILAI_KOSONG } },
	};
	struct indikator i = { .target = target, .n_target = 3 };

	(void)state;
	assert_int_equal(indikator_target(&i, 2024).angka.coef, 8);
	assert_false(nilai_ada(indikator_target(&i, 2025)));
	assert_false(nilai_ada(indikator_target(&i, 2026)));
	assert_int_equal(indikator_tahun_akhir(&i), 2024);
	i.n_target = 0;
	assert_int_equal(indikator_tahun_akhir(&i), 0);
}

static void a_range_is_the_target_of_every_year(void **state)
{
	struct indikator i = { .arah = ARAH_RENTANG };

	(void)state;
	i.rentang.bentuk = NILAI_RENTANG;
	i.rentang.angka = decimal_int(60);
	i.rentang.atas = decimal_int(85);
	assert_int_equal(indikator_target(&i, 1999).bentuk, NILAI_RENTANG);
	assert_int_equal(indikator_target(&i, 2024).atas.coef, 85);
	assert_int_equal(indikator_tahun_akhir(&i), 0);
}

static void scales_have_names(void **state)
{
	const struct skala *akip = skala_dari_nama("akip");
	const struct skala *opini = skala_dari_nama("opini-bpk");

	(void)state;
	assert_non_null(akip);
	assert_non_null(opini);
	assert_int_equal(akip->n_predikat, 7);
	assert_int_equal(opini->n_predikat, 4);
	assert_int_equal(skala_peringkat(akip, "D"), 1);
	assert_int_equal(skala_peringkat(akip, "AA"), 7);
	assert_int_equal(skala_peringkat(akip, "aa"), 0);
	assert_int_equal(skala_peringkat(opini, "WTP"), 4);
	assert_int_equal(skala_peringkat(opini, "BB"), 0);
	assert_int_equal(skala_peringkat(opini, NULL), 0);
	assert_null(skala_dari_nama("AKIP"));
	assert_null(skala_dari_nama(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_an_indikator),
		cmocka_unit_test(finds_a_sasaran),
		cmocka_unit_test(knows_the_target_of_a_year),
		cmocka_unit_test(a_range_is_the_target_of_every_year),
		cmocka_unit_test(scales_have_names),
	};

	return UNIT_RUN(tests);
}
