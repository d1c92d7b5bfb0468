/*
 * What the pages of an OPD and the home page say of its history: the version
 * and whether the report came in time, drafts, the latest versions, how to
 * cite it; the history of figures on the page of an indikator.
 */
#include "versi_fixture.h"

#define REPORT "opd/a/2024/"

/* The page of the OPD with a report of 2024, whose LKjIP is typed to be of
 * 1 February; its versions are still to be pushed. */
static void begin(struct shelf *x, const char *address)
{
	shelf_init(x, address, OPD("Dinas A", ""));
	fixture_put(&x->f, REPORT "kinerja.json",
		    KINERJA("{'kode': 'IKU-1', 'target': 60,"
			    " 'realisasi': 66}"));
	fixture_put(&x->f, REPORT "dokumen.json",
		    "[{'jenis': 'lkjip', 'judul': 'LKjIP',"
		    " 'tautan': 'https://a.example/lkjip',"
		    " 'tanggal': '2025-02-01'}]");
	fixture_load(&x->f);
	x->f.isi.situs.arsip = true;
	x->riwayat.unit = unit_of(&x->f, "a");
	x->k.view.base_url = "https://a.example/k/";
}

static const struct value *opd_page(struct shelf *x)
{
	struct page p = { .address = "opd/a/" };

	p.unit = unit_of(&x->f, "a");
	p.rekap = rekap_of(&x->f, "a", 2024);
	return opd_values(&x->k.sheet, &p);
}

static const struct value *indikator_page(struct shelf *x)
{
	struct page p = { .address = "opd/a/indikator/iku-1/" };

	p.unit = unit_of(&x->f, "a");
	p.indikator = rencana_indikator(p.unit->opd->rencana, "IKU-1", NULL);
	return indikator_values(&x->k.sheet, &p);
}

/* The version that reported 2024. */
static struct versi *push_report(struct shelf *x, const char *day)
{
	struct versi *v = shelf_push(x, day, "LKjIP 2024");

	v->lapor[v->n_lapor++] = 2024;
	(void)shelf_figure(x, v, HAL_REALISASI, NULL, "66");
	return v;
}

/* In time or late is what the history says, never what was typed. */
static void test_verdict(void **state)
{
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/");
	(void)push_report(&x, "2025-03-03");
	(void)shelf_push(&x, "2025-04-11", "Ejaan");
	root = opd_page(&x);
	assert_at(root, "laporan_masuk.teks",
		  "LKjIP 2024 pertama kali masuk dengan versi 1, "
		  "3 Maret 2025");
	assert_at(root, "laporan_masuk.tautan",
		  "../../opd/a/riwayat/1/index.html");
	assert_at(root, "laporan_masuk.status.label", "Terlambat 3 hari");
	assert_at(root, "laporan_masuk.status.kelas", "late");
	assert_at(root, "laporan_masuk.tenggat", "tenggat 28 Februari 2025");
	assert_at(root, "laporan_masuk.versi", "Versi 2, 11 April 2025");
	assert_at(root, "laporan_masuk.riwayat",
		  "../../opd/a/riwayat/index.html");
	x.versi[0].tanggal = (struct date){ 2025, 2, 28 };
	root = opd_page(&x);
	assert_at(root, "laporan_masuk.status.label", "Tepat waktu");
	x.commit[0].backwards = true;
	root = opd_page(&x);
	assert_at(root, "laporan_masuk.status.kelas", "s-na");
	assert_at(root, "laporan_masuk.status.label", "Tidak dapat dinilai");
	shelf_release(&x);
}

/* A report that no known version brought; without any history, no word. */
static void test_no_verdict(void **state)
{
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/");
	(void)shelf_push(&x, "2025-04-11", "Ejaan");
	root = opd_page(&x);
	assert_at(root, "laporan_masuk.teks",
		  "LKjIP bertanggal 1 Februari 2025");
	assert_at(root, "laporan_masuk.status.label", "Tidak dapat dinilai");
	assert_at(root, "laporan_masuk.tautan", NULL);
	x.sejarah.ada = false;
	root = opd_page(&x);
	assert_at(root, "laporan_masuk.teks",
		  "LKjIP bertanggal 1 Februari 2025");
	assert_at(root, "laporan_masuk.status", NULL);
	assert_at(root, "laporan_masuk.versi", NULL);
	assert_at(root, "riwayat", NULL);
	assert_at(root, "draf", NULL);
	shelf_release(&x);
}

