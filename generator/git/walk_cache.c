/*
 * Reading and writing the cache of a walk; see walk_cache.h. A line a fact,
 * each with a letter first, the checksum of all last. Texts in it are those
 * of walk_commit: one line each, so that nothing needs quoting.
 */
#include "git/walk_cache.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/hash.h"
#include "base/limits.h"

#define HEADER "kinerja-riwayat 2\n"

static void put_id(struct buf *out, const struct oid *id)
{
	buf_addch(out, ' ');
	oid_write(out, id, OID_HEX);
}

static void put_text(struct buf *out, char letter, const char *text)
{
	if (text)
		buf_addf(out, "%c %s\n", letter, text);
}

static void put_commit(struct buf *out, const struct walk_commit *c)
{
	buf_addf(out, "c %lld %d", (long long)c->time, c->unreadable);
	put_id(out, &c->id);
	put_id(out, &c->tree);
	buf_addch(out, '\n');
	put_text(out, 'a', c->author);
	put_text(out, 's', c->subject);
	put_text(out, 'r', c->alasan);
	put_text(out, 'j', c->jenis);
	for (size_t i = 0; i < c->n_part; i++) {
		buf_addch(out, 'p');
		put_id(out, &c->part[i].before);
		put_id(out, &c->part[i].after);
		buf_addf(out, " %s\n", c->part[i].path);
	}
}

static void put_walk(struct buf *out, const struct walk *w,
		     const struct oid *pin, const char *prefix)
{
	buf_adds(out, HEADER);
	put_text(out, 'f', prefix);
	for (size_t i = 0; i < w->n_rewrite; i++) {
		buf_addch(out, 'w');
		put_id(out, &w->rewrite[i].old);
		put_id(out, &w->rewrite[i].new);
		buf_addch(out, '\n');
	}
	buf_addf(out, "l %zu %d %zu", w->length, (int)w->end, w->n);
	put_id(out, pin);
	put_id(out, &w->end_id);
	buf_addch(out, '\n');
	for (size_t i = 0; i < w->n; i++)
		put_commit(out, &w->commit[i]);
	buf_addf(out, "= %016llx\n",
		 (unsigned long long)hash_bytes(buf_str(out)));
}

static int write_file(const char *path, struct str bytes)
{
	FILE *f = fopen(path, "we");
	bool good;

	if (!f)
		return -1;
	good = fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len;
	return fclose(f) == 0 && good ? 0 : -1;
}

int walk_cache_write(const struct walk *w, const struct oid *pin,
		     const char *prefix, const char *path)
{
	struct buf text = BUF_INIT(LIMIT_CACHE);
	struct buf temp = BUF_INIT(LIMIT_PATH);
	int result = -1;

	put_walk(&text, w, pin, prefix);
	buf_addf(&temp, "%s.baru", path);
	if (text.overflow || temp.overflow)
		errno = EFBIG;
	else if (write_file(temp.ptr, buf_str(&text)) == 0)
		result = rename(temp.ptr, path);
	if (result < 0 && !temp.overflow) {
		int why = errno;

		unlink(temp.ptr);
		errno = why;
	}
	buf_release(&text);
	buf_release(&temp);
	return result;
}

/* The whole file, in the arena, so that its lines can stay where they are;
 * NULL where it cannot be read. */
static char *read_file(const char *path, size_t *len, struct arena *a)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	char *text = NULL;
	struct stat st;

	if (file < 0)
		return NULL;
	if (fstat(file, &st) == 0 && S_ISREG(st.st_mode) &&
	    st.st_size < (off_t)LIMIT_CACHE) {
		*len = (size_t)st.st_size;
		text = arena_alloc(a, *len + 1);
		if (read(file, text, *len) != st.st_size)
			text = NULL;
	}
	close(file);
	return text;
}

/* The text between the header and the checksum, or .ptr NULL. */
static struct str checked(struct str all)
{
	const size_t tail = sizeof("= 0123456789abcdef\n") - 1;
	struct buf sum = BUF_INIT(64);
	struct str body = str_make(NULL, 0);

	if (str_starts(all, HEADER) && all.len > tail) {
		struct str text = str_make(all.ptr, all.len - tail);

		buf_addf(&sum, "= %016llx\n",
			 (unsigned long long)hash_bytes(text));
		if (str_equal(str_skip(all, text.len), buf_str(&sum)))
			body = str_skip(text, sizeof(HEADER) - 1);
	}
	buf_release(&sum);
	return body;
}

