/*
 * What every JSON file of open data says of itself before its rows: what it
 * is, whose, as of when, under which licence, and that figures are made up
 * where they are. And the parts of JSON that several exports write alike.
 */
#ifndef EXPORT_KEPALA_H
#define EXPORT_KEPALA_H

#include "view/kamus.h"

struct kepala {
	const char *judul;
	const char *isi;		/* what the file holds, or NULL */
	const char *halaman;		/* address of the page with the same */
	const struct unit *unit;	/* whose data; NULL: of all */
};

/* The commit that the data of a unit (NULL: of all) are as of; NULL where it
 * is not known, or they are those of no commit: files that are not
 * submitted. */
const struct walk_commit *kepala_commit(const struct view *v,
					const struct unit *u);

/* What the data of a unit (NULL: of all) are as of, in words for machines;
 * NULL where that is not known. */
struct asal {
	const char *revisi;	/* the whole id of kepala_commit */
	const char *waktu;	/* when it was made, as waktu_write does */
};

/* Fill it, in the arena of s. */
void kepala_asal(struct asal *out, const struct sheet *s,
		 const struct unit *u);

/* Append "{" and the head's members, each with a comma behind it. */
void kepala_write(struct buf *out, const struct sheet *s,
		  const struct kepala *k);

/* Append the columns of a table as a list of objects, indented. */
void kepala_kolom(struct buf *out, const struct sheet *s,
		  const struct kamus *k, const char *indent);

/* Append "key": "text" (NULL: null). */
void json_member(struct buf *out, const char *key, const char *text);

/* Append an address below the site's root as a JSON string; absolute where
 * the site's own is known. */
void json_address(struct buf *out, const struct view *v,
		  const char *address);

/* The same as a text in the arena of s. */
const char *kepala_alamat(const struct sheet *s, const char *address);

#endif
