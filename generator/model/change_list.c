/*
 * Collecting changes; see change_list.h. Here stands what counts as a
 * change, and how the public reads each.
 */
#include "model/change_list.h"

#include <stdlib.h>

#include "base/diff.h"

void change_subject(struct change_subject *out, struct change_name lama,
		    struct change_name baru)
{
	*out = (struct change_subject){
		.kode = baru.kode ? baru.kode : lama.kode,
		.nama = baru.nama ? baru.nama : lama.nama,
		.dari = lama.nama,
		.menjadi = baru.nama,
	};
	if (baru.kode && lama.kode && strcmp(baru.kode, lama.kode) != 0)
		out->kode_lama = lama.kode;
}

bool change_same_nilai(struct nilai a, struct nilai b)
{
	if (a.bentuk != b.bentuk)
		return false;
	if (a.bentuk == NILAI_PREDIKAT)
		return strcmp(a.predikat, b.predikat) == 0;
	if (a.bentuk == NILAI_RENTANG && decimal_cmp(a.atas, b.atas) != 0)
		return false;
	return a.bentuk == NILAI_KOSONG || decimal_cmp(a.angka, b.angka) == 0;
}

/* True where the period of a figure was not over on the day of the
 * submission. */
static bool is_running(const struct change_maker *m, enum change_hal hal,
		       const struct change_subject *s)
{
	struct date d = m->context->tanggal;

	if (!date_given(d) || m->context->koreksi)
		return false;
	switch (hal) {
	case HAL_REALISASI:
	case HAL_PAGU:
	case HAL_REALISASI_ANGGARAN:
		return d.year <= s->tahun;
	case HAL_REALISASI_TRIWULAN:
		return d.year < s->tahun || (d.year == s->tahun &&
					     d.month <= 3 * s->triwulan);
	default:
		return false;
	}
}

static enum change_golongan golongan_of(const struct change_maker *m,
					enum change_hal hal,
					const struct change_subject *s)
{
	if (hal == HAL_TARGET || hal == HAL_TARGET_RENCANA ||
	    hal == HAL_TARGET_TRIWULAN)
		return GOLONGAN_TARGET;
	return is_running(m, hal, s) ? GOLONGAN_BERJALAN : GOLONGAN_KOREKSI;
}

/* A copy that outlives the models; of NULL, NULL. */
static const char *keep(struct change_maker *m, const char *text)
{
	return text ? arena_strdup(m->arena, str_from(text)) : NULL;
}

static void keep_indikator(struct change_maker *m, struct change_subject *s)
{
	const struct indikator *i = s->indikator;
	struct change_indikator *copy;

	if (s->salinan || !i)
		return;
	copy = arena_alloc(m->arena, sizeof(*copy));
	copy->kode = keep(m, s->kode);
	copy->nama = keep(m, i->nama);
	copy->satuan = keep(m, i->satuan);
	copy->jenis = i->jenis;
	copy->arah = i->arah;
	copy->desimal = i->desimal;
	s->salinan = copy;
}

/* Append a change of what s is about. */
static struct change *add(struct change_maker *m,
			  const struct change_subject *s, enum change_hal hal)
{
	const struct change_indikator *i = s->salinan;
	size_t order = m->n;
	struct change_entry *e = ARENA_PUSH(&m->scratch, m->entry, m->n);
	struct change *c = &e->change;

	e->order = order;
	c->hal = hal;
	c->tahun = s->tahun;
	c->triwulan = s->triwulan;
	c->rencana = s->rencana;
	c->dokumen = s->dokumen;
	c->kunci = s->kunci;
	c->kode = i ? i->kode : keep(m, s->kode);
	c->nama = i ? i->nama : keep(m, s->nama);
	c->kode_lama = keep(m, s->kode_lama);
	return c;
}

/* What came is appended, what went is lost, else it is what the caller
 * says. */
static void set_golongan(struct change *c, bool lama, bool baru,
			 enum change_golongan golongan)
{
	c->lama_ada = lama;
	c->baru_ada = baru;
	c->golongan = !lama ? GOLONGAN_BARU : !baru ? GOLONGAN_HILANG
						    : golongan;
}

static struct nilai keep_nilai(struct change_maker *m, struct nilai n)
{
	if (n.bentuk == NILAI_PREDIKAT)
		n.predikat = keep(m, n.predikat);
	return n;
}

void change_figure_as(struct change_maker *m, struct change_subject *s,
		      enum change_hal hal, const struct change_values *v,
		      enum change_golongan golongan)
{
	struct change *c;

	if (change_same_nilai(v->lama, v->baru))
		return;
	keep_indikator(m, s);
	c = add(m, s, hal);
	set_golongan(c, nilai_ada(v->lama), nilai_ada(v->baru), golongan);
	c->lama = keep_nilai(m, v->lama);
	c->baru = keep_nilai(m, v->baru);
	c->indikator = s->salinan;
	c->dari_rencana = v->dari_rencana;
}

void change_figure(struct change_maker *m, struct change_subject *s,
		   enum change_hal hal, struct nilai lama, struct nilai baru)
{
	struct change_values v = { lama, baru, false };

	change_figure_as(m, s, hal, &v, golongan_of(m, hal, s));
}

