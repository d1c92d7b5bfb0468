/*
 * New files: all or none, and never over or through what is there.
 */
#include "unit.h"

#include <signal.h>
#include <sys/resource.h>

#include "cli/create.h"

static const struct starter_file files[] = {
	{ "opd/baru/opd.json", STR("{}\n"), false },
	{ "opd/baru/rencana/1.json", STR("satu\n"), false },
	{ "opd/baru/rencana/2.json", STR("dua, yang lebih panjang\n"), false }
};

/* Make all three below isi/. NULL where that went well, else the code of
 * the one finding. */
static const char *create(void)
{
	static const char *const codes[] = { "K605", "K606" };
	struct diag d = DIAG_INIT;
	int result = create_files("isi", files, ARRAY_SIZE(files), &d);
	const char *code = NULL;

	assert_int_equal(d.n, result < 0 ? 1 : 0);
	for (size_t i = 0; i < ARRAY_SIZE(codes); i++)
		if (d.n && strcmp(d.item[0].code, codes[i]) == 0)
			code = codes[i];
	assert_int_equal(code != NULL, result < 0);
	diag_release(&d);
	return code;
}

static void test_all(void **state)
{
	(void)state;
	unit_put("isi/situs.json", str_from("lama"));
	assert_null(create());
	unit_assert_file("isi/opd/baru/opd.json", "{}\n");
	unit_assert_file("isi/opd/baru/rencana/1.json", "satu\n");
	unit_assert_file("isi/opd/baru/rencana/2.json",
			 "dua, yang lebih panjang\n");
	unit_assert_file("isi/situs.json", "lama");
}

/* The last of three is there: it stays, the others go. */
static void test_exists(void **state)
{
	(void)state;
	unit_put("isi/opd/baru/rencana/2.json", str_from("milik orang"));
	assert_string_equal(create(), "K605");
	unit_assert_file("isi/opd/baru/rencana/2.json", "milik orang");
	assert_false(unit_exists("isi/opd/baru/rencana/1.json"));
	assert_false(unit_exists("isi/opd/baru/opd.json"));
}

static void test_file_on_the_way(void **state)
{
	(void)state;
	unit_put("isi/opd/baru/rencana", str_from("bukan folder"));
	assert_string_equal(create(), "K605");
	unit_assert_file("isi/opd/baru/rencana", "bukan folder");
	assert_false(unit_exists("isi/opd/baru/opd.json"));
}

static void test_symlinks(void **state)
{
	(void)state;
	unit_put("isi/situs.json", str_from(""));
	unit_put("lain/berkas", str_from("aman"));
	assert_int_equal(symlink("../lain", "isi/opd"), 0);
	assert_string_equal(create(), "K605");
	assert_false(unit_exists("lain/baru"));
	assert_int_equal(unlink("isi/opd"), 0);

	unit_put("isi/opd/baru/x", str_from(""));
	assert_int_equal(symlink("../../../lain/berkas",
				 "isi/opd/baru/opd.json"), 0);
	assert_string_equal(create(), "K605");
	unit_assert_file("lain/berkas", "aman");
	assert_true(unit_exists("isi/opd/baru/opd.json"));
}

static void test_no_root(void **state)
{
	(void)state;
	assert_string_equal(create(), "K606");
	assert_false(unit_exists("isi"));
}

/* No file may be longer than the second: writing the third fails halfway. */
static void test_disk(void **state)
{
	struct rlimit small, before;
	const char *code;

	(void)state;
	unit_put("isi/situs.json", str_from(""));
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 10;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	code = create();
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_non_null(code);
	assert_string_equal(code, "K606");
	assert_false(unit_exists("isi/opd"));
	assert_true(unit_exists("isi/situs.json"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(test_all),
		UNIT_IN_TRASH(test_exists),
		UNIT_IN_TRASH(test_file_on_the_way),
		UNIT_IN_TRASH(test_symlinks),
		UNIT_IN_TRASH(test_no_root),
		UNIT_IN_TRASH(test_disk),
	};

	return UNIT_RUN(tests);
}
