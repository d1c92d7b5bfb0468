/*
 * All tables of an OPD as a workbook (XLSX): a sheet that says what it is,
 * one for each table, and the dictionary. Texts are written as texts, never
 * as formulas; numbers as doubles, which hold 15 digits exactly.
 */
#ifndef EXPORT_XLSX_H
#define EXPORT_XLSX_H

#include "view/kamus.h"

/* Append the workbook of a unit. path: what it is called in messages. 0, or
 * -1 after reporting (K512). */
MUST_USE int xlsx_write(struct buf *out, const struct view *v,
			const struct unit *u, const char *path,
			struct diag *d);

#endif
