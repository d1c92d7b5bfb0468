/*
 * Series through the years; see deret.h.
 */
#include "site/deret.h"

#include <stdlib.h>

/* Plans that continue plans that …: more is a circle. */
#define MAX_CHAIN 16

/* By identity: while content has errors, a plan may repeat a code. */
static bool holds(const struct rencana *r, const struct indikator *i)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[s];

			for (size_t k = 0; k < x->n_indikator; k++)
				if (&x->indikator[k] == i)
					return true;
		}
	return false;
}

const struct rencana *unit_rencana_dari(const struct unit *u,
					const struct indikator *i)
{
	for (size_t p = 0; p < u->opd->n_rencana; p++)
		if (holds(&u->opd->rencana[p], i))
			return &u->opd->rencana[p];
	return NULL;
}

/* The latest indikator with that code in plans that begin before mulai. */
static const struct indikator *earlier(const struct unit *u, int mulai,
				       const char *kode)
{
	const struct indikator *found = NULL;

	for (size_t p = 0; p < u->opd->n_rencana; p++) {
		const struct rencana *r = &u->opd->rencana[p];
		const struct indikator *i = rencana_indikator(r, kode, NULL);

		if (i && r->mulai < mulai)
			found = i;
	}
	return found;
}

static const struct indikator *in_pendahulu(const struct site *s,
					    const struct unit *u,
					    const char *kode,
					    const struct unit **from)
{
	for (size_t i = 0; i < u->opd->n_pendahulu; i++) {
		const struct unit *p = site_unit(s, u->opd->pendahulu[i]);
		const struct indikator *found;

		found = p ? earlier(p, INT32_MAX, kode) : NULL;
		if (found) {
			*from = p;
			return found;
		}
	}
	return NULL;
}

/* "SLUG/KODE": copy the slug out, which must be short. */
static const struct unit *named_unit(const struct site *s, const char *text,
				     const char *slash)
{
	char slug[128];
	size_t n = (size_t)(slash - text);

	if (n >= sizeof(slug))
		return NULL;
	memcpy(slug, text, n);
	slug[n] = '\0';
	return site_unit(s, slug);
}

const struct indikator *deret_lanjutan(const struct site *s,
				       const struct unit *u,
				       const struct indikator *i,
				       const struct unit **from)
{
	const char *slash = i->lanjutan ? strchr(i->lanjutan, '/') : NULL;
	const struct rencana *plan = unit_rencana_dari(u, i);
	const struct indikator *found;

	*from = u;
	if (!i->lanjutan || !plan)
		return NULL;
	if (slash) {
		*from = named_unit(s, i->lanjutan, slash);
		return *from ? earlier(*from, INT32_MAX, slash + 1) : NULL;
	}
	found = earlier(u, plan->mulai, i->lanjutan);
	return found ? found : in_pendahulu(s, u, i->lanjutan, from);
}

/* The point of a year, made where it is new. Years arrive in any order. */
static struct titik *point(struct deret *d, int tahun)
{
	size_t at = (size_t)(tahun - d->titik[0].tahun);

	if (tahun < d->titik[0].tahun || at >= d->n)
		BUG("year outside the series");
	return &d->titik[at];
}

/* Only a year that has nothing yet takes a kondisi awal. */
static void put_awal(struct deret *d, const struct unit *u,
		     const struct indikator *i)
{
	struct titik *t;

	if (!i->kondisi_awal_tahun || !nilai_ada(i->kondisi_awal))
		return;
	t = point(d, i->kondisi_awal_tahun);
	if (nilai_ada(t->realisasi) || nilai_ada(t->target))
		return;
	t->realisasi = i->kondisi_awal;
	t->awal = true;
	t->unit = u;
}

