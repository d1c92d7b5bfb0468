/*
 * Every value that a figure of an OPD ever had, and from which version to
 * which it held. A thing whose code was changed keeps its figures together;
 * a code that was given to another thing does not mix the two.
 */
#ifndef EXPORT_RIWAYAT_BARIS_H
#define EXPORT_RIWAYAT_BARIS_H

#include "site/riwayat.h"

struct baris {
	const struct change *ubah;	/* what the figure is, and its names */
	struct nilai nilai;		/* never KOSONG */
	const char *kode;		/* the thing's last code; of a komponen
					   its key; "" where there is none */
	int ke;				/* 0, else it tells things apart that
					   had the same code one after the
					   other: the higher, the older */
	const struct versi *sejak;	/* that brought it; NULL: it was there
					   before the known history */
	const struct versi *sampai;	/* that replaced or removed it; NULL:
					   it still holds */
};

struct baris_list {
	struct baris *item;
	size_t n;
};

/* All rows of an OPD, into the arena, by kode, hal, tahun, triwulan, version.
 * A target that the plan set is among those of the plan only, until a
 * version of kinerja.json, or a change of the plan, replaces it. */
void riwayat_baris(struct baris_list *out, const struct riwayat *r,
		   struct arena *a);

#endif
