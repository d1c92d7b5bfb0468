/*
 * One indikator in one year as readers see it: the formula with its
 * numbers, the remarks, the comparisons, and the kinds of nothing.
 */
#include "view_fixture.h"

#include "view/hasil.h"

#define A "opd/a/"
#define T(nilai) ", 'target': {'2024': " #nilai "}"
#define PK(t, r) "{'kode': 'K1', 'target': " #t ", 'realisasi': " #r "}"
#define SITUS(more)                                                           \
	"{'nama': 'K', 'pemda': 'P', 'wilayah': 'W', 'tahun': 2024" more "}"

/* Load an OPD "a" of one indikator with one row in 2024. */
static void load(struct fixture *f, const char *plan, const char *kinerja)
{
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "rencana/2021-2026.json", plan);
	fixture_put(f, A "2024/kinerja.json", kinerja);
	fixture_load(f);
}

struct sum {
	const char *plan;
	const char *kinerja;
	const char *rumus;	/* how the sentence begins */
	const char *hitungan;	/* NULL: not computed */
	const char *hasil;
};

static void check_sum(const struct sum *x)
{
	const struct rekap *r;
	struct fixture f;
	struct value *map;
	struct desk k;

	fixture_init(&f);
	load(&f, x->plan, x->kinerja);
	desk_init(&k, &f, A);
	r = rekap_of(&f, "a", 2024);
	map = value_map(&f.arena);
	hasil_formula(&k.sheet, map, hasil_of(r, "K1"));
	assert_non_null(value_at(map, "rumus"));
	if (!str_starts(value_at(map, "rumus")->text, x->rumus))
		fail_msg("\"%s\"", value_at(map, "rumus")->text.ptr);
	assert_at(map, "hitungan", x->hitungan);
	assert_at(map, "hasil", x->hasil);
	fixture_release(&f);
}

static const char naik[] = PLAN_S1(2021, 2026, NAIK("K1", ""));
static const char turun[] = PLAN_S1(2021, 2026, INDIKATOR("K1",
	", 'jenis': 'angka', 'arah': 'turun'"));
static const char rasio[] = PLAN_S1(2021, 2026, INDIKATOR("K1",
	", 'jenis': 'angka', 'arah': 'turun', 'rumus_capaian': 'rasio'"));
static const char rentang[] = PLAN_S1(2021, 2026, INDIKATOR("K1",
	", 'jenis': 'angka', 'arah': 'rentang', 'rentang': [60, 85]"));
static const char akip[] = PLAN_S1(2021, 2026, INDIKATOR("K1",
	", 'jenis': 'predikat', 'arah': 'naik', 'skala': 'akip'"));

#define RANGE_ROW(r) KINERJA("{'kode': 'K1', 'realisasi': " #r "}")

static void test_formula(void **state)
{
	static const struct sum sums[] = {
		{ naik, KINERJA(PK(80, 60)), "Makin tinggi makin baik",
		  "60,00 ÷ 80,00 × 100 =", "75,00%" },
		{ turun, KINERJA(PK(32, 4.88)), "Makin rendah makin baik: (2",
		  "(2 × 32,00 − 4,88) ÷ 32,00 × 100 =", "184,75%" },
		{ rasio, KINERJA(PK(10, 8)), "Makin rendah makin baik: target",
		  "10,00 ÷ 8,00 × 100 =", "125,00%" },
		{ rentang, RANGE_ROW(70), "100 di dalam rentang",
		  "70,00 berada di dalam 60–85:", "100,00%" },
		{ rentang, RANGE_ROW(85), "100 di dalam rentang",
		  "85,00 berada di dalam 60–85:", "100,00%" },
		{ rentang, RANGE_ROW(90), "100 di dalam rentang",
		  "(1 − |90,00 − 85,00| ÷ 85,00) × 100 =", "94,12%" },
		{ rentang, RANGE_ROW(45), "100 di dalam rentang",
		  "(1 − |45,00 − 60,00| ÷ 60,00) × 100 =", "75,00%" },
		{ akip, KINERJA(PK('A', 'B')), "Urutan predikat",
		  "B (urutan 4) ÷ A (urutan 6) × 100 =", "66,67%" }
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(sums); i++)
		check_sum(&sums[i]);
}

