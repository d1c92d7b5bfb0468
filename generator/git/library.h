/*
 * libgit2 started the way this program wants it: no caches, little mapped at
 * once, and no piece of memory larger than a file that would be published.
 * Inside the room only.
 */
#ifndef GIT_LIBRARY_H
#define GIT_LIBRARY_H

#include "base/compat.h"

/* Start libgit2, or count one more user of it: git_libgit2_shutdown ends
 * that. trust: open repositories of other users as well. */
void library_start(bool trust);

#endif
