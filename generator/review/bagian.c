/*
 * The changes of one OPD in parts: each indikator with all that is about it,
 * then budget, evaluation, documents and the rest; the weightiest first. A
 * row has the field's name as the forms have it. See review_parts.h.
 */
#include "review/review_parts.h"

#include "base/text.h"
#include "view/ubahan.h"

/* Parts that are no indikator. */
enum { LAIN_ANGGARAN, LAIN_EVALUASI, LAIN_DOKUMEN, LAIN_RENCANA, N_LAIN };

struct row {
	enum berat berat;
	struct value *value;
};

struct part {
	const char *kode;	/* of an indikator, or NULL */
	const char *kode_lama;	/* where it was another */
	const char *nama;
	enum berat berat;
	struct row *row;
	size_t n;
	bool figures;		/* a chart shows what changed */
};

/* What the changes of an OPD are sorted into. */
struct sorter {
	struct tinjauan *t;
	const struct tinjauan_unit *unit;
	const struct sheet *sheet;
	struct part *part;
	size_t n;
	size_t *count;
};

static const struct {
	const char *kunci;
	const char *kata;
	const char *jumlah;
} berat[N_BERAT] = {
	[BERAT_HILANG] = { "hilang", N_("HILANG"), N_("hilang") },
	[BERAT_TARGET] = { "target", N_("TARGET"), N_("target diubah") },
	[BERAT_KOREKSI] = { "koreksi", N_("KOREKSI"),
			    N_("angka terbit dikoreksi") },
	[BERAT_KATEGORI] = { "kategori", N_("KATEGORI"),
			     N_("kategori berpindah") },
	[BERAT_BERJALAN] = { "berjalan", N_("BERJALAN"),
			     N_("angka berjalan") },
	[BERAT_HITUNG] = { "hitung", N_("IKUT"),
			   N_("angka ikut berubah") },
	[BERAT_NASKAH] = { "naskah", N_("NASKAH"), N_("naskah diubah") },
	[BERAT_KETERANGAN] = { "keterangan", N_("KATA"),
			       N_("keterangan diubah") },
	[BERAT_BARU] = { "baru", N_("BARU"), N_("isian baru") }
};

const char *berat_kunci(enum berat b)
{
	return berat[b].kunci;
}

const char *berat_kata(enum berat b)
{
	return text_get(berat[b].kata);
}

const char *berat_jumlah(enum berat b, size_t n, struct arena *a)
{
	return arena_strf(a, "%zu %s", n, text_get(berat[b].jumlah));
}

static enum berat berat_of(const struct change *c)
{
	static const enum berat of[N_GOLONGAN] = {
		[GOLONGAN_HILANG] = BERAT_HILANG,
		[GOLONGAN_KOREKSI] = BERAT_KOREKSI,
		[GOLONGAN_TARGET] = BERAT_TARGET,
		[GOLONGAN_BERJALAN] = BERAT_BERJALAN,
		[GOLONGAN_NASKAH] = BERAT_NASKAH,
		[GOLONGAN_KETERANGAN] = BERAT_KETERANGAN,
		[GOLONGAN_BARU] = BERAT_BARU
	};
	bool target = c->hal == HAL_TARGET || c->hal == HAL_TARGET_RENCANA ||
		      c->hal == HAL_TARGET_TRIWULAN;

	return target && of[c->golongan] == BERAT_KOREKSI ? BERAT_TARGET
							  : of[c->golongan];
}

/* The indikator of that code in any plan of the OPD, or NULL. */
static const struct indikator *find_indikator(const struct unit *u,
					      const char *kode)
{
	const struct indikator *found = NULL;

	for (size_t i = 0; u && kode && !found && i < u->opd->n_rencana; i++)
		found = rencana_indikator(&u->opd->rencana[
			u->opd->n_rencana - 1 - i], kode, NULL);
	return found;
}

static bool is_about_indikator(const struct sorter *s, const struct change *c)
{
	if (c->indikator || c->hal == HAL_INDIKATOR)
		return true;
	return c->kode && (c->hal == HAL_KETERANGAN || c->hal == HAL_NASKAH) &&
	       (find_indikator(s->unit->baru, c->kode) ||
		find_indikator(s->unit->lama, c->kode));
}

