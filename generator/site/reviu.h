/*
 * Approvals: a note on the content of an OPD's folder (its tree) says that it
 * was reviewed, and when. As soon as a file in the folder changes, the folder
 * is another tree, which has no such note.
 */
#ifndef SITE_REVIU_H
#define SITE_REVIU_H

#include "base/date.h"
#include "git/note.h"

/* Where approvals are kept. Who may write there can approve. */
#define REVIU_REF "refs/notes/kinerja-reviu"

/* The day that the note about a folder says ("Tanggal: 2025-03-14"); year 0
 * where there is none. */
struct date reviu_tanggal(const struct notes *n, const struct oid *folder);

/* Append the text of such a note. commit: in which the folder was seen. */
void reviu_write(struct buf *out, const char *path, const struct oid *commit,
		 struct date tanggal);

#endif
