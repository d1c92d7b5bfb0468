/*
 * From changes to values with the time they held; see riwayat_baris.h. What
 * belongs to one thing is found from the newest version to the oldest, as
 * its last code is the one that counts. Where things get their codes from,
 * and what a code is unique in, is in export/riwayat_kode.c.
 */
#include "export/riwayat_baris.h"

#include <stdlib.h>

#include "export/riwayat_kode.h"

/* A change of a figure, with the thing it is about. */
struct jejak {
	const struct change *ubah;
	const struct versi *versi;
	struct kode kode;
};

/* What is being worked at. */
struct susun {
	struct jejak *jejak;
	size_t n_jejak;
	struct baris *baris;
	size_t n;
	size_t awal;		/* where the rows of this figure begin */
	struct arena *arena;	/* of the rows */
	struct arena scratch;
};

static void collect(struct susun *x, const struct riwayat *r)
{
	struct kode_jejak codes;

	kode_begin(&codes, r, &x->scratch);
	for (size_t i = r->n; i-- > 0;) {
		const struct change_list *l = &r->versi[i]->ubah;

		kode_enter(&codes, r->versi[i]);
		for (size_t k = 0; k < l->n; k++) {
			struct jejak *j;

			if (!change_is_figure(&l->item[k]))
				continue;
			j = ARENA_PUSH(&x->scratch, x->jejak, x->n_jejak);
			j->ubah = &l->item[k];
			j->versi = r->versi[i];
			j->kode = kode_of(&codes, j->ubah);
		}
		kode_leave(&codes);
	}
}

static int compare_int(int a, int b)
{
	return (a > b) - (a < b);
}

/* The same figure, but for the year and the plan's first one. */
static int compare_angka(const struct jejak *x, const struct jejak *y)
{
	int c = strcmp(x->kode.kode, y->kode.kode);

	if (c == 0)
		c = compare_int(x->kode.ke, y->kode.ke);
	if (c == 0)
		c = compare_int((int)x->ubah->hal, (int)y->ubah->hal);
	if (c == 0)
		c = compare_int(x->ubah->rencana, y->ubah->rencana);
	if (c == 0)
		c = compare_int(x->ubah->triwulan, y->ubah->triwulan);
	return c;
}

/* By figure, then as they happened. */
static int compare_jejak(const void *a, const void *b)
{
	const struct jejak *x = a, *y = b;
	int c = compare_angka(x, y);

	if (c == 0)
		c = compare_int(x->versi->nomor, y->versi->nomor);
	if (c == 0)
		c = (x->ubah > y->ubah) - (x->ubah < y->ubah);
	return c;
}

/* Figures of no year of their own, though they say which one they are of. */
static bool is_timeless(enum change_hal hal)
{
	return hal == HAL_KONDISI_AWAL || hal == HAL_STANDAR_NASIONAL;
}

/* Year 0 of a plan's target: a range, for all years. */
static bool same_year(const struct change *a, const struct change *b)
{
	return a->tahun == b->tahun || is_timeless(a->hal) ||
	       (a->hal == HAL_TARGET_RENCANA && (!a->tahun || !b->tahun));
}

static bool same_nilai(struct nilai a, struct nilai b)
{
	if (a.bentuk != b.bentuk)
		return false;
	if (a.bentuk == NILAI_PREDIKAT)
		return !strcmp(a.predikat, b.predikat);
	return decimal_cmp(a.angka, b.angka) == 0 &&
	       (a.bentuk != NILAI_RENTANG ||
		decimal_cmp(a.atas, b.atas) == 0);
}

/* True where a row held until this version, and is of that change's year. */
static bool held(const struct baris *b, const struct jejak *j)
{
	return b->sejak != j->versi && (!b->sampai || b->sampai == j->versi) &&
	       same_year(b->ubah, j->ubah);
}

/* Years take the place of a range, and a range that of years: a target of
 * the plan may end several, or with others end the same. */
static bool end_plan_rows(struct susun *x, const struct jejak *j)
{
	bool found = false;

	for (size_t i = x->awal; i < x->n; i++) {
		if (!held(&x->baris[i], j))
			continue;
		x->baris[i].sampai = j->versi;
		found = true;
	}
	return found;
}

