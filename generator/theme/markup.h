/*
 * struct markup: where in HTML a text has come to, one character after the
 * other, as far as it decides whether a value may stand there. A small part
 * of the tokenizer of the HTML standard (section 13.2.5). Knows nothing of
 * templates.
 */
#ifndef THEME_MARKUP_H
#define THEME_MARKUP_H

#include "base/str.h"

enum markup_state {
	MARKUP_TEXT,
	MARKUP_OPEN,		/* behind "<" */
	MARKUP_NAME,		/* in the name of a tag */
	MARKUP_TAG,		/* in a tag, between attributes */
	MARKUP_ATTRIBUTE,	/* in the name of an attribute */
	MARKUP_EQUALS,		/* behind "=" */
	MARKUP_UNQUOTED,	/* in a value without quotes */
	MARKUP_DOUBLE,		/* in a value within "" */
	MARKUP_SINGLE,		/* in a value within '' */
	MARKUP_DECLARATION,	/* behind "<!" */
	MARKUP_COMMENT,
	MARKUP_SCRIPT		/* in the content of script or style */
};

/* A short word in lower case; what is too long is cut off. */
struct markup_word {
	char text[16];
	size_t n;
};

struct markup {
	enum markup_state state;
	struct markup_word tag;		/* "a", "/a" */
	struct markup_word attribute;	/* the last one */
	struct markup_word tail;	/* what may end a comment or script */
};

/* Go on through more text. */
void markup_read(struct markup *h, struct str text);

/* True where a value is safe once it is escaped for HTML: in text, comments
 * and quoted values. */
bool markup_is_safe(const struct markup *h);

/* True where two texts have come to the same place, such as both in a tag
 * outside of values. */
bool markup_agree(const struct markup *a, const struct markup *b);

/* True in the value of an attribute that is code: onclick, style, … */
bool markup_is_code(const struct markup *h);

#endif
