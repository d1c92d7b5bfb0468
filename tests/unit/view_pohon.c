/*
 * The tree of the region's goals: what hangs where, what hangs from
 * nothing, and what the first sentences count.
 */
#include "view_fixture.h"

#define A "opd/a/"
#define B "opd/b/"

/* A sasaran that supports others, with one indikator. */
#define SUPPORTING(kode, mendukung, indikator)                                \
	"{'kode': '" kode "', 'uraian': 'Sehat', 'mendukung': [" mendukung    \
	"], 'indikator': [" indikator "]}"

static const struct value *make(struct fixture *f)
{
	struct page p = { .address = "pohon-kinerja/" };
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, "pohon-kinerja/");
	return pohon_values(&k.sheet, &p);
}

static void put_region(struct fixture *f)
{
	fixture_put(f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(f, "pemda/rencana/2021-2026.json",
		    PLAN(2021, 2026,
			 SASARAN("S1", NAIK("K1", ", 'target': {'2024': 10}"))
			 "," SASARAN("S2", NAIK("K2",
						", 'target': {'2024': 10}"))));
	fixture_put(f, "pemda/2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 10},"
			    "{'kode': 'K2', 'realisasi': 9.5}"));
}

/* Two OPDs: A supports both sasaran with one, B the first; each has a
 * sasaran that supports nothing of the region's. */
static void put_opds(struct fixture *f)
{
	fixture_put(f, A "opd.json", OPD("A", ""));
	fixture_put(f, A "rencana/2021-2026.json",
		    PLAN(2021, 2026,
			 SUPPORTING("S1", "'pemda/S2', 'pemda/S1'",
				    NAIK("I1", ", 'target': {'2024': 4}"))
			 "," SASARAN("S2", NAIK("I2", ""))));
	fixture_put(f, A "2024/kinerja.json",
		    KINERJA("{'kode': 'I1', 'realisasi': 3}"));
	fixture_put(f, A "2024/anggaran.json", "{'program': ["
		    "{'kode': '1.02.01', 'nama': 'P', 'pagu': 8000000,"
		    " 'realisasi': 6, 'mendukung': ['S1']},"
		    "{'kode': '1.02.02', 'nama': 'Q', 'pagu': 5,"
		    " 'realisasi': 5}]}");
	fixture_put(f, B "opd.json", OPD("B", ""));
	fixture_put(f, B "rencana/2021-2026.json",
		    PLAN(2021, 2026,
			 SUPPORTING("S1", "'pemda/S1'", NAIK("J1", ""))
			 "," SUPPORTING("S2", "'a/S2'", NAIK("J2", ""))));
}

#define S1 "tujuan.0.sasaran.0."
#define S2 "tujuan.0.sasaran.1."

static void test_branches(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_region(&f);
	put_opds(&f);
	v = make(&f);
	assert_at(v, S1 "id", "pemda-s1");
	assert_at(v, S1 "indikator.0.capaian", "100,00%");
	assert_at(v, S1 "indikator.0.status.catatan", NULL);
	assert_int_equal(count_at(v, S1 "opd"), 2);
	assert_at(v, S1 "opd.0.nama", "A");
	assert_at(v, S1 "opd.0.tautan", "../opd/a/index.html");
	assert_at(v, S1 "opd.0.sasaran.0.id", "a-s1");
	assert_at(v, S1 "opd.0.sasaran.0.rata.teks", "75,00%");
	assert_at(v, S1 "opd.0.sasaran.0.program.0.kode", "1.02.01");
	assert_int_equal(count_at(v, S1 "opd.0.sasaran.0.program"), 1);
	assert_at(v, S1 "opd.0.sasaran.0.hubungan.0.tautan", "#pemda-s2");
	/* B has not reported: its indikator are there, and said to be absent */
	assert_at(v, S1 "opd.1.sasaran.0.indikator.0.kode", "J1");
	assert_at(v, S1 "opd.1.sasaran.0.indikator.0.status.kelas",
		  "s-absent");
	fixture_release(&f);
}