static void test_latest(void **state)
{
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/");
	(void)push_report(&x, "2025-02-03");
	for (int i = 0; i < 5; i++)
		(void)shelf_push(&x, "2025-04-11", "Ejaan");
	root = opd_page(&x);
	assert_true(value_at(root, "riwayat.terkini")->truth);
	assert_int_equal(count_at(root, "riwayat.versi"), 5);
	assert_at(root, "riwayat.versi.0.nomor", "6");
	assert_at(root, "riwayat.semua", "Semua 6 versi");
	assert_false(value_at(root, "riwayat.ada_catatan")->truth);
	assert_at(root, "riwayat.kutip",
		  "Dinas A, laporan kinerja versi 6, 11 April 2025, revisi "
		  "a5a5a5a5a5a5. Kinerja, Pemkab.");
	/* a version that is only housekeeping has no report of its own */
	assert_at(root, "riwayat.kutip_alamat",
		  "https://a.example/k/opd/a/riwayat/6/");
	assert_at(root, "draf", NULL);
	x.versi[5].keadaan = VERSI_RUSAK;
	x.riwayat.n = 1;
	root = opd_page(&x);
	assert_at(root, "riwayat.kutip_alamat",
		  "https://a.example/k/opd/a/riwayat/1/laporan/");
	shelf_release(&x);
}

/* Made as of an old version, nothing on the page tells of newer ones. */
static void test_archive(void **state)
{
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/riwayat/1/laporan/");
	(void)push_report(&x, "2025-02-03");
	(void)shelf_push(&x, "2025-04-11", "Ejaan");
	x.riwayat.draf = true;
	x.sejarah.walk.end = WALK_SHALLOW;
	x.k.sheet.arsip = &x.versi[0];
	root = opd_page(&x);
	assert_at(root, "laporan_masuk.versi", "Versi 1, 3 Februari 2025");
	assert_at(root, "laporan_masuk.status.label", "Tepat waktu");
	assert_false(value_at(root, "riwayat.terkini")->truth);
	assert_at(root, "riwayat.versi", NULL);
	assert_at(root, "riwayat.catatan", NULL);
	assert_part_at(root, "riwayat.kutip", "versi 1, 3 Februari 2025");
	assert_at(root, "draf", NULL);
	shelf_release(&x);
}

/* Drafts, and histories that are cut; where it is cut, an OPD without a
 * version may have been there before. */
static void test_draft(void **state)
{
	const char *differs[] = { "opd/a" };
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/");
	(void)push_report(&x, "2025-02-03");
	x.riwayat.draf = true;
	x.sejarah.draf = (struct draf){ differs, 1 };
	root = opd_page(&x);
	assert_part_at(root, "draf", "berbeda dari kiriman terakhirnya");
	assert_part_at(indikator_page(&x), "draf", "Draf, belum dikirim");
	assert_false(value_at(root, "riwayat.ada_catatan")->truth);
	x.sejarah.n_riwayat = 0;
	root = opd_page(&x);
	assert_part_at(root, "draf", "belum pernah menjadi versi");
	assert_at(root, "riwayat", NULL);
	assert_at(root, "laporan_masuk.versi", NULL);
	x.sejarah.walk.end = WALK_SHALLOW;
	root = opd_page(&x);
	assert_part_at(root, "draf", "berbeda dari kiriman terakhirnya");
	assert_int_equal(count_at(root, "riwayat.catatan"), 1);
	assert_part_at(root, "riwayat.catatan.0.teks", "dangkal");
	assert_at(root, "riwayat.kutip", NULL);
	assert_false(value_at(root, "riwayat.terkini")->truth);
	shelf_release(&x);
}

