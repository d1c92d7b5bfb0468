/*
 * Content so broken that it cannot be computed as it stands: every mistake
 * is said, and nothing worse happens, since pages are made all the same to
 * find the mistakes in narratives.
 */
#include "unit.h"

#include "build.h"

#define OPD "opd/a/"
#define SITUS(more)                                                           \
	"{'nama': 'K', 'pemda': 'P', 'wilayah': 'W', 'tahun': 2024" more "}"
#define INDIKATOR(kode, more)                                                 \
	"{'kode': '" kode "', 'nama': 'N', 'satuan': 'orang',"                \
	" 'jenis': 'angka', 'arah': 'naik'" more "}"
#define PLAN(mulai, selesai, indikator)                                       \
	"{'dokumen': 'R', 'mulai': " #mulai ", 'selesai': " #selesai          \
	", 'tujuan': [{'kode': 'T1', 'uraian': 'U', 'sasaran': ["             \
	"{'kode': 'S1', 'uraian': 'U', 'indikator': [" indikator "]}]}]}"
#define TARGET ", 'target': {'2024': 5}"

/* Themes are looked for in the repository, where the tests begin. */
static char themes[4096];

/* A file of the content folder "c", with ' for ". */
static void put(const char *path, const char *text)
{
	char *copy = strdup(text), *place = NULL;

	assert_non_null(copy);
	for (char *c = copy; *c; c++)
		if (*c == '\'')
			*c = '"';
	assert_true(asprintf(&place, "c/%s", path) > 0);
	unit_put(place, str_from(copy));
	free(place);
	free(copy);
}

static void put_good(void)
{
	put("situs.json", SITUS(""));
	put(OPD "opd.json", "{'nama': 'Dinas A', 'jenis': 'dinas'}");
	put(OPD "rencana/2021-2026.json",
	    PLAN(2021, 2026, INDIKATOR("K1", TARGET)));
	put(OPD "2024/kinerja.json",
	    "{'indikator': [{'kode': 'K1', 'realisasi': 4}]}");
	put(OPD "2024/laporan.md", "# L\n\n`=K1.realisasi`\n");
}

/* The codes of all findings, in order, a blank behind each. */
static void assert_codes(const char *codes)
{
	struct build_options o = { .source = "c", .themes = themes,
				   .jobs = 1 };
	struct buf got = BUF_INIT(4096);
	struct diag d = DIAG_INIT;

	assert_int_equal(build_check(&o, &d), *codes ? -1 : 0);
	diag_sort(&d);
	for (size_t i = 0; i < d.n; i++)
		buf_addf(&got, "%s ", d.item[i].code);
	assert_buf(&got, codes);
	buf_release(&got);
	diag_release(&d);
}

static void test_good(void **state)
{
	(void)state;
	put_good();
	assert_codes("");
}

/* A code that stands twice in a plan: pages are made for both. */
static void test_code_twice(void **state)
{
	(void)state;
	put_good();
	put(OPD "rencana/2021-2026.json",
	    PLAN(2021, 2026, INDIKATOR("K1", TARGET) ","
		 INDIKATOR("K1", TARGET)));
	assert_codes("K061 ");
}

/* A plan that ends before it begins has no years to draw. */
static void test_plan_backwards(void **state)
{
	(void)state;
	put_good();
	put(OPD "rencana/2026-2021.json",
	    PLAN(2026, 2021, INDIKATOR("K1", "")));
	assert_codes("K059 K060 ");
}

/* A scale with no last step leaves low figures without a category. */
static void test_open_scale(void **state)
{
	(void)state;
	put_good();
	put("situs.json",
	    SITUS(", 'penilaian': {'skala_capaian': ["
		  "{'lebih_dari': 90, 'label': 'A'},"
		  "{'lebih_dari': 80, 'label': 'B'}]}"));
	assert_codes("K089 ");
}

/* A grade without a scale has no rank. */
static void test_grade_without_scale(void **state)
{
	(void)state;
	put_good();
	put(OPD "rencana/2021-2026.json",
	    PLAN(2021, 2026, "{'kode': 'K1', 'nama': 'N', 'satuan': 'x',"
		 "'jenis': 'predikat', 'arah': 'naik', 'target':"
		 "{'2024': 'BB'}}"));
	put(OPD "2024/kinerja.json",
	    "{'indikator': [{'kode': 'K1', 'realisasi': 'B'}]}");
	assert_codes("K068 ");
}

static void test_range_missing(void **state)
{
	(void)state;
	put_good();
	put(OPD "rencana/2021-2026.json",
	    PLAN(2021, 2026, "{'kode': 'K1', 'nama': 'N', 'satuan': 'x',"
		 "'jenis': 'angka', 'arah': 'rentang'}"));
	assert_codes("K064 ");
}

/* Figures in the text of what could not be read are not its fault. */
static void test_files_missing(void **state)
{
	(void)state;
	put_good();
	put(OPD "2024/kinerja.json", "{");
	assert_codes("K012 ");
	assert_int_equal(remove("c/situs.json"), 0);
	assert_int_equal(remove("c/" OPD "opd.json"), 0);
	assert_codes("K012 K050 K050 ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(test_good),
		UNIT_IN_TRASH(test_code_twice),
		UNIT_IN_TRASH(test_plan_backwards),
		UNIT_IN_TRASH(test_open_scale),
		UNIT_IN_TRASH(test_grade_without_scale),
		UNIT_IN_TRASH(test_range_missing),
		UNIT_IN_TRASH(test_files_missing),
	};

	if (!getcwd(themes, sizeof(themes) - sizeof("/themes")))
		return 1;
	memcpy(themes + strlen(themes), "/themes", sizeof("/themes"));
	return UNIT_RUN(tests);
}
