/*
 * The two states of what differs: the OPDs whose folder does, through the
 * same strict reader as the site itself. All others are only known to be
 * there, so that what is said of them is never taken for a mistake.
 */
#include "review/review_parts.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "content/load.h"
#include "content/name.h"
#include "site/check.h"

/* "opd/x/2024/kinerja.json" → "opd/x"; "pemda/…" → "pemda"; else empty. */
static struct str unit_path(const char *path)
{
	struct str s = str_from(path), slug;

	if (str_starts(s, "pemda/"))
		return str_make(path, 5);
	if (!str_starts(s, "opd/"))
		return str_make("", 0);
	slug = str_skip(s, 4);
	slug.len = str_find(slug, '/');
	if (slug.len + 4 == s.len || !name_is_slug(slug) ||
	    name_is_device(slug) || str_is(slug, "pemda"))
		return str_make("", 0);
	return str_make(path, slug.len + 4);
}

static const char *slug_of(const struct tinjauan_unit *u)
{
	return strcmp(u->path, "pemda") ? u->path + 4 : u->path;
}

static int by_path(const void *a, const void *b)
{
	const struct tinjauan_unit *const *x = a, *const *y = b;

	return strcmp((*x)->path, (*y)->path);
}

/* The OPDs of the files that differ, which are sorted: "a-b/" before
 * "a/". */
static void find_units(struct tinjauan *t)
{
	for (size_t i = 0; i < t->berkas.n; i++) {
		struct str path = unit_path(t->berkas.change[i].path);
		struct tinjauan_unit *u;

		if (path.len == 0 ||
		    (t->n_unit &&
		     str_is(path, t->unit[t->n_unit - 1]->path)))
			continue;
		u = arena_alloc(&t->arena, sizeof(*u));
		u->path = arena_strdup(&t->arena, path);
		*ARENA_PUSH(&t->arena, t->unit, t->n_unit) = u;
	}
	if (t->n_unit)
		qsort(t->unit, t->n_unit, sizeof(struct tinjauan_unit *),
		      by_path);
}

static bool has_errors(const struct diag *d, size_t before)
{
	return d->errors + d->environment > before;
}

/* Load one OPD into the side; good: without errors. False: not there. */
static bool load_opd_of(struct tinjauan *t, struct tinjauan_sisi *s,
			const struct tinjauan_unit *u, bool *good)
{
	size_t before = s->diag.errors + s->diag.environment;
	struct opd_scope scope = { t->reader, u->path, slug_of(u), NULL };
	struct tree_entry e;
	struct opd *o;

	if (tree_lookup(&e, t->repo, &s->tree, u->path) != REPO_OK ||
	    !oid_given(&e.id) || e.kind != SOURCE_FOLDER)
		return false;
	o = strcmp(u->path, "pemda")
		    ? ARENA_PUSH(&t->arena, s->isi.opd, s->isi.n_opd)
		    : &s->isi.pemda;
	s->isi.pemda_ada |= o == &s->isi.pemda;
	(void)!opd_load(o, &scope, &t->arena, s->source, &s->diag);
	*good = !has_errors(&s->diag, before);
	return true;
}

static bool differs(const struct tinjauan *t, const char *path)
{
	for (size_t i = 0; i < t->berkas.n; i++)
		if (!strcmp(t->berkas.change[i].path, path))
			return true;
	return false;
}

/* The text of a free page, where it is one that can be read. */
static void read_halaman(struct tinjauan *t, struct tinjauan_sisi *s,
			 struct naskah *n)
{
	struct buf text = BUF_INIT(LIMIT_MARKDOWN);

	n->ada = source_read(s->source, &text, n->path, &s->diag) > 0 &&
		 utf8_check(buf_str(&text)) == text.len;
	n->teks = arena_str(&t->arena, buf_str(&text));
	buf_release(&text);
}

/* The free pages by name, since texts link to them; the text of those that
 * differ is read for its mistakes. */
static void load_halaman(struct tinjauan *t, struct tinjauan_sisi *s)
{
	struct source_listing l = { NULL, 0 };
	struct diag quiet = DIAG_INIT;

	if (!s->source ||
	    source_list(s->source, &l, "halaman", &t->arena, &quiet) < 0)
		l.n = 0;
	diag_release(&quiet);
	for (size_t i = 0; i < l.n; i++) {
		struct str slug = str_from(l.entry[i].name);
		struct halaman *h;

		if (l.entry[i].kind != SOURCE_FILE || !str_ends(slug, ".md"))
			continue;
		slug.len -= 3;
		h = ARENA_PUSH(&t->arena, s->isi.halaman, s->isi.n_halaman);
		h->slug = arena_strdup(&t->arena, slug);
		h->naskah.path = arena_strf(&t->arena, "halaman/%s",
					    l.entry[i].name);
		if (differs(t, h->naskah.path))
			read_halaman(t, s, &h->naskah);
	}
}