/* "14 tepat waktu" of all reports, on the home page. */
static void test_home(void **state)
{
	struct page p = { .address = "" };
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "");
	(void)push_report(&x, "2025-02-28");
	root = home_values(&x.k.sheet, &p);
	assert_at(root, "angka.2.judul", "Laporan masuk");
	assert_at(root, "angka.2.catatan.0.teks", "LKjIP: 1 tepat waktu.");
	x.versi[0].tanggal.month = 3;
	root = home_values(&x.k.sheet, &p);
	assert_at(root, "angka.2.catatan.0.teks", "LKjIP: 1 terlambat.");
	x.commit[0].time = -1;
	root = home_values(&x.k.sheet, &p);
	assert_at(root, "angka.2.catatan.0.teks",
		  "LKjIP: 1 tidak dapat dinilai.");
	x.k.view.sejarah = NULL;
	root = home_values(&x.k.sheet, &p);
	assert_int_equal(count_at(root, "angka.2.catatan"), 0);
	assert_at(root, "perubahan", NULL);
	shelf_release(&x);
}

/* What was the realisasi when the report first came out, and why is it
 * different now? */
static void test_figure(void **state)
{
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/indikator/iku-1/");
	(void)push_report(&x, "2025-02-03");
	(void)shelf_figure(&x, &x.versi[0], HAL_TARGET, NULL, "60");
	(void)shelf_figure(&x, shelf_push(&x, "2025-04-11", "Koreksi"),
			   HAL_REALISASI, "66", "64.5");
	x.commit[1].alasan = "angka tetap";
	root = indikator_page(&x);
	assert_true(value_at(root, "ada_versi")->truth);
	assert_at(root, "tahun_baris.0.teks", "2024");
	assert_at(root, "tahun_baris.0.versi", "Versi 1");
	assert_at(root, "tahun_baris.0.ubah.koreksi", "Koreksi");
	assert_at(root, "tahun_baris.0.ubah.versi_tautan",
		  "../../../../opd/a/riwayat/2/index.html");
	assert_at(root, "tahun_baris.1.versi", NULL);
	assert_at(root, "tahun_baris.1.ubah", NULL);
	assert_int_equal(count_at(root, "riwayat.angka"), 1);
	assert_part_at(root, "riwayat.angka.0.judul", "Realisasi 2024");
	assert_int_equal(count_at(root, "riwayat.angka.0.nilai"), 2);
	assert_at(root, "riwayat.angka.0.nilai.0.nilai", "66,00");
	assert_at(root, "riwayat.angka.0.nilai.0.alasan",
		  "pertama kali terbit");
	assert_false(value_at(root, "riwayat.angka.0.nilai.0.berlaku")
			     ->truth);
	assert_at(root, "riwayat.angka.0.nilai.1.nilai", "64,50");
	assert_at(root, "riwayat.angka.0.nilai.1.selisih",
		  "\xe2\x88\x92" "1,50");
	assert_at(root, "riwayat.angka.0.nilai.1.tanggal", "11 April 2025");
	assert_at(root, "riwayat.angka.0.nilai.1.alasan", "angka tetap");
	assert_true(value_at(root, "riwayat.angka.0.nilai.1.berlaku")->truth);
	assert_at(root, "riwayat.tetap",
		  "1 angka lain tidak pernah berubah sejak pertama terbit.");
	shelf_release(&x);
}

