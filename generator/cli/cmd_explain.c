/*
 * kinerja explain: what a code means, with an example of how to repair it.
 */
#include "base/nearest.h"
#include "base/text.h"
#include "cli/command.h"
#include "findings/codes.h"

enum { LANG };

static const struct option options[] = {
	[LANG] = { 'l', "lang", "LANG", "id or en (default: the "
		   "environment's)" }
};

static void list_titles(struct str codes)
{
	struct str title;
	size_t at = 0;

	while ((title = codes_next_title(codes, &at)).len)
		printf("%.*s\n", STR_ARG(title));
}

static int unknown(struct str codes, const char *code)
{
	struct nearest near;
	struct str title;
	size_t at = 0;

	nearest_init(&near, str_from(code));
	while ((title = codes_next_title(codes, &at)).len)
		nearest_offer(&near, str_make(title.ptr, 4));
	fprintf(stderr, "kinerja: no code \"%s\"", code);
	if (near.best.ptr)
		fprintf(stderr, "; did you mean \"%.*s\"?",
			STR_ARG(near.best));
	fputs("\n", stderr);
	return EXIT_USAGE;
}

static int run(const struct arguments *a)
{
	struct str codes, text;

	if (a->value[LANG] && !command_language(a->value[LANG]))
		return EXIT_USAGE;
	codes = codes_in(text_language_now());
	if (a->n_word == 0) {
		list_titles(codes);
		return EXIT_GOOD;
	}
	text = codes_find(codes, a->word[0]);
	if (text.len == 0)
		return unknown(codes, a->word[0]);
	fwrite(text.ptr, 1, text.len, stdout);
	return EXIT_GOOD;
}

const struct command cmd_explain = {
	"explain", "[CODE]", "Explain the code of a finding, or list all", 0,
	1, options, ARRAY_SIZE(options), run
};
