/*
 * What the parts of the page /kelengkapan/YEAR/ share: each OPD with its
 * documents.
 */
#ifndef VIEW_KELENGKAPAN_BARIS_H
#define VIEW_KELENGKAPAN_BARIS_H

#include "site/kedatangan.h"
#include "view/sheet.h"

/* An OPD that owes documents for the year. */
struct kelengkapan_baris {
	const struct unit *unit;
	struct kedatangan datang[N_DOKUMEN_WAJIB];
	int n;			/* how many are in */
};

struct kelengkapan_tabel {
	int tahun;
	struct date sampai;	/* the newest commit; year 0: not known */
	struct kelengkapan_baris *baris;	/* the pemda first */
	size_t n;
	size_t n_pemda;		/* of them: 1 or 0 */
};

/* Set "status" {kelas, label} of a document. */
void put_kedatangan(const struct sheet *s, struct value *v,
		    const struct kedatangan *k);

/* "terlambat", "belum", "tak_berlaku": by name what came late, what is
 * missing, and who owed nothing; each with "ada_…". */
void put_kelengkapan_kurang(const struct sheet *s, struct value *root,
			    const struct kelengkapan_tabel *t);

#endif
