/*
 * Stems and their documents; see cari_pos.h.
 */
#include "export/cari_pos.h"

#include <stdlib.h>

#include "base/escape.h"
#include "base/hash.h"

#define BLOCK_BYTES (24U << 10)
#define MOST_TIMES 4

struct pos_entry {
	struct str stem;
	uint32_t *dokumen;	/* ascending, shifted by 2, with times − 1 */
	size_t n;
};

void cari_pos_init(struct cari_pos *p, struct arena *a)
{
	struct cari_pos empty = { .arena = a, .size = 1024 };

	*p = empty;
	p->slot = arena_calloc(a, p->size, sizeof(*p->slot));
}

static struct pos_entry **find(const struct cari_pos *p, struct str stem)
{
	size_t i = (size_t)hash_bytes(stem) & (p->size - 1);

	while (p->slot[i] && !str_equal(p->slot[i]->stem, stem))
		i = (i + 1) & (p->size - 1);
	return &p->slot[i];
}

static void grow(struct cari_pos *p)
{
	p->size *= 2;
	p->slot = arena_calloc(p->arena, p->size, sizeof(*p->slot));
	for (size_t i = 0; i < p->n; i++)
		*find(p, p->entry[i]->stem) = p->entry[i];
}

static struct pos_entry *entry_of(struct cari_pos *p, struct str stem)
{
	struct pos_entry **slot = find(p, stem);

	if (!*slot) {
		*slot = arena_alloc(p->arena, sizeof(**slot));
		(*slot)->stem = arena_str(p->arena, stem);
		*ARENA_PUSH(p->arena, p->entry, p->n) = *slot;
		if (p->n * 2 > p->size) {
			grow(p);
			slot = find(p, stem);
		}
	}
	return *slot;
}

void cari_pos_add(struct cari_pos *p, struct str stem, uint32_t dokumen)
{
	struct pos_entry *e = entry_of(p, stem);

	if (e->n && e->dokumen[e->n - 1] >> 2 == dokumen) {
		if ((e->dokumen[e->n - 1] & 3) < MOST_TIMES - 1)
			e->dokumen[e->n - 1]++;
		return;
	}
	*ARENA_PUSH(p->arena, e->dokumen, e->n) = dokumen << 2;
}

/* A document as its distance from the one before, with the times below. */
void cari_pos_pack(const struct cari_pos *p, struct buf *out)
{
	for (size_t i = 0; i < p->n; i++) {
		const struct pos_entry *e = p->entry[i];
		uint32_t last = 0;

		pack_str(out, e->stem);
		pack_int(out, e->n);
		for (size_t k = 0; k < e->n; k++) {
			pack_int(out, e->dokumen[k] - last);
			last = e->dokumen[k] & ~3U;
		}
	}
}

void cari_pos_unpack(struct cari_pos *p, struct unpack *u, uint32_t first)
{
	while (u->rest.len) {
		struct pos_entry *e = entry_of(p, unpack_str(u));
		uint64_t n = unpack_int(u);
		uint32_t last = first << 2;

		for (uint64_t k = 0; k < n && !u->bad; k++) {
			uint32_t item = last + (uint32_t)unpack_int(u);

			*ARENA_PUSH(p->arena, e->dokumen, e->n) = item;
			last = item & ~3U;
		}
	}
}

static int by_stem(const void *a, const void *b)
{
	struct str x = (*(struct pos_entry *const *)a)->stem;
	struct str y = (*(struct pos_entry *const *)b)->stem;
	int order = memcmp(x.ptr, y.ptr, x.len < y.len ? x.len : y.len);

	return order ? order : (x.len > y.len) - (x.len < y.len);
}

void cari_pos_sort(struct cari_pos *p)
{
	if (p->n)
		qsort(p->entry, p->n, sizeof(*p->entry), by_stem);
}

static void add_base36(struct buf *out, uint32_t n)
{
	char digit[8];
	size_t i = sizeof(digit);

	do {
		digit[--i] = "0123456789abcdefghijklmnopqrstuvwxyz"[n % 36];
		n /= 36;
	} while (n);
	buf_add(out, digit + i, sizeof(digit) - i);
}

static void add_entry(struct buf *out, const struct pos_entry *e)
{
	uint32_t last = 0;

	escape_json(out, e->stem);
	buf_adds(out, ",\"");
	for (size_t i = 0; i < e->n; i++) {
		uint32_t dokumen = e->dokumen[i] >> 2;

		if (i)
			buf_addch(out, ' ');
		add_base36(out, (dokumen - last) << 2 | (e->dokumen[i] & 3));
		last = dokumen;
	}
	buf_addch(out, '"');
}

bool cari_pos_block(const struct cari_pos *p, size_t *at, struct str *first,
		    struct buf *out)
{
	size_t begin = out->len;

	if (*at >= p->n)
		return false;
	*first = p->entry[*at]->stem;
	buf_addch(out, '[');
	while (*at < p->n && out->len - begin < BLOCK_BYTES) {
		if (out->len - begin > 1)
			buf_addch(out, ',');
		add_entry(out, p->entry[(*at)++]);
	}
	buf_addch(out, ']');
	return true;
}
