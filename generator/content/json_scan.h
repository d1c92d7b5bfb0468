/*
 * Between json_scan.c, which finds the first mistake in a JSON text, and
 * json_fail.c, which says what it is. For those two files only.
 */
#ifndef CONTENT_JSON_SCAN_H
#define CONTENT_JSON_SCAN_H

#include "content/json.h"

#define SCAN_END (-1)

struct scan {
	struct json *json;
	struct str text;
	size_t at;		/* next byte */
	unsigned depth;		/* open arrays and objects */
	char inside;		/* what closes the innermost: } ] or NUL */
};

/* The next byte, or SCAN_END. */
static inline int scan_peek(const struct scan *s)
{
	return s->at < s->text.len ? (unsigned char)s->text.ptr[s->at] :
				     SCAN_END;
}

/* Where the run of letters and digits from an offset ends. */
size_t scan_word_end(const struct scan *s, size_t from);

/* Where the run of what looks like a number ends: letters, digits, signs,
 * points; in an object, where a key must follow a comma, also a comma with
 * a digit behind it. */
size_t scan_number_end(const struct scan *s, size_t from);

/* Each reports one kind of mistake at s->at (or at the offset given) and
 * returns -1. The file as a whole: no value where one must be, text behind
 * the end. */
int scan_fail_value(struct scan *s);
/* Text behind the end of the document. */
int scan_fail_trailing_text(struct scan *s);
/* No valid number from an offset on. */
int scan_fail_number(struct scan *s, size_t from);
/* A number at s->at as people type it, "Rp 1,5 miliar", or a word for none,
 * "n/a". 0: it is neither, and nothing was reported. */
int scan_fail_typed(struct scan *s);
/* The same of a number that ends at end and goes on as none, "98 %". */
int scan_fail_behind(struct scan *s, size_t end);
/* A string that does not end on its line. */
int scan_fail_unclosed_string(struct scan *s, size_t from);
/* A control character in a string. */
int scan_fail_control(struct scan *s);
/* An escape that does not exist, or half a surrogate pair. */
int scan_fail_escape(struct scan *s, size_t from);
/* No key where one must be; also a number with a decimal comma. */
int scan_fail_key(struct scan *s);
/* No colon behind a key. */
int scan_fail_colon(struct scan *s);
/* No comma between two items, or the end of the file. open: the bracket. */
int scan_fail_comma(struct scan *s, size_t open);
/* A comma with nothing behind it. */
int scan_fail_trailing_comma(struct scan *s, size_t comma);
/* Nesting past LIMIT_JSON_DEPTH. */
int scan_fail_depth(struct scan *s);
/* More members than LIMIT_JSON_MEMBERS. open: the bracket. */
int scan_fail_members(struct scan *s, size_t open);

#endif
