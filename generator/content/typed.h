/*
 * Reporting a text that stands where a number belongs: used by the schemas
 * and, where only the plan knows that it must be a number, by the loader.
 */
#ifndef CONTENT_TYPED_H
#define CONTENT_TYPED_H

#include "content/json.h"

/* Report the string item as a number typed as text (K021), a word for "no
 * figure" (K022) or no number at all (K023), with how to write it.
 * nullable: null may stand there. Returns -1. */
int typed_number(const struct json *j, const cJSON *item, bool nullable);

/* Report a number where only a whole one may stand, which is written as if
 * its point grouped thousands: "98.000". Returns -1. */
int typed_grouped(const struct json *j, const cJSON *item, const char *code);

#endif
