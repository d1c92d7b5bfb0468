/*
 * Tables of open data: the rows of each, their three forms, and what is
 * missing.
 */
#include "export_fixture.h"

#include "export/data_tabel.h"
#include "export/kamus_berkas.h"
#include "export/katalog.h"
#include "export/paket.h"

/* A fixture with one OPD "a" whose plan and year are these. */
static void begin(struct fixture *f, struct desk *k, const char *indikator,
		  const char *rows)
{
	struct buf text = BUF_INIT(100000);

	fixture_init(f);
	fixture_put(f, "opd/a/opd.json", OPD("Dinas A", ""));
	buf_addf(&text, "{'dokumen': 'Renstra', 'mulai': 2021, 'selesai': 2026,"
		 "'tujuan': [{'kode': 'T1', 'uraian': 'Maju', 'sasaran': ["
		 "{'kode': 'S1', 'uraian': 'Sehat', 'indikator': [%s]}]}]}",
		 indikator);
	fixture_put(f, "opd/a/rencana/2021-2026.json", text.ptr);
	buf_clear(&text);
	buf_addf(&text, "{'indikator': [%s]}", rows);
	fixture_put(f, "opd/a/2024/kinerja.json", text.ptr);
	buf_release(&text);
	fixture_load(f);
	desk_init(k, f, "");
}

/* Read the CSV of a table of the OPD. */
static void read_table(struct csv *t, struct fixture *f, struct desk *k,
		       enum kamus_tabel which)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	struct data_tabel table;

	data_tabel_begin(&table, &out, &k->view, &kamus[which], BENTUK_CSV);
	data_tabel_head(&table, NULL);
	data_tabel_unit(&table, unit_of(f, "a"));
	data_tabel_tail(&table);
	data_tabel_end(&table);
	csv_read(t, out.ptr, &f->arena);
	assert_int_equal(t->columns, kamus[which].n);
	for (size_t i = 0; i < t->columns; i++)
		assert_string_equal(t->cell[i], kamus[which].kolom[i].nama);
	buf_release(&out);
}

/* A cell of a row is this text. */
static void expect(const struct csv *t, size_t row, const char *column,
		   const char *text)
{
	assert_string_equal(csv_at(t, row, column), text);
}

static void test_forms(void **state)
{
	struct fixture f;
	struct desk k;
	struct csv t;

	(void)state;
	begin(&f, &k, NAIK("A", ", 'target': {'2024': 72.10}") ","
	      INDIKATOR("B", ", 'jenis': 'angka', 'arah': 'rentang',"
			" 'rentang': [6.5, 8.5]") ","
	      INDIKATOR("C", ", 'jenis': 'predikat', 'arah': 'naik',"
			" 'skala': 'akip', 'target': {'2024': 'BB'}"),
	      "{'kode': 'A', 'realisasi': 72.1000},"
	      "{'kode': 'B', 'realisasi': 9},"
	      "{'kode': 'C', 'realisasi': 'A'}");
	read_table(&t, &f, &k, KAMUS_CAPAIAN);
	assert_int_equal(csv_rows(&t), 3);
	expect(&t, 0, "target", "72.10");
	expect(&t, 0, "target_asal", "rencana");
	expect(&t, 0, "realisasi", "72.1000");
	expect(&t, 0, "capaian", "100.00");
	expect(&t, 0, "tercapai", "true");
	expect(&t, 1, "target", "6.5");
	expect(&t, 1, "target_atas", "8.5");
	expect(&t, 1, "rumus", "rentang");
	expect(&t, 1, "tercapai", "false");
	expect(&t, 2, "target", "");
	expect(&t, 2, "target_predikat", "BB");
	expect(&t, 2, "target_keterangan", "ada");
	expect(&t, 2, "realisasi_predikat", "A");
	expect(&t, 2, "realisasi_keterangan", "ada");
	fixture_release(&f);
}

/* Zero is a figure; each kind of nothing has a word of its own. */
static void test_nothing(void **state)
{
	struct fixture f;
	struct desk k;
	struct csv t;

	(void)state;
	begin(&f, &k, NAIK("A", ", 'target': {'2024': 10}") ","
	      NAIK("B", ", 'target': {'2024': 10}") ","
	      NAIK("C", "") ","
	      NAIK("D", ", 'target': {'2024': 0}") ","
	      NAIK("E", ", 'target': {'2024': 10}"),
	      "{'kode': 'A', 'realisasi': 0},"
	      "{'kode': 'C', 'realisasi': 5},"
	      "{'kode': 'D', 'realisasi': 5},"
	      "{'kode': 'E', 'realisasi': null}");
	read_table(&t, &f, &k, KAMUS_CAPAIAN);
	assert_int_equal(csv_rows(&t), 5);
	expect(&t, 0, "realisasi", "0");
	expect(&t, 0, "capaian", "0.00");
	expect(&t, 0, "capaian_keterangan", "ada");
	expect(&t, 1, "realisasi", "");
	expect(&t, 1, "realisasi_keterangan", "belum_diisi");
	expect(&t, 2, "target_keterangan", "tanpa_target");
	expect(&t, 2, "target_asal", "");
	expect(&t, 2, "capaian_keterangan", "tanpa_target");
	expect(&t, 3, "target", "0");
	expect(&t, 3, "capaian", "");
	expect(&t, 3, "capaian_keterangan", "tak_terhitung");
	expect(&t, 3, "sebab", "target_nol");
	expect(&t, 3, "tercapai", "");
	expect(&t, 4, "capaian_keterangan", "belum_diisi");
	fixture_release(&f);
}

