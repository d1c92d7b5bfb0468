/*
 * The program: finds the command, checks what it needs, runs it, and makes
 * sure that what it printed arrived.
 */
#include <string.h>
#include <unistd.h>

#include "base/nearest.h"
#include "base/program.h"
#include "base/text.h"
#include "build.h"
#include "cli/command.h"

static const struct command *const commands[] = {
	&cmd_build, &cmd_join, &cmd_rollback, &cmd_check, &cmd_review,
	&cmd_explain, &cmd_data, &cmd_schema, &cmd_new
};

static void print_help(FILE *out)
{
	fputs("usage: kinerja COMMAND [OPTIONS]\n\n"
	      "Turns a folder of performance reports (Markdown and JSON) into "
	      "a public web site.\n\ncommands:\n", out);
	for (size_t i = 0; i < ARRAY_SIZE(commands); i++)
		fprintf(out, "  %-10s %s\n", commands[i]->name,
			commands[i]->help);
	fputs("\n\"kinerja COMMAND --help\" tells more; \"kinerja --version\" "
	      "tells the versions.\n", out);
}

static void print_command_help(const struct command *c, FILE *out)
{
	fprintf(out, "usage: kinerja %s%s%s%s\n\n%s.\n\noptions:\n", c->name,
		c->n_option ? " [OPTIONS]" : "", *c->words ? " " : "",
		c->words, c->help);
	option_help(c->option, c->n_option, out);
}

static int unknown_command(const char *name)
{
	struct nearest near;

	nearest_init(&near, str_from(name));
	for (size_t i = 0; i < ARRAY_SIZE(commands); i++)
		nearest_offer(&near, str_from(commands[i]->name));
	fprintf(stderr, "kinerja: unknown command \"%s\"", name);
	if (near.best.ptr)
		fprintf(stderr, "; did you mean \"%.*s\"?", STR_ARG(near.best));
	fputs("\n", stderr);
	return EXIT_USAGE;
}

static int run(const struct command *c, char **argv)
{
	struct arguments a;

	if (option_parse(&a, c->option, c->n_option, argv, stderr) < 0)
		return EXIT_USAGE;
	if (a.help) {
		print_command_help(c, stdout);
		return EXIT_GOOD;
	}
	if (a.n_word < c->min_words || a.n_word > c->max_words) {
		fprintf(stderr, "kinerja: %s expects %s\n", c->name,
			*c->words ? c->words : "no arguments");
		return EXIT_USAGE;
	}
	return c->run(&a);
}

static int dispatch(int argc, char **argv)
{
	if (argc < 2) {
		print_help(stderr);
		return EXIT_USAGE;
	}
	if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h") ||
	    !strcmp(argv[1], "help")) {
		print_help(stdout);
		return EXIT_GOOD;
	}
	if (!strcmp(argv[1], "--version")) {
		build_print_version(stdout);
		return EXIT_GOOD;
	}
	for (size_t i = 0; i < ARRAY_SIZE(commands); i++)
		if (!strcmp(argv[1], commands[i]->name))
			return run(commands[i], argv + 2);
	return unknown_command(argv[1]);
}

/* Catalogues lie beside the program (built), or in share (installed). */
static void open_texts(void)
{
	struct arena a = ARENA_INIT;
	const char *program = program_folder(&a);
	const char *built = arena_strf(&a, "%s/locale", program ? program
								: ".");
	const char *installed = arena_strf(&a, "%s/../share/locale",
					   program ? program : ".");

	text_language(NULL, access(built, R_OK) == 0 ? built : installed);
	arena_release(&a);
}

const char *command_language(const char *lang)
{
	if (!lang)
		return NULL;
	if (strcmp(lang, "id") != 0 && strcmp(lang, "en") != 0) {
		fprintf(stderr, "kinerja: --lang expects id or en, not "
				"\"%s\"\n", lang);
		return NULL;
	}
	text_language(lang, NULL);
	return lang;
}

int main(int argc, char **argv)
{
	int code;

	open_texts();
	code = dispatch(argc, argv);

	if (fflush(stdout) != 0 || ferror(stdout)) {
		fputs("kinerja: output could not be written\n", stderr);
		return EXIT_ENVIRONMENT;
	}
	return code;
}
