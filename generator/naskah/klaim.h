/*
 * What a sentence claims of an indikator, read word by word, and whether
 * the data bear it out. Only forms that leave no doubt are read.
 */
#ifndef NASKAH_KLAIM_H
#define NASKAH_KLAIM_H

#include "content/markdown_prose.h"
#include "naskah/kalimat.h"

/* Where findings go. */
struct klaim_tujuan {
	const struct kamus_indikator *kamus;
	const struct site *site;
	const struct markdown_prose *prose;
	const struct markdown_leaf *piece;
	size_t janji;	/* pieces since one that speaks of targets */
	struct diag *diag;
};

/* A run of words of a sentence between commas and the like. */
struct klausa {
	const struct kalimat *kalimat;
	size_t from;
	size_t to;
	bool target;	/* its subject is a target, … */
	bool capaian;	/* … or a capaian */
};

/* The result of an indikator in a year of the same plan, or NULL. */
const struct hasil *klaim_hasil(const struct klaim_tujuan *t,
				const struct indikator *i, int tahun);

/* The place of a word. */
struct place klaim_place(const struct klaim_tujuan *t, const struct kata *k);


/* Judge the figures that a clause gives: K450, K456. i: what it is about;
 * tahun: of the figures. */
void klaim_angka(const struct klaim_tujuan *t, const struct klausa *c,
		 const struct indikator *i, int tahun);

/* Judge what the words of a clause from at on say of an indikator that is
 * its subject: K450 to K453, K457. */
void klaim_predikat(const struct klaim_tujuan *t, const struct klausa *c,
		    const struct indikator *i, size_t at);

/* Judge what is said with bindings: "turun menjadi `=IKU-1.realisasi`",
 * "melampaui target `=IKU-1.target`". */
void klaim_ikatan(const struct klaim_tujuan *t, const struct klausa *c);

/* Judge the figure at a word, which the sentence gives the indikator
 * without saying of what; longgar: where targets are being spoken of, it may
 * be one. */
void klaim_angka_di(const struct klaim_tujuan *t, const struct klausa *c,
		    const struct indikator *i, size_t at, bool longgar);

#endif
