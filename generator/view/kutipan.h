/*
 * What must go along wherever the figures of an indikator are used: who
 * says so, from what, which version, under which licence, and where. The
 * same words on its page, in its picture and in a frame.
 */
#ifndef VIEW_KUTIPAN_H
#define VIEW_KUTIPAN_H

#include "view/subject.h"

/* Texts in the sheet's arena. */
/* "Sumber: BPS, 2024", of the latest report; NULL where it names none. */
const char *kutipan_sumber(const struct sheet *s, const struct subject *x);

/* The citation: indikator, OPD, years, the version with its date and
 * revision where there is a history, the site. */
const char *kutipan_teks(const struct sheet *s, const struct subject *x);

/* "Lisensi CC BY 4.0"; NULL where the site names none. */
const char *kutipan_lisensi(const struct sheet *s);

/* The absolute address of the indikator's page; NULL where the site does not
 * know its own. */
const char *kutipan_alamat(const struct sheet *s, const struct subject *x);

#endif
