/*
 * A change and a version in words.
 */
#include "versi_fixture.h"

#define TEXT(text) str_from(text)

static void test_figures(void **state)
{
	const struct sheet *s;
	struct shelf x;
	struct change *c;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	s = &x.k.sheet;
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	c = shelf_figure(&x, v, HAL_REALISASI, "118.42", "128.060");
	assert_str(TEXT(ubahan_label(s, c)),
		   "Angka kematian ibu, realisasi 2024");
	assert_str(TEXT(ubahan_lama(s, c)), "118,42");
	assert_str(TEXT(ubahan_baru(s, c)), "128,06");
	assert_str(TEXT(ubahan_selisih(s, c)), "+9,64");
	c->lama = shelf_nilai("1234.5678");
	assert_str(TEXT(ubahan_lama(s, c)), "1.234,5678");
	c->hal = HAL_REALISASI_TRIWULAN;
	c->triwulan = 4;
	assert_str(TEXT(ubahan_label(s, c)),
		   "Angka kematian ibu, realisasi TW IV 2024");
	c->hal = HAL_STANDAR_NASIONAL;
	c->tahun = 0;
	assert_str(TEXT(ubahan_label(s, c)),
		   "Angka kematian ibu, standar nasional");
	c->hal = HAL_CAPAIAN_TERCETAK;
	assert_str(TEXT(ubahan_lama(s, c)), "1.234,5678%");
	c->lama = shelf_nilai(NULL);
	assert_null(ubahan_lama(s, c));
	assert_null(ubahan_selisih(s, c));
	shelf_release(&x);
}

static void test_money_and_grades(void **state)
{
	const struct sheet *s;
	struct shelf x;
	struct change *c;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	s = &x.k.sheet;
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	c = shelf_change(&x, v, GOLONGAN_KOREKSI, HAL_PAGU);
	c->kode = "1.02.02";
	c->nama = "Pemenuhan Upaya Kesehatan";
	c->lama = shelf_nilai("548000001");
	c->baru = shelf_nilai("500000000");
	assert_str(TEXT(ubahan_label(s, c)), "Program 1.02.02, pagu 2024");
	assert_str(TEXT(ubahan_lama(s, c)), "Rp548.000.001");
	assert_str(TEXT(ubahan_selisih(s, c)), "\xe2\x88\x92Rp48.000.001");
	c->kode = "1.02.02.2.01";
	assert_str(TEXT(ubahan_label(s, c)),
		   "Kegiatan 1.02.02.2.01, pagu 2024");
	c = shelf_figure(&x, v, HAL_REALISASI, "1", "2");
	c->lama = (struct nilai){ .bentuk = NILAI_PREDIKAT,
				  .predikat = "BB" };
	assert_str(TEXT(ubahan_lama(s, c)), "BB");
	assert_null(ubahan_selisih(s, c));
	c = shelf_change(&x, v, GOLONGAN_KOREKSI, HAL_KOMPONEN);
	c->kunci = "perencanaan";
	c->lama = shelf_nilai("23.1");
	assert_str(TEXT(ubahan_label(s, c)),
		   "Perencanaan kinerja, nilai komponen 2024");
	assert_str(TEXT(ubahan_lama(s, c)), "23,10");
	shelf_release(&x);
}

static void test_words(void **state)
{
	const struct sheet *s;
	struct shelf x;
	struct change *c;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	s = &x.k.sheet;
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	c = shelf_change(&x, v, GOLONGAN_KETERANGAN, HAL_STATUS);
	c->kode = "R1";
	c->teks_lama = "proses";
	c->teks_baru = "selesai";
	assert_str(TEXT(ubahan_label(s, c)), "Rekomendasi R1 2024, status");
	assert_str(TEXT(ubahan_baru(s, c)), "selesai");
	c = shelf_change(&x, v, GOLONGAN_TARGET, HAL_KETERANGAN);
	c->kunci = "arah";
	c->nama = "Nama IKU-1";
	c->tahun = 0;
	c->teks_lama = "turun";
	c->teks_baru = "entah";
	assert_str(TEXT(ubahan_label(s, c)), "Nama IKU-1, arah");
	assert_str(TEXT(ubahan_lama(s, c)), "makin rendah makin baik");
	assert_str(TEXT(ubahan_baru(s, c)), "entah");
	c->kunci = "perjanjian.tanggal";
	c->teks_lama = "2024-01-29";
	assert_str(TEXT(ubahan_label(s, c)),
		   "Nama IKU-1, tanggal Perjanjian Kinerja");
	assert_str(TEXT(ubahan_lama(s, c)), "29 Januari 2024");
	c->kunci = "x-baru";
	assert_str(TEXT(ubahan_label(s, c)), "Nama IKU-1, x-baru");
	c->nama = NULL;
	c->kunci = "kepala.jabatan";
	assert_str(TEXT(ubahan_label(s, c)), "Jabatan kepala");
	shelf_release(&x);
}

