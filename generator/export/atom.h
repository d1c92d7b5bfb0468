/*
 * Feeds of versions (Atom, RFC 4287): of the whole site and of each OPD,
 * newest first, without versions that changed only the way of writing.
 *
 * Ids are tag: URIs (RFC 4151) made of the commit and of the folder name
 * that an OPD had in its first version, so that they stay the same whatever
 * happens to names, numbers and the site's address. Times are the commits';
 * where one is not known, that of the last older commit whose time is. No
 * e-mail address is ever in a feed.
 */
#ifndef EXPORT_ATOM_H
#define EXPORT_ATOM_H

#include "view/sheet.h"

/* Append the feed of all OPDs, the latest 100 versions, for ADDRESS_FEED.
 * v->sejarah must be there (.ada). Links are relative to that address where
 * v->base_url is not known. */
void atom_write_situs(struct buf *out, const struct view *v);

/* Append the feed of one OPD, the latest 200 versions, for the file
 * perubahan.xml in its folder (address_slug of r->slug). r is one of
 * v->sejarah and has versions. */
void atom_write_riwayat(struct buf *out, const struct view *v,
			const struct riwayat *r);

#endif
