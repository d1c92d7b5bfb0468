/*
 * Walks, their ends, and their cache: what was read before is not read
 * again and gives the same, whatever happened to the file or the
 * repository. trust.md G3, G7, G12, G17.
 */
#include "git_fixture.h"

#include "git/walk.h"
#include "git/walk_cache.h"

/* A commit on main: its number is its message, its time and a file of it. */
static void add_commit(struct buf *out, int n, const char *changes)
{
	buf_addf(out, "commit refs/heads/main\n"
		 "committer Siti <s@uji.example> %d +0700\n"
		 "data <<E\nUbah %d\n\nAlasan: a%d\nJenis: koreksi\nE\n",
		 1700000000 + n * 86400, n, n);
	if (n > 0)
		buf_adds(out, "from refs/heads/main^0\n");
	buf_adds(out, changes);
	buf_addch(out, '\n');
}

static void import_commit(int n, const char *changes)
{
	struct buf stream = BUF_INIT(1 << 16);

	add_commit(&stream, n, changes);
	git_import(stream.ptr);
	buf_release(&stream);
}

/* Six commits; the fifth changes nothing that counts. */
static void six(void)
{
	static const char *const changes[] = {
		"M 100644 inline situs.json\ndata 2\n{}\n"
		"M 100644 inline opd/a/opd.json\ndata 1\n1\n"
		"M 100644 inline opd/b/opd.json\ndata 1\n1\n",
		"M 100644 inline opd/a/opd.json\ndata 1\n2\n",
		"D opd/b\nM 100644 inline pemda/opd.json\ndata 1\n1\n",
		"M 100644 inline situs.json\ndata 3\n{ }\n"
		"M 100644 inline opd/a/opd.json\ndata 1\n3\n",
		"M 100644 inline .gitignore\ndata 1\nx\n"
		"M 100644 inline opd/README\ndata 1\nx\n"
		"M 120000 inline opd/tautan\ndata 1\na\n",
		"M 100644 inline opd/b/opd.json\ndata 1\n2\n"
	};

	git_new();
	for (int n = 0; n < 6; n++)
		import_commit(n, changes[n]);
}

struct run {
	struct repo *repo;
	struct arena arena;
	struct walk walk;
};

static void start(struct run *r, const char *rev, const char *state)
{
	struct arena empty = ARENA_INIT;

	r->repo = git_open(rev);
	r->arena = empty;
	walk_run(&r->walk, r->repo, state, &r->arena);
}

static void end(struct run *r)
{
	repo_free(r->repo);
	arena_release(&r->arena);
}

static void save(struct run *r, const char *state)
{
	struct diag d = DIAG_INIT;

	assert_int_equal(walk_save(&r->walk, r->repo, state, &d), 0);
	assert_int_equal(d.n, 0);
	diag_release(&d);
}

/* One walk and its cache, as a build makes them. */
static enum walk_before build(const char *rev, size_t read)
{
	struct run r;
	enum walk_before before;

	start(&r, rev, "state");
	assert_int_equal(r.walk.read, read);
	before = r.walk.before;
	save(&r, "state");
	end(&r);
	return before;
}

static void assert_same_commit(const struct walk_commit *a,
			       const struct walk_commit *b)
{
	assert_true(oid_equal(&a->id, &b->id));
	assert_true(oid_equal(&a->tree, &b->tree));
	assert_int_equal(a->time, b->time);
	assert_int_equal(a->backwards, b->backwards);
	assert_int_equal(a->unreadable, b->unreadable);
	assert_string_equal(a->subject, b->subject);
	assert_str(str_from(a->author), b->author ? b->author : "");
	assert_str(str_from(a->alasan), b->alasan ? b->alasan : "");
	assert_str(str_from(a->jenis), b->jenis ? b->jenis : "");
	assert_int_equal(a->n_part, b->n_part);
	for (size_t i = 0; i < a->n_part; i++) {
		assert_string_equal(a->part[i].path, b->part[i].path);
		assert_true(oid_equal(&a->part[i].before, &b->part[i].before));
		assert_true(oid_equal(&a->part[i].after, &b->part[i].after));
	}
}

static void assert_same(const struct walk *a, const struct walk *b)
{
	assert_int_equal(a->length, b->length);
	assert_int_equal(a->end, b->end);
	assert_true(oid_equal(&a->end_id, &b->end_id));
	assert_int_equal(a->n, b->n);
	for (size_t i = 0; i < a->n; i++)
		assert_same_commit(&a->commit[i], &b->commit[i]);
}