static void test_things(void **state)
{
	const struct sheet *s;
	struct shelf x;
	struct change *c;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	s = &x.k.sheet;
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	c = shelf_change(&x, v, GOLONGAN_BARU, HAL_DOKUMEN);
	c->dokumen = DOKUMEN_LKJIP;
	c->teks_baru = "LKjIP tahun 2024";
	assert_str(TEXT(ubahan_label(s, c)), "LKjIP 2024 (dokumen)");
	assert_null(ubahan_lama(s, c));
	assert_str(TEXT(ubahan_baru(s, c)), "LKjIP tahun 2024");
	c = shelf_change(&x, v, GOLONGAN_KETERANGAN, HAL_INDIKATOR);
	c->kode = "IKU-9";
	c->kode_lama = "IKU-2";
	c->teks_lama = c->teks_baru = "Sama";
	assert_str(TEXT(ubahan_lama(s, c)), "IKU-2");
	assert_str(TEXT(ubahan_baru(s, c)), "IKU-9");
	c->teks_baru = "Lain";
	assert_str(TEXT(ubahan_baru(s, c)), "IKU-9 Lain");
	c = shelf_change(&x, v, GOLONGAN_NASKAH, HAL_NASKAH);
	c->path = "2024/laporan.md";
	assert_str(TEXT(ubahan_label(s, c)), "Laporan kinerja 2024");
	c->path = "2024/analisis/IKU-1.md";
	c->kode = "IKU-1";
	assert_str(TEXT(ubahan_label(s, c)), "Penjelasan IKU-1 2024");
	assert_null(ubahan_lama(s, c));
	c->path = "profil.md";
	c->kode = NULL;
	assert_str(TEXT(ubahan_label(s, c)), "Profil");
	shelf_release(&x);
}

/* A figure leads to its indikator as long as that has a page. */
static void test_link(void **state)
{
	struct value *map;
	struct shelf x;
	struct change *c, other;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	c = shelf_figure(&x, v, HAL_REALISASI, "1", "2");
	map = value_map(&x.f.arena);
	put_ubahan(&x.k.sheet, map, v, c);
	assert_at(map, "tautan",
		  "../../../../opd/a/indikator/iku-1/index.html");
	assert_at(map, "satuan", "per 100.000");
	other = *c;
	other.kode = "IKU-7";
	put_ubahan(&x.k.sheet, map, v, &other);
	assert_at(map, "tautan", NULL);
	x.riwayat.unit = NULL;
	put_ubahan(&x.k.sheet, map, v, c);
	assert_at(map, "tautan", NULL);
	shelf_release(&x);
}

static void test_sentence(void **state)
{
	const struct sheet *s;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	s = &x.k.sheet;
	v = shelf_push(&x, "2025-04-11", "Perbaikan");
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Hanya cara menulis yang berubah; tidak ada angka atau "
		   "teks yang berbeda.");
	v->slug_lama = "a-lama";
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Folder perangkat daerah berganti nama; isinya tetap.");
	(void)shelf_figure(&x, v, HAL_REALISASI, "118.42", "128.06");
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Angka kematian ibu, realisasi 2024: 118,42 menjadi "
		   "128,06.");
	(void)shelf_figure(&x, v, HAL_REALISASI_TRIWULAN, "118.42", "128.06");
	(void)shelf_change(&x, v, GOLONGAN_NASKAH, HAL_NASKAH);
	(void)shelf_change(&x, v, GOLONGAN_NASKAH, HAL_NASKAH);
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Angka kematian ibu, realisasi 2024: 118,42 menjadi "
		   "128,06; 1 angka lain dan 2 teks berubah.");
	v->keadaan = VERSI_RUSAK;
	assert_non_null(strstr(versi_kalimat(s, v), "tidak lolos"));
	v->keadaan = VERSI_TAK_TERSEDIA;
	assert_non_null(strstr(versi_kalimat(s, v), "tidak tersedia"));
	shelf_release(&x);
}

