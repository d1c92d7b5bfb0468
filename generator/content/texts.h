/*
 * The texts of a theme (themes/NAME/i18n/id.json): an object of strings,
 * or of such objects, read by the same strict reader as content.
 */
#ifndef CONTENT_TEXTS_H
#define CONTENT_TEXTS_H

#include "base/diag.h"
#include "base/value.h"

/* Read text (of the file at path) into a map of texts and maps, owned by
 * the arena. NULL after reporting: no valid JSON, or a value that is neither
 * a text nor an object (K096). */
MUST_USE struct value *texts_read(struct arena *a, const char *path,
				  struct str text, struct diag *d);

#endif
