/*
 * The pages of an OPD and of the site where little or nothing was
 * submitted.
 */
#include "view_fixture.h"

#define A "opd/a/"

/* The values of the page at an address of a site. */
static const struct value *make(struct fixture *f, struct desk *k,
				const char *address)
{
	struct page_list *list = arena_alloc(&f->arena, sizeof(*list));

	fixture_load(f);
	desk_init(k, f, address);
	page_list_build(list, &(struct view){ .site = &f->site },
			&f->arena);
	for (size_t i = 0; i < list->n; i++)
		if (!strcmp(list->page[i].address, address)) {
			const struct value *v = list->page[i].values(
				&k->sheet, &list->page[i]);

			assert_false(k->sheet.failed);
			assert_int_equal(f->diag.n, 0);
			/* cppcheck-suppress returnDanglingLifetime */
			return v;
		}
	fail_msg("no page %s", address);
	return NULL;
}

/* The bagian of a report are not there at all. */
static void assert_no_parts(const struct value *root)
{
	static const char *const parts[] = {
		"angka", "capaian", "anggaran", "evaluasi", "laporan",
		"dokumen_bagian", "profil"
	};

	for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
		assert_at(root, parts[i], NULL);
	assert_int_equal(count_at(root, "toc"), 1);
	assert_at(root, "toc.0.id", "unduhan");
}

static void test_no_report(void **state)
{
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	root = make(&f, &k, A);
	assert_at(root, "judul", "Dinas A");
	assert_at(root, "nama", "Dinas A");
	assert_at(root, "tahun", "");
	assert_at(root, "atas", "Laporan kinerja dinas");
	assert_at(root, "lead.awal", "Belum ada laporan kinerja yang "
		  "dikirim.");
	assert_at(root, "kosong.judul", "Belum ada laporan");
	assert_at(root, "deskripsi", "Dinas A: laporan kinerja belum masuk.");
	assert_false(value_at(root, "ada_tahun")->truth);
	assert_int_equal(count_at(root, "tahun_lain"), 0);
	assert_no_parts(root);
	assert_at(root, "jejak.0.tautan", "../../index.html");
	assert_at(root, "jejak.1.tautan", "../../opd/index.html");
	assert_at(root, "jejak.2.teks", "Dinas A");
	assert_at(root, "jejak.2.tautan", NULL);
	fixture_release(&f);
}

/* An OPD without a report still says what it does. */
static void test_profile_only(void **state)
{
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "profil.md", "# Profil\n\nTugas.\n");
	root = make(&f, &k, A);
	assert_at(root, "profil.html", "<p>Tugas.</p>\n");
	assert_int_equal(count_at(root, "toc"), 2);
	assert_at(root, "toc.0.id", "profil");
	assert_non_null(value_at(root, "kosong"));
	fixture_release(&f);
}

/* A report in which only the narrative came in: each part says so. */
static void test_narrative_only(void **state)
{
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(&f, A "2024/laporan.md", "# L\n\n## Bab I\n\nIsi.\n");
	root = make(&f, &k, A);
	assert_at(root, "kosong", NULL);
	assert_at(root, "tahun", "2024");
	assert_at(root, "judul", "Dinas A, kinerja 2024");
	assert_at(root, "capaian.belum.judul",
		  "Kinerja 2024 belum dilaporkan");
	assert_false(value_at(root, "capaian.ada_indikator")->truth);
	assert_at(root, "capaian.tabel", NULL);
	assert_at(root, "anggaran.belum.judul",
		  "Anggaran 2024 belum dilaporkan");
	assert_at(root, "evaluasi.belum.judul", "Evaluasi 2024 belum ada");
	assert_at(root, "laporan.belum", NULL);
	assert_at(root, "laporan.html",
		  "<h3 id=\"b-bab-i\">Bab I</h3>\n<p>Isi.</p>\n");
	assert_at(root, "toc.3.id", "laporan");
	assert_at(root, "toc.3.anak.0.id", "b-bab-i");
	fixture_release(&f);
}

/* A year that no plan covers: its evaluation is there all the same. */
static void test_no_plan(void **state)
{
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "2024/evaluasi.json", "{'nilai': 72.4}");
	root = make(&f, &k, A);
	assert_at(root, "capaian.belum.judul",
		  "Kinerja 2024 belum dilaporkan");
	assert_at(root, "evaluasi.belum", NULL);
	assert_at(root, "laporan.belum.judul",
		  "Naskah LKjIP 2024 belum masuk");
	fixture_release(&f);
}

