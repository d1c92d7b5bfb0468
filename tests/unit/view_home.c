/*
 * Sentences of the home page: right for none, one and many, for up and down,
 * and silent where there is nothing true to say.
 */
#include "view_fixture.h"

#include "view/home.h"

#define OWN "pemda/"
#define DOWN(kode)                                                            \
	INDIKATOR(kode, ", 'jenis': 'angka', 'arah': 'turun', 'desimal': 1," \
			" 'target': {'2024': 5}")
#define UP(kode) NAIK(kode, ", 'desimal': 1, 'target': {'2024': 5}")
#define ROW(kode, nilai) "{'kode': '" kode "', 'realisasi': " #nilai "}"
#define OF(n, dari, gagal)                                                    \
	{ .tahun = 2024, .n_tercapai = (n), .n_gagal = (gagal),               \
	  .n_indikator = (dari) }
#define LAST(n, dari, gagal)                                                  \
	{ .tahun = 2023, .n_tercapai = (n), .n_gagal = (gagal),               \
	  .n_indikator = (dari) }

static void begin(struct desk *k, struct fixture *f, const char *texts)
{
	fixture_init(f);
	fixture_load(f);
	desk_init_in(k, f, "", texts);
}

static void end(struct fixture *f)
{
	fixture_release(f);
}

static void test_titles(void **state)
{
	static const struct {
		struct rangkuman r;
		const char *id;
		const char *en;
	} cases[] = {
		{ OF(0, 0, 0), "Kinerja Contoh", "Performance of Contoh" },
		{ OF(0, 3, 0), "Kinerja Contoh 2024",
		  "Performance of Contoh in 2024" },
		{ OF(7, 9, 2), "7 dari 9 indikator mencapai target",
		  "7 of 9 indicators met their targets" },
		{ OF(1, 9, 8), "1 dari 9 indikator mencapai target",
		  "1 of 9 indicators met its target" },
		{ OF(9, 9, 0), "Semua 9 indikator mencapai target",
		  "All 9 indicators met their targets" },
		/* one cannot be judged: not all */
		{ OF(8, 9, 0), "8 dari 9 indikator mencapai target",
		  "8 of 9 indicators met their targets" },
		{ OF(0, 9, 8), "Tidak satu pun dari 9 indikator mencapai "
		  "target", "None of the 9 indicators met its target" },
		{ OF(1, 1, 0), "Satu-satunya indikator mencapai target",
		  "The only indicator met its target" },
		{ OF(0, 1, 1), "Satu-satunya indikator tidak mencapai target",
		  "The only indicator missed its target" }
	};
	struct fixture f;
	struct desk id, en;

	(void)state;
	begin(&id, &f, TEXTS);
	desk_init_in(&en, &f, "", TEXTS_EN);
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		assert_string_equal(home_title(&id.sheet, &cases[i].r),
				    cases[i].id);
		assert_string_equal(home_title(&en.sheet, &cases[i].r),
				    cases[i].en);
	}
	end(&f);
}

/* Up and down are said of the same number of indikator alone. */
static void test_against(void **state)
{
	static const struct {
		struct rangkuman r;
		struct rangkuman last;
		const char *id;
		const char *en;
	} cases[] = {
		{ OF(7, 9, 2), LAST(8, 9, 1), "Turun dari 8 pada 2023.",
		  "Down from 8 in 2023." },
		{ OF(7, 9, 2), LAST(0, 9, 9), "Naik dari 0 pada 2023.",
		  "Up from 0 in 2023." },
		{ OF(7, 9, 2), LAST(7, 9, 1), "Sama banyak dengan 2023.",
		  "The same number as in 2023." },
		{ OF(7, 9, 2), LAST(6, 8, 2), "Pada 2023: 6 dari 8.",
		  "In 2023: 6 of 8." },
		{ OF(7, 9, 2), LAST(7, 8, 1), "Pada 2023: 7 dari 8.",
		  "In 2023: 7 of 8." },
		{ OF(7, 9, 2), LAST(0, 0, 0), NULL, NULL },
		{ OF(7, 9, 2), LAST(0, 9, 0), NULL, NULL },
		{ OF(0, 9, 0), LAST(8, 9, 1), NULL, NULL }
	};
	struct fixture f;
	struct desk id, en;

	(void)state;
	begin(&id, &f, TEXTS);
	desk_init_in(&en, &f, "", TEXTS_EN);
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		const char *a = home_against(&id.sheet, &cases[i].r,
					     &cases[i].last);
		const char *b = home_against(&en.sheet, &cases[i].r,
					     &cases[i].last);

		if (!cases[i].id) {
			assert_null(a);
			assert_null(b);
			continue;
		}
		assert_string_equal(a, cases[i].id);
		assert_string_equal(b, cases[i].en);
	}
	end(&f);
}

