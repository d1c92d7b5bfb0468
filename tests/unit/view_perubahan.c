/*
 * The pages about the changes of all OPDs, the addresses that lead on, and
 * what every page says of the revision it was made from.
 */
#include "versi_fixture.h"

#include "view/frame.h"
#include "view/perubahan.h"
#include "view/riwayat.h"

/* All versions of the shelf, the newest first, as sejarah has them. */
static void all_versions(struct shelf *x, struct versi **newest)
{
	size_t n = x->riwayat.n;

	for (size_t i = 0; i < n; i++)
		newest[i] = x->list[n - 1 - i];
	x->sejarah.versi = newest;
	x->sejarah.n_versi = n;
}

static const struct value *target_page(struct shelf *x)
{
	struct versi *newest[SHELF_MOST];

	all_versions(x, newest);
	return perubahan_target_values(&x->k.sheet, NULL);
}

static const struct value *koreksi_page(struct shelf *x)
{
	struct versi *newest[SHELF_MOST];

	all_versions(x, newest);
	return perubahan_koreksi_values(&x->k.sheet, NULL);
}

/* Housekeeping is no change; a date that is not certain makes no month. */
static void test_latest(void **state)
{
	struct versi *newest[SHELF_MOST];
	const struct value *root;
	struct shelf x;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN, OPD("Dinas A", ""));
	(void)shelf_figure(&x, shelf_push(&x, "2025-03-03", "Satu"),
			   HAL_REALISASI, NULL, "1");
	(void)shelf_figure(&x, shelf_push(&x, "2025-04-10", "Dua"),
			   HAL_REALISASI, "1", "2");
	(void)shelf_push(&x, "2025-04-11", "Ejaan");
	(void)shelf_figure(&x, shelf_push(&x, "2019-01-01", "Tiga"),
			   HAL_TARGET, "4", "3");
	x.commit[3].backwards = true;
	all_versions(&x, newest);
	root = perubahan_values(&x.k.sheet, NULL);
	assert_part_at(root, "lead", "3 perubahan laporan sejak 3 Maret 2025");
	assert_int_equal(count_at(root, "bulan"), 2);
	assert_at(root, "bulan.0.judul", "April 2025");
	assert_int_equal(count_at(root, "bulan.0.versi"), 2);
	assert_at(root, "bulan.0.versi.0.judul", "Tiga");
	assert_at(root, "bulan.0.versi.0.unit", "Dinas A");
	assert_at(root, "bulan.0.versi.0.unit_tautan",
		  "../opd/a/riwayat/index.html");
	assert_at(root, "bulan.0.versi.1.kilas.0.baru", "2,00");
	assert_at(root, "bulan.0.versi.1.kalimat", NULL);
	assert_at(root, "bulan.1.judul", "Maret 2025");
	assert_non_null(value_at(root, "bulan.1.versi.0.kalimat"));
	assert_at(root, "lain.0.catatan",
		  "1 angka terbit yang kemudian diubah atau dihapus");
	assert_at(root, "lain.0.tautan", "../perubahan/koreksi/index.html");
	/* the one of an uncertain date is listed there, not counted */
	assert_part_at(root, "lain.1.catatan", "0 target");
	assert_at(root, "lain.2.tautan", "../perubahan.xml");
	assert_at(root, "lagi", NULL);
	assert_at(root, "opd.0.jumlah", "4 versi");
	shelf_release(&x);
}

/* No certain date at all: no month, and no "since". */
static void test_latest_dates(void **state)
{
	struct versi *newest[SHELF_MOST];
	const struct value *root;
	struct shelf x;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN, OPD("Dinas A", ""));
	shelf_push(&x, "2025-03-03", "Satu")->keadaan = VERSI_RUSAK;
	x.commit[0].time = -1;
	all_versions(&x, newest);
	root = perubahan_values(&x.k.sheet, NULL);
	assert_at(root, "bulan.0.judul", "Tanggal tidak diketahui");
	assert_null(strstr(value_at(root, "lead")->text.ptr, "sejak"));
	shelf_release(&x);
}

