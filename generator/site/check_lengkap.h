/*
 * What a year's report still lacks (Perpres 29/2014, PermenPANRB 53/2014),
 * each with the file to write it in. Documents are those that the site's
 * page /kelengkapan/ calls missing.
 */
#ifndef SITE_CHECK_LENGKAP_H
#define SITE_CHECK_LENGKAP_H

#include "base/diag.h"
#include "site/riwayat.h"

/* Report as hints, at the file to write, what is missing of every year that
 * an OPD answers for: K433 a document, K434 a chapter, K435 a figure, K436
 * an analysis, K437 a target to measure by, K438 a programme, K439 the
 * follow-up of last year's recommendations. All but the documents only once
 * the report itself is in or due. slug: only that OPD; NULL: all. An OPD
 * whose files have errors is passed over. 0, or -1 after reporting that
 * there is no such OPD (K603). */
MUST_USE int site_check_lengkap(const struct site *s,
				const struct sejarah *h, const char *slug,
				struct diag *d);

#endif
