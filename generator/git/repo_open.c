/*
 * Finding a repository, the revision asked for, and the content's folder in
 * it. What libgit2 says in its own words is said here in ours.
 */
#include "git/repo_raw.h"

#include <stdlib.h>

#include "base/nearest.h"
#include "base/text.h"
#include "git/commit.h"
#include "git/library.h"
#include "git/tree.h"

static const char *last_words(void)
{
	const git_error *e = git_error_last();

	return e && e->message ? e->message : "?";
}

/* Open without asking whose it is. */
static int open_trusting(git_repository **out, const char *path)
{
	int code;

	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
	code = git_repository_open_ext(out, path,
				       GIT_REPOSITORY_OPEN_CROSS_FS, NULL);
	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
	return code;
}

/* Name the folder that git itself would want to be told is safe: the top of
 * the work tree, or the repository where it is bare. */
static int report_owner(git_repository *git, const struct repo_options *o,
			struct diag *d)
{
	const char *top = git_repository_workdir(git);
	struct str shown = str_from(top ? top : git_repository_path(git));

	if (shown.len > 1 && shown.ptr[shown.len - 1] == '/')
		shown.len--;
	diag_environment(d, place_file(o->path), "K701",
			 "repositori ini milik pengguna lain, jadi tidak "
			 "dibaca; bila Anda mempercayainya: git config "
			 "--global --add safe.directory '%.*s' (atau "
			 "pakai --trust-repo)",
			 STR_ARG(shown));
	return -1;
}

/* The format is none that this libgit2 reads: its name, and what helps. */
static int report_format(const struct repo_options *o, const char *words,
			 struct diag *d)
{
	const char *name = strstr(words, "extensions.");
	bool sha256 = name && str_starts(str_from(name),
					 "extensions.objectformat");

	diag_environment(d, place_file(o->path), "K703",
			 "format repositori ini (%s) belum dapat dibaca; %s",
			 name ? name : text_get("versi baru"),
			 sha256 ? text_get("id objeknya SHA-256: kirim isinya "
					   "ke repositori baru, git init "
					   "--object-format=sha1")
				: text_get("buat salinan dengan format biasa: "
					   "git clone --bare"));
	return -1;
}

static int report_open(const struct repo_options *o, struct diag *d)
{
	const char *words = last_words();

	if (str_starts(str_from(words), "unsupported "))
		return report_format(o, words, d);
	return diag_environment(d, place_file(o->path), "K704",
				"repositori ini tidak dapat dibuka; periksa "
				"hak aksesnya, dan keutuhannya dengan: git "
				"fsck");
}

/* Nothing was opened: because there is nothing (0), or because it is another
 * user's (-1). libgit2 tells both the same way where the user's settings
 * have no safe.directory at all. */
static int nothing_opened(const struct repo_options *o, struct diag *d)
{
	git_repository *git = NULL;
	int result = 0;

	if (!o->trust && open_trusting(&git, o->path) == 0)
		result = report_owner(git, o, d);
	git_repository_free(git);
	return result;
}

static void find_loose(struct repo *r)
{
	struct buf path = BUF_INIT(LIMIT_PATH);

	buf_addf(&path, "%sobjects", git_repository_commondir(r->git));
	r->loose = loose_new(path.ptr);
	buf_release(&path);
}

/* 1, 0 (none), -1 (reported). */
static int open_repository(struct repo *r, const struct repo_options *o,
			   struct diag *d)
{
	int code = git_repository_open_ext(&r->git, o->path,
					   GIT_REPOSITORY_OPEN_CROSS_FS,
					   NULL);

	if (code == GIT_ENOTFOUND || code == GIT_EOWNER)
		return nothing_opened(o, d);
	if (code == 0)
		code = git_repository_odb(&r->odb, r->git);
	if (code < 0)
		return report_open(o, d);
	find_loose(r);
	return 1;
}

/* What follows folder in a path, with its "/"; NULL where it is elsewhere. */
static const char *below(const char *path, const char *folder)
{
	char *real = path && folder ? realpath(folder, NULL) : NULL;
	size_t n = real ? strlen(real) : 0;
	bool inside = real && !strncmp(path, real, n) &&
		      (path[n] == '/' || path[n] == '\0');

	free(real);
	return inside ? path + n : NULL;
}

/* The path's place in the work tree: "", "isi", "a/b"; "" for the .git
 * folder in it. */
static void place_in_work_tree(struct repo *r, const char *path,
			       struct buf *out)
{
	char *real = realpath(path, NULL);
	const char *rest = below(real, git_repository_workdir(r->git));

	if (rest && *rest && !below(real, git_repository_path(r->git)))
		buf_adds(out, rest + 1);
	free(real);
}

/* Offer each branch and tag as the name that may have been meant. */
static void offer_names(struct repo *r, struct nearest *near,
			git_strarray *names)
{
	if (git_reference_list(names, r->git) < 0)
		return;
	for (size_t i = 0; i < names->count; i++) {
		struct str name = str_from(names->strings[i]);

		if (str_starts(name, "refs/heads/"))
			nearest_offer(near, str_skip(name, 11));
		else if (str_starts(name, "refs/tags/"))
			nearest_offer(near, str_skip(name, 10));
	}
}

