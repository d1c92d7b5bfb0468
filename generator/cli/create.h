/*
 * New files below a folder: all of them, or none. What is there already is
 * never touched. Knows nothing of what the files hold.
 */
#ifndef CLI_CREATE_H
#define CLI_CREATE_H

#include "content/starter.h"

/* Write n files below the folder root, with the folders that they need.
 * Neither a file that exists nor a symlink on the way is written to or
 * through. Returns 0, or -1 after reporting (K605, K606), with everything
 * that was made removed again. */
MUST_USE int create_files(const char *root, const struct starter_file *file,
			  size_t n, struct diag *d);

#endif
