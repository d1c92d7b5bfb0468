/*
 * The state as bytes; see state.h. The file:
 *
 *	kinerja-keadaan 1	version of what follows
 *	numbers and texts	each number of eight bytes, each text behind
 *				its length; a missing text has the length ~0
 *	SHA-256			of all before it
 */
#include "state.h"

#include <stdlib.h>

#define HEADER "kinerja-keadaan 1\n"
#define NO_TEXT UINT64_MAX

static void add_int(struct buf *out, uint64_t n)
{
	buf_add(out, &n, sizeof(n));
}

static void add_text(struct buf *out, const char *text)
{
	struct str s = str_from(text);

	add_int(out, text ? s.len : NO_TEXT);
	buf_add(out, s.ptr, text ? s.len + 1 : 0);
}

static void add_digest(struct buf *out, const struct digest *d)
{
	buf_add(out, d->byte, DIGEST_SIZE);
}

static void add_root(struct buf *out, const struct state_root *r)
{
	add_text(out, r->label);
	add_int(out, r->n);
	for (size_t i = 0; i < r->n; i++) {
		const struct record_entry *e = &r->entry[i];

		add_text(out, e->path);
		add_int(out, (uint64_t)e->folder << 1 | e->absent);
		buf_add(out, e->mark.part, sizeof(e->mark.part));
		add_digest(out, &e->digest);
	}
}

static void add_made(struct buf *out, const struct state_made *m)
{
	add_digest(out, &m->needs);
	add_int(out, m->n);
	for (size_t i = 0; i < m->n; i++)
		add_text(out, m->file[i]);
}

static void add_berkas(struct buf *out, const struct berkas *b)
{
	add_text(out, b->address);
	add_int(out, b->ukuran);
	add_int(out, b->baris);
}

static void add_place(struct buf *out, struct place at)
{
	add_text(out, at.path);
	add_int(out, at.line);
	add_int(out, at.column);
}

static void add_item(struct buf *out, const struct diag_item *item)
{
	add_int(out, item->level);
	add_place(out, item->place);
	add_text(out, item->code);
	add_text(out, item->text);
	add_text(out, item->quote);
	add_int(out, item->caret);
}

static void add_silence(struct buf *out, const struct diag_silence *s)
{
	add_place(out, s->place);
	add_text(out, s->code);
	add_text(out, s->pattern);
	add_text(out, s->reason);
	add_int(out, s->n);
}

static void add_found(struct buf *out, const struct diag *d)
{
	add_int(out, d->n);
	for (size_t i = 0; i < d->n; i++)
		add_item(out, &d->item[i]);
	add_int(out, d->n_silence);
	for (size_t i = 0; i < d->n_silence; i++)
		add_silence(out, &d->silence[i]);
	add_int(out, d->dropped);
	add_int(out, d->errors);
	add_int(out, d->warnings);
	add_int(out, d->hints);
	add_int(out, d->environment);
}

void state_write(struct buf *out, const struct state *s)
{
	struct digest sum;

	buf_adds(out, HEADER);
	add_digest(out, &s->site);
	add_digest(out, &s->asked);
	add_int(out, s->pages);
	add_int(out, s->n_root);
	for (size_t i = 0; i < s->n_root; i++)
		add_root(out, &s->root[i]);
	add_int(out, s->n_made);
	for (size_t i = 0; i < s->n_made; i++)
		add_made(out, &s->made[i]);
	add_int(out, s->n_berkas);
	for (size_t i = 0; i < s->n_berkas; i++)
		add_berkas(out, &s->berkas[i]);
	add_found(out, &s->found);
	sum = digest_bytes(buf_str(out));
	add_digest(out, &sum);
}

/* What is still to be read. After a failure all that is read is nothing. */
struct reader_of {
	struct str rest;
	struct arena *arena;
	bool bad;
};

static const char *take(struct reader_of *r, size_t n)
{
	const char *here = r->rest.ptr;

	if (r->bad || n > r->rest.len) {
		r->bad = true;
		return NULL;
	}
	r->rest = str_skip(r->rest, n);
	return here;
}

static uint64_t get_int(struct reader_of *r)
{
	uint64_t n = 0;
	const char *bytes = take(r, sizeof(n));

	if (bytes)
		memcpy(&n, bytes, sizeof(n));
	return n;
}

/* Texts stay where they are: the bytes outlive the state. */
static const char *get_text(struct reader_of *r)
{
	uint64_t n = get_int(r);
	const char *text;

	if (n == NO_TEXT)
		return NULL;
	text = n < r->rest.len ? take(r, (size_t)n + 1) : take(r, SIZE_MAX);
	if (text && (text[n] != '\0' || strlen(text) != n)) {
		r->bad = true;
		return NULL;
	}
	return text;
}

/* One that must be there. */
static const char *get_name(struct reader_of *r)
{
	const char *text = get_text(r);

	if (!text)
		r->bad = true;
	return text ? text : "";
}

static struct digest get_digest(struct reader_of *r)
{
	struct digest d = { { 0 } };
	const char *bytes = take(r, DIGEST_SIZE);

	if (bytes)
		memcpy(d.byte, bytes, DIGEST_SIZE);
	return d;
}

/* Room for as many things as are named, of which each takes eight bytes at
 * least. */