static void put_year(struct titik *t, const struct unit *u,
		     const struct indikator *i)
{
	const struct rekap *r = unit_rekap(u, t->tahun);
	const struct hasil *h = r ? rekap_hasil(r, i->kode) : NULL;

	if (h && h->indikator != i)
		return;		/* another plan was in force */
	if (!h && (t->hasil || t->awal))
		return;		/* what was reported counts before a plan */
	t->awal = false;
	t->unit = u;
	t->target = h ? h->target : indikator_target(i, t->tahun);
	if (!h)
		return;
	t->dilaporkan = true;
	t->hasil = h;
	t->realisasi = h->realisasi;
}

/* The years that an OPD answers for under a plan. */
static bool answers(const struct unit *u, const struct rencana *p, int tahun)
{
	return tahun >= p->mulai && tahun <= p->selesai &&
	       opd_berlaku(u->opd, tahun);
}

static void put_indikator(struct deret *d, const struct unit *u,
			  const struct indikator *i)
{
	const struct rencana *p = unit_rencana_dari(u, i);

	put_awal(d, u, i);
	for (size_t n = 0; n < d->n; n++)
		if (answers(u, p, d->titik[n].tahun))
			put_year(&d->titik[n], u, i);
}

/* One link of the chain, newest first. */
struct link {
	const struct unit *unit;
	const struct indikator *indikator;
};

static size_t collect(struct link *chain, const struct site *s,
		      const struct unit *u, const struct indikator *i)
{
	size_t n = 0;

	while (i && n < MAX_CHAIN) {
		chain[n].unit = u;
		chain[n].indikator = i;
		n++;
		i = deret_lanjutan(s, u, i, &u);
	}
	return n;
}

/* The years from first to last, and this one. */
static void stretch(int *first, int *last, int tahun)
{
	if (tahun < *first)
		*first = tahun;
	if (tahun > *last)
		*last = tahun;
}

static void span(const struct link *chain, size_t n, int *first, int *last)
{
	*first = INT32_MAX;
	*last = 0;
	for (size_t k = 0; k < n; k++) {
		int awal = chain[k].indikator->kondisi_awal_tahun;
		const struct rencana *p = unit_rencana_dari(
			chain[k].unit, chain[k].indikator);

		stretch(first, last, p->mulai);
		stretch(first, last, p->selesai);
		if (awal)
			stretch(first, last, awal);
	}
}

static void fill_end(struct deret *d)
{
	const struct indikator *i = d->indikator;

	d->tahun_akhir = indikator_tahun_akhir(i);
	if (i->arah == ARAH_RENTANG)
		d->tahun_akhir = d->rencana->selesai;
	if (d->tahun_akhir)
		d->target_akhir = indikator_target(i, d->tahun_akhir);
}

/* Years at the start that say nothing (a predecessor that did not report)
 * would only push the rest of a chart to the right. */
static void trim_start(struct deret *d)
{
	while (d->n > 1 && !nilai_ada(d->titik->realisasi) &&
	       !nilai_ada(d->titik->target)) {
		d->titik++;
		d->n--;
	}
}

void deret_build(struct deret *out, const struct site *s,
		 const struct unit *u, const struct indikator *i,
		 struct arena *a)
{
	struct link chain[MAX_CHAIN];
	struct deret empty = { .unit = u };
	size_t n = collect(chain, s, u, i);
	int first, last;

	span(chain, n, &first, &last);
	*out = empty;
	out->rencana = unit_rencana_dari(u, i);
	out->indikator = i;
	out->n = (size_t)last - (size_t)first + 1;
	out->titik = arena_calloc(a, out->n, sizeof(*out->titik));
	for (size_t k = 0; k < out->n; k++)
		out->titik[k].tahun = first + (int)k;
	while (n-- > 0)		/* oldest first: what is newer wins */
		put_indikator(out, chain[n].unit, chain[n].indikator);
	fill_end(out);
	trim_start(out);
}

const struct titik *deret_titik(const struct deret *d, int tahun)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->titik[i].tahun == tahun)
			return &d->titik[i];
	return NULL;
}