struct reading {
	struct walk_cache *out;
	struct arena *arena;
	const char *prefix;
	struct walk_commit *commit;	/* the last one */
	size_t room;			/* commits that were announced */
	size_t len;			/* bytes of the file */
	bool bad;
};

/* The next word, up to a blank. */
static struct str word(struct str *rest)
{
	size_t n = str_find(*rest, ' ');
	struct str w = str_make(rest->ptr, n);

	*rest = str_skip(*rest, n < rest->len ? n + 1 : n);
	return w;
}

static struct oid read_id(struct reading *r, struct str *rest)
{
	struct oid id = { { 0 } };

	if (!oid_parse(&id, word(rest)))
		r->bad = true;
	return id;
}

static int64_t read_number(struct reading *r, struct str *rest)
{
	struct str w = word(rest);
	char digits[24];
	char *end;
	long long n;

	if (w.len == 0 || w.len >= sizeof(digits)) {
		r->bad = true;
		return 0;
	}
	memcpy(digits, w.ptr, w.len);
	digits[w.len] = '\0';
	n = strtoll(digits, &end, 10);
	r->bad |= *end != '\0';
	return n;
}

static void read_commit(struct reading *r, struct str rest)
{
	struct walk_cache *c = r->out;

	if (c->n == r->room) {
		r->bad = true;
		return;
	}
	r->commit = &c->commit[c->n++];
	r->commit->time = read_number(r, &rest);
	r->commit->unreadable = read_number(r, &rest) != 0;
	r->commit->id = read_id(r, &rest);
	r->commit->tree = read_id(r, &rest);
	r->commit->subject = "";
}

static void read_part(struct reading *r, struct str rest)
{
	struct walk_part *p = ARENA_PUSH(r->arena, r->commit->part,
					 r->commit->n_part);

	p->before = read_id(r, &rest);
	p->after = read_id(r, &rest);
	p->path = rest.ptr;
}

static void read_line_of_walk(struct reading *r, struct str rest)
{
	r->out->length = (size_t)read_number(r, &rest);
	r->out->end = (enum walk_end)read_number(r, &rest);
	r->room = (size_t)read_number(r, &rest);
	/* said once, and each commit has a line at least */
	if (r->bad || r->out->good || r->room > r->len) {
		r->bad = true;
		return;
	}
	r->out->commit = arena_calloc(r->arena, r->room,
				      sizeof(*r->out->commit));
	r->out->pin = read_id(r, &rest);
	r->out->end_id = read_id(r, &rest);
	r->out->good = true;
}

static void read_rewrite(struct reading *r, struct str rest)
{
	struct walk_rewrite *x = ARENA_PUSH(r->arena, r->out->rewrite,
					    r->out->n_rewrite);

	x->old = read_id(r, &rest);
	x->new = read_id(r, &rest);
}

static void read_of_commit(struct reading *r, char letter, struct str rest)
{
	struct walk_commit *c = r->commit;

	if (!c || !strchr("asrjp", letter))
		r->bad = true;
	else if (letter == 'p')
		read_part(r, rest);
	else if (letter == 'a')
		c->author = rest.ptr;
	else if (letter == 's')
		c->subject = rest.ptr;
	else if (letter == 'r')
		c->alasan = rest.ptr;
	else
		c->jenis = rest.ptr;
}

static void read_fact(struct reading *r, struct str line)
{
	struct str rest = str_skip(line, 2);
	char letter = line.len > 1 && line.ptr[1] == ' ' ? line.ptr[0] : '?';

	switch (letter) {
	case 'c':
		read_commit(r, rest);
		break;
	case 'l':
		read_line_of_walk(r, rest);
		break;
	case 'w':
		read_rewrite(r, rest);
		break;
	case 'f':
		r->bad |= !str_is(rest, r->prefix);
		break;
	default:
		read_of_commit(r, letter, rest);
	}
}

void walk_cache_read(struct walk_cache *out, const char *path,
		     const char *prefix, struct arena *a)
{
	struct walk_cache nothing = { .good = false };
	struct reading r = { .out = out, .arena = a, .prefix = prefix };
	size_t len = 0;
	char *text = path ? read_file(path, &len, a) : NULL;
	struct str rest = { NULL, 0 };

	*out = nothing;
	if (text)
		rest = checked(str_make(text, len));
	r.len = len;
	while (rest.len && !r.bad) {
		size_t n = str_find(rest, '\n');

		if (n == rest.len)
			break;
		text[rest.ptr - text + (ptrdiff_t)n] = '\0';
		read_fact(&r, str_make(rest.ptr, n));
		rest = str_skip(rest, n + 1);
	}
	if (r.bad)
		*out = nothing;
}
