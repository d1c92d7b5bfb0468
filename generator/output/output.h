/*
 * The output folder, published all or nothing. A build stages what is new or
 * changed beside the old site, makes a whole new folder at the end and swaps
 * the two in one step, so a visitor, or a build that fails, never sees a
 * mixture. Files with the same bytes as before are linked, not written, and
 * keep their date. Files that somebody else put into the folder stay; empty
 * folders do not, and folders get the mode 0755. A site that would be the
 * same is not touched.
 *
 * The last OUTPUT_RELEASES sites that were replaced are kept as releases, in
 * a folder beside the output, and one more: it becomes the next site by the
 * few files that differ. They share unchanged files, which are therefore
 * never written in place.
 *
 * Knows paths and bytes, and nothing of pages.
 */
#ifndef OUTPUT_OUTPUT_H
#define OUTPUT_OUTPUT_H

#include "base/diag.h"
#include "base/digest.h"

/* Replaced sites that are kept. */
#define OUTPUT_RELEASES 3

struct output;

struct output_count {
	size_t written;		/* new or changed files */
	size_t kept;		/* the same bytes as before */
	size_t removed;		/* ours, no longer part of the site */
	int64_t id;		/* of the site that is there now */
};

/* While there is a struct output, SIGINT, SIGTERM and SIGHUP are held back in
 * the calling thread and those it starts; staging and publishing then end
 * with -1, and the program ends once o is freed and nothing is left behind.
 *
 * Begin a new output for the folder path: check that the old one is ours
 * (or absent, or empty), wait for another build of it, make the stage.
 * NULL after reporting. Ends with output_publish or output_abort. */
MUST_USE struct output *output_begin(const char *path, struct diag *d);

/* Which tree the old site is (nanoseconds since 1970; 0: none): what was
 * noted of another one, before a rollback say, is not true of its files. */
int64_t output_old(const struct output *o);

/* Of what the site is made (a commit), for the list of releases. */
void output_label(struct output *o, const char *text);

/* Do not wait until all of the site is on the disk before the swap: quick,
 * and a power cut may then leave empty files. */
void output_no_sync(struct output *o);

/* Called for each file that is new or changed ('+') or that goes out ('-'),
 * as it is found out. */
struct output_watch {
	void (*changed)(void *ctx, char sign, const char *path);
	void *ctx;
};

/* Tell of changes from now on. */
void output_watch(struct output *o, struct output_watch watch);

/* All that stages a file may be called by several threads at once, each with
 * findings of its own; the watch is told by one at a time.
 *
 * Stage one file (plain relative path, mode 0644). Returns 0, or -1 after
 * reporting: no space, two files with one path. */
MUST_USE int output_write(struct output *o, const char *path, struct str bytes,
			  struct diag *d);

/* Stage a file that is to be as in the old site, without its bytes. 1: so it
 * is; 0: it is not there as it was written, so write it; -1 after reporting
 * as output_write. Reads nothing: one look at its size and dates. */
MUST_USE int output_keep(struct output *o, const char *path, struct diag *d);

/* Would output_keep return 1? */
MUST_USE bool output_can_keep(const struct output *o, const char *path);

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

/* Swap the new site in and keep the old one as a release. Frees o. Returns
 * 0, or -1 after reporting, with the old site as it was. */
MUST_USE int output_publish(struct output *o, struct output_count *count,
			    struct diag *d);

/* Drop what was staged; the old site stays as it was. Frees o; NULL is
 * fine. */
void output_abort(struct output *o);

/* What the site in the folder path is: two that are different are never taken
 * for each other. False where there is none of ours. */
MUST_USE bool output_identity(struct digest *out, const char *path);

/* Is the site in the folder path, with its folders and the files of others,
 * just as the last build left it? By size and dates, nothing is read. */
MUST_USE bool output_intact(const char *path);

#endif
