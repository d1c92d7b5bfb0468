/*
 * Joining and computing; see site.h. The order of everything is the order
 * of the content: plans keep theirs, OPDs and years are sorted.
 */
#include "site/site.h"

#include <stdlib.h>

#include "model/predikat.h"

static void fill_figures(struct hasil *h)
{
	const struct realisasi *b = h->baris;

	h->target_rencana = !b || !nilai_ada(b->target);
	h->janji = h->target_rencana
		? indikator_target(h->indikator, h->tahun) : b->target;
	h->target = h->janji;
	if (b)
		h->realisasi = b->realisasi;
}

/* A year without a figure of its own, but with quarters: what they say so
 * far counts, against the target of the same quarters. */
static void fill_quarters(struct hasil *h)
{
	struct nilai target, realisasi;
	int filled = 0;

	if (!h->baris || !h->baris->triwulanan || nilai_ada(h->realisasi))
		return;
	for (int i = 0; i < 4; i++)
		filled += nilai_ada(h->baris->triwulan[i].realisasi);
	triwulan_setahun(h->indikator, h->baris->triwulan, &target,
			 &realisasi);
	if (!nilai_ada(realisasi))
		return;
	h->realisasi = realisasi;
	h->triwulan_terisi = filled;
	h->target_triwulan = nilai_ada(target);
	if (h->target_triwulan)
		h->target = target;
}

static void fill_hasil(struct hasil *h, const struct rekap *r,
		       const struct penilaian *p)
{
	h->tahun = r->tahun;
	h->baris = laporan_realisasi(r->laporan, h->indikator->kode);
	h->analisis = laporan_analisis(r->laporan, h->indikator->kode);
	fill_figures(h);
	fill_quarters(h);
	capaian_compute(&h->capaian, p, h->indikator, h->target, h->realisasi);
	if (h->baris && !nilai_ada(h->realisasi))
		h->kosong = h->baris->kosong;
	capaian_kosong(&h->capaian, h->kosong);
	if (h->capaian.keadaan == CAPAIAN_ADA)
		h->kategori = capaian_kategori(p, h->capaian.nilai);
}

static void count_plan(const struct rencana *p, size_t *sasaran,
		       size_t *indikator)
{
	for (size_t t = 0; t < p->n_tujuan; t++) {
		*sasaran += p->tujuan[t].n_sasaran;
		for (size_t s = 0; s < p->tujuan[t].n_sasaran; s++)
			*indikator += p->tujuan[t].sasaran[s].n_indikator;
	}
}

static void fill_sasaran(struct rekap *r, const struct sasaran *s,
			 const struct penilaian *p)
{
	struct rekap_sasaran *rs = &r->sasaran[r->n_sasaran++];

	rs->sasaran = s;
	rs->hasil = r->hasil + r->n_hasil;
	for (size_t i = 0; i < s->n_indikator; i++) {
		struct hasil *h = &r->hasil[r->n_hasil++];

		h->indikator = &s->indikator[i];
		h->sasaran = s;
		fill_hasil(h, r, p);
		rata_rata_add(&rs->rata, &h->capaian);
		rs->n_hasil++;
	}
}

/* The mean of the IKU, or of all indikator where none is marked IKU. */
static void fill_mean(struct rekap *r)
{
	for (size_t i = 0; i < r->n_hasil; i++)
		r->hanya_iku |= r->hasil[i].indikator->iku;
	for (size_t i = 0; i < r->n_hasil; i++)
		if (!r->hanya_iku || r->hasil[i].indikator->iku)
			rata_rata_add(&r->rata, &r->hasil[i].capaian);
}

static void fill_kinerja(struct rekap *r, const struct penilaian *p,
			 struct arena *a)
{
	size_t sasaran = 0, indikator = 0;