/* Each reason has its own sentence, and there is no sum beside it. */
static void test_not_computed(void **state)
{
	static const struct sum sums[] = {
		{ naik, KINERJA(PK(80, null)),
		  "Tidak dihitung: realisasi belum diisi.", NULL, NULL },
		{ naik, RANGE_ROW(80),
		  "Tidak dihitung: tidak ada target", NULL, NULL },
		{ naik, KINERJA(PK(0, 5)),
		  "Tidak dihitung: target nol", NULL, NULL },
		{ naik, KINERJA(PK(-4, 5)),
		  "Tidak dihitung: target di bawah nol.", NULL, NULL },
		{ rasio, KINERJA(PK(4, 0)),
		  "Tidak dihitung: realisasi nol", NULL, NULL },
		{ rasio, KINERJA(PK(4, -1)),
		  "Tidak dihitung: realisasi di bawah nol", NULL, NULL }
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(sums); i++)
		check_sum(&sums[i]);
}

/* The only remark on that result is this; NULL: there is none. */
static void check_note(const char *situs, const char *plan,
		       const char *kinerja, const char *kelas,
		       const char *teks)
{
	const struct rekap *r;
	struct fixture f;
	struct value *map;
	struct desk k;

	fixture_init(&f);
	fixture_put(&f, "situs.json", situs);
	load(&f, plan, kinerja);
	desk_init(&k, &f, A);
	r = rekap_of(&f, "a", 2024);
	map = value_map(&f.arena);
	hasil_notes(&k.sheet, map, r, hasil_of(r, "K1"));
	assert_at(map, "catatan.0.teks", teks);
	assert_at(map, "catatan.0.kelas", kelas);
	assert_int_equal(count_at(map, "catatan"), teks != NULL);
	fixture_release(&f);
}

static const char usual[] = SITUS("");
static const char capped[] = SITUS(", 'penilaian': {'batas_capaian': 100}");
static const char planned[] = PLAN_S1(2021, 2026, NAIK("K1", T(100)));

static void test_target_notes(void **state)
{
	(void)state;
	check_note(usual, planned, KINERJA(PK(100, 90)), NULL, NULL);
	check_note(usual, planned, KINERJA(PK(100.0, 90)), NULL, NULL);
	check_note(usual, planned, KINERJA(PK(80, 90)), "warn",
		   "Target dalam rencana 100,00; dalam Perjanjian Kinerja "
		   "80,00.");
	check_note(usual, planned, RANGE_ROW(90), "",
		   "Target diambil dari rencana, karena Perjanjian Kinerja "
		   "tidak memuatnya.");
	check_note(usual, naik, KINERJA(PK(80, 90)), NULL, NULL);
	check_note(usual, naik, RANGE_ROW(90), NULL, NULL);
}

