/*
 * Parts of the home page, and its sentences.
 */
#ifndef VIEW_HOME_H
#define VIEW_HOME_H

#include "model/banding.h"
#include "view/rangkuman.h"
#include "view/sheet.h"

/* "angka": the headline figures. */
void home_put_figures(const struct sheet *s, struct value *root,
		      const struct rangkuman *r,
		      const struct rangkuman *last);

/* "ringkas": lines of {judul, teks, tautan, lanjut, akhir}, and
 * "ada_ringkas". */
void home_put_brief(const struct sheet *s, struct value *root,
		    const struct rangkuman *r);

/* "opd": the OPDs by the category of their mean. */
void home_put_units(const struct sheet *s, struct value *root,
		    const struct rangkuman *r);

/* "7 dari 9 indikator mencapai target": what was reached, as a title. */
const char *home_title(const struct sheet *s, const struct rangkuman *r);

/* "Turun dari 8 pada 2023.", or where the year before had another number of
 * indikator "Pada 2023: 6 dari 8."; NULL where either year has nothing that
 * can be judged. last is the year before. */
const char *home_against(const struct sheet *s, const struct rangkuman *r,
			 const struct rangkuman *last);

/* "Nilai AKIP naik menjadi 71,86 (BB), dari 69,40 (B) pada 2023."; NULL
 * where r, of the region, has no score. last is the year before, or NULL. */
const char *home_score(const struct sheet *s, const struct rekap *r,
		       const struct rekap *last);

/* A figure that went the wrong way. */
struct memburuk {
	const struct indikator *indikator;
	struct nilai kini;
	struct nilai lalu;
};

/* Which way the region's own figures went since the year before. */
struct arah_daerah {
	int tahun;			/* that year */
	int dari;			/* with a figure in both years */
	int n[ARTI_LEBIH_BURUK + 1];	/* by enum banding_arti */
	struct memburuk *buruk;
	size_t n_buruk;
};

/* Count one indikator; where either figure is missing it does not count. The
 * list lives in the arena. */
void arah_daerah_add(struct arah_daerah *x, const struct indikator *i,
		     struct nilai kini, struct nilai lalu, struct arena *a);

/* "Dibandingkan dengan 2023, 5 indikator daerah membaik dan 1 memburuk.";
 * NULL where there is nothing to compare. */
const char *home_directions(const struct sheet *s,
			    const struct arah_daerah *x);

/* "Memburuk: Angka kematian ibu, 128,06 dari 118,42."; NULL where none. */
const char *home_worse(const struct sheet *s, const struct arah_daerah *x);

#endif
