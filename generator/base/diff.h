/*
 * What differs between two texts, word by word: the shortest edit (E. W.
 * Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) over
 * words, so that white space alone is no difference. Knows bytes only.
 */
#ifndef BASE_DIFF_H
#define BASE_DIFF_H

#include "base/arena.h"

enum diff_kind {
	DIFF_SAME,
	DIFF_GONE,	/* only in the old text */
	DIFF_NEW	/* only in the new text */
};

/* A run of words. text is a slice of the old text (GONE) or the new one,
 * from the first byte of its first word to the last byte of its last; words
 * in between keep their white space. */
struct diff_run {
	enum diff_kind kind;
	struct str text;
	size_t words;
};

struct diff {
	struct diff_run *run;	/* GONE before NEW where both stand */
	size_t n;
	size_t gone;		/* words */
	size_t new;		/* words */
	bool coarse;		/* too different to be told apart word by
				   word: what lies between the common start
				   and end is one GONE and one NEW */
};

/* Compare two texts by words. Words are separated by white space; a short
 * common island (one word such as "dan") between two differences is joined
 * to them, so that a rewritten sentence reads as one. */
void diff_words(struct diff *out, struct str before, struct str after,
		struct arena *a);

/* A pair of blocks (paragraphs) of two texts. */
struct diff_block {
	enum diff_kind kind;	/* SAME: index in both; a changed paragraph:
				   .changed */
	bool changed;		/* kind SAME, but the words differ */
	size_t before;		/* index in the old list; GONE, SAME */
	size_t after;		/* index in the new list; NEW, SAME */
};

/* The blocks of one text, borrowed. */
struct diff_list {
	const struct str *block;
	size_t n;
};

struct diff_blocks {
	struct diff_block *block;
	size_t n;
	size_t same;		/* unchanged blocks */
};

/* Align two lists of blocks: equal ones (but for white space) first, then
 * blocks between them that share at least a third of their words become
 * pairs. */
void diff_blocks(struct diff_blocks *out, struct diff_list before,
		 struct diff_list after, struct arena *a);

/* True where two texts are the same but for white space. */
bool diff_same_words(struct str a, struct str b);

#endif
