/*
 * Figures and kinds of nothing as values; see figure.h.
 */
#include "view/figure.h"

#include "base/limits.h"

/* How each kind of nothing looks and reads. */
static const struct {
	const char *kelas;
	const char *status;	/* beside its mark */
	const char *kata;	/* in the place of a figure */
} keadaan[N_CAPAIAN_KEADAAN] = {
	[CAPAIAN_BELUM_DIISI] = { "s-empty", "status.belum_diisi",
				  "kata.belum_diisi" },
	[CAPAIAN_TANPA_TARGET] = { "s-notarget", "status.tanpa_target",
				   "kata.tanpa_target" },
	[CAPAIAN_TAK_TERHITUNG] = { "s-nocalc", "status.tak_terhitung",
				    "kata.tak_terhitung" },
	[CAPAIAN_TIDAK_TERSEDIA] = { "s-nodata", "status.tidak_tersedia",
				     "kata.tidak_tersedia" },
	[CAPAIAN_TIDAK_BERLAKU] = { "s-na", "status.tidak_berlaku",
				    "kata.tidak_berlaku" }
};

static const char *const level_class[] = { "s1", "s1", "s2", "s3", "s4",
					   "s5" };

static void put_pair(const struct sheet *s, struct value *map,
		     const char *key, const char *teks, bool nil)
{
	struct value *v = put_map(s, map, key);

	put_text(s, v, "teks", teks);
	put_bool(s, v, "nil", nil);
}

void put_figure(const struct sheet *s, struct value *map, const char *key,
		const char *teks)
{
	put_pair(s, map, key, teks, false);
}

void put_nothing(const struct sheet *s, struct value *map, const char *key,
		 const char *word)
{
	put_pair(s, map, key, sheet_word(s, word), true);
}

const char *figure_text(const struct sheet *s, const struct indikator *i,
			struct nilai n)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	format_nilai_unit(&out, &s->view->format, i, n);
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

void put_target(const struct sheet *s, struct value *map,
		const struct indikator *i, struct nilai n)
{
	if (nilai_ada(n))
		put_figure(s, map, "target", figure_text(s, i, n));
	else
		put_nothing(s, map, "target", "kata.tanpa_target");
}

void put_realisasi(const struct sheet *s, struct value *map,
		   const struct indikator *i, struct nilai n)
{
	if (nilai_ada(n))
		put_figure(s, map, "realisasi", figure_text(s, i, n));
	else
		put_nothing(s, map, "realisasi", "kata.belum_diisi");
}

const char *capaian_text(const struct sheet *s, const struct capaian *c)
{
	if (c->keadaan == CAPAIAN_ADA)
		return format_percent_in(s->arena, &s->view->format, c->nilai);
	return sheet_word(s, keadaan[c->keadaan].kata);
}

void put_capaian(const struct sheet *s, struct value *map,
		 const struct capaian *c)
{
	put_pair(s, map, "capaian", capaian_text(s, c),
		 c->keadaan != CAPAIAN_ADA);
}

const char *kosong_word(enum kosong kosong)
{
	static const char *const word[N_KOSONG] = {
		[KOSONG_BELUM_DIISI] = "kata.belum_diisi",
		[KOSONG_TIDAK_TERSEDIA] = "kata.tidak_tersedia",
		[KOSONG_TIDAK_BERLAKU] = "kata.tidak_berlaku"
	};

	return word[kosong];
}

void put_hasil(const struct sheet *s, struct value *map,
	       const struct hasil *h)
{
	put_target(s, map, h->indikator, h->target);
	put_realisasi(s, map, h->indikator, h->realisasi);
	if (!nilai_ada(h->realisasi))
		put_nothing(s, map, "realisasi", kosong_word(h->kosong));
	put_capaian(s, map, &h->capaian);
	put_status(s, map, &h->capaian);
}

void put_state(const struct sheet *s, struct value *map, const char *kelas,
	       const char *word)
{
	struct value *v = put_map(s, map, "status");

	put_text(s, v, "kelas", kelas);
	put_word(s, v, "label", word);
	put_null(s, v, "catatan");
}

void put_keadaan(const struct sheet *s, struct value *map,
		 enum capaian_keadaan which)
{
	put_state(s, map, keadaan[which].kelas, keadaan[which].status);
}

