/*
 * data.json: the catalogue of all open data of the site, as harvesters read
 * it (DCAT in the form of Project Open Data 1.1; Perpres 39/2019). A dataset
 * for the whole, one for each table, one for each OPD. All addresses in it
 * are absolute, so there is none where the site's own is not known. Written
 * piece after piece, so that it never has to be held whole.
 */
#ifndef EXPORT_KATALOG_H
#define EXPORT_KATALOG_H

#include "view/kamus.h"

/* Append the head, and the datasets of the whole and of each table. */
void katalog_head(struct buf *out, const struct view *v);

/* Append the dataset of a unit. */
void katalog_unit(struct buf *out, const struct view *v,
		  const struct unit *u);

/* Append what stands after them. */
void katalog_tail(struct buf *out);

#endif
