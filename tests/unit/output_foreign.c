/*
 * The output folder and what is not ours: it is refused, carried along or
 * left alone, and never lost. trust.md P7, P8, P9.
 */
#include "output_site.h"

/* Output that must not begin: the one finding it gives. */
static void assert_refused(const char *path, const char *code)
{
	struct diag d = DIAG_INIT;

	assert_null(output_begin(path, &d));
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, code);
	assert_int_equal(diag_exit_code(&d), 3);
	diag_release(&d);
}

static void refuses_a_foreign_folder(void **state)
{
	struct snapshot before;

	(void)state;
	unit_put("public/penting.txt", str_from("penting"));
	before = take(".");
	assert_refused("public", "K204");
	assert_refused("public/", "K204");
	assert_unchanged(&before);
	unit_put("public/.kinerja", str_from("not a manifest"));
	assert_refused("public", "K204");
	unit_put("public/.kinerja", str_from("kinerja 1\n"
					     "0123456789abcdef ../x\n"));
	assert_refused("public", "K204");
	unit_assert_file("public/penting.txt", "penting");
}

static void takes_an_empty_folder(void **state)
{
	(void)state;
	assert_int_equal(mkdir("public", 0700), 0);
	publish("public", first_site);
	assert_site(first_site);
}

static void refuses_what_is_no_folder(void **state)
{
	(void)state;
	assert_int_equal(mkdir("elsewhere", 0755), 0);
	assert_int_equal(symlink("elsewhere", "link"), 0);
	assert_int_equal(symlink("nowhere", "dangling"), 0);
	unit_put("file", str_from("file"));
	assert_refused("link", "K207");
	assert_refused("link/", "K207");
	assert_refused("dangling", "K207");
	assert_refused("file", "K207");
	assert_refused("missing/public", "K202");
	assert_refused("", "K203");
	assert_refused(".", "K203");
	assert_refused("..", "K203");
	assert_refused("/", "K203");
	assert_refused("elsewhere/..", "K203");
	unit_assert_file("file", "file");
	assert_false(unit_exists("elsewhere/.kinerja"));
}

static void does_not_clear_a_foreign_stage(void **state)
{
	(void)state;
	unit_put("elsewhere/penting.txt", str_from("penting"));
	assert_int_equal(symlink("elsewhere", STAGE), 0);
	assert_refused("public", "K202");
	unit_assert_file("elsewhere/penting.txt", "penting");
}

static void carries_foreign_files_along(void **state)
{
	struct stat foreign;

	(void)state;
	publish("public", first_site);
	unit_put("public/penting.txt", str_from("penting"));
	unit_put("public/.well-known/acme/token", str_from("token"));
	unit_put("public/opd/lama/catatan.txt", str_from("catatan"));
	assert_int_equal(symlink("/nowhere", "public/link"), 0);
	assert_int_equal(chmod("public/penting.txt", 0600), 0);
	foreign = status("public/penting.txt");
	assert_int_equal(publish("public", second_site).removed, 1);
	assert_site(second_site);
	unit_assert_file("public/penting.txt", "penting");
	unit_assert_file("public/.well-known/acme/token", "token");
	unit_assert_file("public/opd/lama/catatan.txt", "catatan");
	assert_false(unit_exists("public/opd/lama/index.html"));
	assert_true(S_ISLNK(status("public/link").st_mode));
	assert_int_equal(status("public/penting.txt").st_ino, foreign.st_ino);
	assert_int_equal(status("public/penting.txt").st_mode,
			 foreign.st_mode);
	/* and again, when the manifest is the second one's */
	publish("public", first_site);
	unit_assert_file("public/penting.txt", "penting");
}

static void keeps_a_stale_file_that_was_changed(void **state)
{
	(void)state;
	publish("public", first_site);
	unit_put("public/opd/lama/index.html", str_from("disunting"));
	assert_int_equal(publish("public", second_site).removed, 0);
	assert_site(second_site);
	unit_assert_file("public/opd/lama/index.html", "disunting");
}

/* Publishing second_site fails with this one code and changes nothing. */
static void assert_not_published(const char *code)
{
	struct snapshot before = take("public");
	struct output *o = begin("public");
	struct output_count count;
	struct diag d = DIAG_INIT;

	write_site(o, second_site);
	assert_int_equal(output_publish(o, &count, &d), -1);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, code);
	diag_release(&d);
	assert_unchanged(&before);
	assert_false(unit_exists(STAGE));
}

static void does_not_take_the_place_of_foreign_files(void **state)
{
	(void)state;
	publish("public", first_site);
	unit_put("public/opd/baru/index.html", str_from("milik orang"));
	assert_not_published("K206");
	unit_assert_file("public/opd/baru/index.html", "milik orang");
	assert_int_equal(unlink("public/opd/baru/index.html"), 0);
	assert_int_equal(rmdir("public/opd/baru"), 0);
	unit_put("public/opd/baru", str_from("berkas, bukan folder"));
	assert_not_published("K206");
	assert_int_equal(unlink("public/opd/baru"), 0);
	unit_put("public/opd/baru/index.html/x", str_from("folder"));
	assert_not_published("K206");
	unit_put("public/opd/baru/index.html/a/b/x", str_from("lebih dalam"));
	assert_int_equal(unlink("public/opd/baru/index.html/x"), 0);
	assert_not_published("K206");
	assert_int_equal(rename("public/opd/baru", "public/pindah"), 0);
	publish("public", second_site);
	assert_site(second_site);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(refuses_a_foreign_folder),
		UNIT_IN_TRASH(takes_an_empty_folder),
		UNIT_IN_TRASH(refuses_what_is_no_folder),
		UNIT_IN_TRASH(does_not_clear_a_foreign_stage),
		UNIT_IN_TRASH(carries_foreign_files_along),
		UNIT_IN_TRASH(keeps_a_stale_file_that_was_changed),
		UNIT_IN_TRASH(does_not_take_the_place_of_foreign_files),
	};

	return UNIT_RUN(tests);
}