/* A field of words stands with what has such a field. */
static int lain_of_field(const struct change *c)
{
	static const struct {
		const char *kunci;
		int lain;
	} of[] = {
		{ "tindak_lanjut", LAIN_EVALUASI },
		{ "tenggat", LAIN_EVALUASI },
		{ "evaluasi.", LAIN_EVALUASI },
		{ "sumber_dana", LAIN_ANGGARAN },
		{ "judul", LAIN_DOKUMEN },
		{ "berkas", LAIN_DOKUMEN },
		{ "tautan", LAIN_DOKUMEN },
		{ "ukuran", LAIN_DOKUMEN }
	};

	for (size_t i = 0; c->kunci && i < ARRAY_SIZE(of); i++)
		if (str_starts(str_from(c->kunci), of[i].kunci))
			return of[i].lain;
	return LAIN_RENCANA;
}

static int lain_of(const struct change *c)
{
	switch (c->hal) {
	case HAL_PAGU:
	case HAL_REALISASI_ANGGARAN:
	case HAL_PROGRAM:
	case HAL_KEGIATAN:
		return LAIN_ANGGARAN;
	case HAL_NILAI:
	case HAL_KOMPONEN:
	case HAL_REKOMENDASI:
	case HAL_STATUS:
	case HAL_PREDIKAT:
		return LAIN_EVALUASI;
	case HAL_DOKUMEN:
		return LAIN_DOKUMEN;
	default:
		return lain_of_field(c);
	}
}

/* The part of a code and name, a new one where there is none yet. */
static struct part *part_of(struct sorter *s, const char *kode,
			    const char *nama)
{
	struct part *p;

	for (size_t i = 0; i < s->n; i++) {
		p = &s->part[i];
		if (!kode != !p->kode)
			continue;
		if (kode ? !strcmp(p->kode, kode) : !strcmp(p->nama, nama))
			return p;
	}
	p = ARENA_PUSH(&s->t->arena, s->part, s->n);
	p->kode = kode;
	p->nama = nama;
	p->berat = N_BERAT;
	return p;
}

static struct part *part_of_change(struct sorter *s, const struct change *c)
{
	static const char *const lain[N_LAIN] = {
		[LAIN_ANGGARAN] = N_("Anggaran"),
		[LAIN_EVALUASI] = N_("Evaluasi"),
		[LAIN_DOKUMEN] = N_("Dokumen"),
		[LAIN_RENCANA] = N_("Rencana dan profil")
	};
	const struct indikator *i;
	struct part *p;

	if (!is_about_indikator(s, c))
		return part_of(s, NULL, text_get(lain[lain_of(c)]));
	i = find_indikator(s->unit->baru, c->kode);
	if (!i)
		i = find_indikator(s->unit->lama, c->kode);
	p = part_of(s, c->kode, c->indikator ? c->indikator->nama
				: i ? i->nama : c->nama ? c->nama : c->kode);
	if (c->kode_lama)
		p->kode_lama = c->kode_lama;
	p->figures |= c->indikator != NULL;
	return p;
}

static struct value *push_row(struct sorter *s, struct part *p,
			      enum berat b)
{
	struct row *r = ARENA_PUSH(&s->t->arena, p->row, p->n);

	r->berat = b;
	r->value = value_map(&s->t->arena);
	if (b < p->berat)
		p->berat = b;
	s->count[b]++;
	put_text(s->sheet, r->value, "berat", berat_kunci(b));
	return r->value;
}

/* What stands below its indikator's name need not repeat it. */
static const char *without_name(const char *label, const char *nama)
{
	size_t n = nama ? strlen(nama) : 0;

	return n && !strncmp(label, nama, n) && label[n] == ',' &&
			       label[n + 1] == ' '
		       ? label + n + 2 : label;
}

/* Of a narrative only that it differs; its words are elsewhere. */
static void add_change(struct sorter *s, const struct change *c)
{
	const struct sheet *x = s->sheet;
	struct part *p;
	struct value *row;

	if (c->hal == HAL_NASKAH && c->golongan != GOLONGAN_BARU)
		return;
	p = part_of_change(s, c);
	row = push_row(s, p, berat_of(c));
	put_text(x, row, "label", without_name(ubahan_label(x, c), p->nama));
	put_text(x, row, "satuan", ubahan_satuan(c));
	put_text(x, row, "lama", ubahan_lama(x, c));
	put_text(x, row, "baru", ubahan_baru(x, c));
	put_text(x, row, "selisih", ubahan_selisih(x, c));
	put_text(x, row, "catatan",
		 c->dari_rencana ? sheet_word(x, "versi.dari_rencana") : NULL);
}

