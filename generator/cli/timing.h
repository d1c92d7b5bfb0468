/*
 * Printing where the time of a build went.
 */
#ifndef CLI_TIMING_H
#define CLI_TIMING_H

#include <stdbool.h>
#include <stdio.h>

#include "build.h"

/* Print the parts of a build in seconds, what it made, and how much memory it
 * took at most; as a table, or as one JSON object in a line. */
void print_timing(FILE *out, const struct build_result *r, bool json);

#endif