void change_text_as(struct change_maker *m, const struct change_subject *s,
		    enum change_hal hal, const struct change_texts *t,
		    enum change_golongan golongan)
{
	struct change *c;

	if (!t->lama && !t->baru)
		return;
	if (t->lama && t->baru &&
	    diff_same_words(str_from(t->lama), str_from(t->baru)))
		return;
	c = add(m, s, hal);
	set_golongan(c, t->lama != NULL, t->baru != NULL, golongan);
	c->kunci = t->kunci;
	c->teks_lama = keep(m, t->lama);
	c->teks_baru = keep(m, t->baru);
}

void change_text(struct change_maker *m, const struct change_subject *s,
		 const char *kunci, const char *lama, const char *baru)
{
	struct change_texts t = { kunci, lama, baru };

	change_text_as(m, s, HAL_KETERANGAN, &t, GOLONGAN_KETERANGAN);
}

void change_thing(struct change_maker *m, const struct change_subject *s,
		  enum change_hal hal)
{
	const char *lama = s->dari, *baru = s->menjadi;
	struct change *c;

	if (!lama && !baru)
		return;
	if (lama && baru && !s->kode_lama &&
	    diff_same_words(str_from(lama), str_from(baru)))
		return;
	c = add(m, s, hal);
	set_golongan(c, lama != NULL, baru != NULL, GOLONGAN_KETERANGAN);
	c->teks_lama = keep(m, lama);
	c->teks_baru = keep(m, baru);
}

static const char *int_text(struct change_maker *m, int n)
{
	return n ? arena_strf(&m->scratch, "%d", n) : NULL;
}

void change_int(struct change_maker *m, const struct change_subject *s,
		const char *kunci, int lama, int baru)
{
	if (lama != baru)
		change_text(m, s, kunci, int_text(m, lama),
			    int_text(m, baru));
}

static const char *date_text(struct change_maker *m, struct date d)
{
	return date_given(d) ? arena_strf(&m->scratch, "%04d-%02d-%02d",
					  d.year, d.month, d.day)
			     : NULL;
}

void change_date(struct change_maker *m, const struct change_subject *s,
		 const char *kunci, struct date lama, struct date baru)
{
	if (date_cmp(lama, baru) != 0)
		change_text(m, s, kunci, date_text(m, lama),
			    date_text(m, baru));
}

static int compare_texts(const void *a, const void *b)
{
	const char *const *x = a, *const *y = b;

	return strcmp(*x, *y);
}

static bool same_set(struct change_maker *m, struct change_words a,
		     struct change_words b)
{
	const char **x, **y;

	if (a.n != b.n)
		return false;
	if (a.n == 0)
		return true;
	x = arena_calloc(&m->scratch, a.n, sizeof(*x));
	y = arena_calloc(&m->scratch, b.n, sizeof(*y));
	memcpy(x, a.text, a.n * sizeof(*x));
	memcpy(y, b.text, b.n * sizeof(*y));
	qsort(x, a.n, sizeof(*x), compare_texts);
	qsort(y, b.n, sizeof(*y), compare_texts);
	for (size_t i = 0; i < a.n; i++)
		if (strcmp(x[i], y[i]) != 0)
			return false;
	return true;
}

const char *change_join(struct change_maker *m, struct change_words w)
{
	const char *text = w.n ? w.text[0] : NULL;

	for (size_t i = 1; i < w.n; i++)
		text = arena_strf(&m->scratch, "%s, %s", text, w.text[i]);
	return text;
}

void change_words(struct change_maker *m, const struct change_subject *s,
		  const char *kunci, struct change_words lama,
		  struct change_words baru)
{
	if (!same_set(m, lama, baru))
		change_text(m, s, kunci, change_join(m, lama),
			    change_join(m, baru));
}

void change_naskah(struct change_maker *m, const struct change_subject *s,
		   const char *path, const struct naskah *lama,
		   const struct naskah *baru)
{
	bool before = lama && lama->ada, after = baru && baru->ada;
	struct change *c;

	if (!before && !after)
		return;
	if (before && after && diff_same_words(lama->teks, baru->teks))
		return;
	c = add(m, s, HAL_NASKAH);
	set_golongan(c, before, after, GOLONGAN_NASKAH);
	c->path = keep(m, path);
}

/* By golongan, hal, latest year first; then as they came: in the order of
 * the plan. */
static int compare_entries(const void *a, const void *b)
{
	const struct change_entry *x = a, *y = b;

	if (x->change.golongan != y->change.golongan)
		return x->change.golongan < y->change.golongan ? -1 : 1;
	if (x->change.hal != y->change.hal)
		return x->change.hal < y->change.hal ? -1 : 1;
	if (x->change.tahun != y->change.tahun)
		return x->change.tahun > y->change.tahun ? -1 : 1;
	return x->order < y->order ? -1 : 1;
}

void change_finish(struct change_maker *m, struct change_list *out)
{
	*out = (struct change_list){ .n = m->n };
	if (m->n > 1)
		qsort(m->entry, m->n, sizeof(*m->entry), compare_entries);
	out->item = arena_calloc(m->arena, m->n, sizeof(*out->item));
	for (size_t i = 0; i < m->n; i++) {
		out->item[i] = m->entry[i].change;
		out->golongan[out->item[i].golongan]++;
	}
	arena_release(&m->scratch);
}
