/*
 * struct site: a content tree with everything derived computed once: each
 * OPD's report of each year (rekap) and in it each indikator's result
 * (hasil). Read-only after site_init; pages are pure functions of it.
 * Owns meaning across OPDs and years; knows no HTML and no words.
 */
#ifndef SITE_SITE_H
#define SITE_SITE_H

#include "model/capaian.h"
#include "model/isi.h"
#include "model/kelengkapan.h"

/* One indikator in one year. */
struct hasil {
	const struct indikator *indikator;
	const struct sasaran *sasaran;
	int tahun;
	const struct realisasi *baris;	/* NULL: not in kinerja.json */
	struct nilai janji;		/* the year's target: of the PK … */
	bool target_rencana;		/* … which gives none: of the plan */
	struct nilai target;		/* of .capaian: .janji, or … */
	bool target_triwulan;		/* … of the quarters in .realisasi */
	struct nilai realisasi;
	int triwulan_terisi;		/* > 0: out of that many quarters */
	enum kosong kosong;		/* why .realisasi is KOSONG */
	struct capaian capaian;
	const struct kategori *kategori; /* NULL unless computed */
	const struct analisis *analisis; /* or NULL */
};

/* The results of one sasaran in one year. */
struct rekap_sasaran {
	const struct sasaran *sasaran;
	const struct hasil *hasil;
	size_t n_hasil;
	struct rata_rata rata;
};

struct unit;

/* The report of one OPD for one year, computed. */
struct rekap {
	const struct unit *unit;
	int tahun;
	const struct laporan *laporan;
	const struct rencana *rencana;	/* in force that year, or NULL */
	struct hasil *hasil;		/* in the order of the plan */
	size_t n_hasil;
	struct rekap_sasaran *sasaran;
	size_t n_sasaran;
	bool hanya_iku;			/* .rata is of the IKU only */
	struct rata_rata rata;
	struct nilai pagu;		/* sums of the programmes; KOSONG */
	struct nilai realisasi;		/* where any of them has none */
	bool serapan_ada;
	struct decimal serapan;
	const struct evaluasi *evaluasi; /* NULL: not submitted */
	struct nilai akip;		/* its score as printed: two decimals */
	const char *predikat;		/* of .akip, else as submitted */
	struct kelengkapan kelengkapan;
};

/* One OPD (or the pemda) with its years, ascending. */
struct unit {
	const struct opd *opd;
	struct rekap *rekap;
	size_t n_rekap;
};

/* A plan of a unit names a sasaran, "pemda/S2", as one that it supports. */
struct pendukung {
	const char *acuan;
	const struct unit *unit;
	const struct rencana *rencana;
};

/* An OPD names another one, by its slug, as the one before it. */
struct penerus {
	const char *pendahulu;
	const struct unit *unit;
};

/* An OPD whose files have errors, and what the site shows instead. */
struct pengganti {
	const char *slug;
	const char *nama;	/* as far as its files tell, else .slug */
	int nomor;		/* of the version that is shown; 0: there is
				   none, and the OPD is not in the site */
};

struct site {
	const struct isi *isi;
	struct unit *unit;	/* OPDs in slug order, without the pemda */
	size_t n_unit;
	struct unit pemda;	/* .opd NULL: no pemda/ */
	int *tahun;		/* years of which anybody reports, ascending */
	size_t n_tahun;
	struct pendukung *pendukung;	/* by acuan, then as the units */
	size_t n_pendukung;
	struct penerus *penerus;	/* by pendahulu, then as the units */
	size_t n_penerus;
	const char **cacat;	/* OPDs whose files have errors: what they
				   seem to lack may be there */
	size_t n_cacat;
	const struct pengganti *pengganti;	/* in no order */
	size_t n_pengganti;
};

/* Note that the files of an OPD have errors. path is of one of its files;
 * other paths are passed over. */
void site_note_cacat(struct site *s, const char *path, struct arena *a);

/* True when the files of the OPD with that slug have errors. */
bool site_is_cacat(const struct site *s, struct str slug);

/* What is shown in the place of the OPD with that slug, or NULL: its files as
 * they are. */
const struct pengganti *site_pengganti(const struct site *s, struct str slug);

/* True when what the OPD with that slug seems to lack may be in files that
 * are not shown, so that texts and plans of another OPD (asker: its slug, or
 * NULL: of no OPD) are not to blame. */
bool site_may_lack(const struct site *s, struct str slug, const char *asker);

/* Compute the reports of one OPD alone. */
void unit_init(struct unit *u, const struct opd *o,
	       const struct penilaian *p, struct arena *a);

/* Compute everything. isi and a must outlive the site; never fails. */
void site_init(struct site *out, const struct isi *isi, struct arena *a);

/* The unit of a slug ("pemda" included), or NULL. */
const struct unit *site_unit(const struct site *s, const char *slug);

/* The OPDs that support a sasaran ("pemda/S2") in a year: the next one after
 * prev (NULL to begin), or NULL. */
const struct pendukung *site_pendukung(const struct site *s,
				       const char *acuan, int tahun,
				       const struct pendukung *prev);

/* The OPDs that follow the one of a slug, which need not be in the site: the
 * next one after prev (NULL to begin), or NULL. */
const struct penerus *site_penerus(const struct site *s, const char *slug,
				   const struct penerus *prev);

/* The rekap of a year, or NULL. */
const struct rekap *unit_rekap(const struct unit *u, int tahun);

/* The rekap that the OPD's own page shows: of the site's tahun, else the
 * latest before it, else the latest; NULL where there is none. */
const struct rekap *site_rekap_utama(const struct site *s,
				     const struct unit *u);

/* The year that pages of all OPDs show first: the site's, else the latest
 * before it of which anybody reports, else the latest; 0: there is none. */
int site_tahun_utama(const struct site *s);

/* The result of an indikator in that report, or NULL. */
const struct hasil *rekap_hasil(const struct rekap *r, const char *kode);

/* The programmes that name a sasaran: the next one after prev (NULL to
 * begin), or NULL. */
const struct program *rekap_program(const struct rekap *r,
				    const struct sasaran *s,
				    const struct program *prev);

#endif
