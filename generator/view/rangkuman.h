/*
 * struct rangkuman: the region's year in numbers, over all OPDs, as the
 * home page shows it.
 */
#ifndef VIEW_RANGKUMAN_H
#define VIEW_RANGKUMAN_H

#include "site/site.h"

#define RANGKUMAN_TINGKAT 6	/* levels 5 … 1; 0 unused */

/* One indikator of one OPD that missed its target. */
struct gagal {
	const struct rekap *rekap;
	const struct hasil *hasil;
};

struct rangkuman {
	int tahun;
	int n_opd;		/* OPDs that exist that year */
	int n_lapor;		/* of them, with kinerja reported */
	int n_indikator;	/* IKU (all where an OPD marks none) */
	int n_tercapai;
	int n_gagal;
	int n_tak;		/* cannot be judged, for whatever reason */
	int tingkat[RANGKUMAN_TINGKAT];		/* computed, by level */
	int tingkat_tercapai[RANGKUMAN_TINGKAT];
	int keadaan[N_CAPAIAN_KEADAAN];	/* by enum capaian_keadaan */
	int belum_masuk;	/* of OPDs that reported nothing */
	struct decimal jumlah;	/* sum of the OPDs' means */
	int n_rata;		/* OPDs that have one */
	struct nilai pagu;	/* of OPDs that report both figures */
	struct nilai realisasi;
	struct gagal *gagal;	/* lowest capaian first */
	size_t jumlah_gagal;
};

/* Sum up a year of all OPDs; the pemda's own indikator are not among them.
 * Lists live in the arena. */
void rangkuman_compute(struct rangkuman *out, const struct site *s,
		       int tahun, struct arena *a);

/* The mean of the OPDs' means, two decimals; false where there is none. */
MUST_USE bool rangkuman_rata(const struct rangkuman *r, struct decimal *out);

#endif
