/*
 * The page of all parts: every level, every kind of nothing and every kind
 * of chart is on it, and none of its links leads to what is made up.
 */
#include "view_fixture.h"

static const struct value *make(struct fixture *f)
{
	struct page p = { .address = "gaya/" };
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, "gaya/");
	return gaya_values(&k.sheet, &p);
}

#define ROWS "contoh.capaian.tabel.sasaran.0.indikator"

/* The class of the status of a row, by its number. */
static struct str class_at(const struct value *v, size_t i)
{
	char path[128];

	snprintf(path, sizeof(path), ROWS ".%zu.status.kelas", i);
	return value_at(v, path)->text;
}

static void test_every_state(void **state)
{
	static const char *const expected[] = {
		"s5", "s4", "s5 miss", "s3", "s2", "s1", "s1", "s-empty",
		"s-notarget", "s-nocalc", "s-nodata", "s-na"
	};
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	v = make(&f);
	assert_int_equal(count_at(v, ROWS), ARRAY_SIZE(expected));
	for (size_t i = 0; i < ARRAY_SIZE(expected); i++)
		assert_true(str_starts(class_at(v, i), expected[i]));
	/* zero is a value */
	assert_at(v, ROWS ".6.realisasi.teks", "0");
	assert_at(v, ROWS ".6.capaian.teks", "0,00%");
	/* the list of marks has one for each, and the tasks */
	assert_int_equal(count_at(v, "tanda"), 5 + 1 + 6 + 4);
	fixture_release(&f);
}

#define BLOCKS "contoh.capaian.indikator"

static void test_every_part(void **state)
{
	static const char *const shapes[] = { "bar now", "std", "dot",
					      "gap", "band", "names" };
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	v = make(&f);
	for (size_t i = 0; i < ARRAY_SIZE(shapes); i++) {
		char path[128];

		snprintf(path, sizeof(path), BLOCKS ".%zu.grafik.svg", i);
		assert_part_at(v, path, shapes[i]);
		snprintf(path, sizeof(path), BLOCKS ".%zu.tautan", i);
		assert_at(v, path, "#grafik");
	}
	assert_part_at(v, "contoh.evaluasi.grafik.svg", "72,35");
	assert_at(v, "contoh.anggaran.program.0.serapan.teks", "93,27%");
	assert_int_equal(count_at(v, "contoh.evaluasi.rekomendasi"), 3);
	assert_int_equal(count_at(v, "contoh.angka"), 5);
	assert_int_equal(count_at(v, "versi"), 4);
	assert_at(v, "beda.baris.0.selisih", "+0,90");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_state),
		cmocka_unit_test(test_every_part),
	};

	return UNIT_RUN(tests);
}
