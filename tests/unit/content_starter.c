/*
 * Starting files: they load again without a finding, keep codes and exact
 * targets, and hold no figure that the content did not have.
 */
#include "unit.h"

#include "content/load.h"
#include "content/starter.h"
#include "tree.h"

#define DINAS "opd/dinas-uji/"

static const char situs[] =
	"{\"nama\": \"Kinerja\", \"pemda\": \"Pemkab\",\n"
	" \"wilayah\": \"Uji\", \"tahun\": 2024}\n";

/* Every kind of target; IKU-3 goes on from another code. */
static const char rencana[] =
	"{\"dokumen\": \"Renstra\", \"mulai\": 2022, \"selesai\": 2026,\n"
	" \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"T\", \"sasaran\": [\n"
	" {\"kode\": \"S1\", \"uraian\": \"S\", \"indikator\": [\n"
	"  {\"kode\": \"IKU-2\", \"nama\": \"A\", \"satuan\": \"tahun\",\n"
	"   \"jenis\": \"angka\", \"arah\": \"naik\",\n"
	"   \"target\": {\"2024\": 71, \"2025\": 72.10}},\n"
	"  {\"kode\": \"IKU-1\", \"nama\": \"B\", \"satuan\": \"nilai\",\n"
	"   \"jenis\": \"predikat\", \"skala\": \"akip\",\n"
	"   \"arah\": \"naik\", \"target\": {\"2025\": \"BB\"}}]},\n"
	" {\"kode\": \"S2\", \"uraian\": \"S\", \"indikator\": [\n"
	"  {\"kode\": \"IKU-3\", \"nama\": \"C\", \"satuan\": \"persen\",\n"
	"   \"jenis\": \"persen\", \"arah\": \"rentang\",\n"
	"   \"rentang\": [60, 85], \"lanjutan\": \"LAMA\"},\n"
	"  {\"kode\": \"IK-4\", \"nama\": \"D\", \"satuan\": \"rupiah\",\n"
	"   \"jenis\": \"rupiah\", \"arah\": \"naik\"}]}]}]}\n";

static const char rencana_lama[] =
	"{\"dokumen\": \"Lama\", \"mulai\": 2019, \"selesai\": 2021,\n"
	" \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"T\", \"sasaran\": [\n"
	" {\"kode\": \"S1\", \"uraian\": \"S\", \"indikator\": [\n"
	"  {\"kode\": \"LAMA\", \"nama\": \"C\", \"satuan\": \"persen\",\n"
	"   \"jenis\": \"persen\", \"arah\": \"naik\"}]},\n"
	" {\"kode\": \"S9\", \"uraian\": \"S\"}]}]}\n";

#define QUARTERS(n)                                                           \
	"[{\"realisasi\": " #n "}, {\"realisasi\": " #n "},"                  \
	" {\"realisasi\": " #n "}, {\"realisasi\": " #n "}]"

static const char kinerja[] =
	"{\"perjanjian\": {\"tanggal\": \"2024-01-29\"}, \"indikator\": [\n"
	" {\"kode\": \"IKU-1\", \"target\": \"B\", \"realisasi\": \"A\",\n"
	"  \"triwulan\": [{}, {}, {}, {\"realisasi\": \"A\"}]},\n"
	" {\"kode\": \"IKU-2\", \"target\": 70, \"realisasi\": 66.6,\n"
	"  \"sumber\": \"BPS\", \"capaian_tercetak\": 95.14}]}\n";

static const char kinerja_lama[] =
	"{\"indikator\": [{\"kode\": \"LAMA\", \"realisasi\": 61.5,\n"
	" \"triwulan\": " QUARTERS(61.5) "}]}\n";

static const char anggaran[] =
	"{\"program\": [{\"kode\": \"1.02.02\", \"pagu\": 98765, \"nama\":\n"
	" \"Sarana & \\\"Prasarana\\\" <desa>\", \"realisasi\": 4321,\n"
	" \"mendukung\": [\"S2\", \"S9\"], \"sumber_dana\": \"APBD\",\n"
	" \"kegiatan\": [{\"kode\": \"1.02.02.2.01\", \"nama\": \"Satu\",\n"
	"  \"pagu\": 98765}, {\"kode\": \"1.02.02.2.02\",\n"
	"  \"nama\": \"Dua\"}]}]}\n";

