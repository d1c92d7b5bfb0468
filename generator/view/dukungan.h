/*
 * The lower parts of an indikator's page: its quarters, who supports it,
 * and its definition.
 */
#ifndef VIEW_DUKUNGAN_H
#define VIEW_DUKUNGAN_H

#include "view/sheet.h"

/* "triwulan": the four quarters, where they were given. */
void put_triwulan(const struct sheet *s, struct value *root,
		  const struct hasil *h);

/* "dukungan": programmes of that year, the sasaran it serves, and others
 * that serve the same (crosscutting). */
void put_dukungan(const struct sheet *s, struct value *root,
		  const struct unit *u, const struct indikator *i, int tahun);

/* "definisi": the metadata of Perpres 39/2019 (Satu Data Indonesia). */
void put_definisi(const struct sheet *s, struct value *root,
		  const struct unit *u, const struct indikator *i);

#endif