/* What supports several is told once, and named below the others. */
static void test_shared(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_region(&f);
	put_opds(&f);
	v = make(&f);
	assert_int_equal(count_at(v, S2 "opd"), 1);
	assert_at(v, S2 "opd.0.sasaran.0.id", NULL);
	assert_at(v, S2 "opd.0.sasaran.0.ulang_tautan", "#a-s1");
	assert_part_at(v, S2 "opd.0.sasaran.0.ulang", "S1");
	assert_false(value_at(v, S2 "opd.0.sasaran.0.penuh")->truth);
	/* above 90 percent, and missed all the same */
	assert_at(v, S2 "indikator.0.status.label", "Sangat Tinggi");
	assert_at(v, S2 "indikator.0.status.catatan", "di bawah target");
	/* a programme counts in each row that it serves */
	assert_at(v, "tabel.baris.0.n_program", "1");
	assert_at(v, "tabel.baris.1.n_program", "1");
	assert_at(v, "tabel.baris.1.pagu.teks", "Rp8 juta");
	assert_at(v, "tabel.baris.1.tercapai.teks", "0 dari 1");
	fixture_release(&f);
}

static void test_loose(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_region(&f);
	put_opds(&f);
	fixture_put(&f, "opd/c/opd.json", OPD("C", ""));
	v = make(&f);
	assert_int_equal(count_at(v, "lepas"), 2);
	assert_at(v, "lepas.0.sasaran.0.kode", "S2");
	assert_at(v, "lepas.0.sasaran.0.hubungan.0.teks", "B");
	assert_at(v, "lepas.1.sasaran.0.kode", "S2");
	assert_at(v, "lepas.1.sasaran.0.hubungan.0.teks", "A, S2");
	assert_int_equal(count_at(v, "lepas_program"), 1);
	assert_at(v, "lepas_program.0.kode", "1.02.02");
	assert_int_equal(count_at(v, "tanpa_rencana"), 1);
	assert_at(v, "tanpa_rencana.0.nama", "C");
	fixture_release(&f);
}

static void test_lead(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_region(&f);
	put_opds(&f);
	v = make(&f);
	assert_at(v, "lead", "Renstra memuat 2 sasaran daerah. Pada 2024, 1 di"
		  " antaranya tercapai penuh, yaitu semua indikatornya"
		  " mencapai target. Setiap sasaran didukung 1 sampai 2"
		  " perangkat daerah.");
	fixture_release(&f);
	fixture_init(&f);
	put_region(&f);
	fixture_put(&f, "pemda/2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 10}"));
	v = make(&f);
	assert_part_at(v, "lead", "1 di antaranya tercapai penuh");
	assert_part_at(v, "lead", "1 tidak dapat dinilai");
	assert_part_at(v, "lead", "Belum ada perangkat daerah");
	assert_false(value_at(v, S1 "ada_opd")->truth);
	assert_part_at(v, S1 "kalimat", "belum didukung");
	fixture_release(&f);
}

/* Without a plan of the region nothing is lost: all hangs from nothing. */
static void test_no_region(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("A", ""));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("I1", "")));
	v = make(&f);
	assert_at(v, "kosong.judul", "Rencana daerah belum masuk");
	assert_at(v, "tabel", NULL);
	assert_int_equal(count_at(v, "tujuan"), 0);
	assert_at(v, "lepas.0.sasaran.0.kode", "S1");
	fixture_release(&f);
	fixture_init(&f);
	v = make(&f);
	assert_false(value_at(v, "ada_lepas")->truth);
	assert_part_at(v, "lead", "2024");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_branches),
		cmocka_unit_test(test_shared),
		cmocka_unit_test(test_loose),
		cmocka_unit_test(test_lead),
		cmocka_unit_test(test_no_region),
	};

	return UNIT_RUN(tests);
}
