/*
 * Where the program itself is: what came with it lies beside it, or, once
 * installed, in share.
 */
#ifndef BASE_PROGRAM_H
#define BASE_PROGRAM_H

#include "base/arena.h"

/* The folder of the program, or NULL where it is not known. */
const char *program_folder(struct arena *a);

/* What tells this program from another one that says it is the same version:
 * when it was built, and how large it is. 0: not known. */
uint64_t program_mark(void);

#endif
