/*
 * Releases: what is kept of replaced sites, how one becomes the next site,
 * and what is left of builds that were killed. trust.md F3.
 */
#include "output_site.h"

#include <errno.h>
#include <pthread.h>

#include "output/release.h"

#define MANY 200

/* A site of MANY files, of which one differs from build to build. */
static struct output_count publish_many(int build)
{
	struct diag d = DIAG_INIT;
	struct output *o = begin("public");
	struct output_count count;

	for (int i = 0; i < MANY; i++) {
		char path[40], text[40];
		int got;

		snprintf(path, sizeof(path), "opd/%d/%d.html", i / 8, i);
		snprintf(text, sizeof(text), "isi %d", i == 7 ? build : i);
		got = i == 7 ? 0 : output_keep(o, path, &d);
		assert_true(got >= 0);
		if (got == 0)
			assert_int_equal(output_write(o, path, str_from(text),
						      &d), 0);
	}
	assert_int_equal(output_publish(o, &count, &d), 0);
	assert_int_equal(d.n, 0);
	return count;
}

static struct release_list releases(struct arena *a)
{
	int store = open(STORE, O_RDONLY | O_DIRECTORY);
	struct release_list list;

	assert_true(store >= 0);
	assert_int_equal(release_list(&list, a, store), 0);
	close(store);
	return list;
}

static void assert_release(int64_t id, const char *file, const char *text)
{
	char path[100];

	snprintf(path, sizeof(path), STORE "/%lld/%s", (long long)id, file);
	unit_assert_file(path, text);
}

static void keeps_the_last(void **state)
{
	struct arena a = ARENA_INIT;
	struct release_list list;
	ino_t oldest = 0;

	(void)state;
	for (int build = 1; build <= 8; build++) {
		struct output_count count = publish_many(build);
		char text[20];

		assert_int_equal(count.written, build == 1 ? MANY : 1);
		assert_int_equal(count.kept, build == 1 ? 0 : MANY - 1);
		snprintf(text, sizeof(text), "isi %d", build);
		unit_assert_file("public/opd/0/7.html", text);
		unit_assert_file("public/opd/24/199.html", "isi 199");
		if (build == 1)
			oldest = status("public").st_ino;
	}
	list = releases(&a);
	assert_int_equal(list.n, OUTPUT_RELEASES + 1);
	assert_release(list.id[3], "opd/0/7.html", "isi 7");
	assert_release(list.id[2], "opd/0/7.html", "isi 6");
	assert_release(list.id[1], "opd/0/7.html", "isi 5");
	assert_int_equal(list.id[3] < release_id(AT_FDCWD, "public"), 1);
	/* the first tree became the sixth site, and is the one to spare
	 * once the others are there too */
	assert_int_not_equal(status("public").st_ino, oldest);
	arena_release(&a);
}

static void makes_the_next_of_the_one_to_spare(void **state)
{
	ino_t first, folder;

	(void)state;
	publish_many(1);
	first = status("public").st_ino;
	folder = status("public/opd/3").st_ino;
	for (int build = 2; build <= 5; build++) {
		publish_many(build);
		assert_int_not_equal(status("public").st_ino, first);
	}
	publish_many(6);
	assert_int_equal(status("public").st_ino, first);
	assert_int_equal(status("public/opd/3").st_ino, folder);
	unit_assert_file("public/opd/0/7.html", "isi 6");
}

static void does_not_touch_a_site_that_is_the_same(void **state)
{
	struct snapshot before;
	struct output_count count;

	(void)state;
	publish_many(1);
	before = take(".");
	count = publish_many(1);
	assert_int_equal(count.kept, MANY);
	assert_int_equal(count.written + count.removed, 0);
	/* of the folder itself, the stage was made and removed in it */
	assert_unchanged(&before);
}

