/*
 * What an OPD has, listed once each whatever the year: its indikator and
 * its programmes, for lists from A to Z, the map of the site and search.
 */
#ifndef VIEW_DAFTAR_H
#define VIEW_DAFTAR_H

#include "site/site.h"

/* An indikator that has a page. */
struct daftar_indikator {
	const struct indikator *indikator;	/* of the latest plan */
	const char *kode;	/* the last part of its address: "iku-1" */
	int *tahun;		/* years whose report has it, ascending */
	size_t n_tahun;
};

struct daftar_indikator_list {
	struct daftar_indikator *item;
	size_t n;
};

/* A programme or a kegiatan: one code with one name. */
struct daftar_program {
	const char *kode;
	const char *nama;
	bool kegiatan;
	int *tahun;		/* years whose budget has it, ascending */
	size_t n_tahun;		/* at least 1 */
};

struct daftar_program_list {
	struct daftar_program *item;
	size_t n;
};

/* All indikator of a unit in the order of its plans, into the arena. Those
 * whose codes give one address are one, the latest. */
void daftar_indikator(struct daftar_indikator_list *out, const struct unit *u,
		      struct arena *a);

/* All programmes of a unit, and where kegiatan is true their kegiatan, in
 * the order of the years and the budgets, into the arena. */
void daftar_program(struct daftar_program_list *out, const struct unit *u,
		    bool kegiatan, struct arena *a);

#endif
