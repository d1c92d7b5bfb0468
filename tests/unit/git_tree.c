/*
 * Trees as git may hold them, well-formed and hostile: reading, finding,
 * comparing, and the content source over one. trust.md G7, G9, G11.
 */
#include "git_fixture.h"

#include "base/limits.h"
#include "git/tree.h"

static const char *const start =
	"commit refs/heads/main\n"
	"committer S <s@uji.example> 1700000000 +0700\n"
	"data 1\nX\n"
	"M 100644 inline situs.json\ndata 2\n{}\n"
	"M 100644 inline opd/dinas/opd.json\ndata 3\n[1]\n"
	"M 100755 inline opd/dinas/2024/kinerja.json\ndata 3\n[2]\n"
	"M 100644 inline opd/dinas/.sembunyi\ndata 1\nx\n"
	"M 120000 inline opd/dinas/tautan\ndata 8\nopd.json\n"
	"M 160000 1111111111111111111111111111111111111111 opd/dinas/sub\n"
	"M 100644 inline opd.d/x\ndata 1\nx\n"
	"M 100644 inline opd-x\ndata 1\nx\n";

/* One entry of a raw tree, to a blob or tree. */
static void put(struct buf *raw, const char *mode, struct str name,
		const struct oid *id)
{
	buf_addf(raw, "%s ", mode);
	buf_addstr(raw, name);
	buf_addch(raw, '\0');
	buf_add(raw, id->byte, OID_BYTES);
}

static struct oid some_id(int byte)
{
	struct oid id;

	memset(id.byte, byte, OID_BYTES);
	return id;
}

static const struct {
	const char *mode;
	struct str name;
	enum source_kind kind;
} entry[] = {
	{ "100644", STR("biasa.json"), SOURCE_FILE },
	{ "100755", STR("jalan"), SOURCE_FILE },
	{ "100664", STR("lama"), SOURCE_FILE },
	{ "40000", STR("folder"), SOURCE_FOLDER },
	{ "040000", STR("folder-nol"), SOURCE_FOLDER },
	{ "120000", STR("tautan"), SOURCE_OTHER },
	{ "160000", STR("submodul"), SOURCE_OTHER },
	{ "0", STR("nol"), SOURCE_OTHER },
	{ "", STR("tanpa"), SOURCE_OTHER },
	{ "100644x", STR("lain"), SOURCE_OTHER },
	{ "140000", STR("soket"), SOURCE_OTHER },
	{ "99999999999999999999", STR("besar"), SOURCE_OTHER },
	{ "100644", STR("."), SOURCE_OTHER },
	{ "100644", STR(".."), SOURCE_OTHER },
	{ "40000", STR("..."), SOURCE_FOLDER },
	{ "100644", STR(""), SOURCE_OTHER },
	{ "100644", STR("../../etc/x"), SOURCE_OTHER },
	{ "100644", STR("/etc/x"), SOURCE_OTHER },
	{ "40000", STR("a/b"), SOURCE_OTHER },
	{ "100644", STR("a\\b"), SOURCE_OTHER },
	{ "40000", STR(".git"), SOURCE_OTHER },
	{ "40000", STR(".GIT"), SOURCE_OTHER },
	{ "100644", STR("a\nb"), SOURCE_OTHER },
	{ "100644", STR("\x1B[31m"), SOURCE_OTHER },
	{ "100644", STR("\x7F"), SOURCE_OTHER },
	{ "100644", STR("caf\xC3\xA9"), SOURCE_FILE },
	{ "100644", STR("dua kata"), SOURCE_FILE },
};

