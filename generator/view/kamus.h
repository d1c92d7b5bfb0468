/*
 * The data dictionary (kamus): which tables of open data there are, and
 * what each of their columns holds. Tables and columns keep their names and
 * their order; a new column comes last. What they mean, in words, is in the
 * theme's texts ("data.tabel", "data.kolom"). Knows no values.
 */
#ifndef VIEW_KAMUS_H
#define VIEW_KAMUS_H

#include "view/sheet.h"

enum kolom_jenis {
	KOLOM_TEKS,
	KOLOM_KATA,	/* one of .kata */
	KOLOM_ANGKA,	/* a decimal */
	KOLOM_BULAT,	/* a whole number */
	KOLOM_TAHUN,
	KOLOM_TANGGAL,	/* 2025-02-14 */
	KOLOM_YA,	/* true or false */
	KOLOM_TAUTAN,	/* an address; without the site's own, below it */
	N_KOLOM_JENIS
};

struct kolom {
	const char *nama;
	enum kolom_jenis jenis;
	bool wajib;			/* never empty */
	const char *const *kata;	/* KOLOM_KATA: its words, then NULL */
	const char *arti;		/* key of its text where that is not
					   its name, else NULL */
};

#define KAMUS_KOLOM 48	/* columns that a table has at most */
#define KAMUS_KUNCI 5	/* columns of a primary key, at most */

struct kamus {
	const char *nama;	/* "capaian", as in capaian.csv */
	const struct kolom *kolom;
	size_t n;
	const char *kunci[KAMUS_KUNCI];	/* the primary key, then NULL; none
					   where rows may be the same */
};

enum kamus_tabel {
	KAMUS_CAPAIAN,
	KAMUS_RINGKASAN,
	KAMUS_ANGGARAN,
	KAMUS_EVALUASI,
	KAMUS_REKOMENDASI,
	KAMUS_DOKUMEN,
	KAMUS_TRIWULAN,
	KAMUS_RENCANA,
	KAMUS_INDIKATOR,
	KAMUS_OPD,
	N_KAMUS
};

extern const struct kamus kamus[N_KAMUS];

/* Words of columns that say why a figure is missing, and of each other
 * column with words of the export's own; ended by NULL. */
extern const char *const kamus_kosong[];

/* What a table is called and what it holds, in the site's language. */
const char *kamus_judul(const struct sheet *s, const struct kamus *k);
/* What it holds, a sentence. */
const char *kamus_isi(const struct sheet *s, const struct kamus *k);

/* What a column holds, a sentence. */
const char *kolom_arti(const struct sheet *s, const struct kolom *k);

/* "teks", "angka": what kind of values a column has. */
const char *kolom_jenis_nama(const struct sheet *s, const struct kolom *k);

/* Its words as "a, b, c", or NULL. */
const char *kolom_kata(const struct sheet *s, const struct kolom *k);

#endif
