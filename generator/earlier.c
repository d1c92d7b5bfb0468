/*
 * Reading, judging and writing the state of a build; see earlier.h.
 */
#include "earlier.h"

#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "beside.h"
#include "content/libraries.h"
#include "git/note.h"
#include "site/reviu.h"

void earlier_open(struct earlier *e, const struct build_options *o)
{
	struct digest site;

	e->path = beside_path(&e->arena, o->out, "keadaan");
	e->parts_path = beside_path(&e->arena, o->out, "cari");
	if (beside_read(&e->bytes, e->path) &&
	    state_parse(&e->state, buf_str(&e->bytes), &e->arena) &&
	    output_identity(&site, o->out))
		e->there = digest_equal(&site, &e->state.site);
}

/* What was asked for, of whom: options, program, and the repository. */
static struct digest digest_asked(const struct project *p,
				  const struct build_options *o)
{
	struct digester g;
	struct notes notes;

	digester_init(&g);
	digester_text(&g, KINERJA_VERSION);
	digester_int(&g, program_mark());
	digester_text(&g, libraries_cmark());
	digester_text(&g, libraries_cjson());
	digester_text(&g, text_language_now());
	digester_text(&g, o->source);
	digester_text(&g, o->rev);
	digester_text(&g, o->base_url);
	digester_int(&g, (uint64_t)o->part << 32 | (uint64_t)o->parts);
	digester_int(&g, (uint64_t)o->no_history << 2 |
		     (uint64_t)o->full_history << 1 | o->release);
	digester_int(&g, p->repo != NULL);
	if (p->repo) {
		notes_open(&notes, p->repo, REVIU_REF);
		digester_add(&g, str_make((const char *)repo_commit(p->repo),
					  sizeof(struct oid)));
		digester_text(&g, repo_prefix(p->repo));
		digester_add(&g, str_make((const char *)&notes.tree,
					  sizeof(struct oid)));
	}
	return digester_end(&g);
}

static bool root_holds(const struct state_root *r, struct source *s)
{
	for (size_t i = 0; i < r->n; i++)
		if (!record_holds(&r->entry[i], s))
			return false;
	return true;
}

/* The theme's folders come in the order in which they were opened. */
static bool roots_hold(const struct state *s, const struct project *p)
{
	if (s->n_root != p->n_folder + 1 || !root_holds(&s->root[0], p->disk))
		return false;
	for (size_t i = 0; i < p->n_folder; i++)
		if (strcmp(s->root[i + 1].label, p->folder[i]->label) != 0 ||
		    !root_holds(&s->root[i + 1], p->folder[i]))
			return false;
	return true;
}

bool earlier_holds(const struct earlier *e, const struct build_options *o)
{
	struct diag quiet = DIAG_INIT;
	struct project p;
	struct digest asked;
	bool same = false;

	if (!e->there || o->keep_going)
		return false;
	if (project_peek(&p, o, &quiet) == 0) {
		asked = digest_asked(&p, o);
		same = digest_equal(&asked, &e->state.asked) &&
		       roots_hold(&e->state, &p) && output_intact(o->out);
	}
	project_release(&p);
	diag_release(&quiet);
	return same;
}

void earlier_open_parts(struct earlier *e)
{
	parts_open(&e->parts, e->parts_path, &e->arena);
}

void earlier_findings(const struct earlier *e, struct diag *d)
{
	diag_copy(d, &e->state.found);
}

static void add_root(struct state *s, const char *label,
		     const struct record *r, struct arena *a)
{
	struct state_root *root = ARENA_PUSH(a, s->root, s->n_root);
	const struct record_entry **e = record_sorted(r, a);

	root->label = label;
	root->n = r->n;
	root->entry = arena_calloc(a, r->n, sizeof(*root->entry));
	for (size_t i = 0; i < r->n; i++)
		root->entry[i] = *e[i];
}

static bool write_file(const char *path, struct str bytes, struct arena *a)
{
	struct beside f;

	beside_open(&f, path, a);
	beside_add(&f, bytes);
	return beside_close(&f);
}

/* A history of which something is not known may be known better next time,
 * though the commit is the same; and that it was rewritten is said once. */
static bool is_sure(const struct project *p)
{
	const struct walk *w = &p->sejarah.walk;

	return !p->sejarah.ada || (w->end == WALK_ROOT &&
				   w->before != WALK_REWRITTEN);
}

void earlier_save(const struct earlier *e, const struct project *p,
		  const struct build_options *o, const struct reuse *made,
		  const struct diag *d)
{
	struct arena arena = ARENA_INIT;
	struct buf bytes = BUF_INIT(SIZE_MAX / 2);
	struct state s = { .pages = made->pages,
			   .made = made->made, .n_made = made->n_made,
			   .berkas = made->berkas,
			   .n_berkas = made->n_berkas,
			   .found = *d };

	if (is_sure(p))
		s.asked = digest_asked(p, o);
	add_root(&s, "", &p->dibaca, &arena);
	for (size_t i = 0; i < p->n_folder; i++)
		add_root(&s, p->folder[i]->label, &p->tema_dibaca[i], &arena);
	state_sort(&s);
	parts_save(&e->parts, e->parts_path, s.made, s.n_made);
	if (output_identity(&s.site, o->out))
		state_write(&bytes, &s);
	if (bytes.len == 0 || !write_file(e->path, buf_str(&bytes), &arena))
		unlink(e->path);
	buf_release(&bytes);
	arena_release(&arena);
}

void earlier_release(struct earlier *e)
{
	buf_release(&e->bytes);
	parts_release(&e->parts);
	arena_release(&e->arena);
}
