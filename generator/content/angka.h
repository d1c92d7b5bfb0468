/*
 * Numbers as people type them: "71,2", "1.234.567,89", "Rp 1,5 M", "n/a".
 * Content files take JSON numbers only; what is here finds out what a text
 * was meant to be, so that a message can say how to write it. It never
 * decides for the author where two readings are possible.
 */
#ifndef CONTENT_ANGKA_H
#define CONTENT_ANGKA_H

#include "base/buf.h"

enum angka_arti {
	ANGKA_PASTI,	/* one reading */
	ANGKA_AMBIGU,	/* "1.234": a fraction or thousands; "Rp 1,5 M" */
	ANGKA_KOSONG,	/* "", "-", "n/a": stands for no figure */
	ANGKA_SATUAN,	/* digits that give no number: "3 dari 4" */
	ANGKA_BUKAN	/* no digit at all */
};

/* Append the advice in the language of messages, without a full stop:
 * "tulis 71.2"; of two readings both. nullable: null may be written where
 * there is no figure. */
enum angka_arti angka_advise(struct buf *out, struct str text, bool nullable);

/* True of a JSON number with one to three digits before its point and three
 * behind: "98.000", which people who group by points read as thousands. */
bool angka_is_grouped(struct str literal);

#endif
