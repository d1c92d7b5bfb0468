/*
 * The output folder: published whole or not at all. trust.md P6, P9, P10, F1,
 * F2, F6. output_foreign.c has the files that are not ours.
 */
#include "output_site.h"

#include <errno.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>

#include "base/limits.h"

static void publishes_a_first_site(void **state)
{
	struct output_count count = publish("public", first_site);

	(void)state;
	assert_int_equal(count.written, 3);
	assert_int_equal(count.kept, 0);
	assert_int_equal(count.removed, 0);
	assert_site(first_site);
}

static void replaces_the_old_site(void **state)
{
	struct output_count count;
	struct stat index, changed;

	(void)state;
	publish("public", first_site);
	index = status("public/index.html");
	changed = status("public/opd/dinkes/index.html");
	count = publish("public", second_site);
	assert_int_equal(count.written, 2);
	assert_int_equal(count.kept, 1);
	assert_int_equal(count.removed, 1);
	assert_site(second_site);
	assert_false(unit_exists("public/opd/lama"));
	assert_int_equal(status("public/index.html").st_ino, index.st_ino);
	assert_int_equal(status("public/index.html").st_mtim.tv_nsec,
			 index.st_mtim.tv_nsec);
	/* shared with the release that was replaced */
	assert_int_equal(status("public/index.html").st_nlink, 2);
	assert_int_not_equal(status("public/opd/dinkes/index.html").st_ino,
			     changed.st_ino);
}

static void keeps_all_of_the_same_site(void **state)
{
	struct output_count count;

	(void)state;
	publish("public", first_site);
	count = publish("public", first_site);
	assert_int_equal(count.written, 0);
	assert_int_equal(count.kept, 3);
	assert_int_equal(count.removed, 0);
	assert_site(first_site);
}

static void writes_what_somebody_changed(void **state)
{
	(void)state;
	publish("public", first_site);
	unit_put("public/index.html", str_from("BERANDA"));
	assert_int_equal(unlink("public/opd/lama/index.html"), 0);
	assert_int_equal(symlink("/etc/passwd", "public/opd/lama/index.html"),
			 0);
	assert_int_equal(publish("public", first_site).written, 2);
	assert_site(first_site);
}

static void takes_any_way_to_write_the_path(void **state)
{
	static const char *const path[] = {
		"public/", "./public", "a/../public//", "a/public"
	};
	char *absolute = realpath(".", NULL);
	struct buf whole = BUF_INIT(LIMIT_PATH);

	(void)state;
	assert_int_equal(mkdir("a", 0755), 0);
	for (size_t i = 0; i < ARRAY_SIZE(path); i++)
		publish(path[i], first_site);
	buf_addf(&whole, "%s/public", absolute);
	assert_int_equal(publish(whole.ptr, first_site).kept, 3);
	assert_site(first_site);
	unit_assert_file("a/public/index.html", "beranda");
	buf_release(&whole);
	free(absolute);
}

static void sets_modes_whatever_the_umask(void **state)
{
	mode_t mask = umask(077);

	(void)state;
	publish("public", first_site);
	assert_int_equal(status("public").st_mode, S_IFDIR | 0755);
	assert_int_equal(status("public/opd").st_mode, S_IFDIR | 0755);
	assert_int_equal(status("public/index.html").st_mode, S_IFREG | 0644);
	assert_int_equal(status("public/.kinerja").st_mode, S_IFREG | 0644);
	assert_int_equal(chmod("public/index.html", 0600), 0);
	assert_int_equal(chmod("public", 0700), 0);
	publish("public", first_site);
	assert_int_equal(status("public").st_mode, S_IFDIR | 0755);
	assert_int_equal(status("public/index.html").st_mode, S_IFREG | 0644);
	umask(mask);
}

static void clears_a_stage_left_behind(void **state)
{
	(void)state;
	unit_put(STAGE "/opd/half/index.html", str_from("half"));
	publish("public", first_site);
	assert_site(first_site);
	assert_false(unit_exists("public/opd/half"));
}

/* ---- builds that fail ---- */

static void aborts(void **state)
{
	struct snapshot before;
	struct output *o;

	(void)state;
	output_abort(NULL);
	o = begin("public");
	write_site(o, first_site);
	assert_false(unit_exists("public"));
	output_abort(o);
	assert_false(unit_exists("public"));
	assert_false(unit_exists(STAGE));
	publish("public", first_site);
	before = take("public");
	o = begin("public");
	write_site(o, second_site);
	output_abort(o);
	assert_unchanged(&before);
	assert_false(unit_exists(STAGE));
}

