/*
 * kinerja data: the values that a page's template is given, for authors of
 * themes.
 */
#include "base/limits.h"
#include "build.h"
#include "cli/command.h"

enum { SOURCE, REV, THEMES };

static const struct option options[] = {
	[SOURCE] = { 's', "source", "DIR", "content folder (default: .)" },
	[REV] = { 'r', "rev", "REV", "read this revision, REV or REV:FOLDER, "
		  "not the folder" },
	[THEMES] = { 't', "themes", "DIR", "folder of themes" }
};

static int run(const struct arguments *a)
{
	struct build_options o = {
		.source = a->value[SOURCE] ? a->value[SOURCE] : ".",
		.themes = a->value[THEMES],
		.rev = a->value[REV]
	};
	struct buf out = BUF_INIT((size_t)4 * LIMIT_PAGE);
	struct diag d = DIAG_INIT;
	int code = 0;

	if (build_data(&o, a->word[0], &out, &d) < 0)
		code = diag_exit_code(&d);
	diag_print(&d, stderr);
	fwrite(out.ptr, 1, out.len, stdout);
	buf_release(&out);
	diag_release(&d);
	return code;
}

const struct command cmd_data = {
	"data", "PAGE", "Print the values that a page's template gets, as JSON",
	1, 1, options, ARRAY_SIZE(options), run
};
