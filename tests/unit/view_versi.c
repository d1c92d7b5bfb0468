/*
 * The pages of a history: the list of all versions, one version.
 */
#include "versi_fixture.h"

static const struct value *version_page(struct shelf *x, struct versi *v)
{
	struct page p = { .versi = v, .riwayat = &x->riwayat };

	return versi_values(&x->k.sheet, &p);
}

static const struct value *list_page(struct shelf *x)
{
	struct page p = { .riwayat = &x->riwayat };

	return riwayat_values(&x->k.sheet, &p);
}

static void test_head(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/2/", OPD("Dinas A", ""));
	(void)shelf_push(&x, "2025-03-03", "Ejaan");
	v = shelf_push(&x, "2025-04-11", "Perbaikan IKU-1");
	(void)shelf_push(&x, "2025-06-20", "");
	x.commit[1].alasan = "angka tetap";
	x.k.view.base_url = "https://a.example/k/";
	(void)shelf_figure(&x, v, HAL_REALISASI, "118.42", "128.06");
	root = version_page(&x, v);
	assert_at(root, "atas", "Dinas A, versi 2 dari 3");
	assert_at(root, "versi.judul", "Perbaikan IKU-1");
	assert_at(root, "versi.alasan", "angka tetap");
	assert_at(root, "fakta.0.teks", "11 April 2025 pukul 09.05 WIB");
	assert_at(root, "fakta.0.waktu", "2025-04-11T09:05+07:00");
	assert_at(root, "fakta.1.teks", "Dinas A");
	assert_at(root, "fakta.2.teks", "Versi 1, 3 Maret 2025");
	assert_at(root, "fakta.3.teks", "a1a1a1a");
	assert_at(root, "jejak.3.tautan",
		  "../../../../opd/a/riwayat/index.html");
	assert_at(root, "jejak.4.teks", "Versi 2");
	assert_part_at(root, "kutipan.teks", "revisi a1a1a1a1a1a1.");
	assert_at(root, "kutipan.alamat",
		  "https://a.example/k/opd/a/riwayat/2/laporan/");
	assert_part_at(root, "kutipan.arsip", "riwayat/2/laporan/index.html");
	assert_at(root, "halaman_lain.sebelum.teks", "Versi 1: Ejaan");
	assert_at(root, "halaman_lain.sesudah.teks", "Versi 3");
	assert_int_equal(count_at(root, "catatan"), 0);
	shelf_release(&x);
}

/* The first one has nothing to be compared with; a version that is only
 * housekeeping has no report of its own. */
static void test_first(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-03-03", "Ejaan");
	root = version_page(&x, v);
	assert_at(root, "halaman_lain.sebelum", NULL);
	assert_at(root, "halaman_lain.sesudah", NULL);
	assert_at(root, "kutipan.arsip", NULL);
	assert_at(root, "kutipan.alamat", NULL);
	assert_part_at(root, "versi.kalimat", "Hanya cara menulis");
	assert_at(root, "baru", NULL);
	assert_at(root, "teks", NULL);
	assert_part_at(root, "fakta.2.teks", "dapat dibaca");
	memset(&v->lama, 0, sizeof(v->lama));
	memset(&v->baru, 0, sizeof(v->baru));
	root = version_page(&x, v);
	assert_part_at(root, "fakta.2.teks", "versi pertama");
	assert_part_at(root, "catatan.0.teks", "foldernya dihapus");
	shelf_release(&x);
}

