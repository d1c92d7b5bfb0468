/*
 * The page of one indikator: which year it is about, what each year says,
 * and the rows of tables that tell what was promised from what was reached.
 */
#include "view_fixture.h"

#include "view/hasil.h"

#define A "opd/a/"
#define OLD "opd/lama/"
#define T(a, b) ", 'target': {'2023': " #a ", '2024': " #b ", '2026': 90}"

/* The values of the page of the indikator K1 of the OPD "a". */
static const struct value *make(struct fixture *f)
{
	struct page p = { .address = A "indikator/k1/" };
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, p.address);
	p.unit = unit_of(f, "a");
	p.indikator = rencana_indikator(p.unit->opd->rencana, "K1", NULL);
	return indikator_values(&k.sheet, &p);
}

/* The plan of "a". */
#define K1(more) PLAN_S1(2023, 2026, NAIK("K1", more))

static void begin(struct fixture *f, const char *plan)
{
	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ", 'pendahulu':"
					  " ['lama']"));
	fixture_put(f, OLD "opd.json", OPD("Dinas Lama", ""));
	fixture_put(f, A "rencana/2023-2026.json", plan);
}

/* Each year has its own kind of nothing. */
static void test_years(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	begin(&f, K1(T(70, 80) ", 'kondisi_awal': {'tahun': 2022,"
				 " 'nilai': 0}"));
	fixture_put(&f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 80,"
			    " 'sumber': 'BPS'}"));
	v = make(&f);
	assert_int_equal(count_at(v, "tahun_baris"), 5);
	assert_at(v, "tahun_baris.0.teks", "2022");
	assert_at(v, "tahun_baris.0.catatan", "kondisi awal");
	assert_at(v, "tahun_baris.0.realisasi.teks", "0,00");
	assert_at(v, "tahun_baris.0.status.kelas", "s-na");
	assert_at(v, "tahun_baris.1.target.teks", "70,00");
	assert_at(v, "tahun_baris.1.realisasi.teks", "–");
	assert_at(v, "tahun_baris.1.status.kelas", "s-absent");
	assert_at(v, "tahun_baris.1.tautan", NULL);
	assert_at(v, "tahun_baris.2.status.kelas", "s5");
	assert_at(v, "tahun_baris.2.capaian.teks", "100,00%");
	assert_at(v, "tahun_baris.2.sumber.teks", "BPS");
	assert_at(v, "tahun_baris.2.tautan",
		  "../../../../" A "2024/index.html");
	assert_true(value_at(v, "tahun_baris.2.kini")->truth);
	assert_at(v, "tahun_baris.3.target.teks", "–");
	assert_at(v, "tahun_baris.3.status.kelas", "todo");
	assert_at(v, "tahun_baris.4.catatan", "akhir rencana");
	assert_at(v, "tahun_baris.4.target.teks", "90,00");
	fixture_release(&f);
}

/* A predecessor is named where it reported, and only there. Its figures
 * stay, also where the successor does not say when it began. */
static void test_predecessor(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	begin(&f, K1(T(70, 80) ", 'lanjutan': 'K9'"));
	fixture_put(&f, OLD "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, NAIK("K9", ", 'target': {'2021': 1,"
					     " '2022': 2, '2023': 3}")));
	fixture_put(&f, OLD "2022/kinerja.json",
		    KINERJA("{'kode': 'K9', 'realisasi': 5}"));
	fixture_put(&f, OLD "2023/kinerja.json",
		    KINERJA("{'kode': 'K9', 'realisasi': 6}"));
	fixture_put(&f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 40}"));
	v = make(&f);
	assert_at(v, "tahun_baris.0.teks", "2021");
	assert_at(v, "tahun_baris.0.catatan", NULL);
	assert_part_at(v, "tahun_baris.1.catatan", "Dinas Lama");
	assert_at(v, "tahun_baris.1.tautan",
		  "../../../../" OLD "2022/index.html");
	assert_at(v, "tahun_baris.2.target.teks", "3,00");
	assert_at(v, "tahun_baris.2.realisasi.teks", "6,00");
	assert_at(v, "tahun_baris.2.tautan",
		  "../../../../" OLD "2023/index.html");
	assert_at(v, "tahun_baris.3.catatan", NULL);
	fixture_release(&f);
}

/* Analyses of a predecessor's years take their figures from its reports. */
static void test_analyses(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	begin(&f, K1(T(70, 80) ", 'lanjutan': 'K9'"));
	fixture_put(&f, OLD "rencana/2021-2025.json",
		    PLAN_S1(2021, 2025, NAIK("K9", "")));
	fixture_put(&f, OLD "2023/kinerja.json",
		    KINERJA("{'kode': 'K9', 'realisasi': 6}"));
	fixture_put(&f, OLD "2023/analisis/K9.md", "Dari `=K9.realisasi`.\n");
	fixture_put(&f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 40}"));
	fixture_put(&f, A "2024/analisis/K1.md", "Kini `=K1.realisasi`.\n");
	v = make(&f);
	assert_int_equal(f.diag.n, 0);
	assert_int_equal(count_at(v, "penjelasan"), 2);
	assert_part_at(v, "penjelasan.0.html", "40,00");
	assert_part_at(v, "penjelasan.1.oleh", "Dinas Lama");
	assert_part_at(v, "penjelasan.1.html", "6,00");
	fixture_release(&f);
}

