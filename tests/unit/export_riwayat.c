/*
 * The table of values: which rows there are, from when to when each held,
 * and that nothing is lost on the way into CSV and JSON.
 */
#include "export_fixture.h"

#include "export/riwayat_tabel.h"

/* The rows are "kode nilai versi-versi_sampai", joined by "; ". */
#define assert_rows(x, text) assert_rows_at((x), (text), __FILE__, __LINE__)

static void assert_rows_at(struct ledger *x, const char *text,
			   const char *file, int line)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct csv t;
	bool same;

	ledger_table(&t, x);
	for (size_t i = 0; i < csv_rows(&t); i++)
		buf_addf(&out, "%s%s %s %s-%s", i ? "; " : "",
			 csv_at(&t, i, "kode"), csv_at(&t, i, "nilai"),
			 csv_at(&t, i, "versi"),
			 csv_at(&t, i, "versi_sampai"));
	same = str_is(buf_str(&out), text);
	if (!same)
		print_error("got \"%s\", expected \"%s\"\n", out.ptr, text);
	buf_release(&out);
	if (!same)
		_fail(file, line);
}

static void test_whole(void **state)
{
	static const struct change_indikator iku = {
		"IKU-1", "Harapan, \"hidup\"", "tahun", JENIS_ANGKA,
		ARAH_NAIK, 2
	};
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	v->jenis = VERSI_BARU;
	FIGURE(&x, v, HAL_REALISASI, "IKU-1", NULL, "71.90");
	v->ubah.item[0].indikator = &iku;
	v->ubah.item[0].nama = iku.nama;
	v = ledger_next(&x);
	v->jenis = VERSI_KOREKSI;
	x.commit[1].alasan = "=angka tetap";
	*FIGURE(&x, v, HAL_REALISASI, "IKU-1", "71.90", "72.0") =
		(struct change){ .hal = HAL_REALISASI, .kode = "IKU-1",
				 .nama = "Harapan", .tahun = 2024,
				 .indikator = &iku,
				 .lama = ledger_nilai("71.90"),
				 .baru = ledger_nilai("72.0") };
	riwayat_tabel_csv(&out, &x.k.view, &x.opd[0]);
	assert_buf(
		&out,
		"slug,opd,hal,rencana,kode,nama,tahun,triwulan,satuan,nilai,"
		"nilai_atas,berlaku_sejak,berlaku_sampai,versi,versi_sampai,"
		"commit,jenis_versi,alasan\r\n"
		"a,Dinas A,realisasi,,IKU-1,\"Harapan, \"\"hidup\"\"\",2024,,"
		"tahun,71.90,,2025-04-11T09:42:07+07:00,"
		"2025-04-12T09:42:07+07:00,1,2,"
		"0001000000000000000000000000000000000000,baru,\r\n"
		"a,Dinas A,realisasi,,IKU-1,Harapan,2024,,tahun,72.0,,"
		"2025-04-12T09:42:07+07:00,,2,,"
		"0002000000000000000000000000000000000000,koreksi,"
		"'=angka tetap\r\n");
	ledger_release(&x);
	buf_release(&out);
}

/* What a version removes ends; what comes back begins anew. */
static void test_validity(void **state)
{
	struct ledger x;

	(void)state;
	ledger_begin(&x);
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "K", NULL, "1");
	ledger_next(&x);
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "K", "1", NULL);
	FIGURE(&x, ledger_next(&x), HAL_TARGET, "K", NULL, "9");
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "K", NULL, "1");
	assert_rows(&x, "K 9 4-; K 1 1-3; K 1 5-");
	/* other years and quarters are other figures */
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "K", NULL, "5")->tahun =
		2023;
	FIGURE(&x, x.opd[0].versi[5], HAL_REALISASI_TRIWULAN, "K", NULL,
	       "6")->triwulan = 1;
	FIGURE(&x, x.opd[0].versi[5], HAL_REALISASI_TRIWULAN, "K", NULL,
	       "7")->triwulan = 2;
	assert_rows(&x, "K 9 4-; K 5 6-; K 1 1-3; K 1 5-; K 6 6-; K 7 6-");
	ledger_release(&x);
}

