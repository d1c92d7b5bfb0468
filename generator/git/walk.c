/*
 * One walk along the first-parent line; see walk.h. Of each commit only the
 * content's root and opd/ are read, and only where their ids differ from
 * the parent's; the trees of one commit serve for the next, since its parent
 * is the next commit.
 */
#include "git/walk.h"

#include <errno.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/utf8.h"
#include "git/commit.h"
#include "git/repo_raw.h"
#include "git/tree.h"
#include "git/walk_cache.h"

#define LINE_MOST 10000000	/* commits of one line */

/* The parts of one state of the content. */
struct state {
	struct arena arena;
	struct oid tree;	/* of the content */
	struct oid opd;		/* of opd/ in it */
	struct tree root;
	struct tree units;
	bool read;		/* root and units are */
};

struct walker {
	struct walk *out;
	struct repo *repo;
	struct arena *arena;
	struct walk_commit *found;	/* newest first */
	size_t n;
	struct walk_cache cache;
	bool met;			/* what was published is on the line */
	struct walk_commit *known;	/* taken from the cache, with room
					   for those found */
	size_t n_known;
};

static bool read_state(struct walker *w, struct state *s)
{
	const struct tree_entry *opd;

	if (s->read)
		return true;
	if (tree_read(&s->root, w->repo, &s->tree, &s->arena) != REPO_OK)
		return false;
	opd = tree_find(&s->root, str_from("opd"));
	if (opd && opd->kind == SOURCE_FOLDER) {
		s->opd = opd->id;
		if (tree_read(&s->units, w->repo, &s->opd, &s->arena) !=
		    REPO_OK)
			return false;
	}
	s->read = true;
	return true;
}

/* The entry where it counts, else NULL: what is hidden or no file or folder
 * is not there, and no file is an OPD. */
static const struct tree_entry *counted(const char *folder,
					const struct tree_entry *e)
{
	bool unit = *folder || !e || !strcmp(e->name, "pemda");

	if (!e || e->kind == SOURCE_OTHER || e->name[0] == '.' ||
	    (unit && e->kind != SOURCE_FOLDER))
		return NULL;
	return utf8_check(str_from(e->name)) == strlen(e->name) ? e : NULL;
}

static void add_part(struct walker *w, struct walk_commit *c,
		     const char *folder, const struct tree_entry *before,
		     const struct tree_entry *after)
{
	const struct tree_entry *any;
	struct walk_part *p;

	before = counted(folder, before);
	after = counted(folder, after);
	any = before ? before : after;
	if (!any)
		return;
	p = ARENA_PUSH(w->arena, c->part, c->n_part);
	p->path = arena_strf(w->arena, "%s%s", folder, any->name);
	if (before)
		p->before = before->id;
	if (after)
		p->after = after->id;
}

/* opd/ is compared one level deeper, not as a part of its own. */
static bool is_opd(const char *folder, const struct tree_entry *e)
{
	return !*folder && e && e->kind == SOURCE_FOLDER &&
	       !strcmp(e->name, "opd");
}

static void compare(struct walker *w, struct walk_commit *c,
		    const char *folder, const struct tree *before,
		    const struct tree *after)
{
	size_t i = 0, k = 0;

	while (i < before->n || k < after->n) {
		int order = i == before->n ? 1 : k == after->n ? -1
			  : strcmp(before->entry[i].name,
				   after->entry[k].name);
		const struct tree_entry *x =
			order <= 0 ? &before->entry[i++] : NULL;
		const struct tree_entry *y =
			order >= 0 ? &after->entry[k++] : NULL;

		if (x && y && oid_equal(&x->id, &y->id) &&
		    x->kind == y->kind)
			continue;
		add_part(w, c, folder, is_opd(folder, x) ? NULL : x,
			 is_opd(folder, y) ? NULL : y);
	}
}

static int by_path(const void *a, const void *b)
{
	const struct walk_part *x = a, *y = b;

	return strcmp(x->path, y->path);
}

