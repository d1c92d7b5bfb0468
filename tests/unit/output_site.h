/*
 * What the tests of the output folder share: two sites, publishing them, and
 * comparing all that can be seen of a folder. Works in the trash folder.
 */
#ifndef TESTS_OUTPUT_SITE_H
#define TESTS_OUTPUT_SITE_H

#include "unit.h"

#include "output/output.h"
#include "output/tree.h"

/* Where output stages a new site for "public", and keeps old ones. */
#define STAGE ".public.kinerja-baru"
#define STORE ".public.kinerja-rilis"

/* A site is a list of these that ends in NULL. */
struct page {
	const char *path;
	const char *text;
};

static const struct page first_site[] = {
	{ "index.html", "beranda" },
	{ "opd/dinkes/index.html", "dinkes 2023" },
	{ "opd/lama/index.html", "OPD lama" },
	{ NULL, NULL }
};

static const struct page second_site[] = {
	{ "index.html", "beranda" },
	{ "opd/dinkes/index.html", "dinkes 2024" },
	{ "opd/baru/index.html", "OPD baru" },
	{ NULL, NULL }
};

/* Begin an output that must be allowed to begin. */
static inline struct output *begin(const char *path)
{
	struct diag d = DIAG_INIT;
	struct output *o = output_begin(path, &d);

	diag_print(&d, stderr);
	assert_non_null(o);
	diag_release(&d);
	return o;
}

/* Stage all files of a site. */
static inline void write_site(struct output *o, const struct page *site)
{
	struct diag d = DIAG_INIT;

	for (; site->path; site++)
		assert_int_equal(output_write(o, site->path,
					      str_from(site->text), &d), 0);
	assert_int_equal(d.n, 0);
}

/* Publish a site at path; the counts of what that took. */
static inline struct output_count publish(const char *path,
					  const struct page *site)
{
	struct output *o = begin(path);
	struct diag d = DIAG_INIT;
	struct output_count count;

	write_site(o, site);
	assert_int_equal(output_publish(o, &count, &d), 0);
	assert_int_equal(d.n, 0);
	return count;
}

/* "public" holds the site, and no stage is left. */
static inline void assert_site(const struct page *site)
{
	char path[100];

	for (; site->path; site++) {
		snprintf(path, sizeof(path), "public/%s", site->path);
		unit_assert_file(path, site->text);
	}
	assert_true(unit_exists("public/.kinerja"));
	assert_false(unit_exists(STAGE));
}

/* What lstat says of path. */
static inline struct stat status(const char *path)
{
	struct stat st;

	assert_int_equal(lstat(path, &st), 0);
	return st;
}

/* Behind take: the order of lines. */
static inline int by_line(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

struct snapshot {
	struct arena arena;
	const char **line;
	size_t n;
	const char *root;
};

/* Behind take: one line for a file or folder. */
static inline int note(void *ctx, const char *path)
{
	struct snapshot *s = ctx;
	struct stat st = status(arena_strf(&s->arena, "%s/%s", s->root, path));

	*ARENA_PUSH(&s->arena, s->line, s->n) =
		arena_strf(&s->arena, "%s %lu %o %ld %ld.%ld", path,
			   (unsigned long)st.st_ino, st.st_mode,
			   (long)st.st_size, (long)st.st_mtim.tv_sec,
			   (long)st.st_mtim.tv_nsec);
	return 0;
}

/* All that can be seen of a folder: names, inodes, modes, sizes, dates.
 * Free with assert_unchanged. */
static inline struct snapshot take(const char *root)
{
	struct snapshot s = { ARENA_INIT, NULL, 0, root };
	struct tree_visitor v = { &s, note, note, NULL };
	int fd = open(root, O_RDONLY | O_DIRECTORY);

	assert_true(fd >= 0);
	assert_int_equal(tree_walk(fd, &v), 0);
	close(fd);
	qsort(s.line, s.n, sizeof(*s.line), by_line);
	return s;
}

/* The folder is as it was. Frees the snapshot. */
static inline void assert_unchanged(struct snapshot *before)
{
	struct snapshot now = take(before->root);

	assert_int_equal(now.n, before->n);
	for (size_t i = 0; i < now.n; i++)
		assert_string_equal(now.line[i], before->line[i]);
	arena_release(&now.arena);
	arena_release(&before->arena);
}

#endif