/* What was there before the history begins has no version. */
static void test_before_history(void **state)
{
	struct ledger x;
	struct csv t;

	(void)state;
	ledger_begin(&x);
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "K", "3", "4");
	FIGURE(&x, x.opd[0].versi[0], HAL_REALISASI, "L", "5", NULL);
	assert_rows(&x, "K 3 -1; K 4 1-; L 5 -1");
	ledger_table(&t, &x);
	assert_string_equal(csv_at(&t, 0, "berlaku_sejak"), "");
	assert_string_equal(csv_at(&t, 0, "commit"), "");
	assert_string_equal(csv_at(&t, 0, "jenis_versi"), "");
	assert_string_equal(csv_at(&t, 0, "berlaku_sampai"),
			    "2025-04-11T09:42:07+07:00");
	ledger_release(&x);
}

/* A version whose time is not known still ends and begins rows. */
static void test_no_time(void **state)
{
	struct ledger x;
	struct csv t;

	(void)state;
	ledger_begin(&x);
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "K", NULL, "1");
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "K", "1", "2");
	x.commit[1].time = -1;
	ledger_table(&t, &x);
	assert_rows(&x, "K 1 1-2; K 2 2-");
	assert_string_equal(csv_at(&t, 0, "berlaku_sampai"), "");
	assert_string_equal(csv_at(&t, 1, "berlaku_sejak"), "");
	assert_non_null(strstr(csv_at(&t, 1, "commit"), "0002"));
	ledger_release(&x);
}

/* Grades, ranges, money, parts of the score. */
static void test_kinds(void **state)
{
	struct ledger x;
	struct versi *v;
	struct csv t;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_NILAI, NULL, NULL, "72.40")->nama = NULL;
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "-BB");
	FIGURE(&x, v, HAL_TARGET, "B", NULL, "-5..85.50");
	FIGURE(&x, v, HAL_PAGU, "C", NULL, "98000000000");
	FIGURE(&x, v, HAL_CAPAIAN_TERCETAK, "D", NULL, "-0.5");
	FIGURE(&x, v, HAL_KOMPONEN, NULL, NULL, "23.1")->kunci =
		"perencanaan";
	FIGURE(&x, v, HAL_PREDIKAT, NULL, NULL, NULL);
	assert_rows(&x, " 72.40 1-; A '-BB 1-; B -5 1-; C 98000000000 1-; "
			"D -0.5 1-; perencanaan 23.1 1-");
	ledger_table(&t, &x);
	assert_string_equal(csv_at(&t, 0, "hal"), "nilai-akip");
	assert_string_equal(csv_at(&t, 0, "nama"), "Nilai AKIP");
	assert_string_equal(csv_at(&t, 2, "nilai_atas"), "85.50");
	assert_string_equal(csv_at(&t, 3, "satuan"), "rupiah");
	assert_string_equal(csv_at(&t, 4, "satuan"), "persen");
	assert_string_equal(csv_at(&t, 5, "nama"), "Perencanaan kinerja");
	ledger_release(&x);
}

/* IKU-1 becomes IKU-2 and IKU-2 IKU-3, for a new IKU-1 comes first. */
static void test_codes_move(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "IKU-1", NULL, "10");
	FIGURE(&x, v, HAL_REALISASI, "IKU-2", NULL, "20");
	FIGURE(&x, v, HAL_TARGET_RENCANA, "IKU-2", NULL, "21")->rencana =
		2021;
	v = ledger_next(&x);
	ledger_rename(&x, v, "IKU-1", "IKU-2");
	ledger_rename(&x, v, "IKU-2", "IKU-3");
	FIGURE(&x, v, HAL_REALISASI, "IKU-1", NULL, "5");
	FIGURE(&x, v, HAL_REALISASI, "IKU-3", "20", "25")->kode_lama =
		"IKU-2";
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "IKU-2", "10", "15");
	assert_rows(&x, "IKU-1 5 2-; IKU-2 10 1-3; IKU-2 15 3-; "
			"IKU-3 21 1-; IKU-3 20 1-2; IKU-3 25 2-");
	ledger_release(&x);
}

