/*
 * The opener of files against every path that could lead astray, through
 * openat2 and, for kernels without it, through its replacement. trust.md P1,
 * P2, P3, J6.
 */
#include "unit.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>

#include "base/file.h"
#include "base/limits.h"

#define LINK (-1)	/* a symlink on the way: ELOOP or ENOTDIR */

static void put_text(const char *path, const char *text)
{
	unit_put(path, str_from(text));
}

static void put_socket(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	memcpy(address.sun_path, path, strlen(path) + 1);
	assert_int_equal(bind(fd, (struct sockaddr *)&address,
			      sizeof(address)), 0);
	close(fd);
}

/* What "root" below holds, and a file outside of it. */
static int fixture(void **state)
{
	static const char *const link[][2] = {
		{ "a.json", "root/link.json" },
		{ "opd", "root/opd-link" },
		{ "dinkes", "root/opd/dinkes-link" },
		{ "kinerja.json", "root/opd/dinkes/2024/link.json" },
		{ "../..", "root/opd/dinkes/up" },
		{ ".", "root/self" },
		{ "..", "root/parent" },
		{ "../outside.json", "root/outside-link.json" },
		{ "/etc", "root/etc-link" },
		{ "/etc/passwd", "root/passwd.json" },
		{ "/proc/self/cwd", "root/magic" },
		{ "nowhere", "root/dangling" },
		{ "loop", "root/loop" },
		{ "ring-2", "root/ring-1" },
		{ "ring-1", "root/ring-2" },
		{ "fifo", "root/fifo-link" },
	};

	if (unit_enter(state) != 0)
		return -1;
	put_text("outside.json", "outside");
	put_text("root/a.json", "inside");
	put_text("root/.hidden", "hidden");
	put_text("root/.../x.json", "three dots");
	put_text("root/opd/dinkes/2024/kinerja.json", "deep");
	put_text("root/folder.json/x", "in a folder");
	for (size_t i = 0; i < ARRAY_SIZE(link); i++)
		assert_int_equal(symlink(link[i][0], link[i][1]), 0);
	assert_int_equal(mkfifo("root/fifo", 0644), 0);
	put_socket("root/socket");
	return 0;
}

static int root_of(const char *path)
{
	int root = file_open_root(path);

	assert_true(root >= 0);
	return root;
}

/* error: 0 where the path opens, else errno, or LINK. */
static const struct {
	const char *path;
	int error;
} vector[] = {
	{ "a.json", 0 },
	{ "opd/dinkes/2024/kinerja.json", 0 },
	{ ".hidden", 0 },
	{ ".../x.json", 0 },
	{ "folder.json/x", 0 },
	/* no plain path: refused before the disk is asked */
	{ "", EINVAL },
	{ ".", EINVAL },
	{ "..", EINVAL },
	{ "/", EINVAL },
	{ "//", EINVAL },
	{ "/etc/passwd", EINVAL },
	{ "//etc/passwd", EINVAL },
	{ "./a.json", EINVAL },
	{ "a.json/.", EINVAL },
	{ "a.json/", EINVAL },
	{ "/a.json", EINVAL },
	{ "../outside.json", EINVAL },
	{ "opd/../a.json", EINVAL },
	{ "opd/../../outside.json", EINVAL },
	{ "opd/dinkes/../../../outside.json", EINVAL },
	{ "opd/..", EINVAL },
	{ "opd/./dinkes/2024/kinerja.json", EINVAL },
	{ "opd//dinkes/2024/kinerja.json", EINVAL },
	{ "opd/dinkes/2024//kinerja.json", EINVAL },
	{ "..\\outside.json", EINVAL },
	{ "opd\\dinkes", EINVAL },
	{ "\\\\server\\share", EINVAL },
	{ "a.json\\", EINVAL },
	{ "a.json\n", EINVAL },
	{ "\ra.json", EINVAL },
	{ "a\tb", EINVAL },
	{ "\x1b]0;x\x07", EINVAL },
	{ "a.json\x7f", EINVAL },
	{ "file:///etc/passwd", EINVAL },
	/* plain, and never unescaped or folded into something else */
	{ "%2e%2e/outside.json", ENOENT },
	{ "%2e%2e%2foutside.json", ENOENT },
	{ "..%2foutside.json", ENOENT },
	{ "..%00/outside.json", ENOENT },
	{ "%2fetc%2fpasswd", ENOENT },
	{ "a%2ejson", ENOENT },
	{ "....", ENOENT },
	{ "..;/outside.json", ENOENT },
	{ ". ./outside.json", ENOENT },
	{ " ..", ENOENT },
	{ ".. ", ENOENT },
	{ "~/a.json", ENOENT },
	{ "$HOME", ENOENT },
	{ "C:/a.json", ENOENT },
	{ "\xef\xbc\x8e\xef\xbc\x8e/outside.json", ENOENT },
	{ "\xc0\xae\xc0\xae/outside.json", ENOENT },
	{ "A.json", ENOENT },
	{ "a.json ", ENOENT },
	{ "a.json.", ENOENT },
	{ "a.json::$DATA", ENOENT },
	{ "opd/dinkes/2023/kinerja.json", ENOENT },
	{ "a.json/x", ENOTDIR },
	/* no regular file */
	{ "opd", EINVAL },
	{ "opd/dinkes/2024", EINVAL },
	{ "folder.json", EINVAL },
	{ "fifo", EINVAL },
	{ "socket", ENXIO },
	/* symlinks: at the end, in the middle, at the start */
	{ "link.json", LINK },
	{ "opd/dinkes/2024/link.json", LINK },
	{ "opd/dinkes-link/2024/kinerja.json", LINK },
	{ "opd-link/dinkes/2024/kinerja.json", LINK },
	{ "opd-link", LINK },
	{ "opd/dinkes/up/a.json", LINK },
	{ "self/a.json", LINK },
	{ "self/self/self/a.json", LINK },
	{ "parent/outside.json", LINK },
	{ "parent/root/a.json", LINK },
	{ "outside-link.json", LINK },
	{ "etc-link/passwd", LINK },
	{ "passwd.json", LINK },
	{ "magic/outside.json", LINK },
	{ "dangling", LINK },
	{ "loop", LINK },
	{ "loop/a.json", LINK },
	{ "ring-1", LINK },
	{ "fifo-link", LINK },
};

