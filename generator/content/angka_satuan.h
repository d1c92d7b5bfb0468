/*
 * What stands around the digits of a number that somebody typed: blanks of
 * all kinds, a sign, "Rp", "%", a unit, "juta", "miliar". For angka.c.
 */
#ifndef CONTENT_ANGKA_SATUAN_H
#define CONTENT_ANGKA_SATUAN_H

#include "base/buf.h"

/* The parts of "-Rp 1,5 miliar". Borrowed from the text. */
struct angka_bagian {
	bool negatif;
	bool rupiah;
	struct str angka;	/* "1,5": digits, marks, blanks between */
	struct str kata;	/* "miliar": what follows */
};

/* What the word behind a number does to it. */
struct angka_satuan {
	bool ada;		/* there is a unit, which must go */
	int skala;		/* number times ten to this; 0: as it is */
	bool ragu;		/* "M" may be something else than .nama … */
	int lain;		/* … with this scale … */
	const char *nama;	/* … "miliar" */
	const char *nama_lain;	/* "juta" */
	char huruf;		/* 'M' */
};

/* Append text with all kinds of blanks as plain ones. */
void angka_blanks(struct buf *out, struct str text);

/* Take a text apart. False where it does not begin with a number. */
bool angka_split(struct angka_bagian *out, struct str text);

/* Read the word behind the number. False where it is more than a unit or a
 * scale: "dari 4". */
bool angka_satuan_read(struct angka_satuan *out,
		       const struct angka_bagian *b);

/* Append how a number ("1.5") with a scale is written: "tulis 1500000000",
 * of two readings both. */
void angka_satuan_advise(struct buf *out, const struct angka_satuan *s,
			 struct str number);

#endif