/* Two swap their codes. */
static void test_codes_swap(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "1");
	FIGURE(&x, v, HAL_REALISASI, "B", NULL, "2");
	v = ledger_next(&x);
	ledger_rename(&x, v, "A", "B");
	ledger_rename(&x, v, "B", "A");
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "A", "2", "20");
	FIGURE(&x, v, HAL_REALISASI, "B", "1", "10");
	assert_rows(&x, "A 2 1-3; A 20 3-; B 1 1-3; B 10 3-");
	ledger_release(&x);
}

/* A code that was another thing's: both go on being two. */
static void test_codes_taken(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "1");
	FIGURE(&x, v, HAL_REALISASI, "B", NULL, "2");
	v = ledger_next(&x);
	ledger_rename(&x, v, "B", "A");
	FIGURE(&x, v, HAL_REALISASI, "A", "1", NULL);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "A", "2", "3");
	assert_rows(&x, "A 1 1-2; A 2 1-3; A 3 3-");
	ledger_release(&x);
}

/* A code that was taken and given away again. */
static void test_codes_passed_on(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "7");
	FIGURE(&x, v, HAL_REALISASI, "B", NULL, "5");
	v = ledger_next(&x);
	ledger_rename(&x, v, "A", "B");
	FIGURE(&x, v, HAL_REALISASI, "B", "5", NULL);
	v = ledger_next(&x);
	ledger_rename(&x, v, "B", "C");
	FIGURE(&x, v, HAL_REALISASI, "C", "7", "8")->kode_lama = "B";
	assert_rows(&x, "B 5 1-2; C 7 1-3; C 8 3-");
	ledger_release(&x);
}

/* The code of another plan is another code. */
static void test_codes_of_plans(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_TARGET_RENCANA, "A", NULL, "9")->rencana = 2016;
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "1")->tahun = 2020;
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "2")->tahun = 2021;
	FIGURE(&x, v, HAL_PAGU, "A", NULL, "7");
	ledger_rename(&x, ledger_next(&x), "A", "B");
	assert_rows(&x, "A 9 1-; A 1 1-; A 7 1-; B 2 1-");
	ledger_release(&x);
}

/* A year's plan is replaced, and only the year's figures tell of it. */
static void test_codes_of_a_year(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "1");
	FIGURE(&x, v, HAL_TARGET, "A", NULL, "2");
	FIGURE(&x, v, HAL_REALISASI, "A", NULL, "3")->tahun = 2023;
	FIGURE(&x, ledger_next(&x), HAL_REALISASI, "B", "1", "4")->kode_lama =
		"A";
	assert_rows(&x, "A 3 1-; B 2 1-; B 1 1-2; B 4 2-");
	ledger_release(&x);
}

static void test_money(void **state)
{
	struct ledger x;
	struct versi *v;
	struct change *c;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_PAGU, "1.01", NULL, "100");
	FIGURE(&x, v, HAL_PAGU, "1.01", NULL, "90")->tahun = 2023;
	v = ledger_next(&x);
	c = FIGURE(&x, v, HAL_PROGRAM, "1.02", "", "");
	c->kode_lama = "1.01";
	FIGURE(&x, ledger_next(&x), HAL_PAGU, "1.02", "100", "110");
	assert_rows(&x, "1.01 90 1-; 1.02 100 1-3; 1.02 110 3-");
	ledger_release(&x);
}

