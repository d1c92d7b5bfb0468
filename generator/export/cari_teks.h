/*
 * Narratives as plain text, cut at their headings: what search shows of
 * them and finds in them. Charts and tables from the data are left out.
 */
#ifndef EXPORT_CARI_TEKS_H
#define EXPORT_CARI_TEKS_H

#include "view/narasi.h"

/* A part of a text. Owned by an arena. */
struct cari_bagian {
	const char *id;		/* of its heading in the page; or "" */
	const char *judul;	/* its heading; or "" */
	struct str teks;
};

struct cari_bagian_list {
	struct cari_bagian *item;
	size_t n;
};

/* Append a part; an empty text is passed over. All are borrowed. */
void cari_teks_add(struct cari_bagian_list *out, struct arena *a,
		   const struct cari_bagian *part);

/* Append the parts of a narrative to out. first: id and heading of what comes
 * before any. The arena is the sheet's. Mistakes were found when the pages
 * were made; a text that has any is passed over. */
void cari_teks_narasi(struct cari_bagian_list *out, struct sheet *s,
		      const struct naskah *n, const struct narasi_place *place,
		      struct cari_bagian first);

/* Append the text of safe HTML, one blank between words. */
void cari_teks_html(struct buf *out, struct str html);

#endif
