/*
 * The list from A to Z, the search page, and the map of the site.
 */
#include "view_fixture.h"

#include "view/abjad.h"
#include "view/daftar.h"

#define BUDGET(kode, nama)                                                    \
	"{'program': [{'kode': '" kode "', 'nama': '" nama "', 'pagu': 5, "   \
	"'realisasi': 4, 'kegiatan': [{'kode': '" kode ".2.01', "             \
	"'nama': 'Rapat', "                                                   \
	"'pagu': 5, 'realisasi': 4}]}]}"

static void small_site(struct fixture *f)
{
	fixture_init(f);
	fixture_put(f, "opd/a/opd.json", OPD("Dinas Z", ""));
	fixture_put(f, "opd/b/opd.json",
		    OPD("Dinas B", ", 'singkatan': 'DB', 'berlaku': "
			"{'mulai': 2017, 'sampai': 2022}"));
	fixture_put(f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKU-1", "") ","
			    "{'kode': 'X', 'nama': '9 desa', 'satuan': 'desa',"
			    " 'jenis': 'angka', 'arah': 'naik'}"));
	fixture_put(f, "opd/b/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKU-1", "")));
	fixture_put(f, "opd/a/2023/anggaran.json",
		    BUDGET("1.02.02", "program a"));
	fixture_put(f, "opd/a/2024/anggaran.json",
		    BUDGET("1.02.02", "program a"));
	fixture_put(f, "opd/b/2022/anggaran.json",
		    BUDGET("1.02.03", "Program B"));
	fixture_load(f);
}

static void test_programmes(void **state)
{
	struct daftar_program_list l;
	struct fixture f;

	(void)state;
	small_site(&f);
	daftar_program(&l, unit_of(&f, "a"), true, &f.arena);
	assert_int_equal(l.n, 2);
	assert_string_equal(l.item[0].nama, "program a");
	assert_int_equal(l.item[0].n_tahun, 2);
	assert_int_equal(l.item[0].tahun[1], 2024);
	assert_true(l.item[1].kegiatan);
	daftar_program(&l, unit_of(&f, "a"), false, &f.arena);
	assert_int_equal(l.n, 1);
	fixture_release(&f);
}

/* A code that a later plan uses again is one indikator, the later one. */
static void test_indikator(void **state)
{
	struct daftar_indikator_list l;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, "opd/a/opd.json", OPD("Dinas A", ""));
	fixture_put(&f, "opd/a/rencana/2016-2020.json",
		    PLAN_S1(2016, 2020, NAIK("IKU-1", "") "," NAIK("K", "")));
	fixture_put(&f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("iku-1", "")));
	fixture_put(&f, "opd/a/2024/kinerja.json",
		    KINERJA("{'kode': 'iku-1', 'realisasi': 1}"));
	fixture_load(&f);
	daftar_indikator(&l, unit_of(&f, "a"), &f.arena);
	assert_int_equal(l.n, 2);
	assert_string_equal(l.item[0].kode, "iku-1");
	assert_string_equal(l.item[0].indikator->kode, "iku-1");
	assert_int_equal(l.item[0].n_tahun, 1);
	assert_int_equal(l.item[1].n_tahun, 0);
	fixture_release(&f);
}

static void test_order(void **state)
{
	const struct abjad *a;
	struct fixture f;

	(void)state;
	small_site(&f);
	a = abjad_build(&f.site, &f.arena);
	/* case aside, then by OPD; what begins with no letter is last */
	assert_int_equal(a->indikator.n, 3);
	assert_string_equal(a->indikator.item[0].unit->opd->nama, "Dinas B");
	assert_int_equal(abjad_sama(&a->indikator, 0), 2);
	assert_string_equal(a->indikator.item[2].nama, "9 desa");
	assert_string_equal(abjad_huruf(&a->indikator.item[2]), "lain");
	assert_int_equal(a->program.n, 2);
	assert_string_equal(a->program.item[0].nama, "program a");
	assert_string_equal(a->program.item[0].alamat, "opd/a/2024/#anggaran");
	assert_int_equal(a->n_bagian, 0);
	fixture_release(&f);
}

/* An OPD with n sasaran of 100 indikator, whose names all begin with "N". */
static void large_site(struct fixture *f, int n)
{
	struct buf plan = BUF_INIT(LIMIT_JSON);

	fixture_init(f);
	fixture_put(f, "opd/a/opd.json", OPD("Dinas A", ""));
	buf_adds(&plan, "{'dokumen': 'Renstra', 'mulai': 2021, 'selesai': "
			"2026, 'tujuan': [{'kode': 'T1', 'uraian': 'Maju', "
			"'sasaran': [");
	for (int i = 0; i < n * 100; i++) {
		if (i % 100 == 0)
			buf_addf(&plan, "%s{'kode': 'S%d', 'uraian': 'Sehat',"
				 " 'indikator': [", i ? "]}," : "", i);
		buf_addf(&plan, "%s{'kode': 'K%d', 'nama': 'Nilai %05d', "
			 "'satuan': 'x', 'jenis': 'angka', 'arah': 'naik'}",
			 i % 100 ? "," : "", i, i);
	}
	buf_adds(&plan, "]}]}]}");
	fixture_put(f, "opd/a/rencana/2021-2026.json", plan.ptr);
	fixture_load(f);
	buf_release(&plan);
}

