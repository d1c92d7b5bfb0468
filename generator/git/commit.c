/*
 * Raw commit objects (git's "commit" format: header lines, an empty line,
 * the message); see commit.h. Everything here may be hostile.
 */
#include "git/commit.h"

#include "git/clean.h"
#include "git/repo_raw.h"
#include "git/tree.h"

#define TIME_LAST 4102444799	/* 2099-12-31T23:59:59Z */

static struct str next_line(struct str *rest)
{
	size_t n = str_find(*rest, '\n');
	struct str line = str_make(rest->ptr, n);

	*rest = str_skip(*rest, n < rest->len ? n + 1 : n);
	return line;
}

/* The value of a header line, or .ptr NULL. */
static struct str header(struct str line, const char *name)
{
	size_t n = strlen(name);

	if (str_starts(line, name) && line.len > n && line.ptr[n] == ' ')
		return str_skip(line, n + 1);
	return str_make(NULL, 0);
}

/* "Name <mail> 1700000000 +0700": the time, or -1. */
static int64_t read_time(struct str who)
{
	size_t at = who.len;
	int64_t time = 0;
	size_t digits = 0;

	while (at > 0 && who.ptr[at - 1] != '>')
		at--;
	if (at == 0)
		return -1;
	who = str_trim(str_skip(who, at));
	while (digits < who.len && who.ptr[digits] >= '0' &&
	       who.ptr[digits] <= '9') {
		time = time * 10 + (who.ptr[digits++] - '0');
		if (time > TIME_LAST)
			return -1;
	}
	return digits && digits < who.len && who.ptr[digits] == ' ' ? time
								    : -1;
}

static const char *read_author(struct str who, const struct clean *c)
{
	size_t n = str_find(who, '<');
	const char *name;

	if (n == who.len)
		return NULL;
	name = clean_line(c, str_trim(str_make(who.ptr, n)), LIMIT_SUBJECT);
	return *name ? name : NULL;
}

/* What the header said, before the text is known to be readable. */
struct lines {
	struct str author;
	struct str encoding;
};

/* "tree ID" and each "parent ID", in this order and before all else, or they
 * are none. False where an id is malformed. */
static bool read_ids(struct commit *out, struct str *rest)
{
	struct str id = header(next_line(rest), "tree");
	struct oid other;

	if (!id.ptr || !oid_parse(&out->tree, id))
		return false;
	while (str_starts(*rest, "parent ")) {
		id = header(next_line(rest), "parent");
		if (!id.ptr || !oid_parse(oid_given(&out->parent)
						  ? &other : &out->parent, id))
			return false;
	}
	return true;
}

/* The other lines, of each kind the first. */
static void read_header(struct commit *out, struct lines *l, struct str *rest)
{
	bool committer = false;

	while (rest->len) {
		struct str line = next_line(rest);
		struct str who = header(line, "committer");

		if (line.len == 0)
			break;
		if (who.ptr && !committer) {
			committer = true;
			out->time = read_time(who);
		} else if (header(line, "author").ptr && !l->author.ptr) {
			l->author = header(line, "author");
		} else if (header(line, "encoding").ptr && !l->encoding.ptr) {
			l->encoding = header(line, "encoding");
		}
	}
}

static bool is_blank(struct str line)
{
	return str_trim(line).len == 0;
}

/* The last paragraph of a message that has more than one. */
static struct str last_paragraph(struct str message)
{
	struct str last = str_make(message.ptr + message.len, 0);
	struct str rest = message;
	bool before_blank = true, first = true;

	while (rest.len) {
		struct str line = next_line(&rest);
		const char *end = line.ptr + line.len;

		if (is_blank(line)) {
			before_blank = true;
			continue;
		}
		if (before_blank && !first)
			last.ptr = line.ptr;
		if (last.ptr <= line.ptr)
			last.len = (size_t)(end - last.ptr);
		before_blank = first = false;
	}
	return last;
}

