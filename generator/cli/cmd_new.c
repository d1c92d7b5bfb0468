/*
 * kinerja new: files to begin with, for a new OPD or its next year, and for
 * checks where content is sent to. Says what was made and what is left to
 * people.
 */
#include "base/nearest.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/create.h"
#include "cli/new_ci.h"

enum { SOURCE };

static const struct option options[] = {
	[SOURCE] = { 's', "source", "DIR", "content folder (default: .)" }
};

static int make_opd(struct starter *out, struct source *src,
		    const struct arguments *a, struct diag *d)
{
	return starter_opd(out, src, a->word[1], d);
}

static int make_year(struct starter *out, struct source *src,
		     const struct arguments *a, struct diag *d)
{
	return starter_year(out, src, a->word[1], a->word[2], d);
}

static const char *content_folder(const struct arguments *a)
{
	return a->value[SOURCE] ? a->value[SOURCE] : ".";
}

static int make_ci(struct starter *out, struct source *src,
		   const struct arguments *a, struct diag *d)
{
	return new_ci(out, src, a->word[1], content_folder(a), d);
}

static const struct kind {
	const char *name;
	const char *words;
	size_t n_words;		/* with the kind's own name */
	int (*make)(struct starter *out, struct source *src,
		    const struct arguments *a, struct diag *d);
	bool beside;		/* not in the content: in this folder */
} kinds[] = {
	{ "opd", "SLUG", 2, make_opd, false },
	{ "year", "YEAR SLUG", 3, make_year, false },
	{ "ci", "github, gitlab or hook", 2, make_ci, true }
};

/* The kind that was asked for, or NULL after a message. */
static const struct kind *find_kind(const struct arguments *a)
{
	struct nearest near;

	nearest_init(&near, str_from(a->word[0]));
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		const struct kind *k = &kinds[i];

		nearest_offer(&near, str_from(k->name));
		if (strcmp(a->word[0], k->name) != 0)
			continue;
		if (a->n_word == k->n_words)
			return k;
		fprintf(stderr, "kinerja: new %s expects %s\n", k->name,
			k->words);
		return NULL;
	}
	fprintf(stderr, "kinerja: new makes an opd, a year or ci, not \"%s\"",
		a->word[0]);
	if (near.best.ptr)
		fprintf(stderr, "; did you mean \"%.*s\"?", STR_ARG(near.best));
	fputs("\n", stderr);
	return NULL;
}

static void print_made(const struct starter *s, const char *root,
		       const char *folder)
{
	printf(text_get("Dibuat di %s:\n"), root);
	for (size_t i = 0; i < s->n_file; i++)
		printf("  %s\n", s->file[i].path);
	puts(text_get("\nLangkah berikutnya:"));
	for (size_t i = 0; i < s->n_step; i++)
		printf("  - %s\n", s->step[i]);
	printf(text_get("  - Periksa dengan: kinerja check -s %s\n"), folder);
}

static int make(struct starter *s, const struct kind *k,
		const struct arguments *a, const char *root, struct diag *d)
{
	struct source *src = source_folder(content_folder(a), d);
	int result = src ? k->make(s, src, a, d) : -1;

	source_free(src);
	return result < 0 ? -1 : create_files(root, s->file, s->n_file, d);
}

static int run(const struct arguments *a)
{
	const char *folder = content_folder(a);
	const struct kind *k = find_kind(a);
	const char *root = k && k->beside ? "." : folder;
	struct arena arena = ARENA_INIT;
	struct starter s = { .arena = &arena };
	struct diag d = DIAG_INIT;
	int code = 0;

	if (!k)
		return EXIT_USAGE;
	if (make(&s, k, a, root, &d) < 0)
		code = diag_exit_code(&d);
	diag_print(&d, stderr);
	if (code == 0)
		print_made(&s, root, folder);
	else
		fputs(text_get("Tidak ada yang dibuat.\n"), stderr);
	diag_release(&d);
	arena_release(&arena);
	return code;
}

const struct command cmd_new = {
	"new", "opd SLUG | year YEAR SLUG | ci github|gitlab|hook",
	"Make the files of a new OPD, of its next year, or of checks", 2, 3,
	options, ARRAY_SIZE(options), run
};
