/*
 * Random texts compared: the runs must give back the words of both sides in
 * their order, be as few as a slow but plain way of counting says, and stay
 * bounded where the texts have little in common.
 */
#include "unit.h"

#include "base/diff.h"
#include "base/diff_edit.h"
#include "base/limits.h"

enum { CASES = 3000, MOST = 40 };

static size_t below(uint64_t *seed, size_t n)
{
	return (size_t)(unit_random(seed) % n);
}

/* Words of a small stock, so that much is common; blanks of all kinds. */
static void add_words(struct buf *out, uint64_t *seed, size_t n)
{
	static const char *const blank[] = { " ", "\n", "  ", "\t", ". ",
					     "\r\n" };
	size_t stock = 1 + below(seed, 12);

	for (size_t i = 0; i < n; i++) {
		buf_addf(out, "%c", (char)('a' + (char)below(seed, stock)));
		buf_adds(out, blank[below(seed, ARRAY_SIZE(blank))]);
	}
}

/* The words of a text, one blank after each. */
static void add_plain(struct buf *out, struct str text)
{
	bool inside = false;

	for (size_t i = 0; i < text.len; i++) {
		bool blank = strchr(" \t\r\n", text.ptr[i]) != NULL;

		if (!blank)
			buf_addch(out, text.ptr[i]);
		else if (inside)
			buf_addch(out, ' ');
		inside = !blank;
	}
	if (inside)
		buf_addch(out, ' ');
}

static void assert_same_words(struct str text, struct str words)
{
	struct buf plain = BUF_INIT(1 << 20);

	add_plain(&plain, text);
	assert_str(words, plain.ptr);
	buf_release(&plain);
}

/* Runs of one side, one after the other; a slice must lie in its text. */
static void add_side(struct buf *out, const struct diff *d,
		     enum diff_kind kind, struct str text)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct diff_run *r = &d->run[i];

		if (r->kind != kind && r->kind != DIFF_SAME)
			continue;
		assert_true(r->words > 0 && r->text.len > 0);
		if (r->kind != DIFF_SAME || kind == DIFF_NEW)
			assert_true(r->text.ptr >= text.ptr &&
				    r->text.ptr + r->text.len <=
					    text.ptr + text.len);
		add_plain(out, r->text);
	}
}

static void assert_side(const struct diff *d, enum diff_kind kind,
			struct str text)
{
	struct buf words = BUF_INIT(1 << 20);

	add_side(&words, d, kind, text);
	assert_same_words(text, buf_str(&words));
	buf_release(&words);
}

/* SAME never beside SAME, GONE before NEW, and no two of a kind. */
static void assert_in_order(const struct diff *d)
{
	for (size_t i = 1; i < d->n; i++)
		assert_true(d->run[i].kind != d->run[i - 1].kind &&
			    !(d->run[i].kind == DIFF_GONE &&
			      d->run[i - 1].kind == DIFF_NEW));
}

static void gives_both_sides_back(void **state)
{
	uint64_t seed = 7;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct buf x = BUF_INIT(1 << 12), y = BUF_INIT(1 << 12);
		struct arena a = ARENA_INIT;
		struct diff d;

		add_words(&x, &seed, below(&seed, MOST));
		add_words(&y, &seed, below(&seed, MOST));
		diff_words(&d, buf_str(&x), buf_str(&y), &a);
		assert_side(&d, DIFF_GONE, buf_str(&x));
		assert_side(&d, DIFF_NEW, buf_str(&y));
		assert_in_order(&d);
		assert_false(d.coarse);
		assert_int_equal(diff_same_words(buf_str(&x), buf_str(&y)),
				 d.gone + d.new == 0);
		arena_release(&a);
		buf_release(&x);
		buf_release(&y);
	}
}

/* Length of the longest common row, by the table that textbooks give. */
static size_t longest_common(struct diff_row x, struct diff_row y)
{
	size_t best[MOST + 1][MOST + 1] = { { 0 } };

	for (size_t i = x.n; i-- > 0;)
		for (size_t j = y.n; j-- > 0;)
			best[i][j] = x.id[i] == y.id[j]
				? best[i + 1][j + 1] + 1
				: best[i + 1][j] > best[i][j + 1]
				? best[i + 1][j] : best[i][j + 1];
	return best[0][0];
}

