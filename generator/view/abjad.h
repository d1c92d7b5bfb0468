/*
 * The list from A to Z that serves where search cannot: all indikator and
 * all programmes by name. Where there are many, each letter has pages of its
 * own below /cari/.
 */
#ifndef VIEW_ABJAD_H
#define VIEW_ABJAD_H

#include "base/arena.h"
#include "site/site.h"

#define ABJAD_SATU 1000		/* entries that /cari/ itself shows */
#define ABJAD_BAGIAN 2000	/* entries of one page of a letter */

/* A name that one OPD uses. */
struct abjad_isi {
	const char *nama;
	const char *urut;	/* the name in lower case */
	const char *kode;
	const char *alamat;
	const struct unit *unit;
};

/* By name, then code, then OPD. */
struct abjad_list {
	struct abjad_isi *item;
	size_t n;
};

struct abjad_bagian;

struct abjad {
	struct abjad_list indikator;
	struct abjad_list program;
	struct abjad_bagian *bagian;	/* pages of letters; none: /cari/
					   shows everything */
	size_t n_bagian;
};

/* One page of a letter: slices of the two lists. */
struct abjad_bagian {
	const struct abjad *abjad;
	const char *huruf;	/* "a" to "z", or "lain" */
	int nomor;		/* 1 … */
	int dari;		/* … of so many */
	struct abjad_list indikator;
	struct abjad_list program;
};

/* The list of a site into the arena. */
const struct abjad *abjad_build(const struct site *s, struct arena *a);

/* The letter that a name stands under: "a" to "z", or "lain". */
const char *abjad_huruf(const struct abjad_isi *x);

/* The entries from number i on that have the same name (each list). */
size_t abjad_sama(const struct abjad_list *l, size_t i);

#endif
