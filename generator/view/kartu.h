/*
 * What the picture says that is shown where a page is shared: whose page,
 * which year, and what was found. Words and counts; how they are drawn is
 * the business of export/.
 */
#ifndef VIEW_KARTU_H
#define VIEW_KARTU_H

#include "view/sheet.h"

enum kartu_tanda {
	TANDA_TERCAPAI,
	TANDA_GAGAL,
	TANDA_TAK,	/* cannot be judged */
	N_TANDA
};

struct kartu {
	const char *situs;	/* the site's name */
	const char *nama;	/* of the OPD, or of the region */
	const char *tahun;	/* "Kinerja 2024"; NULL: nothing reported */
	const char *temuan;	/* "4 dari 6 indikator mencapai target" */
	int n[N_TANDA];		/* indikator, each a mark */
	const char *teks[N_TANDA];	/* "4 tercapai"; NULL where none */
	const char *contoh;	/* that all is made up, or NULL */
};

/* The card of an OPD: of the report that its own page shows. */
struct kartu kartu_unit(const struct sheet *s, const struct unit *u);

/* The card of the site: all OPDs. */
struct kartu kartu_situs(const struct sheet *s);

#endif
