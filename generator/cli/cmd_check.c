/*
 * kinerja check: every mistake in the content, in one run.
 */
#include "build.h"
#include "cli/command.h"

enum { SOURCE, REV, THEMES };

static const struct option options[] = {
	[SOURCE] = { 's', "source", "DIR", "content folder (default: .)" },
	[REV] = { 'r', "rev", "REV", "read this revision, REV or REV:FOLDER, "
		  "not the folder" },
	[THEMES] = { 't', "themes", "DIR", "folder of themes" }
};

static void print_summary(const struct diag *d)
{
	size_t errors = d->errors + d->environment;
	size_t all = d->n + d->dropped;
	size_t warnings = all > errors ? all - errors : 0;

	if (errors == 0 && warnings == 0)
		puts("Tidak ada kesalahan.");
	else
		printf("%zu kesalahan, %zu peringatan.\n", errors, warnings);
}

static int run(const struct arguments *a)
{
	struct build_options o = {
		.source = a->value[SOURCE] ? a->value[SOURCE] : ".",
		.themes = a->value[THEMES],
		.rev = a->value[REV],
		.no_history = true
	};
	struct diag d = DIAG_INIT;
	int code = build_check(&o, &d) < 0 ? diag_exit_code(&d) : 0;

	diag_print(&d, stderr);
	print_summary(&d);
	diag_release(&d);
	return code;
}

const struct command cmd_check = {
	"check", "", "Check the content and report every mistake", 0, 0,
	options, ARRAY_SIZE(options), run
};