/* Only so many in full, the others counted; on the home page fewer. */
static void test_latest_most(void **state)
{
	struct versi *many[203];
	const struct value *root;
	struct value *home;
	struct shelf x;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN, OPD("Dinas A", ""));
	(void)shelf_figure(&x, shelf_push(&x, "2025-03-03", "Satu"),
			   HAL_REALISASI, NULL, "1");
	for (size_t i = 0; i < ARRAY_SIZE(many); i++)
		many[i] = &x.versi[0];
	x.sejarah.versi = many;
	x.sejarah.n_versi = ARRAY_SIZE(many);
	root = perubahan_values(&x.k.sheet, NULL);
	assert_int_equal(count_at(root, "bulan.0.versi"), 200);
	assert_part_at(root, "lagi", "3 perubahan");
	assert_part_at(root, "lead", "203 perubahan");
	home = value_map(&x.f.arena);
	put_perubahan(&x.k.sheet, home, 5);
	assert_int_equal(count_at(home, "perubahan.versi"), 5);
	shelf_release(&x);
}

/* Where nothing is known, nothing is said on the home page. */
static void test_none(void **state)
{
	struct versi *newest[SHELF_MOST];
	const struct value *root;
	struct value *home;
	struct shelf x;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN, OPD("Dinas A", ""));
	all_versions(&x, newest);
	root = perubahan_values(&x.k.sheet, NULL);
	assert_part_at(root, "lead", "Belum ada perubahan");
	assert_int_equal(count_at(root, "bulan"), 0);
	root = target_page(&x);
	assert_part_at(root, "lead", "Belum ada target");
	assert_false(value_at(root, "ada")->truth);
	assert_at(root, "rinci", NULL);
	root = koreksi_page(&x);
	assert_part_at(root, "lead", "Belum ada angka terbit");
	home = value_map(&x.f.arena);
	put_perubahan(&x.k.sheet, home, 5);
	assert_at(home, "perubahan", NULL);
	x.k.view.sejarah = NULL;
	put_perubahan(&x.k.sheet, home, 5);
	assert_at(home, "perubahan", NULL);
	shelf_release(&x);
}

/* IKU-1 is the better the lower: 60 to 65 is easier. */
static void test_target(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN_TARGET, OPD("Dinas A", ""));
	(void)shelf_figure(&x, shelf_push(&x, "2023-12-31", "Sebelum"),
			   HAL_TARGET, "1", "2");
	v = shelf_push(&x, "2024-01-01", "Hari pertama");
	(void)shelf_figure(&x, v, HAL_TARGET, "60", "65");
	shelf_figure(&x, v, HAL_TARGET_TRIWULAN, "60", "65")->golongan =
		GOLONGAN_TARGET;
	x.commit[1].alasan = "anggaran berkurang";
	v = shelf_push(&x, "2025-01-01", "Sesudah");
	(void)shelf_figure(&x, v, HAL_TARGET, "65", "64");
	v = shelf_push(&x, "2025-02-01", "Ragu");
	(void)shelf_figure(&x, v, HAL_TARGET, "64", "63");
	x.commit[3].backwards = true;
	root = target_page(&x);
	assert_at(root, "lead",
		  "2 target diubah setelah tahunnya mulai: 1 setelah tahun "
		  "itu berakhir, 1 menjadi lebih ringan, 1 menjadi lebih "
		  "berat.");
	assert_at(root, "rinci",
		  "Daftar ini juga memuat 1 target triwulan, 1 perubahan "
		  "pada tanggal yang tidak dapat dipastikan. Tanpa alasan: 2 "
		  "perubahan.");
	assert_int_equal(count_at(root, "baris"), 4);
	assert_part_at(root, "baris.0.saat", "tidak dapat dipastikan");
	assert_at(root, "baris.1.saat_akhir", "setelah tahunnya berakhir");
	assert_at(root, "baris.1.arah", "lebih berat");
	assert_at(root, "baris.1.alasan", NULL);
	assert_at(root, "baris.2.saat", "0 hari setelah tahunnya mulai");
	assert_at(root, "baris.2.saat_akhir", NULL);
	assert_at(root, "baris.2.ringan", "lebih ringan");
	assert_at(root, "baris.2.selisih", "+5,00");
	assert_at(root, "baris.2.opd", "Dinas A");
	assert_at(root, "baris.2.versi", "Versi 2");
	assert_at(root, "baris.2.versi_tautan",
		  "../../opd/a/riwayat/2/index.html");
	assert_at(root, "baris.2.alasan", "anggaran berkurang");
	shelf_release(&x);
}