/* The commit with all that the public may see of it. */
static struct walk_commit *keep(struct walker *w, const struct oid *id,
				const struct commit *c,
				const struct oid *tree)
{
	struct walk_commit *x = ARENA_PUSH(w->arena, w->found, w->n);
	struct arena *a = w->arena;

	x->id = *id;
	x->tree = *tree;
	x->time = c->time;
	x->subject = arena_strdup(a, str_from(c->subject));
	if (c->author)
		x->author = arena_strdup(a, str_from(c->author));
	if (c->alasan)
		x->alasan = arena_strdup(a, str_from(c->alasan));
	if (c->jenis)
		x->jenis = arena_strdup(a, str_from(c->jenis));
	return x;
}

/* A commit on the line and the state of the content in it. */
struct step {
	struct oid id;
	struct commit commit;
	struct state state;
};

static enum repo_got read_step(struct walker *w, struct step *s,
			       const struct oid *id)
{
	struct state empty = { .arena = s->state.arena };
	enum repo_got got;

	arena_rewind(&empty.arena);
	s->state = empty;
	s->id = *id;
	got = commit_read(&s->commit, w->repo, id, &s->state.arena);
	if (got == REPO_OK &&
	    commit_folder(&s->state.tree, w->repo, &s->commit.tree) !=
		    REPO_OK)
		s->state.tree = *id;	/* no tree: reading it will fail */
	return got;
}

/* What the newer commit changed. */
static void compare_steps(struct walker *w, struct step *new, struct step *old)
{
	static const struct oid nothing;
	struct walk_commit *c;

	if (oid_equal(&new->state.tree, &old->state.tree))
		return;
	c = keep(w, &new->id, &new->commit, &new->state.tree);
	c->unreadable = !read_state(w, &new->state);
	if (c->unreadable)
		c->tree = nothing;
	c->unreadable = c->unreadable || !read_state(w, &old->state);
	if (c->unreadable)
		return;
	compare(w, c, "", &old->state.root, &new->state.root);
	if (!oid_equal(&old->state.opd, &new->state.opd))
		compare(w, c, "opd/", &old->state.units, &new->state.units);
	if (c->n_part == 0)
		w->n--;
	else
		qsort(c->part, c->n_part, sizeof(*c->part), by_path);
}

/* The first commit: everything in it is new. */
static void compare_root(struct walker *w, struct step *first)
{
	struct step nothing = { .state = { .arena = ARENA_INIT,
					   .read = true } };

	compare_steps(w, first, &nothing);
}

/* Whether the cached line is still all that can be known: a shallow clone
 * may have been deepened, or be one of late, a missing object may have
 * come. */
static bool still_holds(struct walker *w)
{
	const struct walk_cache *c = &w->cache;

	if (c->unreadable || c->end == WALK_MISSING)
		return false;
	return c->end == WALK_SHALLOW ? repo_is_cut_at(w->repo, &c->end_id)
				      : w->repo->n_shallow == 0;
}

/* The rest of the line is known. */
static bool take_cached(struct walker *w)
{
	const struct walk_cache *c = &w->cache;

	if (!c->good || !still_holds(w))
		return false;
	w->known = arena_calloc(w->arena, c->n + w->n, sizeof(*w->known));
	if (!walk_cache_commits(w->known, c, w->arena))
		return false;
	w->n_known = c->n;
	w->out->length += c->length;
	w->out->end = c->end;
	w->out->end_id = c->end_id;
	return true;
}

