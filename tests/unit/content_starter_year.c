/*
 * The files of a next year: they load again without a finding, keep codes
 * and exact targets, and hold no figure that the content did not have.
 */
#include "content_starter.h"

static const char kinerja[] =
	"{\"perjanjian\": {\"tanggal\": \"2024-01-29\"}, \"indikator\": [\n"
	" {\"kode\": \"IKU-1\", \"target\": \"B\", \"realisasi\": \"A\",\n"
	"  \"triwulan\": [{}, {}, {}, {\"realisasi\": \"A\"}]},\n"
	" {\"kode\": \"IKU-2\", \"target\": 70, \"realisasi\": 66.6,\n"
	"  \"sumber\": \"BPS\", \"capaian_tercetak\": 95.14}]}\n";

static const char kinerja_lama[] =
	"{\"indikator\": [{\"kode\": \"LAMA\", \"realisasi\": 61.5,\n"
	" \"triwulan\": [{}, {}, {}, {\"realisasi\": 61.5}]}]}\n";

static const char anggaran[] =
	"{\"program\": [{\"kode\": \"1.02.02\", \"pagu\": 98765, \"nama\":\n"
	" \"Sarana & \\\"Prasarana\\\" <desa>\", \"realisasi\": 4321,\n"
	" \"mendukung\": [\"S2\"], \"sumber_dana\": \"APBD\",\n"
	" \"kegiatan\": [{\"kode\": \"1.02.02.2.01\", \"nama\": \"Satu\",\n"
	"  \"pagu\": 98765}, {\"kode\": \"1.02.02.2.02\",\n"
	"  \"nama\": \"Dua\"}]}]}\n";

static void make_year(struct bench *b, const char *year, const char *slug)
{
	assert_int_equal(starter_year(&b->made, &b->tree.source, year, slug,
				      &b->diag), 0);
	assert_int_equal(b->diag.n, 0);
}

static const struct laporan *report(const struct isi *isi, const char *slug,
				    int tahun)
{
	const struct opd *o = isi_opd(isi, slug);
	const struct laporan *l = o ? opd_laporan(o, tahun) : NULL;

	assert_non_null(l);
	return l;
}

static void put_last_year(struct bench *b)
{
	put(b, DINAS "rencana/2019-2021.json", rencana_lama);
	put(b, DINAS "2024/kinerja.json", kinerja);
	put(b, DINAS "2024/anggaran.json", anggaran);
}

static void test_kinerja(void **state)
{
	struct bench *b = *state;

	put_last_year(b);
	make_year(b, "2025", "dinas-uji");
	assert_string_equal(
		text_of(b, DINAS "2025/kinerja.json"),
		"{\n"
		"  \"indikator\": [\n"
		"    {\"kode\": \"IKU-2\", \"target\": 72.10, "
		"\"realisasi\": null},\n"
		"    {\n"
		"      \"kode\": \"IKU-1\", \"target\": \"BB\", "
		"\"realisasi\": null,\n"
		"      \"triwulan\": [\n"
		"        {\"target\": null, \"realisasi\": null},\n"
		"        {\"target\": null, \"realisasi\": null},\n"
		"        {\"target\": null, \"realisasi\": null},\n"
		"        {\"target\": null, \"realisasi\": null}\n"
		"      ]\n"
		"    },\n"
		"    {\"kode\": \"IKU-3\", \"realisasi\": null},\n"
		"    {\"kode\": \"IK-4\", \"target\": null, "
		"\"realisasi\": null}\n"
		"  ]\n"
		"}\n");
	assert_true(says(b, "target 2025 untuk IK-4."));
	assert_true(says(b, "situs.json"));
}

static void test_kinerja_again(void **state)
{
	struct bench *b = *state;
	const struct laporan *l;
	struct isi isi;

	put_last_year(b);
	make_year(b, "2025", "dinas-uji");
	reload(b, &isi);
	l = report(&isi, "dinas-uji", 2025);
	assert_int_equal(l->kinerja.n_indikator, 4);
	assert_false(date_given(l->kinerja.perjanjian_tanggal));
	for (size_t i = 0; i < l->kinerja.n_indikator; i++) {
		const struct realisasi *r = &l->kinerja.indikator[i];

		assert_false(nilai_ada(r->realisasi));
		assert_null(r->sumber);
		assert_false(nilai_ada(r->capaian_tercetak));
		assert_int_equal(r->triwulanan,
				 strcmp(r->kode, "IKU-1") == 0);
	}
	assert_true(l->naskah.ada);
	assert_true(l->dokumen_ada);
	assert_int_equal(l->n_dokumen, 0);
	assert_false(l->evaluasi.ada);
	assert_int_equal(l->n_analisis, 0);
}

/* The plan changed: quarters go on under the new code; a sasaran that the
 * new plan does not have is not supported any more. */
