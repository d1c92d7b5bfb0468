/*
 * Runner of the spec files. tests/spec/NAME.txt is prose with examples in
 * the manner of CommonMark's spec.txt; tests/spec/NAME.c says how one
 * example is run:
 *
 *	```````````````````````````````` example
 *	input
 *	.
 *	expected output
 *	````````````````````````````````
 *
 * "→" stands for a tab. What follows "example" on the fence is the title.
 */
#ifndef TESTS_SPEC_H
#define TESTS_SPEC_H

#include "base/diag.h"

/* Run one example: append to out what input gives. Called once an example,
 * with an empty out. */
void spec_run(struct buf *out, struct str input);

/* Append findings as diag_print writes them. */
void spec_findings(struct buf *out, struct diag *d);

/* The same of one text, "3:16 warning K450: …", a line each. */
void spec_findings_short(struct buf *out, struct diag *d);

#endif
