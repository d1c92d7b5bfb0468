/*
 * Tables for machines, a row at a time: CSV (RFC 4180: UTF-8 without a byte
 * order mark, lines end in CR LF, fields quoted where needed) and JSON (RFC
 * 8259). Numbers are plain decimals with a dot, digits as submitted. In CSV
 * a text that a spreadsheet would compute begins with "'"; numbers do not,
 * so "-5" stays a number. A second dialect of CSV is what a spreadsheet set
 * to Indonesian opens right: ";" between fields, a decimal comma, a byte
 * order mark. Knows no table.
 */
#ifndef EXPORT_TABLE_H
#define EXPORT_TABLE_H

#include "base/decimal.h"

enum cell_type {
	CELL_EMPTY,	/* nothing; in JSON null */
	CELL_TEXT,
	CELL_NUMBER,
	CELL_TRUTH	/* .text is "true" or "false" */
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

/* True or false. */
struct cell cell_truth(bool truth);

/* Append a line of CSV. */
void table_csv(struct buf *out, const struct cell *cell, size_t n);

/* What a table of the Indonesian dialect begins with. */
#define TABLE_MARK "\xef\xbb\xbf"

/* Append a line of it. */
void table_csv_id(struct buf *out, const struct cell *cell, size_t n);

/* Append {"key": value, …} on one line, without its end; n keys and cells,
 * in this order. */
void table_json(struct buf *out, const char *const *key,
		const struct cell *cell, size_t n);

#endif
