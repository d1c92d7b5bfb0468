/*
 * Files in lists of downloads. The lists on the pages of OPDs and indikator
 * are declared in view/bagian.h.
 */
#ifndef VIEW_UNDUHAN_H
#define VIEW_UNDUHAN_H

#include "view/sheet.h"

/* Append {tautan, teks, keterangan} to a list: a file at an address, what it
 * is called, and a remark or NULL. */
void unduhan_push(const struct sheet *s, struct value *list,
		  const char *address, const char *teks,
		  const char *keterangan);

/* The name of a file in its folder. */
const char *unduhan_nama(const char *address);

#endif