static void kinds_and_names(void **state)
{
	struct oid id = some_id(7);
	struct arena a = ARENA_INIT;
	struct buf raw = BUF_INIT(1 << 16);
	struct repo *r;
	struct tree t;

	(void)state;
	git_new();
	git_import(start);
	r = git_open(NULL);
	for (size_t i = 0; i < ARRAY_SIZE(entry); i++)
		put(&raw, entry[i].mode, entry[i].name, &id);
	id = git_put("tree", buf_str(&raw));
	assert_int_equal(tree_read(&t, r, &id, &a), REPO_OK);
	assert_int_equal(t.n, ARRAY_SIZE(entry));
	for (size_t i = 1; i < t.n; i++)
		assert_true(strcmp(t.entry[i - 1].name, t.entry[i].name) < 0);
	for (size_t i = 0; i < ARRAY_SIZE(entry); i++) {
		const struct tree_entry *e = tree_find(&t, entry[i].name);

		assert_non_null(e);
		assert_str(str_from(e->name), entry[i].name.ptr);
		assert_int_equal(e->id.byte[19], 7);
		if (e->kind != entry[i].kind)
			fail_msg("%s %s", entry[i].mode, entry[i].name.ptr);
	}
	assert_null(tree_find(&t, str_from("folde")));
	assert_null(tree_find(&t, str_from("folder-")));
	assert_null(tree_find(&t, str_from("zzz")));
	buf_release(&raw);
	repo_free(r);
	arena_release(&a);
}

/* Which of two same names is meant nobody knows. */
static void names_twice(void **state)
{
	struct oid id = some_id(1), other = some_id(2);
	struct arena a = ARENA_INIT;
	struct buf raw = BUF_INIT(1 << 16);
	struct repo *r;
	struct tree t;

	(void)state;
	git_new();
	git_import(start);
	r = git_open(NULL);
	put(&raw, "100644", str_from("b"), &id);
	put(&raw, "100644", str_from("c"), &id);
	put(&raw, "40000", str_from("b"), &other);
	put(&raw, "100644", str_from("a"), &id);
	put(&raw, "100644", str_from("b"), &id);
	id = git_put("tree", buf_str(&raw));
	assert_int_equal(tree_read(&t, r, &id, &a), REPO_OK);
	assert_int_equal(t.n, 5);
	assert_int_equal(tree_find(&t, str_from("a"))->kind, SOURCE_FILE);
	assert_int_equal(tree_find(&t, str_from("b"))->kind, SOURCE_OTHER);
	assert_int_equal(tree_find(&t, str_from("c"))->kind, SOURCE_FILE);
	buf_release(&raw);
	repo_free(r);
	arena_release(&a);
}

/* Each beginning of a tree but those that end with an entry. */
static void cut_short(void **state)
{
	struct oid id = some_id(0x61);
	struct arena a = ARENA_INIT;
	struct buf raw = BUF_INIT(1 << 16);
	struct repo *r;
	struct tree t;

	(void)state;
	git_new();
	git_import(start);
	r = git_open(NULL);
	put(&raw, "100644", str_from("a"), &id);
	put(&raw, "40000", str_from("b"), &id);
	for (size_t n = 0; n <= raw.len; n++) {
		bool whole = n == 0 || n == 29 || n == raw.len;

		id = git_put("tree", str_make(raw.ptr, n));
		assert_int_equal(tree_read(&t, r, &id, &a),
				 whole ? REPO_OK : REPO_BAD);
	}
	id = git_put("tree", str_from("100644"));
	assert_int_equal(tree_read(&t, r, &id, &a), REPO_BAD);
	id = git_id("HEAD:situs.json");
	assert_int_equal(tree_read(&t, r, &id, &a), REPO_BAD);
	id = some_id(0x61);
	assert_int_equal(tree_read(&t, r, &id, &a), REPO_MISSING);
	memset(id.byte, 0, OID_BYTES);
	assert_int_equal(tree_read(&t, r, &id, &a), REPO_OK);
	assert_int_equal(t.n, 0);
	buf_release(&raw);
	repo_free(r);
	arena_release(&a);
}

