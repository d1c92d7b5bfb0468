/*
 * The history of an OPD's figures as open data: a row for each value that
 * each figure ever had, with the time it held, the version and commit that
 * brought it, and the reason. What each column means is in the JSON.
 */
#ifndef EXPORT_RIWAYAT_TABEL_H
#define EXPORT_RIWAYAT_TABEL_H

#include "view/sheet.h"

/* Append riwayat.csv, for the OPD's folder (address_slug of r->slug). r is
 * one of v->sejarah. The first line names the columns. */
void riwayat_tabel_csv(struct buf *out, const struct view *v,
		       const struct riwayat *r);

/* Append riwayat.json, for the same folder: the same rows as objects, below
 * a head that says what they are, what the history lacks, under which
 * licence, and as of which commit (the last one that changed the OPD). */
void riwayat_tabel_json(struct buf *out, const struct view *v,
			const struct riwayat *r);

#endif