#define PRINTED(n)                                                            \
	KINERJA("{'kode': 'K1', 'target': 80, 'realisasi': 60,"               \
		" 'capaian_tercetak': " #n "}")

/* 75,00 computed: a difference of 0,05 is none yet. */
static void test_printed_note(void **state)
{
	(void)state;
	check_note(usual, naik, PRINTED(75), NULL, NULL);
	check_note(usual, naik, PRINTED(75.05), NULL, NULL);
	check_note(usual, naik, PRINTED(74.95), NULL, NULL);
	check_note(usual, naik, PRINTED(75.06), "warn",
		   "Laporan mencetak capaian 75,06%; hasil hitungan dari "
		   "target dan realisasinya 75,00%.");
	check_note(usual, naik, PRINTED(74.94), "warn",
		   "Laporan mencetak capaian 74,94%; hasil hitungan dari "
		   "target dan realisasinya 75,00%.");
	check_note(usual, naik, KINERJA("{'kode': 'K1', 'target': 80,"
		   "'realisasi': null, 'capaian_tercetak': 50}"), NULL, NULL);
}

static void test_limit_notes(void **state)
{
	(void)state;
	check_note(capped, naik, KINERJA(PK(80, 100)), "",
		   "Nilai sebelum dibatasi: 125,00%. Situs ini membatasi "
		   "capaian pada 100,00%.");
	check_note(capped, naik, KINERJA(PK(80, 80)), NULL, NULL);
	check_note(usual, naik, KINERJA(PK(80, 100)), NULL, NULL);
	check_note(usual, turun, KINERJA(PK(10, 30)), "",
		   "Nilai sebelum dibatasi: −100,00%. Capaian tidak "
		   "ditampilkan di bawah 0,00%.");
	check_note(usual, turun, KINERJA(PK(10, 20)), NULL, NULL);
}

static void test_other_notes(void **state)
{
	static const char iku[] = PLAN_S1(2021, 2026, NAIK("K1", "") ","
					  NAIK("K2", ", 'iku': true"));
	static const char quarters[] = KINERJA("{'kode': 'K1', 'target': 80,"
		"'realisasi': null, 'triwulan': ["
		"{'target': 20, 'realisasi': 10},"
		"{'target': 40, 'realisasi': 30},"
		"{'target': null, 'realisasi': null},"
		"{'target': null, 'realisasi': null}]}");

	(void)state;
	check_note(usual, iku, KINERJA(PK(80, 90)), "",
		   "Bukan indikator kinerja utama, jadi tidak masuk "
		   "rata-rata.");
	check_note(usual, naik, quarters, "",
		   "Angka setahun belum ada; ini hasil 2 triwulan yang "
		   "sudah terisi, terhadap target triwulan yang sama.");
}

static void check_source(const char *kinerja, const char *expected)
{
	const struct rekap *r;
	struct fixture f;
	struct value *map;
	struct desk k;

	fixture_init(&f);
	load(&f, naik, kinerja);
	desk_init(&k, &f, A);
	r = rekap_of(&f, "a", 2024);
	map = value_map(&f.arena);
	hasil_notes(&k.sheet, map, r, hasil_of(r, "K1"));
	assert_at(map, "sumber", expected);
	fixture_release(&f);
}

static void test_source(void **state)
{
	(void)state;
	check_source(KINERJA(PK(80, 90)), NULL);
	check_source(KINERJA(""), NULL);
	check_source(KINERJA("{'kode': 'K1', 'realisasi': 9, 'sumber':"
			     "'BPS, 2024'}"), "Sumber: BPS, 2024");
}

static void test_comparisons(void **state)
{
	static const char *const rows[][5] = {
		{ "Target 2024", "80,00", "−20,00", "75,00%",
		  "Tidak tercapai" },
		{ "Realisasi 2023", "50,00", "+10,00", "–", "Membaik" },
		{ "Target akhir rencana, 2026", "120,00", "−60,00", "50,00%",
		  "Belum sampai" },
		{ "Standar nasional 2024, BPS", "60,00", "0,00", "100,00%",
		  "Sama dengan nasional" }
	};
	static const char *const part[] = { "acuan", "nilai.teks",
					    "selisih.teks", "capaian.teks",
					    "arti" };
	struct fixture f;
	struct value *map;
	struct deret d;
	struct desk k;
	char path[64];

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "2023/kinerja.json", RANGE_ROW(50));
	load(&f, PLAN_S1(2021, 2026, NAIK("K1", ", 'target': {'2024': 80,"
			 "'2026': 120}, 'standar_nasional': {'nilai': 60,"
			 "'tahun': 2024, 'sumber': 'BPS'}")), RANGE_ROW(60));
	desk_init(&k, &f, A);
	map = value_map(&f.arena);
	deret_build(&d, &f.site, unit_of(&f, "a"),
		    hasil_of(rekap_of(&f, "a", 2024), "K1")->indikator,
		    &f.arena);
	hasil_banding(&k.sheet, map, &d,
		      hasil_of(rekap_of(&f, "a", 2024), "K1"));
	assert_int_equal(count_at(map, "banding"), ARRAY_SIZE(rows));
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		for (size_t p = 0; p < ARRAY_SIZE(part); p++) {
			snprintf(path, sizeof(path), "banding.%zu.%s", i,
				 part[p]);
			assert_at(map, path, rows[i][p]);
		}
	fixture_release(&f);
}

/* An indikator whose years are one kind of nothing each. */
static const struct value *nothings(struct fixture *f, struct desk *k)
{
	struct page p = { .template = "indikator" };

	fixture_init(f);
	fixture_put(f, A "2021/kinerja.json", KINERJA(PK(80, null)));
	fixture_put(f, A "2022/kinerja.json", RANGE_ROW(5));
	fixture_put(f, A "2023/laporan.md", "# Laporan\n");
	load(f, PLAN_S1(2021, 2026, NAIK("K1", ", 'target': {'2025': 9},"
			"'kondisi_awal': {'tahun': 2020, 'nilai': 4}")),
	     KINERJA(PK(0, 5)));
	desk_init(k, f, A "indikator/k1/");
	p.unit = unit_of(f, "a");
	p.indikator = hasil_of(rekap_of(f, "a", 2024), "K1")->indikator;
	return indikator_values(&k->sheet, &p);
}

