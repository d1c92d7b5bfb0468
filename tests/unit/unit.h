/*
 * What the unit tests share: cmocka with its prerequisites, comparisons of
 * slices, a trash folder to work in, and a way to see a program die. Knows
 * nothing of what is tested.
 */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"

/* Run an array of tests and speak TAP; the value is main's. */
#define UNIT_RUN(tests)                                                       \
	(cmocka_set_message_output(CM_OUTPUT_TAP),                            \
	 cmocka_run_group_tests((tests), NULL, NULL))

/* A test that runs in an empty folder of its own. */
#define UNIT_IN_TRASH(test)                                                   \
	cmocka_unit_test_setup_teardown((test), unit_enter, unit_leave)

/* The slice holds exactly the bytes of the C string. */
#define assert_str(s, text)                                                   \
	unit_assert_str((s), str_from(text), __FILE__, __LINE__)

/* The buf holds exactly the bytes of the C string, and nothing was cut. */
#define assert_buf(b, text)                                                   \
	do {                                                                  \
		assert_false((b)->overflow);                                  \
		assert_str(buf_str(b), (text));                               \
	} while (0)

/* Behind assert_str: fail at file:line where the two differ. */
static inline void unit_assert_str(struct str got, struct str expected,
				   const char *file, int line)
{
	if (str_equal(got, expected))
		return;
	print_error("got \"" STR_FMT "\", expected \"" STR_FMT "\"\n",
		    STR_ARG(got), STR_ARG(expected));
	_fail(file, line);
}

/* The next of a row of numbers that looks random and is always the same;
 * *state starts at anything but 0 (xorshift64, Marsaglia 2003). */
static inline uint64_t unit_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

/* Make an empty folder and work in it. Teardown: unit_leave. */
static inline int unit_enter(void **state)
{
	char *path = strdup("/tmp/kinerja-unit-XXXXXX");

	*state = path;
	return path && mkdtemp(path) ? chdir(path) : -1;
}

/* Behind unit_leave: remove one file or empty folder. */
static inline int unit_remove(const char *path, const struct stat *st,
			      int type, struct FTW *where)
{
	(void)st;
	(void)type;
	(void)where;
	return remove(path);
}

/* Leave the trash folder and remove it. */
static inline int unit_leave(void **state)
{
	char *path = *state;
	int result = chdir("/");

	if (result == 0)
		result = nftw(path, unit_remove, 16, FTW_DEPTH | FTW_PHYS);
	free(path);
	return result;
}

/* Write a file of the trash folder, making the folders it needs. */
static inline void unit_put(const char *path, struct str bytes)
{
	char *copy = strdup(path);
	FILE *f;

	assert_non_null(copy);
	for (char *p = copy; (p = strchr(p, '/')); *p++ = '/') {
		*p = '\0';
		mkdir(copy, 0755);
	}
	free(copy);
	f = fopen(path, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, f), bytes.len);
	assert_int_equal(fclose(f), 0);
}

/* The file at path holds exactly these bytes. */
static inline void unit_assert_file(const char *path, const char *bytes)
{
	size_t len = strlen(bytes), n;
	char *got = calloc(1, len + 2);
	FILE *f = fopen(path, "rb");

	assert_non_null(got);
	assert_non_null(f);
	n = fread(got, 1, len + 1, f);
	fclose(f);
	assert_str(str_make(got, n), bytes);
	free(got);
}

/* True where there is anything at path, also a dangling symlink. */
static inline bool unit_exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

/* How a process ends that runs f(arg): its exit code, or 128 and the signal
 * that killed it. What it says on stderr is dropped. */
static inline int unit_end_of(void (*f)(void *arg), void *arg)
{
	int status;
	pid_t child;

	fflush(stdout);
	child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDERR_FILENO);
		f(arg);
		_exit(0);
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

/* unit_end_of a process that found a bug of ours: SIGABRT. */
#define UNIT_BUG (128 + 6)

#endif
