/*
 * The language of messages, through gettext: sources hold them in Indonesian,
 * the catalogue po/en.po in English. Nothing in the site depends on it.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"
#include "base/decimal.h"

/* Marks a text that is looked up later (xgettext finds it). */
#define N_(text) text

/* Use this language from now on, "id" or "en"; of another one, or NULL, the
 * one that the environment asks for (LC_ALL, LC_MESSAGES, LANG), else
 * Indonesian. folder: of the catalogues, or NULL to keep it. Call it before
 * threads begin. */
void text_language(const char *language, const char *folder);

/* The text in that language; text itself where there is no other. */
const char *text_get(const char *text) __attribute__((format_arg(1)));

/* "id" or "en": what is in use. */
const char *text_language_now(void);

/* Append a figure as messages have it: "1.234,5", in English "1,234.5". What
 * somebody shall type into JSON is for decimal_write. */
void text_number(struct buf *out, struct decimal d);

/* The same into an arena. */
MUST_USE const char *text_number_in(struct arena *a, struct decimal d);

#endif