/* What a whole plan is measured by holds for years that are over too. */
static void test_target_plan(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;
	struct change *c;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN_TARGET, OPD("Dinas A", ""));
	for (int year = 2020; year <= 2022; year++) {
		const char *day = arena_strf(&x.f.arena, "%d-03-01", year);

		v = shelf_push(&x, day, "Arah");
		c = shelf_change(&x, v, GOLONGAN_TARGET, HAL_KETERANGAN);
		c->tahun = 0;
		c->rencana = 2021;
		c->kunci = "arah";
		c->teks_lama = "naik";
		c->teks_baru = "turun";
	}
	x.commit[1].alasan = x.commit[2].alasan = "salah tulis";
	root = target_page(&x);
	assert_int_equal(count_at(root, "baris"), 2);
	assert_part_at(root, "baris.0.saat_akhir", "tahun yang sudah");
	assert_part_at(root, "baris.1.saat", "59 hari setelah rencananya");
	assert_at(root, "baris.0.baru", "makin rendah makin baik");
	assert_false(value_at(root, "baris.0.angka")->truth);
	assert_true(value_at(root, "baris.0.lebar")->truth);
	assert_at(root, "baris.0.ringan", NULL);
	assert_part_at(root, "lead", "Belum ada target");
	assert_at(root, "rinci", "Daftar ini juga memuat 2 perubahan cara "
		  "mengukur. Setiap perubahan disertai alasan.");
	shelf_release(&x);
}

/* A range is easier where it holds the old one, and the other way round. */
static void test_target_range(void **state)
{
	static const struct change_indikator iku = {
		"IKU-1", "Tingkat hunian", "persen", JENIS_ANGKA,
		ARAH_RENTANG, 0
	};
	static const char *const to[][2] = { { "55", "85" }, { "65", "80" },
					     { "65", "90" } };
	const struct value *root;
	struct shelf x;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN_TARGET, OPD("Dinas A", ""));
	for (size_t i = 0; i < ARRAY_SIZE(to); i++) {
		struct versi *v = shelf_push(&x, "2024-03-01", "Rentang");
		struct change *c = shelf_figure(&x, v, HAL_TARGET, "60",
						to[i][0]);

		c->indikator = &iku;
		c->lama.bentuk = c->baru.bentuk = NILAI_RENTANG;
		c->lama.atas = shelf_nilai("85").angka;
		c->baru.atas = shelf_nilai(to[i][1]).angka;
	}
	root = target_page(&x);
	assert_at(root, "baris.2.ringan", "lebih ringan");
	assert_at(root, "baris.1.arah", "lebih berat");
	assert_at(root, "baris.0.ringan", NULL);
	assert_at(root, "baris.0.arah", NULL);
	shelf_release(&x);
}

static void test_koreksi(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;
	struct change *c;

	(void)state;
	shelf_init(&x, ADDRESS_PERUBAHAN_KOREKSI, OPD("Dinas A", ""));
	(void)shelf_figure(&x, shelf_push(&x, "2025-02-14", "LKjIP"),
			   HAL_REALISASI, NULL, "118.42");
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	(void)shelf_figure(&x, v, HAL_REALISASI, "118.42", "128.06");
	(void)shelf_figure(&x, v, HAL_TARGET, "60", "65");
	x.commit[1].alasan = "angka tetap";
	v = shelf_push(&x, "2025-05-11", "Dihapus");
	(void)shelf_figure(&x, v, HAL_REALISASI, "128.06", NULL);
	c = shelf_change(&x, v, GOLONGAN_HILANG, HAL_DOKUMEN);
	c->teks_lama = "LKjIP";
	root = koreksi_page(&x);
	assert_at(root, "lead", "2 angka yang sudah terbit kemudian diubah "
		  "atau dihapus: 1 dihapus, 1 tanpa alasan.");
	assert_int_equal(count_at(root, "baris"), 2);
	assert_at(root, "baris.0.lama", "128,06");
	assert_at(root, "baris.0.baru", NULL);
	assert_at(root, "baris.0.alasan", NULL);
	assert_at(root, "baris.1.selisih", "+9,64");
	assert_at(root, "baris.1.tanggal", "11 April 2025");
	assert_at(root, "baris.1.alasan", "angka tetap");
	assert_at(root, "baris.1.saat", NULL);
	assert_at(root, "lagi", NULL);
	x.commit[2].alasan = "salah kirim";
	root = koreksi_page(&x);
	assert_part_at(root, "lead", "semuanya dengan alasan");
	shelf_release(&x);
}

