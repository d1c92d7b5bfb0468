/*
 * Repositories for the unit tests of git/, made by git itself in the trash
 * folder: r.git, a bare one, with nobody's settings and fixed dates.
 */
#ifndef TESTS_GIT_FIXTURE_H
#define TESTS_GIT_FIXTURE_H

#include "unit.h"

#include "git/repo.h"

/* Behind git_run, in the child: never returns. */
static inline void git_become(const char *const *word, int out)
{
	const char *argv[16] = { "git", "-C", "r.git" };
	int in = open("stdin", O_RDONLY);

	for (size_t i = 0; i < 12 && word[i]; i++)
		argv[3 + i] = word[i];
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
	dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	execvp("git", (char *const *)argv);
	_exit(127);
}

/* Run git in r.git with these words, ended by NULL, and these bytes as its
 * input; what it prints, without the last newline, in out. */
static inline void git_run(struct buf *out, struct str in,
			   const char *const *word)
{
	int end[2], status;
	pid_t child;
	char part[4096];
	ssize_t n;

	unit_put("stdin", in);
	assert_int_equal(pipe(end), 0);
	fflush(stdout);
	child = fork();
	if (child == 0)
		git_become(word, end[1]);
	close(end[1]);
	buf_clear(out);
	while ((n = read(end[0], part, sizeof(part))) > 0)
		buf_add(out, part, (size_t)n);
	close(end[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	if (out->len && out->ptr[out->len - 1] == '\n')
		buf_truncate(out, out->len - 1);
}

/* git_run with the words as they come. */
#define GIT_RUN(out, in, ...)                                                 \
	git_run((out), (in), (const char *const[]){ __VA_ARGS__, NULL })

/* An empty r.git. */
static inline void git_new(void)
{
	struct buf out = BUF_INIT(4096);

	assert_int_equal(mkdir("r.git", 0755), 0);
	GIT_RUN(&out, str_from(""), "init", "-q", "--bare", "-b", "main", ".");
	buf_release(&out);
}

/* Let git read a stream of fast-import, its "done" left out. */
static inline void git_import(const char *stream)
{
	struct buf in = BUF_INIT(16 << 20), out = BUF_INIT(4096);

	buf_addf(&in, "feature done\n%sdone\n", stream);
	assert_false(in.overflow);
	GIT_RUN(&out, buf_str(&in), "fast-import", "--quiet", "--force");
	buf_release(&in);
	buf_release(&out);
}

/* Write an object of a kind, however malformed, as a loose one. */
static inline struct oid git_put(const char *kind, struct str bytes)
{
	struct buf out = BUF_INIT(4096);
	struct oid id;

	GIT_RUN(&out, bytes, "hash-object", "-w", "--literally", "-t", kind,
		"--stdin");
	assert_true(oid_parse(&id, buf_str(&out)));
	buf_release(&out);
	return id;
}

/* The id that a revision has. */
static inline struct oid git_id(const char *rev)
{
	struct buf out = BUF_INIT(4096);
	struct oid id;

	GIT_RUN(&out, str_from(""), "rev-parse", "--verify", rev);
	assert_true(oid_parse(&id, buf_str(&out)));
	buf_release(&out);
	return id;
}

/* Remove the loose file of an object. */
static inline void git_lose(const struct oid *id)
{
	struct buf hex = BUF_INIT(64), path = BUF_INIT(256);

	oid_write(&hex, id, OID_HEX);
	buf_addf(&path, "r.git/objects/%.2s/%s", hex.ptr, hex.ptr + 2);
	assert_int_equal(unlink(path.ptr), 0);
	buf_release(&hex);
	buf_release(&path);
}

/* Open r.git at a revision. */
static inline struct repo *git_open(const char *rev)
{
	struct repo_options o = { .path = "r.git", .rev = rev };
	struct diag d = DIAG_INIT;
	struct repo *r = NULL;

	assert_int_equal(repo_open(&r, &o, &d), 1);
	assert_int_equal(d.n, 0);
	diag_release(&d);
	return r;
}

#endif
