/*
 * Which thing of the old state is which of the new one: indikator, sasaran,
 * programmes, documents … told apart by code and name. Inside the room only.
 */
#ifndef MODEL_CHANGE_MATCH_H
#define MODEL_CHANGE_MATCH_H

#include "base/arena.h"

/* A thing, as far as it is told apart from others. */
struct match_key {
	const char *kode;	/* "" where it has none */
	const char *nama;	/* single spaces between its words */
	const void *item;
	size_t order;
	const char *first;	/* what it is sorted by just now */
	const char *second;
	struct match_key *partner;	/* on the other side, or NULL */
};

/* The things of one side. Starts as all zeros. */
struct match_keys {
	struct match_key *key;
	size_t n;
};

/* One thing: .lama NULL where it is new, .baru NULL where it is gone. */
struct match_pair {
	const void *lama;
	const void *baru;
};

struct match_pairs {
	struct match_pair *pair;	/* in the order of the new side; then
					   what is gone, in the old order */
	size_t n;
};

/* Append a thing. kode (or NULL) and item are borrowed. */
void match_add(struct match_keys *keys, struct arena *a, const char *kode,
	       const char *nama, const void *item);

/* Pair both sides: things of the same code and name; then of the same name
 * (a new code); then of the same code (a new name). Of several that are the
 * same, the first with the first. */
void match_things(struct match_pairs *out, struct match_keys *lama,
		  struct match_keys *baru, struct arena *a);

/* Pair documents, whose code is their jenis: those of the same jenis and
 * name; then, where one of a jenis went and one came, these two. */
void match_documents(struct match_pairs *out, struct match_keys *lama,
		     struct match_keys *baru, struct arena *a);

/* Things by code, to be looked up many times. */
struct match_index {
	struct match_key **key;
	size_t n;
};

/* Index the keys, borrowed, by code. */
void match_index(struct match_index *out, struct match_keys *keys,
		 struct arena *a);

/* The first thing with that code, or NULL (kode NULL: NULL). */
const void *match_find(const struct match_index *index, const char *kode);

#endif