	if (!r->rencana || !r->laporan->kinerja.ada)
		return;
	count_plan(r->rencana, &sasaran, &indikator);
	r->sasaran = arena_calloc(a, sasaran, sizeof(*r->sasaran));
	r->hasil = arena_calloc(a, indikator, sizeof(*r->hasil));
	for (size_t t = 0; t < r->rencana->n_tujuan; t++) {
		const struct tujuan *tujuan = &r->rencana->tujuan[t];

		for (size_t s = 0; s < tujuan->n_sasaran; s++)
			fill_sasaran(r, &tujuan->sasaran[s], p);
	}
	fill_mean(r);
}

static void fill_anggaran(struct rekap *r)
{
	const struct anggaran *g = &r->laporan->anggaran;
	bool pagu = true, realisasi = true;

	if (g->n_program == 0)
		return;
	r->pagu = nilai_angka(decimal_int(0));
	r->realisasi = r->pagu;
	for (size_t i = 0; i < g->n_program; i++) {
		const struct program *p = &g->program[i];

		r->pagu.angka = decimal_add(r->pagu.angka, p->pagu.angka);
		r->realisasi.angka = decimal_add(r->realisasi.angka,
						 p->realisasi.angka);
		pagu &= nilai_ada(p->pagu);
		realisasi &= nilai_ada(p->realisasi);
	}
	if (!pagu)
		r->pagu.bentuk = NILAI_KOSONG;
	if (!realisasi)
		r->realisasi.bentuk = NILAI_KOSONG;
	r->serapan_ada = serapan_compute(&r->serapan, r->pagu, r->realisasi);
}

/* The grade is read off the score as printed: 60.004 is 60.00 and CC. */
static void fill_evaluasi(struct rekap *r)
{
	const struct evaluasi *e = &r->laporan->evaluasi;

	if (!e->ada)
		return;
	r->evaluasi = e;
	r->akip = e->nilai;
	r->predikat = e->predikat;
	if (!nilai_ada(e->nilai))
		return;
	r->akip.angka = decimal_fix(e->nilai.angka, 2);
	r->predikat = predikat_dari_nilai(r->akip.angka);
}

void unit_init(struct unit *u, const struct opd *o,
	       const struct penilaian *p, struct arena *a)
{
	u->opd = o;
	u->n_rekap = o->n_laporan;
	u->rekap = arena_calloc(a, o->n_laporan, sizeof(*u->rekap));
	for (size_t i = 0; i < o->n_laporan; i++) {
		struct rekap *r = &u->rekap[i];

		r->unit = u;
		r->laporan = &o->laporan[i];
		r->tahun = r->laporan->tahun;
		r->rencana = opd_rencana(o, r->tahun);
		fill_kinerja(r, p, a);
		fill_anggaran(r);
		fill_evaluasi(r);
		kelengkapan_compute(&r->kelengkapan, o, r->tahun);
	}
}

static int by_acuan(const void *a, const void *b)
{
	const struct pendukung *x = a, *y = b;
	int order = strcmp(x->acuan, y->acuan);

	if (order == 0)
		order = (x->unit > y->unit) - (x->unit < y->unit);
	if (order == 0)
		order = (x->rencana > y->rencana) - (x->rencana < y->rencana);
	return order;
}

static void add_pendukung(struct site *s, const struct unit *u,
			  const struct rencana *r, struct arena *a)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t k = 0; k < r->tujuan[t].n_sasaran; k++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[k];

			for (size_t i = 0; i < x->n_mendukung; i++) {
				struct pendukung *p = ARENA_PUSH(
					a, s->pendukung, s->n_pendukung);

				p->acuan = x->mendukung[i];
				p->unit = u;
				p->rencana = r;
			}
		}
}

/* Who supports what is asked on every indikator's page: one sorted list
 * instead of a search through all plans each time. */