static void *get_list(struct reader_of *r, size_t *n, size_t size)
{
	uint64_t wanted = get_int(r);

	if (wanted > r->rest.len / sizeof(uint64_t)) {
		r->bad = true;
		wanted = 0;
	}
	*n = (size_t)wanted;
	return arena_calloc(r->arena, *n, size);
}

static void get_root(struct reader_of *r, struct state_root *out)
{
	out->label = get_name(r);
	out->entry = get_list(r, &out->n, sizeof(*out->entry));
	for (size_t i = 0; i < out->n && !r->bad; i++) {
		struct record_entry *e = &out->entry[i];
		uint64_t flags;
		const char *mark;

		e->path = get_name(r);
		flags = get_int(r);
		e->folder = flags & 2;
		e->absent = flags & 1;
		mark = take(r, sizeof(e->mark.part));
		if (mark)
			memcpy(e->mark.part, mark, sizeof(e->mark.part));
		e->digest = get_digest(r);
	}
}

static void get_made(struct reader_of *r, struct state_made *out)
{
	out->needs = get_digest(r);
	out->file = get_list(r, &out->n, sizeof(*out->file));
	for (size_t i = 0; i < out->n && !r->bad; i++)
		out->file[i] = get_name(r);
}

static struct place get_place(struct reader_of *r)
{
	struct place at;

	at.path = get_name(r);
	at.line = (unsigned)get_int(r);
	at.column = (unsigned)get_int(r);
	return at;
}

static void get_item(struct reader_of *r, struct diag_item *out)
{
	uint64_t level = get_int(r);

	if (level > DIAG_ENVIRONMENT)
		r->bad = true;
	else
		out->level = (enum diag_level)level;
	out->place = get_place(r);
	out->code = get_name(r);
	out->text = get_name(r);
	out->quote = get_text(r);
	out->caret = (unsigned)get_int(r);
}

static void get_silence(struct reader_of *r, struct diag_silence *out)
{
	out->place = get_place(r);
	out->code = get_name(r);
	out->pattern = get_name(r);
	out->reason = get_name(r);
	out->n = (size_t)get_int(r);
}

static void get_found(struct reader_of *r, struct diag *out)
{
	out->item = get_list(r, &out->n, sizeof(*out->item));
	for (size_t i = 0; i < out->n && !r->bad; i++)
		get_item(r, &out->item[i]);
	out->silence = get_list(r, &out->n_silence, sizeof(*out->silence));
	for (size_t i = 0; i < out->n_silence && !r->bad; i++)
		get_silence(r, &out->silence[i]);
	out->dropped = (size_t)get_int(r);
	out->errors = (size_t)get_int(r);
	out->warnings = (size_t)get_int(r);
	out->hints = (size_t)get_int(r);
	out->environment = (size_t)get_int(r);
}

static void get_berkas(struct reader_of *r, struct berkas *out)
{
	out->address = get_name(r);
	out->ukuran = (size_t)get_int(r);
	out->baris = (size_t)get_int(r);
}

static void get_state(struct reader_of *r, struct state *out)
{
	out->site = get_digest(r);
	out->asked = get_digest(r);
	out->pages = (size_t)get_int(r);
	out->root = get_list(r, &out->n_root, sizeof(*out->root));
	for (size_t i = 0; i < out->n_root && !r->bad; i++)
		get_root(r, &out->root[i]);
	out->made = get_list(r, &out->n_made, sizeof(*out->made));
	for (size_t i = 0; i < out->n_made && !r->bad; i++)
		get_made(r, &out->made[i]);
	out->berkas = get_list(r, &out->n_berkas, sizeof(*out->berkas));
	for (size_t i = 0; i < out->n_berkas && !r->bad; i++)
		get_berkas(r, &out->berkas[i]);
	get_found(r, &out->found);
}

bool state_parse(struct state *out, struct str bytes, struct arena *a)
{
	struct state empty = { .pages = 0 };
	struct reader_of r = { .rest = bytes, .arena = a };
	struct digest sum, stated;

	*out = empty;
	if (!str_starts(bytes, HEADER) ||
	    bytes.len < sizeof(HEADER) - 1 + DIGEST_SIZE)
		return false;
	r.rest.len -= DIGEST_SIZE;
	sum = digest_bytes(r.rest);
	memcpy(stated.byte, r.rest.ptr + r.rest.len, DIGEST_SIZE);
	if (!digest_equal(&sum, &stated))
		return false;
	r.rest = str_skip(r.rest, sizeof(HEADER) - 1);
	get_state(&r, out);
	if (r.bad || r.rest.len)
		*out = empty;
	return !r.bad && r.rest.len == 0;
}

static int by_needs(const void *a, const void *b)
{
	const struct state_made *x = a, *y = b;

	return memcmp(x->needs.byte, y->needs.byte, DIGEST_SIZE);
}

const struct state_made *state_find(const struct state *s,
				    const struct digest *needs)
{
	struct state_made wanted = { .needs = *needs };

	return s->n_made ? bsearch(&wanted, s->made, s->n_made,
				   sizeof(wanted), by_needs)
			 : NULL;
}

void state_sort(struct state *s)
{
	if (s->n_made)
		qsort(s->made, s->n_made, sizeof(*s->made), by_needs);
}