static const char *with_category(struct sorter *s, const char *text,
				 const struct kategori *k)
{
	return text && k->label
		       ? arena_strf(&s->t->arena, "%s (%s)", text,
				    sheet_kategori(s->sheet, k)) : text;
}

static void add_turunan(struct sorter *s, const struct turunan *d)
{
	const struct sheet *x = s->sheet;
	bool other = turunan_pindah_kategori(d);
	struct part *p = d->hal == TURUNAN_CAPAIAN
			   ? part_of(s, d->kode, d->nama)
			   : part_of(s, NULL, text_get(N_("Seluruh OPD")));
	struct value *row = push_row(s, p, other ? BERAT_KATEGORI
						 : BERAT_HITUNG);
	const char *lama = d->lama_ada ? turunan_teks(x, d, d->lama) : NULL;
	const char *baru = d->baru_ada ? turunan_teks(x, d, d->baru) : NULL;

	put_text(x, row, "label", without_name(
		turunan_label(x, s->unit->riwayat.nama, d), d->nama));
	put_null(x, row, "satuan");
	put_text(x, row, "lama", other ? with_category(
		s, lama, &d->kategori_lama) : lama);
	put_text(x, row, "baru", other ? with_category(
		s, baru, &d->kategori_baru) : baru);
	put_text(x, row, "selisih", turunan_selisih(x, d));
	put_null(x, row, "catatan");
}

/* Rows in the order of weight; of the same weight as they came. */
static void put_rows(const struct sorter *s, struct value *map,
		     const struct part *p)
{
	struct value *list = put_list(s->sheet, map, "baris");

	for (int b = 0; b < N_BERAT; b++)
		for (size_t i = 0; i < p->n; i++)
			if ((int)p->row[i].berat == b)
				value_push(&s->t->arena, list,
					   p->row[i].value);
}

/* Set key to {teks, svg} of an indikator's realisasi in one state, or to
 * null. */
static void put_chart(const struct sorter *s, struct value *map,
		      const struct tinjauan_sisi *side,
		      const struct unit *u, const char *kode)
{
	const char *key = side == &s->t->lama ? "lama" : "baru";
	const struct indikator *i = find_indikator(u, kode);
	struct view view = *s->sheet->view;
	struct sheet sheet = *s->sheet;
	struct value *v;
	struct deret d;

	put_null(s->sheet, map, key);
	if (!i)
		return;
	view.site = &side->site;
	sheet.view = &view;
	deret_build(&d, &side->site, u, i, &s->t->arena);
	v = put_map(s->sheet, map, key);
	tinjauan_put_garis(&sheet, v, &d);
	tinjauan_put_gambar(&sheet, v, &d, side->isi.situs.tahun);
}

static void put_charts(const struct sorter *s, struct value *map,
		       const struct part *p)
{
	struct value *v;

	put_null(s->sheet, map, "grafik");
	if (!p->kode || !p->figures || p->berat == BERAT_BARU)
		return;
	v = put_map(s->sheet, map, "grafik");
	put_chart(s, v, &s->t->lama, s->unit->lama,
		  p->kode_lama ? p->kode_lama : p->kode);
	put_chart(s, v, &s->t->baru, s->unit->baru, p->kode);
}

static void push_part(const struct sorter *s, struct value *list,
		      const struct part *p)
{
	struct value *map = push_map(s->sheet, list);

	put_text(s->sheet, map, "nama", p->nama);
	put_text(s->sheet, map, "kode", p->kode);
	put_text(s->sheet, map, "berat", berat_kunci(p->berat));
	put_rows(s, map, p);
	put_charts(s, map, p);
}

enum berat tinjauan_put_bagian(struct tinjauan *t, struct value *map,
			       const struct tinjauan_unit *u,
			       const struct sheet *sheet, size_t *count)
{
	struct sorter s = { .t = t, .unit = u, .sheet = sheet };
	struct value *list = put_list(sheet, map, "bagian");
	enum berat first = N_BERAT;

	s.count = count;
	for (size_t i = 0; i < u->versi.ubah.n; i++)
		add_change(&s, &u->versi.ubah.item[i]);
	for (size_t i = 0; i < u->versi.turunan.n; i++)
		add_turunan(&s, &u->versi.turunan.item[i]);
	for (int b = 0; b < N_BERAT; b++)
		for (size_t i = 0; i < s.n; i++)
			if ((int)s.part[i].berat == b)
				push_part(&s, list, &s.part[i]);
	for (size_t i = 0; i < s.n; i++)
		if (s.part[i].berat < first)
			first = s.part[i].berat;
	return first;
}
