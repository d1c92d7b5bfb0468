/*
 * What the pages of all OPDs in one year share: title, way, and the same
 * page of the other years.
 */
#ifndef VIEW_SETAHUN_H
#define VIEW_SETAHUN_H

#include "view/frame.h"
#include "view/page.h"

/* A kind of such pages. */
struct setahun {
	const char *kunci;	/* its texts: KUNCI.judul, .judul_tahun,
				   .deskripsi ({tahun}, {wilayah}) */
	const char *address;	/* of its latest year: ADDRESS_ANGGARAN */
	enum frame_nav nav;
};

/* The root of the page of p->tahun: that of the frame, with "atas", "tahun"
 * and "tahun_lain" (part/years; more than one: "ada_tahun_lain"). The page of
 * the year is the one that counts. */
MUST_USE struct value *setahun_values(const struct sheet *s,
				      const struct page *p,
				      const struct setahun *x);

#endif