/* With the cache and without one it is the same history. */
static void assert_cached(const char *rev, size_t read)
{
	struct run fresh, again;

	start(&fresh, rev, NULL);
	start(&again, rev, "state");
	assert_int_equal(fresh.walk.read, fresh.walk.length);
	assert_int_equal(again.walk.read, read);
	assert_same(&again.walk, &fresh.walk);
	end(&fresh);
	end(&again);
}

/* "+opd/a ~situs.json": what is new, gone or changed. */
static void assert_parts(const struct walk_commit *c, const char *expected)
{
	struct buf got = BUF_INIT(4096);

	for (size_t i = 0; i < c->n_part; i++)
		buf_addf(&got, "%s%c%s", i ? " " : "",
			 !oid_given(&c->part[i].before)  ? '+'
			 : !oid_given(&c->part[i].after) ? '-' : '~',
			 c->part[i].path);
	assert_buf(&got, expected);
	buf_release(&got);
}

static void tells_what_changed(void **state)
{
	struct run r;
	struct oid tree;

	(void)state;
	six();
	start(&r, NULL, NULL);
	assert_int_equal(r.walk.n, 5);
	assert_int_equal(r.walk.length, 6);
	assert_int_equal(r.walk.end, WALK_ROOT);
	assert_int_equal(r.walk.before, WALK_FIRST);
	assert_parts(&r.walk.commit[0], "+opd/a +opd/b +situs.json");
	assert_parts(&r.walk.commit[1], "~opd/a");
	assert_parts(&r.walk.commit[2], "-opd/b +pemda");
	assert_parts(&r.walk.commit[3], "~opd/a ~situs.json");
	assert_parts(&r.walk.commit[4], "+opd/b");
	tree = git_id("HEAD~2:opd/a");
	assert_true(oid_equal(&r.walk.commit[3].part[0].after, &tree));
	tree = git_id("HEAD^{tree}");
	assert_true(oid_equal(&r.walk.commit[4].tree, &tree));
	assert_string_equal(r.walk.commit[1].subject, "Ubah 1");
	assert_string_equal(r.walk.commit[1].alasan, "a1");
	assert_string_equal(r.walk.commit[1].author, "Siti");
	end(&r);
}

static void below_a_folder(void **state)
{
	struct run r;

	(void)state;
	git_new();
	import_commit(0, "M 100644 inline x\ndata 1\n1\n");
	import_commit(1, "M 100644 inline isi/dua/opd/a/x\ndata 1\n1\n");
	import_commit(2, "M 100644 inline isi/lain\ndata 1\n1\n");
	import_commit(3, "D isi/dua\n");
	import_commit(4, "M 100644 inline isi/dua\ndata 1\n1\n");
	import_commit(5, "M 100644 inline isi/dua/pemda/x\ndata 1\n1\n");
	start(&r, "main:isi/dua", NULL);
	assert_string_equal(repo_prefix(r.repo), "isi/dua");
	assert_int_equal(r.walk.n, 3);
	assert_parts(&r.walk.commit[0], "+opd/a");
	assert_parts(&r.walk.commit[1], "-opd/a");
	assert_parts(&r.walk.commit[2], "+pemda");
	end(&r);
}

static void cache_is_used(void **state)
{
	(void)state;
	six();
	assert_int_equal(build("main~4", 2), WALK_FIRST);
	assert_int_equal(build("main~4", 0), WALK_GROWN);
	assert_cached("main~4", 0);
	assert_cached("main", 4);
	assert_int_equal(build("main", 4), WALK_GROWN);
	assert_cached("main", 0);
	assert_cached("main~1", 5);
	assert_int_equal(build("main~1", 5), WALK_OLDER);
	assert_int_equal(build("main", 1), WALK_GROWN);
	assert_int_equal(build("main:opd", 6), WALK_FIRST);
	assert_int_equal(build("main", 6), WALK_FIRST);
}

/* Another history after the third commit. */
static void rewrite(void)
{
	struct buf stream = BUF_INIT(1 << 16);

	git_import("reset refs/heads/main\nfrom refs/heads/main~3\n");
	add_commit(&stream, 9, "M 100644 inline opd/a/opd.json\ndata 1\n9\n");
	git_import(stream.ptr);
	buf_release(&stream);
}

