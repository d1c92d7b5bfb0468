/*
 * Noting what is read, and telling later whether it is still the same.
 */
#include "unit.h"

#include "base/record.h"

static struct source *open_source(const char *path)
{
	struct diag d = DIAG_INIT;
	struct source *s = source_folder(path, &d);

	assert_non_null(s);
	return s;
}

static int read_file(struct source *s, const char *path)
{
	struct buf out = BUF_INIT(100);
	struct diag d = DIAG_INIT;
	int got = source_read(s, &out, path, &d);

	buf_release(&out);
	diag_release(&d);
	return got;
}

static void list_folder(struct source *s, const char *path)
{
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct source_listing l;

	assert_int_equal(source_list(s, &l, path, &a, &d), 1);
	arena_release(&a);
}

/* Everything of a/: two files, one that is not there, a listing. */
static void read_all(struct record *r)
{
	struct source *s = source_record(open_source("a"), r);

	assert_int_equal(read_file(s, "x.md"), 1);
	assert_int_equal(read_file(s, "y.md"), 1);
	assert_int_equal(read_file(s, "x.md"), 1);
	assert_int_equal(read_file(s, "z.md"), 0);
	list_folder(s, "");
	source_free(s);
}

static void put_all(void)
{
	unit_put("a/x.md", str_from("x"));
	unit_put("a/y.md", str_from("y"));
}

static bool holds(const struct record *r, const char *path)
{
	struct arena a = ARENA_INIT;
	const struct record_entry **e = record_sorted(r, &a);
	struct source *s = open_source("a");
	bool result = false, found = false;

	for (size_t i = 0; i < r->n; i++)
		if (!strcmp(e[i]->path, path)) {
			result = record_holds(e[i], s);
			found = true;
		}
	assert_true(found);
	source_free(s);
	arena_release(&a);
	return result;
}

static void notes_each_path_once(void **state)
{
	static const char *const paths[] = { "", "x.md", "y.md", "z.md" };
	struct record r = RECORD_INIT;
	struct arena a = ARENA_INIT;
	const struct record_entry **e;

	(void)state;
	put_all();
	read_all(&r);
	e = record_sorted(&r, &a);
	assert_int_equal(r.n, ARRAY_SIZE(paths));
	for (size_t i = 0; i < r.n; i++)
		assert_string_equal(e[i]->path, paths[i]);
	assert_true(e[0]->folder);
	assert_true(e[3]->absent);
	arena_release(&a);
	record_release(&r);
}

static void notices_changes(void **state)
{
	struct record r = RECORD_INIT;

	(void)state;
	put_all();
	read_all(&r);
	assert_true(holds(&r, "x.md"));
	assert_true(holds(&r, ""));
	unit_put("a/x.md", str_from("Z"));	/* as long as before */
	assert_false(holds(&r, "x.md"));
	assert_true(holds(&r, "y.md"));
	assert_true(holds(&r, "z.md"));
	unit_put("a/z.md", str_from("z"));
	assert_false(holds(&r, "z.md"));
	assert_false(holds(&r, ""));
	unit_put("a/x.md", str_from("x"));	/* as it was */
	assert_true(holds(&r, "x.md"));
	assert_int_equal(unlink("a/y.md"), 0);
	assert_false(holds(&r, "y.md"));
	record_release(&r);
}

/* Two readings of one path that differ make it untrustworthy. */
static void distrusts_what_changes_meanwhile(void **state)
{
	struct record r = RECORD_INIT;
	struct source *s;

	(void)state;
	put_all();
	s = source_record(open_source("a"), &r);
	assert_int_equal(read_file(s, "x.md"), 1);
	unit_put("a/x.md", str_from("new"));
	assert_int_equal(read_file(s, "x.md"), 1);
	assert_false(holds(&r, "x.md"));
	source_free(s);
	record_release(&r);
}

static void holds_many(void **state)
{
	struct record r = RECORD_INIT;
	struct source *s;
	char path[32];

	(void)state;
	put_all();
	s = source_record(open_source("a"), &r);
	for (int i = 0; i < 5000; i++) {
		snprintf(path, sizeof(path), "n/%d.md", i % 2500);
		assert_int_equal(read_file(s, path), 0);
	}
	assert_int_equal(r.n, 2500);
	source_free(s);
	record_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(notes_each_path_once),
		UNIT_IN_TRASH(notices_changes),
		UNIT_IN_TRASH(distrusts_what_changes_meanwhile),
		UNIT_IN_TRASH(holds_many)
	};

	return UNIT_RUN(tests);
}
