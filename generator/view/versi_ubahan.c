/*
 * The tables of a version: what was lost, corrected, aimed at anew or moved
 * on, what followed from it, and other words; declared in view/versi.h.
 */
#include "view/versi.h"

#include "base/limits.h"
#include "view/ubahan.h"

#define ROWS_MOST 3000	/* of one table; what is more is in the CSV */

static const char *const part_key[N_GOLONGAN] = {
	[GOLONGAN_HILANG] = "hilang",
	[GOLONGAN_KOREKSI] = "koreksi",
	[GOLONGAN_TARGET] = "target",
	[GOLONGAN_BERJALAN] = "berjalan"
};

static const char *number(const struct sheet *s, const char *key, size_t n)
{
	return SHEET_WORDS(s, key, { "n", sheet_int(s, (int64_t)n) });
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct versi *v, const struct change *c)
{
	struct value *x = push_map(s, list);

	put_ubahan(s, x, v, c);
	put_null(s, x, "kategori_lama");
	put_null(s, x, "kategori_baru");
	put_text(s, x, "catatan",
		 c->dari_rencana ? sheet_word(s, "versi.dari_rencana") : NULL);
}

/* Set key to the table of a golongan's figures, or of what is none (things
 * and words, which have no difference to tell); null where there are none. */
static void put_table(const struct sheet *s, struct value *part,
		      const struct versi *v, enum change_golongan g,
		      bool angka)
{
	const char *key = angka ? "angka" : "kata";
	const char *id = arena_strf(s->arena, "%s-%s", part_key[g], key);
	struct value *table = value_map(s->arena);
	struct value *list = put_list(s, table, "baris");
	size_t n = 0;

	for (size_t i = 0; i < v->ubah.n; i++) {
		const struct change *c = &v->ubah.item[i];

		if (c->golongan == g && change_is_figure(c) == angka &&
		    n++ < ROWS_MOST)
			push_row(s, list, v, c);
	}
	put_null(s, part, key);
	if (n == 0)
		return;
	put(s, part, key, table);
	put_text(s, table, "id", id);
	put_text(s, table, "keterangan",
		 number(s, arena_strf(s->arena, "versi.jumlah.%s", id), n));
	put_text(s, table, "lagi", n <= ROWS_MOST ? NULL : number(
		s, "versi.lagi", n - ROWS_MOST));
}

static void push_part(const struct sheet *s, struct value *parts,
		      const struct versi *v, enum change_golongan g)
{
	struct value *part;

	if (v->ubah.golongan[g] == 0)
		return;
	part = push_map(s, parts);
	put_text(s, part, "id", part_key[g]);
	put_word(s, part, "judul", arena_strf(s->arena, "versi.bagian.%s",
					      part_key[g]));
	put_table(s, part, v, g, true);
	put_table(s, part, v, g, false);
}

