/*
 * The parts of the page of one version, each in a file of its name.
 */
#ifndef VIEW_VERSI_H
#define VIEW_VERSI_H

#include "view/sheet.h"

/* Set "ubahan", the tables of what was lost, corrected, aimed at anew or
 * moved on; "turunan", the figures computed anew from them, or null;
 * "keterangan", other words that changed, or null. */
void put_versi_ubahan(const struct sheet *s, struct value *root,
		      const struct versi *v);

/* Set "baru": what was appended, by year, or null. */
void put_versi_baru(const struct sheet *s, struct value *root,
		    const struct versi *v);

/* Set "teks", what changed in narratives word by word, or null, and
 * "berkas", the files. */
void put_versi_teks(const struct sheet *s, struct value *root,
		    const struct versi *v);

/* What texts of a page may still take, so that no version makes it larger
 * than a page can be. */
struct perbedaan_room {
	size_t left;		/* bytes of HTML, roughly */
	bool full;		/* something was left out */
};

/* How much two texts differ. */
struct perbedaan {
	size_t gone;		/* words */
	size_t new;
	size_t changed;		/* paragraphs or lines */
	size_t total;		/* of them in both, pairs counted once */
	bool cut;		/* not all is shown */
};

/* Set "alinea" in map: the paragraphs (of Markdown; else the lines) that
 * differ, each with "potongan", or how many in between do not. */
void put_perbedaan(const struct sheet *s, struct value *map,
		   const struct versi_berkas *b, struct perbedaan_room *room,
		   struct perbedaan *out);

/* Set "potongan" in map: runs of {hapus, tambah, sama} of one text against
 * another. */
void put_potongan(const struct sheet *s, struct value *map, struct str lama,
		  struct str baru);

/* The change of the narrative of that path, or NULL. Borrowed from v. */
const struct change *versi_teks_change(const struct versi *v,
				       const char *path);

/* Is the difference of a file's text shown? Texts that came are named among
 * what was appended; those that changed or went are shown, and all of a
 * version that cannot be read, as nobody can say what it means. */
bool versi_teks_shown(const struct versi *v, const struct versi_berkas *b);

#endif