/* The way to the other years: the main one is the OPD's own page. */
static void test_years(void **state)
{
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "2023/laporan.md", "# L\n");
	fixture_put(&f, A "2024/laporan.md", "# L\n");
	root = make(&f, &k, A "2023/");
	assert_true(value_at(root, "ada_tahun")->truth);
	assert_int_equal(count_at(root, "tahun_lain"), 2);
	assert_at(root, "tahun_lain.0.teks", "2023");
	assert_at(root, "tahun_lain.0.tautan",
		  "../../../opd/a/2023/index.html");
	assert_true(value_at(root, "tahun_lain.0.kini")->truth);
	assert_at(root, "tahun_lain.1.tautan", "../../../opd/a/index.html");
	assert_false(value_at(root, "tahun_lain.1.kini")->truth);
	fixture_release(&f);
}

/* OPDs before and after, and no line break behind the last. */
static void test_family(void **state)
{
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json",
		    OPD("A", ", 'pendahulu': ['b', 'c'], 'kode': '1.02'"));
	fixture_put(&f, "opd/b/opd.json", OPD("B", ""));
	fixture_put(&f, "opd/c/opd.json", OPD("C", ", 'pendahulu': ['b']"));
	root = make(&f, &k, A);
	assert_int_equal(count_at(root, "fakta"), 2);
	assert_at(root, "fakta.0.judul", "Gabungan dari");
	assert_at(root, "fakta.0.isi.0.teks", "B");
	assert_at(root, "fakta.0.isi.0.akhir", NULL);
	assert_at(root, "fakta.0.isi.1.tautan", "../../opd/c/index.html");
	assert_true(value_at(root, "fakta.0.isi.1.akhir")->truth);
	assert_at(root, "fakta.1.judul", "Kode");
	fixture_release(&f);
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("A", ", 'pendahulu': ['b']"));
	fixture_put(&f, "opd/b/opd.json", OPD("B", ""));
	root = make(&f, &k, "opd/b/");
	assert_int_equal(count_at(root, "fakta"), 1);
	assert_at(root, "fakta.0.judul", "Diteruskan oleh");
	assert_at(root, "fakta.0.isi.0.teks", "A");
	fixture_release(&f);
}

static void test_empty_home(void **state)
{
	static const char *const absent[] = {
		"semua", "gagal", "pemda", "akip", "opd", "ppid", "lisensi"
	};
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	root = make(&f, &k, "");
	assert_at(root, "h1", "Kinerja Contoh");
	assert_at(root, "lead", "Belum ada perangkat daerah yang mengirim "
		  "laporan.");
	assert_int_equal(count_at(root, "angka"), 0);
	assert_false(value_at(root, "ada_angka")->truth);
	for (size_t i = 0; i < ARRAY_SIZE(absent); i++)
		assert_at(root, absent[i], NULL);
	assert_int_equal(count_at(root, "nav"), 5);
	assert_at(root, "nav.1.tautan", "opd/index.html");
	assert_false(value_at(root, "ada_halaman")->truth);
	fixture_release(&f);
}

/* OPDs that planned and did not report are counted, and named. */
static void test_silent_home(void **state)
{
	const struct value *root;
	struct fixture f;
	struct desk k;

	(void)state;
	fixture_init(&f);
	fixture_put(&f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(&f, A "rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", "") "," NAIK("K2", "")));
	root = make(&f, &k, "");
	assert_at(root, "h1", "Kinerja Contoh 2024");
	assert_int_equal(count_at(root, "semua.kategori"), 1);
	assert_at(root, "semua.kategori.0.jumlah", "2");
	assert_int_equal(count_at(root, "semua.kategori.0.tanda"), 2);
	assert_at(root, "semua.kategori.0.status.kelas", "s-absent");
	assert_at(root, "semua.kategori.0.status.label", "Belum masuk");
	assert_at(root, "gagal", NULL);
	assert_at(root, "angka.0.judul", "Laporan masuk");
	assert_at(root, "angka.0.nilai", "0");
	assert_at(root, "angka.0.unit", " dari 1");
	assert_at(root, "angka.0.catatan.0.teks", "Belum masuk: Dinas A.");
	assert_int_equal(count_at(root, "opd.kelompok"), 1);
	assert_at(root, "opd.kelompok.0.baris.0.nama", "Dinas A");
	assert_at(root, "opd.kelompok.0.baris.0.nilai", NULL);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_no_report),
		cmocka_unit_test(test_profile_only),
		cmocka_unit_test(test_narrative_only),
		cmocka_unit_test(test_no_plan),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_family),
		cmocka_unit_test(test_empty_home),
		cmocka_unit_test(test_silent_home),
	};

	return UNIT_RUN(tests);
}
