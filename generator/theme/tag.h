/*
 * The tags of a template, read one after the other: where they are, what
 * stands in them, and how they sit on their lines. Knows nothing of what
 * tags mean together (theme/parse.c).
 */
#ifndef THEME_TAG_H
#define THEME_TAG_H

#include "base/diag.h"

struct tag_reader {
	const char *path;		/* for messages */
	struct str text;
	struct str open, close;		/* the delimiters now */
	size_t line, seen;		/* last tag: start of its line, start */
	struct diag *diag;
};

struct tag {
	char kind;		/* one of "#^/<>$&{=!", or 'x' for {{x}} */
	struct str name;	/* without blanks around; for ! and = all */
	size_t start, end;	/* offsets of the tag, delimiters included */
	size_t line;		/* where the line starts that it starts on */
	size_t next;		/* where the line after its end starts */
	bool first;		/* only blanks stand before it on its line */
	bool last;		/* only blanks stand behind it on its line */
};

/* A reader of text with the usual delimiters. All is borrowed. */
struct tag_reader tag_reader_make(const char *path, struct str text,
				  struct diag *d);

/* Read the next tag from offset from on. 1: read; 0: there is none; -1
 * after reporting: not closed (K301), no name (K305), bad name (K306). */
MUST_USE int tag_next(struct tag *out, struct tag_reader *r, size_t from);

/* Take the delimiters that a {{=a b=}} tag sets. 0, or -1 after reporting
 * (K307). */
MUST_USE int tag_set_delimiters(struct tag_reader *r, const struct tag *tag);

/* A name without the "*" that makes it dynamic. */
struct str tag_plain_name(struct str name);

/* The place of an offset, for messages. */
struct place tag_place(const struct tag_reader *r, size_t at);

#endif
