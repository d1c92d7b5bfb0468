/*
 * A narrative beside the data of its report: what a sentence says of an
 * indikator must be what the data say. Better silent than wrong: a sentence
 * that is negated, conditional, about other years, other regions or several
 * indikator is passed over. Knows Indonesian, and no Markdown but what
 * kata.h gives.
 */
#ifndef NASKAH_PROSA_H
#define NASKAH_PROSA_H

#include "site/site.h"

/* What a narrative is about. */
struct prosa_konteks {
	const struct site *site;
	const struct rekap *rekap;	/* of its year, or NULL: none */
	const char *kode;		/* analisis/KODE.md, else NULL */
};

/* Report contradictions, as warnings: K450 a figure, K451 a direction, K452
 * reached or not, K453 highest or lowest, K454 an unknown code, K455 a
 * decimal point, K457 a category. Hints: K456 a figure that a binding would
 * keep true. */
void prosa_check(const struct naskah *n, const struct prosa_konteks *about,
		 struct diag *d);

#endif
