/*
 * People's data in a text (UU 27/2022): NIK, NIP, mobile numbers, private
 * e-mail addresses. Judges by form and plausibility; knows no person, and
 * never repeats in a message what it found.
 */
#ifndef NASKAH_PRIBADI_H
#define NASKAH_PRIBADI_H

#include "naskah/resmi.h"
#include "naskah/teks.h"

/* Report what is found: K150 NIK and K151 NIP (errors), K152 mobile numbers
 * and K153 private e-mail addresses that are not declared (warnings). */
void pribadi_check(const struct teks *t, const struct resmi *r,
		   struct diag *d);

#endif
