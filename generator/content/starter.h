/*
 * Files to begin with: those of a new OPD, or of the next year of one. Makes
 * their texts out of what the content already says and writes nothing. What
 * nobody has said yet is left open: no figure is ever made up.
 */
#ifndef CONTENT_STARTER_H
#define CONTENT_STARTER_H

#include "base/source.h"

struct starter_file {
	const char *path;	/* from the content's root */
	struct str text;
	bool runs;		/* is a program */
};

struct starter {
	struct arena *arena;	/* set by the caller; owns all below */
	struct starter_file *file;
	size_t n_file;
	const char **step;	/* what to do next, in Indonesian */
	size_t n_step;
};

/* The files of a new OPD: opd.json, profil.md and a plan without tujuan, for
 * the period of the region's latest plan. slug as the user typed it.
 *
 * Returns 0, or -1 after reporting: the content has mistakes; the slug can
 * be no address (K052), must not be used (K055) or is taken (K601). A slug
 * that is almost another's is warned of (K602). */
MUST_USE int starter_opd(struct starter *out, struct source *src,
			 const char *slug, struct diag *d);

/* The files of a year of an OPD ("pemda" included): kinerja.json with every
 * indikator of the plan in force and its target, anggaran.json with the
 * programmes of the latest report before, laporan.md with the four chapters
 * of PermenPANRB 53/2014, an empty dokumen.json. year and slug as typed.
 *
 * Returns 0, or -1 after reporting: the content has mistakes; no such year
 * (K053) or OPD (K603); the year exists (K604); no plan is in force (K078).
 * A year in which the OPD says it does not exist is warned of (K415). */
MUST_USE int starter_year(struct starter *out, struct source *src,
			  const char *year, const char *slug,
			  struct diag *d);

#endif
