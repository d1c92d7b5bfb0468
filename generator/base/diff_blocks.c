/*
 * Two lists of blocks aligned; see diff.h. Equal blocks hold the alignment;
 * between them, changed ones are paired by the words that they share.
 */
#include "base/diff.h"

#include <stdlib.h>

#include "base/diff_edit.h"
#include "base/diff_words.h"

/* Pairs of blocks that are weighed at one place; past it none is paired. */
#define MOST_PAIRS 250000

/* One block: its words, as sorted numbers. */
struct block {
	uint32_t *word;
	size_t n;
};

struct side {
	struct block *block;
	uint32_t *id;		/* equal blocks: equal numbers */
	size_t n;
};

/* What both sides share while they are read. */
struct naming {
	struct diff_names words;
	struct diff_names blocks;
	struct arena *scratch;
};

static int compare_numbers(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* Number the words of a block, and the block by the row of their numbers. */
static uint32_t read_block(struct naming *names, struct block *out,
			   struct str text)
{
	struct diff_text words;
	uint32_t id;

	diff_split(&words, text, names->scratch);
	out->n = words.n;
	out->word = arena_calloc(names->scratch, words.n, sizeof(*out->word));
	for (size_t i = 0; i < words.n; i++)
		out->word[i] = diff_name(&names->words, words.word[i]);
	id = diff_name(&names->blocks,
		       arena_str(names->scratch,
				 str_make((const char *)out->word,
					  words.n * sizeof(*out->word))));
	if (words.n > 1)
		qsort(out->word, words.n, sizeof(*out->word),
		      compare_numbers);
	return id;
}

static void read_side(struct naming *names, struct side *out,
		      struct diff_list list)
{
	out->n = list.n;
	out->block = arena_calloc(names->scratch, list.n,
				  sizeof(*out->block));
	out->id = arena_calloc(names->scratch, list.n, sizeof(*out->id));
	for (size_t i = 0; i < list.n; i++)
		out->id[i] = read_block(names, &out->block[i], list.block[i]);
}

static size_t count_words(struct diff_list list)
{
	struct str rest, word;
	size_t words = 0;

	for (size_t i = 0; i < list.n; i++)
		for (rest = list.block[i]; diff_next_word(&rest, &word);)
			words++;
	return words;
}

/* Words that both have, each as often as in the one with fewer of it. */
static size_t shared_words(const struct block *a, const struct block *b)
{
	size_t i = 0, j = 0, shared = 0;

	while (i < a->n && j < b->n) {
		if (a->word[i] == b->word[j]) {
			shared++;
			i++;
			j++;
		} else if (a->word[i] < b->word[j]) {
			i++;
		} else {
			j++;
		}
	}
	return shared;
}

/* How much two blocks have in common: 0 where it is less than a third of
 * their words, else thousandths of them. */
static uint32_t likeness(const struct block *a, const struct block *b)
{
	size_t fewer = a->n < b->n ? a->n : b->n, all = a->n + b->n, both;

	if (fewer * 6 < all || all == 0)	/* too unlike in length */
		return 0;
	both = 2 * shared_words(a, b);
	return both * 3 < all ? 0 : (uint32_t)(both * 1000 / all);
}

/* The blocks of one place where the lists differ, and the best sum of
 * likeness for what follows each pair of positions. */
struct place_of_blocks {
	const struct side *before;
	const struct side *after;
	struct diff_hunk at;
	uint32_t *like;		/* .gone × .new */
	uint32_t *best;		/* (.gone + 1) × (.new + 1) */
};

static uint32_t *best_at(const struct place_of_blocks *p, size_t i, size_t j)
{
	return &p->best[i * (p->at.new + 1) + j];
}

static uint32_t like_at(const struct place_of_blocks *p, size_t i, size_t j)
{
	return p->like[i * p->at.new + j];
}

static void weigh(struct place_of_blocks *p, struct arena *scratch)
{
	size_t n = p->at.gone, m = p->at.new;

	p->like = arena_calloc(scratch, n * m, sizeof(*p->like));
	p->best = arena_calloc(scratch, (n + 1) * (m + 1), sizeof(*p->best));
	for (size_t i = n; i-- > 0;)
		for (size_t j = m; j-- > 0;) {
			uint32_t like = likeness(
				&p->before->block[p->at.before + i],
				&p->after->block[p->at.after + j]);
			uint32_t best = *best_at(p, i + 1, j);

			if (best < *best_at(p, i, j + 1))
				best = *best_at(p, i, j + 1);
			if (best < like + *best_at(p, i + 1, j + 1))
				best = like + *best_at(p, i + 1, j + 1);
			p->like[i * m + j] = like;
			*best_at(p, i, j) = best;
		}
}

static void add(struct diff_blocks *out, struct diff_block b)
{
	out->block[out->n++] = b;
	out->same += b.kind == DIFF_SAME && !b.changed;
}

/* GONE before NEW: the gone ones up to the next pair, then the new ones. */
static void add_unpaired(struct diff_blocks *out, const struct diff_hunk *h)
{
	for (size_t i = 0; i < h->gone; i++)
		add(out, (struct diff_block){ DIFF_GONE, false,
					      h->before + i, 0 });
	for (size_t j = 0; j < h->new; j++)
		add(out, (struct diff_block){ DIFF_NEW, false, 0,
					      h->after + j });
}

/* Follow the best sums; what is left between two pairs is unpaired. */
static void add_pairs(struct diff_blocks *out,
		      const struct place_of_blocks *p)
{
	struct diff_hunk left = { p->at.before, 0, p->at.after, 0 };
	size_t i = 0, j = 0;

	while (i < p->at.gone && j < p->at.new) {
		uint32_t best = *best_at(p, i, j), like = like_at(p, i, j);

		if (like && best == like + *best_at(p, i + 1, j + 1)) {
			add_unpaired(out, &left);
			add(out, (struct diff_block){ DIFF_SAME, true,
						      p->at.before + i++,
						      p->at.after + j++ });
			left = (struct diff_hunk){ p->at.before + i, 0,
						   p->at.after + j, 0 };
		} else if (best == *best_at(p, i + 1, j)) {
			left.gone++;
			i++;
		} else {
			left.new++;
			j++;
		}
	}
	left.gone += p->at.gone - i;
	left.new += p->at.new - j;
	add_unpaired(out, &left);
}

static void add_hunk(struct diff_blocks *out, const struct side *before,
		     const struct side *after, const struct diff_hunk *h)
{
	struct place_of_blocks p = { before, after, *h, NULL, NULL };
	struct arena scratch = ARENA_INIT;

	if (h->gone && h->new && h->gone <= MOST_PAIRS / h->new) {
		weigh(&p, &scratch);
		add_pairs(out, &p);
	} else {
		add_unpaired(out, h);
	}
	arena_release(&scratch);
}

static void align(struct diff_blocks *out, const struct side *before,
		  const struct side *after, const struct diff_edit *edit)
{
	size_t x = 0, y = 0;

	for (size_t i = 0; i <= edit->n; i++) {
		const struct diff_hunk *h = i < edit->n ? &edit->hunk[i]
							: NULL;
		size_t end = h ? h->before : before->n;

		for (; x < end; x++, y++)
			add(out, (struct diff_block){ DIFF_SAME, false, x,
						      y });
		if (!h)
			break;
		add_hunk(out, before, after, h);
		x = h->before + h->gone;
		y = h->after + h->new;
	}
}

void diff_blocks(struct diff_blocks *out, struct diff_list before,
		 struct diff_list after, struct arena *a)
{
	struct arena scratch = ARENA_INIT;
	struct naming names = { .scratch = &scratch };
	struct side old, new;
	struct diff_edit edit;

	diff_names_init(&names.words, count_words(before) + count_words(after),
			&scratch);
	diff_names_init(&names.blocks, before.n + after.n, &scratch);
	read_side(&names, &old, before);
	read_side(&names, &new, after);
	diff_edit(&edit, (struct diff_row){ old.id, old.n },
		  (struct diff_row){ new.id, new.n }, &scratch);
	*out = (struct diff_blocks){ .n = 0 };
	out->block = arena_calloc(a, before.n + after.n, sizeof(*out->block));
	align(out, &old, &new, &edit);
	arena_release(&scratch);
}
