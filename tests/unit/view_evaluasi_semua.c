/*
 * The scores of all OPDs, their components by regulation, and what is said
 * of the recommendations.
 */
#include "view_fixture.h"

#include "view/evaluasi_semua.h"

/* The last commit, or none. */
struct past {
	struct sejarah sejarah;
	struct walk_commit commit;
};

static const struct value *make_at(struct fixture *f, const char *day)
{
	struct page p = { .address = "evaluasi/" };
	struct past past = { .sejarah = { .ada = true } };
	struct date now;
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, "evaluasi/");
	if (day) {
		assert_true(date_parse(&now, str_from(day)));
		past.commit.time = date_days(now) * 86400;
		past.sejarah.walk.commit = &past.commit;
		past.sejarah.walk.n = 1;
		k.view.sejarah = &past.sejarah;
	}
	return evaluasi_semua_values(&k.sheet, &p);
}

static const struct value *make(struct fixture *f)
{
	return make_at(f, NULL);
}

static void test_empty(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	v = make(&f);
	assert_at(v, "lead.0.teks", "Belum ada hasil evaluasi yang masuk.");
	assert_int_equal(count_at(v, "lead"), 1);
	assert_at(v, "pemda", NULL);
	assert_at(v, "nilai", NULL);
	assert_at(v, "sebaran", NULL);
	assert_at(v, "rekomendasi", NULL);
	assert_false(value_at(v, "ada_aturan")->truth);
	fixture_release(&f);
}

/* Three OPDs: one with two scores, one closed, one never evaluated. */
static void put_three(struct fixture *f)
{
	fixture_put(f, "opd/a/opd.json", OPD("A", ""));
	fixture_put(f, "opd/b/opd.json",
		    OPD("B", ", 'berlaku': {'sampai': 2023}"));
	fixture_put(f, "opd/c/opd.json", OPD("C", ""));
	fixture_put(f, "opd/a/2023/evaluasi.json", "{'nilai': 60}");
	fixture_put(f, "opd/a/2024/evaluasi.json", "{'nilai': 60.01}");
	fixture_put(f, "opd/b/2023/evaluasi.json", "{'nilai': 80.5}");
}

static void test_scores(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_three(&f);
	v = make(&f);
	assert_at(v, "lead.0.teks",
		  "Untuk 2024, 1 dari 2 perangkat daerah dinilai: 60,01.");
	assert_int_equal(count_at(v, "nilai.tahun"), 2);
	assert_int_equal(count_at(v, "nilai.baris"), 3);
	assert_at(v, "nilai.baris.0.sel.0.nilai.teks", "60,00");
	assert_at(v, "nilai.baris.0.sel.0.predikat", "CC");
	assert_at(v, "nilai.baris.0.sel.1.predikat", "B");
	assert_at(v, "nilai.baris.0.sel.1.urut", "60.01");
	assert_non_null(value_at(v, "nilai.baris.0.spark"));
	assert_at(v, "nilai.baris.1.sel.0.predikat", "A");
	assert_at(v, "nilai.baris.1.sel.1.nilai.teks", "tidak berlaku");
	assert_at(v, "nilai.baris.2.sel.1.nilai.teks", "belum ada");
	assert_at(v, "nilai.baris.2.spark", NULL);
	fixture_release(&f);
}

