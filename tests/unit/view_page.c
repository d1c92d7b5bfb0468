/*
 * The list of all pages of a site.
 */
#include "site_fixture.h"

#include "view/page.h"

#define A "opd/a/"

/* The region, an OPD with two plans and two years, one with nothing, and
 * two free pages. */
static void load(struct fixture *f)
{
	fixture_init(f);
	fixture_put(f, "pemda/opd.json", OPD("Pemkab", ""));
	fixture_put(f, "pemda/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKD-1", "")));
	fixture_put(f, A "opd.json", OPD("Dinas A", ""));
	fixture_put(f, A "rencana/2016-2020.json",
		    PLAN_S1(2016, 2020, NAIK("K1", "") "," NAIK("K2", "")));
	fixture_put(f, A "rencana/2021-2026.json",
		    PLAN(2021, 2026, SASARAN("S1", NAIK("K3", "")) ","
			 SASARAN("S2", NAIK("k1", ""))));
	fixture_put(f, A "2020/laporan.md", "# Laporan\n");
	fixture_put(f, A "2024/laporan.md", "# Laporan\n");
	fixture_put(f, "opd/b/opd.json", OPD("Dinas B", ""));
	fixture_put(f, "opd/b/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("K1", "")));
	fixture_put(f, "halaman/tentang.md", "# Tentang\n");
	fixture_put(f, "halaman/metodologi.md", "# Metodologi\n");
	fixture_load(f);
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

/* Home, OPDs and their indikator, free pages; not what shows all OPDs, nor
 * what else an OPD has. */
static bool is_main(const struct page *p)
{
	static const char *const templates[] = { "home", "opd-list", "opd",
						 "indikator", "page",
						 "not-found" };

	for (size_t i = 0; i < ARRAY_SIZE(templates); i++)
		if (!strcmp(p->template, templates[i]))
			return true;
	return false;
}

static void test_order(void **state)
{
	static const char *const expected[][2] = {
		{ "", "home" }, { "opd/", "opd-list" },
		{ "pemda/", "opd" }, { "pemda/indikator/ikd-1/", "indikator" },
		{ "opd/a/", "opd" }, { "opd/a/2020/", "opd" },
		{ "opd/a/2024/", "opd" },
		{ "opd/a/indikator/k1/", "indikator" },
		{ "opd/a/indikator/k2/", "indikator" },
		{ "opd/a/indikator/k3/", "indikator" },
		{ "opd/b/", "opd" }, { "opd/b/indikator/k1/", "indikator" },
		{ "metodologi/", "page" }, { "tentang/", "page" },
		{ "404.html", "not-found" }
	};
	struct page_list list;
	struct fixture f;
	size_t n = 0;

	(void)state;
	load(&f);
	page_list_build(&list, &(struct view){ .site = &f.site },
			&f.arena);
	for (size_t i = 0; i < list.n; i++) {
		const struct page *p = &list.page[i];

		assert_non_null(p->values);
		if (!is_main(p))
			continue;
		assert_true(n < ARRAY_SIZE(expected));
		assert_string_equal(p->address, expected[n][0]);
		assert_string_equal(p->template, expected[n++][1]);
	}
	assert_int_equal(n, ARRAY_SIZE(expected));
	fixture_release(&f);
}

/* What the site map leaves out: twins, what is for elsewhere, no page. */
static void test_hidden(void **state)
{
	static const char *const hidden[] = {
		"opd/a/2024/", "opd/a/indikator/k1/grafik.svg",
		"sematkan/opd/a/k1/", "sematkan/pemda/ikd-1/", "capaian/",
		"gaya/", "404.html"
	};
	static const char *const listed[] = {
		"", "opd/", "opd/a/", "opd/a/2020/", "opd/a/indikator/k1/",
		"capaian/2020/", "tentang/"
	};
	struct page_list list;
	struct fixture f;

	(void)state;
	load(&f);
	f.isi.situs.contoh = true;
	page_list_build(&list, &(struct view){ .site = &f.site },
			&f.arena);
	for (size_t i = 0; i < ARRAY_SIZE(hidden); i++)
		assert_true(find(&list, hidden[i])->hidden);
	for (size_t i = 0; i < ARRAY_SIZE(listed); i++)
		assert_false(find(&list, listed[i])->hidden);
	fixture_release(&f);
}

/* Pictures are made along with some pages, where the address is known. */
static void test_cards(void **state)
{
	struct view v = { .base_url = "https://x.example/" };
	struct page_list list;
	struct fixture f;

	(void)state;
	load(&f);
	v.site = &f.site;
	page_list_build(&list, &v, &f.arena);
	assert_string_equal(find(&list, "")->kartu, "kartu.png");
	assert_string_equal(find(&list, "opd/a/")->kartu, "opd/a/kartu.png");
	assert_string_equal(find(&list, "pemda/")->kartu, "pemda/kartu.png");
	assert_null(find(&list, "opd/a/2024/")->kartu);
	v.base_url = NULL;
	page_list_build(&list, &v, &f.arena);
	assert_null(find(&list, "")->kartu);
	fixture_release(&f);
}

static void test_subjects(void **state)
{
	const struct unit *a;
	const struct page *p;
	struct page_list list;
	struct fixture f;

	(void)state;
	load(&f);
	page_list_build(&list, &(struct view){ .site = &f.site },
			&f.arena);
	a = unit_of(&f, "a");
	p = find(&list, "opd/a/");
	assert_ptr_equal(p->unit, a);
	assert_ptr_equal(p->rekap, unit_rekap(a, 2024));
	p = find(&list, "opd/a/2020/");
	assert_ptr_equal(p->rekap, unit_rekap(a, 2020));
	assert_null(find(&list, "opd/b/")->rekap);
	p = find(&list, "tentang/");
	assert_string_equal(p->halaman->slug, "tentang");
	assert_null(p->unit);
	p = find(&list, "opd/b/indikator/k1/");
	assert_ptr_equal(p->unit, unit_of(&f, "b"));
	assert_null(p->rekap);
	fixture_release(&f);
}

/* One page for a code, whatever its case: that of the later plan. */
static void test_code_again(void **state)
{
	const struct opd *o;
	const struct page *p;
	struct page_list list;
	struct fixture f;

	(void)state;
	load(&f);
	page_list_build(&list, &(struct view){ .site = &f.site },
			&f.arena);
	o = unit_of(&f, "a")->opd;
	p = find(&list, "opd/a/indikator/k1/");
	assert_ptr_equal(p->indikator,
			 rencana_indikator(&o->rencana[1], "k1", NULL));
	p = find(&list, "opd/a/indikator/k2/");
	assert_ptr_equal(p->indikator,
			 rencana_indikator(&o->rencana[0], "K2", NULL));
	fixture_release(&f);
}

static void test_empty_site(void **state)
{
	struct page_list list;
	struct fixture f;

	(void)state;
	fixture_init(&f);
	fixture_load(&f);
	page_list_build(&list, &(struct view){ .site = &f.site },
			&f.arena);
	assert_string_equal(list.page[0].address, "");
	assert_string_equal(list.page[1].address, "opd/");
	assert_string_equal(list.page[list.n - 1].address, "404.html");
	for (size_t i = 0; i < list.n; i++)
		assert_int_equal(list.page[i].tahun, 0);
	fixture_release(&f);
}

static void test_file(void **state)
{
	static const char *const rows[][2] = {
		{ "", "index.html" }, { "opd/a/", "opd/a/index.html" },
		{ "404.html", "404.html" },
		{ "opd/a/indikator/k1/grafik.svg",
		  "opd/a/indikator/k1/grafik.svg" }
	};
	struct arena a = ARENA_INIT;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct page p = { .address = rows[i][0] };

		assert_string_equal(page_file(&p, &a), rows[i][1]);
	}
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_hidden),
		cmocka_unit_test(test_cards),
		cmocka_unit_test(test_subjects),
		cmocka_unit_test(test_code_again),
		cmocka_unit_test(test_empty_site),
		cmocka_unit_test(test_file),
	};

	return UNIT_RUN(tests);
}
