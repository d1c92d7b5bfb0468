/*
 * The search index: words, stems, plain text, postings, and the files of a
 * small site.
 */
#include "view_fixture.h"

#include "export/cari.h"
#include "export/cari_akar.h"
#include "export/cari_dokumen.h"
#include "export/cari_kata.h"
#include "export/cari_pos.h"

/* Words of a text with "|" between them. */
static void assert_words(const char *text, const char *words)
{
	struct buf word = BUF_INIT(1000), all = BUF_INIT(1000);
	struct str rest = str_from(text);

	while (kata_next(&rest, &word)) {
		if (all.len)
			buf_addch(&all, '|');
		buf_addstr(&all, buf_str(&word));
	}
	assert_buf(&all, words);
	buf_release(&word);
	buf_release(&all);
}

static void test_words(void **state)
{
	(void)state;
	assert_words("", "");
	assert_words(" –… ", "");
	assert_words("Angka HARAPAN hidup, 72,13%",
		     "angka|harapan|hidup|72|13");
	assert_words("IKU-1/ak'ta a_b", "iku|1|ak|ta|a|b");
	assert_words("\xc3\x8ele \xc3\x80\xc3\x89 \xc3\xa9",
		     "\xc3\xaele|\xc3\xa0\xc3\xa9|\xc3\xa9");
	/* Arabic is a word, an emoji is not */
	assert_words("\xd9\x85\xd8\xad \xf0\x9f\x98\x80" "a",
		     "\xd9\x85\xd8\xad|a");
}

static void test_stop_words(void **state)
{
	(void)state;
	assert_true(kata_is_stop(str_from("dan")));
	assert_true(kata_is_stop(str_from("ada")));
	assert_true(kata_is_stop(str_from("yang")));
	assert_false(kata_is_stop(str_from("da")));
	assert_false(kata_is_stop(str_from("")));
	assert_false(kata_is_stop(str_from("dan di")));
	assert_false(kata_is_stop(str_from("angka")));
}

static void test_codes(void **state)
{
	struct buf out = BUF_INIT(100);

	(void)state;
	kata_kode(&out, "IKU-1");
	kata_kode(&out, " 1.02.02 ");
	kata_kode(&out, "-");
	assert_buf(&out, "iku110202");
	buf_release(&out);
}

static void test_stems(void **state)
{
	static const char *const pairs[][2] = {
		{ "pelayanan", "layan" }, { "melayani", "layan" },
		{ "kesehatan", "sehat" }, { "pelajaran", "ajar" },
		{ "kemiskinan", "miskin" }, { "stunting", "stunting" },
		{ "72", "72" }, { "", "" }
	};
	struct akar *akar = akar_new();

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(pairs); i++)
		assert_str(akar_of(akar, str_from(pairs[i][0])), pairs[i][1]);
	akar_free(akar);
}

static void test_plain_text(void **state)
{
	struct buf out = BUF_INIT(1000);
	struct str html = STR("<p>A &amp; <strong>B</strong>C,\n<data value="
			      "\"1.5\">1,5</data> &lt;x&gt;</p>\n<table><tr>"
			      "<td>d</td><td>e</td></tr></table>");

	(void)state;
	cari_teks_html(&out, html);
	assert_str(str_trim(buf_str(&out)), "A & BC, 1,5 <x> d e");
	buf_release(&out);
}

static void test_postings(void **state)
{
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT(1000);
	struct cari_pos p;
	struct str first;
	size_t at = 0;

	(void)state;
	cari_pos_init(&p, &a);
	cari_pos_sort(&p);
	assert_false(cari_pos_block(&p, &at, &first, &out));
	for (int i = 0; i < 6; i++)	/* more than are counted */
		cari_pos_add(&p, str_from("sehat"), 3);
	cari_pos_add(&p, str_from("sehat"), 12);
	cari_pos_add(&p, str_from("ajar"), 12);
	cari_pos_add(&p, str_from("a\"b"), 100);
	cari_pos_sort(&p);
	assert_true(cari_pos_block(&p, &at, &first, &out));
	assert_str(first, "a\"b");
	/* 100·4; 12·4; 3·4+3, 9·4, in base 36 */
	assert_buf(&out, "[\"a\\\"b\",\"b4\",\"ajar\",\"1c\",\"sehat\","
			 "\"f 10\"]");
	assert_false(cari_pos_block(&p, &at, &first, &out));
	buf_release(&out);
	arena_release(&a);
}

/* Many stems: every one is in one block, in order. */
static void test_blocks(void **state)
{
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT(1U << 20);
	struct str first, last = STR("");
	size_t at = 0, blocks = 0;
	struct cari_pos p;

	(void)state;
	cari_pos_init(&p, &a);
	for (uint32_t i = 0; i < 5000; i++)
		cari_pos_add(&p, str_from(arena_strf(&a, "k%u", i * 7919 %
						     5000)), i);
	assert_int_equal(p.n, 5000);
	cari_pos_sort(&p);
	while (cari_pos_block(&p, &at, &first, &out)) {
		assert_true(strcmp(last.ptr, first.ptr) < 0);
		assert_true(out.len < 25000);
		last = first;
		buf_clear(&out);
		blocks++;
	}
	assert_int_equal(at, 5000);
	assert_in_range(blocks, 2, 10);
	buf_release(&out);
	arena_release(&a);
}

