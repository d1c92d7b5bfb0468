/*
 * Figures of an indikator: a number, or a grade of its scale. What a figure
 * may be is known only with the indikator, not to the schema.
 */
#ifndef CONTENT_LOAD_NILAI_H
#define CONTENT_LOAD_NILAI_H

#include "content/loader.h"
#include "model/indikator.h"

/* Read a figure (item NULL: KOSONG) and check it against the indikator; i
 * NULL: its plan is not known, and nothing is checked. Reported: a number
 * typed as text (K021–K023), a grade off the scale (K070), a number for a
 * grade (K071), a share outside 0–100 (K072), parts of a rupiah (K073). */
struct nilai load_nilai(struct loader *l, const cJSON *item,
			const struct indikator *i);

#endif
