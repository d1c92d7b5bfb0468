/*
 * Reading and writing the cache of a walk; see walk_cache.h. The file:
 *
 *	kinerja-riwayat 3	version of what follows the empty line
 *	folder isi		of the content in the commit
 *	terbit ID		the commit that was published
 *	ubah OLD NEW		a rewritten history, for each
 *	= SUM			of the lines so far; these never change
 *
 * and an empty line, a struct head, the records of the commits, and the sum
 * of all before it. A record is a struct fixed, the texts that its flags
 * name and the parts, each text ended by a zero byte.
 */
#include "git/walk_cache.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"

#define NAME "kinerja-riwayat "
#define HEADER NAME "3\n"
#define REWRITES_MOST 1000
#define USUAL 256		/* bytes of a commit */

/* Without padding, so that all bytes of them are defined. */
struct head {
	uint64_t length;
	uint64_t n;
	uint32_t end;
	uint32_t unreadable;
	struct oid end_id;
	uint32_t spare;
};

struct fixed {
	int64_t time;
	struct oid id;
	struct oid tree;
	uint32_t flags;
	uint32_t n_part;
};

_Static_assert(sizeof(struct head) == 48, "no padding in struct head");
_Static_assert(sizeof(struct fixed) == 56, "no padding in struct fixed");

enum flag {
	HAS_AUTHOR = 1,
	HAS_ALASAN = 2,
	HAS_JENIS = 4,
	IS_UNREADABLE = 8
};

/* Like FNV-1a, but of eight bytes at a time; turned, so that no two changes
 * of top bits make up for each other. */
static uint64_t sum_of(struct str s)
{
	uint64_t h = 0xcbf29ce484222325u, word;

	for (; s.len >= sizeof(word); s = str_skip(s, sizeof(word))) {
		memcpy(&word, s.ptr, sizeof(word));
		h ^= word;
		h = (h << 29 | h >> 35) * 0x100000001b3u;
	}
	return h ^ hash_bytes(s);
}

static void put_id(struct buf *out, const char *key, const struct oid *id)
{
	buf_adds(out, key);
	buf_addch(out, ' ');
	oid_write(out, id, OID_HEX);
}

static void put_sum(struct buf *out)
{
	buf_addf(out, "= %016llx\n\n",
		 (unsigned long long)hash_bytes(buf_str(out)));
}

static void put_published(struct buf *out, const struct walk *w,
			  const struct oid *pin, const char *prefix)
{
	size_t old = w->n_rewrite > REWRITES_MOST
			     ? w->n_rewrite - REWRITES_MOST : 0;

	buf_addf(out, HEADER "folder %s\n", prefix);
	put_id(out, "terbit", pin);
	for (; old < w->n_rewrite; old++) {
		put_id(out, "\nubah", &w->rewrite[old].old);
		put_id(out, "", &w->rewrite[old].new);
	}
	buf_addch(out, '\n');
	put_sum(out);
}

static void put_text(struct buf *out, const char *text)
{
	if (text)
		buf_add(out, text, strlen(text) + 1);
}

static void put_commit(struct buf *out, const struct walk_commit *c)
{
	struct fixed f = { .time = c->time, .id = c->id, .tree = c->tree,
			   .n_part = (uint32_t)c->n_part };

	f.flags = (c->author ? HAS_AUTHOR : 0U) |
		  (c->alasan ? HAS_ALASAN : 0U) |
		  (c->jenis ? HAS_JENIS : 0U) |
		  (c->unreadable ? IS_UNREADABLE : 0U);
	buf_add(out, &f, sizeof(f));
	put_text(out, c->subject);
	put_text(out, c->author);
	put_text(out, c->alasan);
	put_text(out, c->jenis);
	for (size_t i = 0; i < c->n_part; i++) {
		buf_add(out, &c->part[i].before, sizeof(struct oid));
		buf_add(out, &c->part[i].after, sizeof(struct oid));
		put_text(out, c->part[i].path);
	}
}

static void put_walk(struct buf *out, const struct walk *w)
{
	struct head h = { .length = w->length, .n = w->n,
			  .end = (uint32_t)w->end, .end_id = w->end_id };
	uint64_t sum;

	for (size_t i = 0; i < w->n; i++)
		h.unreadable |= w->commit[i].unreadable;
	buf_add(out, &h, sizeof(h));
	for (size_t i = 0; i < w->n; i++)
		put_commit(out, &w->commit[i]);
	sum = sum_of(buf_str(out));
	buf_add(out, &sum, sizeof(sum));
}

