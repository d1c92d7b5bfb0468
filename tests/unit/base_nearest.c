/*
 * "Did you mean": the distance against a second way of computing it, and
 * which names count as near.
 */
#include "unit.h"

#include "base/nearest.h"

static size_t distance(const char *a, const char *b)
{
	return nearest_distance(str_from(a), str_from(b));
}

static void counts_edits(void **state)
{
	static const struct {
		const char *a, *b;
		size_t distance;
	} known[] = {
		{ "", "", 0 },
		{ "", "abc", 3 },
		{ "abc", "abc", 0 },
		{ "capain", "capaian", 1 },	/* insert */
		{ "capaiann", "capaian", 1 },	/* delete */
		{ "capaiab", "capaian", 1 },	/* replace */
		{ "cpaaian", "capaian", 1 },	/* swap neighbours */
		{ "nilai", "NILAI", 5 },
		{ "kitten", "sitting", 3 },
		{ "ca", "abc", 3 },		/* no edit within a swap */
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++) {
		assert_int_equal(distance(known[i].a, known[i].b),
				 known[i].distance);
		assert_int_equal(distance(known[i].b, known[i].a),
				 known[i].distance);
	}
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The definition, word for word: by recursion on the last characters. */
static size_t by_definition(struct str a, struct str b)
{
	struct str a1 = str_make(a.ptr, a.len - 1);
	struct str b1 = str_make(b.ptr, b.len - 1);
	size_t d;

	if (a.len == 0 || b.len == 0)
		return a.len + b.len;
	d = by_definition(a1, b1) + (a.ptr[a1.len] != b.ptr[b1.len]);
	d = least(d, by_definition(a1, b) + 1);
	d = least(d, by_definition(a, b1) + 1);
	if (a.len > 1 && b.len > 1 && a.ptr[a1.len] == b.ptr[b1.len - 1] &&
	    a.ptr[a1.len - 1] == b.ptr[b1.len])
		d = least(d, by_definition(str_make(a.ptr, a.len - 2),
					   str_make(b.ptr, b.len - 2)) + 1);
	return d;
}

static void agrees_with_the_definition(void **state)
{
	uint64_t seed = 3;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		char text[2][6];
		struct str s[2];

		for (int k = 0; k < 2; k++) {
			s[k] = str_make(text[k], unit_random(&seed) % 6);
			for (size_t j = 0; j < 6; j++)
				text[k][j] = "abc"[unit_random(&seed) % 3];
		}
		assert_int_equal(nearest_distance(s[0], s[1]),
				 by_definition(s[0], s[1]));
	}
}

static void gives_up_on_long_names(void **state)
{
	char a[100], b[100];

	(void)state;
	memset(a, 'a', sizeof(a));
	memset(b, 'a', sizeof(b));
	b[0] = 'b';
	assert_int_equal(nearest_distance(str_make(a, 64), str_make(b, 64)),
			 1);
	assert_int_equal(nearest_distance(str_make(a, 65), str_make(b, 65)),
			 65);
	assert_int_equal(nearest_distance(str_make(a, 3), str_make(b, 65)),
			 65);
}

/* The nearest of the keys of kinerja.json, or "-". */
static struct str nearest_key(const char *wanted)
{
	static const char *const key[] = {
		"kode", "target", "realisasi", "sumber", "capaian_tercetak",
		"triwulan", "IKU-1", "IKU-2", "zz[AZ"
	};
	struct nearest n;

	nearest_init(&n, str_from(wanted));
	for (size_t i = 0; i < ARRAY_SIZE(key); i++)
		nearest_offer(&n, str_from(key[i]));
	return n.best.ptr ? n.best : str_from("-");
}

static void suggests(void **state)
{
	(void)state;
	assert_str(nearest_key("realisas"), "realisasi");
	assert_str(nearest_key("raelisasi"), "realisasi");
	assert_str(nearest_key("REALISASI"), "realisasi");
	assert_str(nearest_key("tagret"), "target");
	assert_str(nearest_key("capaian_cetak"), "capaian_tercetak");
	assert_str(nearest_key("iku-2"), "IKU-2");
	assert_str(nearest_key("IKU-3"), "IKU-1");	/* the first of two */
	assert_str(nearest_key("target"), "target");
	assert_str(nearest_key("ZZ[az"), "zz[AZ");
	assert_str(nearest_key("ZZ{az"), "zz[AZ");
	assert_str(nearest_key("XY{az"), "-");
	assert_str(nearest_key("kxxe"), "kode");	/* a third, up */
	assert_str(nearest_key("kxxx"), "-");
	assert_str(nearest_key("KODE"), "kode");
	assert_str(nearest_key("anggaran"), "-");
	assert_str(nearest_key("x"), "-");
	assert_str(nearest_key(""), "-");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_edits),
		cmocka_unit_test(agrees_with_the_definition),
		cmocka_unit_test(gives_up_on_long_names),
		cmocka_unit_test(suggests),
	};

	return UNIT_RUN(tests);
}
