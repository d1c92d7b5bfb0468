/*
 * Two texts compared word by word; see diff.h. The shortest edit is made
 * readable: it starts where sentences start, and does not hop from one
 * common word to the next.
 */
#include "base/diff.h"

#include "base/diff_edit.h"
#include "base/diff_words.h"

/* Common words between two differences that can be joined to them. */
#define ISLAND 2

/* Both texts, and where they differ. */
struct comparison {
	struct diff_text before;
	struct diff_text after;
	struct diff_row row_before;
	struct diff_row row_after;
	struct diff_edit edit;
};

static struct diff_row number(const struct diff_text *t,
			      struct diff_names *names, struct arena *a)
{
	uint32_t *id = arena_calloc(a, t->n, sizeof(*id));

	for (size_t i = 0; i < t->n; i++)
		id[i] = diff_name(names, t->word[i]);
	return (struct diff_row){ id, t->n };
}

static void compare(struct comparison *c, struct str before,
		    struct str after, struct arena *a)
{
	struct diff_names names;

	diff_split(&c->before, before, a);
	diff_split(&c->after, after, a);
	diff_names_init(&names, c->before.n + c->after.n, a);
	c->row_before = number(&c->before, &names, a);
	c->row_after = number(&c->after, &names, a);
	diff_edit(&c->edit, c->row_before, c->row_after, a);
}

/* From the first byte of word number start to the last of its n words. */
static struct str slice(const struct diff_text *t, size_t start, size_t n)
{
	const struct str *last = &t->word[start + n - 1];
	const char *from = t->word[start].ptr;

	return str_make(from, (size_t)(last->ptr + last->len - from));
}

/* True where a sentence or a paragraph begins with word number at. */
static bool begins_sentence(const struct diff_text *t, size_t at)
{
	struct str gap, word;

	if (at == 0)
		return true;
	word = t->word[at - 1];
	gap = str_make(word.ptr + word.len,
		       (size_t)(t->word[at].ptr - word.ptr) - word.len);
	return strchr(".!?:;", word.ptr[word.len - 1]) ||
	       str_find(gap, '\n') < gap.len;
}

/* Words that only one side has; what is before floor differs as well. */
struct span {
	size_t start;
	size_t n;
	size_t floor;
};

/* Where the word before a span is also its last, the span can as well be
 * said to begin one word earlier, and so on. Let it begin where a sentence
 * does, the latest such place; else where it began: the edit takes common
 * words first, so that it cannot begin later. */
static size_t best_start(const struct diff_text *t, const uint32_t *id,
			 const struct span *s)
{
	for (size_t at = s->start;; at--) {
		if (begins_sentence(t, at))
			return at;
		if (at <= s->floor || id[at - 1] != id[at + s->n - 1])
			return s->start;
	}
}

static void settle(struct comparison *c, size_t i)
{
	struct diff_hunk *h = &c->edit.hunk[i];
	const struct diff_hunk *prev = i ? h - 1 : NULL;
	struct span s = { h->before, h->gone, 0 };
	size_t best;

	if (h->gone && h->new)
		return;
	if (h->gone) {
		s.floor = prev ? prev->before + prev->gone : 0;
		best = best_start(&c->before, c->row_before.id, &s);
	} else {
		s = (struct span){ h->after, h->new, 0 };
		s.floor = prev ? prev->after + prev->new : 0;
		best = best_start(&c->after, c->row_after.id, &s);
	}
	h->before -= s.start - best;
	h->after -= s.start - best;
}

static size_t bytes(const struct diff_text *t, size_t start, size_t n)
{
	return n ? slice(t, start, n).len : 0;
}

/* Bytes of the longer side of a difference. */
static size_t weight(const struct comparison *c, const struct diff_hunk *h)
{
	size_t gone = bytes(&c->before, h->before, h->gone);
	size_t new = bytes(&c->after, h->after, h->new);

	return gone > new ? gone : new;
}

/* True where what two differences have in common between them is not worth
 * the hop: one or two words, no longer than either difference. */
static bool is_island(const struct comparison *c, const struct diff_hunk *a,
		      const struct diff_hunk *b)
{
	size_t start = a->after + a->new, n = b->after - start, size;

	if (n > ISLAND)
		return false;
	size = bytes(&c->after, start, n);
	return size <= weight(c, a) && size <= weight(c, b);
}

static void join_islands(struct comparison *c)
{
	struct diff_hunk *hunk = c->edit.hunk;
	size_t kept = 0;

	for (size_t i = 1; i < c->edit.n; i++) {
		struct diff_hunk *last = &hunk[kept];
		const struct diff_hunk *h = &hunk[i];

		if (is_island(c, last, h)) {
			last->gone = h->before + h->gone - last->before;
			last->new = h->after + h->new - last->after;
		} else {
			hunk[++kept] = *h;
		}
	}
	c->edit.n = c->edit.n ? kept + 1 : 0;
}

static void add_run(struct diff *out, enum diff_kind kind, struct str text,
		    size_t words)
{
	out->run[out->n++] = (struct diff_run){ kind, text, words };
}

static void add_same(struct diff *out, const struct comparison *c,
		     size_t start, size_t end)
{
	if (start < end)
		add_run(out, DIFF_SAME, slice(&c->after, start, end - start),
			end - start);
}

static void add_hunk(struct diff *out, const struct comparison *c,
		     const struct diff_hunk *h)
{
	if (h->gone)
		add_run(out, DIFF_GONE, slice(&c->before, h->before, h->gone),
			h->gone);
	if (h->new)
		add_run(out, DIFF_NEW, slice(&c->after, h->after, h->new),
			h->new);
	out->gone += h->gone;
	out->new += h->new;
}

static void add_runs(struct diff *out, const struct comparison *c,
		     struct arena *a)
{
	size_t at = 0;

	out->run = arena_calloc(a, c->edit.n * 3 + 1, sizeof(*out->run));
	for (size_t i = 0; i < c->edit.n; i++) {
		const struct diff_hunk *h = &c->edit.hunk[i];

		add_same(out, c, at, h->after);
		add_hunk(out, c, h);
		at = h->after + h->new;
	}
	add_same(out, c, at, c->after.n);
}

void diff_words(struct diff *out, struct str before, struct str after,
		struct arena *a)
{
	struct arena scratch = ARENA_INIT;
	struct comparison c;

	*out = (struct diff){ .n = 0 };
	compare(&c, before, after, &scratch);
	for (size_t i = 0; i < c.edit.n; i++)
		settle(&c, i);
	join_islands(&c);
	out->coarse = c.edit.coarse;
	add_runs(out, &c, a);
	arena_release(&scratch);
}