static void test_new_plan(void **state)
{
	struct bench *b = *state;
	const struct laporan *l;
	const struct realisasi *r;
	struct isi isi;

	put(b, DINAS "rencana/2019-2021.json", rencana_lama);
	put(b, DINAS "2021/kinerja.json", kinerja_lama);
	put(b, DINAS "2021/anggaran.json",
	    "{\"program\": [{\"kode\": \"1.02.02\", \"nama\": \"P\","
	    " \"mendukung\": [\"S1\", \"S9\"]}, {\"kode\": \"1.02.03\","
	    " \"nama\": \"Q\", \"mendukung\": [\"S9\"]}]}");
	make_year(b, "2022", "dinas-uji");
	assert_true(says(b, "1.02.03 mendukung sasaran S9"));
	reload(b, &isi);
	l = report(&isi, "dinas-uji", 2022);
	r = laporan_realisasi(l, "IKU-3");
	assert_non_null(r);
	assert_true(r->triwulanan);
	assert_false(nilai_ada(r->triwulan[3].realisasi));
	assert_null(strstr(text_of(b, DINAS "2022/kinerja.json"), "61.5"));
	assert_int_equal(l->anggaran.program[0].n_mendukung, 1);
	assert_string_equal(l->anggaran.program[0].mendukung[0], "S1");
	assert_int_equal(l->anggaran.program[1].n_mendukung, 0);
}

static void test_anggaran(void **state)
{
	struct bench *b = *state;
	const struct program *p;
	struct isi isi;

	put(b, DINAS "2024/anggaran.json", anggaran);
	make_year(b, "2026", "dinas-uji");
	assert_non_null(strstr(text_of(b, DINAS "2026/anggaran.json"),
			       "\"Sarana & \\\"Prasarana\\\" <desa>\""));
	reload(b, &isi);
	p = report(&isi, "dinas-uji", 2026)->anggaran.program;
	assert_string_equal(p->kode, "1.02.02");
	assert_string_equal(p->nama, "Sarana & \"Prasarana\" <desa>");
	assert_string_equal(p->sumber_dana, "APBD");
	assert_int_equal(p->n_mendukung, 1);
	assert_int_equal(p->n_kegiatan, 2);
	assert_string_equal(p->kegiatan[1].kode, "1.02.02.2.02");
	assert_string_equal(p->kegiatan[1].nama, "Dua");
	assert_false(nilai_ada(p->pagu));
	assert_false(nilai_ada(p->realisasi));
	assert_false(nilai_ada(p->kegiatan[0].pagu));
}

/* Nothing before it: no quarters, and no budget to copy. */
static void test_first_year(void **state)
{
	struct bench *b = *state;
	struct isi isi;

	make_year(b, "2022", "dinas-uji");
	assert_int_equal(b->made.n_file, 3);
	assert_null(strstr(text_of(b, DINAS "2022/kinerja.json"),
			   "triwulan"));
	assert_true(says(b, "anggaran.json tidak dibuat"));
	assert_false(says(b, "situs.json"));
	reload(b, &isi);
	assert_false(report(&isi, "dinas-uji", 2022)->anggaran.ada);
}

static void test_chapters(void **state)
{
	struct bench *b = *state;
	const char *at;

	make_year(b, "2025", "dinas-uji");
	at = text_of(b, DINAS "2025/laporan.md");
	assert_ptr_equal(strstr(at, "# LKjIP Dinas \\*Uji\\* 2025\n"), at);
	for (int i = 0; i < 4; i++) {
		static const char *const chapter[] = {
			"\n## Bab I. ", "\n## Bab II. ", "\n## Bab III. ",
			"\n## Bab IV. "
		};

		at = strstr(at, chapter[i]);
		assert_non_null(at);
	}
}

static void test_pemda(void **state)
{
	struct bench *b = *state;
	struct isi isi;

	refuses(b, starter_year(&b->made, &b->tree.source, "2025", "pemda",
				&b->diag), "K603", "pemda");
	put(b, "pemda/opd.json",
	    "{\"nama\": \"Pemkab\", \"jenis\": \"lainnya\"}");
	put(b, "pemda/rencana/2022-2026.json", rencana);
	make_year(b, "2025", "pemda");
	reload(b, &isi);
	assert_int_equal(report(&isi, "pemda", 2025)->kinerja.n_indikator, 4);
}

static void test_year_refused(void **state)
{
	static const char *const years[] = { "20255", "abcd", "1999", "2101",
					     "-5", "" };
	struct bench *b = *state;
	struct source *src = &b->tree.source;

	for (size_t i = 0; i < ARRAY_SIZE(years); i++)
		refuses(b, starter_year(&b->made, src, years[i], "dinas-uji",
					&b->diag), "K053", years[i]);
	refuses(b, starter_year(&b->made, src, "2025", "dinas-uij",
				&b->diag), "K603", "\"dinas-uji\"");
	refuses(b, starter_year(&b->made, src, "2027", "dinas-uji",
				&b->diag), "K078", "2022–2026");
	put(b, DINAS "2025/laporan.md", "# A\n");
	refuses(b, starter_year(&b->made, src, "2025", "dinas-uji",
				&b->diag), "K604", "2025");
}

static void test_closed(void **state)
{
	struct bench *b = *state;

	put(b, "opd/dinas-lama/opd.json",
	    "{\"nama\": \"Lama\", \"jenis\": \"dinas\","
	    " \"berlaku\": {\"mulai\": 2017, \"sampai\": 2022}}");
	put(b, "opd/dinas-lama/rencana/2022-2026.json", rencana);
	assert_int_equal(starter_year(&b->made, &b->tree.source, "2023",
				      "dinas-lama", &b->diag), 0);
	assert_int_equal(b->diag.n, 1);
	assert_string_equal(b->diag.item[0].code, "K415");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_kinerja),
		TEST(test_kinerja_again),
		TEST(test_new_plan),
		TEST(test_anggaran),
		TEST(test_first_year),
		TEST(test_chapters),
		TEST(test_pemda),
		TEST(test_year_refused),
		TEST(test_closed),
	};

	return UNIT_RUN(tests);
}
