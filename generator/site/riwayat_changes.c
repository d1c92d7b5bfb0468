/*
 * What each version changed: both states are loaded through the same strict
 * reader as the site itself, compared as models, and dropped again. A state
 * that does not pass is passed over, and the next one is compared with the
 * last that did. Only the years that differ are loaded.
 */
#include "site/riwayat_parts.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/parallel.h"
#include "content/load.h"
#include "git/tree.h"
#include "model/kelengkapan.h"
#include "site/rules_then.h"

/* What was there of a year in any version so far: a bit for each of enum
 * jenis_dokumen. */
struct seen {
	int tahun;
	unsigned ada;
};

/* One OPD's versions being compared, by one thread. */
struct comparing {
	struct sejarah *h;
	const struct rules_then *rules;
	struct arena arena;	/* of what is found out */
	struct arena scratch;	/* both states of one version */
	uint64_t effort_most;	/* of the repository; then no more is read */
	struct riwayat *r;
	const struct versi *last;	/* the last one that can be read */
	struct seen *seen;	/* by year */
	size_t n_seen;
};

/* One state of an OPD: present where the folder was there. */
struct state {
	const struct opd *opd;		/* NULL: no folder */
	struct opd loaded;
	struct unit unit;
	enum versi_keadaan keadaan;
};

/* The names of the year folders that differ, ended by NULL; NULL where the
 * plans or opd.json do, which all years are read against. */
static const char *const *years_that_differ(struct comparing *c,
					    const struct versi *v, bool *known)
{
	struct arena *a = &c->scratch;
	struct tree old = { NULL, 0 }, new = { NULL, 0 };
	const char **list = NULL;
	size_t n = 0;

	*known = tree_read(&old, c->h->repo, &v->lama, a) == REPO_OK &&
		 tree_read(&new, c->h->repo, &v->baru, a) == REPO_OK;
	if (!*known)
		return NULL;
	for (size_t i = 0; i < old.n + new.n; i++) {
		const struct tree *from = i < old.n ? &old : &new;
		const struct tree *to = i < old.n ? &new : &old;
		const struct tree_entry *e =
			&from->entry[i < old.n ? i : i - old.n];
		const struct tree_entry *same =
			tree_find(to, str_from(e->name));

		if (same && (i >= old.n || oid_equal(&same->id, &e->id)))
			continue;
		if (!strcmp(e->name, "rencana") || !strcmp(e->name, "opd.json"))
			return NULL;
		*ARENA_PUSH(a, list, n) = e->name;
	}
	*ARENA_PUSH(a, list, n) = NULL;
	return list;
}

static bool is_damage(const struct diag *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (!strcmp(d->item[i].code, "K705"))
			return true;
	return false;
}

static void load_state(struct comparing *c, struct state *out,
		       const struct oid *tree, const char *slug,
		       const char *const *years)
{
	bool pemda = strcmp(slug, "pemda") == 0;
	const char *path = pemda ? slug : arena_strf(&c->scratch, "opd/%s",
						     slug);
	struct opd_scope scope = { c->h->reader, path, slug, years };
	struct diag d = DIAG_INIT;
	struct source *src;

	out->opd = NULL;
	out->keadaan = VERSI_TERBACA;
	if (!oid_given(tree))
		return;
	src = source_tree(c->h->repo, tree, path, "");
	if (opd_load(&out->loaded, &scope, &c->scratch, src, &d) < 0)
		out->keadaan = is_damage(&d) ? VERSI_TAK_TERSEDIA
					     : VERSI_RUSAK;
	else
		out->opd = &out->loaded;
	source_free(src);
	diag_release(&d);
}

/* What was there of a year before; a new one where nothing was. */
static struct seen *seen_of(struct comparing *c, int tahun)
{
	struct seen *x;

	for (size_t i = 0; i < c->n_seen; i++)
		if (c->seen[i].tahun == tahun)
			return &c->seen[i];
	x = ARENA_PUSH(&c->arena, c->seen, c->n_seen);
	x->tahun = tahun;
	return x;
}

/* Note the documents (bits) of a year; v, or NULL, brought those that never
 * were there before. */
