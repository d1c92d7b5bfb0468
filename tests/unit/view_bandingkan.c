/*
 * The key figures side by side: which rows there are, what each cell may be
 * compared by, and what is left out where there is too much.
 */
#include "view_fixture.h"

#define A "opd/a/"

static const struct value *make(struct fixture *f)
{
	struct page p = { .address = "bandingkan/" };
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, "bandingkan/");
	return bandingkan_values(&k.sheet, &p);
}

static void put_full(struct fixture *f)
{
	fixture_put(f, A "opd.json", OPD("A", ""));
	fixture_put(f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ", 'target': {'2024': 50}")
			    "," NAIK("K2", "")));
	fixture_put(f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 40},"
			    "{'kode': 'K2', 'realisasi': 1}"));
	fixture_put(f, A "2024/evaluasi.json", "{'nilai': 70.004}");
	fixture_put(f, A "2024/anggaran.json", "{'program': [{'kode':"
		    "'1.02.01', 'nama': 'P', 'pagu': 1234567891,"
		    " 'realisasi': 617283946}]}");
}

#define ROW "tabel.0.baris.0."

static void test_figures(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_full(&f);
	v = make(&f);
	assert_at(v, ROW "id", "a-2024");
	assert_at(v, ROW "tautan", "../opd/a/2024/index.html");
	assert_at(v, ROW "sel.0.teks", "70,00 B");
	assert_at(v, ROW "sel.0.basis", "88");
	assert_at(v, ROW "sel.1.teks", "80,00%");
	assert_at(v, ROW "sel.1.catatan", "1 dari 2 indikator");
	assert_at(v, ROW "sel.1.basis", "1/2");
	assert_at(v, ROW "sel.2.teks", "0 dari 2");
	assert_at(v, ROW "sel.2.ukuran", "0");
	/* shown short, compared in full */
	assert_at(v, ROW "sel.3.teks", "Rp1,23 miliar");
	assert_at(v, ROW "sel.3.ukuran", "1234567891");
	assert_at(v, ROW "sel.5.teks", "50,00%");
	assert_at(v, ROW "sel.6.teks", "2 dari 9");
	assert_at(v, ROW "sel.6.basis", "9");
	assert_at(v, ROW "status.kelas", "s-absent");
	assert_at(v, "lead", "Angka pokok 1 perangkat daerah berdampingan."
		  " Nilai AKIP 2024: 70,00, 1 perangkat daerah.");
	fixture_release(&f);
}

/* Scores under other rules are marked, and no range is told over them. */
static void test_rules(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_full(&f);
	fixture_put(&f, "opd/b/opd.json", OPD("B", ""));
	fixture_put(&f, "opd/b/2024/evaluasi.json",
		    "{'nilai': 60, 'aturan': '12/2015'}");
	v = make(&f);
	assert_at(v, "tabel.0.baris.1.sel.0.basis", "12");
	assert_at(v, "tabel.0.baris.1.sel.0.catatan", "PermenPANRB 12/2015");
	assert_part_at(v, "lead", "aturan yang berbeda-beda");
	fixture_release(&f);
}

/* Who is there without a report has a row of nothing; who is not, none. */
static void test_rows(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_full(&f);
	fixture_put(&f, A "2023/laporan.md", "# Laporan\n");
	fixture_put(&f, "opd/b/opd.json",
		    OPD("B", ", 'berlaku': {'mulai': 2024}"));
	v = make(&f);
	assert_int_equal(count_at(v, "tabel"), 2);
	assert_at(v, "tabel.0.tahun", "2024");
	assert_true(value_at(v, "tabel.0.utama")->truth);
	assert_false(value_at(v, "tabel.1.utama")->truth);
	assert_int_equal(count_at(v, "tabel.0.baris"), 2);
	assert_int_equal(count_at(v, "tabel.1.baris"), 1);
	assert_at(v, "tabel.0.baris.1.sel.0.teks", "–");
	assert_true(value_at(v, "tabel.0.baris.1.sel.0.nil")->truth);
	assert_at(v, "tabel.0.baris.1.sel.3.ukuran", NULL);
	assert_at(v, "tabel.0.baris.1.tautan", "../opd/b/index.html");
	assert_int_equal(count_at(v, "pilihan"), 2);
	assert_at(v, "pilihan.1.slug", "b");
	fixture_release(&f);
}

/* More OPDs than fit in all years: the early years are on other pages. */
static void test_too_much(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	for (int i = 0; i < 26; i++)
		fixture_put(&f, arena_strf(&f.arena, "opd/x%d/opd.json", i),
			    OPD("X", ""));
	for (int i = 2000; i <= 2024; i++)
		fixture_put(&f, arena_strf(&f.arena, "opd/x0/%d/laporan.md",
					   i), "# Laporan\n");
	v = make(&f);
	assert_int_equal(count_at(v, "tabel"), 23);
	assert_at(v, "tabel.22.tahun", "2002");
	assert_int_equal(count_at(v, "lama"), 2);
	assert_at(v, "lama.0.teks", "2001");
	assert_at(v, "lama.0.tautan", "../capaian/2001/index.html");
	fixture_release(&f);
}

static void test_empty(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	v = make(&f);
	assert_false(value_at(v, "ada")->truth);
	assert_at(v, "lead", "Belum ada laporan untuk dibandingkan.");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_rules),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_too_much),
		cmocka_unit_test(test_empty),
	};

	return UNIT_RUN(tests);
}
