/*
 * Figures named in prose: `=IKU-1.realisasi` and the like (content.md,
 * "Markdown"). Finds what an expression stands for; the view formats it.
 */
#ifndef SITE_BINDING_H
#define SITE_BINDING_H

#include "site/site.h"

enum binding_bentuk {
	BINDING_NILAI,		/* .nilai of .indikator */
	BINDING_TARGET,		/* the same, a target */
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

/* Where a name stands: in a text about a report, at a place. */
struct binding_scope {
	const struct site *site;
	const struct rekap *rekap;
	struct place at;
	struct diag *diag;
	const char *penanya;	/* slug of the OPD whose text it is, or NULL:
				   a free page's */
};

/* Resolve an expression (without the "="). Returns 0, or -1 after reporting
 * at the place, with the nearest known name: K401 grammar, K402 OPD, K403
 * indikator, K404 field, K405 year without a report. Nothing more is said
 * of an OPD whose files have errors (site_is_cacat). Where an older version
 * of another OPD is shown, or nothing of it (site_pengganti), what it lacks
 * is BINDING_TEKS without a text. */
MUST_USE int binding_resolve(struct binding *out,
			     const struct binding_scope *scope,
			     struct str expression);

/* The unit and indikator that "KODE" or "SLUG/KODE" names: returns the
 * indikator of the plan in force in the report's year (or the unit's latest
 * plan), or NULL after reporting K402 or K403. */
MUST_USE const struct indikator *
binding_indikator(const struct unit **unit, const struct binding_scope *scope,
		  struct str name);

#endif