static void fill_pendukung(struct site *s, struct arena *a)
{
	for (size_t i = 0; i < s->n_unit; i++) {
		const struct unit *u = &s->unit[i];

		for (size_t r = 0; r < u->opd->n_rencana; r++)
			add_pendukung(s, u, &u->opd->rencana[r], a);
	}
	if (s->n_pendukung)
		qsort(s->pendukung, s->n_pendukung, sizeof(*s->pendukung),
		      by_acuan);
}

static const struct pendukung *first_pendukung(const struct site *s,
					       const char *acuan)
{
	size_t low = 0, high = s->n_pendukung;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(s->pendukung[middle].acuan, acuan) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return s->pendukung + low;
}

const struct pendukung *site_pendukung(const struct site *s,
				       const char *acuan, int tahun,
				       const struct pendukung *prev)
{
	const struct pendukung *end = s->pendukung + s->n_pendukung;
	const struct pendukung *p = prev ? prev + 1
					 : first_pendukung(s, acuan);

	for (; p < end && !strcmp(p->acuan, acuan); p++)
		if ((!prev || p->unit != prev->unit) &&
		    opd_berlaku(p->unit->opd, tahun) &&
		    opd_rencana(p->unit->opd, tahun) == p->rencana)
			return p;
	return NULL;
}

static int by_pendahulu(const void *a, const void *b)
{
	const struct penerus *x = a, *y = b;
	int order = strcmp(x->pendahulu, y->pendahulu);

	return order ? order : (x->unit > y->unit) - (x->unit < y->unit);
}

/* Who follows whom, by what those who follow say. */
static void fill_penerus(struct site *s, struct arena *a)
{
	for (size_t i = 0; i < s->n_unit; i++) {
		const struct opd *o = s->unit[i].opd;

		for (size_t k = 0; k < o->n_pendahulu; k++) {
			struct penerus *p = ARENA_PUSH(a, s->penerus,
						       s->n_penerus);

			p->pendahulu = o->pendahulu[k];
			p->unit = &s->unit[i];
		}
	}
	if (s->n_penerus)
		qsort(s->penerus, s->n_penerus, sizeof(*s->penerus),
		      by_pendahulu);
}

static int compare_int(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

static size_t note_years(int *tahun, const struct unit *u)
{
	for (size_t i = 0; i < u->n_rekap; i++)
		tahun[i] = u->rekap[i].tahun;
	return u->n_rekap;
}

static void fill_tahun(struct site *s, struct arena *a)
{
	size_t n = s->pemda.n_rekap, distinct = 0;

	for (size_t i = 0; i < s->n_unit; i++)
		n += s->unit[i].n_rekap;
	s->tahun = arena_calloc(a, n, sizeof(*s->tahun));
	n = note_years(s->tahun, &s->pemda);
	for (size_t i = 0; i < s->n_unit; i++)
		n += note_years(s->tahun + n, &s->unit[i]);
	qsort(s->tahun, n, sizeof(*s->tahun), compare_int);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || s->tahun[i] != s->tahun[i - 1])
			s->tahun[distinct++] = s->tahun[i];
	s->n_tahun = distinct;
}

void site_init(struct site *out, const struct isi *isi, struct arena *a)
{
	const struct penilaian *p = &isi->situs.penilaian;
	struct site empty = { .isi = isi };

	*out = empty;
	out->n_unit = isi->n_opd;
	out->unit = arena_calloc(a, isi->n_opd, sizeof(*out->unit));
	for (size_t i = 0; i < isi->n_opd; i++)
		unit_init(&out->unit[i], &isi->opd[i], p, a);
	if (isi->pemda_ada)
		unit_init(&out->pemda, &isi->pemda, p, a);
	fill_pendukung(out, a);
	fill_penerus(out, a);
	fill_tahun(out, a);
}

/* "opd/SLUG/…" → SLUG, "pemda/…" → "pemda", else empty. */
static struct str slug_of(const char *path)
{
	struct str rest = str_from(path);

