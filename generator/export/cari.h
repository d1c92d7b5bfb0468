/*
 * The search index: script files that themes/default/assets/cari.js loads
 * as it needs them, also from disk. What is in them:
 *
 *	indeks/inti.js	all OPDs and titles, loaded with the first query
 *	indeks/HASH.js	a block of stems and the documents that have them; or
 *			the texts of some documents of one OPD, for excerpts
 *
 * inti.js names the others by their first stem or document. Those names are
 * fingerprints of what is inside, so a browser cannot mix two builds.
 *
 * It is made of parts, one for each OPD, which need nothing of each other and
 * write the texts; then of all parts, which is quick.
 */
#ifndef EXPORT_CARI_H
#define EXPORT_CARI_H

#include "export/cari_berkas.h"
#include "view/sheet.h"

/* The only file whose name does not say what is inside. */
#define CARI_INTI ADDRESS_CARI_INDEKS "inti.js"

/* Give the texts of an OPD, or with u NULL of the free pages, to the sink, and
 * append to out the rest of what search knows of it, for cari_join. The arena
 * is for scratch. 0, or what the sink returned where that was not 0. */
MUST_USE int cari_part(struct buf *out, const struct view *v,
		       const struct unit *u, const struct cari_sink *sink,
		       struct arena *scratch);

/* Join the n parts of a site, in the order in which documents are numbered,
 * and give the other files to the sink. Bytes that cari_part did not make give
 * a wrong index and do no other harm. Returns as cari_part. */
MUST_USE int cari_join(const struct str *part, size_t n,
		       const struct cari_sink *sink);

#endif
