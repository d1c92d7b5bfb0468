/*
 * Collecting the indikator of all OPDs in a year, and counting them by
 * status; declared in view/capaian_tahun.h. Knows no page.
 */
#include "view/capaian_tahun.h"

#include "view/figure.h"
#include "view/saring.h"

static struct butir *add_butir(struct tahunan *t, struct arena *a,
			       const struct indikator *i)
{
	struct butir *b = ARENA_PUSH(a, t->butir, t->n_butir);

	b->indikator = i;
	b->hasil = NULL;
	b->dihitung = true;
	return b;
}

static void add_hasil(struct tahunan *t, struct arena *a,
		      const struct rekap *r)
{
	for (size_t i = 0; i < r->n_hasil; i++) {
		const struct hasil *h = &r->hasil[i];
		struct butir *b = add_butir(t, a, h->indikator);

		b->hasil = h;
		b->dihitung = !r->hanya_iku || h->indikator->iku;
	}
}

static void add_sasaran(struct tahunan *t, struct arena *a,
			const struct sasaran *s)
{
	for (size_t i = 0; i < s->n_indikator; i++)
		add_butir(t, a, &s->indikator[i]);
}

/* What was planned for a year of which nothing was reported. */
static void add_plan(struct tahunan *t, struct arena *a,
		     const struct rencana *p)
{
	size_t first = t->n_butir;
	bool iku = false;

	for (size_t i = 0; p && i < p->n_tujuan; i++)
		for (size_t k = 0; k < p->tujuan[i].n_sasaran; k++)
			add_sasaran(t, a, &p->tujuan[i].sasaran[k]);
	for (size_t i = first; i < t->n_butir; i++)
		iku |= t->butir[i].indikator->iku;
	for (size_t i = first; i < t->n_butir; i++)
		t->butir[i].dihitung = !iku || t->butir[i].indikator->iku;
}

static void add_peserta(struct tahunan *t, struct arena *a,
			const struct unit *u)
{
	const struct rekap *r = unit_rekap(u, t->tahun);
	struct peserta *p;

	if (!r && !opd_berlaku(u->opd, t->tahun))
		return;
	p = ARENA_PUSH(a, t->peserta, t->n_peserta);
	p->unit = u;
	p->rekap = r;
	p->awal = t->n_butir;
	if (r && r->n_hasil)
		add_hasil(t, a, r);
	else
		add_plan(t, a, opd_rencana(u->opd, t->tahun));
	p->n = t->n_butir - p->awal;
}

void tahunan_init(struct tahunan *out, const struct site *s, int tahun,
		  struct arena *a)
{
	struct tahunan t = { .tahun = tahun };

	for (int jenis = 0; jenis < N_JENIS_OPD; jenis++)
		for (size_t i = 0; i < s->n_unit; i++)
			if ((int)s->unit[i].opd->jenis == jenis)
				add_peserta(&t, a, &s->unit[i]);
	for (size_t i = 0; i < t.n_peserta; i++)
		for (size_t k = 0; k < t.peserta[i].n; k++)
			t.butir[t.peserta[i].awal + k].peserta =
				&t.peserta[i];
	*out = t;
}

bool butir_dinilai(const struct butir *b)
{
	return b->hasil && b->hasil->capaian.keadaan == CAPAIAN_ADA;
}

void butir_put_status(const struct sheet *s, struct value *map,
		      const char *key, const struct butir *b)
{
	static const char *const kunci[N_CAPAIAN_KEADAAN] = {
		[CAPAIAN_BELUM_DIISI] = "belum-diisi",
		[CAPAIAN_TANPA_TARGET] = "tanpa-target",
		[CAPAIAN_TAK_TERHITUNG] = "tak-terhitung",
		[CAPAIAN_TIDAK_TERSEDIA] = "tidak-tersedia",
		[CAPAIAN_TIDAK_BERLAKU] = "tidak-berlaku"
	};

	if (!b->hasil) {
		put_state(s, map, "s-absent", "status.belum_masuk");
		put_text(s, map, key, "belum-masuk");
		return;
	}
	put_status(s, map, &b->hasil->capaian);
	put_text(s, map, key, butir_dinilai(b)
			? saring_kunci(s, b->hasil->kategori->label)
			: kunci[b->hasil->capaian.keadaan]);
}

/* Two that say the same. */
static bool same_status(const struct butir *a, const struct butir *b)
{
	if (!a->hasil || !b->hasil)
		return a->hasil == b->hasil;
	return a->hasil->capaian.keadaan == b->hasil->capaian.keadaan &&
	       a->hasil->kategori == b->hasil->kategori;
}

static void count_like(struct sebaran *out, const struct butir *like,
		       const struct tahunan *t, bool semua, struct arena *a)
{
	struct sebaran_baris row = { .contoh = *like };

	for (size_t i = 0; i < t->n_butir; i++) {
		const struct butir *b = &t->butir[i];

		if ((!semua && !b->dihitung) || !same_status(b, like))
			continue;
		row.contoh = *b;
		row.n++;
		row.tercapai += b->hasil &&
				capaian_tercapai(&b->hasil->capaian);
	}
	if (row.n)
		*ARENA_PUSH(a, out->baris, out->n) = row;
}

void sebaran_init(struct sebaran *out, const struct site *s,
		  const struct tahunan *t, bool semua, struct arena *a)
{
	const struct penilaian *p = &s->isi->situs.penilaian;
	struct sebaran empty = { NULL, 0 };
	struct hasil like = { .capaian.keadaan = CAPAIAN_ADA };
	struct butir b = { .hasil = &like };

	*out = empty;
	for (size_t i = 0; i < p->n_skala; i++) {
		like.kategori = &p->skala[i];
		count_like(out, &b, t, semua, a);
	}
	like.kategori = NULL;
	for (int i = CAPAIAN_ADA + 1; i < N_CAPAIAN_KEADAAN; i++) {
		like.capaian.keadaan = (enum capaian_keadaan)i;
		count_like(out, &b, t, semua, a);
	}
	b.hasil = NULL;
	count_like(out, &b, t, semua, a);
}
