/*
 * What a version changed in one sentence: the weightiest change in full,
 * the others counted, losses first; declared in view/ubahan.h.
 */
#include "view/ubahan.h"

#include "base/limits.h"
#include "view/riwayat.h"

#define SHORT_TEXT 60	/* bytes of a text that is told in the sentence */
#define LABEL_MOST 200	/* bytes of a label in it */
#define NOUNS_MOST 4	/* kinds of things that are counted one by one */

/* What each kind of thing is called when it is counted; in the order in
 * which a sentence names them. */
static const struct noun {
	enum change_hal hal;
	const char *key;
} nouns[] = {
	{ HAL_RENCANA, "rencana" },
	{ HAL_TUJUAN, "tujuan" },
	{ HAL_SASARAN, "sasaran" },
	{ HAL_INDIKATOR, "indikator" },
	{ HAL_NILAI, "nilai" },
	{ HAL_KOMPONEN, "komponen" },
	{ HAL_REKOMENDASI, "rekomendasi" },
	{ HAL_REALISASI, "realisasi" },
	{ HAL_TARGET, "target" },
	{ HAL_PROGRAM, "program" },
	{ HAL_NASKAH, "naskah" },
	{ HAL_DOKUMEN, "dokumen" },
	{ HAL_PAGU, "pagu" },
	{ HAL_REALISASI_ANGGARAN, "realisasi_anggaran" },
	{ HAL_REALISASI_TRIWULAN, "realisasi_triwulan" },
	{ HAL_TARGET_TRIWULAN, "target_triwulan" },
	{ HAL_TARGET_RENCANA, "target_rencana" },
	{ HAL_KEGIATAN, "kegiatan" }
};

/* A sentence being made: clauses, each of parts. */
struct sentence {
	const struct sheet *sheet;
	struct buf text;
};

static void add_clause(struct sentence *x, const char *text)
{
	if (x->text.len)
		buf_adds(&x->text, "; ");
	buf_adds(&x->text, text);
}

static const char *count(const struct sheet *s, const char *key, size_t n)
{
	return SHEET_WORDS(s, arena_strf(s->arena, "ubahan.%s.%s",
					 n == 1 ? "satu" : "banyak", key),
			   { "n", sheet_int(s, (int64_t)n) });
}

/* "a", "a dan b", "a, b, dan c". */
static const char *join(const struct sheet *s, const char *const *part,
			size_t n)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	for (size_t i = 0; i < n; i++) {
		if (i > 0 && i + 1 == n)
			buf_adds(&out, sheet_word(s, n > 2 ? "ubahan.dan_akhir"
							   : "ubahan.dan"));
		else if (i > 0)
			buf_adds(&out, ", ");
		buf_adds(&out, part[i]);
	}
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

/* A name that is too long for a sentence is cut at a word. */
static const char *cut(const struct sheet *s, const char *text)
{
	size_t n = strlen(text);

	if (n <= LABEL_MOST)
		return text;
	for (n = LABEL_MOST; n > 0 && text[n] != ' ';)
		n--;
	if (n == 0)
		for (n = LABEL_MOST; (text[n] & 0xc0) == 0x80;)
			n--;
	return arena_strf(s->arena, "%.*s…", (int)n, text);
}

static bool is_short(const char *text)
{
	return text && strlen(text) <= SHORT_TEXT;
}

/* The weightiest change in full. */
static const char *tell(const struct sheet *s, const struct change *c)
{
	const char *label = cut(s, ubahan_label(s, c));
	const char *lama = ubahan_lama(s, c), *baru = ubahan_baru(s, c);
	const char *key = "ubahan.kalimat.berubah";

	if (c->golongan == GOLONGAN_HILANG)
		key = change_is_figure(c) && lama ? "ubahan.kalimat.hilang"
						  : "ubahan.kalimat.dihapus";
	else if (is_short(lama) && is_short(baru))
		key = "ubahan.kalimat.menjadi";
	else if (!lama && is_short(baru) && c->hal != HAL_NASKAH)
		key = "ubahan.kalimat.diisi";
	return SHEET_WORDS(s, key, { "label", label },
			   { "lama", lama ? lama : "" },
			   { "baru", baru ? baru : "" });
}

/* The group that a change is counted in. */
enum tally {
	TALLY_HILANG,
	TALLY_ANGKA,
	TALLY_TARGET,
	TALLY_TEKS,
	TALLY_KETERANGAN,
	N_TALLY
};

static enum tally tally_of(const struct change *c)
{
	switch (c->golongan) {
	case GOLONGAN_HILANG:
		return TALLY_HILANG;
	case GOLONGAN_TARGET:
		return TALLY_TARGET;
	case GOLONGAN_NASKAH:
		return TALLY_TEKS;
	case GOLONGAN_KETERANGAN:
		return TALLY_KETERANGAN;
	default:
		return change_is_figure(c) ? TALLY_ANGKA : TALLY_KETERANGAN;
	}
}

/* Changes by group; told of them in full: the first one. */
struct counts {
	size_t n[N_TALLY];
	bool told[N_TALLY];	/* so that the others are "others" */
};

