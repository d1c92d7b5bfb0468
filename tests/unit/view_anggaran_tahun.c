/*
 * The year's money of all OPDs: what is added up and what is not, and what
 * capaian and serapan together are said to mean.
 */
#include "view_fixture.h"

#include "view/belanja.h"

static const struct value *make(struct fixture *f, int tahun)
{
	struct page p = { .address = "anggaran/2024/", .tahun = tahun };
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, "anggaran/2024/");
	return anggaran_tahun_values(&k.sheet, &p);
}

#define PROGRAM(kode, more)                                                   \
	"{'kode': '" kode "', 'nama': 'Program " kode "'" more "}"

/* An OPD with one indikator of target 100 and these programmes. */
static void put_opd(struct fixture *f, const char *slug,
		    const char *realisasi, const char *program)
{
	struct arena *a = &f->arena;

	fixture_put(f, arena_strf(a, "opd/%s/opd.json", slug),
		    arena_strf(a, "{'nama': 'Dinas %s', 'jenis': 'dinas'}",
			       slug));
	fixture_put(f, arena_strf(a, "opd/%s/rencana/2021-2026.json", slug),
		    PLAN_S1(2021, 2026, NAIK("K1", ", 'target':"
					     " {'2023': 100, '2024': 100}")));
	fixture_put(f, arena_strf(a, "opd/%s/2024/kinerja.json", slug),
		    arena_strf(a, "{'indikator': [{'kode': 'K1',"
				  " 'realisasi': %s}]}", realisasi));
	fixture_put(f, arena_strf(a, "opd/%s/2024/anggaran.json", slug),
		    arena_strf(a, "{'program': [%s]}", program));
}

#define UANG(pagu, realisasi)                                                 \
	", 'pagu': " #pagu ", 'realisasi': " #realisasi

/* All report: the sum, the rupiah behind it, the largest first. */
static void test_all(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_opd(&f, "a", "100", PROGRAM("1.02.01", UANG(2000000, 1900000)));
	put_opd(&f, "b", "100", PROGRAM("1.03.01", UANG(8000000, 7600001)));
	v = make(&f, 2024);
	assert_part_at(v, "lead", "Rp9,5 juta dibelanjakan");
	assert_part_at(v, "lead", "Rp10 juta");
	assert_part_at(v, "lead", "95,00%");
	assert_part_at(v, "lead", "semua perangkat daerah (2)");
	assert_at(v, "lead_sebagian", NULL);
	assert_at(v, "lead_belum", NULL);
	assert_at(v, "opd.0.nama", "Dinas b");
	assert_at(v, "opd.0.realisasi.teks", "Rp7,6 juta");
	assert_at(v, "opd.0.realisasi.tepat", "Rp7.600.001");
	assert_at(v, "opd.0.realisasi_urut", "7600001");
	assert_at(v, "opd.0.serapan.teks", "95,00%");
	assert_non_null(value_at(v, "opd.0.gauge"));
	assert_at(v, "jumlah.realisasi.tepat", "Rp9.500.001");
	assert_at(v, "angka.0.nilai", "95,00");
	fixture_release(&f);
}

/* What is partly missing is not added up, and who it is is said. */
static void test_partly(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_opd(&f, "a", "100", PROGRAM("1.02.01", UANG(2000000, 1900000)));
	put_opd(&f, "b", "100", PROGRAM("1.03.01", UANG(8000000, 7600000))
		"," PROGRAM("1.03.02", ", 'pagu': 5000000"));
	fixture_put(&f, "opd/c/opd.json", OPD("Dinas c", ""));
	v = make(&f, 2024);
	assert_part_at(v, "lead", "Rp1,9 juta dibelanjakan");
	assert_part_at(v, "lead", "menurut 1 dari 3 perangkat daerah");
	assert_at(v, "lead_sebagian", "1 perangkat daerah melaporkan "
		  "sebagian, jadi tidak ikut dijumlahkan: Dinas b.");
	assert_at(v, "lead_belum", "1 belum melaporkan anggaran: Dinas c.");
	assert_at(v, "opd.0.pagu.teks", "Rp13 juta");
	assert_at(v, "opd.0.realisasi.teks", "belum diisi");
	assert_true(value_at(v, "opd.0.realisasi.nil")->truth);
	assert_at(v, "opd.0.serapan_urut", "");
	assert_part_at(v, "opd.0.arti", "serapan tidak dapat dihitung");
	assert_at(v, "opd.2.status.kelas", "s-absent");
	assert_at(v, "opd.2.tautan", "../../opd/c/index.html");
	fixture_release(&f);
}

