/*
 * The evaluation as readers see it: the score is what is printed, and the
 * grade is read off that.
 */
#include "view_fixture.h"

#include "view/bagian.h"

#define A "opd/a/"

/* Values of 2024 with this evaluasi.json: the page's head and the bagian. */
static const struct value *make(struct fixture *f, const char *evaluasi)
{
	struct value *root;
	struct desk k;

	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "2024/evaluasi.json", evaluasi);
	fixture_put(f, A "2023/evaluasi.json", "{'nilai': 60.005}");
	fixture_load(f);
	desk_init(&k, f, A);
	root = value_map(&f->arena);
	put_head(&k.sheet, root, rekap_of(f, "a", 2024));
	put_bagian_evaluasi(&k.sheet, root, rekap_of(f, "a", 2024));
	return root;
}

/* 60.004 is printed 60,00, which is CC; 60.005 is 60,01, which is B. */
static void test_printed(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{'nilai': 60.004, 'penilai': 'Inspektorat',"
		 "'tanggal': '2025-06-20', 'predikat': 'CC'}");
	assert_at(v, "angka.0.nilai", "60,00");
	assert_at(v, "angka.0.grade", "CC");
	assert_at(v, "angka.0.catatan.0.teks",
		  "Turun 0,01 dari 60,01 pada 2023.");
	assert_at(v, "evaluasi.kalimat_tebal",
		  "60,00, predikat CC (Cukup (Memadai))");
	assert_at(v, "evaluasi.kalimat_akhir",
		  ", pada 20 Juni 2025 menurut PermenPANRB 88/2021.");
	assert_non_null(value_at(v, "evaluasi.grafik.svg"));
	assert_string_equal(rekap_of(&f, "a", 2023)->predikat, "B");
	fixture_release(&f);
}

static void test_components(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{'aturan': '12/2015', 'nilai': 70, 'komponen': {"
		 "'perencanaan': 24, 'pengukuran': 16, 'pelaporan': 10,"
		 "'evaluasi_internal': 5, 'capaian': 15}}");
	assert_int_equal(count_at(v, "evaluasi.komponen"), 5);
	assert_at(v, "evaluasi.komponen.0.nilai", "24,00");
	assert_at(v, "evaluasi.komponen.0.bobot", "30,00");
	assert_at(v, "evaluasi.komponen.0.bagian", "80,00%");
	assert_at(v, "evaluasi.komponen.4.bagian", "75,00%");
	assert_at(v, "evaluasi.nilai", "70,00");
	assert_at(v, "evaluasi.bagian", "70,00%");
	fixture_release(&f);
}

/* Components may be known before their sum. */
static void test_no_score(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{'predikat': 'BB', 'komponen': {'perencanaan': 20,"
		 "'pengukuran': null}}");
	assert_at(v, "angka.0.nilai", "–");
	assert_at(v, "angka.0.grade", NULL);
	assert_at(v, "evaluasi.kalimat", "Hasil evaluasi belum memuat nilai");
	assert_at(v, "evaluasi.kalimat_tebal", NULL);
	assert_true(value_at(v, "evaluasi.ada_komponen")->truth);
	assert_int_equal(count_at(v, "evaluasi.komponen"), 1);
	assert_at(v, "evaluasi.nilai", "–");
	assert_at(v, "evaluasi.bagian", "–");
	assert_string_equal(rekap_of(&f, "a", 2024)->predikat, "BB");
	fixture_release(&f);
}

static void test_empty(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{}");
	assert_at(v, "evaluasi.belum", NULL);
	assert_false(value_at(v, "evaluasi.ada_komponen")->truth);
	assert_false(value_at(v, "evaluasi.ada_rekomendasi")->truth);
	assert_null(rekap_of(&f, "a", 2024)->predikat);
	fixture_release(&f);
}

static void test_recommendations(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{'rekomendasi': [{'kode': 'R1', 'uraian': 'Susun',"
		 "'status': 'selesai', 'tindak_lanjut': 'Sudah.',"
		 "'tenggat': '2025-12-31'}, {'kode': 'R2', 'uraian': 'Ukur',"
		 "'status': 'belum'}]}");
	assert_at(v, "evaluasi.hitung",
		  "1 selesai, 0 dalam proses, 1 belum.");
	assert_at(v, "evaluasi.rekomendasi.0.status.kelas", "done");
	assert_at(v, "evaluasi.rekomendasi.0.tindak_lanjut", "Sudah.");
	assert_at(v, "evaluasi.rekomendasi.0.tenggat",
		  "tenggat 31 Desember 2025");
	assert_at(v, "evaluasi.rekomendasi.1.status.kelas", "todo");
	assert_at(v, "evaluasi.rekomendasi.1.tindak_lanjut",
		  "Belum ada tindak lanjut yang dilaporkan.");
	assert_at(v, "evaluasi.rekomendasi.1.tenggat", NULL);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_printed),
		cmocka_unit_test(test_components),
		cmocka_unit_test(test_no_score),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_recommendations),
	};

	return UNIT_RUN(tests);
}