static void test_score(void **state)
{
	struct rekap now = { .tahun = 2024, .predikat = "BB" };
	struct rekap last = { .tahun = 2023, .predikat = "B" };
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&k, &f, TEXTS);
	assert_null(home_score(&k.sheet, NULL, &last));
	assert_null(home_score(&k.sheet, &now, &last));
	now.akip = nilai_angka((struct decimal){ 7186, 2 });
	assert_string_equal(home_score(&k.sheet, &now, NULL),
			    "Nilai AKIP 71,86 (BB).");
	assert_string_equal(home_score(&k.sheet, &now, &last),
			    "Nilai AKIP 71,86 (BB).");
	last.akip = nilai_angka((struct decimal){ 694, 1 });
	assert_string_equal(home_score(&k.sheet, &now, &last),
			    "Nilai AKIP naik menjadi 71,86 (BB), dari 69,40 "
			    "(B) pada 2023.");
	assert_string_equal(home_score(&k.sheet, &last, &now),
			    "Nilai AKIP turun menjadi 69,40 (B), dari 71,86 "
			    "(BB) pada 2022.");
	assert_string_equal(home_score(&k.sheet, &now, &now),
			    "Nilai AKIP tetap 71,86 (BB), seperti pada 2023.");
	end(&f);
}

static struct nilai tenths(int64_t n)
{
	return nilai_angka((struct decimal){ n, 1 });
}

/* More of what should be less is worse. */
static void test_directions(void **state)
{
	static const struct nilai none;
	struct indikator up = { .nama = "Harapan hidup", .desimal = 1,
				.arah = ARAH_NAIK };
	struct indikator down = { .nama = "Pengangguran", .desimal = 1,
				  .arah = ARAH_TURUN };
	struct arah_daerah x = { .tahun = 2023 };
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&k, &f, TEXTS);
	arah_daerah_add(&x, &up, tenths(720), none, &f.arena);
	arah_daerah_add(&x, &up, none, tenths(720), &f.arena);
	assert_null(home_directions(&k.sheet, &x));
	assert_null(home_worse(&k.sheet, &x));
	arah_daerah_add(&x, &down, tenths(53), tenths(47), &f.arena);
	assert_string_equal(home_worse(&k.sheet, &x),
			    "Yang memburuk: Pengangguran (5,3, dari 4,7).");
	assert_non_null(strstr(home_directions(&k.sheet, &x),
			       "dari 1 indikator daerah"));
	assert_non_null(strstr(home_directions(&k.sheet, &x),
			       ": 1 memburuk."));
	arah_daerah_add(&x, &up, tenths(721), tenths(720), &f.arena);
	arah_daerah_add(&x, &down, tenths(40), tenths(47), &f.arena);
	arah_daerah_add(&x, &up, tenths(0), tenths(0), &f.arena);
	assert_non_null(strstr(home_directions(&k.sheet, &x),
			       ": 2 membaik, 1 tetap dan 1 memburuk."));
	arah_daerah_add(&x, &up, tenths(719), tenths(720), &f.arena);
	assert_non_null(strstr(home_worse(&k.sheet, &x),
			       "; Harapan hidup (71,9, dari 72,0)."));
	end(&f);
}

/* The whole page of a region with a history, and of one with nothing. */
static void test_page(void **state)
{
	static const struct page page;
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, OWN "opd.json",
		    "{'nama': 'Pemkab', 'jenis': 'lainnya'}");
	fixture_put(&f, OWN "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, DOWN("K1") "," UP("K2")));
	fixture_put(&f, OWN "2023/kinerja.json", KINERJA(ROW("K1", 4)));
	fixture_put(&f, OWN "2024/kinerja.json",
		    KINERJA(ROW("K1", 4.5) "," ROW("K2", 3)));
	fixture_put(&f, "opd/a/opd.json", OPD("A", ""));
	fixture_put(&f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, UP("K1") "," UP("K2")));
	fixture_put(&f, "opd/a/2024/kinerja.json",
		    KINERJA(ROW("K1", 6) "," ROW("K2", 4)));
	fixture_load(&f);
	desk_init(&k, &f, "");
	v = home_values(&k.sheet, &page);
	assert_at(v, "h1", "1 dari 2 indikator mencapai target");
	assert_null(value_at(v, "lead"));
	assert_at(v, "ringkas.0.teks", "1 indikator");
	assert_at(v, "ringkas.0.lanjut", ": Nama K2, A, capaian 80,00%.");
	assert_at(v, "pemda.buruk", "Yang memburuk: Nama K1 (4,5, dari 4,0).");
	end(&f);
}

static void test_empty(void **state)
{
	static const struct page page;
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	begin(&k, &f, TEXTS);
	v = home_values(&k.sheet, &page);
	assert_at(v, "h1", "Kinerja Contoh");
	assert_at(v, "lead", "Belum ada perangkat daerah yang mengirim "
			       "laporan.");
	assert_null(value_at(v, "ringkas.0"));
	assert_null(value_at(v, "semua"));
	end(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_against),
		cmocka_unit_test(test_score),
		cmocka_unit_test(test_directions),
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_empty),
	};

	return UNIT_RUN(tests);
}
