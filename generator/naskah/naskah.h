/*
 * What people wrote, read as people read it: narratives beside the data of
 * their report, and all texts, also those in JSON, for people's data and
 * for what intruders leave. Pure; the files of the content are read again
 * for the texts in JSON. Knows no page.
 */
#ifndef NASKAH_NASKAH_H
#define NASKAH_NASKAH_H

#include "base/source.h"
#include "site/site.h"

/* Report what is found in the texts of the site as it is now: people's data
 * (pribadi.h), spam (sampah.h), prose that contradicts the data
 * (prosa.h). src: what the site was loaded from; read by so many threads (0:
 * as many as there are processors). 0, or -1 where there was an error. */
MUST_USE int naskah_check(const struct site *s, struct source *src,
			  int threads, struct diag *d);

/* Is a code about somebody's number, whose line may be shown to nobody? */
bool naskah_private(const char *code);

#endif
