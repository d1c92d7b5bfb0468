/*
 * An OPD's report as it was at a version, out of the commit itself: its own
 * folder, the region's, those of its predecessors and those that its texts
 * and sasaran name, and the site's settings of then. Nothing of today's
 * content comes in, so an old report's bytes never change.
 */
#include "site/riwayat.h"

#include <stdlib.h>

#include "content/load.h"
#include "git/tree.h"

/* What is being opened. */
struct opening {
	struct arsip *out;
	struct arena *arena;
	const struct reader *reader;
	struct source *source;		/* the whole content of then */
	struct source_listing folders;	/* opd/ of then */
	bool *wanted;			/* of folders.entry */
};

static void want(struct opening *o, struct str slug)
{
	for (size_t i = 0; i < o->folders.n; i++)
		if (str_is(slug, o->folders.entry[i].name))
			o->wanted[i] = true;
}

static bool is_slug_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* Names in Markdown that may be an OPD's: after "=" (a figure), after
 * "opd:" and "indikator:" (links). One too many costs a load, no more. */
static void want_named(struct opening *o, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		size_t n = 0;

		if (text.ptr[i] != '=' && text.ptr[i] != ':')
			continue;
		while (i + 1 + n < text.len &&
		       is_slug_byte(text.ptr[i + 1 + n]))
			n++;
		if (n > 0)
			want(o, str_make(text.ptr + i + 1, n));
	}
}

static void want_supported(struct opening *o, const struct sasaran *s)
{
	for (size_t i = 0; i < s->n_mendukung; i++) {
		struct str name = str_from(s->mendukung[i]);

		want(o, str_make(name.ptr, str_find(name, '/')));
	}
}

static void want_of_plan(struct opening *o, const struct rencana *r)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++)
			want_supported(o, &r->tujuan[t].sasaran[s]);
}

/* All that an OPD's pages need of others. */
static void want_others(struct opening *o, const struct opd *opd)
{
	for (size_t i = 0; i < opd->n_pendahulu; i++)
		want(o, str_from(opd->pendahulu[i]));
	for (size_t i = 0; i < opd->n_rencana; i++)
		want_of_plan(o, &opd->rencana[i]);
	want_named(o, opd->profil.teks);
	for (size_t i = 0; i < opd->n_laporan; i++) {
		const struct laporan *l = &opd->laporan[i];

		want_named(o, l->naskah.teks);
		for (size_t k = 0; k < l->n_analisis; k++)
			want_named(o, l->analisis[k].naskah.teks);
	}
}

static bool load(struct opening *o, struct opd *out, const char *slug)
{
	bool pemda = strcmp(slug, "pemda") == 0;
	const char *path = pemda ? slug : arena_strf(o->arena, "opd/%s", slug);
	struct opd_scope scope = { o->reader, path, slug, NULL };
	struct diag d = DIAG_INIT;
	bool good = opd_load(out, &scope, o->arena, o->source, &d) == 0;

	diag_release(&d);
	return good;
}

static int by_slug(const void *a, const void *b)
{
	const struct opd *x = a, *y = b;

	return strcmp(x->slug, y->slug);
}

/* The OPD itself is in isi.opd[0], where it is not the region. One of the
 * others that does not pass is left out, as if it were not there. */
static void load_others(struct opening *o, const char *own)
{
	struct isi *isi = &o->out->isi;

	for (size_t i = 0; i < o->folders.n; i++) {
		const char *slug = o->folders.entry[i].name;
		struct opd other;

		if (o->wanted[i] && strcmp(slug, own) != 0 &&
		    load(o, &other, slug))
			*ARENA_PUSH(o->arena, isi->opd, isi->n_opd) = other;
	}
	if (isi->n_opd > 1)
		qsort(isi->opd, isi->n_opd, sizeof(*isi->opd), by_slug);
}

static bool load_own(struct opening *o, const char *slug)
{
	struct isi *isi = &o->out->isi;
	bool pemda = strcmp(slug, "pemda") == 0;
	struct opd own;

	if (!load(o, &own, slug))
		return false;
	want_others(o, &own);
	if (pemda)
		isi->pemda = own;
	else
		*ARENA_PUSH(o->arena, isi->opd, isi->n_opd) = own;
	isi->pemda_ada = pemda || load(o, &isi->pemda, "pemda");
	return true;
}

/* The report that the version is about: of the latest year that it
 * changed, else the OPD's main one. */
static const struct rekap *main_report(const struct arsip *x,
				       const struct versi *v)
{
	const struct rekap *best = NULL;

	for (size_t i = 0; i < v->ubah.n; i++) {
		int tahun = v->ubah.item[i].tahun;
		const struct rekap *r = unit_rekap(x->unit, tahun);

		if (v->ubah.item[i].rencana == 0 && r &&
		    (!best || r->tahun > best->tahun))
			best = r;
	}
	return best ? best : site_rekap_utama(&x->site, x->unit);
}

/* The free pages of then, by name: texts link to them. */
static void list_pages(struct opening *o)
{
	struct isi *isi = &o->out->isi;
	struct source_listing l = { NULL, 0 };
	struct diag d = DIAG_INIT;

	if (source_list(o->source, &l, "halaman", o->arena, &d) < 0)
		l.n = 0;
	diag_release(&d);
	for (size_t i = 0; i < l.n; i++) {
		struct str slug = str_from(l.entry[i].name);

		if (l.entry[i].kind != SOURCE_FILE || !str_ends(slug, ".md"))
			continue;
		slug.len -= 3;
		ARENA_PUSH(o->arena, isi->halaman, isi->n_halaman)->slug =
			arena_strdup(o->arena, slug);
	}
}

static bool open_all(struct opening *o, const struct versi *v)
{
	struct arsip *x = o->out;
	struct diag d = DIAG_INIT;
	bool good = situs_load(&x->isi.situs, o->reader, o->arena, o->source,
			       &d) == 0 &&
		    source_list(o->source, &o->folders, "opd", o->arena,
				&d) >= 0;

	diag_release(&d);
	if (!good)
		return false;
	o->wanted = arena_calloc(o->arena, o->folders.n, sizeof(*o->wanted));
	if (!load_own(o, v->slug))
		return false;
	load_others(o, v->slug);
	list_pages(o);
	site_init(&x->site, &x->isi, o->arena);
	x->unit = site_unit(&x->site, v->slug);
	x->rekap = x->unit ? main_report(x, v) : NULL;
	return x->unit != NULL;
}

bool arsip_open(struct arsip *out, const struct versi *v, struct arena *a)
{
	struct arsip empty = { .unit = NULL };
	const struct sejarah *h = v->riwayat->sejarah;
	struct opening o = { .out = out, .arena = a, .reader = h->reader };
	bool good;

	*out = empty;
	if (!oid_given(&v->commit->tree))
		return false;
	o.source = source_tree(h->repo, &v->commit->tree, "", "");
	good = open_all(&o, v);
	source_free(o.source);
	return good;
}
