/*
 * kinerja review: what a step from one revision to another means, for the
 * person who must approve it.
 */
#include "base/text.h"
#include "cli/command.h"
#include "project.h"
#include "review/approve.h"
#include "review/format.h"
#include "review/review.h"

enum { SOURCE, FORMAT, OUT, THEMES, LANG, TRUST, APPROVE, OPD };

static const struct option options[] = {
	[SOURCE] = { 's', "source", "REPO", "repository, or a folder in one "
		     "(default: .)" },
	[FORMAT] = { 'f', "format", "FORMAT", "text (default), markdown, "
		     "html or json" },
	[OUT] = { 'o', "output", "FILE", "write the report there" },
	[THEMES] = { 't', "themes", "DIR", "folder of themes" },
	[LANG] = { 'l', "lang", "LANG", "id or en (default: the site's)" },
	[TRUST] = { 0, "trust-repo", NULL, "read it although another user "
		    "owns it" },
	[APPROVE] = { 0, "approve", NULL, "record that HEAD was reviewed and "
		      "is approved (no BASE)" },
	[OPD] = { 0, "opd", "SLUG,…", "with --approve: only these OPDs" }
};

static int write_out(const struct buf *text, const char *path)
{
	FILE *f = path ? fopen(path, "we") : stdout;
	bool good = f && fwrite(text->ptr, 1, text->len, f) == text->len;

	if (path && f)
		good = fclose(f) == 0 && good;
	if (!good)
		fprintf(stderr, "kinerja: %s could not be written\n",
			path ? path : "the report");
	return good ? EXIT_GOOD : EXIT_ENVIRONMENT;
}

/* The words of the theme that HEAD asks for, in the language asked for. */
static int open_words(struct project *p, struct tinjauan *t,
		      const struct arguments *a, struct diag *d)
{
	struct build_options o = { .themes = a->value[THEMES] };

	p->isi.situs = *tinjauan_situs(t);
	if (a->value[LANG])
		p->isi.situs.bahasa = a->value[LANG];
	else
		text_language(p->isi.situs.bahasa, NULL);
	p->isi.situs.bahasa = text_language_now();
	return project_open_words(p, &o, d);
}

static int report(struct tinjauan *t, const struct arguments *a,
		  const struct review_format *format, struct diag *d)
{
	struct project p = { .n_folder = 0 };
	struct buf text = BUF_INIT(SIZE_MAX / 2);
	int code = EXIT_ENVIRONMENT;

	if (open_words(&p, t, a, d) == 0) {
		tinjauan_check(t, &p.view.words);
		format->write(&text, tinjauan_values(t, &p.view.words));
		code = write_out(&text, a->value[OUT]);
	}
	if (code == EXIT_GOOD)
		code = diag_exit_code(&t->baru.diag);
	buf_release(&text);
	project_release(&p);
	return code;
}

static const struct review_format *find_format(const char *name)
{
	const struct review_format *f = review_format(name ? name : "text");

	if (!f)
		fprintf(stderr, "kinerja: no format \"%s\"; there are text, "
				"markdown, html and json\n", name);
	return f;
}

static int approve(const struct arguments *a)
{
	struct approve_options o = {
		.source = a->value[SOURCE] ? a->value[SOURCE] : ".",
		.head = a->n_word ? a->word[0] : NULL,
		.opd = a->value[OPD],
		.trust_repo = a->value[TRUST] != NULL
	};
	struct buf out = BUF_INIT(SIZE_MAX / 2);
	struct diag d = DIAG_INIT;
	int code = EXIT_GOOD;

	if (review_approve(&o, &out, &d) < 0)
		code = EXIT_ENVIRONMENT;
	fwrite(out.ptr, 1, out.len, stdout);
	diag_print(&d, stderr);
	diag_release(&d);
	buf_release(&out);
	return code;
}

static int compare(const struct arguments *a)
{
	struct tinjauan_options o = {
		.source = a->value[SOURCE] ? a->value[SOURCE] : ".",
		.base = a->word[0],
		.head = a->n_word > 1 ? a->word[1] : NULL,
		.trust_repo = a->value[TRUST] != NULL
	};
	const struct review_format *format = find_format(a->value[FORMAT]);
	struct diag d = DIAG_INIT;
	struct tinjauan t;
	int code;

	if (!format)
		return EXIT_USAGE;
	code = tinjauan_open(&t, &o, &d) < 0 ? EXIT_ENVIRONMENT
					     : report(&t, a, format, &d);
	diag_sort(&d);
	diag_print(&d, stderr);
	diag_release(&d);
	tinjauan_release(&t);
	return code;
}

static int run(const struct arguments *a)
{
	bool approves = a->value[APPROVE] != NULL;

	if (a->value[LANG] && !command_language(a->value[LANG]))
		return EXIT_USAGE;
	if (a->n_word == (approves ? 2 : 0) || (a->value[OPD] && !approves)) {
		fputs("kinerja: review expects BASE [HEAD], or --approve "
		      "[--opd SLUG,…] [HEAD]\n", stderr);
		return EXIT_USAGE;
	}
	return approves ? approve(a) : compare(a);
}

const struct command cmd_review = {
	"review", "BASE [HEAD]", "Compare two revisions for who must approve "
	"them", 0, 2, options, ARRAY_SIZE(options), run
};
