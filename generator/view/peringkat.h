/*
 * struct peringkat: the OPDs of a year by the mean of their capaian, and what
 * there is to say against comparing them. Knows no words and no HTML.
 */
#ifndef VIEW_PERINGKAT_H
#define VIEW_PERINGKAT_H

#include "view/capaian_tahun.h"

/* What in a mean makes it unlike another. Each counts indikator that enter
 * it, apart from those that are said to be true or false. */
enum keberatan {
	KEBERATAN_SATU,		/* true: there is but one indikator */
	KEBERATAN_SEBAGIAN,	/* not judged, so not in the mean */
	KEBERATAN_BATAS,	/* cut to the site's cap or floor */
	KEBERATAN_PREDIKAT,	/* grades: steps, not amounts */
	KEBERATAN_RUMUS,	/* a formula that is not the site's */
	KEBERATAN_TRIWULAN,	/* less than four quarters */
	KEBERATAN_BARU,		/* true: the OPD began that year */
	KEBERATAN_SEMUA,	/* true: marks no IKU, where others do */
	N_KEBERATAN
};

struct peringkat_baris {
	const struct peserta *peserta;
	const struct rata_rata *rata;
	struct decimal mean;
	int nomor;		/* equal means share it: 1, 2, 2, 4 */
	int keberatan[N_KEBERATAN];
};

struct peringkat {
	struct peringkat_baris *baris;
	size_t n;
	int sedikit;		/* fewest indikator of an OPD … */
	int banyak;		/* … and most */
	int opd[N_KEBERATAN];	/* OPDs for which it holds */
};

/* Rank a year. Those without a mean are not in it. Lists live in the
 * arena. */
void peringkat_init(struct peringkat *out, const struct site *s,
		    const struct tahunan *t, struct arena *a);

#endif
