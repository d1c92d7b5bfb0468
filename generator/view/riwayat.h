/*
 * What the pages of an OPD's history share: its notices, its place in the
 * site, the few figures that stand out.
 */
#ifndef VIEW_RIWAYAT_H
#define VIEW_RIWAYAT_H

#include "view/sheet.h"

/* Set "catatan", a list of {kelas, teks}: what keeps this history from
 * being complete or certain, and drafts; and "ada_catatan". */
void put_riwayat_catatan(const struct sheet *s, struct value *map,
			 const struct riwayat *r);

/* The same without drafts, which an OPD's own page tells at its top; r may
 * be NULL. */
void put_riwayat_batas(const struct sheet *s, struct value *map,
		       const struct riwayat *r);

/* As put_riwayat_catatan, of the whole site's history. */
void put_sejarah_catatan(const struct sheet *s, struct value *map);

/* Set "perubahan": the latest versions of all OPDs, at most so many, where
 * there is a history. */
void put_perubahan(const struct sheet *s, struct value *root, size_t most);

/* The root map of a page about the history of an OPD, with the way to it:
 * ending in "Riwayat", or in the word of the version (judul of the page). */
MUST_USE struct value *riwayat_frame(const struct sheet *s,
				     const struct riwayat *r,
				     const struct versi *v,
				     const char *deskripsi);

/* "12 versi". */
const char *riwayat_jumlah(const struct sheet *s, size_t n);

/* True for published figures that a version lost, corrected or aims at
 * anew. */
bool is_kilas(const struct change *c);

/* Set "kilas", a list of changes (put_ubahan, and "hilang"): those for
 * which is_kilas is true, at most so many; "kilas_lagi", how many more in
 * words, or null. Returns how many were set. */
size_t put_kilas(const struct sheet *s, struct value *map,
		 const struct versi *v, size_t most);

/* What a version changed but for kilas, counted in a sentence; NULL where
 * there is nothing else. */
const char *versi_sisa(const struct sheet *s, const struct versi *v);

/* Set "pendahulu" and "penerus": OPDs before and after this one that have a
 * history of their own. */
void put_riwayat_keluarga(const struct sheet *s, struct value *root,
			  const struct riwayat *r);

#endif