/* One content tree, what is made for it, and what is said. */
struct bench {
	struct tree tree;
	struct arena arena;
	struct diag diag;
	struct starter made;
};

static void put(struct bench *b, const char *path, const char *text)
{
	buf_adds(&tree_add(&b->tree, path)->text, text);
}

static int setup(void **state)
{
	struct bench *b = calloc(1, sizeof(*b));

	*state = b;
	tree_init(&b->tree);
	b->made.arena = &b->arena;
	put(b, "situs.json", situs);
	put(b, DINAS "opd.json",
	    "{\"nama\": \"Dinas *Uji*\", \"jenis\": \"dinas\"}");
	put(b, DINAS "rencana/2022-2026.json", rencana);
	return 0;
}

static int teardown(void **state)
{
	struct bench *b = *state;

	tree_free(&b->tree.source);
	arena_release(&b->arena);
	diag_release(&b->diag);
	free(b);
	return 0;
}

#define TEST(f) cmocka_unit_test_setup_teardown((f), setup, teardown)

/* The text made for that path. */
static const char *text_of(const struct bench *b, const char *path)
{
	for (size_t i = 0; i < b->made.n_file; i++)
		if (strcmp(b->made.file[i].path, path) == 0)
			return b->made.file[i].text.ptr;
	fail_msg("no %s was made", path);
	return NULL;
}

static bool says(const struct bench *b, const char *part)
{
	for (size_t i = 0; i < b->made.n_step; i++)
		if (strstr(b->made.step[i], part))
			return true;
	return false;
}

static void make_year(struct bench *b, const char *year, const char *slug)
{
	assert_int_equal(starter_year(&b->made, &b->tree.source, year, slug,
				      &b->diag), 0);
	assert_int_equal(b->diag.n, 0);
}

static void make_opd(struct bench *b, const char *slug)
{
	assert_int_equal(starter_opd(&b->made, &b->tree.source, slug,
				     &b->diag), 0);
}

/* Refused with that code, and nothing made. */
static void refuses(struct bench *b, int result, const char *code,
		    const char *part)
{
	assert_int_equal(result, -1);
	assert_int_equal(b->diag.n, 1);
	assert_string_equal(b->diag.item[0].code, code);
	assert_non_null(strstr(b->diag.item[0].text, part));
	assert_int_equal(b->made.n_file, 0);
	diag_release(&b->diag);
}

/* Put what was made into the tree and read it: no finding of any level. */
static void reload(struct bench *b, struct isi *out)
{
	for (size_t i = 0; i < b->made.n_file; i++)
		put(b, b->made.file[i].path, b->made.file[i].text.ptr);
	if (isi_load(out, &b->arena, &b->tree.source, &b->diag) < 0 ||
	    b->diag.n > 0)
		diag_print(&b->diag, stderr);
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
	put(b, DINAS "2024/anggaran.json",
	    "{\"program\": [{\"kode\": \"1.02.02\", \"nama\": \"P\","
	    " \"pagu\": 98765, \"realisasi\": 4321}]}");
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

	put(b, DINAS "2024/anggaran.json", "");
	buf_adds(&tree_find(&b->tree, DINAS "2024/anggaran.json")->text,
		 "{\"program\": [{\"kode\": \"1.02.02\", \"pagu\": 98765,"
		 " \"nama\": \"Sarana & \\\"Prasarana\\\" <desa>\","
		 " \"realisasi\": 4321, \"mendukung\": [\"S2\"],"
		 " \"sumber_dana\": \"APBD\", \"kegiatan\": ["
		 "{\"kode\": \"1.02.02.2.01\", \"nama\": \"Satu\","
		 " \"pagu\": 98765}, {\"kode\": \"1.02.02.2.02\","
		 " \"nama\": \"Dua\"}]}]}");
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
