/*
 * The manifest: there and back, and what is refused as none of ours.
 */
#include "unit.h"

#include "output/manifest.h"

static void add(struct manifest *m, const char *path, uint64_t hash)
{
	manifest_add(m, path, MANIFEST_FILE)->hash = hash;
}

static void writes_sorted_lines(void **state)
{
	struct manifest m = MANIFEST_INIT;
	struct buf out = BUF_INIT(1000);

	(void)state;
	add(&m, "opd/b.html", 0xABC);
	add(&m, "opd/a.html", UINT64_MAX);
	add(&m, "Z", 0);
	manifest_add(&m, "opd", MANIFEST_FOLDER);
	manifest_add(&m, "robots.txt", MANIFEST_OTHERS);
	manifest_sort(&m);
	manifest_write(&out, &m);
	assert_buf(&out, "kinerja 1\n"
			 "0000000000000000 Z\n"
			 "ffffffffffffffff opd/a.html\n"
			 "0000000000000abc opd/b.html\n");
	buf_release(&out);
	manifest_release(&m);
}

static void finds(void **state)
{
	struct manifest m = MANIFEST_INIT;
	char path[20];

	(void)state;
	assert_null(manifest_find(&m, "x"));
	manifest_sort(&m);
	for (int i = 0; i < 100; i++) {
		snprintf(path, sizeof(path), "%d", i * 7 % 100);
		add(&m, path, (uint64_t)(i * 7 % 100));
	}
	for (int i = 0; i < 200; i++) {
		if (i == 100)
			manifest_sort(&m);
		snprintf(path, sizeof(path), "%d", i % 100);
		assert_int_equal(manifest_find(&m, path)->hash, i % 100);
	}
	assert_null(manifest_find(&m, "100"));
	assert_null(manifest_find(&m, ""));
	manifest_release(&m);
	assert_int_equal(m.n, 0);
}

static void claims_a_path_with_its_folders(void **state)
{
	struct manifest m = MANIFEST_INIT;

	(void)state;
	assert_non_null(manifest_claim(&m, "a/b/c", MANIFEST_FILE));
	assert_int_equal(m.n, 4);
	assert_int_equal(manifest_find(&m, ".")->kind, MANIFEST_FOLDER);
	assert_int_equal(manifest_find(&m, "a")->kind, MANIFEST_FOLDER);
	assert_ptr_equal(manifest_parent(&m, "a/b/c"),
			 manifest_find(&m, "a/b"));
	assert_ptr_equal(manifest_parent(&m, "a"), manifest_find(&m, "."));
	assert_non_null(manifest_claim(&m, "a/b/d", MANIFEST_OTHERS));
	assert_null(manifest_claim(&m, "a/b/c", MANIFEST_FILE));
	assert_null(manifest_claim(&m, "a/b", MANIFEST_FILE));
	assert_null(manifest_claim(&m, "a/b/c/d", MANIFEST_FILE));
	assert_null(manifest_claim(&m, "a/b/d/e/f", MANIFEST_FILE));
	assert_int_equal(m.n, 5);
	manifest_release(&m);
}

static void is_read_back(void **state)
{
	struct manifest m = MANIFEST_INIT, again = MANIFEST_INIT;
	struct buf out = BUF_INIT(1 << 20);
	uint64_t seed = 5;
	char path[40];

	(void)state;
	for (int i = 0; i < 500; i++) {
		snprintf(path, sizeof(path), "a b/%llx.html",
			 (unsigned long long)unit_random(&seed));
		add(&m, path, unit_random(&seed));
	}
	manifest_sort(&m);
	manifest_write(&out, &m);
	assert_int_equal(manifest_parse(&again, buf_str(&out)), 0);
	assert_int_equal(again.n, m.n);
	for (size_t i = 0; i < m.n; i++) {
		assert_string_equal(again.entry[i].path, m.entry[i].path);
		assert_int_equal(again.entry[i].hash, m.entry[i].hash);
	}
	buf_release(&out);
	manifest_release(&m);
	manifest_release(&again);
}

#define HEAD "kinerja 1\n"
#define HASH "0123456789abcdef"

static void accepts_what_is_ours(void **state)
{
	static const char *const ours[] = {
		HEAD,
		HEAD HASH " a\n",
		HEAD HASH " b\n" HASH " a\n",	/* order does not matter */
		HEAD HASH " with blanks in it\n",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(ours); i++) {
		struct manifest m = MANIFEST_INIT;

		assert_int_equal(manifest_parse(&m, str_from(ours[i])), 0);
		manifest_release(&m);
	}
}

static void refuses_others(void **state)
{
	static const char *const others[] = {
		"",
		"kinerja",
		"kinerja 1",
		"kinerja 2\n",
		"{}\n",
		HEAD "\n",
		HEAD HASH " a",			/* cut short */
		HEAD HASH " \n",
		HEAD HASH "\n",
		HEAD HASH "\ta\n",
		HEAD "0123456789abcde a\n",
		HEAD "0123456789ABCDEF a\n",
		HEAD "0x23456789abcdef a\n",
		HEAD "-123456789abcdef a\n",
		HEAD HASH " ../penting.txt\n",
		HEAD HASH " /etc/passwd\n",
		HEAD HASH " a/../b\n",
		HEAD HASH " a//b\n",
		HEAD HASH " a\r\n",
		HEAD HASH " a\n" HASH " a\n",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(others); i++) {
		struct manifest m = MANIFEST_INIT;

		if (manifest_parse(&m, str_from(others[i])) != -1)
			fail_msg("\"%s\"", others[i]);
		manifest_release(&m);
	}
}

static void refuses_a_nul_in_a_path(void **state)
{
	static const char text[] = HEAD HASH " a\0b\n";
	struct manifest m = MANIFEST_INIT;

	(void)state;
	assert_int_equal(manifest_parse(&m, str_make(text, sizeof(text) - 1)),
			 -1);
	manifest_release(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_sorted_lines),
		cmocka_unit_test(finds),
		cmocka_unit_test(claims_a_path_with_its_folders),
		cmocka_unit_test(is_read_back),
		cmocka_unit_test(accepts_what_is_ours),
		cmocka_unit_test(refuses_others),
		cmocka_unit_test(refuses_a_nul_in_a_path),
	};

	return UNIT_RUN(tests);
}
