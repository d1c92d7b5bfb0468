/*
 * A ZIP archive written piece after piece: entries in the order they come,
 * compressed, without a date (ZIP's earliest stands there), so that the same
 * content gives the same bytes. Knows nothing of what is in it.
 */
#ifndef EXPORT_ZIP_H
#define EXPORT_ZIP_H

#include "base/diag.h"

struct zip;

/* Where the bytes of the archive go, as they come. */
struct zip_sink {
	void (*write)(void *ctx, struct str bytes);
	void *ctx;
};

/* Begin an archive. path: what it is called in messages, borrowed. Ends with
 * zip_end. */
MUST_USE struct zip *zip_begin(struct zip_sink sink, const char *path);

/* Begin the next entry. */
void zip_entry(struct zip *z, const char *name);

/* Append to it. */
void zip_add(struct zip *z, struct str bytes);

/* End the archive and free it. 0, or -1 after reporting what failed on the
 * way (K511). */
MUST_USE int zip_end(struct zip *z, struct diag *d);

#endif
