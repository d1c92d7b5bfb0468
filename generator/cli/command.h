/*
 * The commands. To add one: write cmd_NAME.c, declare its struct command
 * here, and add a row to the table in main.c.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "cli/option.h"

enum exit_code {
	EXIT_GOOD = 0,
	EXIT_CONTENT = 1,	/* errors in the content */
	EXIT_USAGE = 2,
	EXIT_ENVIRONMENT = 3,	/* disk, rights, repository */
	EXIT_HELD = 4		/* built, but some OPDs have errors */
};

struct command {
	const char *name;
	const char *words;	/* "PAGE", or "" */
	const char *help;	/* one line */
	size_t min_words;
	size_t max_words;
	const struct option *option;
	size_t n_option;
	/* Returns an exit code. */
	int (*run)(const struct arguments *a);
};

extern const struct command cmd_build;
extern const struct command cmd_check;
extern const struct command cmd_data;
extern const struct command cmd_explain;
extern const struct command cmd_join;
extern const struct command cmd_review;
extern const struct command cmd_rollback;
extern const struct command cmd_schema;
extern const struct command cmd_new;

/* Turn messages to the language of --lang, and return it; NULL after a
 * message where it is not "id" or "en", or where it is NULL. */
const char *command_language(const char *lang);

#endif