static void fill(uint32_t *id, size_t n, uint64_t *seed)
{
	for (size_t i = 0; i < n; i++)
		id[i] = (uint32_t)below(seed, 6);
}

/* Between two hunks both rows have the same items. */
static size_t assert_hunks(const struct diff_edit *e, struct diff_row x,
			   struct diff_row y)
{
	size_t i = 0, j = 0, edits = 0;

	for (size_t h = 0; h <= e->n; h++) {
		const struct diff_hunk *k = h < e->n ? &e->hunk[h] : NULL;
		size_t end = k ? k->before : x.n;

		assert_true(!k || k->gone || k->new);
		assert_true(!h || !k || i < end);
		for (; i < end; i++, j++)
			assert_int_equal(x.id[i], y.id[j]);
		assert_int_equal(j, k ? k->after : y.n);
		if (k) {
			i += k->gone;
			j += k->new;
			edits += k->gone + k->new;
		}
	}
	return edits;
}

static void is_the_shortest_edit(void **state)
{
	uint64_t seed = 11;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		uint32_t before[MOST], after[MOST];
		struct diff_row x = { before, below(&seed, MOST) };
		struct diff_row y = { after, below(&seed, MOST) };
		struct arena a = ARENA_INIT;
		struct diff_edit e;

		fill(before, x.n, &seed);
		fill(after, y.n, &seed);
		diff_edit(&e, x, y, &a);
		assert_int_equal(assert_hunks(&e, x, y),
				 x.n + y.n - 2 * longest_common(x, y));
		assert_false(e.coarse);
		arena_release(&a);
	}
}

/* n words of their own between a common start and a common end. */
static void add_own(struct buf *out, char mark, size_t n)
{
	buf_adds(out, "mulai ");
	for (size_t i = 0; i < n; i++)
		buf_addf(out, "%c%zu ", mark, i);
	buf_adds(out, "akhir");
}

static void tells_no_more_than_the_limit(void **state)
{
	(void)state;
	for (size_t more = 0; more < 2; more++) {
		struct buf x = BUF_INIT(1 << 20), y = BUF_INIT(1 << 20);
		size_t half = LIMIT_DIFF_EDITS / 2 + more;
		struct arena a = ARENA_INIT;
		struct diff d;

		add_own(&x, 'x', half);
		add_own(&y, 'y', half);
		diff_words(&d, buf_str(&x), buf_str(&y), &a);
		assert_int_equal(d.coarse, more > 0);
		assert_int_equal(d.n, 4);
		assert_int_equal(d.gone, half);
		assert_int_equal(d.new, half);
		assert_side(&d, DIFF_GONE, buf_str(&x));
		assert_side(&d, DIFF_NEW, buf_str(&y));
		arena_release(&a);
		buf_release(&x);
		buf_release(&y);
	}
}

/* Where one side has nothing between the common ends, any number of words
 * is one run. */
static void tells_any_length_put_in(void **state)
{
	struct buf x = BUF_INIT(1 << 20), y = BUF_INIT(1 << 20);
	struct arena a = ARENA_INIT;
	struct diff d;

	(void)state;
	add_own(&x, 'x', 0);
	add_own(&y, 'y', 4 * LIMIT_DIFF_EDITS);
	diff_words(&d, buf_str(&x), buf_str(&y), &a);
	assert_false(d.coarse);
	assert_int_equal(d.n, 3);
	assert_int_equal(d.new, 4 * LIMIT_DIFF_EDITS);
	arena_release(&a);
	buf_release(&x);
	buf_release(&y);
}

/* The largest texts there are, all of one word and then another: what every
 * diagonal of the search would follow to its end. */
