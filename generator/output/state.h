/*
 * What the files of this room share of an output that is being made: struct
 * output, and who may touch what of it. Nobody else includes this.
 */
#ifndef OUTPUT_STATE_H
#define OUTPUT_STATE_H

#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>

#include "output/manifest.h"
#include "output/output.h"

struct output {
	struct arena arena;
	const char *path;	/* as the user gave it, for messages */
	const char *name;	/* last component of path */
	const char *stage_name;
	const char *store_name;
	int parent;		/* folder of all three, locked */
	int stage;		/* what is new or changed */
	int old;		/* the site; -1: there was none */
	int store;		/* releases; -1: there were none */
	int64_t id;		/* release that the old site is, or 0 */
	struct manifest before;
	bool no_sync;
	sigset_t mask;		/* of signals, as it was */
	sigset_t held;		/* signals that wait until o is freed */
	bool known;		/* before has stamps, folders, others */
	pthread_mutex_t lock;	/* of all that follows */
	struct manifest after;
	struct output_count count;
	struct output_watch watch;
	bool is_stale;		/* some of our old files are not in after */
	bool restamped;		/* the note of the old site is out of date */
};

/* Open what there is of a site, and lock it. NULL after reporting. Ends with
 * output_abort. */
MUST_USE struct output *state_open(const char *path, struct diag *d);

/* Was the program told to end? Sets errno to ECANCELED. */
bool state_is_stopped(const struct output *o);

/* Report what errno says of a path. Returns -1. */
int state_report(struct output *o, struct diag *d, const char *path,
		 const char *what);

/* Tell the watch, under the lock. */
void state_tell(const struct output *o, char sign, const char *path);

/* The time of a change in nanoseconds. */
int64_t state_mtime(const struct stat *st);

/* A stat as a stamp. */
struct stamp state_stamp(const struct stat *st);

/* Is it a file of ours by mode, with this stamp? */
bool state_untouched(const struct stat *st, const struct stamp *stamp);

/* What the publishing does, in this order; each returns 0, or -1 after
 * reporting. Note what the old site holds that is not ours or is stale … */
MUST_USE int scan_old(struct output *o, struct diag *d);

/* … make the whole new site and swap it in. */
MUST_USE int install(struct output *o, struct diag *d);

/* Swap RELEASE_WORK, or another tree of the store, with the site, which gets
 * its name there. 0, or -1 with errno and nothing changed. */
MUST_USE int install_swap(struct output *o, const char *tree);

/* Write the long form of o->after, sorted, as the note of a release. 0, or
 * -1 with errno. */
MUST_USE int install_note(struct output *o, int64_t id);

#endif
