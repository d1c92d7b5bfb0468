/*
 * The data dictionary as files: a row for each column of each table, as CSV
 * in both dialects, and as JSON with what the words for missing figures
 * mean.
 */
#ifndef EXPORT_KAMUS_BERKAS_H
#define EXPORT_KAMUS_BERKAS_H

#include "view/kamus.h"

/* Append data/kamus.csv, data/kamus-id.csv or data/kamus.json. */
void kamus_berkas_write(struct buf *out, const struct view *v,
			enum bentuk b);

#endif
