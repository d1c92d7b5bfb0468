/*
 * struct diag: the findings of a run, collected instead of printed, so that
 * an author sees all mistakes at once, sorted by place. Whoever returns -1
 * has reported here exactly once. Knows nothing of what it reports about.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdio.h>

#include "base/arena.h"
#include "base/buf.h"

enum diag_level {
	DIAG_ERROR,		/* cannot be published; exit code 1 */
	DIAG_WARNING,		/* should be looked at */
	DIAG_HINT,
	DIAG_ENVIRONMENT	/* disk, repository, rights; exit code 3 */
};

/* Where something was found. line and column count from 1, the column in
 * characters; 0 means "the file as a whole". */
struct place {
	const char *path;	/* borrowed, copied when reported */
	unsigned line;
	unsigned column;
};

struct diag_item {
	enum diag_level level;
	struct place place;
	const char *code;	/* stable, like "K012" */
	const char *text;	/* what was found, what is expected; as
				   diag_visible shows it */
	const char *quote;	/* the line itself, or a piece of it around
				   the column; NULL: not known */
	unsigned caret;		/* character of .quote, from 1; 0: none */
};

/* What a site asks not to be told: warnings and hints of one code, in the
 * files that a pattern names. */
struct diag_silence {
	const char *code;
	const char *pattern;	/* of paths; "*" is any text, with "/" too */
	const char *reason;
	struct place place;	/* where it is asked for */
	size_t n;		/* findings that were left out for it */
};

struct diag {
	struct arena arena;	/* owns the texts */
	struct diag_item *item;
	size_t n;		/* items kept */
	size_t dropped;		/* items past LIMIT_DIAGS */
	size_t errors;		/* DIAG_ERROR, also dropped ones */
	size_t warnings;	/* DIAG_WARNING, also dropped ones */
	size_t hints;		/* DIAG_HINT, also dropped ones */
	size_t environment;	/* DIAG_ENVIRONMENT, also dropped ones */
	struct diag_silence *silence;	/* what diag_silence left out */
	size_t n_silence;
};

/* Static initializer. */
#define DIAG_INIT { ARENA_INIT, NULL, 0, 0, 0, 0, 0, 0, NULL, 0 }

/* Report an error in the content. Always returns -1, so that a function can
 * end with "return diag_error(…);". */
int diag_error(struct diag *d, struct place at, const char *code,
	       const char *fmt, ...) PRINTF_LIKE(4, 5);

/* Report a warning. */
void diag_warning(struct diag *d, struct place at, const char *code,
		  const char *fmt, ...) PRINTF_LIKE(4, 5);

/* Report what may be meant, and yet could be better. */
void diag_hint(struct diag *d, struct place at, const char *code,
	       const char *fmt, ...) PRINTF_LIKE(4, 5);

/* Report a failure of the surroundings (disk full, no right). Returns -1. */
int diag_environment(struct diag *d, struct place at, const char *code,
		     const char *fmt, ...) PRINTF_LIKE(4, 5);

/* The place of a whole file. */
struct place place_file(const char *path);

/* The place of byte offset at in text: line and column counted from its
 * start; CR, LF and CRLF end a line. */
struct place place_at(const char *path, struct str text, size_t at);

/* Sort by path, line, column, level, code and text, so that the order of
 * arrival does not show, and drop repeats. */
void diag_sort(struct diag *d);

/* Move all findings of from into d; from is empty afterwards. */
void diag_move(struct diag *d, struct diag *from);

/* Make d, which is empty, hold all that from holds, as copies: what another
 * run found, with quotes and with what was left out. */
void diag_copy(struct diag *d, const struct diag *from);

/* Leave out the items that unwanted says. */
void diag_drop(struct diag *d,
	       bool (*unwanted)(void *ctx, const struct diag_item *item),
	       void *ctx);

/* Leave out the warnings and hints that a rule covers (n rules, copied; the
 * first one counts), and keep the rules with what each left out in
 * .silence. Errors stay. */
void diag_silence(struct diag *d, const struct diag_silence *rule, size_t n);

/* Does a rule of d cover an error, which no rule may leave out? */
bool diag_silence_refused(const struct diag *d, const struct diag_silence *s);

/* Give each item of that path its quote, out of the text of the file. */
void diag_quote(struct diag *d, const char *path, struct str text);

/* Append text so that nothing in it steers a terminal: invisible characters
 * and invalid UTF-8 are shown as \xNN. */
void diag_visible(struct buf *out, struct str text);

/* "error", "warning" or "hint", for machines. */
const char *diag_level_name(enum diag_level level);

/* Print sorted items, each a line "path:line:column: error: text [code]",
 * and where it has a quote, that with a caret below the place. What is
 * invisible is printed as diag_visible does. */
void diag_print(struct diag *d, FILE *out);

/* Exit code that the findings ask for: 3, 1 or 0. */
int diag_exit_code(const struct diag *d);

/* Free everything. */
void diag_release(struct diag *d);

#endif
