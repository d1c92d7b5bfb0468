/*
 * What "kinerja new ci" makes: files that let a code host, or git itself,
 * check the content. The files are in cli/ci/ and carried in the program.
 */
#ifndef CLI_NEW_CI_H
#define CLI_NEW_CI_H

#include "content/starter.h"

/* One file, by its name in cli/ci/. The table ends with a name of NULL. */
struct ci_text {
	const char *name;
	const char *text;
	size_t len;
};

extern const struct ci_text ci_texts[];

/* The files of a kind ("github", "gitlab" or "hook"), their paths from the
 * root of the repository, for content in that folder of it ("." or
 * "content"), which is src. Returns 0, or -1 after reporting: no such kind
 * (K608); a folder that is none of the repository, or without situs.json
 * (K607). */
MUST_USE int new_ci(struct starter *out, struct source *src,
		    const char *kind, const char *folder, struct diag *d);

#endif