static void opens_only_regular_files_below(void **state)
{
	int root = root_of("root");

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(vector); i++) {
		size_t size;
		int fd = file_open(root, vector[i].path, &size);
		int error = fd < 0 ? errno : 0;

		if (fd >= 0)
			close(fd);
		if (vector[i].error == LINK &&
		    (error == ELOOP || error == ENOTDIR))
			continue;
		if (error != vector[i].error)
			fail_msg("\"%s\": %s", vector[i].path,
				 strerror(error));
	}
	close(root);
}

static void knows_plain_paths(void **state)
{
	char path[LIMIT_PATH + 2];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(vector); i++)
		if (vector[i].error == 0 || vector[i].error == ENOENT ||
		    vector[i].error == LINK)
			assert_true(file_path_is_plain(vector[i].path));
	assert_false(file_path_is_plain("a//b"));
	memset(path, 'x', sizeof(path));
	path[LIMIT_PATH] = '\0';
	assert_true(file_path_is_plain(path));
	path[LIMIT_PATH] = 'x';
	path[LIMIT_PATH + 1] = '\0';
	assert_false(file_path_is_plain(path));
}

static void refuses_devices(void **state)
{
	int dev = root_of("/dev");
	struct buf out = BUF_INIT(100);
	size_t size;

	(void)state;
	assert_int_equal(file_open(dev, "null", &size), -1);
	assert_int_equal(errno, EINVAL);
	assert_int_equal(file_read(dev, "zero", &out), -1);
	assert_int_equal(errno, EINVAL);
	assert_buf(&out, "");
	close(dev);
}

static void reads(void **state)
{
	int root = root_of("root");
	struct buf out = BUF_INIT(100);

	(void)state;
	put_text("root/empty", "");
	unit_put("root/nul", str_make("a\0b", 3));
	assert_int_equal(file_read(root, "empty", &out), 1);
	assert_buf(&out, "");
	assert_int_equal(file_read(root, "a.json", &out), 1);
	assert_int_equal(file_read(root, "opd/dinkes/2024/kinerja.json",
				   &out), 1);
	assert_buf(&out, "insidedeep");
	assert_int_equal(file_read(root, "nul", &out), 1);
	assert_memory_equal(out.ptr, "insidedeepa\0b", 14);
	assert_int_equal(file_read(root, "missing", &out), 0);
	assert_int_equal(file_read(root, "missing/too", &out), 0);
	assert_int_equal(file_read(root, "link.json", &out), -1);
	assert_int_equal(out.len, 13);
	buf_release(&out);
	close(root);
}

static void refuses_large_files(void **state)
{
	int root = root_of("root");
	struct buf out = BUF_INIT(6);

	(void)state;
	assert_int_equal(file_read(root, "a.json", &out), 1);
	assert_buf(&out, "inside");
	buf_clear(&out);
	put_text("root/a.json", "inside+");
	assert_int_equal(file_read(root, "a.json", &out), -1);
	assert_int_equal(errno, EFBIG);
	assert_int_equal(out.len, 0);
	assert_int_equal(truncate("root/a.json", (off_t)1 << 30), 0);
	assert_int_equal(file_read(root, "a.json", &out), -1);
	assert_int_equal(errno, EFBIG);
	buf_release(&out);
	close(root);
}

