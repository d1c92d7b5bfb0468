/*
 * The four comparisons of PermenPANRB 53/2014 that data alone can make:
 * with this year's target, with the years before, with the medium-term
 * target at the end of the plan, with the national standard. Pure.
 */
#ifndef MODEL_BANDING_H
#define MODEL_BANDING_H

#include "model/capaian.h"

enum banding_jenis {
	BANDING_TARGET,		/* 1 this year's target */
	BANDING_TAHUN_LALU,	/* 2 last year's realisasi */
	BANDING_AKHIR,		/* 3 the plan's last target */
	BANDING_NASIONAL	/* 4 the national standard */
};

/* How the realisasi stands to what it is compared with. For ARAH_TURUN a
 * lower value is better; for ARAH_RENTANG the one nearer to the range, and
 * all values inside are the same; of grades the higher rank. */
enum banding_arti {
	ARTI_TIDAK_ADA,		/* nothing to compare */
	ARTI_LEBIH_BAIK,
	ARTI_SAMA,
	ARTI_LEBIH_BURUK
};

/* What a realisasi is compared with. */
struct acuan {
	enum banding_jenis jenis;
	struct nilai nilai;		/* KOSONG: there is none */
};

struct banding {
	struct acuan acuan;
	enum banding_arti arti;
	bool ada_selisih;		/* numbers on both sides */
	struct decimal selisih;		/* realisasi - acuan; for a range:
					   to the nearest bound, 0 inside */
	struct capaian capaian;		/* towards the acuan; not computed
					   (BELUM_DIISI) for TAHUN_LALU */
};

/* Compare realisasi with acuan. Never fails: what is missing on either side
 * leaves .arti at ARTI_TIDAK_ADA and .ada_selisih false. Grades have no
 * selisih; their ranks are in .capaian. */
void banding_compute(struct banding *out, const struct penilaian *p,
		     const struct indikator *i, struct acuan acuan,
		     struct nilai realisasi);

/* How figure a of an indikator stands to figure b: better, same, worse. Of
 * ARAH_RENTANG, b may be a range of its own, which then counts instead of
 * the indikator's. */
enum banding_arti nilai_banding(const struct indikator *i, struct nilai a,
				struct nilai b);

#endif