/* A target of the plan is the plan's, until another counts. */
static void test_plan_targets(void **state)
{
	struct ledger x;
	struct versi *v;
	struct csv t;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_TARGET_RENCANA, "K", NULL, "70")->rencana = 2021;
	FIGURE(&x, v, HAL_TARGET_RENCANA, "L", NULL, "50")->rencana = 2021;
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_TARGET, "K", "70", "68")->dari_rencana = true;
	/* the plan changes while kinerja.json gives no target */
	FIGURE(&x, v, HAL_TARGET, "L", "50", "55");
	FIGURE(&x, v, HAL_TARGET_RENCANA, "L", "50", "55")->rencana = 2021;
	assert_rows(&x, "K 68 2-; K 70 1-; L 55 2-; L 50 1-2; L 55 2-");
	ledger_table(&t, &x);
	assert_string_equal(csv_at(&t, 1, "hal"), "target-rencana");
	assert_string_equal(csv_at(&t, 1, "rencana"), "2021");
	assert_string_equal(csv_at(&t, 0, "rencana"), "");
	ledger_release(&x);
}

/* Also where the plan is not in the history. */
static void test_plan_before_history(void **state)
{
	struct ledger x;

	(void)state;
	ledger_begin(&x);
	FIGURE(&x, ledger_next(&x), HAL_TARGET, "K", "70", "68")->dari_rencana =
		true;
	assert_rows(&x, "K 68 1-");
	ledger_release(&x);
}

/* Two that share a code from the start are told apart by value. */
static void test_shared_code(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_PAGU, "K", NULL, "10");
	FIGURE(&x, v, HAL_PAGU, "K", NULL, "20");
	FIGURE(&x, ledger_next(&x), HAL_PAGU, "K", "10", "12");
	assert_rows(&x, "K 20 1-; K 10 1-2; K 12 2-");
	FIGURE(&x, ledger_next(&x), HAL_PAGU, "K", "20", NULL);
	assert_rows(&x, "K 10 1-2; K 20 1-3; K 12 2-");
	ledger_release(&x);
}

/* A range is for all years: years take its place, and it theirs. */
static void test_ranges(void **state)
{
	struct ledger x;
	struct versi *v;

	(void)state;
	ledger_begin(&x);
	FIGURE(&x, ledger_next(&x), HAL_TARGET_RENCANA, "K", NULL, "60..85")
		->tahun = 0;
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_TARGET_RENCANA, "K", "60..85", "70")->tahun = 2024;
	FIGURE(&x, v, HAL_TARGET_RENCANA, "K", "60..85", "71")->tahun = 2025;
	assert_rows(&x, "K 60 1-2; K 70 2-; K 71 2-");
	v = ledger_next(&x);
	FIGURE(&x, v, HAL_TARGET_RENCANA, "K", "70", "5..6")->tahun = 2024;
	FIGURE(&x, v, HAL_TARGET_RENCANA, "K", "71", "5..6")->tahun = 2025;
	FIGURE(&x, ledger_next(&x), HAL_TARGET_RENCANA, "K", "5..6", "5..7")
		->tahun = 0;
	assert_rows(&x, "K 60 1-2; K 5 4-; K 70 2-3; K 5 3-4; K 71 2-3; "
			"K 5 3-4");
	ledger_release(&x);
}

/* A standard of a later year replaces the one of an earlier year. */
static void test_standard(void **state)
{
	struct ledger x;

	(void)state;
	ledger_begin(&x);
	FIGURE(&x, ledger_next(&x), HAL_STANDAR_NASIONAL, "K", NULL, "7")
		->tahun = 2023;
	FIGURE(&x, ledger_next(&x), HAL_STANDAR_NASIONAL, "K", "7", "8");
	assert_rows(&x, "K 7 1-2; K 8 2-");
	ledger_release(&x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole),
		cmocka_unit_test(test_validity),
		cmocka_unit_test(test_before_history),
		cmocka_unit_test(test_no_time),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_codes_move),
		cmocka_unit_test(test_codes_swap),
		cmocka_unit_test(test_codes_taken),
		cmocka_unit_test(test_codes_passed_on),
		cmocka_unit_test(test_codes_of_plans),
		cmocka_unit_test(test_codes_of_a_year),
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_plan_targets),
		cmocka_unit_test(test_plan_before_history),
		cmocka_unit_test(test_shared_code),
		cmocka_unit_test(test_ranges),
		cmocka_unit_test(test_standard),
	};

	return UNIT_RUN(tests);
}