/* Losses first; of what is gone, no new value. */
static void test_tables(void **state)
{
	struct change *c;
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "Semua");
	(void)shelf_figure(&x, v, HAL_REALISASI, "118.42", NULL);
	(void)shelf_figure(&x, v, HAL_REALISASI, "118.42", "128.06");
	c = shelf_figure(&x, v, HAL_TARGET, "65", "60");
	c->dari_rencana = true;
	c = shelf_change(&x, v, GOLONGAN_TARGET, HAL_KETERANGAN);
	c->kunci = "arah";
	c->teks_lama = "naik";
	c->teks_baru = "turun";
	c = shelf_change(&x, v, GOLONGAN_KETERANGAN, HAL_KETERANGAN);
	c->kunci = "definisi";
	c->teks_lama = "satu dua tiga empat lima";
	c->teks_baru = "satu dua enam empat lima";
	root = version_page(&x, v);
	assert_int_equal(count_at(root, "ubahan"), 3);
	assert_at(root, "ubahan.0.id", "hilang");
	assert_at(root, "ubahan.0.angka.baris.0.lama", "118,42");
	assert_at(root, "ubahan.0.angka.baris.0.baru", NULL);
	assert_at(root, "ubahan.0.kata", NULL);
	assert_at(root, "ubahan.1.id", "koreksi");
	assert_at(root, "ubahan.1.angka.baris.0.selisih", "+9,64");
	assert_at(root, "ubahan.2.id", "target");
	assert_at(root, "ubahan.2.angka.keterangan", "1 target diubah");
	assert_part_at(root, "ubahan.2.angka.baris.0.catatan", "rencana");
	assert_at(root, "ubahan.2.kata.keterangan", "1 cara mengukur diubah");
	assert_at(root, "ubahan.2.kata.baris.0.baru",
		  "makin rendah makin baik");
	assert_at(root, "keterangan.baris.0.potongan.1.hapus.isi.0.teks",
		  "tiga");
	assert_at(root, "keterangan.baris.0.potongan.2.tambah.isi.0.teks",
		  "enam");
	shelf_release(&x);
}

static void test_derived(void **state)
{
	struct turunan t[2] = {
		{ .hal = TURUNAN_CAPAIAN, .tahun = 2023, .kode = "IKU-1",
		  .nama = "Angka kematian ibu", .lama_ada = true,
		  .baru_ada = true, .kategori_lama = { .label = "Tinggi" },
		  .kategori_baru = { .label = "Sedang" } },
		{ .hal = TURUNAN_PAGU, .tahun = 2023, .lama_ada = true }
	};
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "Semua");
	t[0].lama = shelf_nilai("108.91").angka;
	t[0].baru = shelf_nilai("101.49").angka;
	t[1].lama = shelf_nilai("1500").angka;
	v->turunan = (struct turunan_list){ t, 2, 1 };
	root = version_page(&x, v);
	assert_at(root, "turunan.kategori", "1 kategori berubah.");
	assert_at(root, "turunan.baris.0.label",
		  "Angka kematian ibu, capaian 2023");
	assert_at(root, "turunan.baris.0.lama", "108,91%");
	assert_at(root, "turunan.baris.0.selisih", "\xe2\x88\x92" "7,42");
	assert_at(root, "turunan.baris.0.kategori_baru", "Sedang");
	assert_at(root, "turunan.baris.1.lama", "Rp1.500");
	assert_at(root, "turunan.baris.1.baru", NULL);
	assert_at(root, "turunan.baris.1.selisih", NULL);
	assert_at(root, "turunan.baris.1.kategori_lama", NULL);
	shelf_release(&x);
}

/* What was appended: figures in tables, years first, the plan last. */
static void test_new(void **state)
{
	struct change *c;
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "Renstra dan LKjIP");
	(void)shelf_figure(&x, v, HAL_TARGET, NULL, "1");
	for (int year = 2026; year >= 2025; year--) {
		c = shelf_figure(&x, v, HAL_TARGET_RENCANA, NULL,
				 year == 2025 ? "5" : "6");
		c->tahun = year;
		c->rencana = 2021;
	}
	(void)shelf_figure(&x, v, HAL_REALISASI, NULL, "2");
	c = shelf_change(&x, v, GOLONGAN_BARU, HAL_INDIKATOR);
	c->kode = "IKU-1";
	c->rencana = 2021;
	c = shelf_change(&x, v, GOLONGAN_BARU, HAL_SASARAN);
	c->kode = "S1";
	c->nama = c->teks_baru = "Sehat";
	c->rencana = 2021;
	c = shelf_change(&x, v, GOLONGAN_BARU, HAL_DOKUMEN);
	c->dokumen = DOKUMEN_LKJIP;
	c->teks_baru = "Laporan tahun 2024";
	root = version_page(&x, v);
	assert_int_equal(count_at(root, "baru.kelompok"), 2);
	assert_at(root, "baru.kelompok.0.judul", "2024");
	assert_int_equal(count_at(root, "baru.kelompok.0.tabel"), 1);
	assert_at(root, "baru.kelompok.0.tabel.0.kolom.0.teks", "Target");
	assert_at(root, "baru.kelompok.0.tabel.0.kolom.1.teks", "Realisasi");
	assert_at(root, "baru.kelompok.0.tabel.0.baris.0.sel.0.teks", "1,00");
	assert_at(root, "baru.kelompok.0.tabel.0.baris.0.sel.1.teks", "2,00");
	assert_at(root, "baru.kelompok.0.daftar.0.label",
		  "LKjIP 2024 (dokumen)");
	assert_at(root, "baru.kelompok.0.daftar.0.baru",
		  "Laporan tahun 2024");
	assert_at(root, "baru.kelompok.1.tabel.0.kolom.0.teks", "2025");
	assert_at(root, "baru.kelompok.1.tabel.0.baris.0.sel.1.teks", "6,00");
	/* the table names the indikator; the sasaran is in the list, once */
	assert_int_equal(count_at(root, "baru.kelompok.1.daftar"), 1);
	assert_at(root, "baru.kelompok.1.daftar.0.label", "Sasaran S1 Sehat");
	assert_at(root, "baru.kelompok.1.daftar.0.baru", NULL);
	shelf_release(&x);
}