static void ends_on_the_largest_texts(void **state)
{
	struct buf x = BUF_INIT(LIMIT_MARKDOWN), y = BUF_INIT(LIMIT_MARKDOWN);
	struct arena a = ARENA_INIT;
	struct diff d;

	(void)state;
	for (size_t i = 0; i + 1 < LIMIT_MARKDOWN; i += 2) {
		buf_adds(&x, i % 200 ? "a " : "b ");
		buf_adds(&y, i % 202 ? "a " : "c ");
	}
	diff_words(&d, buf_str(&x), buf_str(&y), &a);
	assert_true(d.gone > 0 && d.new > 0);
	assert_int_equal(x.len, LIMIT_MARKDOWN);
	arena_release(&a);
	buf_release(&x);
	buf_release(&y);
}

/* Each block of both lists once, in order, and pairs that are what they
 * say. */
static void assert_blocks(const struct diff_blocks *d, const struct str *x,
			  size_t n, const struct str *y, size_t m)
{
	size_t i = 0, j = 0, same = 0;

	for (size_t k = 0; k < d->n; k++) {
		const struct diff_block *b = &d->block[k];

		if (b->kind != DIFF_NEW)
			assert_int_equal(b->before, i++);
		if (b->kind != DIFF_GONE)
			assert_int_equal(b->after, j++);
		if (b->kind == DIFF_SAME)
			assert_int_equal(diff_same_words(x[b->before],
							 y[b->after]),
					 !b->changed);
		same += b->kind == DIFF_SAME && !b->changed;
	}
	assert_int_equal(i, n);
	assert_int_equal(j, m);
	assert_int_equal(d->same, same);
}

/* Blocks of up to eight words, in text. */
static size_t cut_blocks(struct str *block, struct buf *text, uint64_t *seed)
{
	size_t n = below(seed, 20), start = 0;
	size_t end[20];

	for (size_t i = 0; i < n; i++) {
		add_words(text, seed, below(seed, 9));
		end[i] = text->len;
	}
	for (size_t i = 0; i < n; i++) {
		block[i] = str_make(text->ptr + start, end[i] - start);
		start = end[i];
	}
	return n;
}

static void aligns_blocks(void **state)
{
	uint64_t seed = 13;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct buf s = BUF_INIT(1 << 12), t = BUF_INIT(1 << 12);
		struct str x[20], y[20];
		struct arena a = ARENA_INIT;
		struct diff_blocks d;
		size_t n = cut_blocks(x, &s, &seed);
		size_t m = cut_blocks(y, &t, &seed);

		diff_blocks(&d, (struct diff_list){ x, n },
			    (struct diff_list){ y, m }, &a);
		assert_blocks(&d, x, n, y, m);
		arena_release(&a);
		buf_release(&s);
		buf_release(&t);
	}
}

/* n blocks, each a little unlike its like on the other side. */
static void number_blocks(struct str *block, struct arena *a, size_t n,
			  const char *mark)
{
	for (size_t i = 0; i < n; i++)
		block[i] = str_from(arena_strf(a, "%zu kata %s", i, mark));
}

/* Where the lists differ in one place, as many blocks are weighed against
 * one another as a narrative may have, and no more. */
static void weighs_no_more_pairs_than_it_can(void **state)
{
	static struct str x[501], y[501];

	(void)state;
	for (size_t n = 500; n <= 501; n++) {
		struct arena a = ARENA_INIT;
		struct diff_blocks d;

		number_blocks(x, &a, n, "lama");
		number_blocks(y, &a, n, "baru");
		diff_blocks(&d, (struct diff_list){ x, n },
			    (struct diff_list){ y, n }, &a);
		assert_blocks(&d, x, n, y, n);
		assert_int_equal(d.n, n == 500 ? 500 : 2 * 501);
		assert_int_equal(d.block[0].changed, n == 500);
		arena_release(&a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_both_sides_back),
		cmocka_unit_test(is_the_shortest_edit),
		cmocka_unit_test(tells_no_more_than_the_limit),
		cmocka_unit_test(tells_any_length_put_in),
		cmocka_unit_test(ends_on_the_largest_texts),
		cmocka_unit_test(aligns_blocks),
		cmocka_unit_test(weighs_no_more_pairs_than_it_can),
	};

	return UNIT_RUN(tests);
}
