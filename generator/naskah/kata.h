/*
 * struct kata: the words, numbers, signs and bindings of a piece of prose,
 * in their order, each with its place. Leaves Markdown's marks out; knows
 * how Indonesian writes numbers, and no indikator.
 */
#ifndef NASKAH_KATA_H
#define NASKAH_KATA_H

#include "base/arena.h"
#include "base/decimal.h"

enum kata_jenis {
	KATA_HURUF,	/* a word; "IKU-1" and "rata-rata" are one */
	KATA_ANGKA,	/* a number, .nilai */
	KATA_NOMOR,	/* digits that are no number: "1.02.02" */
	KATA_IKATAN,	/* `=…`, .s is what follows the "=" */
	KATA_TAUTAN,	/* the end of a link to indikator:, .s its name */
	KATA_TANDA	/* a sign; .s is its byte, a dash always "-" */
};

struct kata {
	enum kata_jenis jenis;
	struct str s;
	size_t at;		/* byte of the piece */
	struct decimal nilai;	/* KATA_ANGKA */
	bool titik;		/* its decimal sign is a point */
	bool akhir;		/* a sign with a blank, or nothing, after */
	size_t tautan;		/* first of a link: words to its KATA_TAUTAN;
				   0: none */
};

struct kata_daftar {
	struct kata *kata;	/* in an arena */
	size_t n;
};

/* Read a piece (borrowed) into the arena. */
void kata_read(struct kata_daftar *out, struct str text, struct arena *a);

/* True when it is that word (small letters). */
bool kata_is(const struct kata *k, const char *word);

/* True when it is one of these words (small letters, ended by NULL). */
bool kata_in(const struct kata *k, const char *const *words);

/* True when it is that sign. */
bool kata_sign(const struct kata *k, char sign);

#endif