/* A value older than the known history, then a running one, then none. */
static void test_figure_ends(void **state)
{
	struct change *c;
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/indikator/iku-1/");
	c = shelf_figure(&x, shelf_push(&x, "2024-11-11", "Berjalan"),
			 HAL_REALISASI, "50", "66");
	c->golongan = GOLONGAN_BERJALAN;
	root = indikator_page(&x);
	assert_at(root, "tahun_baris.0.versi", NULL);
	assert_at(root, "tahun_baris.0.sebelum", "Sebelum riwayat dimulai");
	assert_at(root, "tahun_baris.0.ubah.koreksi", NULL);
	assert_at(root, "tahun_baris.0.ubah.teks", "diubah dengan");
	assert_at(root, "riwayat.angka.0.nilai.0.nilai", "50,00");
	assert_at(root, "riwayat.angka.0.nilai.0.versi_tautan", NULL);
	assert_at(root, "riwayat.angka.0.nilai.1.alasan", NULL);
	assert_at(root, "riwayat.tetap", NULL);
	(void)shelf_figure(&x, shelf_push(&x, "2025-04-11", "Hapus"),
			   HAL_REALISASI, "66", NULL);
	root = indikator_page(&x);
	assert_at(root, "tahun_baris.0.ubah.teks", "dihapus dengan");
	assert_at(root, "tahun_baris.0.ubah.versi", "Versi 2");
	assert_at(root, "riwayat.angka.0.nilai.2.nilai", NULL);
	shelf_release(&x);
}

/* A plan's target that the PK replaced; one of a year without a PK; a move
 * of both at once is told once. */
static void test_figure_target(void **state)
{
	struct change *c;
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/indikator/iku-1/");
	c = shelf_figure(&x, shelf_push(&x, "2024-01-11", "PK"),
			 HAL_TARGET, "58", "60");
	c->golongan = GOLONGAN_BARU;
	c->dari_rencana = true;
	(void)shelf_push(&x, "2024-05-05", "Renstra perubahan");
	for (int year = 2026; year >= 2024; year -= 2) {
		c = shelf_figure(&x, &x.versi[1], HAL_TARGET_RENCANA, "58",
				 "57");
		c->tahun = year;
		c->rencana = 2021;
	}
	root = indikator_page(&x);
	assert_int_equal(count_at(root, "riwayat.angka"), 3);
	assert_part_at(root, "riwayat.angka.0.judul", "Target rencana 2026");
	assert_at(root, "riwayat.angka.0.nilai.0.versi", "Sebelumnya");
	assert_part_at(root, "riwayat.angka.1.judul", "Target 2024");
	assert_at(root, "riwayat.angka.1.nilai.0.versi", "Target rencana");
	assert_at(root, "riwayat.angka.1.nilai.0.nilai", "58,00");
	assert_part_at(root, "riwayat.angka.1.nilai.1.alasan",
		       "perjanjian kinerja");
	assert_part_at(root, "riwayat.angka.2.judul", "Target rencana 2024");
	x.versi[1].ubah.item[0].rencana = 2027;	/* another plan's */
	(void)shelf_figure(&x, &x.versi[1], HAL_TARGET, "60", "57");
	root = indikator_page(&x);
	assert_int_equal(count_at(root, "riwayat.angka"), 1);
	assert_part_at(root, "riwayat.angka.0.judul", "Target 2024");
	assert_int_equal(count_at(root, "riwayat.angka.0.nilai"), 3);
	shelf_release(&x);
}

static void test_figure_none(void **state)
{
	const struct value *root;
	struct shelf x;

	(void)state;
	begin(&x, "opd/a/indikator/iku-1/");
	(void)push_report(&x, "2025-02-03");
	root = indikator_page(&x);
	assert_int_equal(count_at(root, "riwayat.angka"), 0);
	assert_part_at(root, "riwayat.tetap", "Tidak ada angka indikator");
	x.k.view.sejarah = NULL;
	root = indikator_page(&x);
	assert_at(root, "riwayat", NULL);
	assert_false(value_at(root, "ada_versi")->truth);
	assert_at(root, "draf", NULL);
	shelf_release(&x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_verdict),
		cmocka_unit_test(test_no_verdict),
		cmocka_unit_test(test_latest),
		cmocka_unit_test(test_archive),
		cmocka_unit_test(test_draft),
		cmocka_unit_test(test_home),
		cmocka_unit_test(test_figure),
		cmocka_unit_test(test_figure_ends),
		cmocka_unit_test(test_figure_target),
		cmocka_unit_test(test_figure_none),
	};

	return UNIT_RUN(tests);
}
