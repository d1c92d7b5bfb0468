/*
 * The search index: script files that themes/default/assets/cari.js loads
 * as it needs them, also from disk. What is in them:
 *
 *	indeks/inti.js	all OPDs and titles, loaded with the first query
 *	indeks/HASH.js	a block of stems and the documents that have them; or
 *			the texts of some documents, for excerpts
 *
 * inti.js names the others by their first stem or document. Those names are
 * fingerprints of what is inside, so a browser cannot mix two builds.
 */
#ifndef EXPORT_CARI_H
#define EXPORT_CARI_H

#include "view/sheet.h"

/* Where the files go: called for each, 0 or -1 after reporting. bytes may
 * have overflowed. */
struct cari_sink {
	int (*write)(void *ctx, const char *address, const struct buf *bytes);
	void *ctx;
};

/* Make the index of all content and give each file to the sink, the same in
 * every run. 0, or what the sink returned where that was not 0. */
MUST_USE int cari_write(const struct view *v, const struct cari_sink *sink);

#endif
