/*
 * struct nilai: one figure of a report, as submitted: a number, a grade
 * (predikat), a range (rentang, as a target), or nothing. Zero is a value;
 * empty is not.
 */
#ifndef MODEL_NILAI_H
#define MODEL_NILAI_H

#include "base/decimal.h"

enum nilai_bentuk {
	NILAI_KOSONG,	/* null or absent */
	NILAI_ANGKA,
	NILAI_PREDIKAT,
	NILAI_RENTANG
};

struct nilai {
	enum nilai_bentuk bentuk;
	struct decimal angka;	/* NILAI_ANGKA; lower bound of a RENTANG */
	struct decimal atas;	/* upper bound of a RENTANG */
	const char *predikat;	/* NILAI_PREDIKAT; borrowed from the load */
};

/* True when there is a figure. */
static inline bool nilai_ada(struct nilai n)
{
	return n.bentuk != NILAI_KOSONG;
}

/* The figure of a number. */
static inline struct nilai nilai_angka(struct decimal d)
{
	struct nilai n = { .bentuk = NILAI_ANGKA, .angka = d };

	return n;
}

#endif
