/*
 * The tables of open data as files: CSV in both dialects, and JSON with what
 * it says of itself. A table is written unit after unit, so that a whole
 * region's never has to be held: take what is in .out, and clear it, whenever
 * you like between two calls.
 */
#ifndef EXPORT_DATA_TABEL_H
#define EXPORT_DATA_TABEL_H

#include "export/isian.h"

struct data_tabel {
	struct buf *out;
	enum bentuk bentuk;
	struct arena arena;		/* of one row */
	struct isian isian;
	const char *nama[KAMUS_KOLOM];	/* of its columns */
	size_t n;			/* rows so far */
	const char *indent;		/* of the rows in JSON */
};

/* Begin a table (one of kamus[]) in out, which is borrowed until the end. t
 * must stay where it is. */
void data_tabel_begin(struct data_tabel *t, struct buf *out,
		      const struct view *v, const struct kamus *k,
		      enum bentuk b);

/* What stands before the rows, of a file that is about a unit, or all. */
void data_tabel_head(struct data_tabel *t, const struct unit *u);

/* The rows of a unit. */
void data_tabel_unit(struct data_tabel *t, const struct unit *u);

/* What stands after them. */
void data_tabel_tail(struct data_tabel *t);

/* Free what it used. */
void data_tabel_end(struct data_tabel *t);

/* Append a whole file: the table of an indikator. */
void data_indikator_write(struct buf *out, const struct view *v,
			  const struct deret *d, enum bentuk b);

/* Append a whole file: all tables of a unit, as JSON. */
void data_kinerja_write(struct buf *out, const struct view *v,
			const struct unit *u);

#endif
