/*
 * The output folder, published all or nothing. A build stages a whole new
 * folder beside the old one and swaps the two in one step at the end, so a
 * visitor, or a build that fails, never sees a mixture. Files with the same
 * bytes as before are linked, not written, and keep their date. Files that
 * somebody else put into the folder stay; empty folders do not, and folders
 * get the mode 0755.
 *
 * Knows paths and bytes, and nothing of pages.
 */
#ifndef OUTPUT_OUTPUT_H
#define OUTPUT_OUTPUT_H

#include "base/diag.h"
#include "base/digest.h"

struct output;

struct output_count {
	size_t written;		/* new or changed files */
	size_t kept;		/* the same bytes as before */
	size_t removed;		/* ours, no longer part of the site */
};

/* Begin a new output for the folder path: check that the old one is ours
 * (or absent, or empty), wait for another build of it, make the stage.
 * NULL after reporting. Ends with output_publish or output_abort. */
MUST_USE struct output *output_begin(const char *path, struct diag *d);

/* Called for each file that is new or changed ('+') or that goes out ('-'),
 * as it is found out. */
struct output_watch {
	void (*changed)(void *ctx, char sign, const char *path);
	void *ctx;
};

/* Tell of changes from now on. */
void output_watch(struct output *o, struct output_watch watch);

/* Stage one file (plain relative path, mode 0644), one thread at a time.
 * Returns 0, or -1 after reporting: no space, two files with one path. */
MUST_USE int output_write(struct output *o, const char *path, struct str bytes,
			  struct diag *d);

/* Can the file that is at a path in the old site be taken over as it is? True
 * where we wrote it and nobody has touched it since. */
MUST_USE bool output_can_keep(const struct output *o, const char *path);

/* Take it over. Returns as output_write. */
MUST_USE int output_keep(struct output *o, const char *path, struct diag *d);

/* What the site in the folder path is, so that another one, also the same
 * one built anew, is not taken for it. False where there is none of ours. */
MUST_USE bool output_identity(struct digest *out, const char *path);

/* Is every file of the site in the folder path there, and as we left it? */
MUST_USE bool output_intact(const char *path);

struct output_file;

/* Begin one file that is staged piece after piece, so that it never has to
 * be held whole; several may be open. Ends with output_close. */
MUST_USE struct output_file *output_open(struct output *o, const char *path);

/* Append to it. A failure is kept until it is closed. */
void output_add(struct output_file *f, struct str bytes);

/* The bytes so far. */
size_t output_size(const struct output_file *f);

/* End the file and free f. Returns as output_write. */
MUST_USE int output_close(struct output_file *f, struct diag *d);

/* Swap the staged folder in and remove the old one. Frees o. Returns 0, or
 * -1 after reporting, with the old site as it was. */
MUST_USE int output_publish(struct output *o, struct output_count *count,
			    struct diag *d);

/* Drop the staged folder; the old site stays as it was. Frees o; NULL is
 * fine. */
void output_abort(struct output *o);

#endif