const char *turunan_teks(const struct sheet *s, const struct turunan *t,
			 struct decimal d)
{
	const struct format *f = &s->view->format;
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	switch (t->hal) {
	case TURUNAN_TERCAPAI:
		format_number(&out, f, d, 0);
		break;
	case TURUNAN_PAGU:
	case TURUNAN_REALISASI:
		format_rupiah(&out, f, d);
		break;
	default:
		format_percent(&out, f, d);
		break;
	}
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

const char *turunan_selisih(const struct sheet *s, const struct turunan *t)
{
	struct decimal d = decimal_sub(t->baru, t->lama);
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	if (!t->lama_ada || !t->baru_ada)
		return NULL;
	if (t->hal == TURUNAN_PAGU || t->hal == TURUNAN_REALISASI) {
		buf_adds(&out, decimal_sign(d) > 0 ? "+" : "");
		format_rupiah(&out, &s->view->format, d);
	} else {
		format_change(&out, &s->view->format, d,
			      t->hal == TURUNAN_TERCAPAI ? 0 : 2);
	}
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

const char *turunan_label(const struct sheet *s, const char *opd,
			  const struct turunan *t)
{
	static const char *const key[] = {
		[TURUNAN_CAPAIAN] = "versi.turunan.capaian",
		[TURUNAN_SASARAN] = "versi.turunan.sasaran",
		[TURUNAN_OPD] = "versi.turunan.opd",
		[TURUNAN_TERCAPAI] = "versi.turunan.tercapai",
		[TURUNAN_PAGU] = "versi.turunan.pagu",
		[TURUNAN_REALISASI] = "versi.turunan.realisasi",
		[TURUNAN_SERAPAN] = "versi.turunan.serapan"
	};

	return SHEET_WORDS(s, key[t->hal],
			   { "nama", t->nama ? t->nama : opd },
			   { "kode", t->kode ? t->kode : "" },
			   { "tahun", sheet_int(s, t->tahun) });
}

static void put_step(const struct sheet *s, struct value *x, const char *key,
		     const struct kategori *k)
{
	put_text(s, x, key, k->label ? sheet_kategori(s, k) : NULL);
}

static void push_derived(const struct sheet *s, struct value *list,
			 const struct versi *v, const struct turunan *t)
{
	struct value *x = push_map(s, list);

	put_text(s, x, "label", turunan_label(s, v->riwayat->nama, t));
	put_text(s, x, "lama",
		 t->lama_ada ? turunan_teks(s, t, t->lama) : NULL);
	put_text(s, x, "baru",
		 t->baru_ada ? turunan_teks(s, t, t->baru) : NULL);
	put_text(s, x, "selisih", turunan_selisih(s, t));
	put_null(s, x, "satuan");
	put_null(s, x, "tautan");
	put_null(s, x, "catatan");
	put_null(s, x, "kategori_lama");
	put_null(s, x, "kategori_baru");
	if (turunan_pindah_kategori(t)) {
		put_step(s, x, "kategori_lama", &t->kategori_lama);
		put_step(s, x, "kategori_baru", &t->kategori_baru);
	}
}

static void put_derived(const struct sheet *s, struct value *root,
			const struct versi *v, bool above)
{
	const struct turunan_list *t = &v->turunan;
	size_t told = t->n < ROWS_MOST ? t->n : ROWS_MOST;
	struct value *part, *list;

	put_null(s, root, "turunan");
	if (t->n == 0)
		return;
	part = put_map(s, root, "turunan");
	list = put_list(s, part, "baris");
	put_text(s, part, "id", "turunan");
	put_word(s, part, "cara", above ? "versi.turunan_cara"
					: "versi.turunan_cara_bawah");
	put_text(s, part, "kategori",
		 number(s, t->kategori ? "versi.kategori"
				       : "versi.kategori_tetap",
			t->kategori));
	put_text(s, part, "keterangan", number(s, "versi.jumlah.turunan",
					       t->n));
	for (size_t i = 0; i < told; i++)
		push_derived(s, list, v, &t->item[i]);
	put_text(s, part, "lagi",
		 told == t->n ? NULL : number(s, "versi.lagi", t->n - told));
}

/* Other words: what changed in them is marked inside of the text. */
static void put_words(const struct sheet *s, struct value *root,
		      const struct versi *v)
{
	size_t n = v->ubah.golongan[GOLONGAN_KETERANGAN], told = 0;
	struct value *part, *list;

	put_null(s, root, "keterangan");
	if (n == 0)
		return;
	part = put_map(s, root, "keterangan");
	list = put_list(s, part, "baris");
	for (size_t i = 0; i < v->ubah.n && told < ROWS_MOST; i++) {
		const struct change *c = &v->ubah.item[i];
		struct value *x;

		if (c->golongan != GOLONGAN_KETERANGAN)
			continue;
		x = push_map(s, list);
		put_ubahan(s, x, v, c);
		put_potongan(s, x, str_from(ubahan_lama(s, c)),
			     str_from(ubahan_baru(s, c)));
		told++;
	}
	put_text(s, part, "lagi",
		 told == n ? NULL : number(s, "versi.lagi", n - told));
}

void put_versi_ubahan(const struct sheet *s, struct value *root,
		      const struct versi *v)
{
	struct value *parts = put_list(s, root, "ubahan");

	for (int g = GOLONGAN_HILANG; g <= GOLONGAN_BERJALAN; g++)
		push_part(s, parts, v, (enum change_golongan)g);
	put_derived(s, root, v, parts->n > 0);
	put_words(s, root, v);
}
