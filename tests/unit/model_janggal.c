/*
 * Figures out of line with their likes.
 */
#include "unit.h"

#include "model/janggal.h"

static struct nilai number(const char *text)
{
	struct decimal d;

	assert_int_equal(decimal_parse(&d, str_from(text)), DECIMAL_OK);
	return nilai_angka(d);
}

/* n beside two figures ("" for none) of a percentage. */
static enum janggal beside(const char *n, const char *a, const char *b)
{
	const struct indikator i = { .jenis = JENIS_PERSEN };
	const struct nilai none = { .bentuk = NILAI_KOSONG };
	struct nilai lain[] = { *a ? number(a) : none,
				*b ? number(b) : none };

	return nilai_janggal(&i, *n ? number(n) : none, lain, 2);
}

static void test_magnitude(void **state)
{
	(void)state;
	assert_int_equal(beside("71", "70", "72"), JANGGAL_TIDAK);
	assert_int_equal(beside("710", "70", "72"), JANGGAL_BESAR);
	assert_int_equal(beside("7.1", "70", "72"), JANGGAL_KECIL);
	assert_int_equal(beside("80", "10", ""), JANGGAL_BESAR);
	assert_int_equal(beside("79.9", "10", ""), JANGGAL_TIDAK);
	assert_int_equal(beside("-710", "-70", "-72"), JANGGAL_BESAR);
}

/* Both must say the same; zero and nothing say nothing. */
static void test_agreement(void **state)
{
	(void)state;
	assert_int_equal(beside("710", "70", "700"), JANGGAL_TIDAK);
	assert_int_equal(beside("710", "700", "70"), JANGGAL_TIDAK);
	assert_int_equal(beside("710", "", ""), JANGGAL_TIDAK);
	assert_int_equal(beside("710", "0", "0"), JANGGAL_TIDAK);
	assert_int_equal(beside("0", "70", "72"), JANGGAL_TIDAK);
	assert_int_equal(beside("", "70", "72"), JANGGAL_TIDAK);
	assert_int_equal(beside("710", "0", "70"), JANGGAL_BESAR);
}

static void test_share(void **state)
{
	(void)state;
	assert_int_equal(beside("0.85", "84", "86"), JANGGAL_BAGIAN);
	assert_int_equal(beside("1", "84", "100"), JANGGAL_BAGIAN);
	assert_int_equal(beside("0.2", "84", "86"), JANGGAL_KECIL);
	assert_int_equal(beside("0.85", "0.8", "0.9"), JANGGAL_TIDAK);
	assert_int_equal(beside("0.85", "840", "860"), JANGGAL_KECIL);
}

/* Money is never a share. */
static void test_money(void **state)
{
	const struct indikator i = { .jenis = JENIS_RUPIAH };
	struct nilai lain = number("85");

	(void)state;
	assert_int_equal(nilai_janggal(&i, number("1"), &lain, 1),
			 JANGGAL_KECIL);
}

static void test_sign(void **state)
{
	(void)state;
	assert_int_equal(beside("-5.3", "5.1", "5.2"), JANGGAL_TANDA);
	assert_int_equal(beside("5.3", "-5.1", "-5.2"), JANGGAL_TANDA);
	assert_int_equal(beside("-1.9", "5.1", "5.2"), JANGGAL_TIDAK);
	assert_int_equal(beside("-5.3", "5.1", "-5.2"), JANGGAL_TIDAK);
}

static void test_grade(void **state)
{
	const struct indikator i = { .jenis = JENIS_PREDIKAT };
	struct nilai n = { .bentuk = NILAI_PREDIKAT, .predikat = "BB" };

	(void)state;
	assert_int_equal(nilai_janggal(&i, n, &n, 1), JANGGAL_TIDAK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_magnitude),
		cmocka_unit_test(test_agreement),
		cmocka_unit_test(test_share),
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_sign),
		cmocka_unit_test(test_grade),
	};

	return UNIT_RUN(tests);
}
