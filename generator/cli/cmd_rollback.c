/*
 * kinerja rollback: the site as it was before, and the list of what there is
 * to go back to.
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/text.h"
#include "cli/command.h"
#include "output/rollback.h"

enum { OUT, LIST, LANG };

static const struct option options[] = {
	[OUT] = { 'o', "out", "DIR", "site folder (default: public)" },
	[LIST] = { 0, "list", NULL, "print the site and its releases, newest "
		   "first" },
	[LANG] = { 'l', "lang", "LANG", "of messages: id or en" }
};

/* Like 2024-01-31 17:05:09 UTC. */
static void print_date(int64_t date)
{
	int second;
	struct date d = date_local(date / 1000000000, 0, &second);

	printf("%04d-%02d-%02d %02d:%02d:%02d UTC", d.year, d.month, d.day,
	       second / 3600, second / 60 % 60, second % 60);
}

static int print_list(const char *out, struct diag *d)
{
	struct arena a = ARENA_INIT;
	struct rollback_list list;

	if (rollback_sites(&list, &a, out, d) < 0) {
		arena_release(&a);
		return -1;
	}
	for (size_t i = 0; i < list.n; i++) {
		const struct rollback_site *s = &list.site[i];

		printf("%zu  ", i + 1);
		print_date(s->date);
		printf("  %zu %s  %s%s\n", s->files, text_get("berkas"),
		       s->label ? s->label : "",
		       s->live ? text_get("  (situs sekarang)") : "");
	}
	arena_release(&a);
	return 0;
}

/* A number of the list, or -1. */
static long parse_number(const char *text)
{
	char *end;
	long n = strtol(text, &end, 10);

	return *text && !*end && n >= 1 && n <= 1000 ? n : -1;
}

static int go_back(const char *out, size_t n, struct diag *d)
{
	int64_t date;

	if (rollback_to(&date, out, n, d) < 0)
		return -1;
	fputs(text_get("Situs sekarang adalah yang terbit pada "), stdout);
	print_date(date);
	fputs(".\n", stdout);
	return 0;
}

static int run(const struct arguments *a)
{
	const char *out = a->value[OUT] ? a->value[OUT] : "public";
	long n = a->n_word ? parse_number(a->word[0]) : 0;
	struct diag d = DIAG_INIT;
	int code;

	if (a->value[LANG] && !command_language(a->value[LANG]))
		return EXIT_USAGE;
	if (n < 0) {
		fputs("kinerja: rollback expects a number of --list\n",
		      stderr);
		return EXIT_USAGE;
	}
	code = a->value[LIST] ? print_list(out, &d)
			      : go_back(out, (size_t)n, &d);
	diag_print(&d, stderr);
	code = code < 0 ? diag_exit_code(&d) : EXIT_GOOD;
	diag_release(&d);
	return code;
}

const struct command cmd_rollback = {
	"rollback", "[N]", "Return to a site that was replaced", 0, 1,
	options, ARRAY_SIZE(options), run
};
