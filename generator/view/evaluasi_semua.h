/*
 * What the parts of the page /evaluasi/ share.
 */
#ifndef VIEW_EVALUASI_SEMUA_H
#define VIEW_EVALUASI_SEMUA_H

#include "view/sheet.h"

/* The latest year of which any OPD, or else the pemda, has a score or a
 * predikat; 0: there is none. */
int evaluasi_tahun(const struct site *s);

/* True where a report has a score or a predikat. */
bool evaluasi_dinilai(const struct rekap *r);

/* Set "nilai": the table of scores, OPDs by years, with "tahun" heads,
 * "saring" and what is said of it; null where nobody was evaluated. */
void put_nilai_semua(const struct sheet *s, struct value *root);

/* Set "sebaran": how many have each predikat, by year, and who has which in
 * the latest; null where nobody was evaluated. */
void put_sebaran(const struct sheet *s, struct value *root);

/* Set "aturan": a list of the regulations under which components were given,
 * latest first, each with the table of its latest year; "beda" where there
 * are two. */
void put_komponen_semua(const struct sheet *s, struct value *root);

/* Recommendations of a part of the site. */
struct rekomendasi_hitung {
	int status[3];		/* by enum status_rekomendasi */
	int lewat;		/* not done, past their tenggat */
	int n;
};

/* Set "rekomendasi": counts by OPD and the list; null where there is none.
 * Returns the counts of all. */
struct rekomendasi_hitung put_rekomendasi_semua(const struct sheet *s,
						struct value *root);

#endif
