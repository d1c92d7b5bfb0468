/*
 * kinerja schema: the JSON Schemas that editors use and that check enforces.
 */
#include <string.h>

#include "base/nearest.h"
#include "cli/command.h"
#include "content/schema.h"

static void list_names(FILE *out)
{
	for (const struct schema_text *s = schema_texts; s->name; s++)
		fprintf(out, "%s\n", s->name);
}

static int run(const struct arguments *a)
{
	struct nearest near;

	if (a->n_word == 0) {
		list_names(stdout);
		return EXIT_GOOD;
	}
	nearest_init(&near, str_from(a->word[0]));
	for (const struct schema_text *s = schema_texts; s->name; s++) {
		if (!strcmp(s->name, a->word[0])) {
			fwrite(s->text, 1, s->len, stdout);
			return EXIT_GOOD;
		}
		nearest_offer(&near, str_from(s->name));
	}
	fprintf(stderr, "kinerja: no schema \"%s\"", a->word[0]);
	if (near.best.ptr)
		fprintf(stderr, "; did you mean \"%.*s\"?", STR_ARG(near.best));
	fputs("; the schemas are:\n", stderr);
	list_names(stderr);
	return EXIT_USAGE;
}

const struct command cmd_schema = {
	"schema", "[NAME]", "Print a JSON Schema, or the names of all", 0, 1,
	NULL, 0, run
};
