/*
 * The pipeline: content → model → site → pages → output. Callable without
 * argv, so that tests and fuzzers use what the commands use.
 */
#ifndef BUILD_H
#define BUILD_H

#include <stdio.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

#define KINERJA_VERSION "0.1.0"

struct build_options {
	const char *source;	/* folder of the content, or a repository */
	const char *rev;	/* revision to read instead of the folder
				   ("main", "main:isi"), or NULL */
	bool no_history;	/* leave the repository alone */
	bool trust_repo;	/* also one that another user owns */
	bool full_history;	/* a cut or rewritten history is an error */
	bool judge_history;	/* say of figures when they came (K717 …) */
	bool completeness;	/* say what reports lack (K433 …) … */
	const char *completeness_of;	/* … of this OPD; NULL: of all */
	bool release;		/* so is a folder that differs from it */
	bool keep_going;	/* an OPD with errors is shown as it was
				   before them; only build_site */
	const char *out;	/* folder of the site; only build_site */
	bool no_sync;		/* do not wait for the disk */
	const char *lang;	/* of messages, "id" or "en"; NULL: the
				   site's */
	const char *themes;	/* folder of themes, or NULL: found */
	const char *base_url;	/* instead of situs.json's, or NULL */
	int part;		/* make only the files of this part … */
	int parts;		/* … of so many, to be joined (join.h); 0: all
				   files */
	int jobs;		/* threads; 0: as many as processors */
	/* Called now and then while pages are made, or NULL. */
	void (*progress)(void *ctx, size_t done, size_t total);
	void *progress_ctx;
	/* Called for each file that is new or changed ('+') or removed
	 * ('-'), or NULL. One call at a time, in no fixed order. */
	void (*changed)(void *ctx, char sign, const char *path);
	void *changed_ctx;
	/* Called for each page, or other part, whose files are not taken over
	 * from an earlier build, with the reason; or NULL. Likewise. */
	void (*explained)(void *ctx, const char *kind, const char *address,
			  const char *reason);
	void *explained_ctx;
};

/* Seconds that parts of a build took, by the clock on the wall. */
struct build_timing {
	double load;		/* reading content and theme */
	double history;
	double check;		/* looking for mistakes in texts */
	double compare;		/* with an earlier build */
	double make;		/* all jobs; summed up over the workers: … */
	double render;		/* … values and bytes … */
	double write;		/* … and files */
	double publish;
	double all;
};

struct build_result {
	struct build_timing timing;
	size_t pages;
	size_t bytes;		/* of the files that were made */
	size_t written;		/* files new or changed */
	size_t kept;		/* files with the same bytes as before */
	size_t removed;		/* files that went out of the site */
	size_t held;		/* OPDs shown as they were before their
				   errors, or not at all */
};

/* Build the whole site, or change nothing. Returns 0, or -1 with the reasons
 * in d, and the old site as it was. With keep_going 0 may come with errors
 * in d: then result->held says how many OPDs have them. */
MUST_USE int build_site(const struct build_options *o,
			struct build_result *result, struct diag *d);

/* Find every mistake in the content, without writing. 0, or -1 where there
 * is an error. */
MUST_USE int build_check(const struct build_options *o, struct diag *d);

/* What before a path of the content makes it one of the repository, as code
 * hosts want it: "content/", or "". Of a folder that is read as it is: one of
 * the folder that the program runs in. */
const char *build_prefix(const struct build_options *o, struct arena *a);

/* Append, as JSON, the values that the template of the page at an address
 * ("opd/dinas-kesehatan/", with or without "/index.html") is given. 0, or
 * -1 after reporting, with the nearest address (K501). */
MUST_USE int build_data(const struct build_options *o, const char *address,
			struct buf *out, struct diag *d);

/* Print the program's version and those of its libraries. */
void build_print_version(FILE *out);

#endif
