/*
 * The language of messages, through gettext: sources hold them in Indonesian,
 * the catalogue po/en.po in English. Printing of numbers and dates never
 * depends on it, nor does anything in the site.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/compat.h"

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

#endif
