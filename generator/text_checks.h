/*
 * The jobs that look for mistakes in what people wrote. Part of the build
 * room.
 */
#ifndef TEXT_CHECKS_H
#define TEXT_CHECKS_H

#include "job.h"

/* Check the texts of all that could be read; reuse may be NULL. 0, or -1
 * after reporting. */
MUST_USE int text_checks(const struct project *p, struct reuse *reuse,
			 const struct build_options *o, struct diag *d);

#endif
