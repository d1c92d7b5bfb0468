/*
 * The history as the public reads it: for each OPD its versions, each with
 * what it changed (content.md, "Submissions"). A version is a commit on the
 * first-parent line that changed the OPD's folder; versions count from 1.
 * Computed once, read-only afterwards; only versi_berkas and arsip_open go
 * back to the repository.
 */
#ifndef SITE_RIWAYAT_H
#define SITE_RIWAYAT_H

#include "git/walk.h"
#include "model/change.h"
#include "site/draf.h"
#include "site/site.h"
#include "site/turunan.h"

enum versi_keadaan {
	VERSI_TERBACA,
	VERSI_RUSAK,		/* does not pass the strict reader: its
				   changes are shown as text only */
	VERSI_TAK_TERSEDIA	/* objects missing, damaged, too many */
};

enum versi_jenis {		/* content.md, "Jenis" */
	VERSI_BARU,
	VERSI_PEMBARUAN,
	VERSI_KOREKSI,
	VERSI_KECIL
};

/* A document that a version is the first to have. */
struct masuk {
	int tahun;
	int jenis;		/* enum jenis_dokumen */
};

/* A submission of one OPD. */
struct versi {
	int nomor;			/* from 1 */
	const struct riwayat *riwayat;
	const struct walk_commit *commit;
	const char *slug;		/* the folder's name in this version */
	const char *slug_lama;		/* before it, where it was renamed */
	struct oid lama;		/* the folder before and after; not */
	struct oid baru;		/* given: there was none */
	const struct versi *pembanding;	/* what it is compared with: the last
					   one before it that can be read */
	enum versi_keadaan keadaan;
	enum versi_jenis jenis;
	bool jenis_dinyatakan;		/* by the trailer, not worked out */
	bool tidak_cocok;		/* says kecil, but changes figures */
	struct date tanggal;		/* in the site's zone; year 0: the
					   commit's time is not known */
	int jam;
	int menit;
	struct change_list ubah;
	struct turunan_list turunan;
	int lapor[4];			/* years whose LKjIP it is the first
					   to have; n_lapor of them */
	int n_lapor;
	struct masuk *masuk;		/* documents that it brought first; */
	size_t n_masuk;			/* not of an OPD's first version where
					   that has several years: they were
					   there before the history */
};

/* All versions of one OPD, joined over renamed folders. */
struct riwayat {
	const struct sejarah *sejarah;
	const char *slug;		/* the folder's name now, or last */
	const struct unit *unit;	/* NULL: the OPD is not in the site */
	const char *nama;		/* of the unit, or the last one known */
	struct versi **versi;		/* ascending .nomor */
	size_t n;
	bool draf;			/* files on disk differ from the last
					   version */
	const struct versi *tampil;	/* shown because what came later, or
					   is on disk, has errors; NULL: the
					   site shows the files as they are */
	struct date reviu;		/* when its content as it is now was
					   approved (site/reviu.h); year 0:
					   it was not, or has changed since */
};

/* A folder name that an OPD had in versions up to .sampai. */
struct riwayat_alias {
	const char *slug;
	const struct riwayat *riwayat;
	int sampai;			/* last version under that name */
	int urutan;			/* in the order they were given up */
};

/* A commit that changed the rules of the site: how it assesses, and when
 * reports are due. With them results change that nobody reported anew. */
struct aturan_versi {
	const struct walk_commit *commit;
	struct date tanggal;		/* as of versi */
	const struct situs *lama;
	const struct situs *baru;
};

struct reader;

/* The history of the site. */
struct sejarah {
	bool ada;			/* there is a repository with commits */
	struct repo *repo;
	const struct reader *reader;
	struct walk walk;
	struct riwayat **riwayat;	/* by slug */
	size_t n_riwayat;
	struct riwayat_alias *alias;	/* by slug */
	size_t n_alias;
	struct versi **versi;		/* of all OPDs, newest first */
	size_t n_versi;
	struct aturan_versi *aturan;	/* oldest first */
	size_t n_aturan;
	struct draf draf;		/* what on disk differs */
	const struct site *site;	/* as it is now */
	struct arena *arena;
};

