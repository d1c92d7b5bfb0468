/*
 * The one opener of files. Everything below a root (content, theme, old
 * output) is opened here: the path cannot leave the root, pass through a
 * symlink, or end in anything but a regular file of a size known before it
 * is read. Knows nothing of what the files hold.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buf.h"
#include "base/source.h"

/* True for a plain relative path: no empty, "." or ".." component, no
 * leading or trailing "/", no backslash, no control character, at most
 * LIMIT_PATH bytes. */
bool file_path_is_plain(const char *path);

/* Open a folder given by its user (symlinks in it are the user's choice).
 * Returns a descriptor that the caller closes, or -1 with errno. */
MUST_USE int file_open_root(const char *path);

/* Open a regular file below root for reading, never blocking. Returns a
 * descriptor and its size, or -1 with errno: ENOENT where there is none,
 * ELOOP or ENOTDIR for a symlink, EINVAL for a path that is not plain or no
 * regular file (ENXIO for a socket). */
MUST_USE int file_open(int root, const char *path, size_t *size);

/* Append the whole of a file below root to out. 1: read; 0: no such file;
 * -1 with errno as file_open, or EFBIG where it passes out's cap. */
MUST_USE int file_read(int root, const char *path, struct buf *out);

/* List a folder below root ("" is root), hidden names left out, sorted by
 * bytes. 1; 0: no such folder; -1 with errno (E2BIG past LIMIT_DIR). */
MUST_USE int file_list(int root, const char *path, struct arena *a,
		       struct source_entry **out, size_t *n);

/* Write all of data to a descriptor, through short writes and EINTR.
 * Returns 0, or -1 with errno. */
MUST_USE int file_write_all(int fd, struct str data);

/* Why the system refused something, and what helps, in the language of
 * messages: what an errno says, as a piece behind a colon, like "hak aksesnya
 * tidak mengizinkan; perbaiki dengan chmod atau chown". Never NULL. */
const char *file_reason(int error);

#endif
