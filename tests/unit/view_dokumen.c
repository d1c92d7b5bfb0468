/*
 * The documents of a year: what is in, where from, and what is missing.
 */
#include "view_fixture.h"

#include "view/bagian.h"

/* The bagian of 2024 of the unit at this slug. */
static const struct value *make(struct fixture *f, const char *slug)
{
	struct value *root;
	struct desk k;

	fixture_load(f);
	desk_init(&k, f, "opd/a/");
	root = value_map(&f->arena);
	put_bagian_dokumen(&k.sheet, root, rekap_of(f, slug, 2024));
	put_head(&k.sheet, root, rekap_of(f, slug, 2024));
	return root;
}

#define FIRST "dokumen_bagian.dokumen.0."
#define NTH(n) "dokumen_bagian.dokumen." #n "."

static void test_named(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/a/opd.json", OPD("A", ""));
	fixture_put(&f, "opd/a/2024/dokumen/a-1.pdf", "%PDF-1.4 12345");
	fixture_put(&f, "opd/a/2024/dokumen.json",
		    "[{'jenis': 'lainnya', 'judul': 'Lain',"
		    "  'tautan': 'https://ppid.example:8080/a?b'},"
		    " {'jenis': 'renstra', 'judul': 'Renstra & lainnya',"
		    "  'berkas': 'dokumen/a-1.pdf', 'tanggal': '2024-02-14'},"
		    " {'jenis': 'renstra', 'judul': 'Perubahan',"
		    "  'berkas': 'dokumen/a-1.pdf'}]");
	v = make(&f, "a");
	assert_int_equal(count_at(v, "dokumen_bagian.dokumen"), 11);
	assert_at(v, FIRST "judul", "Renstra & lainnya");
	assert_at(v, FIRST "tautan",
		  "../../opd/a/2024/dokumen/a-1.pdf");
	assert_at(v, FIRST "keterangan", "PDF, 14 B. 14 Februari 2024");
	assert_at(v, FIRST "status", NULL);
	assert_false(value_at(v, FIRST "luar")->truth);
	assert_at(v, NTH(1) "judul", "Perubahan");
	assert_at(v, NTH(10) "judul", "Lain");
	assert_at(v, NTH(10) "tautan", "https://ppid.example:8080/a?b");
	assert_part_at(v, NTH(10) "keterangan", "ppid.example:8080");
	assert_true(value_at(v, NTH(10) "luar")->truth);
	fixture_release(&f);
}

/* Missing, or on the page without a document of its own. */
static void test_unnamed(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/a/opd.json", OPD("A", ""));
	fixture_put(&f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, "opd/a/2024/laporan.md", "# Laporan\n");
	v = make(&f, "a");
	assert_int_equal(count_at(v, "dokumen_bagian.dokumen"), 9);
	assert_at(v, FIRST "judul", "Rencana Strategis");
	assert_part_at(v, FIRST "keterangan", "di halaman ini");
	assert_at(v, FIRST "status", NULL);
	assert_at(v, FIRST "tautan", NULL);
	assert_at(v, NTH(1) "judul", "Rencana Kerja");
	assert_at(v, NTH(1) "keterangan", NULL);
	assert_at(v, NTH(1) "status.kelas", "s-absent");
	assert_part_at(v, "dokumen_bagian.kalimat", "2 dari 9");
	assert_part_at(v, "angka.4.nilai", "2");
	fixture_release(&f);
}

/* The region's plans have names of their own. */
static void test_pemda(void **state)
{
	const struct value *v;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(&f, "pemda/2024/laporan.md", "# Laporan\n");
	v = make(&f, "pemda");
	assert_at(v, FIRST "judul", "RPJMD");
	assert_at(v, NTH(1) "judul", "RKPD");
	assert_at(v, NTH(6) "judul", "LKjIP");
	assert_part_at(v, "angka.4.catatan.0.teks", "RPJMD, RKPD, ");
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_named),
		cmocka_unit_test(test_unnamed),
		cmocka_unit_test(test_pemda),
	};

	return UNIT_RUN(tests);
}