/* A figure that will not come says so, and why; it is never "belum diisi". */
static void check_reason(const char *jenis, const char *const expected[4])
{
	static const struct page p = { .address = A };
	const struct value *v;
	struct page page = p;
	struct fixture f;
	struct desk k;

	fixture_init(&f);
	load(&f, PLAN_S1(2021, 2026, NAIK("K1", ", 'target': {'2024': 9}")),
	     arena_strf(&f.arena, KINERJA("{'kode': 'K1', 'tanpa_realisasi':"
			" {'jenis': '%s', 'alasan': 'Sebab.'}}"), jenis));
	desk_init(&k, &f, A);
	page.unit = unit_of(&f, "a");
	page.rekap = rekap_of(&f, "a", 2024);
	v = value_at(opd_values(&k.sheet, &page), "capaian.indikator.0");
	assert_at(v, "realisasi.teks", expected[0]);
	assert_at(v, "capaian.teks", expected[0]);
	assert_at(v, "status.kelas", expected[1]);
	assert_at(v, "rumus", expected[2]);
	assert_at(v, "banding.0.arti", expected[3]);
	assert_at(v, "banding.0.capaian.teks", "–");
	fixture_release(&f);
}

static void test_reasons(void **state)
{
	(void)state;
	check_reason("tidak-tersedia", (const char *const[]){
		"tidak tersedia", "s-nodata", "Tidak dihitung: realisasi "
		"tidak tersedia. Alasan: Sebab.", "Realisasi tidak tersedia" });
	check_reason("tidak-berlaku", (const char *const[]){
		"tidak berlaku", "s-na", "Tidak dihitung: tidak berlaku untuk "
		"tahun ini. Alasan: Sebab.", "Tidak berlaku tahun ini" });
}

/* Words and classes tell the kinds of nothing apart. */
static void test_kinds_of_nothing(void **state)
{
	static const char *const rows[][4] = {
		{ "2020", "Tidak berlaku", "s-na", "–" },
		{ "2021", "Belum diisi", "s-empty", "80,00" },
		{ "2022", "Tanpa target", "s-notarget", "tanpa target" },
		{ "2023", "Tidak dilaporkan", "s-absent", "–" },
		{ "2024", "Tak terhitung", "s-nocalc", "0,00" },
		{ "2025", "Belum waktunya", "todo", "9,00" },
		{ "2026", "Belum waktunya", "todo", "–" }
	};
	static const char *const part[] = { "teks", "status.label",
					    "status.kelas", "target.teks" };
	const struct value *root;
	struct fixture f;
	struct desk k;
	char path[64];

	(void)state;
	root = nothings(&f, &k);
	assert_int_equal(count_at(root, "tahun_baris"), ARRAY_SIZE(rows));
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		for (size_t p = 0; p < ARRAY_SIZE(part); p++) {
			snprintf(path, sizeof(path), "tahun_baris.%zu.%s", i,
				 part[p]);
			assert_at(root, path, rows[i][p]);
		}
	assert_at(root, "tahun_baris.1.realisasi.teks", "belum diisi");
	assert_true(value_at(root, "tahun_baris.1.realisasi.nil")->truth);
	assert_at(root, "tahun_baris.3.realisasi.teks", "–");
	assert_at(root, "tahun_baris.4.realisasi.teks", "5,00");
	assert_false(value_at(root, "tahun_baris.4.realisasi.nil")->truth);
	assert_false(f.diag.n);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_formula),
		cmocka_unit_test(test_not_computed),
		cmocka_unit_test(test_target_notes),
		cmocka_unit_test(test_printed_note),
		cmocka_unit_test(test_limit_notes),
		cmocka_unit_test(test_other_notes),
		cmocka_unit_test(test_source),
		cmocka_unit_test(test_comparisons),
		cmocka_unit_test(test_kinds_of_nothing),
		cmocka_unit_test(test_reasons),
	};

	return UNIT_RUN(tests);
}