static void lookups(void **state)
{
	static const struct {
		const char *path;
		enum source_kind kind;
		bool given;
	} row[] = {
		{ "", SOURCE_FOLDER, true },
		{ "situs.json", SOURCE_FILE, true },
		{ "opd", SOURCE_FOLDER, true },
		{ "opd-x", SOURCE_FILE, true },
		{ "opd/dinas/2024/kinerja.json", SOURCE_FILE, true },
		{ "opd/dinas/tautan", SOURCE_OTHER, true },
		{ "opd/dinas/sub", SOURCE_OTHER, true },
		{ "op", SOURCE_OTHER, false },
		{ "opd/lain", SOURCE_OTHER, false },
		{ "opd/lain/opd.json", SOURCE_OTHER, false },
		{ "situs.json/x", SOURCE_OTHER, false },
		{ "opd/dinas/tautan/x", SOURCE_OTHER, false },
		{ "opd/dinas/sub/x", SOURCE_OTHER, false },
		{ "opd/..", SOURCE_OTHER, false },
		{ "/opd", SOURCE_OTHER, false },
	};
	struct tree_entry e;
	struct repo *r;

	(void)state;
	git_new();
	git_import(start);
	r = git_open(NULL);
	for (size_t i = 0; i < ARRAY_SIZE(row); i++) {
		assert_int_equal(tree_lookup(&e, r, repo_tree(r),
					     row[i].path), REPO_OK);
		if (oid_given(&e.id) != row[i].given ||
		    (row[i].given && e.kind != row[i].kind))
			fail_msg("%s", row[i].path);
	}
	repo_free(r);
}

static void assert_change(const struct tree_change *c, const char *path,
			  bool before, bool after)
{
	assert_str(str_from(c->path), path);
	assert_int_equal(oid_given(&c->before), before);
	assert_int_equal(oid_given(&c->after), after);
}

static void comparisons(void **state)
{
	struct arena a = ARENA_INIT;
	struct tree_changes c;
	struct oid before, after, none = some_id(0);
	struct repo *r;

	(void)state;
	git_new();
	git_import(start);
	git_import("commit refs/heads/main\n"
		   "committer S <s@uji.example> 1700000001 +0700\n"
		   "data 1\nY\nfrom refs/heads/main^0\n"
		   "D opd/dinas/2024\n"
		   "M 100644 inline opd/dinas/2024\ndata 1\nx\n"
		   "M 100644 inline opd/dinas/opd.json\ndata 3\n[9]\n"
		   "D opd-x\n"
		   "M 100644 inline opd-x/a/b\ndata 1\nx\n");
	r = git_open(NULL);
	before = git_id("HEAD~1^{tree}");
	after = git_id("HEAD^{tree}");
	tree_compare(&c, r, &before, &after, &a);
	assert_int_equal(c.got, REPO_OK);
	assert_false(c.cut);
	assert_int_equal(c.n, 5);
	assert_change(&c.change[0], "opd-x", true, false);
	assert_change(&c.change[1], "opd-x/a/b", false, true);
	assert_change(&c.change[2], "opd/dinas/2024", false, true);
	assert_change(&c.change[3], "opd/dinas/2024/kinerja.json", true, false);
	assert_change(&c.change[4], "opd/dinas/opd.json", true, true);
	tree_compare(&c, r, &after, &after, &a);
	assert_int_equal(c.n, 0);
	tree_compare(&c, r, &none, &after, &a);
	assert_int_equal(c.got, REPO_OK);
	assert_true(c.n > 5);
	git_import("commit refs/heads/main\n"
		   "committer S <s@uji.example> 1700000002 +0700\n"
		   "data 1\nZ\nfrom refs/heads/main^0\n");
	before = some_id(3);
	tree_compare(&c, r, &before, &after, &a);
	assert_int_equal(c.got, REPO_MISSING);
	repo_free(r);
	arena_release(&a);
}

/* The one finding that reading path gives, or none where code is NULL. */
static void assert_read(struct source *s, const char *path, int result,
			const char *code)
{
	struct diag d = DIAG_INIT;
	struct buf out = BUF_INIT(5);

	assert_int_equal(source_read(s, &out, path, &d), result);
	assert_int_equal(d.n, code ? 1 : 0);
	if (code) {
		assert_string_equal(d.item[0].code, code);
		assert_string_equal(d.item[0].place.path, path);
	}
	buf_release(&out);
	diag_release(&d);
}

