/*
 * What starter_opd.c and starter_year.c share: reading the content,
 * collecting files and steps, and the values of JSON that people will go on
 * to edit.
 */
#ifndef CONTENT_STARTER_TEXT_H
#define CONTENT_STARTER_TEXT_H

#include "content/starter.h"
#include "model/isi.h"

/* Read the content, which must be without mistakes. Its warnings are left
 * to "kinerja check". 0, or -1 after reporting. */
MUST_USE int starter_load(struct isi *out, struct arena *a,
			  struct source *src, struct diag *d);

/* Add the file folder/name. Folder and text are copied. */
void starter_add(struct starter *s, const char *folder, const char *name,
		 struct str text);

/* Add a sentence on what to do next. */
void starter_step(struct starter *s, const char *fmt, ...)
	PRINTF_LIKE(2, 3);

/* Append a JSON string. Only what must be is escaped, not & and < as in
 * escape_json. */
void starter_json_text(struct buf *out, const char *text);

/* Append a number with the digits it was written with, a grade as a string,
 * null where there is no figure. Never a range. */
void starter_json_nilai(struct buf *out, struct nilai n);

#endif