/* Counts by year, and who has what; the region's own is not counted. */
static void test_distribution(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_three(&f);
	fixture_put(&f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(&f, "pemda/2023/evaluasi.json", "{'nilai': 90}");
	fixture_put(&f, "pemda/2024/evaluasi.json", "{'nilai': 91}");
	v = make(&f);
	assert_part_at(v, "lead.0.teks", "91,00, predikat AA");
	assert_part_at(v, "lead.0.teks", "Naik 1,00 dari 90,00 pada 2023.");
	assert_int_equal(count_at(v, "sebaran.hitung"), 4);
	assert_at(v, "sebaran.hitung.0.predikat", "A");
	assert_at(v, "sebaran.hitung.0.sel.0.n", "1");
	assert_at(v, "sebaran.hitung.0.sel.1.n", "0");
	assert_at(v, "sebaran.hitung.3.nama", "Belum dinilai");
	assert_at(v, "sebaran.hitung.3.sel.1.n", "1");
	assert_int_equal(count_at(v, "sebaran.kelompok"), 2);
	assert_at(v, "sebaran.kelompok.0.predikat", "B");
	assert_at(v, "sebaran.kelompok.0.baris.0.nilai", "60,01");
	assert_at(v, "sebaran.kelompok.1.baris.0.nama", "C");
	assert_non_null(value_at(v, "pemda.grafik"));
	fixture_release(&f);
}

#define KOMPONEN_88(nilai, a, b, c, d)                                        \
	"{'nilai': " #nilai ", 'komponen': {'perencanaan': " #a               \
	", 'pengukuran': " #b ", 'pelaporan': " #c                            \
	", 'evaluasi_internal': " #d "}}"

/* One table a regulation, of its latest year; never set side by side. */
static void test_components(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/a/opd.json", OPD("A", ""));
	fixture_put(&f, "opd/b/opd.json", OPD("B", ""));
	fixture_put(&f, "opd/a/2021/evaluasi.json",
		    "{'aturan': '12/2015', 'nilai': 50, 'komponen':"
		    " {'perencanaan': 20, 'pengukuran': 10, 'pelaporan': 5,"
		    "  'evaluasi_internal': 5, 'capaian': 10}}");
	fixture_put(&f, "opd/a/2024/evaluasi.json",
		    KOMPONEN_88(69, 24, 21, 10, 14));
	fixture_put(&f, "opd/b/2024/evaluasi.json",
		    KOMPONEN_88(63, 24, 15, 10, 14));
	v = make(&f);
	assert_true(value_at(v, "beda")->truth);
	assert_int_equal(count_at(v, "aturan"), 2);
	assert_at(v, "aturan.0.nama", "PermenPANRB 88/2021");
	assert_int_equal(count_at(v, "aturan.0.rata"), 4);
	assert_at(v, "aturan.0.rata.1.nilai", "18,00");
	assert_at(v, "aturan.0.rata.1.bagian", "60,00%");
	assert_part_at(v, "aturan.0.kalimat", "Evaluasi akuntabilitas");
	assert_part_at(v, "aturan.0.kalimat", "56,00% dari bobot pada 2");
	assert_at(v, "aturan.0.baris.1.sel.1.bagian", "50,00%");
	assert_at(v, "aturan.0.baris.1.jumlah.teks", "63,00");
	assert_int_equal(count_at(v, "aturan.1.rata"), 5);
	assert_int_equal(count_at(v, "aturan.1.baris"), 1);
	assert_part_at(v, "aturan.1.judul", "2021");
	fixture_release(&f);
}

/* An OPD with three recommendations: overdue, due that day, done. */
static void put_advice(struct fixture *f)
{
	fixture_put(f, "opd/a/opd.json", OPD("A", ""));
	fixture_put(f, "opd/a/2024/evaluasi.json",
		    "{'nilai': 60, 'rekomendasi': ["
		    "{'kode': 'R1', 'uraian': 'x', 'tenggat': '2025-01-31',"
		    " 'status': 'selesai'},"
		    "{'kode': 'R2', 'uraian': 'x', 'status': 'belum'},"
		    "{'kode': 'R3', 'uraian': 'x', 'tenggat': '2025-07-02',"
		    " 'status': 'belum'},"
		    "{'kode': 'R4', 'uraian': 'x', 'tenggat': '2025-07-01',"
		    " 'status': 'proses'}]}");
}

static void test_overdue(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_advice(&f);
	v = make_at(&f, "2025-07-02");
	assert_part_at(v, "lead.1.teks", "1 dari 4 rekomendasi");
	assert_part_at(v, "lead.1.teks", "1 yang belum selesai lewat tenggat "
					 "per 2 Juli 2025");
	assert_int_equal(count_at(v, "rekomendasi.baris"), 3);
	assert_at(v, "rekomendasi.baris.0.kode", "R4");
	assert_at(v, "rekomendasi.baris.0.status.label", "Lewat 1 hari");
	assert_at(v, "rekomendasi.baris.0.status.kelas", "late");
	assert_at(v, "rekomendasi.baris.0.asli", "Proses");
	assert_at(v, "rekomendasi.baris.1.kode", "R3");
	assert_at(v, "rekomendasi.baris.1.status.kelas", "todo");
	assert_at(v, "rekomendasi.baris.2.tenggat.teks", "tanpa tenggat");
	assert_at(v, "rekomendasi.selesai.0.kode", "R1");
	assert_at(v, "rekomendasi.opd.0.selesai", "1");
	assert_at(v, "rekomendasi.opd.0.proses", "1");
	assert_at(v, "rekomendasi.opd.0.belum", "2");
	assert_at(v, "rekomendasi.opd.0.lewat", "1");
	assert_at(v, "rekomendasi.jumlah.n", "4");
	fixture_release(&f);
}

/* Before all deadlines; and without a known day nothing is overdue. */
static void test_not_overdue(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_advice(&f);
	v = make_at(&f, "2025-06-01");
	assert_part_at(v, "lead.1.teks", "tidak ada yang lewat tenggat");
	assert_at(v, "rekomendasi.jumlah.lewat", "0");
	v = make(&f);
	assert_at(v, "lead.1.teks", "1 dari 4 rekomendasi sudah selesai.");
	assert_at(v, "rekomendasi.jumlah.lewat", "–");
	assert_at(v, "rekomendasi.baris.0.status.kelas", "doing");
	assert_at(v, "rekomendasi.baris.0.tenggat.teks", "1 Juli 2025");
	assert_part_at(v, "rekomendasi.sampai", "tanpa riwayat");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_scores),
		cmocka_unit_test(test_distribution),
		cmocka_unit_test(test_components),
		cmocka_unit_test(test_overdue),
		cmocka_unit_test(test_not_overdue),
	};

	return UNIT_RUN(tests);
}
