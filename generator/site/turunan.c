/*
 * Derived figures that changed; see turunan.h. Walks the reports of the new
 * state beside those of the old one; knows no words and no git.
 */
#include "site/turunan.h"

struct comparer {
	struct turunan_list *out;
	struct arena *arena;
	const struct penilaian *penilaian;
	int tahun;
};

static struct turunan *push(struct comparer *c, enum turunan_hal hal)
{
	struct turunan *t = ARENA_PUSH(c->arena, c->out->item, c->out->n);

	t->hal = hal;
	t->tahun = c->tahun;
	return t;
}

/* What a derived figure was and is; .ada false where it has no value. */
struct sides {
	bool lama_ada;
	bool baru_ada;
	struct decimal lama;
	struct decimal baru;
};

/* What is new is no change, and what is the same is none. */
static bool has_changed(const struct sides *x)
{
	return x->lama_ada &&
	       (!x->baru_ada || decimal_cmp(x->lama, x->baru) != 0);
}

static struct turunan *push_sides(struct comparer *c, enum turunan_hal hal,
				  const struct sides *x)
{
	struct turunan *t = push(c, hal);

	t->lama_ada = x->lama_ada;
	t->baru_ada = x->baru_ada;
	t->lama = x->lama;
	t->baru = x->baru;
	return t;
}

static const char *copy(struct comparer *c, const char *text)
{
	return text ? arena_strdup(c->arena, str_from(text)) : NULL;
}

static struct kategori kategori_of(struct comparer *c, struct decimal nilai)
{
	struct kategori k = *capaian_kategori(c->penilaian, nilai);

	k.label = copy(c, k.label);
	return k;
}

static void put_kategori(struct comparer *c, struct turunan *t)
{
	if (t->lama_ada)
		t->kategori_lama = kategori_of(c, t->lama);
	if (t->baru_ada)
		t->kategori_baru = kategori_of(c, t->baru);
	c->out->kategori += turunan_pindah_kategori(t);
}

static void compare_hasil(struct comparer *c, const struct rekap *lama,
			  const struct rekap *baru)
{
	for (size_t i = 0; i < lama->n_hasil; i++) {
		const struct hasil *a = &lama->hasil[i];
		const struct hasil *b = rekap_hasil(baru, a->indikator->kode);
		struct sides x = {
			a->capaian.keadaan == CAPAIAN_ADA,
			b && b->capaian.keadaan == CAPAIAN_ADA,
			a->capaian.nilai, a->capaian.nilai
		};
		struct turunan *t;

		if (x.baru_ada)
			x.baru = b->capaian.nilai;
		if (!has_changed(&x))
			continue;
		t = push_sides(c, TURUNAN_CAPAIAN, &x);
		t->kode = copy(c, a->indikator->kode);
		t->nama = copy(c, a->indikator->nama);
		put_kategori(c, t);
	}
}

static const struct rekap_sasaran *find_sasaran(const struct rekap *r,
						const char *kode)
{
	for (size_t i = 0; i < r->n_sasaran; i++)
		if (!strcmp(r->sasaran[i].sasaran->kode, kode))
			return &r->sasaran[i];
	return NULL;
}

static struct sides mean_sides(const struct rata_rata *lama,
			       const struct rata_rata *baru)
{
	struct sides x = { .lama_ada = false };

	x.lama_ada = rata_rata_nilai(lama, &x.lama);
	x.baru_ada = baru && rata_rata_nilai(baru, &x.baru);
	return x;
}

static void compare_sasaran(struct comparer *c, const struct rekap *lama,
			    const struct rekap *baru)
{
	for (size_t i = 0; i < lama->n_sasaran; i++) {
		const struct rekap_sasaran *a = &lama->sasaran[i];
		const struct rekap_sasaran *b =
			find_sasaran(baru, a->sasaran->kode);
		struct sides x = mean_sides(&a->rata, b ? &b->rata : NULL);
		struct turunan *t;

		if (!has_changed(&x))
			continue;
		t = push_sides(c, TURUNAN_SASARAN, &x);
		t->kode = copy(c, a->sasaran->kode);
		t->nama = copy(c, a->sasaran->uraian);
		put_kategori(c, t);
	}
}

static void compare_opd(struct comparer *c, const struct rekap *lama,
			const struct rekap *baru)
{
	struct sides x = mean_sides(&lama->rata, &baru->rata);
	struct sides n = { lama->rata.n > 0, baru->rata.n > 0,
			   decimal_int(lama->rata.tercapai),
			   decimal_int(baru->rata.tercapai) };

	if (has_changed(&x))
		put_kategori(c, push_sides(c, TURUNAN_OPD, &x));
	if (has_changed(&n))
		(void)push_sides(c, TURUNAN_TERCAPAI, &n);
}

static void compare_anggaran(struct comparer *c, const struct rekap *lama,
			     const struct rekap *baru)
{
	struct sides pagu = { nilai_ada(lama->pagu), nilai_ada(baru->pagu),
			      lama->pagu.angka, baru->pagu.angka };
	struct sides realisasi = { nilai_ada(lama->realisasi),
				   nilai_ada(baru->realisasi),
				   lama->realisasi.angka,
				   baru->realisasi.angka };
	struct sides serapan = { lama->serapan_ada, baru->serapan_ada,
				 lama->serapan, baru->serapan };

	if (has_changed(&pagu))
		(void)push_sides(c, TURUNAN_PAGU, &pagu);
	if (has_changed(&realisasi))
		(void)push_sides(c, TURUNAN_REALISASI, &realisasi);
	if (has_changed(&serapan))
		(void)push_sides(c, TURUNAN_SERAPAN, &serapan);
}

void turunan_compute(struct turunan_list *out, const struct unit *lama,
		     const struct unit *baru, const struct penilaian *p,
		     struct arena *a)
{
	struct turunan_list empty = { NULL, 0, 0 };
	struct comparer c = { out, a, p, 0 };

	*out = empty;
	if (!lama || !baru)
		return;
	for (size_t i = baru->n_rekap; i-- > 0;) {
		const struct rekap *r = &baru->rekap[i];
		const struct rekap *old = unit_rekap(lama, r->tahun);

		if (!old)
			continue;
		c.tahun = r->tahun;
		compare_hasil(&c, old, r);
		compare_sasaran(&c, old, r);
		compare_opd(&c, old, r);
		compare_anggaran(&c, old, r);
	}
}

bool turunan_pindah_kategori(const struct turunan *t)
{
	const char *lama = t->kategori_lama.label;
	const char *baru = t->kategori_baru.label;

	return lama && (!baru || strcmp(lama, baru) != 0);
}
