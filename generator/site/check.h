/*
 * Checks that need the whole site: references from one OPD to another,
 * years of validity, addresses that would collide, figures that contradict
 * each other.
 */
#ifndef SITE_CHECK_H
#define SITE_CHECK_H

#include "base/diag.h"
#include "site/site.h"

/* Report every mistake found: K411 mendukung, K412 pendahulu, K413
 * lanjutan, K414 reserved page address, K415 (warning) a report outside the
 * OPD's years; and what is unusual in the figures, as warnings and hints:
 * K418 to K424, K427, K428, K430 to K432. Returns 0, or -1 where there was an
 * error. What a plan gives twice, and what a programme supports, was checked
 * when it was read. */
MUST_USE int site_check(const struct site *s, struct diag *d);

#endif
