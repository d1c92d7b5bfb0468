/*
 * The tree of /pohon-kinerja/ while it is made: whose plan it hangs from,
 * the year, and the branches, which are OPD sasaran. What the page says
 * around it is in pohon.c.
 */
#ifndef VIEW_POHON_H
#define VIEW_POHON_H

#include "view/sheet.h"

struct pohon {
	const struct sheet *sheet;
	int tahun;
	const struct rencana *rencana;	/* the region's in force, or NULL */
	const struct rekap *rekap;	/* the region's, or NULL */
	bool ringkas;	/* too much for one page: branches without leaves */
};

/* One sasaran and whose it is. */
struct cabang {
	const struct unit *unit;
	const struct sasaran *sasaran;
	const char *acuan;	/* "pemda/S1": what it hangs below; NULL */
};

/* The year of the tree: that of the site's other pages, or of its settings
 * where nobody has reported. */
int pohon_tahun(const struct site *site);

/* The region's sasaran that "pemda/S1" names in the plan in force, or
 * NULL. */
const struct sasaran *pohon_sasaran(const struct pohon *t,
				    const char *acuan);

/* True where the sasaran names the acuan as one that it supports. */
bool pohon_mendukung(const struct sasaran *x, const char *acuan);

/* True where it supports any sasaran of the region's plan in force. */
bool pohon_terhubung(const struct pohon *t, const struct sasaran *x);

/* The results of a sasaran in a report, or NULL where there are none. */
const struct rekap_sasaran *pohon_rekap(const struct rekap *r,
					const struct sasaran *x);

/* The id of a sasaran on the page: "pemda-s1". */
const char *pohon_id(const struct sheet *s, const char *slug,
		     const char *kode);

/* The link to a sasaran's place in the tree; NULL where it is not in a plan
 * in force, and so has none. */
const char *pohon_link(const struct sheet *s, const struct unit *u,
		       const struct sasaran *x);

/* Set "indikator": each with its result of the year. r may be NULL. */
void put_pohon_indikator(const struct pohon *t, struct value *map,
			 const struct unit *u, const struct sasaran *x);

/* Append a branch to list. */
void push_cabang(const struct pohon *t, struct value *list,
		 const struct cabang *c);

#endif
