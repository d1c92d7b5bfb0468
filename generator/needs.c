/*
 * Digests of what was read; see needs.h. A file belongs to the OPD in whose
 * folder it is; what belongs to none is needed by all.
 */
#include "needs.h"

#include "base/limits.h"
#include "base/program.h"
#include "content/libraries.h"
#include "related.h"

/* The sorts of what an OPD submits, while they are added up. */
struct sorter {
	const struct site *site;
	struct digester umum;
	struct digester *data;		/* of each unit */
	struct digester *teks;
};

static void add_entry(struct digester *g, const struct record_entry *e)
{
	digester_int(g, (uint64_t)e->folder << 1 | e->absent);
	digester_text(g, e->path);
	digester_digest(g, &e->digest);
}

/* "opd/SLUG", "opd/SLUG/…", "pemda", "pemda/…" → the unit, and what is behind
 * it. NULL: the path is of no unit. */
static const struct unit *unit_of(const struct site *s, const char *path,
				  const char **rest)
{
	char slug[LIMIT_PATH];
	size_t n;

	if (strncmp(path, "opd/", 4) == 0)
		path += 4;
	else if (strncmp(path, "pemda", 5) != 0)
		return NULL;
	n = strcspn(path, "/");
	if (n >= sizeof(slug))
		return NULL;
	memcpy(slug, path, n);
	slug[n] = '\0';
	*rest = path + n + (path[n] == '/');
	return site_unit(s, slug);
}

/* Everybody needs to know who there is, what is planned and which years are
 * reported; the rest is in the folders of the years. */
unsigned needs_sort(const struct site *s, const char *path,
		    const struct unit **u)
{
	const char *rest = "";

	*u = unit_of(s, path, &rest);
	if (!*u)
		return 0;
	if (str_ends(str_from(rest), ".md"))
		return NEEDS_TEXTS;
	return rest[0] >= '0' && rest[0] <= '9' ? NEEDS_DATA : 0;
}

static void sort_entry(struct sorter *x, const struct record_entry *e)
{
	const struct unit *u;
	unsigned sort = needs_sort(x->site, e->path, &u);

	if (sort == NEEDS_TEXTS)
		add_entry(&x->teks[related_index(x->site, u)], e);
	else if (sort == NEEDS_DATA)
		add_entry(&x->data[related_index(x->site, u)], e);
	else
		add_entry(&x->umum, e);
}

static void add_record(struct digester *g, const char *label,
		       const struct record *r)
{
	struct arena scratch = ARENA_INIT;
	const struct record_entry **e = record_sorted(r, &scratch);

	digester_text(g, label);
	for (size_t i = 0; i < r->n; i++)
		add_entry(g, e[i]);
	arena_release(&scratch);
}

static void add_oid(struct digester *g, const struct oid *id)
{
	digester_add(g, str_make((const char *)id, sizeof(*id)));
}

static void add_date(struct digester *g, struct date d)
{
	digester_int(g, (uint64_t)d.year);
	digester_int(g, (uint64_t)d.month);
	digester_int(g, (uint64_t)d.day);
}

/* What pages say of the history as a whole. */
static void add_walk(struct digester *g, const struct project *p)
{
	const struct sejarah *h = &p->sejarah;
	const struct walk *w = &h->walk;

	digester_int(g, h->ada);
	add_date(g, sejarah_sampai(h, &p->site));
	digester_int(g, h->draf.n > 0);
	digester_int(g, w->end);
	add_oid(g, &w->end_id);
	for (size_t i = 0; i < w->n_rewrite; i++) {
		add_oid(g, &w->rewrite[i].old);
		add_oid(g, &w->rewrite[i].new);
	}
}

static void add_program(struct digester *g, const struct project *p,
			const struct build_options *o)
{
	digester_text(g, KINERJA_VERSION);
	digester_text(g, libraries_cmark());
	digester_text(g, libraries_cjson());
	digester_text(g, p->view.base_url);
	digester_int(g, o->no_history);
}

static void add_riwayat(struct digester *g, const struct riwayat *r)
{
	digester_text(g, r->slug);
	digester_text(g, r->nama);
	digester_int(g, r->draf);
	digester_int(g, r->tampil ? (uint64_t)r->tampil->nomor : 0);
	add_date(g, r->reviu);
	for (size_t i = 0; i < r->n; i++) {
		digester_text(g, r->versi[i]->slug);
		add_oid(g, &r->versi[i]->commit->id);
	}
}

static void note_history(struct needs *n, struct arena *a)
{
	const struct sejarah *h = &n->project->sejarah;
	struct digester all;

	n->riwayat = arena_calloc(a, h->n_riwayat, sizeof(*n->riwayat));
	digester_init(&all);
	if (h->walk.n)
		add_oid(&all, &h->walk.commit[h->walk.n - 1].id);
	for (size_t i = 0; i < h->n_riwayat; i++) {
		struct digester g;

		digester_init(&g);
		add_riwayat(&g, h->riwayat[i]);
		n->riwayat[i] = digester_end(&g);
		digester_digest(&all, &n->riwayat[i]);
	}
	for (size_t i = 0; i < h->n_alias; i++)
		digester_text(&all, h->alias[i].slug);
	n->sejarah = digester_end(&all);
}

