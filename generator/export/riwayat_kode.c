/*
 * Following codes back; see riwayat_kode.h. A code is unique in a plan, for
 * figures of a year in the plan in force that year, and for money in a year.
 */
#include "export/riwayat_kode.h"

enum jenis_lingkup {
	LINGKUP_RENCANA,	/* .n: a plan's first year */
	LINGKUP_KINERJA,	/* .n: a year, where only that year's figures
				   tell that a code was changed: its plan was
				   replaced by another */
	LINGKUP_ANGGARAN	/* .n: a year */
};

struct lingkup {
	enum jenis_lingkup jenis;
	int n;
};

/* A code, as a version has it, and the thing that it means. Of .ganti: the
 * old code, and the new one in .benda. */
struct kode_alias {
	struct lingkup lingkup;
	const char *kode;
	struct kode benda;
};

void kode_begin(struct kode_jejak *out, const struct riwayat *r,
		struct arena *a)
{
	*out = (struct kode_jejak){ .arena = a };
	for (size_t i = 0; i < r->n; i++) {
		const struct change_list *l = &r->versi[i]->ubah;

		for (size_t c = 0; c < l->n; c++) {
			size_t at = 0;

			while (at < out->n_rencana &&
			       out->rencana[at] != l->item[c].rencana)
				at++;
			if (at == out->n_rencana)
				*ARENA_PUSH(a, out->rencana, out->n_rencana) =
					l->item[c].rencana;
		}
	}
}

/* The plan in force: where two overlap, the later one. */
static int plan_of(const struct kode_jejak *k, int tahun)
{
	int plan = 0;

	for (size_t i = 0; i < k->n_rencana; i++)
		if (k->rencana[i] <= tahun && k->rencana[i] > plan)
			plan = k->rencana[i];
	return plan;
}

/* The one or two scopes that a change's code is looked for in; their
 * number. */
static size_t scopes_of(const struct kode_jejak *k, const struct change *c,
			struct lingkup out[2])
{
	switch (c->hal) {
	case HAL_PAGU:
	case HAL_REALISASI_ANGGARAN:
	case HAL_PROGRAM:
	case HAL_KEGIATAN:
		out[0] = (struct lingkup){ LINGKUP_ANGGARAN, c->tahun };
		return 1;
	case HAL_TARGET_RENCANA:
	case HAL_KONDISI_AWAL:
	case HAL_STANDAR_NASIONAL:
	case HAL_INDIKATOR:
		out[0] = (struct lingkup){ LINGKUP_RENCANA, c->rencana };
		return 1;
	default:
		out[0] = (struct lingkup){ LINGKUP_KINERJA, c->tahun };
		out[1] = (struct lingkup){ LINGKUP_RENCANA,
					   plan_of(k, c->tahun) };
		return 2;
	}
}

static struct kode_alias *find(struct kode_alias *list, size_t n,
			       struct lingkup l, const char *kode)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].lingkup.jenis == l.jenis &&
		    list[i].lingkup.n == l.n && !strcmp(list[i].kode, kode))
			return &list[i];
	return NULL;
}

/* The change of a code in this version to that new one, or NULL. */
static const struct kode_alias *find_new(const struct kode_jejak *k,
					 struct lingkup l, const char *kode)
{
	for (size_t i = 0; i < k->n_ganti; i++)
		if (k->ganti[i].lingkup.jenis == l.jenis &&
		    k->ganti[i].lingkup.n == l.n &&
		    !strcmp(k->ganti[i].benda.kode, kode))
			return &k->ganti[i];
	return NULL;
}

static void add_ganti(struct kode_jejak *k, struct lingkup l,
		      const struct change *c)
{
	struct kode_alias *g;

	if (find_new(k, l, c->kode))
		return;
	g = ARENA_PUSH(k->arena, k->ganti, k->n_ganti);
	g->lingkup = l;
	g->kode = c->kode_lama;
	g->benda.kode = c->kode;
	g->benda.ke = ++k->ke;
}

static bool changes_code(const struct change *c)
{
	return c->kode && c->kode_lama;
}

/* Things first: what they tell need not be told by their figures. */
void kode_enter(struct kode_jejak *k, const struct versi *v)
{
	struct lingkup l[2];

	k->ganti = NULL;
	k->n_ganti = 0;
	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		if (changes_code(c) &&
		    (c->hal == HAL_INDIKATOR || c->hal == HAL_PROGRAM ||
		     c->hal == HAL_KEGIATAN) && scopes_of(k, c, l) == 1)
			add_ganti(k, l[0], c);
	}
	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		if (changes_code(c) && change_is_figure(c) &&
		    scopes_of(k, c, l) == 2 && !find_new(k, l[1], c->kode))
			add_ganti(k, l[0], c);
	}
}

static struct kode resolve(const struct kode_jejak *k,
			   const struct lingkup *l, size_t n,
			   const char *kode)
{
	struct kode same = { kode, 0 };

	for (size_t i = 0; i < n; i++) {
		const struct kode_alias *a = find(k->alias, k->n_alias, l[i],
						  kode);

		if (a)
			return a->benda;
	}
	return same;
}

struct kode kode_of(const struct kode_jejak *k, const struct change *c)
{
	struct kode own = { c->kode ? c->kode : c->kunci ? c->kunci : "", 0 };
	const struct kode_alias *taken = NULL;
	struct lingkup l[2];
	size_t n;

	if (!c->kode)
		return own;
	n = scopes_of(k, c, l);
	for (size_t i = 0; i < n && !c->kode_lama && !taken; i++)
		taken = find_new(k, l[i], c->kode);
	/* what had the code before another thing took it in this version */
	if (taken && !c->baru_ada) {
		own.ke = taken->benda.ke;
		return own;
	}
	return resolve(k, l, n, c->kode);
}

static void set(struct kode_jejak *k, struct lingkup l, const char *kode,
		struct kode benda)
{
	struct kode_alias *a = find(k->alias, k->n_alias, l, kode);

	if (!a) {
		a = ARENA_PUSH(k->arena, k->alias, k->n_alias);
		a->lingkup = l;
		a->kode = kode;
	}
	a->benda = benda;
}

/* What a new code means after this version. */
static struct kode meaning_after(const struct kode_jejak *k,
				 const struct kode_alias *g)
{
	struct lingkup l[2] = {
		g->lingkup, { LINGKUP_RENCANA, plan_of(k, g->lingkup.n) }
	};

	return resolve(k, l, g->lingkup.jenis == LINGKUP_KINERJA ? 2 : 1,
		       g->benda.kode);
}

/* Codes are changed all at once: who has which afterwards is looked up before
 * any is set. A code that was taken meant something else before. */
void kode_leave(struct kode_jejak *k)
{
	struct kode *last = arena_calloc(k->arena, k->n_ganti, sizeof(*last));

	for (size_t i = 0; i < k->n_ganti; i++)
		last[i] = meaning_after(k, &k->ganti[i]);
	for (size_t i = 0; i < k->n_ganti; i++)
		set(k, k->ganti[i].lingkup, k->ganti[i].benda.kode,
		    k->ganti[i].benda);
	for (size_t i = 0; i < k->n_ganti; i++)
		set(k, k->ganti[i].lingkup, k->ganti[i].kode, last[i]);
}
