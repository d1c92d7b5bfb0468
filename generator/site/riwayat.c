/*
 * The history of the site: its steps, and what pages ask of it; see
 * riwayat.h.
 */
#include "site/riwayat.h"

#include <stdlib.h>

#include "base/limits.h"
#include "site/reviu.h"
#include "site/riwayat_parts.h"

bool sejarah_draf(const struct sejarah *h, const char *slug)
{
	struct buf part = BUF_INIT(LIMIT_PATH);
	bool differs;

	buf_addf(&part, "%s%s", strcmp(slug, "pemda") != 0 ? "opd/" : "",
		 slug);
	differs = draf_has(&h->draf, part.ptr);
	buf_release(&part);
	return differs;
}

static void note_draf(struct sejarah *h, const struct draf *x)
{
	h->draf = *x;
	for (size_t i = 0; i < h->n_riwayat; i++)
		h->riwayat[i]->draf = sejarah_draf(h, h->riwayat[i]->slug);
}

/* What is not submitted was approved by nobody. */
static void note_reviu(struct sejarah *h)
{
	struct notes notes;

	notes_open(&notes, h->repo, REVIU_REF);
	for (size_t i = 0; i < h->n_riwayat; i++) {
		struct riwayat *r = h->riwayat[i];

		if (r->n && !r->draf)
			r->reviu = reviu_tanggal(&notes,
						 &riwayat_tampil(r)->baru);
	}
}

/* Versions that stand in for what has errors. */
static void note_tampil(struct sejarah *h, const struct site *s)
{
	for (size_t i = 0; i < h->n_riwayat; i++) {
		struct riwayat *r = h->riwayat[i];
		const struct pengganti *x = site_pengganti(
			s, str_from(r->slug));

		if (x && x->nomor >= 1 && (size_t)x->nomor <= r->n)
			r->tampil = r->versi[x->nomor - 1];
	}
}

void sejarah_init(struct sejarah *out, const struct site *s,
		  const struct sejarah_options *o, struct arena *a)
{
	struct sejarah empty = { .repo = o->repo, .reader = o->reader,
				 .arena = a };

	*out = empty;
	if (!o->repo)
		return;
	out->ada = true;
	out->site = s;
	walk_run(&out->walk, o->repo, o->state, a);
	riwayat_number(out, s);
	riwayat_compare(out, s, o->threads);
	note_tampil(out, s);
	if (o->draf)
		note_draf(out, o->draf);
	note_reviu(out);
}

const struct riwayat *sejarah_riwayat(const struct sejarah *h,
				      const char *slug)
{
	size_t low = 0, high = h ? h->n_riwayat : 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(slug, h->riwayat[middle]->slug);

		if (order == 0)
			return h->riwayat[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

const struct versi *riwayat_tampil(const struct riwayat *r)
{
	if (r->tampil)
		return r->tampil;
	return r->n ? r->versi[r->n - 1] : NULL;
}

const struct versi *riwayat_terkini(const struct riwayat *r)
{
	if (r->tampil)
		return r->tampil;
	for (size_t i = r->n; i-- > 0;)
		if (r->versi[i]->keadaan == VERSI_TERBACA &&
		    oid_given(&r->versi[i]->baru))
			return r->versi[i];
	return NULL;
}

const struct versi *riwayat_lapor(const struct riwayat *r, int tahun)
{
	for (size_t i = 0; i < r->n; i++)
		for (int k = 0; k < r->versi[i]->n_lapor; k++)
			if (r->versi[i]->lapor[k] == tahun)
				return r->versi[i];
	return NULL;
}

const struct versi *riwayat_masuk(const struct riwayat *r, int tahun,
				  int jenis)
{
	if (jenis == DOKUMEN_LKJIP)
		return riwayat_lapor(r, tahun);
	for (size_t i = 0; i < r->n; i++)
		for (size_t k = 0; k < r->versi[i]->n_masuk; k++) {
			const struct masuk *m = &r->versi[i]->masuk[k];

			if (m->tahun == tahun && m->jenis == jenis)
				return r->versi[i];
		}
	return NULL;
}

struct date commit_tanggal(const struct walk_commit *c,
			   const struct situs *situs)
{
	static const struct date none;

	return c && c->time >= 0
		? date_local(c->time, situs->zona_waktu, NULL) : none;
}

struct date sejarah_sampai(const struct sejarah *h, const struct site *s)
{
	static const struct date none;

	if (!h || !h->ada || h->walk.n == 0)
		return none;
	return commit_tanggal(&h->walk.commit[h->walk.n - 1],
			      &s->isi->situs);
}

bool versi_berisi(const struct versi *v)
{
	return v->keadaan != VERSI_TERBACA || v->ubah.n > 0;
}

bool versi_berarsip(const struct versi *v)
{
	return v->keadaan == VERSI_TERBACA && oid_given(&v->baru) &&
	       v->ubah.n > 0;
}

bool versi_tanggal_pasti(const struct versi *v)
{
	return v->commit->time >= 0 && !v->commit->backwards;
}

/* Values of a figure, gathered from the newest version to the oldest, since
 * a code that was changed has its old name further back. */
struct gatherer {
	struct angka_versi *list;
	size_t n;
	struct arena *arena;
	struct angka angka;
};

static bool is_wanted(const struct gatherer *g, const struct change *c)
{
	const struct angka *x = &g->angka;

	return c->hal == x->hal && c->kode && !strcmp(c->kode, x->kode) &&
	       (x->tahun == 0 || c->tahun == x->tahun);
}

/* False where the indikator began with this version: an older one of the
 * same code was another. */
static bool gather(struct gatherer *g, const struct versi *v)
{
	const char *before = g->angka.kode;
	bool goes_on = true;

	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		if (is_wanted(g, c)) {
			struct angka_versi *x = ARENA_PUSH(
				g->arena, g->list, g->n);

			x->versi = v;
			x->ubah = c;
		}
		if (c->hal != HAL_INDIKATOR || !c->baru_ada || !c->kode ||
		    c->rencana != g->angka.rencana ||
		    strcmp(c->kode, g->angka.kode) != 0)
			continue;
		if (c->kode_lama)
			before = c->kode_lama;
		goes_on &= c->lama_ada || c->kode_lama;
	}
	g->angka.kode = before;
	return goes_on;
}

/* By year, then by version. */
static int by_year(const void *a, const void *b)
{
	const struct angka_versi *x = a, *y = b;
	int order = (x->ubah->tahun > y->ubah->tahun) -
		    (x->ubah->tahun < y->ubah->tahun);

	if (order == 0)
		order = (x->versi->nomor > y->versi->nomor) -
			(x->versi->nomor < y->versi->nomor);
	return order;
}

size_t riwayat_angka(struct angka_versi **out, const struct riwayat *r,
		     const struct angka *angka, struct arena *a)
{
	struct gatherer g = { NULL, 0, a, *angka };

	for (size_t i = r->n; i-- > 0;)
		if (!gather(&g, r->versi[i]))
			break;
	if (g.n)
		qsort(g.list, g.n, sizeof(*g.list), by_year);
	for (size_t i = 0; i + 1 < g.n; i++)
		if (g.list[i].ubah->tahun == g.list[i + 1].ubah->tahun)
			g.list[i].sampai = g.list[i + 1].versi;
	*out = g.list;
	return g.n;
}
