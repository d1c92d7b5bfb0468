/*
 * Words as search knows them: runs of letters and digits, in lower case.
 * themes/default/assets/cari.js cuts the same words in the same way.
 */
#ifndef EXPORT_CARI_KATA_H
#define EXPORT_CARI_KATA_H

#include "base/buf.h"

/* Take the next word of a valid UTF-8 text off its front: *rest begins after
 * it, *word (cleared first) holds it. Letters are A–Z and most that are not
 * ASCII; lower case is for A–Z and U+00C0–DE. False at the end. */
bool kata_next(struct str *rest, struct buf *word);

/* True for words that say nothing of what a text is about: "dan", "yang". */
bool kata_is_stop(struct str word);

/* All of those, with single spaces between them. */
const char *kata_stop_list(void);

/* Append a code as it is compared: its words without anything between them,
 * "IKU-1" → "iku1". */
void kata_kode(struct buf *out, const char *kode);

#endif
