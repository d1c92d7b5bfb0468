/*
 * Raw commits, well-formed and hostile: what is read of each, and that
 * nothing past the bytes is looked at. trust.md G15, G16, W9.
 */
#include "unit.h"

#include "git/commit.h"

#define TREE "tree 1111111111111111111111111111111111111111\n"
#define PARENT "parent 2222222222222222222222222222222222222222\n"
#define OTHER "parent 3333333333333333333333333333333333333333\n"
#define AUTHOR "author Budi <b@uji.example> 1 +0700\n"
#define DATE "committer S <s@uji.example> 1700000000 +0700\n"
#define HEAD TREE PARENT AUTHOR DATE

/* Read from memory of just its size, so that a sanitizer sees each step
 * outside. */
static bool parse(struct commit *out, struct str raw, struct arena *a)
{
	char *bytes = malloc(raw.len ? raw.len : 1);
	bool good;

	assert_non_null(bytes);
	memcpy(bytes, raw.ptr, raw.len);
	good = commit_parse(out, str_make(bytes, raw.len), a);
	free(bytes);
	return good;
}

static void assert_text(const char *got, const char *expected)
{
	if (expected)
		assert_str(str_from(got ? got : "(none)"), expected);
	else
		assert_null(got);
}

static void ids(void **state)
{
	static const struct {
		const char *raw;
		int parent;	/* the digit of the parent's id; -1: refused */
	} row[] = {
		{ HEAD "\nX\n", 2 },
		{ TREE AUTHOR DATE "\nX\n", 0 },
		{ TREE PARENT OTHER AUTHOR "\nX\n", 2 },
		{ TREE, 0 },
		{ TREE PARENT, 2 },
		{ "tree 1111111111111111111111111111111111111111", 0 },
		/* a parent counts only where git looks for one */
		{ TREE AUTHOR PARENT DATE "\nX\n", 0 },
		{ TREE AUTHOR DATE "\n" PARENT, 0 },
		{ TREE "parent\n" AUTHOR "\nX\n", 0 },
		{ TREE " " PARENT AUTHOR "\nX\n", 0 },
		{ "", -1 },
		{ "\n", -1 },
		{ "\n" HEAD, -1 },
		{ PARENT TREE AUTHOR "\nX\n", -1 },
		{ AUTHOR TREE PARENT "\nX\n", -1 },
		{ "tree \n" PARENT, -1 },
		{ "tree 111111111111111111111111111111111111111\n", -1 },
		{ "tree 11111111111111111111111111111111111111111\n", -1 },
		{ "tree 111111111111111111111111111111111111111g\n", -1 },
		{ "tree  1111111111111111111111111111111111111111\n", -1 },
		{ TREE "parent \n", -1 },
		{ TREE "parent zzz\n" AUTHOR, -1 },
		{ TREE PARENT "parent zzz\n" AUTHOR, -1 },
		{ TREE "parent 2222222222222222222222222222222222222222 \n",
		  -1 },
		{ TREE "parent 2222222222222222222222222222222222", -1 },
	};
	struct arena a = ARENA_INIT;
	struct commit c;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(row); i++) {
		bool good = parse(&c, str_from(row[i].raw), &a);

		if (good != (row[i].parent >= 0))
			fail_msg("row %zu", i);
		if (!good)
			continue;
		assert_int_equal(c.tree.byte[0], 0x11);
		assert_int_equal(c.tree.byte[OID_BYTES - 1], 0x11);
		if (c.parent.byte[7] != 0x11 * row[i].parent)
			fail_msg("row %zu: parent", i);
	}
	arena_release(&a);
}