static void test_sentence_of_new(void **state)
{
	const struct sheet *s;
	struct shelf x;
	struct versi *v;
	struct change *c;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	s = &x.k.sheet;
	v = shelf_push(&x, "2025-04-11", "LKjIP");
	c = shelf_change(&x, v, GOLONGAN_BARU, HAL_NILAI);
	c->baru = shelf_nilai("72.4");
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Nilai AKIP 72,40 ditambahkan.");
	(void)shelf_figure(&x, v, HAL_REALISASI, NULL, "1");
	(void)shelf_figure(&x, v, HAL_REALISASI, NULL, "2");
	(void)shelf_change(&x, v, GOLONGAN_BARU, HAL_DOKUMEN);
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Nilai AKIP 72,40, 2 realisasi, dan 1 dokumen "
		   "ditambahkan.");
	(void)shelf_change(&x, v, GOLONGAN_BARU, HAL_KOMPONEN);
	(void)shelf_change(&x, v, GOLONGAN_BARU, HAL_PROGRAM);
	(void)shelf_change(&x, v, GOLONGAN_BARU, HAL_PREDIKAT);
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Nilai AKIP 72,40, 1 nilai komponen, 2 realisasi, "
		   "1 program, dan 2 isian lain ditambahkan.");
	shelf_release(&x);
}

/* Losses first, and a name that is no sentence's beginning stays as it is. */
static void test_sentence_of_loss(void **state)
{
	const struct sheet *s;
	struct shelf x;
	struct versi *v;
	struct change *c;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/1/", OPD("Dinas A", ""));
	s = &x.k.sheet;
	v = shelf_push(&x, "2025-04-11", "Hapus");
	(void)shelf_figure(&x, v, HAL_REALISASI, "118.42", NULL);
	c = shelf_change(&x, v, GOLONGAN_HILANG, HAL_DOKUMEN);
	c->dokumen = DOKUMEN_PK;
	(void)shelf_figure(&x, v, HAL_TARGET, "1", "2");
	assert_str(TEXT(versi_kalimat(s, v)),
		   "Angka kematian ibu, realisasi 2024 dihapus (semula "
		   "118,42); 1 hal lain dihapus; 1 target berubah.");
	v->ubah.item[0].kode = NULL;
	v->ubah.item[0].indikator = NULL;
	v->ubah.item[0].nama = "pH sungai";
	assert_non_null(strstr(versi_kalimat(s, v), "pH sungai, realisasi"));
	memset(&v->baru, 0, sizeof(v->baru));
	assert_non_null(strstr(versi_kalimat(s, v), "foldernya dihapus"));
	shelf_release(&x);
}

static void test_time(void **state)
{
	struct value *map;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "");
	map = value_map(&x.f.arena);
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "judul", "Tanpa judul");
	assert_at(map, "tautan", "../../../opd/a/riwayat/1/index.html");
	assert_at(map, "tanggal", "11 April 2025");
	assert_at(map, "jam", "pukul 09.05 WIB");
	assert_at(map, "waktu", "2025-04-11T09:05+07:00");
	assert_at(map, "tanggal_ragu", NULL);
	assert_at(map, "revisi", "a0a0a0a");
	assert_at(map, "alasan", NULL);
	x.f.isi.situs.zona_waktu = 9 * 60;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "jam", "pukul 09.05 WIT");
	x.f.isi.situs.zona_waktu = -(3 * 60 + 30);
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "jam", "pukul 09.05 UTC\xe2\x88\x92" "03.30");
	assert_at(map, "waktu", "2025-04-11T09:05-03:30");
	x.commit[0].backwards = true;
	put_versi(&x.k.sheet, map, v);
	assert_part_at(map, "tanggal_ragu", "lebih awal");
	x.commit[0].time = -1;
	v->tanggal.year = 0;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "tanggal", "tanggal tidak diketahui");
	assert_at(map, "jam", NULL);
	assert_at(map, "waktu", NULL);
	shelf_release(&x);
}

