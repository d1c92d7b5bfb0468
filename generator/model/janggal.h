/*
 * Janggal: a figure so far from the others of its indikator that it was
 * probably typed wrong: a point in the wrong place, a share read as a
 * count, a sign too many or too few. Pure.
 */
#ifndef MODEL_JANGGAL_H
#define MODEL_JANGGAL_H

#include "model/indikator.h"

enum janggal {
	JANGGAL_TIDAK,
	JANGGAL_BESAR,	/* about ten times all others, or more */
	JANGGAL_KECIL,	/* about a tenth of all others, or less */
	JANGGAL_BAGIAN,	/* 0.85 where the others are like 85 */
	JANGGAL_TANDA	/* of the other sign, and of the same size */
};

/* How n stands to the n_lain figures that it should resemble. Only numbers
 * other than zero are compared; what does not differ from all of them in
 * the same way, or has none to be compared with, is JANGGAL_TIDAK. */
enum janggal nilai_janggal(const struct indikator *i, struct nilai n,
			   const struct nilai *lain, size_t n_lain);

#endif