static void test_notes(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/3/", OPD("Dinas A", ""));
	(void)shelf_push(&x, "2025-04-10", "Satu");
	(void)shelf_push(&x, "2025-04-10", "Dua");
	v = shelf_push(&x, "2025-04-11", "Tiga");
	v->pembanding = &x.versi[0];
	v->slug_lama = "a-lama";
	v->keadaan = VERSI_RUSAK;
	v->tidak_cocok = true;
	x.commit[2].backwards = true;
	root = version_page(&x, v);
	assert_int_equal(count_at(root, "catatan"), 5);
	assert_part_at(root, "versi.kalimat", "tidak lolos pemeriksaan");
	assert_part_at(root, "catatan.0.teks", "satu per satu");
	assert_part_at(root, "catatan.1.teks", "perubahan kecil");
	assert_part_at(root, "catatan.2.teks", "dari a-lama menjadi a");
	assert_part_at(root, "catatan.3.teks", "1 versi di antaranya");
	assert_part_at(root, "catatan.4.teks", "lebih awal");
	v->keadaan = VERSI_TAK_TERSEDIA;
	root = version_page(&x, v);
	assert_part_at(root, "versi.kalimat", "tidak tersedia");
	assert_int_equal(count_at(root, "catatan"), 4);
	assert_false(value_at(root, "berkas_gagal")->truth);
	shelf_release(&x);
}

static void test_list(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2023-02-10", "LKjIP 2022");
	v->lapor[v->n_lapor++] = 2022;
	v = shelf_push(&x, "2024-03-10", "LKjIP 2023");
	v->lapor[v->n_lapor++] = 2023;
	(void)shelf_figure(&x, v, HAL_TARGET, "1", "2");	/* of 2024 */
	v = shelf_push(&x, "2025-04-11", "Koreksi");
	v->jenis = VERSI_KOREKSI;
	(void)shelf_figure(&x, v, HAL_REALISASI, "1", "2");
	root = list_page(&x);
	assert_at(root, "lead.tebal",
		  "3 versi sejak 10 Februari 2023; 1 angka terbit dikoreksi, "
		  "1 target diubah setelah tahunnya mulai; 1 dari 2 laporan "
		  "tepat waktu.");
	assert_part_at(root, "lead.akhir", "dapat dilihat kembali");
	assert_int_equal(count_at(root, "kunci"), 2);
	assert_at(root, "kunci.1.jumlah", "1 versi");
	assert_int_equal(count_at(root, "tahun"), 3);
	assert_at(root, "tahun.0.judul", "2025");
	assert_at(root, "tahun.0.versi.0.nomor", "3");
	assert_at(root, "tahun.0.versi.0.kilas.0.lama", "1,00");
	assert_at(root, "tahun.0.versi.0.kalimat", NULL);
	assert_at(root, "tahun.2.versi.0.lapor.0.kelas", "done");
	assert_at(root, "berkas.0.tautan",
		  "../../../opd/a/perubahan.xml");
	assert_at(root, "berkas.1.tautan", "../../../opd/a/riwayat.csv");
	assert_int_equal(count_at(root, "catatan"), 0);
	shelf_release(&x);
}

/* A date that cannot be relied on makes no year of its own. */
static void test_list_dates(void **state)
{
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2023-02-10", "Satu");
	x.commit[0].time = -1;
	v->tanggal.year = 0;
	(void)shelf_push(&x, "2024-03-10", "Dua");
	v = shelf_push(&x, "2019-03-10", "Tiga");
	x.commit[2].backwards = true;
	v->lapor[v->n_lapor++] = 2018;
	root = list_page(&x);
	assert_part_at(root, "lead.tebal", "3 versi; ");
	assert_int_equal(count_at(root, "tahun"), 1);
	assert_at(root, "tahun.0.judul", "2024");
	assert_int_equal(count_at(root, "tahun.0.versi"), 3);
	assert_part_at(root, "catatan.0.teks", "Tanggal 2 versi");
	assert_null(strstr(value_at(root, "lead.tebal")->text.ptr, "tepat"));
	x.commit[1].time = -1;
	root = list_page(&x);
	assert_at(root, "tahun.0.judul", "Tanggal tidak diketahui");
	shelf_release(&x);
}