static bool is_blank_byte(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* Bytes of the key of "Key: value": letters, digits and "-"; 0 where the
 * line is none. */
static size_t key_length(struct str line)
{
	size_t n = 0, after;

	while (n < line.len && (line.ptr[n] == '-' ||
				(line.ptr[n] >= '0' && line.ptr[n] <= '9') ||
				((line.ptr[n] | 32) >= 'a' &&
				 (line.ptr[n] | 32) <= 'z')))
		n++;
	for (after = n; after < line.len && is_blank_byte(line.ptr[after]);)
		after++;
	return after < line.len && line.ptr[after] == ':' ? n : 0;
}

/* Lines that git itself writes: with one of them, some others may stand in
 * between. */
static bool is_of_git(struct str line)
{
	return str_starts(line, "Signed-off-by: ") ||
	       str_starts(line, "(cherry picked from commit ");
}

/* Whether git takes a paragraph for trailers: all lines are, or a quarter
 * with one of git's own. */
static bool is_trailers(struct str paragraph)
{
	size_t trailers = 0, others = 0;
	bool of_git = false, inside = false;

	while (paragraph.len) {
		struct str line = next_line(&paragraph);

		if (line.len && line.ptr[0] == '#') {
			inside = false;
			continue;
		}
		if (line.len && is_blank_byte(line.ptr[0])) {
			others += !inside;
			continue;
		}
		of_git = of_git || is_of_git(line);
		inside = is_of_git(line) || key_length(line);
		trailers += inside;
		others += !inside;
	}
	return of_git ? 3 * trailers >= others : trailers && !others;
}

static bool same_word(struct str a, const char *b)
{
	return a.len == strlen(b) && strncasecmp(a.ptr, b, a.len) == 0;
}

/* "Key: value" with lines that go on after white space. */
static const char *trailer(struct str paragraph, const char *key,
			   const struct clean *c)
{
	struct buf value = BUF_INIT(LIMIT_OBJECT);
	const char *found = NULL;
	bool inside = false;

	while (paragraph.len) {
		struct str line = next_line(&paragraph);
		size_t n = key_length(line);

		if (line.len && is_blank_byte(line.ptr[0])) {
			if (inside) {
				buf_addch(&value, ' ');
				buf_addstr(&value, str_trim(line));
			}
			continue;
		}
		inside = n && same_word(str_make(line.ptr, n), key);
		if (!inside)
			continue;
		buf_clear(&value);
		buf_addstr(&value, str_trim(str_skip(
					   line, str_find(line, ':') + 1)));
	}
	if (value.len)
		found = clean_line(c, buf_str(&value), LIMIT_TRAILER);
	buf_release(&value);
	return found && *found ? found : NULL;
}

static void read_message(struct commit *out, struct str message,
			 const struct clean *c)
{
	struct str paragraph;

	message.len = str_find(message, '\0');	/* as git reads it */
	while (message.len && is_blank(str_make(message.ptr,
						str_find(message, '\n'))))
		next_line(&message);
	paragraph = last_paragraph(message);
	out->subject = clean_line(c, str_trim(next_line(&message)),
				  LIMIT_SUBJECT);
	if (!is_trailers(paragraph))
		return;
	out->alasan = trailer(paragraph, "Alasan", c);
	out->jenis = trailer(paragraph, "Jenis", c);
}

bool commit_parse(struct commit *out, struct str raw, struct arena *a)
{
	struct commit empty = { .time = -1, .subject = "" };
	struct lines l = { { NULL, 0 }, { NULL, 0 } };
	struct str rest = raw;
	struct clean c = { .arena = a };

	*out = empty;
	if (!read_ids(out, &rest))
		return false;
	read_header(out, &l, &rest);
	c.latin1 = clean_is_latin1(l.encoding);
	if (l.author.ptr)
		out->author = read_author(l.author, &c);
	read_message(out, rest, &c);
	return true;
}

enum repo_got commit_read(struct commit *out, struct repo *r,
			  const struct oid *id, struct arena *a)
{
	struct buf raw = BUF_INIT(LIMIT_OBJECT);
	enum repo_got got = repo_raw(r, id, RAW_COMMIT, &raw);

	if (got == REPO_OK && !commit_parse(out, buf_str(&raw), a))
		got = REPO_BAD;
	buf_release(&raw);
	return got;
}

enum repo_got commit_folder(struct oid *out, struct repo *r,
			    const struct oid *tree)
{
	struct tree_entry e;
	enum repo_got got;
	struct oid none = { { 0 } };

	*out = *tree;
	if (!*repo_prefix(r))
		return REPO_OK;
	got = tree_lookup(&e, r, tree, repo_prefix(r));
	*out = got == REPO_OK && e.kind == SOURCE_FOLDER ? e.id : none;
	return got;
}

enum repo_got commit_content(struct oid *out, struct repo *r,
			     const struct oid *commit)
{
	struct arena a = ARENA_INIT;
	struct oid none = { { 0 } };
	struct commit c;
	enum repo_got got = commit_read(&c, r, commit, &a);

	*out = none;
	if (got == REPO_OK)
		got = commit_folder(out, r, &c.tree);
	arena_release(&a);
	return got;
}
