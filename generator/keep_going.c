/*
 * Which version stands in for a folder with errors; see keep_going.h. What
 * counts as an error is not decided here: the whole content is read again,
 * by the same rules, until none is found.
 */
#include "keep_going.h"

#include "content/name.h"
#include "git/tree.h"

#define TRIES_MOST 50	/* versions of a folder, each a whole reading */

/* "opd/SLUG" of "opd/SLUG/2024/kinerja.json", "pemda"; empty: the path is of
 * no OPD. */
static struct str folder_of(const char *path)
{
	struct str s = str_from(path);
	size_t n = str_find(s, '/');

	if (str_is(str_make(path, n), "pemda"))
		return str_make(path, n);
	if (!str_is(str_make(path, n), "opd") || n + 1 >= s.len)
		return str_make(path, 0);
	return str_make(path, n + 1 + str_find(str_skip(s, n + 1), '/'));
}

static struct stand_in *find(const struct keep_going *k, struct str folder)
{
	for (size_t i = 0; i < k->n; i++)
		if (str_is(folder, k->folder[i].folder))
			return &k->folder[i];
	return NULL;
}

static const char *slug_of(const char *folder)
{
	struct str slug;

	if (!strcmp(folder, "pemda"))
		return folder;
	folder += sizeof("opd/") - 1;
	slug = str_from(folder);
	return name_is_slug(slug) && !name_is_device(slug) &&
	       !str_is(slug, "pemda") ? folder : NULL;
}

static struct stand_in *find_or_add(struct keep_going *k, struct str folder)
{
	struct stand_in *x = find(k, folder);

	if (x)
		return x;
	x = ARENA_PUSH(&k->arena, k->folder, k->n);
	x->folder = arena_strdup(&k->arena, folder);
	x->slug = slug_of(x->folder);
	return x;
}

static void blame(struct keep_going *k, const struct diag_item *item)
{
	struct str folder = folder_of(item->place.path);

	if (item->level == DIAG_ENVIRONMENT ||
	    (item->level == DIAG_ERROR && !folder.len))
		k->stop = true;
	else if (item->level == DIAG_ERROR)
		find_or_add(k, folder)->broken = true;
}

/* Is it of an older version's making? Nothing is in the first reading. Later
 * on all is that is in such a version's files (the folder as a whole is none:
 * its history is told there), and so are warnings that the first reading did
 * not give, but for those of the history, which it did not come to. */
static bool is_old(void *ctx, const struct diag_item *item)
{
	const struct keep_going *k = ctx;
	struct str folder = folder_of(item->place.path);
	const struct stand_in *x = find(k, folder);

	if (x && x->used && folder.len < strlen(item->place.path))
		return true;
	return k->again && item->code[1] != '7' &&
	       (item->level == DIAG_WARNING || item->level == DIAG_HINT);
}

void keep_going_collect(struct keep_going *k, struct diag *found,
			struct diag *d)
{
	for (size_t i = 0; i < found->n; i++)
		blame(k, &found->item[i]);
	diag_drop(found, is_old, k);
	diag_move(d, found);
}

/* What the OPD is called, by its own files or by its history. */
static const char *name_of(struct project *p, const char *slug,
			   const struct riwayat *r)
{
	const struct opd *o = isi_opd(&p->isi, slug);

	if (o && o->nama && strcmp(o->nama, slug) != 0)
		return o->nama;
	return r && r->nama ? r->nama : slug;
}

static void find_versions(struct keep_going *k, struct stand_in *x,
			  struct project *p, const struct build_options *o)
{
	const struct riwayat *r;

	if (!x->slug)
		return;
	project_look_back(p, o);
	r = sejarah_riwayat(&p->sejarah, x->slug);
	x->nama = arena_strdup(&k->arena,
			       str_from(name_of(p, x->slug, r)));
	for (size_t i = r ? r->n : 0; i-- > 0;) {
		const struct versi *v = r->versi[i];
		struct stand_in_version *y;

		if (!oid_given(&v->baru))
			continue;
		y = ARENA_PUSH(&k->arena, x->version, x->n);
		y->tree = v->baru;
		y->nomor = v->nomor;
	}
}

static struct source *open_version(const struct stand_in *x,
				   struct project *p)
{
	return source_tree(p->repo, &x->version[x->at].tree, x->folder, "");
}

/* Whether a version passes on its own: far quicker than a whole reading. */
static bool reads_well(const struct stand_in *x, struct project *p)
{
	struct opd_scope scope = { p->reader, x->folder, x->slug, NULL };
	struct source *src = open_version(x, p);
	struct arena arena = ARENA_INIT;
	struct diag quiet = DIAG_INIT;
	struct opd opd;
	bool good = opd_load(&opd, &scope, &arena, src, &quiet) == 0;

	source_free(src);
	diag_release(&quiet);
	arena_release(&arena);
	return good;
}

static void take_older(struct keep_going *k, struct stand_in *x,
		       struct project *p, const struct build_options *o)
{
	if (x->used)
		x->at++;
	else
		find_versions(k, x, p, o);
	x->used = true;
	while (x->at < x->n && !reads_well(x, p))
		x->at++;
	if (++x->tries > TRIES_MOST)
		x->at = x->n;
}

bool keep_going_step(struct keep_going *k, struct project *p,
		     const struct build_options *o)
{
	bool moved = false;

	for (size_t i = 0; i < k->n && !k->stop; i++) {
		struct stand_in *x = &k->folder[i];

		if (!x->broken)
			continue;
		if (x->used && x->at == x->n)
			return false;	/* errors in what is not there */
		take_older(k, x, p, o);
		x->broken = false;
		moved = true;
	}
	k->again = moved && !k->stop;
	return k->again;
}

void keep_going_source(const struct keep_going *k, struct project *p)
{
	struct source_part *part = arena_calloc(&p->arena, k->n,
						sizeof(*part));

	p->content = p->disk;
	for (size_t i = 0; i < k->n; i++) {
		const struct stand_in *x = &k->folder[i];

		part[i].folder = x->folder;
		if (x->at < x->n)
			part[i].source = open_version(x, p);
	}
	if (k->n && p->disk)
		p->content = source_overlay(p->disk, part, k->n);
}

void keep_going_note(const struct keep_going *k, struct project *p)
{
	struct pengganti *list = arena_calloc(&p->arena, k->n, sizeof(*list));
	size_t n = 0;

	for (size_t i = 0; i < k->n; i++) {
		const struct stand_in *x = &k->folder[i];

		if (!x->slug)
			continue;
		list[n].slug = x->slug;
		list[n].nama = x->nama;
		list[n].nomor = x->at < x->n ? x->version[x->at].nomor : 0;
		n++;
	}
	p->site.pengganti = list;
	p->site.n_pengganti = n;
}

size_t keep_going_report(const struct keep_going *k, struct diag *d)
{
	for (size_t i = 0; i < k->n; i++) {
		const struct stand_in *x = &k->folder[i];

		if (x->at < x->n)
			diag_warning(d, place_file(x->folder), "K514",
				     "ada kesalahan di folder ini, jadi situs "
				     "menampilkan versi %d; perbaiki, lalu "
				     "terbitkan lagi",
				     x->version[x->at].nomor);
		else
			diag_warning(d, place_file(x->folder), "K514",
				     "ada kesalahan di folder ini dan tidak "
				     "ada versi yang dapat menggantikannya, "
				     "jadi situs hanya mengatakan itu; "
				     "perbaiki, lalu terbitkan lagi");
	}
	return k->n;
}

void keep_going_release(struct keep_going *k)
{
	arena_release(&k->arena);
}
