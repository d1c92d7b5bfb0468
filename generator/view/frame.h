/*
 * The frame around every page: title, banner, menu, crumbs, footer.
 */
#ifndef VIEW_FRAME_H
#define VIEW_FRAME_H

#include "view/sheet.h"

enum frame_nav {
	NAV_NONE,
	NAV_HOME,
	NAV_OPD,
	NAV_PEMDA,
	NAV_CAPAIAN,
	NAV_ANGGARAN,
	NAV_EVALUASI,
	NAV_PERUBAHAN,
	NAV_DATA,
	NAV_CARI
};

/* A root map with everything that frame.mustache needs. */
MUST_USE struct value *frame_values(const struct sheet *s, const char *judul,
				    const char *deskripsi,
				    enum frame_nav here);

/* One step of the way to a page. */
struct crumb {
	const char *teks;
	const char *address;	/* NULL: this page */
};

/* Set the way to this page, after "Beranda", which comes by itself. */
void frame_crumbs(const struct sheet *s, struct value *root,
		  const struct crumb *crumb, size_t n);

/* The title of a free page: the first heading of its text, so that nobody
 * has to write it twice, else its slug. */
const char *halaman_title(const struct sheet *s, const struct halaman *h);

/* The page is about an OPD: where it is shared, that OPD's picture is shown.
 */
void frame_kartu(const struct sheet *s, struct value *root,
		 const struct unit *u);

/* That all figures of this site are made up. */
const char *frame_contoh(const struct sheet *s);

/* The page runs a script of the theme: assets/NAME.js. All is there without
 * it. */
void frame_script(const struct sheet *s, struct value *root,
		  const char *name);

/* The page lives at another address too: this one counts. */
void frame_canonical(const struct sheet *s, struct value *root,
		     const char *address);

#endif