/* Where the line ends, or the next commit of it in *next. True: go on. */
static bool step_back(struct walker *w, struct step *here, struct step *next)
{
	const struct oid *parent = &here->commit.parent;

	if (w->cache.published && oid_equal(&here->id, &w->cache.pin)) {
		w->met = true;
		if (take_cached(w))
			return false;
	}
	w->out->length++;
	w->out->read++;
	if (!oid_given(parent)) {
		w->out->end = WALK_ROOT;
		compare_root(w, here);
		return false;
	}
	if (repo_is_cut_at(w->repo, &here->id)) {
		w->out->end = WALK_SHALLOW;
		w->out->end_id = here->id;
		return false;
	}
	if (read_step(w, next, parent) != REPO_OK) {
		w->out->end = WALK_MISSING;
		w->out->end_id = *parent;
		return false;
	}
	compare_steps(w, here, next);
	return true;
}

static void walk_line(struct walker *w)
{
	struct step step[2] = { { .commit = { .time = 0 } } };
	size_t i = 0;

	if (read_step(w, &step[0], repo_commit(w->repo)) != REPO_OK) {
		w->out->end = WALK_MISSING;
		w->out->end_id = *repo_commit(w->repo);
	} else {
		w->out->end = WALK_MISSING;	/* past LINE_MOST */
		while (i < LINE_MOST &&
		       step_back(w, &step[i % 2], &step[(i + 1) % 2]))
			i++;
	}
	arena_release(&step[0].state.arena);
	arena_release(&step[1].state.arena);
}

static void finish(struct walker *w)
{
	struct walk_commit *all = w->known;
	int64_t latest = -1;

	if (!w->n_known)
		all = arena_calloc(w->arena, w->n, sizeof(*all));
	for (size_t i = 0; i < w->n; i++)
		all[w->n_known + i] = w->found[w->n - 1 - i];
	w->out->commit = all;
	w->out->n = w->n_known + w->n;
	for (size_t i = 0; i < w->out->n; i++) {
		all[i].backwards = all[i].time >= 0 && all[i].time < latest;
		if (all[i].time > latest)
			latest = all[i].time;
	}
}

/* Whether commit old is on the line of commit young. */
static bool is_on_line(struct walker *w, const struct oid *young,
		       const struct oid *old)
{
	struct arena a = ARENA_INIT;
	struct oid id = *young;
	struct commit c;
	size_t n = 0;

	while (oid_given(&id) && !oid_equal(&id, old) && n++ < LINE_MOST) {
		arena_rewind(&a);
		if (commit_read(&c, w->repo, &id, &a) != REPO_OK)
			break;
		id = c.parent;
	}
	arena_release(&a);
	return oid_equal(&id, old);
}

/* How this line stands to what was published last. */
static void set_before(struct walker *w)
{
	struct walk *out = w->out;
	const struct oid *pin = repo_commit(w->repo);
	struct walk_rewrite *x;

	out->rewrite = w->cache.rewrite;
	out->n_rewrite = w->cache.n_rewrite;
	if (!w->cache.published || (!w->met && out->end != WALK_ROOT))
		return;		/* of a line that is cut nothing is known */
	out->last = w->cache.pin;
	out->before = WALK_GROWN;
	if (w->met)
		return;
	out->before = WALK_OLDER;
	if (is_on_line(w, &out->last, pin))
		return;
	out->before = WALK_REWRITTEN;
	x = ARENA_PUSH(w->arena, out->rewrite, out->n_rewrite);
	x->old = out->last;
	x->new = *pin;
}

void walk_run(struct walk *out, struct repo *r, const char *state,
	      struct arena *a)
{
	struct walk empty = { .n = 0 };
	struct walker w = { .out = out, .repo = r, .arena = a };

	*out = empty;
	walk_cache_read(&w.cache, state, repo_prefix(r), a);
	walk_line(&w);
	finish(&w);
	set_before(&w);
}

int walk_save(const struct walk *w, const struct repo *r, const char *state,
	      struct diag *d)
{
	if (!state ||
	    walk_cache_write(w, repo_commit(r), repo_prefix(r), state) == 0)
		return 0;
	return diag_environment(d, place_file(state), "K706",
				"situs sudah terbit, tetapi catatan riwayat "
				"untuk pembuatan berikutnya tidak dapat "
				"disimpan: %s", file_reason(errno));
}
