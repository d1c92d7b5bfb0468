/*
 * kinerja join: parts of a site, made by kinerja build --part, become one.
 */
#include <stdlib.h>

#include "base/text.h"
#include "cli/command.h"
#include "join.h"

enum { OUT, LANG };

static const struct option options[] = {
	[OUT] = { 'o', "out", "DIR", "site folder (default: public)" },
	[LANG] = { 'l', "lang", "LANG", "of messages: id or en" }
};

static int run(const struct arguments *a)
{
	const char *out = a->value[OUT] ? a->value[OUT] : "public";
	struct build_result result;
	struct diag d = DIAG_INIT;
	int code = 0;

	if (a->value[LANG] && !command_language(a->value[LANG]))
		return EXIT_USAGE;
	if (join_parts(a->word[0], out, &result, &d) < 0)
		code = diag_exit_code(&d);
	diag_print(&d, stderr);
	if (code == 0)
		printf(text_get("%zu halaman. %zu berkas baru atau berubah, "
				"%zu tetap, %zu dihapus.\n"), result.pages,
		       result.written, result.kept, result.removed);
	else
		fputs(text_get("Situs tidak diubah.\n"), stderr);
	diag_release(&d);
	return code;
}

const struct command cmd_join = {
	"join", "PARTS", "Join the parts of a site: each folder in PARTS is "
	"one", 1, 1, options, ARRAY_SIZE(options), run
};