/* Names only where the site asks for them. */
static void test_author(void **state)
{
	struct value *map;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "Judul");
	map = value_map(&x.f.arena);
	x.commit[0].author = "Siti";
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "oleh", "Dinas A");
	x.f.isi.situs.riwayat_tampil = true;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "oleh", "Siti");
	x.commit[0].author = NULL;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "oleh", "tidak diketahui");
	shelf_release(&x);
}

static void test_kinds(void **state)
{
	struct value *map;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2025-04-11", "Judul");
	map = value_map(&x.f.arena);
	v->jenis = VERSI_KECIL;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "kelas", "kecil");
	assert_int_equal(count_at(map, "jenis"), 1);
	assert_at(map, "jenis.0.label", "Perubahan kecil");
	v->tidak_cocok = true;
	(void)shelf_figure(&x, v, HAL_REALISASI, "1", NULL);
	(void)shelf_figure(&x, v, HAL_REALISASI, "1", "2");
	(void)shelf_figure(&x, v, HAL_TARGET, "1", "2");
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "kelas", "hilang");
	assert_int_equal(count_at(map, "jenis"), 5);
	assert_at(map, "jenis.1.label", "Angka hilang");
	assert_at(map, "jenis.2.label", "Angka dikoreksi");
	assert_at(map, "jenis.3.label", "Target berubah");
	assert_at(map, "jenis.4.label",
		  "Disebut kecil, tetapi mengubah 3 angka");
	v->keadaan = VERSI_RUSAK;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "kelas", "rusak");
	assert_at(map, "jenis.0.label", "Tidak lolos pemeriksaan");
	v->jenis_dinyatakan = true;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "jenis.0.label", "Perubahan kecil");
	shelf_release(&x);
}

/* The deadline is the last day of February, leap years counted. */
static void test_deadline(void **state)
{
	static const struct {
		const char *day;
		const char *kelas;
		const char *label;
		const char *teks;
	} cases[] = {
		{ "2024-02-26", "done", "Tepat waktu",
		  "LKjIP 2023 masuk 3 hari sebelum tenggat 29 Februari "
		  "2024" },
		{ "2024-02-28", "done", "Tepat waktu",
		  "LKjIP 2023 masuk sehari sebelum tenggat 29 Februari "
		  "2024" },
		{ "2024-02-29", "done", "Tepat waktu",
		  "LKjIP 2023 masuk pada hari tenggat, 29 Februari 2024" },
		{ "2024-03-01", "late", "Terlambat 1 hari",
		  "LKjIP 2023 ditunggu paling lambat 29 Februari 2024" },
		{ "2025-03-01", "late", "Terlambat 366 hari",
		  "LKjIP 2023 ditunggu paling lambat 29 Februari 2024" }
	};
	struct value *map;
	struct shelf x;
	struct versi *v;

	(void)state;
	shelf_init(&x, "opd/a/riwayat/", OPD("Dinas A", ""));
	v = shelf_push(&x, "2024-02-26", "LKjIP 2023");
	v->lapor[0] = 2023;
	v->n_lapor = 1;
	map = value_map(&x.f.arena);
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		assert_true(date_parse(&v->tanggal, TEXT(cases[i].day)));
		put_versi(&x.k.sheet, map, v);
		assert_at(map, "lapor.0.kelas", cases[i].kelas);
		assert_at(map, "lapor.0.label", cases[i].label);
		assert_at(map, "lapor.0.teks", cases[i].teks);
	}
	x.commit[0].backwards = true;
	put_versi(&x.k.sheet, map, v);
	assert_at(map, "lapor.0.kelas", "s-na");
	shelf_release(&x);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_money_and_grades),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_things),
		cmocka_unit_test(test_link),
		cmocka_unit_test(test_sentence),
		cmocka_unit_test(test_sentence_of_new),
		cmocka_unit_test(test_sentence_of_loss),
		cmocka_unit_test(test_time),
		cmocka_unit_test(test_author),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_deadline),
	};

	return UNIT_RUN(tests);
}
