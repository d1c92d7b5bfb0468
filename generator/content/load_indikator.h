/*
 * One indikator of a plan: its fields, and what must hold between them.
 */
#ifndef CONTENT_LOAD_INDIKATOR_H
#define CONTENT_LOAD_INDIKATOR_H

#include "content/load_kode.h"
#include "model/indikator.h"

/* Fill all of out but .kode, and report what does not fit together: scale,
 * range and direction (K064–K069, K074–K076), targets outside the plan's
 * years (K063), figures that are none of the indikator (load_nilai.h). */
void load_indikator(struct loader *l, struct indikator *out,
		    const struct rencana *plan, const cJSON *object);

#endif
