/*
 * Capaian: how far a realisasi came towards its target, in percent of it.
 * The formulas of domain.md (PermenPANRB 53/2014; Permendagri 54/2010 and
 * 86/2017 for the categories). Pure: no files, no text for readers.
 */
#ifndef MODEL_CAPAIAN_H
#define MODEL_CAPAIAN_H

#include "model/isi.h"

enum capaian_keadaan {
	CAPAIAN_ADA,
	CAPAIAN_BELUM_DIISI,	/* no realisasi */
	CAPAIAN_TANPA_TARGET,	/* no target */
	CAPAIAN_TAK_TERHITUNG,	/* the formula has no result: see .sebab */
	CAPAIAN_TIDAK_TERSEDIA,	/* said: no realisasi exists */
	CAPAIAN_TIDAK_BERLAKU,	/* said: not measured that year */
	N_CAPAIAN_KEADAAN
};

enum capaian_sebab {
	SEBAB_TIDAK_ADA,	/* or: the figures do not fit the formula */
	SEBAB_TARGET_NOL,	/* of a range: its nearest bound */
	SEBAB_TARGET_NEGATIF,
	SEBAB_REALISASI_NOL,	/* with RUMUS_RASIO: T / 0 */
	SEBAB_REALISASI_NEGATIF	/* with RUMUS_RASIO: T / R below zero */
};

enum capaian_rumus {
	RUMUS_CAPAIAN_NAIK,
	RUMUS_CAPAIAN_SELISIH,
	RUMUS_CAPAIAN_RASIO,
	RUMUS_CAPAIAN_RENTANG,
	RUMUS_CAPAIAN_PREDIKAT
};

struct capaian {
	enum capaian_keadaan keadaan;
	enum capaian_sebab sebab;
	enum capaian_rumus rumus;
	struct decimal nilai;	/* %, two decimals, after floor and cap */
	struct decimal mentah;	/* %, two decimals, before floor and cap */
	bool dibatasi;		/* nilai and mentah differ */
	int peringkat_target;	/* RUMUS_CAPAIAN_PREDIKAT */
	int peringkat_realisasi;
	struct decimal batas;	/* RENTANG, outside it: the nearest bound */
};

/* Compute the capaian of a target and a realisasi under the site's rules.
 * Never fails: what cannot be computed is said in .keadaan. Both missing
 * reads as TANPA_TARGET; a grade outside the scale, or a figure of the wrong
 * form (both refused when content is read), as TAK_TERHITUNG. Where the
 * target is a range, a single number stands for the range from it to it. */
void capaian_compute(struct capaian *out, const struct penilaian *p,
		     const struct indikator *i, struct nilai target,
		     struct nilai realisasi);

/* Say of a capaian why there is no realisasi, where that was said; it then
 * counts before a missing target. KOSONG_BELUM_DIISI leaves it as it is. */
void capaian_kosong(struct capaian *c, enum kosong kosong);

/* True when computed and, as printed, at least 100. */
bool capaian_tercapai(const struct capaian *c);

/* The step of the site's scale that a capaian falls in: the first one whose
 * .lebih_dari it exceeds. Give it the value as printed (two decimals), so
 * that what a reader sees decides. Borrowed from p; NULL only where the
 * scale has no last step, which the reader of the content refuses. */
const struct kategori *capaian_kategori(const struct penilaian *p,
					struct decimal capaian);

/* Running mean of capaian, with the counts that must be shown beside it.
 * Computed of the values as printed, so that a reader can redo it. Starts
 * as all zeros: struct rata_rata r = { 0 }. */
struct rata_rata {
	struct decimal jumlah;
	int n;		/* entered the mean */
	int dari;	/* indicators in all */
	int tercapai;	/* of n */
};

/* Add one capaian; only CAPAIAN_ADA enters the mean. */
void rata_rata_add(struct rata_rata *r, const struct capaian *c);

/* The mean, two decimals; false where nothing entered. */
MUST_USE bool rata_rata_nilai(const struct rata_rata *r,
			      struct decimal *out);

/* Target and realisasi of a year out of its quarters (TW I to IV).
 * kumulatif: the sum of the filled realisasi, and of the targets of the same
 * quarters. posisi-akhir: the last filled quarter. rata-rata: the means over
 * the filled quarters, rounded to the indikator's desimal + 2. Grades are
 * never summed: always posisi-akhir. Both results are KOSONG where no
 * quarter is filled; the target also where a filled quarter has none, since
 * an unknown is not a zero (the year's own target then counts). */
void triwulan_setahun(const struct indikator *i, const struct triwulan tw[4],
		      struct nilai *target, struct nilai *realisasi);

/* serapan: realisasi in percent of pagu, two decimals; false where either
 * is missing or pagu is not above zero. */
MUST_USE bool serapan_compute(struct decimal *out, struct nilai pagu,
			      struct nilai realisasi);

/* Tingkat efisiensi, 100 - serapan, two decimals. False where capaian is
 * below 100: a low serapan with a missed target is under-delivery and is
 * never called efficient (PermenPANRB 53/2014, the sixth analysis). */
MUST_USE bool efisiensi_compute(struct decimal *out, struct decimal capaian,
				struct decimal serapan);

#endif