/* The digests of the units by themselves, and of all. */
static void end_units(struct needs *n, struct sorter *x, struct digest *data,
		      struct digest *teks)
{
	size_t units = x->site->n_unit + 1;
	struct digester all_data, all_teks;

	digester_init(&all_data);
	digester_init(&all_teks);
	for (size_t i = 0; i < units; i++) {
		data[i] = digester_end(&x->data[i]);
		teks[i] = digester_end(&x->teks[i]);
		digester_digest(&all_data, &data[i]);
		digester_digest(&all_teks, &teks[i]);
	}
	n->data = digester_end(&all_data);
	n->teks = digester_end(&all_teks);
}

static struct digest digest_these(const size_t *unit, size_t n,
				  const struct digest *own)
{
	struct digester g;

	digester_init(&g);
	for (size_t i = 0; i < n; i++)
		digester_digest(&g, &own[unit[i]]);
	return digester_end(&g);
}

/* With the figures of another OPD come the texts that explain them. */
static void relate(struct needs *n, const struct digest *data,
		   const struct digest *teks, struct arena *a)
{
	const struct site *s = &n->project->site;
	struct related r;

	related_init(&r, s, a);
	for (size_t i = 0; i <= s->n_unit; i++) {
		related_find(&r, i);
		n->data_unit[i] = digest_these(r.unit, r.n, data);
		n->teks_unit[i] = digest_these(r.unit, r.n_before, teks);
	}
}

static void sort_all(struct needs *n, struct sorter *x, struct arena *a)
{
	const struct record *r = &n->project->dibaca;
	size_t units = x->site->n_unit + 1;
	const struct record_entry **e = record_sorted(r, a);
	struct digest *data = arena_calloc(a, units, sizeof(*data));
	struct digest *teks = arena_calloc(a, units, sizeof(*teks));

	x->data = arena_calloc(a, units, sizeof(*x->data));
	x->teks = arena_calloc(a, units, sizeof(*x->teks));
	n->data_unit = arena_calloc(a, units, sizeof(*n->data_unit));
	n->teks_unit = arena_calloc(a, units, sizeof(*n->teks_unit));
	for (size_t i = 0; i < units; i++) {
		digester_init(&x->data[i]);
		digester_init(&x->teks[i]);
	}
	for (size_t i = 0; i < r->n; i++)
		sort_entry(x, e[i]);
	end_units(n, x, data, teks);
	relate(n, data, teks, a);
}

static struct digest digest_all(const struct needs *n)
{
	struct digester g;

	digester_init(&g);
	digester_digest(&g, &n->umum);
	digester_digest(&g, &n->data);
	digester_digest(&g, &n->teks);
	digester_digest(&g, &n->sejarah);
	return digester_end(&g);
}

/* Another program makes other files, though it says it is the same. */
static void bind_program(struct digest *d)
{
	struct digester g;

	digester_init(&g);
	digester_int(&g, program_mark());
	digester_digest(&g, d);
	*d = digester_end(&g);
}

void needs_init(struct needs *out, const struct project *p,
		const struct build_options *o, struct arena *a)
{
	struct needs empty = { .project = p };
	struct sorter x = { .site = &p->site };

	*out = empty;
	digester_init(&x.umum);
	add_program(&x.umum, p, o);
	for (size_t i = 0; i < p->n_folder; i++)
		add_record(&x.umum, p->folder[i]->label, &p->tema_dibaca[i]);
	add_walk(&x.umum, p);
	sort_all(out, &x, a);
	out->umum = digester_end(&x.umum);
	note_history(out, a);
	out->isi = digest_all(out);
	bind_program(&out->umum);
}

/* The digest of a riwayat's versions, or NULL. */
static const struct digest *versions_of(const struct needs *n,
					const struct riwayat *r)
{
	const struct sejarah *h = &n->project->sejarah;
	size_t low = 0, high = h->n_riwayat;

	while (r && low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(r->slug, h->riwayat[middle]->slug);

		if (order == 0)
			return &n->riwayat[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static void add_own(struct digester *g, const struct needs *n,
		    const struct job *j)
{
	const struct site *s = &n->project->site;
	const struct digest *v = versions_of(n, j->riwayat);

	if (j->needs & NEEDS_DATA)
		digester_digest(g, &n->data_unit[related_index(s, j->unit)]);
	if (j->needs & NEEDS_TEXTS)
		digester_digest(g, &n->teks_unit[related_index(s, j->unit)]);
	if (j->needs & NEEDS_VERSIONS && v)
		digester_digest(g, v);
}

bool needs_of(struct digest *out, const struct needs *n, const struct job *j)
{
	struct digester g;

	if (!j->needs)
		return false;
	digester_init(&g);
	digester_text(&g, j->kind);
	digester_text(&g, j->address);
	digester_digest(&g, &n->umum);
	add_own(&g, n, j);
	if (j->needs & NEEDS_ALL_DATA)
		digester_digest(&g, &n->data);
	if (j->needs & NEEDS_ALL_TEXTS)
		digester_digest(&g, &n->teks);
	if (j->needs & NEEDS_ALL_VERSIONS)
		digester_digest(&g, &n->sejarah);
	*out = digester_end(&g);
	return true;
}
