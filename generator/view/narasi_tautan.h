/*
 * Addresses that texts give without a scheme, "../2023/": one text stands on
 * several pages, so they count from the folder of its file, and each page
 * links to what that comes to.
 */
#ifndef VIEW_NARASI_TAUTAN_H
#define VIEW_NARASI_TAUTAN_H

#include "view/sheet.h"

/* Append the address in the site that url leads to from a text of the content
 * ("opd/x/2024/laporan.md"), and set *rest to what follows its path ("?…",
 * "#…"). False: it leads out of the site. */
MUST_USE bool narasi_tautan_read(struct buf *out, struct str *rest,
				 const char *path, struct str url);

/* Is there anything at an address? Pages of the history, and what comes with
 * an OPD's pages, are taken on trust where there is the OPD. */
bool narasi_tautan_ada(const struct sheet *s, const char *address);

#endif
