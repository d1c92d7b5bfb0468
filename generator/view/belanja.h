/*
 * struct belanja: what all OPDs had and spent in one year. Only OPDs that
 * report both figures of all their programmes enter the sums; how many do
 * not is counted beside them.
 */
#ifndef VIEW_BELANJA_H
#define VIEW_BELANJA_H

#include "view/sheet.h"

struct belanja {
	int tahun;
	int n_opd;		/* OPDs that owe a report that year */
	int n_lengkap;		/* of them, in the sums */
	int n_sebagian;		/* report programmes, but not in the sums */
	int n_belum;		/* report none */
	struct decimal pagu;	/* rupiah */
	struct decimal realisasi;
	bool serapan_ada;
	struct decimal serapan;	/* %, two decimals */
};

/* How an OPD's report stands to the sums. */
enum belanja_keadaan {
	BELANJA_LENGKAP,
	BELANJA_SEBAGIAN,
	BELANJA_BELUM
};

/* r may be NULL: nothing was reported. */
enum belanja_keadaan belanja_keadaan(const struct rekap *r);

/* Sum up a year. The pemda's own budget is not in it: its parts are those of
 * the OPDs. */
void belanja_compute(struct belanja *out, const struct site *s, int tahun);

/* Set key to {teks, nil, tepat}: rupiah in short form and, where that is
 * another text, to the rupiah; or "belum diisi". */
void put_uang(const struct sheet *s, struct value *map, const char *key,
	      struct nilai n);

/* "opd": a row for each OPD that owes a report, largest pagu first, with
 * "ada_opd" and "saring". */
void put_belanja_opd(const struct sheet *s, struct value *root, int tahun);

/* "program" (largest first), "urusan", "sumber_dana": the year's programmes
 * of all OPDs; each null where there is nothing to show. */
void put_belanja_program(const struct sheet *s, struct value *root,
			 int tahun);

#endif
