/*
 * Chapters of a report by their headings.
 */
#include "unit.h"

#include "model/bab.h"

static int of(const char *heading, int open)
{
	return bab_dari_judul(str_from(heading), open);
}

static void test_heading(void **state)
{
	(void)state;
	assert_int_equal(of("Bab I. Pendahuluan", -1), BAB_PENDAHULUAN);
	assert_int_equal(of("BAB III AKUNTABILITAS KINERJA", 1),
			 BAB_AKUNTABILITAS);
	assert_int_equal(of("Penutup", -1), BAB_PENUTUP);
	assert_int_equal(of("Latar belakang", -1), -1);
	assert_int_equal(of("", -1), -1);
}

/* Chapters do not go back: a word of an earlier one is a section's. */
static void test_order(void **state)
{
	(void)state;
	assert_int_equal(of("Perencanaan tahun depan", BAB_AKUNTABILITAS),
			 -1);
	assert_int_equal(of("Akuntabilitas", BAB_AKUNTABILITAS),
			 BAB_AKUNTABILITAS);
}

static void test_find(void **state)
{
	struct bab_isi b;

	(void)state;
	bab_find(&b, str_from("# Akuntabilitas\n\n## Pendahuluan\n\n"
			      "### Capaian\n\n## Akuntabilitas\n\n"
			      "### B. Realisasi ANGGARAN\n\n#### Capaian\n"));
	assert_true(b.ada[BAB_PENDAHULUAN]);
	assert_false(b.ada[BAB_PERENCANAAN]);
	assert_true(b.ada[BAB_AKUNTABILITAS]);
	assert_false(b.ada[BAB_PENUTUP]);
	assert_false(b.capaian);
	assert_true(b.anggaran);
	bab_find(&b, str_from("## Penutup"));
	assert_true(b.ada[BAB_PENUTUP]);
	assert_false(b.anggaran);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_heading),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_find),
	};

	return UNIT_RUN(tests);
}
