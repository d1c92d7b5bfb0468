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

struct naskah_pemeriksa;

/* Prepare to check the texts of a site: people's data (pribadi.h), spam
 * (sampah.h), prose that contradicts the data (prosa.h). src is what the site
 * was loaded from. Never NULL. Free with naskah_end. */
MUST_USE struct naskah_pemeriksa *naskah_begin(const struct site *s,
					       struct source *src);

/* Report what is found in the texts of the site as a whole. */
void naskah_check_site(const struct naskah_pemeriksa *p, struct diag *d);

/* In those of an OPD. Several threads may do this at once. */
void naskah_check_unit(const struct naskah_pemeriksa *p,
		       const struct unit *u, struct diag *d);

/* Free; NULL is fine. */
void naskah_end(struct naskah_pemeriksa *p);

/* All of it, by one thread. 0, or -1 where there was an error. */
MUST_USE int naskah_check(const struct site *s, struct source *src,
			  struct diag *d);

/* Is a code about somebody's number, whose line may be shown to nobody? */
bool naskah_private(const char *code);

#endif