static void note_year(struct comparing *c, struct versi *v, int tahun,
		      unsigned ada)
{
	struct seen *x = seen_of(c, tahun);
	unsigned new = ada & ~x->ada;

	x->ada |= ada;
	for (int i = 0; v && i < N_DOKUMEN_WAJIB; i++) {
		struct masuk *m;

		if (!(new & 1u << i))
			continue;
		m = ARENA_PUSH(&c->arena, v->masuk, v->n_masuk);
		m->tahun = tahun;
		m->jenis = i;
		if (i == DOKUMEN_LKJIP &&
		    (size_t)v->n_lapor < ARRAY_SIZE(v->lapor))
			v->lapor[v->n_lapor++] = tahun;
	}
}

/* The documents of each year; of a year without a report only the plan. */
static void note_state(struct comparing *c, struct versi *v,
		       const struct opd *o)
{
	struct kelengkapan k;

	for (size_t i = 0; i < o->n_laporan; i++) {
		unsigned ada = 0;

		kelengkapan_compute(&k, o, o->laporan[i].tahun);
		for (int d = 0; d < N_DOKUMEN_WAJIB; d++)
			ada |= k.ada[d] ? 1u << d : 0u;
		note_year(c, v, o->laporan[i].tahun, ada);
	}
	for (size_t i = 0; i < o->n_rencana; i++)
		for (int t = o->rencana[i].mulai; t <= o->rencana[i].selesai;
		     t++)
			note_year(c, v, t, 1u << DOKUMEN_RENSTRA);
}

/* The documents that are there now and never were before, and the years
 * whose LKjIP is among them. What was there when the known history begins
 * came at a time nobody knows. */
static void find_reports(struct comparing *c, struct versi *v,
			 const struct state *lama, const struct state *baru)
{
	if (lama->opd)
		note_state(c, NULL, lama->opd);
	note_state(c, v, baru->opd);
	/* several years at once begin a history: when they were reported
	 * before it, nobody knows */
	if (!v->pembanding && v->n_lapor > 1)
		v->n_lapor = 0;
	if (!v->pembanding && baru->opd->n_laporan > 1)
		v->n_masuk = 0;
}

/* What the trailer says, or -1. */
static int stated_jenis(const char *text)
{
	static const char *const name[] = { "baru", "pembaruan", "koreksi",
					    "kecil" };

	for (size_t i = 0; text && i < ARRAY_SIZE(name); i++)
		if (!strcasecmp(text, name[i]))
			return (int)i;
	return -1;
}

static bool changes_figures(const struct change_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (change_is_figure(&l->item[i]))
			return true;
	return false;
}

static bool loses_figures(const struct change_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->item[i].golongan == GOLONGAN_HILANG &&
		    change_is_figure(&l->item[i]))
			return true;
	return false;
}

/* Whether a thing of that kind is there now and was not, or is another. */
static bool has(const struct change_list *l, enum change_hal hal)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->item[i].hal == hal && l->item[i].baru_ada)
			return true;
	return false;
}

static enum versi_jenis jenis_of(const struct versi *v)
{
	const size_t *n = v->ubah.golongan;

	if (n[GOLONGAN_KOREKSI] || loses_figures(&v->ubah))
		return VERSI_KOREKSI;
	if (v->n_lapor ||
	    (v->ubah.n && !v->pembanding && !oid_given(&v->lama)))
		return VERSI_BARU;
	if (has(&v->ubah, HAL_TAHUN))
		return VERSI_BARU;
	if (has(&v->ubah, HAL_STATUS) || n[GOLONGAN_BARU] ||
	    n[GOLONGAN_TARGET] || n[GOLONGAN_BERJALAN] || n[GOLONGAN_HILANG])
		return VERSI_PEMBARUAN;
	return VERSI_KECIL;
}

/* Whether all that changed since the one it is compared with is its own. */
static bool is_next(const struct versi *v)
{
	return v->nomor == (v->pembanding ? v->pembanding->nomor : 0) + 1;
}

static void set_jenis(struct versi *v)
{
	int stated = stated_jenis(v->commit->jenis);

	v->jenis_dinyatakan = stated >= 0;
	v->jenis = stated >= 0 ? (enum versi_jenis)stated : jenis_of(v);
	v->tidak_cocok = stated == VERSI_KECIL && is_next(v) &&
			 changes_figures(&v->ubah);
}

static void compare_states(struct comparing *c, struct versi *v,
			   struct state *lama, struct state *baru)
{
	const struct penilaian *rules = rules_at(c->rules, v->commit);
	struct change_context context = {
		v->tanggal, stated_jenis(v->commit->jenis) == VERSI_KOREKSI
	};