static int report_rev(struct repo *r, const struct repo_options *o,
		      const char *rev, struct diag *d)
{
	git_strarray names = { NULL, 0 };
	struct nearest near;

	nearest_init(&near, str_from(rev));
	offer_names(r, &near, &names);
	if (near.best.ptr)
		diag_environment(d, place_file(o->path), "K702",
				 "revisi \"%s\" tidak ada; mungkin maksudnya "
				 "\"%.*s\"",
				 rev, STR_ARG(near.best));
	else
		diag_environment(d, place_file(o->path), "K702",
				 "revisi \"%s\" tidak ada; sebut cabang, tag, "
				 "atau nomor commit", rev);
	git_strarray_dispose(&names);
	return -1;
}

int repo_resolve(struct oid *out, struct repo *r, const char *path,
		 const char *rev, struct diag *d)
{
	struct repo_options o = { path, rev, false };

	return rev_resolve(out, r, rev) ? 0 : report_rev(r, &o, rev, d);
}

/* HEAD by its id alone: the commit need not be well-formed. 1, 0, -1. */
static int resolve_head(struct repo *r, const struct repo_options *o,
			struct diag *d)
{
	git_reference *head = NULL;
	int code = git_repository_head(&head, r->git);

	if (code == GIT_EUNBORNBRANCH || code == GIT_ENOTFOUND)
		return 0;
	if (code < 0)
		return report_open(o, d);
	memcpy(r->commit.byte, git_reference_target(head)->id, OID_BYTES);
	git_reference_free(head);
	return 1;
}

/* Split "REV:FOLDER"; the folder without "/" around it. */
static void split_rev(const char *text, struct buf *rev, struct buf *folder,
		      bool *named)
{
	struct str s = str_from(text);
	size_t n = str_find(s, ':');
	struct str rest = str_skip(s, n < s.len ? n + 1 : n);

	*named = n < s.len;
	buf_addstr(rev, str_make(text, n));
	while (rest.len && rest.ptr[rest.len - 1] == '/')
		rest.len--;
	buf_addstr(folder, rest);
}

/* Pin the commit and find the folder's name. 1, 0, -1. */
static int pin(struct repo *r, const struct repo_options *o,
	       struct buf *folder, struct diag *d)
{
	struct buf rev = BUF_INIT(LIMIT_PATH);
	bool named = false;
	int got;

	if (o->rev)
		split_rev(o->rev, &rev, folder, &named);
	if (!named)
		place_in_work_tree(r, o->path, folder);
	if (!rev.len)
		got = resolve_head(r, o, d);
	else if (rev_resolve(&r->commit, r, rev.ptr))
		got = 1;
	else
		got = report_rev(r, o, rev.ptr, d);
	buf_release(&rev);
	return got;
}

/* The content's tree in the pinned commit. 1, 0 (no such folder, and none
 * was asked for), -1. */
static int find_content(struct repo *r, const struct repo_options *o,
			struct diag *d)
{
	enum repo_got got = commit_content(&r->tree, r, &r->commit);

	if (got == REPO_OK && oid_given(&r->tree))
		return 1;
	if (got == REPO_OK && !o->rev)
		return 0;
	if (got == REPO_OK)
		return diag_environment(d, place_file(o->path), "K702",
					"folder \"%s\" tidak ada dalam revisi "
					"\"%s\"; tulis --rev REVISI:FOLDER "
					"dengan folder yang ada di sana",
					r->prefix, o->rev);
	return diag_environment(d, place_file(o->path), "K704",
				"kiriman terakhir hilang atau rusak; periksa "
				"dengan: git fsck");
}

static void add_shallow(struct repo *r, struct str line)
{
	size_t n = r->n_shallow;

	if ((n & (n - 1)) == 0)		/* room for twice as many */
		r->shallow = mem_realloc(r->shallow,
					 (n ? 2 * n : 1) * sizeof(struct oid));
	if (oid_parse(&r->shallow[n], line))
		r->n_shallow++;
}

/* The file is there in a shallow clone only, and serves its worktrees too;
 * libgit2 looks for it in theirs. */
static void find_shallow(struct repo *r)
{
	struct buf path = BUF_INIT(LIMIT_PATH);
	char line[128];
	FILE *f;

	buf_addf(&path, "%sshallow", git_repository_commondir(r->git));
	f = fopen(path.ptr, "re");
	while (f && fgets(line, sizeof(line), f))
		add_shallow(r, str_trim(str_from(line)));
	if (f)
		fclose(f);
	if (r->n_shallow)
		qsort(r->shallow, r->n_shallow, sizeof(*r->shallow),
		      oid_compare);
	buf_release(&path);
}

static int open_all(struct repo *r, const struct repo_options *o,
		    struct diag *d)
{
	struct buf folder = BUF_INIT(LIMIT_PATH);
	int got = open_repository(r, o, d);

	if (got > 0) {
		find_shallow(r);
		got = pin(r, o, &folder, d);
	}
	if (got > 0) {
		r->prefix = mem_alloc(folder.len + 1);
		memcpy(r->prefix, folder.ptr, folder.len + 1);
		got = find_content(r, o, d);
	}
	buf_release(&folder);
	return got;
}

int repo_open(struct repo **out, const struct repo_options *o,
	      struct diag *d)
{
	struct repo *r = mem_calloc(1, sizeof(*r));
	int got;

	*out = NULL;
	pthread_mutex_init(&r->lock, NULL);
	library_start(o->trust);
	got = open_all(r, o, d);
	if (got > 0)
		*out = r;
	else
		repo_free(r);
	return got;
}