/* Everything that is wrong with a history is said on its page. */
static void test_list_notes(void **state)
{
	struct walk_rewrite rewrite[2];
	const struct value *root;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2023-02-10", "Satu");
	v->keadaan = VERSI_TAK_TERSEDIA;
	memset(rewrite[0].old.byte, 0xbb, OID_BYTES);
	memset(rewrite[0].new.byte, 0xcc, OID_BYTES);
	rewrite[1] = rewrite[0];
	x.riwayat.draf = true;
	x.sejarah.walk = (struct walk){ .end = WALK_SHALLOW,
					.before = WALK_OLDER,
					.commit = x.commit, .n = 1,
					.rewrite = rewrite, .n_rewrite = 2 };
	memset(x.sejarah.walk.end_id.byte, 0xdd, OID_BYTES);
	x.commit[0].unreadable = true;
	root = list_page(&x);
	assert_int_equal(count_at(root, "catatan"), 7);
	assert_part_at(root, "catatan.0.teks", "berbeda dari versi 1");
	assert_part_at(root, "catatan.1.teks", "dangkal");
	assert_part_at(root, "catatan.1.teks", "ddddddd");
	assert_part_at(root, "catatan.2.teks", "bbbbbbb");
	assert_part_at(root, "catatan.3.teks", "ccccccc");
	assert_part_at(root, "catatan.4.teks", "lebih lama");
	assert_part_at(root, "catatan.5.teks", "1 revisi");
	assert_part_at(root, "catatan.6.teks", "1 versi tidak dapat");
	assert_at(root, "lead.akhir", NULL);
	x.sejarah.walk.end = WALK_MISSING;
	root = list_page(&x);
	assert_part_at(root, "catatan.1.teks", "terputus");
	x.riwayat.n = 0;
	root = list_page(&x);
	assert_part_at(root, "lead.tebal", "Belum ada versi");
	shelf_release(&x);
}

/* The histories of those before and after. */
static void test_family(void **state)
{
	struct riwayat before = { .slug = "b", .nama = "Dinas B" };
	struct versi old = { .nomor = 1, .riwayat = &before };
	struct walk_commit commit = { .subject = "Pertama", .time = 1 };
	struct versi *list[] = { &old };
	struct riwayat *all[2];
	const struct value *root;
	struct shelf x;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/",
		   OPD("Dinas A", ", 'pendahulu': ['b', 'c']"));
	(void)shelf_push(&x, "2023-02-10", "Satu");
	old.commit = &commit;
	before.versi = list;
	before.n = 1;
	all[0] = &x.riwayat;
	all[1] = &before;
	x.sejarah.riwayat = all;
	x.sejarah.n_riwayat = 2;
	root = list_page(&x);
	assert_int_equal(count_at(root, "pendahulu"), 1);
	assert_at(root, "pendahulu.0.judul", "Sebelumnya");
	assert_at(root, "pendahulu.0.nama", "Dinas B");
	assert_at(root, "pendahulu.0.jumlah", "1 versi");
	assert_at(root, "pendahulu.0.versi.0.judul", "Pertama");
	assert_at(root, "pendahulu.0.versi.0.tautan",
		  "../../../opd/b/riwayat/1/index.html");
	assert_int_equal(count_at(root, "penerus"), 0);
	x.riwayat = before;
	x.k.sheet.address = "opd/b/riwayat/";
	before = (struct riwayat){ .slug = "a", .nama = "Dinas A" };
	all[0] = &before;
	all[1] = &x.riwayat;
	root = list_page(&x);
	assert_int_equal(count_at(root, "penerus"), 1);
	assert_at(root, "penerus.0.nama", "Dinas A");
	shelf_release(&x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_head),
		cmocka_unit_test(test_first),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_derived),
		cmocka_unit_test(test_new),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_list),
		cmocka_unit_test(test_list_dates),
		cmocka_unit_test(test_list_notes),
		cmocka_unit_test(test_family),
	};

	return UNIT_RUN(tests);
}