/* A list that no page could hold is cut, and the rest counted: every text of
 * it written out must stay below what a page may have. */
static void test_koreksi_most(void **state)
{
	char alasan[LIMIT_TRAILER + 1];
	struct buf lagi = BUF_INIT(64);
	const struct value *root;
	struct shelf x;
	struct versi *v;
	size_t shown;

	(void)state;
	memset(alasan, '<', LIMIT_TRAILER);
	alasan[LIMIT_TRAILER] = '\0';
	shelf_init(&x, ADDRESS_PERUBAHAN_KOREKSI, OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	x.commit[0].alasan = alasan;
	for (int i = 0; i < 2000; i++)
		(void)shelf_figure(&x, v, HAL_REALISASI, "118.42", "128.06");
	root = koreksi_page(&x);
	shown = count_at(root, "baris");
	assert_in_range(shown, 100, LIMIT_PAGE / (6U * LIMIT_TRAILER));
	buf_addf(&lagi, "%zu yang lebih lama", 2000 - shown);
	assert_part_at(root, "lagi", lagi.ptr);
	assert_part_at(root, "lead", "2000 angka");
	buf_release(&lagi);
	shelf_release(&x);
}

static void test_moved(void **state)
{
	struct page p = { .address = "opd/lama/", .target = "opd/a/" };
	const struct value *root;
	struct shelf x;

	(void)state;
	shelf_init(&x, p.address, OPD("Dinas A", ""));
	(void)shelf_push(&x, "2025-04-11", "Ganti nama");
	p.riwayat = &x.riwayat;
	x.k.view.base_url = "https://a.example/k/";
	root = pindah_values(&x.k.sheet, &p);
	assert_at(root, "tautan", "../../opd/a/index.html");
	assert_at(root, "alamat", "https://a.example/k/opd/a/");
	assert_at(root, "kanonik", "https://a.example/k/opd/a/");
	p.target = "opd/a/riwayat/1/laporan/";
	p.address = x.k.sheet.address = "opd/lama/riwayat/1/laporan/";
	root = pindah_values(&x.k.sheet, &p);
	assert_at(root, "tautan",
		  "../../../../../opd/a/riwayat/1/laporan/index.html");
	shelf_release(&x);
}

/* An OPD that went: since when, what is kept, who follows, what changed with
 * it. */
static void test_gone(void **state)
{
	struct riwayat heir = { .slug = "a", .nama = "Dinas A" };
	struct versi other = { .nomor = 7, .riwayat = &heir };
	struct versi *newest[3];
	struct page p = { .address = "opd/b/" };
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, p.address, OPD("Dinas A", ", 'pendahulu': ['b']"));
	x.riwayat.slug = "b";
	x.riwayat.nama = "Dinas B";
	x.riwayat.unit = NULL;
	p.riwayat = &x.riwayat;
	v = shelf_push(&x, "2022-04-11", "LKjIP");
	(void)shelf_figure(&x, v, HAL_REALISASI, NULL, "1");
	v = shelf_push(&x, "2023-01-02", "Digabung");
	memset(&v->baru, 0, sizeof(v->baru));
	x.commit[1].alasan = "penggabungan";
	all_versions(&x, newest);
	other.commit = v->commit;
	newest[x.sejarah.n_versi++] = &other;
	root = tiada_values(&x.k.sheet, &p);
	assert_part_at(root, "teks", "sejak 2 Januari 2023");
	assert_at(root, "alasan", "penggabungan");
	assert_int_equal(count_at(root, "penerus"), 1);
	assert_at(root, "penerus.0.teks", "Dinas A");
	assert_at(root, "penerus.0.tautan", "../../opd/a/index.html");
	assert_int_equal(count_at(root, "bersama"), 1);
	assert_at(root, "bersama.0.teks", "Dinas A");
	assert_at(root, "bersama.0.tautan",
		  "../../opd/a/riwayat/7/index.html");
	assert_int_equal(count_at(root, "lain"), 3);
	assert_at(root, "lain.0.tautan",
		  "../../opd/b/riwayat/1/laporan/index.html");
	assert_at(root, "lain.1.catatan", "Versi 2, 2 Januari 2023");
	assert_at(root, "lain.2.catatan", "2 versi");
	x.f.isi.situs.arsip = false;
	x.commit[1].backwards = true;
	root = tiada_values(&x.k.sheet, &p);
	assert_at(root, "teks", "Dinas B tidak ada lagi di situs ini.");
	assert_int_equal(count_at(root, "lain"), 2);
	shelf_release(&x);
}

