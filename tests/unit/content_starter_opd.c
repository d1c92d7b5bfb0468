/*
 * The files of a new OPD: they load again without a finding, and what they
 * guess is guessed right.
 */
#include "content_starter.h"

static void make_opd(struct bench *b, const char *slug)
{
	assert_int_equal(starter_opd(&b->made, &b->tree.source, slug,
				     &b->diag), 0);
}

static void test_empty_plan(void **state)
{
	struct bench *b = *state;
	struct isi isi;

	make_opd(b, "dinas-baru");
	reload(b, &isi);
	b->made.n_file = 0;
	assert_int_equal(starter_year(&b->made, &b->tree.source, "2025",
				      "dinas-baru", &b->diag), 0);
	assert_string_equal(text_of(b, "opd/dinas-baru/2025/kinerja.json"),
			    "{\n  \"indikator\": []\n}\n");
	assert_true(says(b, "belum memuat indikator"));
	reload(b, &isi);
}

static void test_broken_content(void **state)
{
	struct bench *b = *state;

	put(b, "opd/dinas-lain/opd.json", "{");
	assert_int_equal(starter_opd(&b->made, &b->tree.source, "dinas-baru",
				     &b->diag), -1);
	assert_true(b->diag.errors > 0);
	assert_int_equal(b->made.n_file, 0);
}

/* The slug, and the name and jenis that are guessed from it. */
static void test_names(void **state)
{
	static const char *const cases[][3] = {
		{ "dinas-pertanian-dan-pangan", "Dinas Pertanian dan Pangan",
		  "dinas" },
		{ "badan-keuangan", "Badan Keuangan", "badan" },
		{ "kecamatan-dan", "Kecamatan dan", "kecamatan" },
		{ "rsud-contoh", "RSUD Contoh", "rumah-sakit" },
		{ "rumah-sakit-2", "Rumah Sakit 2", "rumah-sakit" },
		{ "sekretariat-dprd", "Sekretariat DPRD", "sekretariat" },
		{ "inspektorat", "Inspektorat", "inspektorat" },
		{ "satuan-polisi-pamong-praja", "Satuan Polisi Pamong Praja",
		  "lainnya" },
		{ "dinasti", "Dinasti", "lainnya" }
	};
	struct bench *b = *state;

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		const char *path = arena_strf(&b->arena, "opd/%s/opd.json",
					      cases[i][0]);

		make_opd(b, cases[i][0]);
		assert_string_equal(text_of(b, path), arena_strf(
			&b->arena, "{\"nama\": \"%s\", \"jenis\": \"%s\"}\n",
			cases[i][1], cases[i][2]));
	}
}

static void test_opd(void **state)
{
	struct bench *b = *state;
	const struct rencana *plan;
	const struct opd *o;
	struct isi isi;

	make_opd(b, "kecamatan-hulu");
	assert_int_equal(b->diag.n, 0);
	assert_int_equal(b->made.n_file, 3);
	reload(b, &isi);
	o = isi_opd(&isi, "kecamatan-hulu");
	assert_non_null(o);
	assert_int_equal(o->jenis, OPD_KECAMATAN);
	assert_true(o->profil.ada);
	assert_int_equal(o->n_laporan, 0);
	assert_int_equal(o->n_rencana, 1);
	plan = &o->rencana[0];
	assert_string_equal(plan->dokumen,
			    "Renstra Kecamatan Hulu 2022–2026");
	assert_int_equal(plan->n_tujuan, 0);
}

/* The period of a new plan: the region's latest, else the OPDs' latest,
 * else a guess from situs.json that is called one. */
static void test_period(void **state)
{
	struct bench *b = *state;

	put(b, "opd/a/opd.json", "{\"nama\": \"A\", \"jenis\": \"badan\"}");
	put(b, "opd/a/rencana/2019-2021.json", rencana_lama);
	make_opd(b, "baru-satu");
	text_of(b, "opd/baru-satu/rencana/2022-2026.json");
	assert_true(says(b, "mengikuti Renstra"));
	put(b, "pemda/opd.json",
	    "{\"nama\": \"Pemkab\", \"jenis\": \"lainnya\"}");
	put(b, "pemda/rencana/2019-2021.json", rencana_lama);
	make_opd(b, "baru-dua");
	text_of(b, "opd/baru-dua/rencana/2019-2021.json");
}

static void test_period_guessed(void **state)
{
	struct bench *b = *state;
	struct tree bare;

	tree_init(&bare);
	buf_adds(&tree_add(&bare, "situs.json")->text,
		 "{\"nama\": \"K\", \"pemda\": \"P\", \"wilayah\": \"W\","
		 " \"tahun\": 2098}");
	assert_int_equal(starter_opd(&b->made, &bare.source, "dinas-satu",
				     &b->diag), 0);
	text_of(b, "opd/dinas-satu/rencana/2098-2100.json");
	assert_true(says(b, "2098–2100 hanya tebakan"));
	tree_free(&bare.source);
}

static void test_opd_refused(void **state)
{
	struct bench *b = *state;
	struct source *src = &b->tree.source;
	static const char *const bad[][3] = {
		{ "Dinas_Baru", "K052", "\"dinas-baru\"" },
		{ "../dinas", "K052", "seperti \"dinas\"" },
		{ "--", "K052", "\"dinas-kesehatan\"" },
		{ "", "K052", "\"\"" },
		{ "con", "K055", "con" },
		{ "pemda", "K055", "pemda" },
		{ "dinas-uji", "K601", "dinas-uji" }
	};
	char text[100];

	for (size_t i = 0; i < ARRAY_SIZE(bad); i++)
		refuses(b, starter_opd(&b->made, src, bad[i][0], &b->diag),
			bad[i][1], bad[i][2]);
	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	refuses(b, starter_opd(&b->made, src, text, &b->diag), "K052", "80");
}

static void test_almost(void **state)
{
	struct bench *b = *state;

	make_opd(b, "dinas-ujii");
	assert_int_equal(b->diag.errors, 0);
	assert_int_equal(b->diag.n, 1);
	assert_string_equal(b->diag.item[0].code, "K602");
	assert_non_null(strstr(b->diag.item[0].text, "\"dinas-uji\""));
	diag_release(&b->diag);
	make_opd(b, "dinas-sosial");
	assert_int_equal(b->diag.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_empty_plan),
		TEST(test_broken_content),
		TEST(test_names),
		TEST(test_opd),
		TEST(test_period),
		TEST(test_period_guessed),
		TEST(test_opd_refused),
		TEST(test_almost),
	};

	return UNIT_RUN(tests);
}
