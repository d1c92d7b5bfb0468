/*
 * The kinds of files, one reader each. A reader opens its file, fills its
 * part of the model and reports what the schema alone cannot see. An absent
 * file leaves the part as it is. Paths are in the loader's arena.
 */
#ifndef CONTENT_LOAD_PARTS_H
#define CONTENT_LOAD_PARTS_H

#include "content/load.h"
#include "content/loader.h"
#include "model/isi.h"

/* The plan that a year is read against. */
struct load_plan {
	const struct rencana *rencana;	/* in force that year, or NULL */
	bool broken;			/* a plan of the OPD has mistakes, so
					   that unknown codes may be its */
};

/* situs.json, required. What it does not say gets its default. */
void load_situs(struct loader *l, struct situs *out, const char *path);

/* One OPD, or the region: its folder and all below, or some years of it. */
void load_opd(struct loader *l, struct opd *out,
	      const struct opd_scope *scope);

/* One plan; name is the file's. Appended to the OPD's plans. Returns 0, or
 * -1 when it could not be read. */
MUST_USE int load_rencana(struct loader *l, struct opd *opd,
			  const char *path, const char *name);

/* One year folder. */
void load_tahun(struct loader *l, struct laporan *out, const char *path,
		const struct load_plan *plan);

/* kinerja.json. */
void load_kinerja(struct loader *l, struct kinerja *out, const char *path,
		  const struct load_plan *plan);

/* anggaran.json. */
void load_anggaran(struct loader *l, struct anggaran *out, const char *path,
		   const struct load_plan *plan);

/* evaluasi.json. */
void load_evaluasi(struct loader *l, struct evaluasi *out, const char *path);

/* dokumen.json and the folder dokumen/ of a year folder. */
void load_dokumen(struct loader *l, struct laporan *out, const char *folder);

/* Report a code that the plan does not have (K077). */
void load_unknown_indikator(struct loader *l, const struct load_plan *plan,
			    struct place at, const char *kode);

#endif
