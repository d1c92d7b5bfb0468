/*
 * kinerja check: every mistake in the content, in one run.
 */
#include "base/limits.h"
#include "base/text.h"
#include "build.h"
#include "cli/command.h"
#include "findings/format.h"

enum { SOURCE, REV, THEMES, FORMAT, STRICT, LANG, HISTORY,
       COMPLETENESS };

static const struct option options[] = {
	[SOURCE] = { 's', "source", "DIR", "content folder (default: .)" },
	[REV] = { 'r', "rev", "REV", "read this revision, REV or REV:FOLDER, "
		  "not the folder" },
	[THEMES] = { 't', "themes", "DIR", "folder of themes" },
	[FORMAT] = { 'f', "format", "FORMAT", "text (default), json, github, "
		     "gitlab, sarif or junit" },
	[STRICT] = { 0, "strict", NULL, "warnings fail, too" },
	[LANG] = { 'l', "lang", "LANG", "of messages: id or en (default: the "
		   "site's)" },
	[HISTORY] = { 0, "history", NULL, "also what only the repository "
		      "tells: figures that came too early or too late" },
	[COMPLETENESS] = { 0, "completeness", NULL, "also what the reports of "
			   "OPD (default: of all) still lack, and where to "
			   "write it" }
};

/* What the site decided to live with, and why. */
static void print_silenced(const struct diag *d)
{
	for (size_t i = 0; i < d->n_silence; i++) {
		const struct diag_silence *s = &d->silence[i];
		struct buf line = BUF_INIT(LIMIT_MESSAGE);

		if (s->n == 0)
			continue;
		buf_addf(&line, text_get("%zu temuan %s di %s didiamkan: %s"),
			 s->n, s->code, s->pattern, s->reason);
		puts(line.ptr);
		buf_release(&line);
	}
}

static void print_summary(const struct diag *d)
{
	size_t errors = d->errors + d->environment;

	if (errors + d->warnings + d->hints == 0)
		puts(text_get("Tidak ada kesalahan."));
	else
		printf(text_get("%zu kesalahan, %zu peringatan, %zu saran.\n"),
		       errors, d->warnings, d->hints);
}

static void print(struct diag *d, const struct findings_format *format,
		  const struct build_options *o)
{
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	struct arena a = ARENA_INIT;
	struct findings f = { d, KINERJA_VERSION, build_prefix(o, &a) };

	diag_sort(d);
	format->write(&out, &f);
	fwrite(out.ptr, 1, out.len, stdout);
	buf_release(&out);
	arena_release(&a);
}

static bool is_text(const char *format)
{
	return !format || !strcmp(format, "text");
}

/* Warnings fail only where that was asked for, hints never. */
static int exit_code(const struct diag *d, bool strict)
{
	int code = diag_exit_code(d);

	return code == EXIT_GOOD && strict && d->warnings ? EXIT_CONTENT
						     : code;
}

static int run(const struct arguments *a)
{
	struct build_options o = {
		.source = a->value[SOURCE] ? a->value[SOURCE] : ".",
		.themes = a->value[THEMES],
		.rev = a->value[REV],
		.lang = command_language(a->value[LANG]),
		.no_history = !a->value[HISTORY] && !a->value[COMPLETENESS],
		.judge_history = a->value[HISTORY] != NULL,
		.completeness = a->value[COMPLETENESS] != NULL,
		.completeness_of = a->n_word ? a->word[0] : NULL
	};
	const char *name = a->value[FORMAT];
	const struct findings_format *format =
		is_text(name) ? NULL : findings_format(name);
	struct diag d = DIAG_INIT;
	int code;

	if (a->value[LANG] && !o.lang)
		return EXIT_USAGE;
	if (o.completeness_of && !o.completeness) {
		fprintf(stderr, "kinerja: an OPD is only named with "
				"--completeness\n");
		return EXIT_USAGE;
	}
	if (!is_text(name) && !format) {
		fprintf(stderr, "kinerja: no format \"%s\"; there are text, "
				"json, github, gitlab, sarif and junit\n",
			name);
		return EXIT_USAGE;
	}
	(void)!build_check(&o, &d);
	code = exit_code(&d, a->value[STRICT] != NULL);
	if (format) {
		print(&d, format, &o);
	} else {
		diag_print(&d, stderr);
		print_silenced(&d);
		print_summary(&d);
	}
	diag_release(&d);
	return code;
}

const struct command cmd_check = {
	"check", "[OPD]", "Check the content and report every mistake", 0, 1,
	options, ARRAY_SIZE(options), run
};