static void times(void **state)
{
	static const struct {
		const char *committer;
		int64_t time;
	} row[] = {
		{ "S <s> 1700000000 +0700", 1700000000 },
		{ "S <s> 0 +0000", 0 },
		{ "S <s> 0000000001 +0000", 1 },
		{ "S <s> 4102444799 +0000", 4102444799 },
		{ "S <s> 4102444800 +0000", -1 },
		{ "S <s> 9223372036854775807 +0000", -1 },
		{ "S <s> 9223372036854775808 +0000", -1 },
		{ "S <s> 18446744073709551617 +0000", -1 },
		{ "S <s> 99999999999999999999999999999999999 +0", -1 },
		{ "S <s> -1 +0000", -1 },
		{ "S <s> +1 +0000", -1 },
		{ "S <s> 1.5 +0000", -1 },
		{ "S <s> 0x1 +0000", -1 },
		{ "S <s> 17e8 +0000", -1 },
		{ "S <s> x +0000", -1 },
		{ "S <s> ", -1 },
		{ "S <s>", -1 },
		{ "S <s> 1 +9999", 1 },
		{ "S <s>5 +0000", 5 },
		{ "S <s> 5 <t> 7 +0000", 7 },
		{ "S 1700000000 +0700", -1 },
		{ "<", -1 },
		{ ">", -1 },
		{ "", -1 },
	};
	struct arena a = ARENA_INIT;
	struct commit c;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(row); i++) {
		const char *raw = arena_strf(&a, TREE AUTHOR "committer %s\n"
						 "\nX\n", row[i].committer);

		assert_true(parse(&c, str_from(raw), &a));
		if (c.time != row[i].time)
			fail_msg("%s: %lld", row[i].committer,
				 (long long)c.time);
	}
	assert_true(parse(&c, str_from(TREE AUTHOR "\nX\n"), &a));
	assert_int_equal(c.time, -1);
	assert_true(parse(&c, str_from(TREE DATE "committer S <s> 9 +0\n"),
			  &a));
	assert_int_equal(c.time, 1700000000);
	assert_true(parse(&c, str_from(TREE "gpgsig x\n " DATE), &a));
	assert_int_equal(c.time, -1);
	assert_true(parse(&c, str_from(TREE AUTHOR "\n" DATE), &a));
	assert_int_equal(c.time, -1);
	arena_release(&a);
}

static void authors(void **state)
{
	static const struct {
		const char *author;
		const char *name;
	} row[] = {
		{ "Budi <b@uji.example> 1 +0700", "Budi" },
		{ "  dr. Budi,  M.Kes.  <b> 1 +0", "dr. Budi, M.Kes." },
		{ "Budi <b@uji.example>", "Budi" },
		{ "Budi <", "Budi" },
		{ "Budi b@uji.example 1 +0700", NULL },
		{ "Budi", NULL },
		{ "<b@uji.example> 1 +0", NULL },
		{ "   <b@uji.example> 1 +0", NULL },
		{ "\x07\xE2\x80\xAE\xE2\x80\xAC <b> 1 +0", NULL },
		{ "b@uji.example <b@uji.example> 1 +0", "\xE2\x80\xA6" },
		{ "Siti (b@uji.example) <b> 1 +0", "Siti (\xE2\x80\xA6)" },
		{ "Ren\xE9 <r> 1 +0", "Ren\xEF\xBF\xBD" },
		{ "Ren\xC3\xA9\xE2\x80\x8B <r> 1 +0", "Ren\xC3\xA9" },
	};
	struct arena a = ARENA_INIT;
	struct commit c;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(row); i++) {
		const char *raw = arena_strf(&a, TREE "author %s\n" DATE
						 "\nX\n", row[i].author);

		assert_true(parse(&c, str_from(raw), &a));
		assert_text(c.author, row[i].name);
		assert_int_equal(c.time, 1700000000);
	}
	assert_true(parse(&c, str_from(TREE DATE "\nX\n"), &a));
	assert_null(c.author);
	assert_true(parse(&c, str_from(TREE AUTHOR "author Lain <l> 1 +0\n"),
			  &a));
	assert_text(c.author, "Budi");
	arena_release(&a);
}

/* What git itself says of these messages is the same: git log with
 * --format='%(trailers:key=Alasan,valueonly,unfold)'. */