static void rewriting_is_told(void **state)
{
	struct oid old, new;
	struct run r;

	(void)state;
	six();
	build("main", 6);
	old = git_id("main");
	rewrite();
	new = git_id("main");
	assert_int_equal(build("main", 4), WALK_REWRITTEN);
	start(&r, "main", "state");
	assert_int_equal(r.walk.before, WALK_GROWN);
	assert_int_equal(r.walk.n_rewrite, 1);
	assert_true(oid_equal(&r.walk.rewrite[0].old, &old));
	assert_true(oid_equal(&r.walk.rewrite[0].new, &new));
	end(&r);
	git_lose(&old);		/* as gc would; git gives loose objects to
				   so small an import */
	import_commit(10, "M 100644 inline opd/a/x\ndata 1\nx\n");
	assert_int_equal(build("main", 1), WALK_GROWN);
	assert_cached("main", 0);
}

static void read_state(struct buf *out)
{
	FILE *f = fopen("state", "rb");
	char part[4096];
	size_t n;

	assert_non_null(f);
	while ((n = fread(part, 1, sizeof(part), f)) > 0)
		buf_add(out, part, n);
	fclose(f);
}

/* Walk with the cache as it lies there; it must be as without one. What was
 * published last is known, or not, but never another. */
static bool passes(const struct walk *fresh, const struct oid *last)
{
	struct run r;
	bool known;

	start(&r, "main", "state");
	known = r.walk.before != WALK_FIRST;
	assert_same(&r.walk, fresh);
	assert_true(!known || oid_equal(&r.walk.last, last));
	assert_int_equal(r.walk.n_rewrite, known ? 1 : 0);
	end(&r);
	return known;
}

/* Each byte of a cache changed, and each beginning of it. */
static void damage_is_passed_over(void **state)
{
	struct buf whole = BUF_INIT(1 << 20);
	size_t published;
	struct oid last;
	struct run fresh;

	(void)state;
	six();
	build("main", 6);
	rewrite();
	build("main", 4);
	last = git_id("main");
	start(&fresh, "main", NULL);
	read_state(&whole);
	published = (size_t)(strstr(whole.ptr, "\n\n") + 2 - whole.ptr);
	assert_true(whole.len > published + 500);
	for (size_t i = 0; i < whole.len; i++) {
		char kept = whole.ptr[i];

		whole.ptr[i] = (char)(kept ^ (i % 2 ? 1 : 0x80));
		unit_put("state", buf_str(&whole));
		/* what was published outlives damage behind it */
		assert_int_equal(passes(&fresh.walk, &last), i >= published);
		whole.ptr[i] = kept;
		unit_put("state", str_make(whole.ptr, i));
		assert_int_equal(passes(&fresh.walk, &last), i >= published);
	}
	buf_addch(&whole, '\0');
	unit_put("state", buf_str(&whole));
	assert_true(passes(&fresh.walk, &last));
	unit_put("state", str_from("kinerja-riwayat 3\n= \n\n"));
	assert_false(passes(&fresh.walk, &last));
	end(&fresh);
	buf_release(&whole);
}

/* Records that a right sum does not make right. */
static void records_that_cannot_be(void **state)
{
	struct walk_commit all[8];
	struct arena a = ARENA_INIT;
	struct walk_cache c;
	uint64_t seed = 1;
	size_t len;
	char *bytes;

	(void)state;
	six();
	build("main", 6);
	walk_cache_read(&c, "state", "", &a);
	assert_true(c.good && c.n == 5);
	len = c.record.len;
	bytes = malloc(len);
	assert_non_null(bytes);
	for (int i = 0; i < 20000; i++) {
		memset(all, 0, sizeof(all));
		memcpy(bytes, c.record.ptr, len);
		bytes[unit_random(&seed) % len] = (char)unit_random(&seed);
		c.record = str_make(bytes, len);
		if (walk_cache_commits(all, &c, &a))
			assert_non_null(all[4].subject);
		arena_rewind(&a);
		walk_cache_read(&c, "state", "", &a);
	}
	for (size_t n = 0; n < len; n++) {
		char *part = malloc(n ? n : 1);

		assert_non_null(part);
		memset(all, 0, sizeof(all));
		memcpy(part, c.record.ptr, n);
		c.record.ptr = part;
		c.record.len = n;
		assert_false(walk_cache_commits(all, &c, &a));
		free(part);
		arena_rewind(&a);
		walk_cache_read(&c, "state", "", &a);
	}
	free(bytes);
	arena_release(&a);
}

