/*
 * The parts of /capaian/YEAR/, and what they share: every indikator of every
 * OPD of the year, in the order of jenis, OPD and plan.
 */
#ifndef VIEW_CAPAIAN_TAHUN_H
#define VIEW_CAPAIAN_TAHUN_H

#include "view/rangkuman.h"
#include "view/sheet.h"

/* An OPD that exists in the year, or reports for it. */
struct peserta {
	const struct unit *unit;
	const struct rekap *rekap;	/* NULL: no report at all */
	size_t awal;			/* its first butir … */
	size_t n;			/* … and how many */
};

/* One indikator of an OPD. */
struct butir {
	const struct peserta *peserta;
	const struct indikator *indikator;
	const struct hasil *hasil;	/* NULL: kinerja is not reported */
	bool dihitung;			/* enters the mean of its OPD */
};

struct tahunan {
	int tahun;
	struct peserta *peserta;
	size_t n_peserta;
	struct butir *butir;
	size_t n_butir;
};

/* Collect a year. Lists live in the arena. */
void tahunan_init(struct tahunan *out, const struct site *s, int tahun,
		  struct arena *a);

/* "status" of a butir, and under key the word for it in an address. */
void butir_put_status(const struct sheet *s, struct value *map,
		      const char *key, const struct butir *b);

/* True when it can be judged. */
bool butir_dinilai(const struct butir *b);

/* How many butir have a status. */
struct sebaran_baris {
	struct butir contoh;	/* one of them */
	int n;
	int tercapai;
};

struct sebaran {
	struct sebaran_baris *baris;	/* best first; then the nothings */
	size_t n;
};

/* Count the butir by what their status says; semua: those too that enter no
 * mean. What no butir has is left out. */
void sebaran_init(struct sebaran *out, const struct site *s,
		  const struct tahunan *t, bool semua, struct arena *a);

/* Set "sebaran": how many indikator fell into each category. */
void capaian_put_sebaran(const struct sheet *s, struct value *root,
			 const struct tahunan *t);

/* Set "petak": one cell an indikator, by OPD. */
void capaian_put_peta(const struct sheet *s, struct value *root,
		      const struct tahunan *t);

/* Set "peringkat": the OPDs by their mean, what limits the comparison, and
 * those without a rank. */
void capaian_put_peringkat(const struct sheet *s, struct value *root,
			   const struct tahunan *t);

/* Set "tabel": all indikator, with choices. */
void capaian_put_tabel(const struct sheet *s, struct value *root,
		       const struct tahunan *t);

#endif
