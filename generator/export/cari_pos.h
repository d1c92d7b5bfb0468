/*
 * Which document has which stem: the inverted part of the search index. It
 * is written in blocks of stems in order of their bytes, so that a browser
 * loads only the block that its word is in.
 */
#ifndef EXPORT_CARI_POS_H
#define EXPORT_CARI_POS_H

#include "base/arena.h"
#include "base/pack.h"

struct pos_entry;

struct cari_pos {
	struct arena *arena;
	struct pos_entry **slot;	/* open addressing, a power of two */
	size_t size;
	struct pos_entry **entry;	/* in the order of arrival */
	size_t n;
};

/* Empty; everything lives in the arena. */
void cari_pos_init(struct cari_pos *p, struct arena *a);

/* The document has that stem, once more. Documents come in ascending
 * order. */
void cari_pos_add(struct cari_pos *p, struct str stem, uint32_t dokumen);

/* Append all stems with their documents (base/pack.h). */
void cari_pos_pack(const struct cari_pos *p, struct buf *out);

/* Add what cari_pos_pack wrote, to the end of u, with document 0 of it as
 * document first. */
void cari_pos_unpack(struct cari_pos *p, struct unpack *u, uint32_t first);

/* Put the stems in order. Nothing is added afterwards. */
void cari_pos_sort(struct cari_pos *p);

/* Append a block from stem *at on as JSON, ["stem","doc doc …",…], and move
 * *at behind it; *first (borrowed) is its first stem. A block ends at some
 * 24 KB. A document is written as its distance from the one before, times 4
 * plus how often it has the stem (1 to 4) less 1, in base 36. False where
 * there is no more. */
bool cari_pos_block(const struct cari_pos *p, size_t *at, struct str *first,
		    struct buf *out);

#endif