static void lists(void **state)
{
	static const struct {
		const char *name;
		enum source_kind kind;
	} expected[] = {
		{ "A", SOURCE_FILE },	    { "B", SOURCE_FOLDER },
		{ "a", SOURCE_FILE },	    { "a-link", SOURCE_OTHER },
		{ "b", SOURCE_FILE },	    { "b-link", SOURCE_OTHER },
		{ "fifo", SOURCE_OTHER },   { "\xc3\xa9", SOURCE_FILE },
	};
	struct arena a = ARENA_INIT;
	struct source_entry *entry;
	int root = root_of(".");
	size_t n;

	(void)state;
	put_text("list/b", "");
	put_text("list/\xc3\xa9", "");
	put_text("list/a", "");
	put_text("list/B/in-a-folder", "");
	put_text("list/A", "");
	put_text("list/.hidden", "");
	assert_int_equal(symlink("a", "list/a-link"), 0);
	assert_int_equal(symlink("B", "list/b-link"), 0);
	assert_int_equal(mkfifo("list/fifo", 0644), 0);
	assert_int_equal(file_list(root, "list", &a, &entry, &n), 1);
	assert_int_equal(n, ARRAY_SIZE(expected));
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(entry[i].name, expected[i].name);
		assert_int_equal(entry[i].kind, expected[i].kind);
	}
	arena_release(&a);
	close(root);
}

static void lists_only_folders_below(void **state)
{
	struct arena a = ARENA_INIT;
	struct source_entry *entry;
	int root = root_of("root");
	size_t n = 7;

	(void)state;
	assert_int_equal(mkdir("root/empty", 0755), 0);
	assert_int_equal(file_list(root, "empty", &a, &entry, &n), 1);
	assert_int_equal(n, 0);
	assert_int_equal(file_list(root, "", &a, &entry, &n), 1);
	assert_true(n > 10);
	assert_string_equal(entry[0].name, "a.json");
	assert_int_equal(file_list(root, "missing", &a, &entry, &n), 0);
	assert_int_equal(n, 0);
	assert_int_equal(file_list(root, "a.json", &a, &entry, &n), -1);
	assert_int_equal(file_list(root, "fifo", &a, &entry, &n), -1);
	assert_int_equal(file_list(root, "opd-link", &a, &entry, &n), -1);
	assert_int_equal(file_list(root, "self/opd", &a, &entry, &n), -1);
	assert_int_equal(file_list(root, "..", &a, &entry, &n), -1);
	assert_int_equal(errno, EINVAL);
	arena_release(&a);
	close(root);
}

static void opens_roots(void **state)
{
	(void)state;
	close(root_of("root/self"));	/* the user's own choice */
	assert_int_equal(file_open_root("root/missing"), -1);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(file_open_root("root/a.json"), -1);
	assert_int_equal(errno, ENOTDIR);
}

static void writes_all_or_says_so(void **state)
{
	int fd = open("written", O_WRONLY | O_CREAT, 0644);
	int full = open("/dev/full", O_WRONLY);

	(void)state;
	assert_int_equal(file_write_all(fd, str_from("some ")), 0);
	assert_int_equal(file_write_all(fd, str_from("")), 0);
	assert_int_equal(file_write_all(fd, str_from("text")), 0);
	close(fd);
	unit_assert_file("written", "some text");
	assert_int_equal(file_write_all(full, str_from("text")), -1);
	assert_int_equal(errno, ENOSPC);
	close(full);
}

/* From here on, this process lives on a kernel without openat2. */
static void forbid_openat2(void **state)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			 offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { ARRAY_SIZE(code), code };

	(void)state;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) < 0) {
		print_message("no seccomp here: openat2 is used again\n");
		skip();
	}
	assert_int_equal(syscall(SYS_openat2, -1, "", NULL, 0), -1);
	assert_int_equal(errno, ENOSYS);
}

#define IN_FIXTURE(test)                                                      \
	cmocka_unit_test_setup_teardown((test), fixture, unit_leave)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FIXTURE(opens_only_regular_files_below),
		IN_FIXTURE(reads),
		IN_FIXTURE(refuses_large_files),
		IN_FIXTURE(lists_only_folders_below),
		IN_FIXTURE(opens_roots),
		UNIT_IN_TRASH(lists),
		UNIT_IN_TRASH(writes_all_or_says_so),
		cmocka_unit_test(knows_plain_paths),
		cmocka_unit_test(refuses_devices),
		cmocka_unit_test(forbid_openat2),
		IN_FIXTURE(opens_only_regular_files_below),
		IN_FIXTURE(reads),
		IN_FIXTURE(lists_only_folders_below),
		cmocka_unit_test(refuses_devices),
	};

	return UNIT_RUN(tests);
}
