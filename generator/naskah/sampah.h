/*
 * What intruders leave in government sites: links to strange hosts, words
 * of online gambling, blanks that hide text. Knows no Markdown: a link is
 * what begins with http.
 */
#ifndef NASKAH_SAMPAH_H
#define NASKAH_SAMPAH_H

#include "naskah/resmi.h"
#include "naskah/teks.h"

/* Warn of what is found: K154 a host that is neither of the government nor
 * declared (resmi.h), K155 gambling, K156 runs of blanks. */
void sampah_check(const struct teks *t, const struct resmi *r,
		  struct diag *d);

#endif
