/*
 * One file of the search index: kinerjaCari("NAME",JSON); where the name is
 * a fingerprint of what is inside, so that the same name always means the
 * same bytes. Knows nothing of what the JSON says.
 */
#ifndef EXPORT_CARI_BERKAS_H
#define EXPORT_CARI_BERKAS_H

#include "base/buf.h"

/* Where the files go: called for each, 0 or -1 after reporting. bytes may
 * have overflowed. */
struct cari_sink {
	int (*write)(void *ctx, const char *address, const struct buf *bytes);
	void *ctx;
};

/* The name of a file: 16 digits, or one that was given. */
struct cari_nama {
	char text[20];
};

/* Begin the file that has this name, or with NULL one that is still to be
 * named; the JSON is appended by the caller. */
void cari_berkas_begin(struct buf *file, const char *name);

/* End a file that began without a name, give it to the sink, and clear it.
 * Files with different keys have different names, whatever is in them. 0, or
 * what the sink returned. */
MUST_USE int cari_berkas_end(struct buf *file, struct str key,
			     struct cari_nama *name,
			     const struct cari_sink *sink);

/* The same of a file that has its name already. */
MUST_USE int cari_berkas_end_named(struct buf *file, const char *name,
				   const struct cari_sink *sink);

#endif