/* The revision of the whole site, not of one OPD; on the clock of its
 * zone. */
static void test_revision(void **state)
{
	const struct value *root;
	struct shelf x;

	(void)state;
	shelf_init(&x, "", OPD("Dinas A", ""));
	root = frame_values(&x.k.sheet, "", "", NAV_HOME);
	assert_at(root, "revisi", NULL);
	(void)shelf_push(&x, "2025-04-11", "Satu");
	x.sejarah.walk.commit = x.commit;
	x.sejarah.walk.n = 2;
	x.commit[1].time = 1735664400;	/* 2024-12-31 17.00 UTC */
	memset(x.commit[1].id.byte, 0xcc, OID_BYTES);
	root = frame_values(&x.k.sheet, "", "", NAV_HOME);
	assert_at(root, "revisi.id", "ccccccc");
	assert_at(root, "revisi.tanggal", "1 Januari 2025");
	assert_false(value_at(root, "revisi.ubahan")->truth);
	assert_at(root, "revisi.umpan", "perubahan.xml");
	x.sejarah.draf.n = 1;
	x.commit[1].time = -1;
	root = frame_values(&x.k.sheet, "", "", NAV_HOME);
	assert_true(value_at(root, "revisi.ubahan")->truth);
	assert_part_at(root, "revisi.tanggal", "tidak diketahui");
	/* of an archived report, that of its version, whatever came later */
	x.k.sheet.arsip = &x.versi[0];
	root = frame_values(&x.k.sheet, "", "", NAV_HOME);
	assert_at(root, "revisi.id", "a0a0a0a");
	assert_false(value_at(root, "revisi.ubahan")->truth);
	shelf_release(&x);
}

/* The list of free pages grows without the report. */
static void test_archive_footer(void **state)
{
	static struct halaman halaman = { .slug = "tentang" };
	const struct value *root;
	struct shelf x;

	(void)state;
	shelf_init(&x, "", OPD("Dinas A", ""));
	(void)shelf_push(&x, "2025-04-11", "Satu");
	x.f.isi.halaman = &halaman;
	x.f.isi.n_halaman = 1;
	root = frame_values(&x.k.sheet, "", "", NAV_HOME);
	assert_int_equal(count_at(root, "halaman"), 1);
	assert_at(root, "nav.3.teks", "Perubahan");
	x.k.sheet.arsip = &x.versi[0];
	root = frame_values(&x.k.sheet, "", "", NAV_HOME);
	assert_false(value_at(root, "ada_halaman")->truth);
	assert_int_equal(count_at(root, "halaman"), 0);
	x.k.sheet.arsip = NULL;
	x.k.view.sejarah = NULL;
	root = frame_values(&x.k.sheet, "", "", NAV_HOME);
	assert_int_equal(count_at(root, "nav"), 5);
	shelf_release(&x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_latest),
		cmocka_unit_test(test_latest_dates),
		cmocka_unit_test(test_latest_most),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_target_plan),
		cmocka_unit_test(test_target_range),
		cmocka_unit_test(test_koreksi),
		cmocka_unit_test(test_koreksi_most),
		cmocka_unit_test(test_moved),
		cmocka_unit_test(test_gone),
		cmocka_unit_test(test_revision),
		cmocka_unit_test(test_archive_footer),
	};

	return UNIT_RUN(tests);
}
