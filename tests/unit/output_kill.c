/*
 * A build that is killed, or told to end, before each of its system calls in
 * turn: the site is whole, the old one or the new one, and the next build
 * needs no help. trust.md F3, F4.
 */
#include "output_site.h"

#include <errno.h>
#include <signal.h>
#include <sys/ptrace.h>

#define FILES 6

/* The site of a build: half of its files have its number in them, one is
 * only there in every second one. */
static void text_of(char *text, size_t size, int file, int build)
{
	snprintf(text, size, "%d", file % 2 ? build : -file);
}

static void path_of(char *path, size_t size, int file, int build)
{
	if (file == 0)
		snprintf(path, size, "bergilir/%d/index.html", build % 2);
	else
		snprintf(path, size, "opd/%d/%d.html", file / 4, file);
}

/* Runs in a child; the code says how it went. */
static int make_site(int build)
{
	struct diag d = DIAG_INIT;
	struct output *o = output_begin("public", &d);
	struct output_count count;

	if (!o)
		return 3;
	output_no_sync(o);
	for (int i = 0; i < FILES; i++) {
		char path[60], text[20];
		int got;

		path_of(path, sizeof(path), i, build);
		text_of(text, sizeof(text), i, build);
		got = i % 2 ? 0 : output_keep(o, path, &d);
		if (got == 0)
			got = output_write(o, path, str_from(text), &d);
		if (got < 0) {
			output_abort(o);
			return 3;
		}
	}
	return output_publish(o, &count, &d) < 0 ? 3 : 0;
}

/* Which build's site is there, all of it and nothing else? */
static int site_there(void)
{
	char path[80] = "public/", text[20] = "";
	struct snapshot s;
	int build, folders = 0;
	FILE *f = fopen("public/opd/0/1.html", "r");

	assert_non_null(f);
	assert_non_null(fgets(text, sizeof(text), f));
	fclose(f);
	build = (int)strtol(text, NULL, 10);
	for (int i = 0; i < FILES; i++) {
		path_of(path + 7, sizeof(path) - 7, i, build);
		text_of(text, sizeof(text), i, build);
		unit_assert_file(path, text);
	}
	s = take("public");
	for (size_t i = 0; i < s.n; i++)
		folders += strstr(s.line[i], " 40755 ") != NULL;
	assert_int_equal((int)s.n - folders, FILES + 1);	/* .kinerja */
	arena_release(&s.arena);
	return build;
}

static pid_t start(int build)
{
	pid_t child;

	fflush(stdout);
	child = fork();
	if (child == 0) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		_exit(make_site(build));
	}
	assert_true(child > 0);
	return child;
}

/* Run a build up to its system call number n and send it the signal there.
 * True where it came so far; *status as of waitpid. */
static bool end_at(int build, int n, int with, int *status)
{
	pid_t child = start(build);

	assert_int_equal(waitpid(child, status, 0), child);
	for (int i = 0; WIFSTOPPED(*status); i++) {
		int pass = WSTOPSIG(*status) == with ? with : 0;

		if (i == 2 * n)		/* there are two stops at each */
			kill(child, with);
		ptrace(PTRACE_SYSCALL, child, NULL, pass);
		assert_int_equal(waitpid(child, status, 0), child);
	}
	return WIFSIGNALED(*status);
}

/* First builds that leave releases, so that one is to spare. */
static int begin_with(int builds)
{
	for (int i = 1; i <= builds; i++)
		assert_int_equal(make_site(i), 0);
	return builds;
}

static void is_killed_anywhere(void **state)
{
	int build = begin_with(6), before = build, status, n = 0;

	(void)state;
	while (end_at(++build, n++, SIGKILL, &status)) {
		int there = site_there();

		if (there != before && there != build)
			fail_msg("site %d after kill %d of build %d", there,
				 n, build);
		before = there;
		/* every other time the next is killed in its turn */
		if (n % 2) {
			assert_int_equal(make_site(++build), 0);
			assert_int_equal(before = site_there(), build);
			assert_false(unit_exists(STORE "/siap"));
			assert_false(unit_exists(STAGE));
		}
	}
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_int_equal(site_there(), build);
	assert_true(n > 60);
	print_message("# %d kills\n", n - 1);
}

static void is_stopped_anywhere(void **state)
{
	int build = begin_with(6), before = build, status, n = 0;

	(void)state;
	for (; end_at(++build, n, SIGTERM, &status); n += 3) {
		int there = site_there();

		assert_int_equal(WTERMSIG(status), SIGTERM);
		assert_true(there == before || there == build);
		before = there;
		assert_false(unit_exists(STORE "/siap"));
		assert_false(unit_exists(STAGE));
	}
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_true(n > 60);
	print_message("# %d times\n", n / 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(is_killed_anywhere),
		UNIT_IN_TRASH(is_stopped_anywhere),
	};

	return UNIT_RUN(tests);
}
