/*
 * "Did you mean": the optimal string alignment distance over known names.
 */
#include "base/nearest.h"

#define LONGEST 64

static size_t min(size_t a, size_t b)
{
	return a < b ? a : b;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

size_t nearest_distance(struct str a, struct str b)
{
	size_t row[3][LONGEST + 1];
	size_t *before = row[0], *last = row[1], *now = row[2];

	if (a.len > LONGEST || b.len > LONGEST)
		return a.len > b.len ? a.len : b.len;
	for (size_t j = 0; j <= b.len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t *spare = before;

		now[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			bool same = a.ptr[i - 1] == b.ptr[j - 1];

			now[j] = min(min(last[j], now[j - 1]) + 1,
				     last[j - 1] + !same);
			if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
			    a.ptr[i - 2] == b.ptr[j - 1])
				now[j] = min(now[j], before[j - 2] + 1);
		}
		before = last;
		last = now;
		now = spare;
	}
	return last[b.len];
}

void nearest_init(struct nearest *n, struct str wanted)
{
	n->wanted = wanted;
	n->best = str_make(NULL, 0);
	n->distance = 0;
}

static size_t folded_distance(struct str a, struct str b)
{
	char x[LONGEST], y[LONGEST];

	if (a.len > LONGEST || b.len > LONGEST)
		return nearest_distance(a, b);
	for (size_t i = 0; i < a.len; i++)
		x[i] = lower(a.ptr[i]);
	for (size_t i = 0; i < b.len; i++)
		y[i] = lower(b.ptr[i]);
	return nearest_distance(str_make(x, a.len), str_make(y, b.len));
}

void nearest_offer(struct nearest *n, struct str name)
{
	size_t longer = n->wanted.len > name.len ? n->wanted.len : name.len;
	size_t folded = folded_distance(n->wanted, name);
	size_t d = folded + nearest_distance(n->wanted, name);

	if (3 * folded > longer + 2)
		return;
	if (!n->best.ptr || d < n->distance) {
		n->best = name;
		n->distance = d;
	}
}