static void stops_when_told_to_end(void **state)
{
	struct diag d = DIAG_INIT;
	struct output *o;

	(void)state;
	publish("public", first_site);
	o = output_begin("public", &d);
	assert_non_null(o);
	kill(getpid(), SIGTERM);
	assert_int_equal(output_write(o, "index.html", str_from("new"), &d),
			 -1);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, "K208");
	assert_true(signal(SIGTERM, SIG_IGN) != SIG_ERR);	/* waited */
	output_abort(o);
	assert_true(signal(SIGTERM, SIG_DFL) != SIG_ERR);
	assert_site(first_site);
	diag_release(&d);
}

static void refuses_two_files_with_one_path(void **state)
{
	static const struct page wrong[] = {
		{ "index.html", "another" },
		{ "index.html", "beranda" },	/* the same bytes, kept */
		{ "index.html/x", "a folder where a file is" },
		{ "index.html/x/y/z", "folders below a file" },
		{ "opd", "a file where a folder is" },
		{ "opd/dinkes", "the same" },
	};
	struct output_count count;
	struct diag d = DIAG_INIT;
	struct output *o;

	(void)state;
	publish("public", first_site);
	o = begin("public");
	write_site(o, first_site);
	for (size_t i = 0; i < ARRAY_SIZE(wrong); i++) {
		assert_int_equal(output_write(o, wrong[i].path,
					      str_from(wrong[i].text), &d),
				 -1);
		assert_int_equal(d.n, i + 1);
		assert_string_equal(d.item[i].code, "K205");
		assert_string_equal(d.item[i].place.path, wrong[i].path);
		assert_int_equal(d.item[i].level, DIAG_ERROR);
	}
	assert_int_equal(output_publish(o, &count, &d), 0);
	assert_int_equal(count.kept, 3);
	assert_site(first_site);
	diag_release(&d);
}

/* A disk that takes no more: files may not grow past 4 bytes. */
static void says_that_it_could_not_write(void **state)
{
	struct rlimit old, small;
	struct snapshot before;
	struct diag d = DIAG_INIT;
	struct output *o;

	(void)state;
	publish("public", first_site);
	before = take("public");
	o = begin("public");
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	small = old;
	small.rlim_cur = 4;
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &small);
	assert_int_equal(output_write(o, "baru", str_from("12345"), &d), -1);
	setrlimit(RLIMIT_FSIZE, &old);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, "K202");
	assert_string_equal(d.item[0].place.path, "baru");
	assert_int_equal(diag_exit_code(&d), 3);
	output_abort(o);
	assert_unchanged(&before);
	diag_release(&d);
}

static void write_outside(void *arg)
{
	struct diag d = DIAG_INIT;

	(void)!output_write(arg, "../outside", str_from("x"), &d);
}

static void write_the_manifest(void *arg)
{
	struct diag d = DIAG_INIT;

	(void)!output_write(arg, ".kinerja", str_from("x"), &d);
}

static void trusts_no_path(void **state)
{
	struct output *o = begin("public");

	(void)state;
	assert_int_equal(unit_end_of(write_outside, o), UNIT_BUG);
	assert_int_equal(unit_end_of(write_the_manifest, o), UNIT_BUG);
	assert_false(unit_exists("outside"));
	output_abort(o);
}

static void holds_off_another_build(void **state)
{
	int parent = open(".", O_RDONLY | O_DIRECTORY);
	struct output *o = begin("public");
	struct output_count count;
	struct diag d = DIAG_INIT;

	(void)state;
	assert_int_equal(flock(parent, LOCK_EX | LOCK_NB), -1);
	assert_int_equal(errno, EWOULDBLOCK);
	assert_int_equal(output_publish(o, &count, &d), 0);
	assert_int_equal(flock(parent, LOCK_EX | LOCK_NB), 0);
	close(parent);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(publishes_a_first_site),
		UNIT_IN_TRASH(replaces_the_old_site),
		UNIT_IN_TRASH(keeps_all_of_the_same_site),
		UNIT_IN_TRASH(writes_what_somebody_changed),
		UNIT_IN_TRASH(takes_any_way_to_write_the_path),
		UNIT_IN_TRASH(sets_modes_whatever_the_umask),
		UNIT_IN_TRASH(clears_a_stage_left_behind),
		UNIT_IN_TRASH(aborts),
		UNIT_IN_TRASH(stops_when_told_to_end),
		UNIT_IN_TRASH(refuses_two_files_with_one_path),
		UNIT_IN_TRASH(says_that_it_could_not_write),
		UNIT_IN_TRASH(trusts_no_path),
		UNIT_IN_TRASH(holds_off_another_build),
	};

	return UNIT_RUN(tests);
}
