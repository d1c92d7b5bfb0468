/*
 * Figures named in prose: `=IKU-1.realisasi` and the like (content.md,
 * "Markdown"). Finds what an expression stands for; the view formats it.
 */
#ifndef SITE_BINDING_H
#define SITE_BINDING_H

#include "site/site.h"

enum binding_bentuk {
	BINDING_NILAI,		/* .nilai of .indikator */
	BINDING_CAPAIAN,	/* .hasil->capaian */
	BINDING_PERSEN,		/* .nilai, a percentage with two decimals */
	BINDING_RUPIAH,		/* .nilai, rupiah */
	BINDING_SKOR,		/* .nilai, a score with two decimals */
	BINDING_TEKS		/* .teks */
};

struct binding {
	enum binding_bentuk bentuk;
	struct nilai nilai;
	const struct indikator *indikator;
	const struct hasil *hasil;
	const char *teks;	/* may be NULL: nothing there yet */
};

/* Resolve an expression (without the "=") in the report r. Returns 0, or -1
 * after reporting at the place, with the nearest known name: K401 grammar,
 * K402 OPD, K403 indikator, K404 field, K405 year without a report. */
MUST_USE int binding_resolve(struct binding *out, const struct site *s,
			     const struct rekap *r, struct str expression,
			     struct place at, struct diag *d);

/* The unit and indikator that "KODE" or "SLUG/KODE" names, seen from r:
 * returns the indikator of the plan in force in r's year (or the unit's
 * latest plan), or NULL after reporting K402 or K403. */
MUST_USE const struct indikator *
binding_indikator(const struct unit **unit, const struct site *s,
		  const struct rekap *r, struct str name,
		  const struct place *at, struct diag *d);

#endif
