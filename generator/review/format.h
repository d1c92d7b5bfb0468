/*
 * The report of a review written out. Each format has a file of its own and
 * reads the values of tinjauan_values, nothing else: what they hold is
 * hostile (names, texts, subjects of commits), and each escapes it for where
 * it stands. Sentences of the report are messages (base/text.h).
 */
#ifndef REVIEW_FORMAT_H
#define REVIEW_FORMAT_H

#include "base/buf.h"
#include "base/value.h"
#include "review/review_parts.h"

struct review_format {
	const char *name;	/* "markdown" */
	void (*write)(struct buf *out, const struct value *root);
};

/* The format of a name ("text", "markdown", "html", "json"), or NULL. */
const struct review_format *review_format(const char *name);

/* For a terminal; nothing in it steers one. */
void review_text(struct buf *out, const struct value *root);
/* A comment on a merge request, at most LIMIT_COMMENT characters: what is
 * less weighty is left out, and counted. */
void review_markdown(struct buf *out, const struct value *root);
/* One file without script or anything from elsewhere. */
void review_html(struct buf *out, const struct value *root);
/* All values, without the pictures. */
void review_json(struct buf *out, const struct value *root);

/* The text of a key of a map; empty where it has none. */
struct str review_get(const struct value *map, const char *key);

/* The list of a key; an empty one where it has none. Never NULL. */
const struct value *review_list(const struct value *map, const char *key);

/* The map of a key, or NULL where there is none. */
const struct value *review_map(const struct value *map, const char *key);

/* How a format writes words, and what it puts before and after those that
 * went, that came, and code. */
struct review_marks {
	void (*add)(struct buf *out, struct str text);
	const char *hapus[2], *tambah[2], *kode[2];
};

/* Write a paragraph of a narrative's differences. */
void review_paragraph(struct buf *out, const struct value *paragraph,
		      const struct review_marks *m);

/* The weight of a row; N_BERAT where it has none. */
enum berat review_weight(const struct value *row);

/* The word of a row's weight, "KOREKSI". */
const char *review_berat(const struct value *row);

/* "kesalahan": the level of a finding. */
const char *review_level(const struct value *finding);

#endif
