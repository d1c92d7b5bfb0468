/*
 * The content source that reads a folder: what it says where something is
 * wrong, and that it says it once. trust.md P2, P3, J6.
 */
#include "unit.h"

#include "base/source.h"

static struct source *open_source(struct diag *d)
{
	struct source *s = source_folder("content", d);

	assert_non_null(s);
	return s;
}

static void reads_and_lists(void **state)
{
	struct diag d = DIAG_INIT;
	struct arena a = ARENA_INIT;
	struct buf out = BUF_INIT(100);
	struct source_listing all;
	struct source *s;

	(void)state;
	unit_put("content/situs.json", str_from("{}"));
	unit_put("content/opd/dinkes/opd.json", str_from("[]"));
	s = open_source(&d);
	assert_int_equal(source_read(s, &out, "situs.json", &d), 1);
	assert_buf(&out, "{}");
	assert_int_equal(source_read(s, &out, "opd/none/opd.json", &d), 0);
	assert_int_equal(source_list(s, &all, "", &a, &d), 1);
	assert_int_equal(all.n, 2);
	assert_string_equal(all.entry[0].name, "opd");
	assert_int_equal(all.entry[0].kind, SOURCE_FOLDER);
	assert_int_equal(source_list(s, &all, "opd/dinkes", &a, &d), 1);
	assert_int_equal(all.n, 1);
	assert_string_equal(all.entry[0].name, "opd.json");
	assert_int_equal(source_list(s, &all, "halaman", &a, &d), 0);
	assert_int_equal(all.n, 0);
	assert_null(all.entry);
	assert_int_equal(d.n, 0);
	source_free(s);
	buf_release(&out);
	arena_release(&a);
}

/* The one finding that reading path gives. */
static void assert_refused(const char *path, const char *code,
			   enum diag_level level)
{
	struct diag d = DIAG_INIT;
	struct buf out = BUF_INIT(10);
	struct source *s = open_source(&d);

	assert_int_equal(source_read(s, &out, path, &d), -1);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].place.path, path);
	assert_string_equal(d.item[0].code, code);
	assert_int_equal(d.item[0].level, level);
	source_free(s);
	buf_release(&out);
	diag_release(&d);
}

static void refuses_what_is_no_file(void **state)
{
	(void)state;
	unit_put("outside", str_from("x"));
	unit_put("content/large", str_from("12345678901"));
	unit_put("content/opd/x", str_from("x"));
	assert_int_equal(symlink("large", "content/link"), 0);
	assert_int_equal(symlink("opd", "content/opd-link"), 0);
	assert_int_equal(mkfifo("content/fifo", 0644), 0);
	assert_refused("link", "K090", DIAG_ERROR);
	assert_refused("opd-link/x", "K090", DIAG_ERROR);
	assert_refused("fifo", "K090", DIAG_ERROR);
	assert_refused("opd", "K090", DIAG_ERROR);
	assert_refused("large/x", "K090", DIAG_ERROR);
	assert_refused("../outside", "K090", DIAG_ERROR);
	assert_refused("large", "K091", DIAG_ERROR);
	unit_put("content/rahasia", str_from("x"));
	assert_int_equal(chmod("content/rahasia", 0), 0);
	if (geteuid() != 0)	/* root may read everything */
		assert_refused("rahasia", "K093", DIAG_ENVIRONMENT);
}

static void refuses_to_list_what_is_no_folder(void **state)
{
	static const char *const path[] = { "file", "link", "..", "fifo" };
	struct arena a = ARENA_INIT;

	(void)state;
	unit_put("content/file", str_from("x"));
	assert_int_equal(symlink(".", "content/link"), 0);
	assert_int_equal(mkfifo("content/fifo", 0644), 0);
	for (size_t i = 0; i < ARRAY_SIZE(path); i++) {
		struct diag d = DIAG_INIT;
		struct source *s = open_source(&d);
		struct source_listing all;

		assert_int_equal(source_list(s, &all, path[i], &a, &d),
				 -1);
		assert_int_equal(d.n, 1);
		assert_string_equal(d.item[0].code, "K090");
		source_free(s);
		diag_release(&d);
	}
	arena_release(&a);
}

static void needs_a_folder(void **state)
{
	struct diag d = DIAG_INIT;

	(void)state;
	unit_put("file", str_from("x"));
	assert_null(source_folder("missing", &d));
	assert_null(source_folder("file", &d));
	assert_int_equal(d.n, 2);
	assert_string_equal(d.item[0].code, "K094");
	assert_int_equal(diag_exit_code(&d), 3);
	source_free(NULL);
	diag_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(reads_and_lists),
		UNIT_IN_TRASH(refuses_what_is_no_file),
		UNIT_IN_TRASH(refuses_to_list_what_is_no_folder),
		UNIT_IN_TRASH(needs_a_folder),
	};

	return UNIT_RUN(tests);
}
