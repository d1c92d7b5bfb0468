/*
 * The steps of sejarah_init, in their order; inside the room only.
 */
#ifndef SITE_RIWAYAT_PARTS_H
#define SITE_RIWAYAT_PARTS_H

#include "site/riwayat.h"

/* Number the versions of each OPD out of h->walk: fills .riwayat, .alias,
 * .versi. */
void riwayat_number(struct sejarah *h, const struct site *s);

/* Load both sides of each version and say what changed, by so many threads
 * (0: as there are processors). */
void riwayat_compare(struct sejarah *h, const struct site *s, int threads);

#endif
