/*
 * The content source with parts from elsewhere: which one answers for a
 * path, and what a listing shows.
 */
#include "unit.h"

#include "base/source.h"

static struct source *open_source(const char *path)
{
	struct diag d = DIAG_INIT;
	struct source *s = source_folder(path, &d);

	assert_non_null(s);
	return s;
}

/* now/ has opd/a, opd/ab, opd/b; of a the older one in then/ is shown, and b
 * is left out. */
static struct source *open_overlay(struct source *base)
{
	struct source_part part[] = {
		{ "opd/a", open_source("then") }, { "opd/b", NULL }
	};

	return source_overlay(base, part, ARRAY_SIZE(part));
}

static void put_all(void)
{
	unit_put("now/situs.json", str_from("{}"));
	unit_put("now/opd/a/opd.json", str_from("new"));
	unit_put("now/opd/a/profil.md", str_from("new"));
	unit_put("now/opd/ab/opd.json", str_from("ab"));
	unit_put("now/opd/b/opd.json", str_from("b"));
	unit_put("then/opd/a/opd.json", str_from("old"));
}

static void reads_each_part(void **state)
{
	static const struct {
		const char *path;
		int got;
		const char *text;
	} cases[] = {
		{ "situs.json", 1, "{}" },
		{ "opd/a/opd.json", 1, "old" },
		{ "opd/a/profil.md", 0, "" },
		{ "opd/ab/opd.json", 1, "ab" },
		{ "opd/b/opd.json", 0, "" }
	};
	struct diag d = DIAG_INIT;
	struct source *base, *s;

	(void)state;
	put_all();
	base = open_source("now");
	s = open_overlay(base);
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct buf out = BUF_INIT(100);

		assert_int_equal(source_read(s, &out, cases[i].path, &d),
				 cases[i].got);
		assert_buf(&out, cases[i].text);
		buf_release(&out);
	}
	assert_int_equal(d.n, 0);
	source_free(s);
	source_free(base);
}

static void lists_each_part(void **state)
{
	struct diag d = DIAG_INIT;
	struct arena a = ARENA_INIT;
	struct source_listing all;
	struct source *base, *s;

	(void)state;
	put_all();
	base = open_source("now");
	s = open_overlay(base);
	assert_int_equal(source_list(s, &all, "opd", &a, &d), 1);
	assert_int_equal(all.n, 2);
	assert_string_equal(all.entry[0].name, "a");
	assert_string_equal(all.entry[1].name, "ab");
	assert_int_equal(source_list(s, &all, "opd/a", &a, &d), 1);
	assert_int_equal(all.n, 1);
	assert_string_equal(all.entry[0].name, "opd.json");
	assert_int_equal(source_list(s, &all, "opd/b", &a, &d), 0);
	assert_int_equal(d.n, 0);
	source_free(s);
	source_free(base);
	arena_release(&a);
}

/* What was a file in the place of a folder is a folder again. */
static void replaces_what_is_no_folder(void **state)
{
	struct diag d = DIAG_INIT;
	struct arena a = ARENA_INIT;
	struct source_listing all;
	struct source *base, *s;

	(void)state;
	unit_put("now/opd/a", str_from("a file"));
	unit_put("then/opd/a/opd.json", str_from("old"));
	base = open_source("now");
	s = open_overlay(base);
	assert_int_equal(source_list(s, &all, "opd", &a, &d), 1);
	assert_int_equal(all.n, 1);
	assert_int_equal(all.entry[0].kind, SOURCE_FOLDER);
	source_free(s);
	source_free(base);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(reads_each_part),
		UNIT_IN_TRASH(lists_each_part),
		UNIT_IN_TRASH(replaces_what_is_no_folder),
	};

	return UNIT_RUN(tests);
}