/* Stems of two parts, the second behind ten documents of the first. */
static void test_packing(void **state)
{
	struct arena a = ARENA_INIT;
	struct buf one = BUF_INIT(1000), two = BUF_INIT(1000);
	struct buf out = BUF_INIT(1000);
	struct unpack u = { .bad = false };
	struct cari_pos p, all;
	struct str first;
	size_t at = 0;

	(void)state;
	cari_pos_init(&p, &a);
	cari_pos_add(&p, str_from("sehat"), 3);
	cari_pos_add(&p, str_from("sehat"), 3);
	cari_pos_add(&p, str_from("sehat"), 9);
	cari_pos_pack(&p, &one);
	cari_pos_init(&p, &a);
	cari_pos_add(&p, str_from("ajar"), 0);
	cari_pos_add(&p, str_from("sehat"), 2);
	cari_pos_pack(&p, &two);
	cari_pos_init(&all, &a);
	u.rest = buf_str(&one);
	cari_pos_unpack(&all, &u, 0);
	u.rest = buf_str(&two);
	cari_pos_unpack(&all, &u, 10);
	assert_false(u.bad);
	cari_pos_sort(&all);
	assert_true(cari_pos_block(&all, &at, &first, &out));
	/* 10·4; 3·4+1, 6·4, 3·4, in base 36 */
	assert_buf(&out, "[\"ajar\",\"14\",\"sehat\",\"d o c\"]");
	/* cut short: read as far as it is whole */
	u.rest = str_make(two.ptr, two.len - 1);
	cari_pos_unpack(&all, &u, 20);
	assert_true(u.bad);
	buf_release(&one);
	buf_release(&two);
	buf_release(&out);
	arena_release(&a);
}

/* A small site, and what its index came to: files one after the other. */
struct index {
	struct fixture f;
	struct desk k;
	struct buf all;
	struct buf inti;
	size_t files;
};

static int keep_file(void *ctx, const char *address, const struct buf *bytes)
{
	struct index *x = ctx;

	assert_true(str_starts(str_from(address), ADDRESS_CARI_INDEKS));
	x->files++;
	buf_adds(&x->all, address);
	buf_addch(&x->all, '\n');
	buf_addstr(&x->all, buf_str(bytes));
	if (str_ends(str_from(address), "/inti.js"))
		buf_addstr(&x->inti, buf_str(bytes));
	return 0;
}

static void index_site(struct index *x)
{
	fixture_put(&x->f, "halaman/tentang.md", "# Tentang\n\nSitus ini.\n");
	fixture_put(&x->f, "opd/a/opd.json",
		    OPD("Dinas </script>", ", 'singkatan': 'DS'"));
	fixture_put(&x->f, "opd/a/profil.md", "# Profil\n\nMelayani warga.\n"
		    "\n## Tugas\n\nMembangun constructor.\n");
	fixture_put(&x->f, "opd/a/rencana/2021-2026.json",
		    PLAN_S1(2021, 2026, NAIK("IKU-1",
					     ", 'definisi': 'Umur rata'")));
	fixture_put(&x->f, "opd/a/2023/kinerja.json",
		    KINERJA("{'kode': 'IKU-1', 'realisasi': 1}"));
	fixture_put(&x->f, "opd/a/2024/kinerja.json",
		    KINERJA("{'kode': 'IKU-1', 'realisasi': 2}"));
	fixture_put(&x->f, "opd/a/2024/analisis/IKU-1.md",
		    "Naik karena pembelajaran.\n");
	fixture_put(&x->f, "opd/a/2024/laporan.md",
		    "# LKjIP\n\n## Bab I\n\nNilainya `=IKU-1.realisasi`.\n\n"
		    "![T](tabel:capaian)\n");
	fixture_put(&x->f, "opd/a/2024/anggaran.json",
		    "{'program': [{'kode': '1.02.02', 'nama': 'Program Maju', "
		    "'pagu': 5, 'realisasi': 4, 'kegiatan': [{'kode': "
		    "'1.02.02.2.01', 'nama': 'Rapat', 'pagu': 5, "
		    "'realisasi': 4}]"
		    "}]}");
}

/* All parts, then the whole. */
static int index_write(const struct view *v, const struct cari_sink *sink)
{
	struct arena a = ARENA_INIT;
	struct buf bytes = BUF_INIT(1U << 20);
	struct str part[4];
	size_t n = 0;
	int result = 0;

	for (size_t i = 0; i <= v->site->n_unit && result == 0; i++) {
		buf_clear(&bytes);
		result = cari_part(&bytes, v, i ? &v->site->unit[i - 1] : NULL,
				   sink, &a);
		part[n++] = arena_str(&a, buf_str(&bytes));
	}
	if (result == 0)
		result = cari_join(part, n, sink);
	buf_release(&bytes);
	arena_release(&a);
	return result;
}