static const struct {
	const char *message;
	const char *subject;
	const char *alasan;
	const char *jenis;
} message_row[] = {
	{ "Satu\n", "Satu", NULL, NULL },
	{ "Satu", "Satu", NULL, NULL },
	{ "", "", NULL, NULL },
	{ "\n\n  \n\n", "", NULL, NULL },
	{ "\n \n  Satu  dua\t\n", "Satu dua", NULL, NULL },
	{ "Satu\nDua\n", "Satu", NULL, NULL },
	{ "S\n\nAlasan: a\nJenis: koreksi\n", "S", "a", "koreksi" },
	{ "S\n\nAlasan: a", "S", "a", NULL },
	{ "S\r\n\r\nAlasan: a\r\nJenis: b\r\n", "S", "a", "b" },
	{ "S\n\nAlasan: a\n\n\n \n", "S", "a", NULL },
	{ "S\n\nALASAN:a\njenis :\tb\n", "S", "a", "b" },
	{ "S\n\nAlasan: a\n  lalu b\n\tlalu c\n", "S",
	  "a lalu b lalu c", NULL },
	{ "S\n\nAlasan:\n  di bawahnya\n", "S", "di bawahnya", NULL },
	{ "S\n\nAlasan: a\nAlasan: b\n", "S", "b", NULL },
	{ "S\n\nAlasan: a: b\n", "S", "a: b", NULL },
	{ "S\n\nAlasan:\nJenis: \n", "S", NULL, NULL },
	/* the title is none, and no paragraph but the last */
	{ "Alasan: a\n", "Alasan: a", NULL, NULL },
	{ "Alasan: a\nJenis: b\n", "Alasan: a", NULL, NULL },
	{ "S\nAlasan: a\n", "S", NULL, NULL },
	{ "S\n\nAlasan: a\n\nLain\n", "S", NULL, NULL },
	{ "S\n\nAlasan: a\n\nJenis: b\n", "S", NULL, "b" },
	/* not all lines are trailers */
	{ "S\n\nKami perbaiki.\nAlasan: a\n", "S", NULL, NULL },
	{ "S\n\n lanjutan\nAlasan: a\n", "S", NULL, NULL },
	{ "S\n\nAlasan: a\nSelesai\n", "S", NULL, NULL },
	{ "S\n\nKita tahu: begini\nAlasan: a\n", "S", NULL, NULL },
	/* with one of git's own, a quarter is enough */
	{ "S\n\nKata\nSigned-off-by: S <s@t.example>\nAlasan: a\n",
	  "S", "a", NULL },
	{ "S\n\na b\nc d\ne f\n(cherry picked from commit 1)\n"
	  "Alasan: a\n", "S", "a", NULL },
	{ "S\n\na b\nc d\ne f\ng h\nSigned-off-by: S <s>\n", "S", NULL,
	  NULL },
	/* keys */
	{ "S\n\nAlasan lain: a\n", "S", NULL, NULL },
	{ "S\n\nBukan-Alasan: a\nAlasan-2: b\n", "S", NULL, NULL },
	{ "S\n\nX-1: a\nAlasan: b\n# c\nJenis: d\n", "S", "b", "d" },
	{ "S\n\n: a\nAlasan: b\n", "S", NULL, NULL },
	/* what would mislead, or give an address */
	{ "S a@b.example!\n\nAlasan: <c.d@e.example>.\n",
	  "S \xE2\x80\xA6!", "<\xE2\x80\xA6>.", NULL },
	{ "a\xE2\x80\x8B@\xE2\x80\x8B" "b.example\n", "\xE2\x80\xA6",
	  NULL, NULL },
	{ "\x1B[31mS\xE2\x80\xAE\xE2\x80\xAC\x7F\n", "[31mS", NULL, NULL },
	{ "\xC3\n\nAlasan: \xED\xA0\x80\n", "\xEF\xBF\xBD",
	  "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", NULL },
};

static void messages(void **state)
{
	struct arena a = ARENA_INIT;
	struct commit c;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(message_row); i++) {
		const char *raw = arena_strf(&a, HEAD "\n%s",
					     message_row[i].message);

		assert_true(parse(&c, str_from(raw), &a));
		assert_text(c.subject, message_row[i].subject);
		assert_text(c.alasan, message_row[i].alasan);
		assert_text(c.jenis, message_row[i].jenis);
	}
	arena_release(&a);
}

