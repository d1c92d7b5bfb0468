/*
 * Sheets of a workbook, cell by cell. Private to its room: the library shows
 * here.
 */
#ifndef EXPORT_XLSX_LEMBAR_H
#define EXPORT_XLSX_LEMBAR_H

#include <xlsxwriter.h>

#include "export/isian.h"

struct buku {			/* a workbook being written */
	lxw_workbook *workbook;
	lxw_format *head;	/* of column names */
	lxw_format *wrap;	/* of long texts */
	lxw_format *ribuan;	/* of rupiah: 1,000,000 as Excel is set to */
	lxw_format *tanggal;
	const char *potong;	/* behind a text that was cut */
	lxw_error error;	/* the first that was met */
};

/* Write a cell of a column. */
void lembar_cell(struct buku *b, lxw_worksheet *w, lxw_row_t row,
		 lxw_col_t column, struct cell c);

/* Add a sheet with the rows of a unit in a table. */
void lembar_tabel(struct buku *b, const struct view *v,
		  const struct kamus *k, const struct unit *u);

/* Add the sheet with the dictionary. */
void lembar_kamus(struct buku *b, const struct sheet *s);

/* Note an error, if it is one and the first. */
void buku_check(struct buku *b, lxw_error error);

#endif