/* Into a file that was not there, so that nobody's link is followed. */
static int write_file(const char *path, struct str bytes)
{
	int file, why;

	unlink(path);
	file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
	if (file < 0)
		return -1;
	if (file_write_all(file, bytes) < 0) {
		why = errno;
		close(file);
		errno = why;
		return -1;
	}
	return close(file);
}

static int replace_file(const char *path, struct str bytes)
{
	struct buf temp = BUF_INIT(LIMIT_PATH);
	int result = -1, why;

	buf_addf(&temp, "%s.baru", path);
	if (temp.overflow)
		errno = ENAMETOOLONG;
	else if (write_file(temp.ptr, bytes) == 0)
		result = rename(temp.ptr, path);
	if (result < 0 && !temp.overflow) {
		why = errno;
		unlink(temp.ptr);
		errno = why;
	}
	buf_release(&temp);
	return result;
}

int walk_cache_write(const struct walk *w, const struct oid *pin,
		     const char *prefix, const char *path)
{
	struct buf bytes = BUF_INIT(LIMIT_CACHE);
	size_t published;
	int result;

	if (w->n < LIMIT_CACHE / USUAL)		/* spares growing often */
		buf_reserve(&bytes, w->n * USUAL);
	put_published(&bytes, w, pin, prefix);
	published = bytes.len;
	put_walk(&bytes, w);
	if (bytes.overflow)	/* then all is read again each time */
		buf_truncate(&bytes, published);
	result = replace_file(path, buf_str(&bytes));
	buf_release(&bytes);
	return result;
}

/* The whole file, in the arena, so that texts can stay where they are; .ptr
 * NULL where it cannot be read. */
static struct str read_file(const char *path, struct arena *a)
{
	struct str none = { NULL, 0 };
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	char *bytes = NULL;
	struct stat st;
	size_t len = 0;

	if (file < 0)
		return none;
	if (fstat(file, &st) == 0 && S_ISREG(st.st_mode) &&
	    st.st_size <= (off_t)LIMIT_CACHE) {
		len = (size_t)st.st_size;
		bytes = arena_alloc(a, len + 1);
		if (read(file, bytes, len) != st.st_size)
			bytes = NULL;
	}
	close(file);
	return bytes ? str_make(bytes, len) : none;
}

/* The text up to the sum of its lines, which is right, and what follows in
 * *rest; .ptr NULL where it is not. */
static struct str take_published(struct str all, struct str *rest)
{
	const char *end = all.ptr ? memmem(all.ptr, all.len, "\n= ", 3) : NULL;
	struct str text = { NULL, 0 };
	struct buf sum = BUF_INIT(64);

	if (!end || !str_starts(all, NAME))
		return text;
	text = str_make(all.ptr, (size_t)(end + 1 - all.ptr));
	buf_addf(&sum, "= %016llx\n\n", (unsigned long long)hash_bytes(text));
	*rest = str_skip(all, text.len);
	if (str_starts(*rest, sum.ptr))
		*rest = str_skip(*rest, sum.len);
	else
		text.ptr = NULL;
	buf_release(&sum);
	return text;
}

/* " ID" at the start of a line's rest. */
static bool take_id(struct oid *out, struct str *rest)
{
	if (rest->len < 1 + OID_HEX || rest->ptr[0] != ' ' ||
	    !oid_parse(out, str_make(rest->ptr + 1, OID_HEX)))
		return false;
	*rest = str_skip(*rest, 1 + OID_HEX);
	return true;
}

struct reading {
	struct walk_cache *out;
	const char *prefix;
	struct arena *arena;
	bool folder;		/* it is the content's */
};

static bool read_line(struct reading *r, struct str line)
{
	struct walk_cache *c = r->out;
	size_t key = str_find(line, ' ');
	struct str rest = str_skip(line, key);
	struct walk_rewrite *x;

	if (str_starts(line, "folder ")) {
		r->folder = str_is(str_skip(rest, 1), r->prefix);
		return r->folder;
	}
	if (str_starts(line, "terbit "))
		return take_id(&c->pin, &rest) && rest.len == 0;
	if (!str_starts(line, "ubah "))
		return false;
	x = ARENA_PUSH(r->arena, c->rewrite, c->n_rewrite);
	return take_id(&x->old, &rest) && take_id(&x->new, &rest) &&
	       rest.len == 0;
}

