/*
 * Pairing by sorting both sides and walking them side by side, so that
 * thousands cost no more than a few; see change_match.h. Knows codes and
 * names, not what bears them.
 */
#include "model/change_match.h"

#include <stdlib.h>

enum match_by { BY_BOTH, BY_NAMA, BY_KODE };

static int compare_keys(const struct match_key *x, const struct match_key *y)
{
	int first = strcmp(x->first, y->first);

	return first ? first : strcmp(x->second, y->second);
}

/* For qsort: those that are the same stay in their order. */
static int compare_sorted(const void *a, const void *b)
{
	const struct match_key *const *x = a, *const *y = b;
	int c = compare_keys(*x, *y);

	return c ? c : (*x)->order < (*y)->order ? -1 : 1;
}

struct sorted {
	struct match_key **key;
	size_t n;
};

/* Those without a partner. */
static void sort_free(struct sorted *out, struct match_keys *keys,
		      enum match_by by, struct arena *a)
{
	out->key = arena_calloc(a, keys->n, sizeof(*out->key));
	out->n = 0;
	for (size_t i = 0; i < keys->n; i++) {
		struct match_key *k = &keys->key[i];

		k->first = by == BY_NAMA ? k->nama : k->kode;
		k->second = by == BY_BOTH ? k->nama : "";
		if (!k->partner)
			out->key[out->n++] = k;
	}
	if (out->n > 1)
		qsort(out->key, out->n, sizeof(*out->key), compare_sorted);
}

static void join(struct match_key *x, struct match_key *y)
{
	x->partner = y;
	y->partner = x;
}

static void match_by(struct match_keys *lama, struct match_keys *baru,
		     enum match_by by, struct arena *a)
{
	struct sorted x, y;
	size_t i = 0, j = 0;

	sort_free(&x, lama, by, a);
	sort_free(&y, baru, by, a);
	while (i < x.n && j < y.n) {
		int c = compare_keys(x.key[i], y.key[j]);

		if (c == 0)
			join(x.key[i++], y.key[j++]);
		else if (c < 0)
			i++;
		else
			j++;
	}
}

/* How many keys from i on are the same as that one. */
static size_t run_length(const struct sorted *s, size_t i)
{
	size_t n = 1;

	while (i + n < s->n && compare_keys(s->key[i], s->key[i + n]) == 0)
		n++;
	return n;
}

/* Pair what stands alone under its code on both sides. */
static void match_single(struct match_keys *lama, struct match_keys *baru,
			 struct arena *a)
{
	struct sorted x, y;
	size_t i = 0, j = 0;

	sort_free(&x, lama, BY_KODE, a);
	sort_free(&y, baru, BY_KODE, a);
	while (i < x.n && j < y.n) {
		int c = compare_keys(x.key[i], y.key[j]);
		size_t n = run_length(&x, i), m = run_length(&y, j);

		if (c == 0 && n == 1 && m == 1)
			join(x.key[i], y.key[j]);
		i += c <= 0 ? n : 0;
		j += c >= 0 ? m : 0;
	}
}

/* The words of a name with one space between. */
static const char *normalize(struct arena *a, const char *nama)
{
	char *copy = arena_strdup(a, str_from(nama)), *to = copy;
	bool gap = false;

	for (const char *from = copy; *from; from++) {
		bool blank = *from == ' ' || (*from >= '\t' && *from <= '\r');

		if (!blank) {
			if (gap && to > copy)
				*to++ = ' ';
			*to++ = *from;
		}
		gap = blank;
	}
	*to = '\0';
	return copy;
}

void match_add(struct match_keys *keys, struct arena *a, const char *kode,
	       const char *nama, const void *item)
{
	size_t order = keys->n;
	struct match_key *k = ARENA_PUSH(a, keys->key, keys->n);

	k->kode = kode ? kode : "";
	k->nama = normalize(a, nama);
	k->item = item;
	k->order = order;
}

static void add_pair(struct match_pairs *out, const void *lama,
		     const void *baru)
{
	out->pair[out->n++] = (struct match_pair){ lama, baru };
}

static void list_pairs(struct match_pairs *out, const struct match_keys *lama,
		       const struct match_keys *baru, struct arena *a)
{
	out->pair = arena_calloc(a, lama->n + baru->n, sizeof(*out->pair));
	out->n = 0;
	for (size_t i = 0; i < baru->n; i++) {
		const struct match_key *k = &baru->key[i];

		add_pair(out, k->partner ? k->partner->item : NULL, k->item);
	}
	for (size_t i = 0; i < lama->n; i++)
		if (!lama->key[i].partner)
			add_pair(out, lama->key[i].item, NULL);
}

void match_things(struct match_pairs *out, struct match_keys *lama,
		  struct match_keys *baru, struct arena *a)
{
	match_by(lama, baru, BY_BOTH, a);
	match_by(lama, baru, BY_NAMA, a);
	match_by(lama, baru, BY_KODE, a);
	list_pairs(out, lama, baru, a);
}

void match_documents(struct match_pairs *out, struct match_keys *lama,
		     struct match_keys *baru, struct arena *a)
{
	match_by(lama, baru, BY_BOTH, a);
	match_single(lama, baru, a);
	list_pairs(out, lama, baru, a);
}

void match_index(struct match_index *out, struct match_keys *keys,
		 struct arena *a)
{
	struct sorted s;

	sort_free(&s, keys, BY_KODE, a);
	out->key = s.key;
	out->n = s.n;
}

const void *match_find(const struct match_index *index, const char *kode)
{
	size_t low = 0, high = index->n;

	while (kode && low < high) {
		size_t mid = low + (high - low) / 2;

		if (strcmp(index->key[mid]->kode, kode) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return kode && low < index->n &&
	       strcmp(index->key[low]->kode, kode) == 0
		       ? index->key[low]->item : NULL;
}