/* The word that tells how the realisasi of 2024 stands to its target. */
static void check_outcome(const char *plan, const char *realisasi,
			  const char *kelas, const char *arti)
{
	const struct value *v;
	struct fixture f;

	begin(&f, plan);
	fixture_put(&f, A "2024/kinerja.json", arena_strf(
		&f.arena, KINERJA("{'kode': 'K1', 'realisasi': %s}"),
		realisasi));
	v = make(&f);
	assert_at(v, "hitung.banding.0.arti", arti);
	assert_at(v, "angka.2.status.kelas", kelas);
	fixture_release(&f);
}

/* The comparison says what the capaian says: as printed, and nothing where
 * there is none. */
static void test_outcome(void **state)
{
	static const char none[] = "Tidak dapat dinilai";

	(void)state;
	check_outcome(K1(T(1, 100)), "100", "s5", "Tercapai");
	check_outcome(K1(T(1, 100)), "99.999", "s5", "Tercapai");
	check_outcome(K1(T(1, 100)), "99.99", "s5 miss",
		      "Tidak tercapai");
	check_outcome(K1(T(1, 0)), "0", "s-nocalc", none);
	check_outcome(K1(T(1, -1)), "5", "s-nocalc", none);
}

#define TW(t, r) "{'target': " #t ", 'realisasi': " #r "}"
#define REST TW(null, null) "," TW(null, null)

/* What quarters say so far is called so, wherever it stands; what was
 * promised for the year stays the promise. */
static void test_quarters(void **state)
{
	const struct hasil *h;
	const struct value *v;
	struct fixture f;

	(void)state;
	begin(&f, K1(T(1, 80) ", 'agregasi': 'kumulatif'"));
	fixture_put(&f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'target': 80, 'triwulan': ["
			    TW(20, 10) "," TW(20, 20) "," REST "]}"));
	v = make(&f);
	h = hasil_of(rekap_of(&f, "a", 2024), "K1");
	assert_nilai(h->janji, "80");
	assert_nilai(h->target, "40");
	assert_true(h->target_triwulan);
	assert_at(v, "angka.0.judul", "Realisasi 2024, 2 triwulan");
	assert_at(v, "angka.1.judul", "Target 2024, 2 triwulan");
	assert_at(v, "angka.1.nilai", "40,00");
	assert_at(v, "hitung.banding.0.acuan", "Target 2024, 2 triwulan");
	assert_int_equal(count_at(v, "hitung.catatan"), 1);
	assert_part_at(v, "hitung.catatan.0.teks", "triwulan yang sama");
	assert_int_equal(count_at(v, "triwulan.baris"), 4);
	assert_at(v, "triwulan.baris.0.capaian.teks", "50,00%");
	assert_at(v, "triwulan.baris.2.status.kelas", "s-notarget");
	fixture_release(&f);
	begin(&f, K1(T(1, 80) ", 'agregasi': 'kumulatif'"));
	fixture_put(&f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'target': 80, 'triwulan': ["
			    TW(null, 10) "," TW(20, 20) "," REST "]}"));
	v = make(&f);
	assert_at(v, "angka.0.nilai", "30,00");
	assert_at(v, "angka.1.judul", "Target 2024");
	assert_at(v, "angka.1.nilai", "80,00");
	assert_part_at(v, "hitung.catatan.0.teks", "target setahun");
	fixture_release(&f);
}

static void test_nothing_reported(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	begin(&f, K1(""));
	v = make(&f);
	assert_part_at(v, "lead.tebal", "Belum ada realisasi");
	assert_int_equal(count_at(v, "angka"), 0);
	assert_at(v, "hitung", NULL);
	assert_at(v, "grafik", NULL);
	assert_int_equal(count_at(v, "penjelasan"), 0);
	/* nobody supports it: there is only its place in the tree */
	assert_int_equal(count_at(v, "dukungan.hubungan"), 1);
	assert_at(v, "dukungan.hubungan.0.isi.0.tautan",
		  "../../../../pohon-kinerja/index.html#a-s1");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_predecessor),
		cmocka_unit_test(test_analyses),
		cmocka_unit_test(test_outcome),
		cmocka_unit_test(test_quarters),
		cmocka_unit_test(test_nothing_reported),
	};

	return UNIT_RUN(tests);
}
