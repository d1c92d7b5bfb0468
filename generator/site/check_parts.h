/*
 * Between site/check.c and the files beside it: what is checked of one
 * OPD's figures. All of these warn or advise; none stops a site. For those
 * files only.
 */
#ifndef SITE_CHECK_PARTS_H
#define SITE_CHECK_PARTS_H

#include "base/diag.h"
#include "site/site.h"

/* What a check works on. The arena holds what it notes on the way. */
struct check_unit {
	const struct site *site;
	const struct unit *unit;
	struct arena *arena;
	struct diag *diag;
};

/* Figures of each indikator against each other: K418 to K424, K431. */
void check_angka(const struct check_unit *c);

/* Programmes and what they spent: K427, K428, K430. */
void check_anggaran(const struct check_unit *c);

/* The days of the perjanjian kinerja: K432. */
void check_perjanjian(const struct check_unit *c);

/* A figure as JSON writes it, in the arena; a range "60–85". */
const char *check_nilai(struct arena *a, struct nilai n);

/* The path of a year's file that is, or would be, the unit's:
 * "opd/dinas-a/2024/analisis/IKU-1.md". */
const char *check_path(struct arena *a, const struct unit *u, int tahun,
		       const char *file);

#endif
