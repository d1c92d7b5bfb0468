/*
 * The list of all OPDs: who is in it, and what each is said to owe.
 */
#include "view_fixture.h"

static const struct value *make(struct fixture *f)
{
	struct page p = { .address = "opd/" };
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, "opd/");
	return opd_list_values(&k.sheet, &p);
}

static void test_groups(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/b/opd.json", "{'nama': 'B', 'jenis': 'badan'}");
	fixture_put(&f, "opd/c/opd.json", OPD("C", ""));
	fixture_put(&f, "opd/a/opd.json", OPD("A", ""));
	v = make(&f);
	assert_int_equal(count_at(v, "kelompok"), 2);
	assert_at(v, "kelompok.0.jenis", "Dinas");
	assert_at(v, "kelompok.0.opd.0.nama", "A");
	assert_at(v, "kelompok.0.opd.0.tautan", "../opd/a/index.html");
	assert_at(v, "kelompok.0.opd.1.nama", "C");
	assert_at(v, "kelompok.1.opd.0.nama", "B");
	assert_false(value_at(v, "ada_tutup")->truth);
	assert_true(value_at(v, "ada_opd")->truth);
	fixture_release(&f);
}

/* What an OPD owes depends on the years it is there. */
static void test_validity(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/a/opd.json",
		    OPD("Nanti", ", 'berlaku': {'mulai': 2025}"));
	fixture_put(&f, "opd/b/opd.json",
		    OPD("Kini", ", 'berlaku': {'mulai': 2024}"));
	fixture_put(&f, "opd/c/opd.json",
		    OPD("Dulu", ", 'berlaku': {'sampai': 2023}"));
	fixture_put(&f, "opd/b/2022/laporan.md", "# Laporan\n");
	v = make(&f);
	assert_int_equal(count_at(v, "kelompok.0.opd"), 2);
	assert_at(v, "kelompok.0.opd.0.status.kelas", "s-na");
	assert_at(v, "kelompok.0.opd.0.catatan", NULL);
	assert_at(v, "kelompok.0.opd.1.status.kelas", "s-absent");
	assert_part_at(v, "kelompok.0.opd.1.catatan", "2022");
	assert_int_equal(count_at(v, "tutup"), 1);
	assert_at(v, "tutup.0.nama", "Dulu");
	assert_part_at(v, "tutup.0.catatan", "2023");
	fixture_release(&f);
}

#define A "opd/a/"

/* The figures are those of the OPD's own page. */
static void test_figures(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("A", ""));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ", 'target': {'2024': 50}")
			    "," NAIK("K2", "")));
	fixture_put(&f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 40},"
			    "{'kode': 'K2', 'realisasi': 1}"));
	fixture_put(&f, A "2024/evaluasi.json", "{'nilai': 70.004}");
	fixture_put(&f, A "2024/anggaran.json", "{'program': [{'kode':"
		    "'1.02.01', 'nama': 'P', 'pagu': 8, 'realisasi': 6}]}");
	v = make(&f);
	assert_at(v, "kelompok.0.opd.0.rata.teks", "80,00%");
	assert_at(v, "kelompok.0.opd.0.status.label", "Tinggi");
	assert_at(v, "kelompok.0.opd.0.tercapai.teks", "0 dari 2");
	assert_at(v, "kelompok.0.opd.0.akip.teks", "70,00 B");
	assert_at(v, "kelompok.0.opd.0.serapan.teks", "75,00%");
	assert_at(v, "kelompok.0.opd.0.kelengkapan.teks", "2 dari 9");
	assert_at(v, "kelompok.0.opd.0.rata_urut", "80.00");
	assert_at(v, "kelompok.0.opd.0.kategori_kunci", "tinggi");
	assert_at(v, "kelompok.0.opd.0.kelengkapan_kunci", "sebagian");
	assert_int_equal(count_at(v, "saring.pilihan.1.opsi"), 1);
	assert_at(v, "saring.pilihan.1.opsi.0.nilai", "tinggi");
	fixture_release(&f);
}

/* Reported, but nothing of it can be judged: no mean, and not absent. */
static void test_not_judged(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("A", ""));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 40}"));
	v = make(&f);
	assert_at(v, "kelompok.0.opd.0.rata.teks", "–");
	assert_at(v, "kelompok.0.opd.0.tercapai.teks", "–");
	assert_at(v, "kelompok.0.opd.0.status", NULL);
	assert_at(v, "kelompok.0.opd.0.rata_urut", NULL);
	assert_at(v, "kelompok.0.opd.0.kategori_kunci", "tidak-dihitung");
	fixture_release(&f);
}

static void test_empty(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	v = make(&f);
	assert_int_equal(count_at(v, "kelompok"), 0);
	assert_false(value_at(v, "ada_opd")->truth);
	assert_false(value_at(v, "ada_tutup")->truth);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_groups),
		cmocka_unit_test(test_validity),
		cmocka_unit_test(test_figures),
		cmocka_unit_test(test_not_judged),
		cmocka_unit_test(test_empty),
	};

	return UNIT_RUN(tests);
}
