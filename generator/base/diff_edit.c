/*
 * The greedy algorithm of Myers (1986): for each number of edits, how far
 * each diagonal comes; then the way back. Bounded by LIMIT_DIFF_EDITS, since
 * its cost grows with the square of the differences. Knows numbers only.
 */
#include "base/diff_edit.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/mem.h"

/* For d edits, the ends of diagonals -d, -d + 2 … d: rows of 1, 2, 3 …
 * numbers, one after the other. Diagonal k is x - y = k. */
struct trace {
	int32_t *end;
	size_t room;
	struct diff_row before;
	struct diff_row after;
	int edits;		/* of the shortest edit */
};

static size_t slot(int d, int k)
{
	return (size_t)d * ((size_t)d + 1) / 2 + (size_t)(d + k) / 2;
}

static int32_t end_at(const struct trace *t, int d, int k)
{
	return t->end[slot(d, k)];
}

static void reserve(struct trace *t, int d)
{
	size_t wanted = slot(d + 1, -d - 1);

	if (wanted <= t->room)
		return;
	t->room = wanted * 2;
	t->end = mem_realloc(t->end, t->room * sizeof(*t->end));
}

/* True where diagonal k of d edits is best reached by a new item (down)
 * instead of a gone one. */
static bool comes_down(const struct trace *t, int d, int k)
{
	if (k == -d || k == d)
		return k == -d;
	return end_at(t, d - 1, k - 1) < end_at(t, d - 1, k + 1);
}

/* Where diagonal k of d edits starts, before its common items. */
static int32_t start_of(const struct trace *t, int d, int k)
{
	if (d == 0)
		return 0;
	return comes_down(t, d, k) ? end_at(t, d - 1, k + 1)
				   : end_at(t, d - 1, k - 1) + 1;
}

/* Along common items, as far as they go. */
static int32_t slide(const struct trace *t, int32_t x, int k)
{
	int32_t y = x - k;

	while (x < (int32_t)t->before.n && y < (int32_t)t->after.n &&
	       t->before.id[x] == t->after.id[y]) {
		x++;
		y++;
	}
	return x;
}

/* Diagonals that left the table have nothing to offer; their ends stay put
 * past the border, where slide() stops at once. */
static bool try_edits(struct trace *t, int d)
{
	int goal = (int)t->before.n - (int)t->after.n;
	bool found = false;

	reserve(t, d);
	for (int k = -d; k <= d; k += 2) {
		int32_t x = start_of(t, d, k);

		if (x <= (int32_t)t->before.n &&
		    x - k <= (int32_t)t->after.n)
			x = slide(t, x, k);
		t->end[slot(d, k)] = x;
		found |= k == goal && x == (int32_t)t->before.n;
	}
	return found;
}

/* False where it takes more edits than are told apart. */
static bool trace_find(struct trace *t)
{
	for (int d = 0; d <= LIMIT_DIFF_EDITS; d++) {
		if (!try_edits(t, d))
			continue;
		t->edits = d;
		return true;
	}
	return false;
}

/* Mark each item that is gone or new, walking back from the end. */
static void mark(const struct trace *t, bool *gone, bool *new)
{
	int k = (int)t->before.n - (int)t->after.n;

	for (int d = t->edits; d > 0; d--) {
		int32_t x = start_of(t, d, k);

		if (comes_down(t, d, k)) {
			new[x - k - 1] = true;
			k++;
		} else {
			gone[x - 1] = true;
			k--;
		}
	}
}

/* Collect what is marked; skip common items stand before both rows. */
static void collect(struct diff_edit *out, const struct trace *t,
		    const bool *marks, size_t skip, struct arena *a)
{
	const bool *gone = marks, *new = marks + t->before.n;
	size_t x = 0, y = 0;

	while (x < t->before.n || y < t->after.n) {
		struct diff_hunk h = { x, 0, y, 0 };

		while (x < t->before.n && gone[x])
			x++;
		while (y < t->after.n && new[y])
			y++;
		h.gone = x - h.before;
		h.new = y - h.after;
		h.before += skip;
		h.after += skip;
		if (h.gone || h.new)
			*ARENA_PUSH(a, out->hunk, out->n) = h;
		x++;
		y++;
	}
}

static void edit_middle(struct diff_edit *out, struct trace *t, size_t skip,
			struct arena *a)
{
	struct diff_hunk all = { skip, t->before.n, skip, t->after.n };
	bool *marks;

	if (t->before.n == 0 || t->after.n == 0) {
		*ARENA_PUSH(a, out->hunk, out->n) = all;
	} else if (trace_find(t)) {
		marks = mem_calloc(t->before.n + t->after.n, sizeof(*marks));
		mark(t, marks, marks + t->before.n);
		collect(out, t, marks, skip, a);
		free(marks);
	} else {
		out->coarse = true;
		*ARENA_PUSH(a, out->hunk, out->n) = all;
	}
	free(t->end);
}

void diff_edit(struct diff_edit *out, struct diff_row before,
	       struct diff_row after, struct arena *a)
{
	struct trace t = { .before = before, .after = after };
	size_t skip = 0;

	*out = (struct diff_edit){ NULL, 0, false };
	if (before.n > INT32_MAX / 4 || after.n > INT32_MAX / 4)
		BUG("rows longer than any text");
	while (skip < before.n && skip < after.n &&
	       before.id[skip] == after.id[skip])
		skip++;
	t.before = (struct diff_row){ before.id + skip, before.n - skip };
	t.after = (struct diff_row){ after.id + skip, after.n - skip };
	while (t.before.n && t.after.n && t.before.id[t.before.n - 1] ==
						  t.after.id[t.after.n - 1]) {
		t.before.n--;
		t.after.n--;
	}
	if (t.before.n || t.after.n)
		edit_middle(out, &t, skip, a);
}