/* A year before which nobody reported, and one in which nobody does. */
static void test_none(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_opd(&f, "a", "100", PROGRAM("1.02.01", ", 'pagu': 7"));
	v = make(&f, 2024);
	assert_part_at(v, "lead", "belum dapat dijumlahkan");
	assert_part_at(v, "lead_sebagian", "Dinas a");
	assert_false(value_at(v, "ada_angka")->truth);
	assert_at(v, "jumlah", NULL);
	v = make(&f, 2023);
	assert_part_at(v, "lead", "Belum ada perangkat daerah");
	assert_at(v, "lead_belum", NULL);
	assert_at(v, "program", NULL);
	assert_at(v, "urusan", NULL);
	assert_at(v, "sumber_dana", NULL);
	fixture_release(&f);
}

/* The verdict of an OPD with this realisasi of 100, and 80 of 100 spent. */
static const struct value *verdict(struct fixture *f, const char *realisasi,
				   const char *uang)
{
	const struct value *v;

	fixture_init(f);
	put_opd(f, "a", realisasi, uang);
	v = value_at(make(f, 2024), "opd.0");
	assert_non_null(v);
	return v;
}

/* A low serapan is efficient only where the target was reached. */
static void test_meaning(void **state)
{
	const char *saved = PROGRAM("1.02.01", UANG(100, 80));
	const struct value *v;
	struct fixture f;

	(void)state;
	v = verdict(&f, "100", saved);
	assert_at(v, "tingkat.teks", "20,00%");
	assert_at(v, "hasil", NULL);
	assert_part_at(v, "arti", "anggaran tersisa 20,00%");
	fixture_release(&f);
	v = verdict(&f, "99.99", saved);
	assert_at(v, "tingkat.teks", "–");
	assert_at(v, "hasil.status.label", "Hasil kurang");
	assert_at(v, "hasil.status.kelas", "late");
	assert_part_at(v, "arti", "1 dari 1 target tidak tercapai");
	assert_part_at(v, "arti", "bukan efisiensi");
	fixture_release(&f);
	v = verdict(&f, "50", PROGRAM("1.02.01", UANG(100, 120)));
	assert_at(v, "hasil.status.label", "Hasil kurang");
	assert_part_at(v, "arti", "tanpa sisa");
	fixture_release(&f);
	v = verdict(&f, "100", PROGRAM("1.02.01", UANG(100, 120)));
	assert_part_at(v, "arti", "di atas pagu");
	fixture_release(&f);
	v = verdict(&f, "null", saved);
	assert_at(v, "hasil", NULL);
	assert_at(v, "tingkat.teks", "–");
	assert_part_at(v, "arti", "capaian tidak dapat dihitung");
	fixture_release(&f);
}

/* A high mean does not make a missed target efficient. */
static void test_mean_hides_nothing(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_opd(&f, "a", "200", PROGRAM("1.02.01", UANG(100, 80)));
	fixture_put(&f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ", 'target': {'2024': 100}")
			    "," NAIK("K2", ", 'target': {'2024': 100}")));
	fixture_put(&f, "opd/a/2024/kinerja.json",
		    KINERJA("{'kode': 'K1', 'realisasi': 200},"
			    "{'kode': 'K2', 'realisasi': 90}"));
	v = make(&f, 2024);
	assert_at(v, "opd.0.rata.teks", "145,00%");
	assert_at(v, "opd.0.hasil.status.label", "Hasil kurang");
	assert_at(v, "opd.0.tingkat.teks", "–");
	fixture_release(&f);
}

