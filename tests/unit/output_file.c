/*
 * Files that are staged piece after piece.
 */
#include "output_site.h"

/* Publish a site of one file in these pieces; the counts of what that
 * took. */
static struct output_count publish_pieces(const char *const piece[])
{
	struct diag d = DIAG_INIT;
	struct output *o = begin("public");
	struct output_file *f = output_open(o, "data/besar.csv");
	struct output_count count;
	size_t size = 0;

	for (; *piece; piece++) {
		output_add(f, str_from(*piece));
		size += strlen(*piece);
	}
	assert_int_equal(output_size(f), size);
	assert_int_equal(output_close(f, &d), 0);
	assert_int_equal(output_publish(o, &count, &d), 0);
	assert_int_equal(d.n, 0);
	diag_release(&d);
	return count;
}

static const char *const one[] = { "a,b\r\n1,", "2\r\n", NULL };
static const char *const same[] = { "a,b\r\n1,2\r\n", NULL };
static const char *const other[] = { "a,b\r\n1,3\r\n", NULL };

static void keeps_what_is_the_same(void **state)
{
	static const struct page site[] = {
		{ "data/besar.csv", "a,b\r\n1,2\r\n" }, { NULL, NULL }
	};
	struct output_count count = publish_pieces(one);
	struct stat before;

	(void)state;
	assert_int_equal(count.written, 1);
	before = status("public/data/besar.csv");
	assert_int_equal(before.st_mode & 07777, 0644);
	count = publish_pieces(same);
	assert_int_equal(count.written, 0);
	assert_int_equal(count.kept, 1);
	assert_int_equal(status("public/data/besar.csv").st_ino,
			 before.st_ino);
	assert_site(site);
}

static void replaces_what_is_not(void **state)
{
	static const struct page site[] = {
		{ "data/besar.csv", "a,b\r\n1,3\r\n" }, { NULL, NULL }
	};
	struct output_count count;

	(void)state;
	publish_pieces(one);
	count = publish_pieces(other);
	assert_int_equal(count.written, 1);
	assert_int_equal(count.kept, 0);
	assert_site(site);
}

static void refuses_one_path_twice(void **state)
{
	struct diag d = DIAG_INIT;
	struct output *o = begin("public");
	struct output_file *f;

	(void)state;
	assert_int_equal(output_write(o, "a.csv", str_from("a"), &d), 0);
	f = output_open(o, "a.csv");
	output_add(f, str_from("b"));
	assert_int_equal(output_close(f, &d), -1);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, "K205");
	output_abort(o);
	diag_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(keeps_what_is_the_same),
		UNIT_IN_TRASH(replaces_what_is_not),
		UNIT_IN_TRASH(refuses_one_path_twice),
	};

	return UNIT_RUN(tests);
}
