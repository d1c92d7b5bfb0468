/*
 * Loose objects (a zlib stream in a file each) looked at before libgit2
 * reads them: on one that stops early, as a full disk leaves them, libgit2
 * 1.5 goes on for ever. Knows nothing of packs and of what objects hold.
 */
#ifndef GIT_LOOSE_H
#define GIT_LOOSE_H

#include "git/oid.h"

/* The folders that hold loose objects. */
struct loose;

/* Those of a repository: its objects/ and the alternates named there. Never
 * NULL. Free with loose_free. */
MUST_USE struct loose *loose_new(const char *objects);

/* Free; NULL is fine. */
void loose_free(struct loose *l);

/* False where a file of that object stops before its end, or is no zlib
 * stream. After so many bytes of content it is not looked at further. */
bool loose_is_whole(const struct loose *l, const struct oid *id,
		    size_t enough);

#endif
