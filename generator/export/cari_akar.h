/*
 * The stem (akar) of an Indonesian word: "pelayanan", "melayani" → "layan".
 * The only file that sees libstemmer. themes/default/assets/cari.js has the
 * same algorithm (Snowball 2.2, "indonesian"); tests/unit/export_cari_akar.c
 * compares them.
 */
#ifndef EXPORT_CARI_AKAR_H
#define EXPORT_CARI_AKAR_H

#include "base/str.h"

struct akar;

/* A stemmer; never NULL. Free with akar_free. */
MUST_USE struct akar *akar_new(void);

/* Free it. */
void akar_free(struct akar *k);

/* The stem of a word in lower case, borrowed until the next call. */
struct str akar_of(struct akar *k, struct str word);

#endif