void put_kategori(const struct sheet *s, struct value *map,
		  const struct kategori *k)
{
	struct value *v = put_map(s, map, "status");

	put_text(s, v, "kelas", level_class[k->tingkat]);
	put_text(s, v, "label", sheet_kategori(s, k));
	put_null(s, v, "catatan");
}

/* The best category begins below 100 percent: that a target was missed all
 * the same is said, and seen by an empty ring. */
static void put_reached(const struct sheet *s, struct value *map,
			const struct kategori *k, bool tercapai)
{
	struct value *v;

	put_kategori(s, map, k);
	if (k->tingkat < 5 || tercapai)
		return;
	v = put_map(s, map, "status");
	put_text(s, v, "kelas", "s5 miss");
	put_text(s, v, "label", sheet_kategori(s, k));
	put_word(s, v, "catatan", "status.di_bawah");
}

void put_status(const struct sheet *s, struct value *map,
		const struct capaian *c)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;

	if (c->keadaan == CAPAIAN_ADA)
		put_reached(s, map, capaian_kategori(p, c->nilai),
			    capaian_tercapai(c));
	else
		put_keadaan(s, map, c->keadaan);
}

void put_rata(const struct sheet *s, struct value *map,
	      const struct rata_rata *r, const char *key)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct decimal mean;

	put_text(s, map, "hitung",
		 SHEET_WORDS(s, key, { "n", sheet_int(s, r->n) },
			     { "dari", sheet_int(s, r->dari) }));
	if (!rata_rata_nilai(r, &mean)) {
		put_nothing(s, map, "rata", "kata.tidak_ada");
		put_null(s, map, "status");
		return;
	}
	put_figure(s, map, "rata",
		   format_percent_in(s->arena, &s->view->format, mean));
	put_kategori(s, map, capaian_kategori(p, mean));
}

void put_rupiah(const struct sheet *s, struct value *map, const char *key,
		struct nilai n)
{
	if (nilai_ada(n))
		put_figure(s, map, key,
			   format_rupiah_short_in(s->arena, &s->view->format,
						  n.angka));
	else
		put_nothing(s, map, key, "kata.belum_diisi");
}

void put_serapan(const struct sheet *s, struct value *map, struct nilai pagu,
		 struct nilai realisasi)
{
	struct decimal serapan;

	if (serapan_compute(&serapan, pagu, realisasi))
		put_figure(s, map, "serapan",
			   format_percent_in(s->arena, &s->view->format,
					     serapan));
	else
		put_nothing(s, map, "serapan", "kata.tidak_ada");
}

struct figure figure_push(const struct sheet *s, struct value *list,
			  const char *judul, const char *nilai)
{
	struct figure f = { .map = push_map(s, list) };

	put_text(s, f.map, "judul", judul);
	put_text(s, f.map, "nilai", nilai);
	put_null(s, f.map, "unit");
	put_null(s, f.map, "grade");
	put_null(s, f.map, "status");
	f.catatan = put_list(s, f.map, "catatan");
	return f;
}

void figure_push_nothing(const struct sheet *s, struct value *list,
			 const char *judul, const char *word)
{
	struct figure f = figure_push(s, list, judul, "–");

	figure_note(s, &f, NULL, sheet_word(s, word));
}

void figure_note(const struct sheet *s, const struct figure *f,
		 const char *tebal, const char *teks)
{
	struct value *v = push_map(s, f->catatan);

	put_text(s, v, "tebal", tebal);
	put_text(s, v, "teks", teks);
}

const char *figure_change(const struct sheet *s, struct decimal now,
			  struct decimal before, int tahun, const char *unit)
{
	const struct format *f = &s->view->format;
	struct decimal change = decimal_sub(now, before);
	const char *key = decimal_sign(change) > 0 ? "angka.naik"
		: decimal_sign(change) < 0 ? "angka.turun" : "angka.tetap";
	const char *lalu = format_number_in(s->arena, f, before, 2);

	return SHEET_WORDS(
		s, key,
		{ "selisih", format_number_in(s->arena, f,
					      decimal_abs(change), 2) },
		{ "lalu", arena_strf(s->arena, "%s%s", lalu, unit) },
		{ "tahun", sheet_int(s, tahun) });
}
