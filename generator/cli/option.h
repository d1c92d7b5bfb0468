/*
 * Options of a command, declared once: parsing, the usage line and --help
 * all come from the same table.
 */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include <stdio.h>

#include "base/compat.h"

#define OPTION_MAX 24		/* options of one command */
#define OPTION_WORDS 8		/* words after the options */

struct option {
	char letter;		/* 's' for -s, or 0 */
	const char *name;	/* "source" for --source */
	const char *argument;	/* "DIR", or NULL for a switch */
	const char *help;	/* one line */
};

/* What a command line said. Texts are borrowed from argv. */
struct arguments {
	const char *value[OPTION_MAX];	/* by table row; a switch: "" */
	const char *word[OPTION_WORDS];
	size_t n_word;
	bool help;			/* --help was given */
};

/* Parse argv (without the command's name) by a table of n options. "--" ends
 * the options; -sDIR, -s DIR, --source=DIR and --source DIR are the same.
 * Returns 0, or -1 after a message on err: unknown option (with the nearest
 * known one), missing or unwanted argument, too many words. */
MUST_USE int option_parse(struct arguments *out, const struct option *table,
			  size_t n, char **argv, FILE *err);

/* Print the options, one a line. */
void option_help(const struct option *table, size_t n, FILE *out);

#endif
