/*
 * struct kalimat: one sentence as the checks see it: its words, which
 * indikator stand where, and what makes it unfit to be judged. Knows the
 * plan of a report and no figure.
 */
#ifndef NASKAH_KALIMAT_H
#define NASKAH_KALIMAT_H

#include "naskah/kata.h"
#include "site/site.h"

/* The names of the indikator of a report, as words. */
struct sebutan {
	const struct indikator *indikator;
	struct kata_daftar nama;
};

struct kamus_indikator {
	const struct rekap *rekap;
	const struct indikator *utama;	/* of an analisis, or NULL */
	const char *wilayah;		/* the region's name, or NULL */
	struct sebutan *sebutan;
	size_t n;
};

struct kalimat {
	const struct kata *kata;
	size_t n;
	/* At the first word of each mention: the indikator, and the words
	 * that name it. */
	const struct indikator **sebut;
	size_t *panjang;
	const struct indikator *satu;	/* the only one named, or NULL */
	size_t n_sebut;			/* different ones */
	int tahun;		/* the only year named; 0: none, -1: several */
	bool setahun_lalu;	/* the year before the report's is named */
	bool tahun_lain;	/* years other than these two */
	bool andai;		/* a condition, a plan, a wish */
	bool lain;		/* quarters, months, other regions … */
	bool jangka;		/* the end of the plan, or its start */
	bool anggaran;		/* money, programmes */
};

/* Collect the names of a report's indikator. kode: of an analisis, or
 * NULL. */
void kamus_init(struct kamus_indikator *out, const struct rekap *r,
		const char *kode, struct arena *a);

/* Cut the first sentence off *rest (words that are left) and read it. False
 * where there is none left. */
MUST_USE bool kalimat_next(struct kalimat *out,
			   const struct kamus_indikator *names,
			   struct kata_daftar *rest, struct arena *a);

/* True for "2024": a year and no other number. */
bool kata_is_year(const struct kata *k);

/* What a binding names: the code, its year (0: the report's) and the field.
 * False where it is of another OPD, or of no indikator. */
MUST_USE bool ikatan_read(struct str expr, struct str *kode, int *tahun,
			  struct str *bidang);

#endif
