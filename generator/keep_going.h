/*
 * Building in spite of errors in some OPDs' folders: each of these is read
 * as it was at an older version, or left out, until what is left has no
 * errors. Part of the build room.
 */
#ifndef KEEP_GOING_H
#define KEEP_GOING_H

#include "project.h"

/* A version that may stand in. */
struct stand_in_version {
	struct oid tree;	/* the folder */
	int nomor;
};

/* A folder that is not read as it is. */
struct stand_in {
	const char *folder;	/* "opd/dinas-kesehatan", "pemda" */
	const char *slug;	/* NULL: its name can be no address */
	const char *nama;	/* as far as its files tell */
	struct stand_in_version *version;	/* newest first */
	size_t n;
	size_t at;		/* which is read; .n: none, it is left out */
	size_t tries;		/* whole readings that failed with one */
	bool used;		/* false: it is read as it is, still */
	bool broken;		/* errors were found in it */
};

struct keep_going {
	struct arena arena;
	struct stand_in *folder;
	size_t n;
	bool again;		/* the first reading is over */
	bool stop;		/* errors that no folder alone is to blame
				   for, or none at all */
};

/* Static initializer. */
#define KEEP_GOING_INIT { ARENA_INIT, NULL, 0, false, false }

/* Take over what was found into d, but for what older versions brought about,
 * which nobody can mend; note whose errors they are. found is empty
 * afterwards. */
void keep_going_collect(struct keep_going *k, struct diag *found,
			struct diag *d);

/* Let an older version stand in for each folder in which errors were found,
 * one older than the last time. p: as it was opened for that reading. False
 * where another reading is of no use. */
MUST_USE bool keep_going_step(struct keep_going *k, struct project *p,
			      const struct build_options *o);

/* Make p->content of p->disk, without the folders as they are. */
void keep_going_source(const struct keep_going *k, struct project *p);

/* Tell the site what it shows instead. */
void keep_going_note(const struct keep_going *k, struct project *p);

/* Say what the site shows (K514), and return how many folders do not have
 * their own newest files. */
size_t keep_going_report(const struct keep_going *k, struct diag *d);

/* Free everything. */
void keep_going_release(struct keep_going *k);

#endif
