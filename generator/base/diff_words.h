/*
 * A text as a row of words, and a number for each word that differs from
 * the others. Inside the room only.
 */
#ifndef BASE_DIFF_WORDS_H
#define BASE_DIFF_WORDS_H

#include "base/arena.h"

/* The words of a text: slices of it without white space. */
struct diff_text {
	struct str *word;
	size_t n;
};

/* Numbers given to words, the same to the same. */
struct diff_names {
	struct diff_name {
		struct str word;
		uint64_t hash;
	} *slot;		/* .word.ptr NULL: free */
	uint32_t *id;
	size_t room;		/* a power of two */
	size_t n;
};

/* Take the next word off the front of rest; false where there is none. */
bool diff_next_word(struct str *rest, struct str *word);

/* Split a text into the arena. */
void diff_split(struct diff_text *out, struct str text, struct arena *a);

/* Make room for most different words. */
void diff_names_init(struct diff_names *out, size_t most, struct arena *a);

/* The number of a word, from 0; a new one the first time. */
uint32_t diff_name(struct diff_names *names, struct str word);

#endif
