/*
 * struct deret: one indikator through the years, joined over plans and over
 * the OPDs that came before (pendahulu), as far as the content says that
 * they continue each other (lanjutan).
 */
#ifndef SITE_DERET_H
#define SITE_DERET_H

#include "site/site.h"

struct titik {
	int tahun;
	bool awal;			/* kondisi awal of a plan */
	bool dilaporkan;		/* a report names this figure */
	struct nilai target;
	struct nilai realisasi;
	const struct hasil *hasil;	/* NULL: no report of that year */
	const struct unit *unit;	/* whose figure it is */
};

struct deret {
	const struct unit *unit;
	const struct rencana *rencana;
	const struct indikator *indikator;
	struct titik *titik;		/* one a year, ascending, no holes */
	size_t n;
	int tahun_akhir;		/* last year with a plan target, or 0 */
	struct nilai target_akhir;
};

/* Build the series of an indikator of a plan of a unit. */
void deret_build(struct deret *out, const struct site *s,
		 const struct unit *u, const struct indikator *i,
		 struct arena *a);

/* The point of a year, or NULL. */
const struct titik *deret_titik(const struct deret *d, int tahun);

/* What an indikator continues, as "KODE" or "SLUG/KODE" in its lanjutan:
 * the unit (or NULL where it does not exist) and, returned, the indikator,
 * or NULL. "KODE" is looked for in the unit's earlier plans, then in those
 * of its pendahulu. */
const struct indikator *deret_lanjutan(const struct site *s,
				       const struct unit *u,
				       const struct indikator *i,
				       const struct unit **from);

/* The plan of the unit that holds this very indikator. */
const struct rencana *unit_rencana_dari(const struct unit *u,
					const struct indikator *i);

#endif