static bool read_published(struct reading *r, struct str text)
{
	size_t n = str_find(text, '\n') + 1;

	for (text = str_skip(text, n); text.len; text = str_skip(text, n)) {
		n = str_find(text, '\n') + 1;
		if (!read_line(r, str_make(text.ptr, n - 1)))
			return false;
	}
	return r->folder && oid_given(&r->out->pin);
}

static void read_head(struct walk_cache *out, struct str all, struct str rest)
{
	struct head h;
	uint64_t sum;

	if (!str_starts(all, HEADER) || rest.len < sizeof(h) + sizeof(sum))
		return;
	all.len -= sizeof(sum);
	memcpy(&sum, all.ptr + all.len, sizeof(sum));
	memcpy(&h, rest.ptr, sizeof(h));
	out->record = str_make(rest.ptr + sizeof(h),
			       rest.len - sizeof(h) - sizeof(sum));
	out->good = sum == sum_of(all) && h.end <= WALK_MISSING &&
		    h.n <= out->record.len / sizeof(struct fixed) &&
		    h.n <= h.length;
	out->length = h.length;
	out->n = h.n;
	out->end = (enum walk_end)h.end;
	out->end_id = h.end_id;
	out->unreadable = h.unreadable;
}

void walk_cache_read(struct walk_cache *out, const char *path,
		     const char *prefix, struct arena *a)
{
	struct walk_cache nothing = { .good = false };
	struct reading r = { .out = out, .prefix = prefix, .arena = a };
	struct str all = { NULL, 0 }, rest = { NULL, 0 }, text;

	*out = nothing;
	if (path)
		all = read_file(path, a);
	text = take_published(all, &rest);
	if (!text.ptr)
		return;
	if (!read_published(&r, text)) {
		*out = nothing;
		return;
	}
	out->published = true;
	read_head(out, all, rest);
}

/* The next bytes of a record into out; false where there are too few. */
static bool take(void *out, size_t n, struct str *rest)
{
	if (rest->len < n)
		return false;
	memcpy(out, rest->ptr, n);
	*rest = str_skip(*rest, n);
	return true;
}

static bool take_text(const char **out, struct str *rest)
{
	size_t n = str_find(*rest, '\0');

	if (n == rest->len)
		return false;
	*out = rest->ptr;
	*rest = str_skip(*rest, n + 1);
	return true;
}

static bool take_parts(struct walk_commit *c, struct str *rest,
		       struct arena *a)
{
	if (c->n_part > rest->len / (2 * sizeof(struct oid)))
		return false;
	if (c->n_part)
		c->part = arena_calloc(a, c->n_part, sizeof(*c->part));
	for (size_t i = 0; i < c->n_part; i++)
		if (!take(&c->part[i].before, sizeof(struct oid), rest) ||
		    !take(&c->part[i].after, sizeof(struct oid), rest) ||
		    !take_text(&c->part[i].path, rest))
			return false;
	return true;
}

static bool take_commit(struct walk_commit *c, struct str *rest,
			struct arena *a)
{
	struct fixed f;

	if (!take(&f, sizeof(f), rest))
		return false;
	c->id = f.id;
	c->tree = f.tree;
	c->time = f.time;
	c->unreadable = (f.flags & IS_UNREADABLE) != 0;
	c->n_part = f.n_part;
	return take_text(&c->subject, rest) &&
	       (!(f.flags & HAS_AUTHOR) || take_text(&c->author, rest)) &&
	       (!(f.flags & HAS_ALASAN) || take_text(&c->alasan, rest)) &&
	       (!(f.flags & HAS_JENIS) || take_text(&c->jenis, rest)) &&
	       take_parts(c, rest, a);
}

bool walk_cache_commits(struct walk_commit *out, const struct walk_cache *c,
			struct arena *a)
{
	struct str rest = c->record;

	for (size_t i = 0; i < c->n; i++)
		if (!take_commit(&out[i], &rest, a))
			return false;
	return rest.len == 0;
}