static void source(void **state)
{
	struct arena a = ARENA_INIT;
	struct diag d = DIAG_INIT;
	struct source_listing all;
	struct oid dinas;
	struct source *s;
	struct repo *r;

	(void)state;
	git_new();
	git_import(start);
	git_import("commit refs/heads/main\n"
		   "committer S <s@uji.example> 1700000001 +0700\n"
		   "data 1\nY\nfrom refs/heads/main^0\n"
		   "M 100644 inline opd/dinas/besar\ndata 6\n123456\n");
	r = git_open(NULL);
	dinas = git_id("HEAD:opd/dinas");
	s = source_tree(r, &dinas, "opd/dinas", "");
	assert_read(s, "opd/dinas/opd.json", 1, NULL);
	assert_read(s, "opd/dinas/2024/kinerja.json", 1, NULL);
	assert_read(s, "opd/dinas/profil.md", 0, NULL);
	assert_read(s, "opd/dinas/2023/kinerja.json", 0, NULL);
	assert_read(s, "situs.json", 0, NULL);
	assert_read(s, "opd/dinas-lain/opd.json", 0, NULL);
	assert_read(s, "opd/dinas/tautan", -1, "K090");
	assert_read(s, "opd/dinas/sub", -1, "K090");
	assert_read(s, "opd/dinas/tautan/x", -1, "K090");
	assert_read(s, "opd/dinas/opd.json/x", -1, "K090");
	assert_read(s, "opd/dinas/2024", -1, "K090");
	assert_read(s, "opd/dinas/besar", -1, "K091");
	assert_int_equal(source_list(s, &all, "opd/dinas", &a, &d), 1);
	assert_int_equal(all.n, 5);	/* .sembunyi is not shown */
	assert_string_equal(all.entry[0].name, "2024");
	assert_int_equal(all.entry[0].kind, SOURCE_FOLDER);
	assert_string_equal(all.entry[3].name, "sub");
	assert_int_equal(all.entry[3].kind, SOURCE_OTHER);
	assert_int_equal(source_list(s, &all, "opd/dinas/2023", &a, &d), 0);
	assert_int_equal(source_list(s, &all, "opd/lain", &a, &d), 0);
	assert_int_equal(d.n, 0);
	assert_int_equal(source_list(s, &all, "opd/dinas/opd.json", &a, &d),
			 -1);
	assert_int_equal(d.n, 1);
	source_free(s);
	repo_free(r);
	diag_release(&d);
	arena_release(&a);
}

/* What is missing is named: a tree on the way, or the blob. */
static void damage(void **state)
{
	struct oid blob, year, root;
	struct buf hex = BUF_INIT(64), raw = BUF_INIT(1 << 16);
	struct diag d = DIAG_INIT;
	struct buf out = BUF_INIT(100);
	struct source *s;
	struct repo *r;

	(void)state;
	git_new();
	git_import(start);
	blob = git_put("blob", str_from("hilang"));
	put(&raw, "100644", str_from("a.json"), &blob);
	year = some_id(0x55);
	put(&raw, "40000", str_from("2024"), &year);
	root = git_put("tree", buf_str(&raw));
	git_lose(&blob);
	r = git_open(NULL);
	s = source_tree(r, &root, "", "");
	assert_int_equal(source_read(s, &out, "a.json", &d), -1);
	oid_write(&hex, &blob, OID_HEX);
	assert_int_equal(d.n, 1);
	assert_string_equal(d.item[0].code, "K705");
	assert_int_equal(d.item[0].level, DIAG_ENVIRONMENT);
	assert_non_null(strstr(d.item[0].text, hex.ptr));
	assert_int_equal(source_read(s, &out, "2024/b.json", &d), -1);
	assert_int_equal(d.n, 2);
	assert_non_null(strstr(d.item[1].text, "5555555555555555555555555555"));
	source_free(s);
	repo_free(r);
	buf_release(&hex);
	buf_release(&raw);
	buf_release(&out);
	diag_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT_IN_TRASH(kinds_and_names),
		UNIT_IN_TRASH(names_twice),
		UNIT_IN_TRASH(cut_short),
		UNIT_IN_TRASH(lookups),
		UNIT_IN_TRASH(comparisons),
		UNIT_IN_TRASH(source),
		UNIT_IN_TRASH(damage),
	};

	return UNIT_RUN(tests);
}
