/*
 * struct kedatangan: whether a document of an OPD's year is in, and whether
 * it came in time. When it came is read from the history, never from a date
 * that was typed; how late it is now from the newest commit, never from a
 * clock.
 */
#ifndef SITE_KEDATANGAN_H
#define SITE_KEDATANGAN_H

#include "site/riwayat.h"

enum kedatangan_keadaan {
	DATANG_TAK_BERLAKU,	/* the OPD was not there that year */
	DATANG_NANTI,		/* not in, and not due yet */
	DATANG_BELUM,		/* not in */
	DATANG_MASUK,		/* in; nothing to judge its time by */
	DATANG_TEPAT,		/* in by its deadline */
	DATANG_TELAT,		/* in after its deadline */
	N_DATANG
};

struct kedatangan {
	enum kedatangan_keadaan keadaan;
	const struct versi *versi;	/* the first that had it; NULL: not
					   in, or not known */
	struct date tenggat;		/* year 0: none that can be told */
	int telat;			/* TELAT: days after the deadline;
					   BELUM: until the newest commit, or
					   0 where that cannot be told */
};

/* The day by which the report (LKjIP) of a year is due. u NULL: that of an
 * OPD. */
struct date tenggat_laporan_dari(const struct situs *situs,
				 const struct unit *u, int tahun);

/* True where an OPD owes something for a year: it was there, or reports it
 * all the same. */
bool unit_wajib(const struct unit *u, int tahun);

/* What documents are judged by. */
struct kedatangan_acuan {
	const struct site *site;
	const struct sejarah *sejarah;	/* or NULL */
};

/* How a document (enum jenis_dokumen) of a year stands. Only the LKjIP has a
 * deadline that the content tells; what evaluates it (LHE, tindak lanjut) is
 * not due before that. Where it cannot be told what day it is, what is
 * missing is just missing. */
void kedatangan_compute(struct kedatangan *out,
			const struct kedatangan_acuan *x,
			const struct unit *u, int tahun, int jenis);

#endif