	if (str_starts(rest, "opd/"))
		rest = str_skip(rest, 4);
	else if (!str_starts(rest, "pemda/"))
		return str_make("", 0);
	return str_make(rest.ptr, str_find(rest, '/'));
}

void site_note_cacat(struct site *s, const char *path, struct arena *a)
{
	struct str slug = slug_of(path);

	if (slug.len && !site_is_cacat(s, slug))
		*ARENA_PUSH(a, s->cacat, s->n_cacat) = arena_strdup(a, slug);
}

bool site_is_cacat(const struct site *s, struct str slug)
{
	for (size_t i = 0; i < s->n_cacat; i++)
		if (str_is(slug, s->cacat[i]))
			return true;
	return false;
}

const struct pengganti *site_pengganti(const struct site *s, struct str slug)
{
	for (size_t i = 0; i < s->n_pengganti; i++)
		if (str_is(slug, s->pengganti[i].slug))
			return &s->pengganti[i];
	return NULL;
}

bool site_may_lack(const struct site *s, struct str slug, const char *asker)
{
	return site_is_cacat(s, slug) ||
	       (site_pengganti(s, slug) && !(asker && str_is(slug, asker)));
}

const struct unit *site_unit(const struct site *s, const char *slug)
{
	size_t low = 0, high = s->n_unit;

	if (s->pemda.opd && !strcmp(slug, s->pemda.opd->slug))
		return &s->pemda;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(slug, s->unit[middle].opd->slug);

		if (order == 0)
			return &s->unit[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static const struct penerus *first_penerus(const struct site *s,
					   const char *slug)
{
	size_t low = 0, high = s->n_penerus;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(s->penerus[middle].pendahulu, slug) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return s->penerus + low;
}

const struct penerus *site_penerus(const struct site *s, const char *slug,
				   const struct penerus *prev)
{
	const struct penerus *end = s->penerus + s->n_penerus;
	const struct penerus *p = prev ? prev + 1 : first_penerus(s, slug);

	for (; p < end && !strcmp(p->pendahulu, slug); p++)
		if (!prev || p->unit != prev->unit)
			return p;
	return NULL;
}

const struct rekap *unit_rekap(const struct unit *u, int tahun)
{
	for (size_t i = 0; i < u->n_rekap; i++)
		if (u->rekap[i].tahun == tahun)
			return &u->rekap[i];
	return NULL;
}

const struct rekap *site_rekap_utama(const struct site *s,
				     const struct unit *u)
{
	const struct rekap *best = NULL;
	int tahun = s->isi->situs.tahun;

	for (size_t i = 0; i < u->n_rekap; i++)
		if (!best || best->tahun > tahun || u->rekap[i].tahun <= tahun)
			best = &u->rekap[i];
	return best;
}

int site_tahun_utama(const struct site *s)
{
	int best = s->n_tahun ? s->tahun[0] : 0;

	for (size_t i = 0; i < s->n_tahun; i++)
		if (s->tahun[i] <= s->isi->situs.tahun)
			best = s->tahun[i];
	return best;
}

const struct hasil *rekap_hasil(const struct rekap *r, const char *kode)
{
	for (size_t i = 0; i < r->n_hasil; i++)
		if (!strcmp(r->hasil[i].indikator->kode, kode))
			return &r->hasil[i];
	return NULL;
}

static bool supports(const struct program *p, const char *kode)
{
	for (size_t i = 0; i < p->n_mendukung; i++)
		if (!strcmp(p->mendukung[i], kode))
			return true;
	return false;
}

const struct program *rekap_program(const struct rekap *r,
				    const struct sasaran *s,
				    const struct program *prev)
{
	const struct anggaran *g = &r->laporan->anggaran;
	size_t i = prev ? (size_t)(prev - g->program) + 1 : 0;

	for (; i < g->n_program; i++)
		if (supports(&g->program[i], s->kode))
			return &g->program[i];
	return NULL;
}
