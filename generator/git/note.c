/*
 * Notes; see note.h. They are blobs in a tree of the reference's commit,
 * under the hex digits of the object they are about, with "/" after the first
 * two or four of them where there are many.
 */
#include "git/note.h"

#include <stdlib.h>

#include "git/commit.h"
#include "git/repo_raw.h"
#include "git/tree.h"

#define DEEPEST 3	/* folders of two digits */

void notes_open(struct notes *out, struct repo *r, const char *ref)
{
	struct notes none = { .repo = r };
	struct arena a = ARENA_INIT;
	struct commit c;
	git_oid id;
	struct oid tip;

	*out = none;
	if (git_reference_name_to_id(&id, r->git, ref) == 0) {
		memcpy(tip.byte, id.id, OID_BYTES);
		if (commit_read(&c, r, &tip, &a) == REPO_OK)
			out->tree = c.tree;
	}
	arena_release(&a);
}

/* The path of a note below so many folders: "3f/2a/1b…". */
static void note_path(struct buf *out, const struct oid *about, int folders)
{
	struct buf hex = BUF_INIT(OID_HEX);

	oid_write(&hex, about, OID_HEX);
	for (int i = 0; i < folders; i++)
		buf_addf(out, "%.2s/", hex.ptr + (ptrdiff_t)2 * i);
	buf_adds(out, hex.ptr + (ptrdiff_t)2 * folders);
	buf_release(&hex);
}

bool notes_read(struct buf *out, const struct notes *n,
		const struct oid *about)
{
	struct buf path = BUF_INIT(LIMIT_PATH);
	bool found = false;

	for (int i = 0; oid_given(&n->tree) && i <= DEEPEST && !found; i++) {
		struct tree_entry e;

		buf_clear(&path);
		note_path(&path, about, i);
		found = tree_lookup(&e, n->repo, &n->tree, path.ptr) ==
				REPO_OK &&
			oid_given(&e.id) && e.kind == SOURCE_FILE &&
			repo_blob(n->repo, &e.id, out) == REPO_OK;
	}
	buf_release(&path);
	return found;
}

/* The time of SOURCE_DATE_EPOCH, else the one given. */
static int64_t now_or_epoch(int64_t now)
{
	const char *text = getenv("SOURCE_DATE_EPOCH");

	return text && *text && strspn(text, "0123456789") == strlen(text)
		       ? strtoll(text, NULL, 10) : now;
}

int note_author(struct note_author *out, struct repo *r, struct arena *a,
		struct diag *d)
{
	git_signature *who = NULL;

	if (git_signature_default(&who, r->git) < 0)
		return diag_environment(
			d, place_file(git_repository_path(r->git)), "K802",
			"git belum tahu siapa Anda, jadi persetujuan tidak "
			"dapat dicatat; sebutkan dengan: git config "
			"--global user.name dan user.email");
	out->name = arena_strdup(a, str_from(who->name));
	out->email = arena_strdup(a, str_from(who->email));
	out->time = now_or_epoch(who->when.time);
	git_signature_free(who);
	return 0;
}

int note_write(struct repo *r, const char *ref, const struct note *note,
	       const struct note_author *by, struct diag *d)
{
	git_signature *who = NULL;
	git_oid about, written;
	int code = git_signature_new(&who, by->name, by->email, by->time, 0);

	memcpy(about.id, note->about.byte, OID_BYTES);
	if (code == 0)
		code = git_note_create(&written, r->git, ref, who, who,
				       &about, note->text, 1);
	git_signature_free(who);
	if (code == 0)
		return 0;
	return diag_environment(
		d, place_file(git_repository_path(r->git)), "K803",
		"persetujuan tidak dapat dicatat di %s; periksa apakah Anda "
		"boleh menulis ke repositori ini, lalu ulangi", ref);
}
