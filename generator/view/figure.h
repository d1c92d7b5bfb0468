/*
 * Figures as values: each says its text and whether it is one of the kinds
 * of nothing, which never look alike (site.md; mock README, "Status").
 */
#ifndef VIEW_FIGURE_H
#define VIEW_FIGURE_H

#include "view/sheet.h"

/* Set key to {teks, nil}: a text that stands for a figure. */
void put_figure(const struct sheet *s, struct value *map, const char *key,
		const char *teks);

/* Set key to a word that stands for a missing figure. */
void put_nothing(const struct sheet *s, struct value *map, const char *key,
		 const char *word);

/* A target or a realisasi of an indikator, with the right word where there
 * is none. */
void put_target(const struct sheet *s, struct value *map,
		const struct indikator *i, struct nilai n);
/* As put_target, for the realisasi. */
void put_realisasi(const struct sheet *s, struct value *map,
		   const struct indikator *i, struct nilai n);

/* target, realisasi, capaian and status of a year's result, each with the
 * right word where there is none. */
void put_hasil(const struct sheet *s, struct value *map,
	       const struct hasil *h);

/* The word of the theme ("kata.belum_diisi") for a realisasi that is
 * missing. */
const char *kosong_word(enum kosong kosong);

/* "93,75%", or the word for its kind of nothing. */
const char *capaian_text(const struct sheet *s, const struct capaian *c);

/* "capaian": 93,75%, or the word for its kind of nothing. */
void put_capaian(const struct sheet *s, struct value *map,
		 const struct capaian *c);

/* "status": {kelas, label} of a capaian: its category or its kind of
 * nothing. */
void put_status(const struct sheet *s, struct value *map,
		const struct capaian *c);

/* The same of a category. */
void put_kategori(const struct sheet *s, struct value *map,
		  const struct kategori *k);

/* The same of a kind of nothing; which: not CAPAIAN_ADA. */
void put_keadaan(const struct sheet *s, struct value *map,
		 enum capaian_keadaan which);

/* {kelas, label} with a class and a word of the theme. */
void put_state(const struct sheet *s, struct value *map, const char *kelas,
	       const char *word);

/* "rata" and "status" of a mean, and "hitung": how many entered it, by the
 * theme's text key ("{n}", "{dari}"). */
void put_rata(const struct sheet *s, struct value *map,
	      const struct rata_rata *r, const char *key);

/* Rupiah in short form under key, or "belum diisi". */
void put_rupiah(const struct sheet *s, struct value *map, const char *key,
		struct nilai n);

/* serapan of a pair under key "serapan". */
void put_serapan(const struct sheet *s, struct value *map, struct nilai pagu,
		 struct nilai realisasi);

/* A headline figure (part/figures) being made. */
struct figure {
	struct value *map;	/* judul, nilai, unit, grade, status */
	struct value *catatan;	/* remarks below it */
};

/* Append a headline figure to list. */
struct figure figure_push(const struct sheet *s, struct value *list,
			  const char *judul, const char *nilai);

/* Append one that is missing: a dash, and a word of the theme that says
 * why. */
void figure_push_nothing(const struct sheet *s, struct value *list,
			 const char *judul, const char *word);

/* Add a remark; tebal, or NULL, is set in bold before it. */
void figure_note(const struct sheet *s, const struct figure *f,
		 const char *tebal, const char *teks);

/* Text of a figure, with its unit where that is a sign. */
const char *figure_text(const struct sheet *s, const struct indikator *i,
			struct nilai n);

/* "Naik 3,45 dari 68,95 pada 2023." for two decimals of the same kind,
 * written with places digits and an optional sign behind ("%"). */
const char *figure_change(const struct sheet *s, struct decimal now,
			  struct decimal before, int tahun,
			  const char *unit);

#endif
