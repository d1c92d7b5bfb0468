/*
 * Reading a whole content tree into the model: the only door between files
 * and what the rest of the program sees.
 */
#ifndef CONTENT_LOAD_H
#define CONTENT_LOAD_H

#include "base/source.h"
#include "model/isi.h"

/* Read the tree of src into *out, whose memory is owned by the arena.
 * Every file is checked on its own and against the other files of its OPD,
 * and reading goes on after a bad file, so one run reports all mistakes.
 * What crosses OPDs (mendukung, pendahulu, lanjutan) is only read.
 *
 * Returns 0, or -1 when anything was reported as an error; *out then holds
 * what could be read, and only diagnostics should be made of it. A part
 * that was not submitted is no error. */
MUST_USE int isi_load(struct isi *out, struct arena *a, struct source *src,
		      struct diag *d);

#endif
