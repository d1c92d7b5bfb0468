/*
 * Tables for machines, a row at a time: CSV (RFC 4180: UTF-8 without a byte
 * order mark, lines end in CR LF, fields quoted where needed) and JSON (RFC
 * 8259). Numbers are plain decimals with a dot, digits as submitted. In CSV
 * a text that a spreadsheet would compute begins with "'"; numbers do not,
 * so "-5" stays a number. Knows no table.
 */
#ifndef EXPORT_TABLE_H
#define EXPORT_TABLE_H

#include "base/decimal.h"

enum cell_type {
	CELL_EMPTY,	/* nothing; in JSON null */
	CELL_TEXT,
	CELL_NUMBER
};

/* Texts are borrowed. */
struct cell {
	enum cell_type type;
	struct str text;
	struct decimal number;
};

/* A text; NULL: an empty cell. */
struct cell cell_text(const char *text);

/* A number. */
struct cell cell_number(struct decimal d);

/* A whole number that is not 0; 0: an empty cell. */
struct cell cell_count(int n);

/* Append a line of CSV. */
void table_csv(struct buf *out, const struct cell *cell, size_t n);

/* Append {"key": value, …} on one line, without its end; n keys and cells,
 * in this order. */
void table_json(struct buf *out, const char *const *key,
		const struct cell *cell, size_t n);

#endif