static void does_not_keep_what_was_touched(void **state)
{
	struct diag d = DIAG_INIT;
	struct output *o;
	struct timespec now[2] = { { 1, 0 }, { 1, 0 } };

	(void)state;
	publish("public", first_site);
	unit_put("public/opd/dinkes/index.html", str_from("dinkes 2O23"));
	assert_int_equal(utimensat(AT_FDCWD, "public/index.html", now, 0), 0);
	o = begin("public");
	assert_int_equal(output_keep(o, "index.html", &d), 0);
	assert_int_equal(output_keep(o, "opd/dinkes/index.html", &d), 0);
	assert_int_equal(output_keep(o, "opd/lama/index.html", &d), 1);
	assert_int_equal(output_keep(o, "opd/lama/index.html", &d), -1);
	assert_int_equal(output_keep(o, "opd/tak/ada.html", &d), 0);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, "K205");
	output_abort(o);
	assert_int_equal(publish("public", first_site).written, 1);
	assert_site(first_site);
	diag_release(&d);
}

/* Without a note, bytes are compared once, and a note is there again. */
static void does_without_a_note(void **state)
{
	static const char *const damage[] = {
		"", "kinerja-catatan 2\n", "kinerja-catatan 1\nf0 0 0 0 x\n",
	};
	char path[100];

	(void)state;
	publish("public", first_site);
	snprintf(path, sizeof(path), STORE "/%lld.catatan",
		 (long long)release_id(AT_FDCWD, "public"));
	for (size_t i = 0; i <= ARRAY_SIZE(damage); i++) {
		struct diag d = DIAG_INIT;
		struct output *o;

		if (i < ARRAY_SIZE(damage))
			unit_put(path, str_from(damage[i]));
		else
			assert_int_equal(unlink(path), 0);
		o = begin("public");
		assert_int_equal(output_keep(o, "index.html", &d), 0);
		output_abort(o);
		assert_int_equal(publish("public", first_site).kept, 3);
		assert_site(first_site);
		o = begin("public");
		assert_int_equal(output_keep(o, "index.html", &d), 1);
		output_abort(o);
	}
}

/* A site of a version that knew no releases. */
static void takes_over_an_older_site(void **state)
{
	int here = open(".", O_RDONLY | O_DIRECTORY);

	(void)state;
	publish("public", first_site);
	assert_int_equal(tree_remove(here, STORE), 0);
	close(here);
	unit_put("public/milik.txt", str_from("orang"));
	assert_int_equal(publish("public", second_site).kept, 1);
	assert_site(second_site);
	unit_assert_file("public/milik.txt", "orang");
	assert_false(unit_exists("public/opd/lama"));
}

static void does_not_spare_a_tree_that_was_touched(void **state)
{
	struct arena a = ARENA_INIT;
	struct release_list list;
	char path[100];

	(void)state;
	for (int build = 1; build <= 5; build++)
		publish_many(build);
	list = releases(&a);
	snprintf(path, sizeof(path), STORE "/%lld/opd/3/asing",
		 (long long)list.id[0]);
	unit_put(path, str_from("asing"));
	snprintf(path, sizeof(path), STORE "/%lld/opd/4/39.html",
		 (long long)list.id[0]);
	assert_int_equal(unlink(path), 0);
	publish_many(6);
	assert_false(unit_exists("public/opd/3/asing"));
	unit_assert_file("public/opd/4/39.html", "isi 39");
	arena_release(&a);
}

static void follows_what_others_do(void **state)
{
	(void)state;
	for (int build = 1; build <= 12; build++) {
		char path[40];

		snprintf(path, sizeof(path), "public/opd/%d/asing.txt",
			 build);
		publish_many(build);
		if (build > 6)
			assert_int_equal(unlink("public/opd/1/asing.txt"),
					 build == 7 ? 0 : -1);
		unit_put(path, str_from("asing"));
		if (build == 6)
			unit_put("public/baru/x/y", str_from("y"));
	}
	publish_many(13);
	assert_false(unit_exists("public/opd/1/asing.txt"));
	for (int i = 2; i <= 12; i++) {
		char path[40];

		snprintf(path, sizeof(path), "public/opd/%d/asing.txt", i);
		unit_assert_file(path, "asing");
	}
	unit_assert_file("public/baru/x/y", "y");
}

