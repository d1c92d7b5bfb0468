/*
 * The budget as readers see it: sums, what is missing, and what counts as
 * efficient.
 */
#include "view_fixture.h"

#include "view/bagian.h"

#define A "opd/a/"
#define KODE(n) "'kode': '1.02.0" #n "', 'nama': 'Program " #n "'"
#define S1 ", 'mendukung': ['S1']"

/* The bagian of 2024, of programmes and of one indikator with a target of
 * 100 and this realisasi. */
static const struct value *make(struct fixture *f, const char *program,
				const char *realisasi)
{
	struct value *root;
	struct desk k;

	fixture_init(f);
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", ", 'target':"
					     " {'2024': 100}")));
	fixture_put(f, A "2024/anggaran.json",
		    arena_strf(&f->arena, "{'program': [%s]}", program));
	fixture_put(f, A "2024/kinerja.json", arena_strf(
		&f->arena, KINERJA("{'kode': 'K1', 'realisasi': %s}"),
		realisasi));
	fixture_load(f);
	desk_init(&k, f, A);
	root = value_map(&f->arena);
	put_bagian_anggaran(&k.sheet, root, rekap_of(f, "a", 2024));
	return value_at(root, "anggaran");
}

static void test_sums(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{" KODE(1) ", 'pagu': 3000000, 'realisasi': 2000000"
		 S1 "}, {" KODE(2) ", 'pagu': 1000000, 'realisasi': 500000,"
		 "'kegiatan': [{'kode': '1.02.02.2.01', 'nama': 'Kegiatan',"
		 "'pagu': 900000, 'realisasi': null}]}", "100");
	assert_part_at(v, "kalimat", "Rp2,5 juta");
	assert_part_at(v, "kalimat", "Rp4 juta");
	assert_part_at(v, "kalimat", "62,50%");
	assert_at(v, "pagu", "Rp4 juta");
	assert_at(v, "realisasi.teks", "Rp2,5 juta");
	assert_at(v, "serapan.teks", "62,50%");
	assert_int_equal(count_at(v, "program"), 2);
	assert_at(v, "program.0.kode", "1.02.01");
	assert_at(v, "program.0.mendukung", "mendukung S1");
	assert_at(v, "program.0.serapan.teks", "66,67%");
	assert_non_null(value_at(v, "program.0.gauge"));
	assert_at(v, "program.1.mendukung", NULL);
	assert_int_equal(count_at(v, "kegiatan"), 1);
	assert_at(v, "kegiatan.0.pagu", "Rp900.000");
	assert_at(v, "kegiatan.0.realisasi.teks", "belum diisi");
	assert_at(v, "kegiatan.0.serapan.teks", "–");
	assert_true(value_at(v, "ada_kegiatan")->truth);
	assert_at(v, "belum", NULL);
	fixture_release(&f);
}

/* What was not filled in never reads as zero, nor does a sum of it. */
static void test_missing(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{" KODE(1) S1 "}, {" KODE(2) ", 'pagu': 1000000,"
		 "'realisasi': 500000}", "100");
	assert_at(v, "program.0.pagu", "belum diisi");
	assert_at(v, "program.0.realisasi.teks", "belum diisi");
	assert_true(value_at(v, "program.0.realisasi.nil")->truth);
	assert_at(v, "program.0.gauge", NULL);
	assert_at(v, "pagu", "belum diisi");
	assert_at(v, "realisasi.teks", "belum diisi");
	assert_at(v, "serapan.teks", "–");
	assert_part_at(v, "kalimat", "realisasi belum diisi");
	assert_at(v, "efisiensi.0.serapan.teks", "–");
	fixture_release(&f);
}

/* Zero is a figure, of which there is no share. */
static void test_zero(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "{" KODE(1) ", 'pagu': 0, 'realisasi': 0}", "100");
	assert_part_at(v, "kalimat", "Pagu Rp0, realisasi Rp0");
	assert_at(v, "program.0.pagu", "Rp0");
	assert_at(v, "program.0.serapan.teks", "–");
	assert_at(v, "program.0.gauge", NULL);
	fixture_release(&f);
}

static void test_no_program(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	v = make(&f, "", "100");
	assert_part_at(v, "belum.judul", "2024");
	assert_at(v, "program", NULL);
	fixture_release(&f);
}

/* The row of the sasaran for one programme that supports it. */
static void check_efficiency(const char *realisasi, const char *spent,
			     const char *tingkat, const char *arti)
{
	const struct value *v;
	struct fixture f;
	struct arena a = ARENA_INIT;

	v = make(&f, arena_strf(&a, "{" KODE(1) S1 ", 'pagu': 200,"
				"'realisasi': %s}", spent), realisasi);
	assert_int_equal(count_at(v, "efisiensi"), 1);
	assert_at(v, "efisiensi.0.tingkat.teks", tingkat);
	assert_part_at(v, "efisiensi.0.arti", arti);
	fixture_release(&f);
	arena_release(&a);
}

/* A low serapan with a missed target is never called efficient
 * (PermenPANRB 53/2014, the sixth analysis). */
static void test_efficiency(void **state)
{
	(void)state;
	check_efficiency("100", "150", "25,00%",
			 "25,00%");
	check_efficiency("120", "200", "0,00%", "seluruhnya");
	check_efficiency("100", "250", "−25,00%", "di atas pagu");
	check_efficiency("99.99", "20", "–", "bukan efisiensi");
	check_efficiency("null", "20", "–", "tidak dapat dihitung");
	check_efficiency("100", "null", "–", "tidak ada program");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_zero),
		cmocka_unit_test(test_no_program),
		cmocka_unit_test(test_efficiency),
	};

	return UNIT_RUN(tests);
}
