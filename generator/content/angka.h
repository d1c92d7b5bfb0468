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
	ANGKA_AMBIGU,	/* "1.234": a fraction or thousands */
	ANGKA_KOSONG,	/* "", "-", "n/a": stands for no figure */
	ANGKA_SATUAN,	/* digits among words: "Rp 1,5 M", "3 dari 4" */
	ANGKA_BUKAN	/* no digit at all */
};

/* Find out what text was meant to be, and append to out how JSON would
 * write it: PASTI "71.2"; AMBIGU "1.234" (the fraction; the other reading
 * is the same without the point). Nothing for the rest. */
enum angka_arti angka_read(struct buf *out, struct str text);

/* Append the advice in Indonesian, without a full stop: "tulis 71.2".
 * nullable: null may be written where there is no figure. */
enum angka_arti angka_advise(struct buf *out, struct str text, bool nullable);

#endif