/* git reads a message up to its first zero byte. */
static void zero_bytes(void **state)
{
	static const char raw[] = HEAD "\nSatu\0dua\n\nAlasan: a\n";
	static const char header[] = TREE "author B\0u <b> 1 +0\n" DATE
				     "\nX\0Y";
	struct arena a = ARENA_INIT;
	struct commit c;

	(void)state;
	assert_true(parse(&c, str_make(raw, sizeof(raw) - 1), &a));
	assert_text(c.subject, "Satu");
	assert_null(c.alasan);
	assert_true(parse(&c, str_make(header, sizeof(header) - 1), &a));
	assert_text(c.author, "Bu");
	assert_int_equal(c.time, 1700000000);
	arena_release(&a);
}

static void encodings(void **state)
{
	static const struct {
		const char *encoding;
		const char *subject;
	} row[] = {
		{ "ISO-8859-1", "caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D" },
		{ "latin1", "caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D" },
		{ "Windows-1252", "caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D" },
		{ "UTF-8", "caf\xEF\xBF\xBD \xEF\xBF\xBDx\xEF\xBF\xBD" },
		{ "entah", "caf\xEF\xBF\xBD \xEF\xBF\xBDx\xEF\xBF\xBD" },
		{ "", "caf\xEF\xBF\xBD \xEF\xBF\xBDx\xEF\xBF\xBD" },
	};
	struct arena a = ARENA_INIT;
	struct commit c;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(row); i++) {
		const char *raw = arena_strf(
			&a, HEAD "encoding %s\n\ncaf\xE9 \x93x\x94\n",
			row[i].encoding);

		assert_true(parse(&c, str_from(raw), &a));
		assert_text(c.subject, row[i].subject);
	}
	arena_release(&a);
}

/* Cut at a whole character, after the address was taken out. */
static void long_texts(void **state)
{
	struct buf raw = BUF_INIT(1 << 20);
	struct arena a = ARENA_INIT;
	struct commit c;

	(void)state;
	buf_adds(&raw, HEAD "\nx");
	for (int i = 0; i < 100; i++)
		buf_adds(&raw, "\xC3\xA9");
	buf_adds(&raw, "\n\nAlasan: ");
	for (int i = 0; i < 990; i++)
		buf_adds(&raw, " .");
	buf_adds(&raw, " panjang@alamat.example lalu\nJenis: ");
	for (int i = 0; i < 200000; i++)
		buf_adds(&raw, ".");
	assert_true(parse(&c, buf_str(&raw), &a));
	assert_int_equal(strlen(c.subject), 200);
	assert_true(str_ends(str_from(c.subject), "\xC3\xA9\xE2\x80\xA6"));
	assert_true(strlen(c.alasan) <= 1000 && !strchr(c.alasan, '@'));
	assert_int_equal(strlen(c.jenis), 1000);
	buf_release(&raw);
	arena_release(&a);
}

/* Each beginning of a commit, and each with one byte changed. */
static void any_bytes(void **state)
{
	static const char whole[] =
		TREE PARENT OTHER AUTHOR DATE "encoding latin1\n"
		"gpgsig x\n y\n\nSatu a@b.example\n\nIsi\n\n"
		"Alasan: a\n  b\nJenis: koreksi\n";
	struct arena a = ARENA_INIT;
	struct commit c;
	char changed[sizeof(whole)];

	(void)state;
	for (size_t n = 0; n < sizeof(whole); n++)
		assert_int_equal(parse(&c, str_make(whole, n), &a),
				 (n >= 45 && n <= 52) ||
				 (n >= 93 && n <= 100) || n >= 141);
	memcpy(changed, whole, sizeof(whole));
	for (size_t i = 0; i < sizeof(whole) - 1; i++) {
		for (int byte = 0; byte < 256; byte++) {
			changed[i] = (char)byte;
			if (parse(&c, str_make(changed, sizeof(whole) - 1),
				  &a))
				assert_false(strstr(c.subject, "a@b"));
		}
		changed[i] = whole[i];
		arena_rewind(&a);
	}
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids),
		cmocka_unit_test(times),
		cmocka_unit_test(authors),
		cmocka_unit_test(messages),
		cmocka_unit_test(zero_bytes),
		cmocka_unit_test(encodings),
		cmocka_unit_test(long_texts),
		cmocka_unit_test(any_bytes),
	};

	return UNIT_RUN(tests);
}