static void test_other_tables(void **state)
{
	struct fixture f;
	struct desk k;
	struct csv t;

	(void)state;
	begin(&f, &k, NAIK("A", ", 'target': {'2023': 9, '2026': 10}"),
	      "{'kode': 'A', 'target': 8, 'triwulan': ["
	      "{'target': 2, 'realisasi': 0}, {'target': 4,"
	      " 'realisasi': null}, {'target': null, 'realisasi': null},"
	      " {'target': null, 'realisasi': null}]}");
	read_table(&t, &f, &k, KAMUS_RENCANA);
	assert_int_equal(csv_rows(&t), 2);
	expect(&t, 1, "tahun", "2026");
	expect(&t, 1, "target", "10");
	read_table(&t, &f, &k, KAMUS_TRIWULAN);
	assert_int_equal(csv_rows(&t), 4);
	expect(&t, 0, "realisasi", "0");
	expect(&t, 1, "target", "4");
	expect(&t, 1, "realisasi_keterangan", "belum_diisi");
	read_table(&t, &f, &k, KAMUS_RINGKASAN);
	assert_int_equal(csv_rows(&t), 1);
	expect(&t, 0, "pagu_keterangan", "belum_masuk");
	expect(&t, 0, "nilai_keterangan", "belum_masuk");
	expect(&t, 0, "dokumen_wajib", "9");
	read_table(&t, &f, &k, KAMUS_DOKUMEN);
	assert_int_equal(csv_rows(&t), 9);
	expect(&t, 0, "keadaan", "data");
	expect(&t, 1, "keadaan", "belum_masuk");
	read_table(&t, &f, &k, KAMUS_ANGGARAN);
	assert_int_equal(csv_rows(&t), 0);
	fixture_release(&f);
}

/* A series has the years of the plan, with and without a report. */
static void test_series(void **state)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	struct fixture f;
	struct deret d;
	struct desk k;
	struct csv t;

	(void)state;
	begin(&f, &k, NAIK("A", ", 'kondisi_awal': {'tahun': 2020,"
			   " 'nilai': 7}, 'target': {'2023': 8, '2024': 9,"
			   " '2025': 10}"),
	      "{'kode': 'A', 'realisasi': 9.5}");
	deret_build(&d, &f.site, unit_of(&f, "a"),
		    rekap_of(&f, "a", 2024)->hasil[0].indikator, &f.arena);
	data_indikator_write(&out, &k.view, &d, BENTUK_CSV);
	csv_read(&t, out.ptr, &f.arena);
	assert_int_equal(csv_rows(&t), d.n);
	expect(&t, 0, "tahun", "2020");
	expect(&t, 0, "realisasi", "7");
	expect(&t, 0, "target_keterangan", "tidak_berlaku");
	expect(&t, 3, "tahun", "2023");
	expect(&t, 3, "realisasi_keterangan", "tak_terlapor");
	expect(&t, 4, "realisasi", "9.5");
	expect(&t, 5, "target", "10");
	expect(&t, 5, "capaian_keterangan", "belum_waktunya");
	buf_release(&out);
	fixture_release(&f);
}

/* Every column has words, and every table its primary key among them. */
static void test_dictionary(void **state)
{
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&f, &k, NAIK("A", ""), "");
	for (size_t i = 0; i < N_KAMUS; i++) {
		assert_true(kamus[i].n <= KAMUS_KOLOM);
		assert_null(strstr(kamus_isi(&k.sheet, &kamus[i]), "data."));
		for (size_t c = 0; c < kamus[i].n; c++)
			assert_null(strstr(kolom_arti(&k.sheet,
						      &kamus[i].kolom[c]),
					   "data.kolom"));
	}
	for (size_t i = 0; kamus_kosong[i]; i++)
		assert_null(strstr(sheet_word(&k.sheet, arena_strf(
			&f.arena, "data.kosong.%s", kamus_kosong[i])),
			"data.kosong"));
	fixture_release(&f);
}

/* What the descriptions must say without an address, and with one. */
static void test_descriptions(void **state)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&f, &k, NAIK("A", ""), "");
	paket_write(&out, &k.view, unit_of(&f, "a"));
	assert_non_null(strstr(out.ptr, "\"name\": \"kinerja-a\""));
	assert_null(strstr(out.ptr, "\"homepage\""));
	assert_null(strstr(out.ptr, "\"licenses\""));
	buf_clear(&out);
	k.view.base_url = "https://a.example/";
	katalog_head(&out, &k.view);
	katalog_unit(&out, &k.view, unit_of(&f, "a"));
	katalog_tail(&out);
	assert_non_null(strstr(out.ptr, "\"modified\": \"R/P1Y\""));
	assert_non_null(strstr(out.ptr, "\"downloadURL\": \"https://a.example/"
			       "opd/a/data/kinerja.xlsx\""));
	buf_release(&out);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_nothing),
		cmocka_unit_test(test_other_tables),
		cmocka_unit_test(test_series),
		cmocka_unit_test(test_dictionary),
		cmocka_unit_test(test_descriptions),
	};

	return UNIT_RUN(tests);
}
