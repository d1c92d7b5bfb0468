/*
 * datapackage.json (Frictionless Data Package, v1): the tables beside it,
 * with a schema of each, so that a program knows what every column is; with
 * the licence and whose data they are.
 */
#ifndef EXPORT_PAKET_H
#define EXPORT_PAKET_H

#include "view/kamus.h"

/* Append the package of a unit's tables (ADDRESS: address_paket), or (u
 * NULL) of the whole site's, which also describes the Indonesian dialect. */
void paket_write(struct buf *out, const struct view *v,
		 const struct unit *u);

#endif