/* Where the history comes from. */
struct sejarah_options {
	struct repo *repo;		/* or NULL: no history */
	const struct reader *reader;	/* for old states; outlives it */
	const char *state;		/* the walk's cache, or NULL */
	const struct draf *draf;	/* what on disk differs, or NULL */
	int threads;			/* to compare versions by; 0: as many
					   as there are processors */
};

/* Walk, number the versions of all OPDs, load both sides of each and compute
 * what changed. *out, the site and the arena must outlive each other. What
 * cannot be read is said in the versions; never fails. */
void sejarah_init(struct sejarah *out, const struct site *s,
		  const struct sejarah_options *o, struct arena *a);

/* The day of a commit in the site's zone; year 0: its time is not known, or
 * c is NULL. */
struct date commit_tanggal(const struct walk_commit *c,
			   const struct situs *situs);

/* The history of a slug as it is now ("pemda" included), or NULL. */
const struct riwayat *sejarah_riwayat(const struct sejarah *h,
				      const char *slug);

/* True where the files of that OPD on disk differ from the last commit. */
bool sejarah_draf(const struct sejarah *h, const char *slug);

/* The version that the site shows (a draft aside): the last one, or the one
 * that stands in for it (.tampil). NULL: there is no version. */
const struct versi *riwayat_tampil(const struct riwayat *r);

/* The last version that can be read, up to the one that is shown, or
 * NULL. */
const struct versi *riwayat_terkini(const struct riwayat *r);

/* The first version that reported a year (its LKjIP), or NULL: not reported,
 * or before the history begins. */
const struct versi *riwayat_lapor(const struct riwayat *r, int tahun);

/* The first version that had a document (enum jenis_dokumen) of a year, or
 * NULL: it never was there, or before the history begins. */
const struct versi *riwayat_masuk(const struct riwayat *r, int tahun,
				  int jenis);

/* The day of the newest commit, in the site's zone: up to when the content
 * is known. Year 0: there is no history, or that time is not known. */
struct date sejarah_sampai(const struct sejarah *h, const struct site *s);

/* True where a version changed more than the way things are written. */
bool versi_berisi(const struct versi *v);

/* True where the report as it was at this version can be shown: it passes
 * the reader, the OPD was there, and the version changed more than the way
 * things are written. */
bool versi_berarsip(const struct versi *v);

/* True where its date can be relied on: known, and not before an older
 * one's. */
bool versi_tanggal_pasti(const struct versi *v);

/* One value of a figure's history: what held from a version on. */
struct angka_versi {
	const struct versi *versi;
	const struct change *ubah;	/* .baru is the value */
	const struct versi *sampai;	/* the version that replaced it, or
					   NULL: it still holds */
};

/* A figure of an indikator. */
struct angka {
	enum change_hal hal;	/* HAL_TARGET or HAL_REALISASI */
	const char *kode;	/* as it is now; older codes are followed */
	int rencana;		/* first year of the plan that it stands in:
				   other plans use the same codes */
	int tahun;		/* 0: of all years, by year */
};

/* All values that a figure ever had, oldest first, into the arena. Returns
 * their number. */
size_t riwayat_angka(struct angka_versi **out, const struct riwayat *r,
		     const struct angka *angka, struct arena *a);

/* A file that a version changed, with its text where it is text. */
struct versi_berkas {
	const char *path;	/* below the OPD's folder */
	bool lama_ada;
	bool baru_ada;
	bool teks;		/* .lama, .baru hold its bytes (valid UTF-8,
				   at most LIMIT_MARKDOWN each, and
				   LIMIT_VERSION in all) */
	struct str lama;
	struct str baru;
};

/* The files of a version that differ from what it is compared with, into
 * the arena; false where they cannot be read. Safe from several threads. */
MUST_USE bool versi_berkas(struct versi_berkas **out, size_t *n,
			   const struct versi *v, struct arena *a);

/* The site as it was at a version, as far as the OPD's report needs it. */
struct arsip {
	struct isi isi;			/* of .halaman only the slugs */
	struct site site;
	const struct unit *unit;
	const struct rekap *rekap;	/* its main report, or NULL */
};

/* Load it into the arena; false where it cannot be shown any more. */
MUST_USE bool arsip_open(struct arsip *out, const struct versi *v,
			 struct arena *a);

#endif
