/*
 * Addresses, and the links between them.
 */
#include "site_fixture.h"

#include "site/address.h"

static struct opd dinas = { .slug = "dinkes", .jenis = OPD_DINAS };
static struct opd region = { .slug = "pemda", .jenis = OPD_PEMDA };
static const struct unit of_opd = { .opd = &dinas };
static const struct unit of_region = { .opd = &region };

/* out holds text; forget it. */
static void expect(struct buf *out, const char *text)
{
	assert_buf(out, text);
	buf_clear(out);
}

static void test_pages(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PATH);

	(void)state;
	address_unit(&out, &of_opd);
	expect(&out, "opd/dinkes/");
	address_rekap(&out, &of_opd, 2023);
	expect(&out, "opd/dinkes/2023/");
	address_indikator(&out, &of_opd, "IKU-1");
	expect(&out, "opd/dinkes/indikator/iku-1/");
	address_halaman(&out, "tentang");
	expect(&out, "tentang/");
	buf_release(&out);
}

/* The region is no OPD among OPDs. */
static void test_pemda(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PATH);

	(void)state;
	address_unit(&out, &of_region);
	expect(&out, "pemda/");
	address_rekap(&out, &of_region, 2023);
	expect(&out, "pemda/2023/");
	address_indikator(&out, &of_region, "IKD-2");
	expect(&out, "pemda/indikator/ikd-2/");
	buf_release(&out);
}

/* Open data: addresses that never change. */
static void test_data(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PATH);

	(void)state;
	address_tabel(&out, NULL, "capaian", BENTUK_CSV);
	expect(&out, "data/capaian.csv");
	address_tabel(&out, &of_opd, "capaian", BENTUK_CSV_ID);
	expect(&out, "opd/dinkes/data/capaian-id.csv");
	address_tabel(&out, &of_region, "anggaran", BENTUK_JSON);
	expect(&out, "pemda/data/anggaran.json");
	address_tabel_indikator(&out, &of_opd, "IKU-1", BENTUK_CSV);
	expect(&out, "opd/dinkes/indikator/iku-1/data.csv");
	address_kinerja(&out, &of_opd, ".xlsx");
	expect(&out, "opd/dinkes/data/kinerja.xlsx");
	address_paket(&out, NULL);
	expect(&out, "data/datapackage.json");
	assert_string_equal(ADDRESS_KATALOG, "data.json");
	assert_string_equal(ADDRESS_ARSIP, "data/kinerja.zip");
	buf_release(&out);
}

/* File names may hold what an address may not. */
static void test_document(void **state)
{
	struct buf out = BUF_INIT(LIMIT_PATH);

	(void)state;
	address_dokumen(&out, &of_opd, 2024, "dokumen/lkjip.pdf");
	expect(&out, "opd/dinkes/2024/dokumen/lkjip.pdf");
	address_dokumen(&out, &of_opd, 2024, "dokumen/a b#1?.pdf");
	expect(&out, "opd/dinkes/2024/dokumen/a%20b%231%3F.pdf");
	buf_release(&out);
}

static void test_codes(void **state)
{
	static const char *const pairs[][2] = {
		{ "IKU-1", "iku-1" }, { "iku1", "iku1" }, { "A..B", "a-b" },
		{ "  A/ b ", "a-b" }, { "-S1-", "s1" }, { "Zz09", "zz09" },
		{ "\xc3\x89t\xc3\xa9", "t" }, { "", "x" }, { "--", "x" }
	};
	struct buf out = BUF_INIT(LIMIT_PATH);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(pairs); i++) {
		address_kode(&out, pairs[i][0]);
		expect(&out, pairs[i][1]);
	}
	buf_release(&out);
}

static void test_same_code(void **state)
{
	(void)state;
	assert_true(address_same_kode("IKU-1", "iku 1"));
	assert_true(address_same_kode("S1", "s1"));
	assert_false(address_same_kode("IKU-1", "IKU1"));
	assert_false(address_same_kode("IKU-1", "IKU-11"));
}

static void test_reserved(void **state)
{
	static const char *const taken[] = {
		"opd", "pemda", "data", "aset", "index", "404",
		"perubahan", "peta-situs"
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(taken); i++)
		assert_true(address_is_reserved(taken[i]));
	assert_false(address_is_reserved("tentang"));
	assert_false(address_is_reserved("opd-lama"));
	assert_false(address_is_reserved("Opd"));
	assert_false(address_is_reserved(""));
}

/* As many steps up as the page is deep. */
static void test_links(void **state)
{
	static const char *const rows[][3] = {
		{ "", "", "index.html" },
		{ "", "opd/", "opd/index.html" },
		{ "", "aset/gaya.css", "aset/gaya.css" },
		{ "404.html", "opd/", "opd/index.html" },
		{ "tentang/", "", "../index.html" },
		{ "opd/a/", "opd/b/", "../../opd/b/index.html" },
		{ "opd/a/2023/", "aset/gaya.css", "../../../aset/gaya.css" },
		{ "opd/a/indikator/k/", "", "../../../../index.html" },
		{ "", "opd/a/#anggaran", "opd/a/index.html#anggaran" },
		{ "tentang/", "#isi", "../index.html#isi" },
		{ "tentang/", "a/b.pdf#page=2", "../a/b.pdf#page=2" }
	};
	struct buf out = BUF_INIT(LIMIT_PATH);

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		address_link(&out, rows[i][0], rows[i][1]);
		expect(&out, rows[i][2]);
	}
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_pemda),
		cmocka_unit_test(test_data),
		cmocka_unit_test(test_document),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_same_code),
		cmocka_unit_test(test_reserved),
		cmocka_unit_test(test_links),
	};

	return UNIT_RUN(tests);
}