static void test_letters(void **state)
{
	const struct abjad *a;
	struct fixture f;

	(void)state;
	large_site(&f, 10);
	a = abjad_build(&f.site, &f.arena);
	assert_int_equal(a->indikator.n, ABJAD_SATU);
	assert_int_equal(a->n_bagian, 0);
	fixture_release(&f);

	large_site(&f, 25);
	a = abjad_build(&f.site, &f.arena);
	assert_int_equal(a->n_bagian, 2);
	assert_string_equal(a->bagian[0].huruf, "n");
	assert_int_equal(a->bagian[0].indikator.n, ABJAD_BAGIAN);
	assert_int_equal(a->bagian[1].nomor, 2);
	assert_int_equal(a->bagian[1].dari, 2);
	assert_int_equal(a->bagian[1].indikator.n, 2500 - ABJAD_BAGIAN);
	assert_string_equal(a->bagian[1].indikator.item[0].nama,
			    "Nilai 02000");
	fixture_release(&f);
}

static const struct page *find(const struct page_list *list,
			       const char *address)
{
	for (size_t i = 0; i < list->n; i++)
		if (!strcmp(list->page[i].address, address))
			return &list->page[i];
	fail_msg("no page %s", address);
	return NULL;
}

static const struct value *make(struct desk *k, struct fixture *f,
				const char *address)
{
	struct page_list list;
	const struct page *p;

	desk_init(k, f, address);
	page_list_build(&list, &k->view, &f->arena);
	p = find(&list, address);
	return p ? p->values(&k->sheet, p) : NULL;
}

static void test_page(void **state)
{
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	small_site(&f);
	v = make(&k, &f, "cari/");
	assert_at(v, "opd.0.nama", "Dinas B");
	assert_at(v, "opd.0.singkatan", "DB");
	assert_at(v, "opd.0.catatan", "sampai 2022");
	assert_at(v, "opd.1.nama", "Dinas Z");
	assert_at(v, "opd.1.catatan", NULL);
	assert_int_equal(count_at(v, "indikator.kelompok"), 2);
	assert_at(v, "indikator.kelompok.0.huruf", "N");
	assert_at(v, "indikator.kelompok.0.id", "indikator-n");
	/* one name of two OPDs: a link for each */
	assert_at(v, "indikator.kelompok.0.isi.0.tautan", NULL);
	assert_int_equal(count_at(v, "indikator.kelompok.0.isi.0.pemakai"),
			 2);
	assert_at(v, "indikator.kelompok.0.isi.0.pemakai.0.ke",
		  "../opd/b/indikator/iku-1/index.html");
	assert_at(v, "indikator.kelompok.1.isi.0.tautan",
		  "../opd/a/indikator/x/index.html");
	assert_at(v, "indikator.kelompok.1.isi.0.pemakai.0.ke", NULL);
	assert_at(v, "program.kelompok.0.isi.0.tautan",
		  "../opd/a/2024/index.html#anggaran");
	/* the form: years, the newest first, and where the index is */
	assert_at(v, "formulir.tahun.0.teks", "2024");
	assert_int_equal(count_at(v, "formulir.tahun"), 3);
	assert_at(v, "formulir.indeks", "../cari/indeks/inti.js");
	fixture_release(&f);
}

static void test_page_of_letter(void **state)
{
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	large_site(&f, 25);
	v = make(&k, &f, "cari/");
	assert_at(v, "indikator", NULL);
	assert_int_equal(count_at(v, "huruf"), 1);
	assert_part_at(v, "huruf.0.tautan", "n/index.html");
	v = make(&k, &f, "cari/n/2/");
	assert_at(v, "h1", "Indikator dan program: N, bagian 2");
	assert_int_equal(count_at(v, "bagian"), 2);
	assert_int_equal(count_at(v, "indikator.kelompok.0.isi"), 500);
	assert_at(v, "formulir", NULL);
	fixture_release(&f);
}

static void test_map(void **state)
{
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	small_site(&f);
	v = make(&k, &f, "peta-situs/");
	assert_at(v, "utama.0.tautan", "../index.html");
	assert_at(v, "per_tahun.0.tahun.0.tautan",
		  "../capaian/2024/index.html");
	assert_int_equal(count_at(v, "per_tahun.0.tahun"), 3);
	assert_int_equal(count_at(v, "unit"), 2);
	assert_at(v, "unit.0.tahun.1.tautan", "../opd/a/2023/index.html");
	assert_at(v, "unit.0.indikator.1.tautan",
		  "../opd/a/indikator/x/index.html");
	assert_at(v, "unit.0.riwayat", NULL);
	assert_at(v, "abjad", NULL);
	assert_at(v, "sitemap", NULL);
	k.view.base_url = "https://x.example/";
	v = peta_situs_values(&k.sheet, NULL);
	assert_at(v, "sitemap", "../sitemap.xml");
	fixture_release(&f);
}

static void test_map_of_many(void **state)
{
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	large_site(&f, 51);
	v = make(&k, &f, "peta-situs/");
	assert_int_equal(count_at(v, "unit"), 1);
	assert_int_equal(count_at(v, "unit.0.indikator"), 0);
	assert_at(v, "abjad", "../cari/index.html");
	fixture_release(&f);
}

static void test_nothing(void **state)
{
	const struct value *v;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_load(&f);
	v = make(&k, &f, "cari/");
	assert_int_equal(count_at(v, "opd"), 0);
	assert_false(value_at(v, "ada_opd")->truth);
	assert_false(value_at(v, "indikator.ada")->truth);
	assert_false(value_at(v, "formulir.ada_tahun")->truth);
	v = make(&k, &f, "peta-situs/");
	assert_false(value_at(v, "ada_unit")->truth);
	assert_false(value_at(v, "ada_tahun")->truth);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_programmes),
		cmocka_unit_test(test_indikator),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_letters),
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_page_of_letter),
		cmocka_unit_test(test_map),
		cmocka_unit_test(test_map_of_many),
		cmocka_unit_test(test_nothing)
	};

	return UNIT_RUN(tests);
}