/* Programmes of all OPDs; sums that lack a part are not given. */
static void test_programs(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_opd(&f, "a", "100",
		PROGRAM("1.02.01", UANG(20, 10) ", 'sumber_dana': 'APBD'") ","
		PROGRAM("1.02.02", UANG(50, 50) ", 'sumber_dana': 'DAK'"));
	put_opd(&f, "b", "100", PROGRAM("8.99.01", UANG(40, 20)) ","
		PROGRAM("1.02.03", ", 'pagu': 30, 'sumber_dana': 'APBD'"));
	v = make(&f, 2024);
	assert_at(v, "program.kalimat", "4 program, dari pagu terbesar.");
	assert_at(v, "program.baris.0.kode", "1.02.02");
	assert_at(v, "program.baris.0.opd", "Dinas a");
	assert_at(v, "program.baris.0.tautan",
		  "../../opd/a/2024/index.html#anggaran");
	assert_at(v, "program.baris.3.kode", "1.02.01");
	assert_at(v, "urusan.baris.0.kode", "1.02");
	assert_at(v, "urusan.baris.0.nama", "Kesehatan");
	assert_at(v, "urusan.baris.0.n", "3 program");
	assert_at(v, "urusan.baris.0.pagu.teks", "Rp100");
	assert_at(v, "urusan.baris.0.realisasi.teks", "belum diisi");
	assert_at(v, "urusan.baris.0.serapan.teks", "–");
	assert_at(v, "sumber_dana.baris.0.nama", "DAK");
	assert_at(v, "sumber_dana.baris.1.nama", "APBD");
	assert_at(v, "sumber_dana.baris.1.realisasi.teks", "belum diisi");
	assert_at(v, "sumber_dana.baris.2.nama", "Tidak disebut");
	fixture_release(&f);
}

/* The codes meant other things before 2021: nothing is grouped by them. */
static void test_old_codes(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/a/opd.json", OPD("Dinas a", ""));
	fixture_put(&f, "opd/a/2020/anggaran.json",
		    "{'program': [" PROGRAM("1.02.01", UANG(20, 10)) "]}");
	v = make(&f, 2020);
	assert_int_equal(count_at(v, "program.baris"), 1);
	assert_at(v, "urusan", NULL);
	fixture_release(&f);
}

/* Last year beside this one; the region's own budget is not in the sums. */
static void test_beside(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	put_opd(&f, "a", "100", PROGRAM("1.02.01", UANG(100, 90)));
	fixture_put(&f, "opd/a/2023/anggaran.json",
		    "{'program': [" PROGRAM("1.02.01", UANG(50, 40)) "]}");
	fixture_put(&f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(&f, "pemda/2024/anggaran.json",
		    "{'program': [" PROGRAM("1.02.01", UANG(7, 7)) "]}");
	v = make(&f, 2024);
	assert_at(v, "opd.0.lalu.teks", "80,00%");
	assert_at(v, "jumlah.pagu.teks", "Rp100");
	assert_at(v, "jumlah.lalu", "80,00%");
	assert_part_at(v, "angka.1.catatan.0.teks", "Pada 2023: Rp50");
	assert_part_at(v, "pemda.teks", "Rp7");
	assert_int_equal(count_at(v, "opd"), 1);
	assert_int_equal(count_at(v, "tahun_lain"), 2);
	assert_true(value_at(v, "tahun_lain.1.kini")->truth);
	assert_at(v, "tahun_lain.0.tautan", "../../anggaran/2023/index.html");
	fixture_release(&f);
}

/* A region without any OPD. */
static void test_no_opd(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	v = make(&f, 2024);
	assert_part_at(v, "lead", "Belum ada perangkat daerah");
	assert_false(value_at(v, "ada_opd")->truth);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all),
		cmocka_unit_test(test_partly),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_meaning),
		cmocka_unit_test(test_mean_hides_nothing),
		cmocka_unit_test(test_programs),
		cmocka_unit_test(test_old_codes),
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_no_opd),
	};

	return UNIT_RUN(tests);
}
