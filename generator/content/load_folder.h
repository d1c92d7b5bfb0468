/*
 * Listing a folder of the content tree and sorting out its names: what
 * belongs there, what is ignored, what is a mistake. Knows no file kind.
 */
#ifndef CONTENT_LOAD_FOLDER_H
#define CONTENT_LOAD_FOLDER_H

#include "content/loader.h"

struct load_folder {
	const char *path;		/* "" is the root */
	const char *const *known;	/* names that belong here, those of
					   folders with a final "/"; NULL */
	struct source_entry *entry;	/* sorted; without the ignored */
	size_t n;
};

/* List a folder (path in the arena). Names starting with "_" or "x-" are
 * ignored; what is neither file nor folder (K090) and a known name of the
 * wrong kind (K054) are reported and left out. Names that are not known
 * stay in .entry, for the caller to judge. A folder that is not there is
 * empty. */
void load_folder(struct loader *l, struct load_folder *out, const char *path,
		 const char *const *known);

/* True when the known name (without "/") is there. */
bool load_folder_has(const struct load_folder *f, const char *name);

/* True when an entry is one of the known names. */
bool load_folder_knows(const struct load_folder *f,
		       const struct source_entry *e);

/* Report an entry that does not belong here, with the nearest name that
 * does (K051). */
void load_folder_unknown(struct loader *l, const struct load_folder *f,
			 const struct source_entry *e);

#endif
