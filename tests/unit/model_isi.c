/*
 * Looking things up in a content tree: OPDs, their plans and their reports.
 */
#include "unit.h"

#include "model/isi.h"

static void finds_an_opd(void **state)
{
	struct opd opd[] = { { .slug = "dinas-kesehatan" },
			     { .slug = "dinas-sosial" } };
	struct isi isi = { .opd = opd, .n_opd = 2 };

	(void)state;
	assert_ptr_equal(isi_opd(&isi, "dinas-sosial"), &opd[1]);
	assert_null(isi_opd(&isi, "dinas"));
	assert_null(isi_opd(&isi, "pemda"));
	isi.pemda_ada = true;
	assert_ptr_equal(isi_opd(&isi, "pemda"), &isi.pemda);
}

static void finds_what_a_year_has(void **state)
{
	struct laporan report[] = { { .tahun = 2022 }, { .tahun = 2024 } };
	struct rencana plan[] = { { .mulai = 2016, .selesai = 2021 },
				  { .mulai = 2021, .selesai = 2026 } };
	struct opd o = { .laporan = report, .n_laporan = 2,
			 .rencana = plan, .n_rencana = 2 };

	(void)state;
	assert_ptr_equal(opd_laporan(&o, 2024), &report[1]);
	assert_null(opd_laporan(&o, 2023));
	assert_ptr_equal(opd_rencana(&o, 2016), &plan[0]);
	assert_ptr_equal(opd_rencana(&o, 2020), &plan[0]);
	assert_ptr_equal(opd_rencana(&o, 2021), &plan[1]);
	assert_ptr_equal(opd_rencana(&o, 2026), &plan[1]);
	assert_null(opd_rencana(&o, 2015));
	assert_null(opd_rencana(&o, 2027));
}

static void knows_when_an_opd_existed(void **state)
{
	struct opd o = { .slug = "dinas-pertanian" };

	(void)state;
	assert_true(opd_berlaku(&o, 1950));
	o.berlaku_mulai = 2017;
	o.berlaku_sampai = 2022;
	assert_false(opd_berlaku(&o, 2016));
	assert_true(opd_berlaku(&o, 2017));
	assert_true(opd_berlaku(&o, 2022));
	assert_false(opd_berlaku(&o, 2023));
}

static void finds_rows_of_a_report(void **state)
{
	struct realisasi row[] = { { .kode = "IKU-1" }, { .kode = "IKU-2" } };
	struct analisis text[] = { { .kode = "IKU-2" } };
	struct laporan l = { .kinerja = { .indikator = row,
					  .n_indikator = 2 },
			     .analisis = text, .n_analisis = 1 };

	(void)state;
	assert_ptr_equal(laporan_realisasi(&l, "IKU-2"), &row[1]);
	assert_null(laporan_realisasi(&l, "IKU-3"));
	assert_ptr_equal(laporan_analisis(&l, "IKU-2"), text);
	assert_null(laporan_analisis(&l, "IKU-1"));
}

static void assesses_by_default(void **state)
{
	struct penilaian p;

	(void)state;
	penilaian_default(&p);
	assert_false(nilai_ada(p.batas_capaian));
	assert_int_equal(p.batas_bawah.coef, 0);
	assert_int_equal(p.rumus_turun, RUMUS_SELISIH);
	assert_int_equal(p.n_skala, 5);
	for (int k = 0; k < 5; k++)
		assert_int_equal(p.skala[k].tingkat, 5 - k);
	assert_false(nilai_ada(p.skala[4].lebih_dari));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_an_opd),
		cmocka_unit_test(finds_what_a_year_has),
		cmocka_unit_test(knows_when_an_opd_existed),
		cmocka_unit_test(finds_rows_of_a_report),
		cmocka_unit_test(assesses_by_default),
	};

	return UNIT_RUN(tests);
}