/* "1 angka lain dan 2 teks berubah". */
static void add_counts(struct sentence *x, const struct counts *c)
{
	static const char *const key[N_TALLY] = { "hal", "angka", "target",
						  "teks", "keterangan" };
	const struct sheet *s = x->sheet;
	const char *part[N_TALLY];
	size_t parts = 0;

	if (c->n[TALLY_HILANG])
		add_clause(x, SHEET_WORDS(
			s, "ubahan.kalimat.juga_dihapus",
			{ "daftar", count(s, c->told[TALLY_HILANG]
						? "hal_lain" : "hal",
					  c->n[TALLY_HILANG]) }));
	for (int t = TALLY_HILANG + 1; t < N_TALLY; t++)
		if (c->n[t])
			part[parts++] = count(
				s, arena_strf(s->arena, "%s%s", key[t],
					      c->told[t] ? "_lain" : ""),
				c->n[t]);
	if (parts)
		add_clause(x, SHEET_WORDS(s, "ubahan.kalimat.juga_berubah",
					  { "daftar", join(s, part,
							   parts) }));
}

static size_t count_new(const struct versi *v, enum change_hal hal)
{
	size_t n = 0;

	for (size_t i = 0; i < v->ubah.n; i++)
		n += v->ubah.item[i].golongan == GOLONGAN_BARU &&
		     v->ubah.item[i].hal == hal;
	return n;
}

/* "nilai AKIP 72,40": the one figure that is told, not counted. */
static const char *score(const struct sheet *s, const struct versi *v)
{
	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];
		const char *baru;

		if (c->golongan != GOLONGAN_BARU || c->hal != HAL_NILAI)
			continue;
		baru = ubahan_baru(s, c);
		return SHEET_WORDS(s, "ubahan.kalimat.nilai",
				   { "nilai", baru ? baru : "" });
	}
	return NULL;
}

/* "5 realisasi, 5 program, dan 7 dokumen ditambahkan". */
static void add_new(struct sentence *x, const struct versi *v)
{
	const struct sheet *s = x->sheet;
	size_t left = v->ubah.golongan[GOLONGAN_BARU], n = 0;
	const char *part[NOUNS_MOST + 1];

	for (size_t i = 0; i < ARRAY_SIZE(nouns) && n < NOUNS_MOST; i++) {
		size_t k = count_new(v, nouns[i].hal);

		if (k == 0)
			continue;
		left -= k;
		part[n++] = nouns[i].hal == HAL_NILAI && k == 1
				    ? score(s, v) : count(s, nouns[i].key, k);
	}
	left -= count_new(v, HAL_TAHUN);
	if (left) {
		part[n] = count(s, n ? "isian_lain" : "isian", left);
		n++;
	}
	if (n)
		add_clause(x, SHEET_WORDS(s, "ubahan.kalimat.ditambahkan",
					  { "daftar", join(s, part, n) }));
}

/* own: it begins with our words, not with a name. */
static const char *finish(struct sentence *x, bool own)
{
	char *text;

	buf_addch(&x->text, '.');
	text = arena_strdup(x->sheet->arena, buf_str(&x->text));
	if (own && text[0] >= 'a' && text[0] <= 'z')
		text[0] = (char)(text[0] - 'a' + 'A');
	buf_release(&x->text);
	return text;
}

static bool is_renamed(const struct versi *v)
{
	return v->slug_lama && strcmp(v->slug_lama, v->slug) != 0;
}

const char *versi_kalimat(const struct sheet *s, const struct versi *v)
{
	struct sentence x = { s, BUF_INIT(LIMIT_MESSAGE) };
	size_t n = v->ubah.n - v->ubah.golongan[GOLONGAN_BARU];
	struct counts c = { .n = { 0 } };

	if (v->keadaan == VERSI_TAK_TERSEDIA)
		return sheet_word(s, "ubahan.kalimat.tak_tersedia");
	if (v->keadaan == VERSI_RUSAK)
		return sheet_word(s, "ubahan.kalimat.rusak");
	if (!versi_berisi(v))
		return sheet_word(s, is_renamed(v)
					     ? "ubahan.kalimat.ganti_nama"
					     : "ubahan.kalimat.kosong");
	if (!oid_given(&v->baru))
		return sheet_word(s, "ubahan.kalimat.folder_dihapus");
	if (n) {
		add_clause(&x, tell(s, &v->ubah.item[0]));
		c.told[tally_of(&v->ubah.item[0])] = true;
	}
	for (size_t i = 1; i < n; i++)
		c.n[tally_of(&v->ubah.item[i])]++;
	add_counts(&x, &c);
	add_new(&x, v);
	if (x.text.len == 0)
		add_clause(&x, sheet_word(s, "ubahan.kalimat.tahun"));
	return finish(&x, n == 0);
}

const char *versi_sisa(const struct sheet *s, const struct versi *v)
{
	struct sentence x = { s, BUF_INIT(LIMIT_MESSAGE) };
	struct counts c = { .n = { 0 } };

	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *y = &v->ubah.item[i];

		if (is_kilas(y))
			c.told[tally_of(y)] = true;
		else if (y->golongan != GOLONGAN_BARU)
			c.n[tally_of(y)]++;
	}
	add_counts(&x, &c);
	add_new(&x, v);
	return x.text.len ? finish(&x, true) : NULL;
}