static void index_make(struct index *x)
{
	struct cari_sink sink = { keep_file, x };

	memset(x, 0, sizeof(*x));
	buf_init(&x->all, 1U << 20);
	buf_init(&x->inti, 1U << 20);
	fixture_init(&x->f);
	index_site(x);
	fixture_load(&x->f);
	desk_init(&x->k, &x->f, "");
	assert_int_equal(index_write(&x->k.view, &sink), 0);
}

static void index_release(struct index *x)
{
	buf_release(&x->all);
	buf_release(&x->inti);
	fixture_release(&x->f);
}

#define assert_has(b, part)                                                   \
	do {                                                                  \
		if (!strstr((b)->ptr, (part)))                                \
			fail_msg("no %s in " STR_FMT, (part),                 \
				 STR_ARG(buf_str(b)));                        \
	} while (0)

static void test_titles(void **state)
{
	struct index x;

	(void)state;
	index_make(&x);
	assert_has(&x.inti, "kinerjaCari(\"inti\",{");
	assert_has(&x.inti, "[\"\",\"\",\"\",[5,\"Tentang\",\"tentang\","
			    "\"tentang/index.html\",0]]");
	assert_has(&x.inti, "[\"Dinas \\u003c/script\\u003e\",\"DS\","
			    "\"opd/a/\",[0,\"\",\"\",\"index.html\",1,");
	assert_has(&x.inti, "1,\"Nama IKU-1\",\"IKU-1\","
			    "\"indikator/iku-1/index.html\",1,");
	assert_has(&x.inti, "2,\"Program Maju\",\"1.02.02\","
			    "\"2024/index.html#anggaran\",2,");
	assert_has(&x.inti, "3,\"Rapat\",\"1.02.02.2.01\",");
	assert_has(&x.inti, "\"2024/index.html#laporan\",2]");
	assert_has(&x.inti, "\"tahun\":[\"\",\"2023 2024\",\"2024\"]");
	index_release(&x);
}

static void test_texts(void **state)
{
	struct index x;

	(void)state;
	index_make(&x);
	/* texts of free pages, of the OPD, stems, inti */
	assert_int_equal(x.files, 4);
	assert_has(&x.all, "\"layan\",\"4\"");
	assert_has(&x.all, "\"constructor\",\"4\"");
	assert_has(&x.all, "\"\",\"\",\"Situs ini.\"");
	assert_has(&x.all, "[\"profil\",\"Profil\",\"Melayani warga.\","
			   "\"p-tugas\",\"Tugas\",\"Membangun constructor.\"]");
	assert_has(&x.all, "\"h-def\",\"Definisi\",\"Umur rata\"");
	assert_has(&x.all, "\"h-jelas\",\"Penjelasan 2024\",\"Naik karena "
			   "pembelajaran.\"");
	/* figures are in the text, tables are not */
	assert_has(&x.all, "[\"b-bab-i\",\"Bab I\",\"Nilainya 2,00.\"]");
	assert_null(strstr(x.all.ptr, "</script"));
	index_release(&x);
}

static void test_same_bytes(void **state)
{
	struct index x, y;

	(void)state;
	index_make(&x);
	index_make(&y);
	assert_true(str_equal(buf_str(&x.all), buf_str(&y.all)));
	index_release(&x);
	index_release(&y);
}

static int fail_second(void *ctx, const char *address,
		       const struct buf *bytes)
{
	int *n = ctx;

	(void)address;
	(void)bytes;
	return ++*n == 2 ? -1 : 0;
}

static void test_failure(void **state)
{
	struct index x;
	int n = 0;
	struct cari_sink sink = { fail_second, &n };

	(void)state;
	index_make(&x);
	assert_int_equal(index_write(&x.k.view, &sink), -1);
	assert_int_equal(n, 2);	/* and no file after that */
	index_release(&x);
}

static void test_empty_site(void **state)
{
	struct fixture f;
	struct desk k;
	struct index x = { .files = 0 };
	struct cari_sink sink = { keep_file, &x };

	(void)state;
	buf_init(&x.all, 1U << 20);
	buf_init(&x.inti, 1U << 20);
	fixture_init(&f);
	fixture_load(&f);
	desk_init(&k, &f, "");
	assert_int_equal(index_write(&k.view, &sink), 0);
	assert_int_equal(x.files, 1);
	assert_has(&x.inti, "\"kata\":[],\n\"teks\":[],\n\"unit\":[[\"\","
			    "\"\",\"\",[]]]});");
	buf_release(&x.all);
	buf_release(&x.inti);
	fixture_release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_stop_words),
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_stems),
		cmocka_unit_test(test_plain_text),
		cmocka_unit_test(test_postings),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_packing),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_same_bytes),
		cmocka_unit_test(test_failure),
		cmocka_unit_test(test_empty_site)
	};

	return UNIT_RUN(tests);
}
