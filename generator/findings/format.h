/*
 * Findings for machines: what editors, merge requests and dashboards read.
 * Each format has a file of its own. The order is that of diag_sort, the same
 * on every machine. Knows nothing of what findings are about.
 */
#ifndef FINDINGS_FORMAT_H
#define FINDINGS_FORMAT_H

#include "base/diag.h"

/* What a format is told besides the findings. */
struct findings {
	struct diag *diag;
	const char *version;	/* of the program */
	const char *prefix;	/* before each path ("content/"), so that it
				   is one of the repository; or "" */
};

struct findings_format {
	const char *name;	/* "sarif" */
	void (*write)(struct buf *out, const struct findings *f);
};

/* Append the path of a finding, with the prefix where it has one, so that
 * nothing in it is invisible or invalid UTF-8. */
void findings_path(struct buf *out, const struct findings *f,
		   const struct place *at);

/* The format of a name ("json", "github", "gitlab", "sarif", "junit"), or
 * NULL. "text" is none of them: see diag_print. */
const struct findings_format *findings_format(const char *name);

/* One object: every finding with its place, the counts. */
void findings_json(struct buf *out, const struct findings *f);
/* Workflow commands of GitHub Actions, one a line. */
void findings_github(struct buf *out, const struct findings *f);
/* GitLab's Code Quality report (the Code Climate format). */
void findings_gitlab(struct buf *out, const struct findings *f);
/* SARIF 2.1.0 (OASIS), one run. */
void findings_sarif(struct buf *out, const struct findings *f);
/* JUnit's XML: one suite for each file, one case for each finding. */
void findings_junit(struct buf *out, const struct findings *f);

#endif
