/*
 * Derived figures (turunan) that changed with a version: capaian, category,
 * means, counts, serapan. Both sides are computed under the same rules, so
 * that only the submission can have moved them.
 */
#ifndef SITE_TURUNAN_H
#define SITE_TURUNAN_H

#include "site/site.h"

enum turunan_hal {
	TURUNAN_CAPAIAN,	/* of an indikator; .kategori_lama, _baru */
	TURUNAN_SASARAN,	/* mean of a sasaran */
	TURUNAN_OPD,		/* mean of the OPD, with its category */
	TURUNAN_TERCAPAI,	/* indikator that reached their target; .n_… */
	TURUNAN_PAGU,		/* sums of the programmes */
	TURUNAN_REALISASI,
	TURUNAN_SERAPAN
};

struct turunan {
	enum turunan_hal hal;
	int tahun;
	const char *kode;	/* of the indikator or sasaran, else NULL */
	const char *nama;
	bool lama_ada;
	bool baru_ada;
	struct decimal lama;	/* %, two decimals; rupiah; a count */
	struct decimal baru;
	struct kategori kategori_lama;	/* label NULL: none */
	struct kategori kategori_baru;
};

struct turunan_list {
	struct turunan *item;	/* latest year first, then as enum, then in
				   the order of the plan */
	size_t n;
	size_t kategori;	/* items whose category changed */
};

/* It had a category, and has another or none now. */
bool turunan_pindah_kategori(const struct turunan *t);

/* Compare the reports of two states of an OPD (NULL: none) for the years
 * that both have loaded. Only what had a value before and has another, or
 * none, now: what is new is no change of a derived figure. */
void turunan_compute(struct turunan_list *out, const struct unit *lama,
		     const struct unit *baru, const struct penilaian *p,
		     struct arena *a);

#endif
