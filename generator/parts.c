/*
 * The file of parts; see parts.h. It is:
 *
 *	kinerja-cari 1		version of what follows
 *	of each part		digest of what it needed, then its bytes
 *				(base/pack.h); by digest
 *	SHA-256			of all before it
 */
#include "parts.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/pack.h"
#include "beside.h"

#define HEADER "kinerja-cari 1\n"
#define PIECE (1U << 20)	/* bytes that are gathered before a write */

static bool is_whole(struct str bytes)
{
	struct digest sum;

	if (!str_starts(bytes, HEADER) ||
	    bytes.len < strlen(HEADER) + DIGEST_SIZE)
		return false;
	bytes.len -= DIGEST_SIZE;
	sum = digest_bytes(bytes);
	return memcmp(sum.byte, bytes.ptr + bytes.len, DIGEST_SIZE) == 0;
}

static int by_needs(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	return memcmp(x->needs.byte, y->needs.byte, DIGEST_SIZE);
}

static void read_all(struct parts *p, struct unpack u, struct arena *a)
{
	while (u.rest.len > DIGEST_SIZE) {
		struct part *next = ARENA_PUSH(a, p->part, p->n);

		memcpy(next->needs.byte, u.rest.ptr, DIGEST_SIZE);
		u.rest = str_skip(u.rest, DIGEST_SIZE);
		next->bytes = unpack_str(&u);
		if (p->n > 1 && by_needs(next - 1, next) >= 0)
			u.bad = true;
	}
	if (u.bad || u.rest.len)
		p->n = 0;
}

void parts_open(struct parts *p, const char *path, struct arena *a)
{
	struct unpack u = { .bad = false };

	if (!beside_read(&p->file, path) || !is_whole(buf_str(&p->file)))
		return;
	u.rest = str_skip(buf_str(&p->file), strlen(HEADER));
	u.rest.len -= DIGEST_SIZE;
	read_all(p, u, a);
}

bool parts_find(const struct parts *p, const struct digest *needs,
		struct str *out)
{
	struct part wanted = { .needs = *needs };
	const struct part *found = NULL;

	if (p && p->n)
		found = bsearch(&wanted, p->part, p->n, sizeof(wanted),
				by_needs);
	if (found)
		*out = found->bytes;
	return found != NULL;
}

/* Are the parts of these jobs just those that were read? */
static bool is_same(const struct parts *p, const struct state_made *made,
		    size_t n)
{
	size_t same = 0;
	struct str old;

	for (size_t i = 0; i < n; i++) {
		if (!made[i].part.len)
			continue;
		if (!parts_find(p, &made[i].needs, &old))
			return false;
		same++;
	}
	return same == p->n;
}

struct saver {
	struct beside file;
	struct digester sum;
	struct buf piece;
};

static void flush(struct saver *s)
{
	digester_add(&s->sum, buf_str(&s->piece));
	beside_add(&s->file, buf_str(&s->piece));
	buf_clear(&s->piece);
}

static void add_part(struct saver *s, const struct state_made *m)
{
	buf_add(&s->piece, m->needs.byte, DIGEST_SIZE);
	pack_str(&s->piece, m->part);
	if (s->piece.len >= PIECE)
		flush(s);
}

void parts_save(const struct parts *p, const char *path,
		const struct state_made *made, size_t n)
{
	struct arena arena = ARENA_INIT;
	struct saver s = { .piece = BUF_INIT(SIZE_MAX / 2) };
	struct digest sum;

	if (is_same(p, made, n))
		return;
	beside_open(&s.file, path, &arena);
	digester_init(&s.sum);
	buf_adds(&s.piece, HEADER);
	for (size_t i = 0; i < n; i++)
		if (made[i].part.len)
			add_part(&s, &made[i]);
	flush(&s);
	sum = digester_end(&s.sum);
	beside_add(&s.file, str_make((const char *)sum.byte, DIGEST_SIZE));
	if (!beside_close(&s.file))
		unlink(path);
	buf_release(&s.piece);
	arena_release(&arena);
}

void parts_release(struct parts *p)
{
	buf_release(&p->file);
}