static void cut_and_deepened(void **state)
{
	struct buf hex = BUF_INIT(64);
	struct oid id;
	struct run r;

	(void)state;
	six();
	id = git_id("main~2");
	oid_write(&hex, &id, OID_HEX);
	buf_addch(&hex, '\n');
	unit_put("r.git/shallow", buf_str(&hex));
	start(&r, "main", "state");
	assert_int_equal(r.walk.end, WALK_SHALLOW);
	assert_true(oid_equal(&r.walk.end_id, &id));
	assert_int_equal(r.walk.length, 3);
	assert_int_equal(r.walk.n, 1);
	assert_parts(&r.walk.commit[0], "+opd/b");
	save(&r, "state");
	end(&r);
	assert_cached("main", 0);
	assert_int_equal(unlink("r.git/shallow"), 0);
	assert_cached("main", 6);
	assert_int_equal(build("main", 6), WALK_GROWN);
	/* a whole cache, but now a shallow clone: its end is told again */
	unit_put("r.git/shallow", buf_str(&hex));
	assert_cached("main", 3);
	buf_release(&hex);
}

static void missing_and_come(void **state)
{
	struct buf raw = BUF_INIT(1 << 16), out = BUF_INIT(1 << 16);
	struct oid old;
	struct run r;

	(void)state;
	six();
	old = git_id("main~2");
	GIT_RUN(&raw, str_from(""), "cat-file", "commit", "main~2");
	git_lose(&old);
	start(&r, "main", "state");
	assert_int_equal(r.walk.end, WALK_MISSING);
	assert_true(oid_equal(&r.walk.end_id, &old));
	assert_int_equal(r.walk.length, 2);
	save(&r, "state");
	end(&r);
	assert_cached("main", 2);
	buf_addch(&raw, '\n');
	old = git_put("commit", buf_str(&raw));
	start(&r, "main", "state");
	assert_int_equal(r.walk.end, WALK_ROOT);
	assert_int_equal(r.walk.before, WALK_GROWN);
	assert_int_equal(r.walk.length, 6);
	end(&r);
	buf_release(&raw);
	buf_release(&out);
}

/* What a commit without its tree changed is not known, nor what the next
 * one did; the others are as they were. */
static void lost_tree(void **state)
{
	struct oid tree;
	struct run r;

	(void)state;
	six();
	tree = git_id("main~4^{tree}");
	git_lose(&tree);
	start(&r, "main", "state");
	assert_int_equal(r.walk.n, 5);
	assert_int_equal(r.walk.end, WALK_ROOT);
	assert_true(r.walk.commit[1].unreadable);
	assert_false(oid_given(&r.walk.commit[1].tree));
	assert_int_equal(r.walk.commit[1].n_part, 0);
	assert_true(r.walk.commit[2].unreadable);
	assert_true(oid_given(&r.walk.commit[2].tree));
	assert_false(r.walk.commit[3].unreadable);
	assert_parts(&r.walk.commit[0], "+opd/a +opd/b +situs.json");
	assert_parts(&r.walk.commit[3], "~opd/a ~situs.json");
	save(&r, "state");
	end(&r);
	assert_cached("main", 6);
}

static void not_writable(void **state)
{
	struct diag d = DIAG_INIT;
	struct run r;

	(void)state;
	six();
	start(&r, "main", NULL);
	assert_int_equal(walk_save(&r.walk, r.repo, "tidak/ada", &d), -1);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, "K706");
	assert_int_equal(mkdir("state", 0755), 0);
	assert_int_equal(walk_save(&r.walk, r.repo, "state", &d), -1);
	assert_int_equal(d.n, 2);
	assert_false(unit_exists("state.baru"));
	assert_int_equal(rmdir("state"), 0);
	unit_put("lain", str_from("penting"));
	assert_int_equal(symlink("lain", "state.baru"), 0);
	save(&r, "state");
	unit_assert_file("lain", "penting");
	assert_false(unit_exists("state.baru"));
	assert_int_equal(mkfifo("pipa", 0644), 0);
	end(&r);
	start(&r, "main", "pipa");	/* does not wait */
	assert_int_equal(r.walk.read, 6);
	end(&r);
	diag_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(tells_what_changed),
		UNIT_IN_TRASH(below_a_folder),
		UNIT_IN_TRASH(cache_is_used),
		UNIT_IN_TRASH(rewriting_is_told),
		UNIT_IN_TRASH(damage_is_passed_over),
		UNIT_IN_TRASH(records_that_cannot_be),
		UNIT_IN_TRASH(cut_and_deepened),
		UNIT_IN_TRASH(missing_and_come),
		UNIT_IN_TRASH(lost_tree),
		UNIT_IN_TRASH(not_writable),
	};

	return UNIT_RUN(tests);
}
