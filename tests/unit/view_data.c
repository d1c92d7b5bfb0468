/*
 * /data/ and the lists of downloads.
 */
#include "view_fixture.h"

#include "view/bagian.h"
#include "view/dataset.h"

static const struct page page = { .address = "data/" };

/* A site with one OPD; nama may be out for trouble. */
static void begin(struct fixture *f, struct desk *k, const char *address,
		  const char *nama)
{
	struct buf text = BUF_INIT(1000);

	fixture_init(f);
	buf_addf(&text, "{'nama': '%s', 'jenis': 'dinas'}", nama);
	fixture_put(f, "opd/a/opd.json", text.ptr);
	fixture_put(f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKU-1", "")));
	fixture_put(f, "opd/a/2024/kinerja.json",
		    KINERJA("{'kode': 'IKU-1', 'realisasi': 5}"));
	fixture_load(f);
	desk_init(k, f, address);
	buf_release(&text);
}

static void test_page(void **state)
{
	struct fixture f;
	struct desk k;
	const struct value *v;

	(void)state;
	begin(&f, &k, "data/", "Dinas A");
	v = data_values(&k.sheet, &page);
	assert_int_equal(count_at(v, "tabel"), 10);
	assert_at(v, "tabel.0.bentuk.1.tautan", "../data/capaian-id.csv");
	assert_at(v, "tabel.0.bentuk.1.ukuran", NULL);
	assert_at(v, "tabel.0.baris", NULL);
	assert_at(v, "unit.0.berkas.0.tautan", "../opd/a/data/kinerja.xlsx");
	assert_at(v, "dataset", NULL);
	assert_part_at(v, "lead", "2024");
	/* a catalogue needs the site's address */
	assert_int_equal(count_at(v, "sekaligus"), 3);
	fixture_release(&f);
}

/* Sizes are those of the files that were written. */
static void test_sizes(void **state)
{
	static const struct berkas berkas[] = {
		{ "data/kinerja.zip", 4800000, 0 },
		{ "data/capaian.csv", 812, 1234 }
	};
	struct fixture f;
	struct desk k;
	const struct value *v;

	(void)state;
	begin(&f, &k, "data/", "Dinas A");
	k.view.berkas = berkas;
	k.view.n_berkas = ARRAY_SIZE(berkas);
	v = data_values(&k.sheet, &page);
	assert_at(v, "sekaligus.0.ukuran", "4,8 MB");
	assert_at(v, "tabel.0.bentuk.0.ukuran", "812 B");
	assert_at(v, "tabel.0.baris", "1.234");
	assert_at(v, "tabel.1.baris", NULL);
	fixture_release(&f);
}

/* No text ends the block, and it is valid JSON around it. */
static void test_dataset(void **state)
{
	const struct value *v;
	struct value *root;
	struct fixture f;
	struct deret d;
	struct desk k;

	(void)state;
	begin(&f, &k, "opd/a/indikator/iku-1/", "A</script><b>&");
	k.view.base_url = "https://a.example/";
	root = value_map(&f.arena);
	deret_build(&d, &f.site, unit_of(&f, "a"),
		    rekap_of(&f, "a", 2024)->hasil[0].indikator, &f.arena);
	put_dataset_indikator(&k.sheet, root, &d);
	v = value_at(root, "dataset");
	assert_non_null(v);
	if (!v)		/* for clang-tidy */
		return;
	assert_int_equal(v->type, VALUE_HTML);
	assert_true(str_starts(v->text,
			       "<script type=\"application/ld+json\">"));
	assert_true(str_ends(v->text, "}\n</script>"));
	assert_part_at(root, "dataset",
		       "A\\u003c/script\\u003e\\u003cb\\u003e");
	assert_part_at(root, "dataset", "\"contentUrl\": \"https://a.example/"
		       "opd/a/indikator/iku-1/data.csv\"");
	assert_true(str_is(str_from(strchr(v->text.ptr + 1, '<')),
			   "</script>"));
	fixture_release(&f);
}

static void test_downloads(void **state)
{
	struct value *root;
	struct fixture f;
	struct desk k;
	struct versi versi = { .nomor = 1 };

	(void)state;
	begin(&f, &k, "opd/a/", "Dinas A");
	root = value_map(&f.arena);
	put_unduhan(&k.sheet, root, unit_of(&f, "a"));
	assert_int_equal(count_at(root, "unduhan.tabel"), 10);
	assert_at(root, "unduhan.berkas.0.tautan",
		  "../../opd/a/data/kinerja.xlsx");
	assert_at(root, "unduhan.tabel.0.berkas.1.teks", "capaian-id.csv");
	/* data are of today, an archived report is not */
	k.sheet.arsip = &versi;
	root = value_map(&f.arena);
	put_unduhan(&k.sheet, root, unit_of(&f, "a"));
	assert_at(root, "unduhan", NULL);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_dataset),
		cmocka_unit_test(test_downloads),
	};

	return UNIT_RUN(tests);
}
