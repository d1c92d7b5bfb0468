/*
 * What the tests of starting files share: a content tree in memory with one
 * OPD, and what is made for it.
 */
#ifndef TESTS_CONTENT_STARTER_H
#define TESTS_CONTENT_STARTER_H

#include "unit.h"

#include "content/load.h"
#include "content/starter.h"
#include "tree.h"

#define DINAS "opd/dinas-uji/"

/* The least that makes a site. */
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

/* The plan before. */
static const char rencana_lama[] =
	"{\"dokumen\": \"Lama\", \"mulai\": 2019, \"selesai\": 2021,\n"
	" \"tujuan\": [{\"kode\": \"T1\", \"uraian\": \"T\", \"sasaran\": [\n"
	" {\"kode\": \"S1\", \"uraian\": \"S\", \"indikator\": [\n"
	"  {\"kode\": \"LAMA\", \"nama\": \"C\", \"satuan\": \"persen\",\n"
	"   \"jenis\": \"persen\", \"arah\": \"naik\"}]},\n"
	" {\"kode\": \"S9\", \"uraian\": \"S\"}]}]}\n";

/* One content tree, what is made for it, and what is said. */
struct bench {
	struct tree tree;
	struct arena arena;
	struct diag diag;
	struct starter made;
};

/* Add a file to the tree. */
static inline void put(struct bench *b, const char *path, const char *text)
{
	buf_adds(&tree_add(&b->tree, path)->text, text);
}

/* A site with one OPD that has a plan. */
static inline int setup(void **state)
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

/* Free all of it. */
static inline int teardown(void **state)
{
	struct bench *b = *state;

	tree_free(&b->tree.source);
	arena_release(&b->arena);
	diag_release(&b->diag);
	free(b);
	return 0;
}

/* A test with a bench of its own. */
#define TEST(f) cmocka_unit_test_setup_teardown((f), setup, teardown)

/* The text made for that path. */
static inline const char *text_of(const struct bench *b, const char *path)
{
	for (size_t i = 0; i < b->made.n_file; i++)
		if (strcmp(b->made.file[i].path, path) == 0)
			return b->made.file[i].text.ptr;
	fail_msg("no %s was made", path);
	return NULL;
}

/* Does a step hold that text? */
static inline bool says(const struct bench *b, const char *part)
{
	for (size_t i = 0; i < b->made.n_step; i++)
		if (strstr(b->made.step[i], part))
			return true;
	return false;
}

/* Refused with that code, and nothing made. */
static inline void refuses(struct bench *b, int result, const char *code,
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
static inline void reload(struct bench *b, struct isi *out)
{
	for (size_t i = 0; i < b->made.n_file; i++)
		put(b, b->made.file[i].path, b->made.file[i].text.ptr);
	if (isi_load(out, NULL, &b->arena, &b->tree.source, &b->diag) < 0 ||
	    b->diag.n > 0)
		diag_print(&b->diag, stderr);
	assert_int_equal(b->diag.n, 0);
}

#endif
