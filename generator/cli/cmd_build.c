/*
 * kinerja build: content in, site out. Shows progress on a terminal when
 * the work takes longer than a second.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "build.h"
#include "cli/command.h"
#include "cli/timing.h"

#define PARTS_MOST 1000

enum {
	SOURCE, REV, OUT, BASE_URL, THEMES, KEEP_GOING, RELEASE, FULL,
	NO_HISTORY, TRUST, NO_SYNC, PART, JOBS, QUIET, VERBOSE, EXPLAIN,
	TIMING, TIMING_JSON, LANG
};

static const struct option options[] = {
	[SOURCE] = { 's', "source", "DIR", "content folder, or repository "
		     "(default: .)" },
	[REV] = { 'r', "rev", "REV", "read this revision, REV or REV:FOLDER, "
		  "not the folder" },
	[OUT] = { 'o', "out", "DIR", "site folder (default: public)" },
	[BASE_URL] = { 0, "base-url", "URL", "address instead of "
		       "situs.json's alamat_situs" },
	[THEMES] = { 't', "themes", "DIR", "folder of themes" },
	[KEEP_GOING] = { 'k', "keep-going", NULL, "show agencies with errors "
			 "as they were before (exit code 4)" },
	[RELEASE] = { 0, "release", NULL, "refuse files that are not "
		      "committed" },
	[FULL] = { 0, "require-full-history", NULL, "refuse a shallow, "
		   "damaged or rewritten history" },
	[NO_HISTORY] = { 0, "no-history", NULL, "leave the repository "
			 "alone" },
	[TRUST] = { 0, "trust-repo", NULL, "read a repository that another "
		    "user owns" },
	[NO_SYNC] = { 0, "no-sync", NULL, "do not wait until the site is on "
		      "the disk" },
	[PART] = { 0, "part", "N/M", "only part N of M of the files; see "
		   "kinerja join" },
	[JOBS] = { 'j', "jobs", "N", "threads (default: processors)" },
	[QUIET] = { 'q', "quiet", NULL, "print nothing but mistakes" },
	[VERBOSE] = { 'v', "verbose", NULL, "print each file that changes" },
	[EXPLAIN] = { 0, "explain", NULL, "print why each page is made "
		      "again" },
	[TIMING] = { 0, "timing", NULL, "print where the time went" },
	[TIMING_JSON] = { 0, "timing-json", NULL, "the same, as JSON" },
	[LANG] = { 'l', "lang", "LANG", "of messages: id or en (default: the "
		   "site's)" }
};

struct progress {
	struct timespec start;
	bool shown;
};

static double seconds_since(const struct timespec *start)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) +
	       (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static void show_progress(void *ctx, size_t done, size_t total)
{
	struct progress *p = ctx;

	if (!p->shown && seconds_since(&p->start) < 1.0)
		return;
	p->shown = true;
	fputs("\r", stderr);
	fprintf(stderr, text_get("%zu dari %zu bagian"), done, total);
	if (done == total)
		fputs("\r\033[K", stderr);
	fflush(stderr);
}

static bool terminal_wants_progress(void)
{
	const char *term = getenv("TERM");

	return isatty(STDERR_FILENO) && !getenv("NO_COLOR") &&
	       !(term && !strcmp(term, "dumb"));
}

/* A number from 1 to 256, or -1. */
static int parse_jobs(const char *text)
{
	char *end;
	long n = strtol(text, &end, 10);

	return *text && !*end && n >= 1 && n <= 256 ? (int)n : -1;
}

/* "3/8" */
static bool parse_part(struct build_options *o, const char *text)
{
	char *end;
	long part = strtol(text, &end, 10), parts = 0;

	if (end != text && *end == '/')
		parts = strtol(end + 1, &end, 10);
	if (*end || part < 1 || part > parts || parts > PARTS_MOST)
		return false;
	o->part = (int)part;
	o->parts = (int)parts;
	return true;
}

static void print_change(void *ctx, char sign, const char *path)
{
	(void)ctx;
	printf("%c %s\n", sign, path);
}

static void print_reason(void *ctx, const char *kind, const char *address,
			 const char *reason)
{
	(void)ctx;
	printf("%s /%s: %s\n", kind, address, reason);
}

static void print_result(const struct build_result *r)
{
	printf(text_get("%zu halaman. "), r->pages);
	printf(text_get("%zu berkas baru atau berubah, %zu tetap, "
			"%zu dihapus.\n"), r->written, r->kept, r->removed);
}

static int run(const struct arguments *a)
{
	struct build_options o = {
		.source = a->value[SOURCE] ? a->value[SOURCE] : ".",
		.out = a->value[OUT] ? a->value[OUT] : "public",
		.themes = a->value[THEMES],
		.base_url = a->value[BASE_URL],
		.rev = a->value[REV],
		.lang = command_language(a->value[LANG]),
		.keep_going = a->value[KEEP_GOING] != NULL,
		.release = a->value[RELEASE] != NULL,
		.full_history = a->value[FULL] != NULL,
		.no_history = a->value[NO_HISTORY] != NULL,
		.trust_repo = a->value[TRUST] != NULL,
		.no_sync = a->value[NO_SYNC] != NULL
	};
	struct progress progress = { .shown = false };
	struct build_result result;
	struct diag d = DIAG_INIT;
	int code;

	if (a->value[LANG] && !o.lang)
		return EXIT_USAGE;
	if (a->value[JOBS] && (o.jobs = parse_jobs(a->value[JOBS])) < 0) {
		fputs("kinerja: --jobs expects a number from 1 to 256\n",
		      stderr);
		return EXIT_USAGE;
	}
	if (a->value[PART] && !parse_part(&o, a->value[PART])) {
		fprintf(stderr, "kinerja: --part expects a number of so many, "
			"like 3/8, up to %d\n", PARTS_MOST);
		return EXIT_USAGE;
	}
	clock_gettime(CLOCK_MONOTONIC, &progress.start);
	if (!a->value[QUIET] && terminal_wants_progress()) {
		o.progress = show_progress;
		o.progress_ctx = &progress;
	}
	if (a->value[VERBOSE])
		o.changed = print_change;
	if (a->value[EXPLAIN])
		o.explained = print_reason;
	code = build_site(&o, &result, &d) < 0 ? diag_exit_code(&d)
					       : result.held ? EXIT_HELD : 0;
	diag_print(&d, stderr);
	if ((code == 0 || code == EXIT_HELD) && !a->value[QUIET])
		print_result(&result);
	else if (code != 0 && code != EXIT_HELD)
		fputs(text_get("Situs tidak diubah.\n"), stderr);
	if (a->value[TIMING] || a->value[TIMING_JSON])
		print_timing(stdout, &result, a->value[TIMING_JSON] != NULL);
	diag_release(&d);
	return code;
}

const struct command cmd_build = {
	"build", "", "Build the site from a content folder", 0, 0,
	options, ARRAY_SIZE(options), run
};
