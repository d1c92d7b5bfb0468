/*
 * Checks that need the history: what was changed or reported at a time when
 * it should not have been. Only what still holds in the content is told.
 */
#ifndef SITE_CHECK_RIWAYAT_H
#define SITE_CHECK_RIWAYAT_H

#include "base/diag.h"
#include "site/riwayat.h"

/* Report K717 (a warning: a target made easier after its year began, without
 * a perjanjian perubahan, or after the year), K718 (a hint: a figure of a
 * period that was not over) and K719 (a hint: the report of the site's year
 * came late, or is overdue). Says nothing where there is no history or the
 * day of a submission cannot be relied on. */
void sejarah_check(const struct sejarah *h, struct diag *d);

#endif
