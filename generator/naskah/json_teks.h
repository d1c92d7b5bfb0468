/*
 * The texts in a JSON file, with their keys and where they stand. For files
 * that content/ has read without an error: nothing is checked here.
 */
#ifndef NASKAH_JSON_TEKS_H
#define NASKAH_JSON_TEKS_H

#include "naskah/teks.h"

struct json_teks {
	struct str all;		/* set to the whole file */
	size_t at;		/* next byte; starts at 0 */
	struct str kunci;	/* of the last text, without its quotes */
	struct str teks;	/* the last text, escapes as written */
};

/* Find the next text that is a value, but for those whose key is the
 * agency's own ("x-…") or "$schema". False after the last. */
MUST_USE bool json_teks_next(struct json_teks *j);

#endif
