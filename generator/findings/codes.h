/*
 * What each code of a finding means, in both languages: the texts are in
 * findings/codes/ and carried in the program. In a file, a line "K020 Title"
 * begins a code; what follows, up to the next one, is its text.
 */
#ifndef FINDINGS_CODES_H
#define FINDINGS_CODES_H

#include "base/str.h"

/* All codes in one language. The table ends with a name of NULL. */
struct code_text {
	const char *name;	/* "id" or "en" */
	const char *text;
	size_t len;
};

extern const struct code_text code_texts[];

/* The codes in a language ("id" where it is another one). */
struct str codes_in(const char *language);

/* The title line and the text of a code, among codes; empty where there is
 * no such code. */
struct str codes_find(struct str codes, const char *code);

/* The next title line at or after *at, and *at moved behind it; empty at the
 * end. */
struct str codes_next_title(struct str codes, size_t *at);

#endif