/* What a kill leaves, in the order of what a build does. */
static void recovers(void **state)
{
	struct arena a = ARENA_INIT;
	int64_t first, second;
	char path[100];

	(void)state;
	publish("public", first_site);
	first = release_id(AT_FDCWD, "public");
	/* half made */
	unit_put(STORE "/siap/index.html", str_from("setengah"));
	/* whole, and not published: a newer list */
	publish("public", first_site);
	assert_false(unit_exists(STORE "/siap"));
	unit_put(STORE "/siap/index.html", str_from("belum terbit"));
	unit_put(STORE "/siap/.kinerja", str_from("kinerja 1\n"));
	publish("public", second_site);
	second = release_id(AT_FDCWD, "public");
	assert_site(second_site);
	assert_int_equal(releases(&a).n, 1);
	assert_int_equal(releases(&a).id[0], first);
	/* swapped, and the old one not yet named */
	snprintf(path, sizeof(path), STORE "/%lld", (long long)first);
	assert_int_equal(rename(path, STORE "/siap"), 0);
	publish("public", second_site);
	assert_int_equal(releases(&a).n, 1);
	assert_int_equal(releases(&a).id[0], first);
	/* a disk that cannot exchange, between the two renames */
	assert_int_equal(rename("public", STORE "/siap"), 0);
	publish("public", second_site);
	assert_site(second_site);
	assert_int_equal(release_id(AT_FDCWD, "public"), second);
	arena_release(&a);
}

struct job {
	struct output *o;
	int first;
};

static void *stage_some(void *arg)
{
	struct job *job = arg;
	struct diag d = DIAG_INIT;

	for (int i = job->first; i < 2000; i += 4) {
		struct output_file *f;
		char path[60];

		snprintf(path, sizeof(path), "a/%d/b/%d/c", i / 100, i);
		if (i % 8 < 4) {
			if (output_write(job->o, path, str_from(path), &d) < 0)
				return arg;
			continue;
		}
		f = output_open(job->o, path);
		output_add(f, str_from(path));
		if (output_close(f, &d) < 0)
			return arg;
	}
	return NULL;
}

static void is_staged_by_several_threads(void **state)
{
	struct output *o = begin("public");
	struct output_count count;
	struct diag d = DIAG_INIT;
	pthread_t thread[4];
	struct job job[4];

	(void)state;
	for (int i = 0; i < 4; i++) {
		job[i].o = o;
		job[i].first = i;
		assert_int_equal(pthread_create(&thread[i], NULL, stage_some,
						&job[i]), 0);
	}
	for (int i = 0; i < 4; i++) {
		void *failed;

		pthread_join(thread[i], &failed);
		assert_null(failed);
	}
	assert_int_equal(output_publish(o, &count, &d), 0);
	assert_int_equal(count.written, 2000);
	unit_assert_file("public/a/19/b/1999/c", "a/19/b/1999/c");
	unit_assert_file("public/a/0/b/0/c", "a/0/b/0/c");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(keeps_the_last),
		UNIT_IN_TRASH(makes_the_next_of_the_one_to_spare),
		UNIT_IN_TRASH(does_not_touch_a_site_that_is_the_same),
		UNIT_IN_TRASH(does_not_keep_what_was_touched),
		UNIT_IN_TRASH(does_without_a_note),
		UNIT_IN_TRASH(takes_over_an_older_site),
		UNIT_IN_TRASH(does_not_spare_a_tree_that_was_touched),
		UNIT_IN_TRASH(follows_what_others_do),
		UNIT_IN_TRASH(recovers),
		UNIT_IN_TRASH(is_staged_by_several_threads),
	};

	return UNIT_RUN(tests);
}