	change_compute(&v->ubah, lama->opd, baru->opd, &context, &c->arena);
	if (!lama->opd || !baru->opd) {
		if (baru->opd)
			find_reports(c, v, lama, baru);
		return;
	}
	unit_init(&lama->unit, lama->opd, rules, &c->scratch);
	unit_init(&baru->unit, baru->opd, rules, &c->scratch);
	turunan_compute(&v->turunan, &lama->unit, &baru->unit, rules,
			&c->arena);
	find_reports(c, v, lama, baru);
}

/* Set what v is compared with: the state after the last readable version.
 * Before the first version that is what the known history begins with. */
static void set_before(struct comparing *c, struct versi *v)
{
	v->pembanding = c->last;
	if (c->last) {
		v->lama = c->last->baru;
		if (strcmp(c->last->slug, v->slug) != 0)
			v->slug_lama = c->last->slug;
	} else if (v->nomor > 1) {	/* none of those before can be read */
		v->lama = v->riwayat->versi[0]->lama;
	}
}

static void compare_versi(struct comparing *c, struct versi *v)
{
	const char *slug_lama;
	const char *const *years;
	struct state lama, baru;
	bool known;

	set_before(c, v);
	if (repo_effort(c->h->repo) > c->effort_most) {
		v->keadaan = VERSI_TAK_TERSEDIA;
		return;
	}
	slug_lama = v->slug_lama ? v->slug_lama : v->slug;
	years = years_that_differ(c, v, &known);
	load_state(c, &baru, &v->baru, v->slug, known ? years : NULL);
	load_state(c, &lama, &v->lama, slug_lama, known ? years : NULL);
	v->keadaan = baru.keadaan;
	if (v->keadaan == VERSI_TERBACA && !v->pembanding)
		v->keadaan = lama.keadaan;
	if (v->keadaan == VERSI_TERBACA) {
		compare_states(c, v, &lama, &baru);
		c->last = v;
	}
	if (baru.opd)
		c->r->nama = arena_strdup(&c->arena,
					  str_from(baru.opd->nama));
	set_jenis(v);
	arena_rewind(&c->scratch);
}

static void compare_riwayat(struct comparing *c, struct riwayat *r)
{
	c->r = r;
	c->last = NULL;
	c->seen = NULL;
	c->n_seen = 0;
	for (size_t i = 0; i < r->n; i++)
		compare_versi(c, r->versi[i]);
	if (r->unit)
		r->nama = r->unit->opd->nama;
	if (!r->nama)
		r->nama = r->slug;
}

/* All versions as they were before any was compared. */
static struct versi *remember(const struct sejarah *h)
{
	struct versi *all = mem_calloc(h->n_versi, sizeof(*all));

	for (size_t i = 0; i < h->n_versi; i++)
		all[i] = *h->versi[i];
	return all;
}

static void forget(const struct sejarah *h, const struct versi *all)
{
	for (size_t i = 0; i < h->n_versi; i++)
		*h->versi[i] = all[i];
	for (size_t i = 0; i < h->n_riwayat; i++)
		h->riwayat[i]->nama = NULL;
}

static void compare_next(void *ctx, size_t worker, size_t i)
{
	struct comparing *c = (struct comparing *)ctx + worker;

	compare_riwayat(c, c->h->riwayat[i]);
}

/* Compare all by so many threads. False where more had to be read than is
 * allowed: what was left out then depends on who came first, but for one
 * thread. */
static bool compare_all(struct sejarah *h, const struct rules_then *rules,
			size_t threads)
{
	struct comparing *c = mem_calloc(threads, sizeof(*c));
	uint64_t most = repo_effort(h->repo) + LIMIT_HISTORY +
			(uint64_t)h->n_versi * LIMIT_HISTORY_EACH;

	for (size_t i = 0; i < threads; i++) {
		c[i].h = h;
		c[i].rules = rules;
		c[i].effort_most = most;
	}
	parallel_run(threads, h->n_riwayat, compare_next, c);
	for (size_t i = 0; i < threads; i++) {
		arena_adopt(h->arena, &c[i].arena);
		arena_release(&c[i].scratch);
	}
	free(c);
	return repo_effort(h->repo) <= most;
}

void riwayat_compare(struct sejarah *h, const struct site *s, int threads)
{
	size_t n = parallel_workers(threads, h->n_riwayat);
	struct rules_then rules;
	struct versi *before;

	rules_init(&rules, h, s);
	rules_changes(h, &rules);
	before = remember(h);
	if (!compare_all(h, &rules, n) && n > 1) {
		forget(h, before);
		(void)compare_all(h, &rules, 1);
	}
	free(before);
}