/* End what a change replaces or removes: of several with one code, the one
 * with its value. False where there is none, so that it was there before
 * anything is known. */
static bool end_row(struct susun *x, const struct jejak *j)
{
	struct baris *found = NULL;

	if (j->ubah->hal == HAL_TARGET_RENCANA)
		return end_plan_rows(x, j);
	for (size_t i = x->n; i-- > x->awal;) {
		struct baris *b = &x->baris[i];

		if (b->sampai || !held(b, j))
			continue;
		if (!found || same_nilai(b->nilai, j->ubah->lama))
			found = b;
		if (same_nilai(b->nilai, j->ubah->lama))
			break;
	}
	if (found)
		found->sampai = j->versi;
	return found != NULL;
}

static struct baris *push_row(struct susun *x, const struct jejak *j,
			      struct nilai nilai)
{
	struct baris *b = ARENA_PUSH(x->arena, x->baris, x->n);

	b->ubah = j->ubah;
	b->nilai = nilai;
	b->kode = arena_strdup(x->arena, str_from(j->kode.kode));
	b->ke = j->kode.ke;
	return b;
}

static void add_rows(struct susun *x, const struct jejak *j)
{
	bool known = end_row(x, j) || j->ubah->dari_rencana;

	if (nilai_ada(j->ubah->lama) && !known)
		push_row(x, j, j->ubah->lama)->sampai = j->versi;
	if (nilai_ada(j->ubah->baru))
		push_row(x, j, j->ubah->baru)->sejak = j->versi;
}

static void add_all(struct susun *x)
{
	if (x->n_jejak)
		qsort(x->jejak, x->n_jejak, sizeof(*x->jejak), compare_jejak);
	for (size_t i = 0; i < x->n_jejak; i++) {
		if (i && compare_angka(&x->jejak[i - 1], &x->jejak[i]) != 0)
			x->awal = x->n;
		add_rows(x, &x->jejak[i]);
	}
}

static bool is_of_plan(const struct susun *x, const struct baris *b)
{
	for (size_t i = 0; i < x->n; i++) {
		const struct baris *p = &x->baris[i];

		if (p->ubah->hal == HAL_TARGET_RENCANA && p->ke == b->ke &&
		    !strcmp(p->kode, b->kode) &&
		    (!p->ubah->tahun || p->ubah->tahun == b->ubah->tahun) &&
		    same_nilai(p->nilai, b->nilai))
			return true;
	}
	return false;
}

/* A target that counted before kinerja.json gave one, and of which it is not
 * known when it came, is the plan's where the plan has it. */
static void drop_plan_targets(struct susun *x)
{
	size_t kept = 0;

	for (size_t i = 0; i < x->n; i++) {
		struct baris b = x->baris[i];

		if (b.ubah->hal != HAL_TARGET || b.sejak || !is_of_plan(x, &b))
			x->baris[kept++] = b;
	}
	x->n = kept;
}

static int number_of(const struct versi *v)
{
	return v ? v->nomor : 0;
}

static int compare_baris(const void *a, const void *b)
{
	const struct baris *x = a, *y = b;
	const struct change *p = x->ubah, *q = y->ubah;
	int c = strcmp(x->kode, y->kode);

	if (c == 0)
		c = compare_int((int)p->hal, (int)q->hal);
	if (c == 0)
		c = compare_int(p->tahun, q->tahun);
	if (c == 0)
		c = compare_int(p->triwulan, q->triwulan);
	if (c == 0)
		c = compare_int(number_of(x->sejak), number_of(y->sejak));
	if (c == 0)
		c = compare_int(number_of(x->sampai), number_of(y->sampai));
	if (c == 0)
		c = compare_int(p->rencana, q->rencana);
	return c ? c : (p > q) - (p < q);
}

void riwayat_baris(struct baris_list *out, const struct riwayat *r,
		   struct arena *a)
{
	struct susun x = { .arena = a, .scratch = ARENA_INIT };

	collect(&x, r);
	add_all(&x);
	drop_plan_targets(&x);
	if (x.n)
		qsort(x.baris, x.n, sizeof(*x.baris), compare_baris);
	out->item = x.baris;
	out->n = x.n;
	arena_release(&x.scratch);
}
