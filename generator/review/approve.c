/*
 * Approving; see approve.h. All names are looked up before the first note is
 * written.
 */
#include "review/approve.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "base/text.h"
#include "content/load.h"
#include "git/tree.h"
#include "site/reviu.h"

/* An OPD that is approved. */
struct folder {
	const char *path;	/* "opd/dinas-kesehatan" */
	struct oid tree;
};

struct approver {
	const struct approve_options *options;
	struct arena arena;
	struct repo *repo;
	struct folder *folder;	/* all that there are */
	size_t n;
	bool *wanted;
	struct diag *diag;
};

static const char *slug_of(const char *path)
{
	return str_starts(str_from(path), "opd/") ? path + 4 : path;
}

static void add_folder(struct approver *p, const char *path,
		       const struct tree_entry *e)
{
	struct folder *f;

	if (!e || e->kind != SOURCE_FOLDER || e->name[0] == '.')
		return;
	f = ARENA_PUSH(&p->arena, p->folder, p->n);
	f->path = path;
	f->tree = e->id;
}

/* 0, or -1 after reporting. */
static int list_folders(struct approver *p)
{
	struct tree root = { NULL, 0 }, opds = { NULL, 0 };
	const struct tree_entry *opd;
	enum repo_got got = tree_read(&root, p->repo, repo_tree(p->repo),
				      &p->arena);

	add_folder(p, "pemda", tree_find(&root, str_from("pemda")));
	opd = tree_find(&root, str_from("opd"));
	if (got == REPO_OK && opd && opd->kind == SOURCE_FOLDER)
		got = tree_read(&opds, p->repo, &opd->id, &p->arena);
	for (size_t i = 0; i < opds.n; i++)
		add_folder(p, arena_strf(&p->arena, "opd/%s",
					 opds.entry[i].name), &opds.entry[i]);
	if (got == REPO_OK)
		return 0;
	return diag_environment(p->diag, place_file(p->options->source),
				"K704", "kiriman terakhir hilang atau rusak; "
				"periksa dengan: git fsck");
}

static int want(struct approver *p, struct str slug)
{
	struct nearest near;

	nearest_init(&near, slug);
	for (size_t i = 0; i < p->n; i++) {
		struct str known = str_from(slug_of(p->folder[i].path));

		if (str_equal(known, slug)) {
			p->wanted[i] = true;
			return 0;
		}
		nearest_offer(&near, known);
	}
	if (near.best.ptr)
		return diag_environment(
			p->diag, place_file("--opd"), "K804",
			"OPD \"%.*s\" tidak ada dalam kiriman ini; mungkin "
			"maksudnya \"%.*s\"", STR_ARG(slug),
			STR_ARG(near.best));
	return diag_environment(
		p->diag, place_file("--opd"), "K804",
		"OPD \"%.*s\" tidak ada dalam kiriman ini; tulis nama "
		"foldernya", STR_ARG(slug));
}

/* "a,b": each of them; nothing: all. */
static int choose(struct approver *p)
{
	struct str rest = str_from(p->options->opd);
	int result = 0;

	p->wanted = arena_calloc(&p->arena, p->n, sizeof(*p->wanted));
	for (size_t i = 0; !p->options->opd && i < p->n; i++)
		p->wanted[i] = true;
	while (rest.len) {
		size_t len = str_find(rest, ',');

		if (want(p, str_trim(str_make(rest.ptr, len))) < 0)
			result = -1;
		rest = str_skip(rest, len < rest.len ? len + 1 : len);
	}
	return result;
}

/* Minutes east of UTC where the site is. */
static int zone(struct approver *p)
{
	struct source *s = source_tree(p->repo, repo_tree(p->repo), "", "");
	struct diag quiet = DIAG_INIT;
	struct situs situs;

	(void)!situs_load(&situs, NULL, &p->arena, s, &quiet);
	diag_release(&quiet);
	source_free(s);
	return situs.zona_waktu;
}

static int write_notes(struct approver *p, struct buf *out)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	struct note_author by;
	struct date day;
	int result = note_author(&by, p->repo, &p->arena, p->diag);

	if (result == 0)
		day = date_local(by.time, zone(p), NULL);
	for (size_t i = 0; result == 0 && i < p->n; i++) {
		struct note note = { p->folder[i].tree, NULL };

		if (!p->wanted[i])
			continue;
		buf_clear(&text);
		reviu_write(&text, p->folder[i].path, repo_commit(p->repo),
			    day);
		note.text = text.ptr;
		result = note_write(p->repo, REVIU_REF, &note, &by, p->diag);
		buf_addf(out, text_get("Telah direviu: %s, isi %s\n"),
			 p->folder[i].path,
			 oid_text(&p->arena, &note.about, OID_CITED));
	}
	buf_release(&text);
	return result;
}

static int no_repository(const struct approve_options *o, struct diag *d)
{
	return diag_environment(d, place_file(o->source), "K707",
				"di sini tidak ada repositori git dengan "
				"kiriman, jadi tidak ada yang dapat "
				"disetujui; sebut repositorinya dengan -s");
}

int review_approve(const struct approve_options *o, struct buf *out,
		   struct diag *d)
{
	struct repo_options ro = { o->source, o->head, o->trust_repo };
	struct approver p = { .options = o, .diag = d };
	int got = repo_open(&p.repo, &ro, d);
	int result = got > 0 ? 0 : got < 0 ? -1 : no_repository(o, d);

	if (result == 0)
		result = list_folders(&p);
	if (result == 0)
		result = choose(&p);
	if (result == 0)
		result = write_notes(&p, out);
	repo_free(p.repo);
	arena_release(&p.arena);
	return result;
}
