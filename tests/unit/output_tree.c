/*
 * Folders on disk: making, walking and removing them, and never leaving
 * them.
 */
#include "unit.h"

#include <errno.h>

#include "output/tree.h"

static int mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return (int)(st.st_mode & 07777);
}

static int open_here(void)
{
	int fd = open(".", O_RDONLY | O_DIRECTORY);

	assert_true(fd >= 0);
	return fd;
}

static void makes_parents(void **state)
{
	int root = open_here();
	mode_t mask = umask(077);

	(void)state;
	assert_int_equal(tree_make_parents(root, "file"), 0);
	assert_false(unit_exists("file"));
	assert_int_equal(tree_make_parents(root, "a/b/c/file"), 0);
	assert_false(unit_exists("a/b/c/file"));
	assert_int_equal(mode_of("a"), 0755);
	assert_int_equal(mode_of("a/b"), 0755);
	assert_int_equal(mode_of("a/b/c"), 0755);
	assert_int_equal(tree_make_parents(root, "a/b/c/file"), 0);
	assert_int_equal(tree_make_parents(root, "a/b/d/file"), 0);
	umask(mask);
	unit_put("plain", str_from(""));
	assert_int_equal(tree_make_parents(root, "plain/x/file"), -1);
	assert_int_equal(errno, ENOTDIR);
	close(root);
}

/* The paths seen, one a line, files with an "f" before, folders with "d". */
static int see_file(void *ctx, const char *path)
{
	buf_addf(ctx, "f %s\n", path);
	return 0;
}

static int see_folder(void *ctx, const char *path)
{
	buf_addf(ctx, "d %s\n", path);
	return 0;
}

static void walks(void **state)
{
	struct buf seen = BUF_INIT(1000);
	struct tree_visitor v = { &seen, see_file, see_folder, NULL };
	int root = open_here();

	(void)state;
	assert_int_equal(tree_walk(root, &v), 0);
	assert_buf(&seen, "");
	unit_put("a/b/.hidden", str_from(""));
	assert_int_equal(tree_walk(root, &v), 0);
	assert_buf(&seen, "f a/b/.hidden\nd a/b\nd a\n");
	buf_clear(&seen);
	v.folder = NULL;
	assert_int_equal(unlink("a/b/.hidden"), 0);
	assert_int_equal(symlink("/", "a/b/link"), 0);
	assert_int_equal(tree_walk(root, &v), 0);
	assert_buf(&seen, "f a/b/link\n");
	buf_release(&seen);
	close(root);
}

static int stop(void *ctx, const char *path)
{
	(void)path;
	++*(int *)ctx;
	errno = EXDEV;
	return -1;
}

static void stops_at_the_first_failure(void **state)
{
	int calls = 0;
	struct tree_visitor v = { &calls, stop, NULL, NULL };
	int root = open_here();

	(void)state;
	unit_put("a/b/c", str_from(""));
	unit_put("a/d", str_from(""));
	unit_put("e", str_from(""));
	assert_int_equal(tree_walk(root, &v), -1);
	assert_int_equal(errno, EXDEV);
	assert_int_equal(calls, 1);
	close(root);
}

static void removes(void **state)
{
	int root = open_here();

	(void)state;
	unit_put("keep/file", str_from("kept"));
	unit_put("gone/a/b/c", str_from(""));
	unit_put("gone/a/.hidden", str_from(""));
	unit_put("gone/d", str_from(""));
	assert_int_equal(mkdir("gone/empty", 0755), 0);
	assert_int_equal(symlink("../../keep", "gone/a/link"), 0);
	assert_int_equal(symlink("../keep/file", "gone/link"), 0);
	assert_int_equal(mkfifo("gone/fifo", 0644), 0);
	assert_int_equal(tree_remove(root, "gone"), 0);
	assert_false(unit_exists("gone"));
	unit_assert_file("keep/file", "kept");
	assert_int_equal(tree_remove(root, "gone"), 0);
	close(root);
}

static void removes_many(void **state)
{
	int root = open_here();
	char path[40];

	(void)state;
	for (int i = 0; i < 2000; i++) {
		snprintf(path, sizeof(path), "gone/%d/%d", i % 10, i);
		unit_put(path, str_from(""));
	}
	assert_int_equal(tree_remove(root, "gone"), 0);
	assert_false(unit_exists("gone"));
	close(root);
}

static void does_not_follow_symlinks(void **state)
{
	int root = open_here();

	(void)state;
	unit_put("keep/file", str_from("kept"));
	assert_int_equal(symlink("keep", "gone"), 0);
	assert_int_equal(tree_remove(root, "gone"), -1);
	assert_true(unit_exists("gone"));
	assert_int_equal(tree_remove(root, "keep/file"), -1);
	unit_assert_file("keep/file", "kept");
	close(root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(makes_parents),
		UNIT_IN_TRASH(walks),
		UNIT_IN_TRASH(stops_at_the_first_failure),
		UNIT_IN_TRASH(removes),
		UNIT_IN_TRASH(removes_many),
		UNIT_IN_TRASH(does_not_follow_symlinks),
	};

	return UNIT_RUN(tests);
}