/* Note each OPD that is there and was not loaded as one of which nothing is
 * known. */
static void note_unknown(struct tinjauan *t, struct tinjauan_sisi *s)
{
	struct source_listing l = { NULL, 0 };
	struct diag quiet = DIAG_INIT;

	if (!s->source ||
	    source_list(s->source, &l, "opd", &t->arena, &quiet) < 0)
		l.n = 0;
	diag_release(&quiet);
	for (size_t i = 0; i < l.n; i++)
		if (!site_unit(&s->site, l.entry[i].name))
			site_note_cacat(&s->site, arena_strf(
				&t->arena, "opd/%s/", l.entry[i].name),
				&t->arena);
	if (!s->site.pemda.opd)
		site_note_cacat(&s->site, "pemda/", &t->arena);
	for (size_t i = 0; i < s->diag.n; i++)
		if (s->diag.item[i].level == DIAG_ERROR)
			site_note_cacat(&s->site, s->diag.item[i].place.path,
					&t->arena);
}

static void load_situs_of(struct tinjauan *t, struct tinjauan_sisi *s)
{
	struct tree_entry e;

	if (s->source &&
	    tree_lookup(&e, t->repo, &s->tree, "situs.json") == REPO_OK &&
	    !oid_given(&e.id))
		diag_error(&s->diag, place_file("situs.json"), "K050",
			   "berkas situs.json belum ada; berkas ini wajib "
			   "dan berisi nama situs");
	if (!s->source || situs_load(&s->isi.situs, t->reader, &t->arena,
				     s->source, &s->diag) < 0)
		penilaian_default(&s->isi.situs.penilaian);
}

static void finish_side(struct tinjauan *t, struct tinjauan_sisi *s)
{
	site_init(&s->site, &s->isi, &t->arena);
	note_unknown(t, s);
	(void)!site_check(&s->site, &s->diag);
}

/* The version that the step is: what compares and shows versions does the
 * same for it. */
static void begin_versi(struct tinjauan *t, struct tinjauan_unit *u)
{
	static const struct walk_commit none = { .time = -1, .subject = "" };
	struct tree_entry e;

	u->riwayat.sejarah = &t->sejarah;
	u->riwayat.slug = u->versi.slug = slug_of(u);
	u->riwayat.nama = u->riwayat.slug;
	u->versi.riwayat = &u->riwayat;
	u->versi.commit = &none;
	if (tree_lookup(&e, t->repo, &t->lama.tree, u->path) == REPO_OK)
		u->versi.lama = e.id;
	if (tree_lookup(&e, t->repo, &t->baru.tree, u->path) == REPO_OK)
		u->versi.baru = e.id;
}

static void compare(struct tinjauan *t, struct tinjauan_unit *u)
{
	const struct situs *situs = &t->baru.isi.situs;
	struct change_context context = { { 0, 0, 0 }, false };
	struct versi *v = &u->versi;

	if (t->baru.commit.time >= 0)
		context.tanggal = date_local(t->baru.commit.time,
					     situs->zona_waktu, NULL);
	v->tanggal = context.tanggal;
	change_compute(&v->ubah, u->lama ? u->lama->opd : NULL,
		       u->baru ? u->baru->opd : NULL, &context, &t->arena);
	if (u->lama && u->baru)
		turunan_compute(&v->turunan, u->lama, u->baru,
				&situs->penilaian, &t->arena);
}

static void load_unit(struct tinjauan *t, struct tinjauan_unit *u)
{
	bool good[2] = { true, true };

	begin_versi(t, u);
	(void)load_opd_of(t, &t->lama, u, &good[0]);
	(void)load_opd_of(t, &t->baru, u, &good[1]);
	if (!good[0] || !good[1])
		u->versi.keadaan = VERSI_RUSAK;
}

static void join_unit(struct tinjauan *t, struct tinjauan_unit *u)
{
	const struct unit *any;

	u->lama = site_unit(&t->lama.site, slug_of(u));
	u->baru = site_unit(&t->baru.site, slug_of(u));
	any = u->baru ? u->baru : u->lama;
	if (any && any->opd->nama)
		u->riwayat.nama = any->opd->nama;
	u->riwayat.unit = u->baru;
	if (u->versi.keadaan == VERSI_TERBACA)
		compare(t, u);
}

void tinjauan_load(struct tinjauan *t)
{
	find_units(t);
	load_situs_of(t, &t->lama);
	load_situs_of(t, &t->baru);
	for (size_t i = 0; i < t->n_unit; i++)
		load_unit(t, t->unit[i]);
	load_halaman(t, &t->lama);
	load_halaman(t, &t->baru);
	finish_side(t, &t->lama);
	finish_side(t, &t->baru);
	for (size_t i = 0; i < t->n_unit; i++)
		join_unit(t, t->unit[i]);
}
