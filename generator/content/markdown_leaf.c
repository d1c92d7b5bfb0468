/*
 * Where the inlines of a paragraph stand; see markdown_leaf.h. Everything is
 * looked up from the cursor on, in the order of the tree, so that of equal
 * texts each gets its own place.
 */
#include "content/markdown_leaf.h"

/* Our reading of containers' marks can differ from cmark's in odd corners;
 * a span that is not found costs a search to the end, so give up in time. */
#define MOST_MISSES 8

void markdown_leaf_init(struct markdown_leaf *l, struct arena *a, size_t size)
{
	memset(l, 0, sizeof(*l));
	l->ptr = arena_alloc(a, size + 1);
}

void markdown_leaf_add(struct markdown_leaf *l, struct arena *a,
		       const struct markdown_lines *lines, struct str part)
{
	struct markdown_piece *p = ARENA_PUSH(a, l->piece, l->n);

	p->at = l->len;
	p->source = (size_t)(part.ptr - lines->text.ptr);
	if (part.len)
		memcpy(l->ptr + l->len, part.ptr, part.len);
	l->len += part.len;
}

void markdown_leaf_newline(struct markdown_leaf *l)
{
	l->ptr[l->len++] = '\n';
}

struct str markdown_leaf_text(const struct markdown_leaf *l)
{
	return str_make(l->ptr, l->len);
}

struct place markdown_leaf_place(const struct markdown_leaf *l,
				 const struct markdown_lines *lines, size_t at)
{
	size_t i = l->n;

	if (at > l->len)
		at = l->len;
	while (i > 1 && l->piece[i - 1].at > at)
		i--;
	return markdown_lines_place(lines, l->piece[i - 1].source +
						   (at - l->piece[i - 1].at));
}

/* Bytes of the run of "`" at the start of s. */
static size_t ticks(struct str s)
{
	size_t n = 0;

	while (n < s.len && s.ptr[n] == '`')
		n++;
	return n;
}

/* Offset of the next run of exactly n "`", or s.len. */
static size_t closing_ticks(struct str s, size_t n)
{
	size_t at = 0;

	while (at < s.len) {
		size_t run;

		at += str_find(str_skip(s, at), '`');
		run = ticks(str_skip(s, at));
		if (run == n)
			return at;
		at += run;
	}
	return s.len;
}

/* Does the inside of a code span read as literal? A line end reads as a
 * blank (CommonMark 0.30, 6.1), and cmark leaves the blanks at the start of a
 * lazy continuation line, which we have not. */
static bool reads_as(struct str inside, struct str literal)
{
	size_t at = 0;

	for (size_t i = 0; i < inside.len; i++, at++) {
		bool newline = inside.ptr[i] == '\n';

		if (at == literal.len ||
		    (newline ? ' ' : inside.ptr[i]) != literal.ptr[at])
			return false;
		while (newline && at + 1 < literal.len &&
		       (literal.ptr[at + 1] == ' ' ||
			literal.ptr[at + 1] == '\t'))
			at++;
	}
	return at == literal.len;
}

/* Where the code span at the start of s, opened by n "`", reads as literal:
 * sets the offset of its content and of its end. One blank at both ends does
 * not count. */
static bool match_code(struct str s, size_t n, struct str literal,
		       size_t *content, size_t *end)
{
	size_t close = n + closing_ticks(str_skip(s, n), n);
	struct str inside = str_make(s.ptr + n, close - n);

	if (close == s.len)
		return false;
	*content = n;
	*end = close + n;
	if (reads_as(inside, literal))
		return true;
	if (inside.len < 2)
		return false;
	++*content;
	return reads_as(str_make(inside.ptr + 1, inside.len - 2), literal);
}

size_t markdown_leaf_code(struct markdown_leaf *l, struct str literal)
{
	size_t at = l->misses < MOST_MISSES ? l->cursor : l->len;

	while (at < l->len) {
		struct str rest = str_make(l->ptr + at, l->len - at);
		size_t n = ticks(rest), content, end;

		if (n && match_code(rest, n, literal, &content, &end)) {
			l->cursor = at + end;
			return at + content;
		}
		if (n)
			at += n;
		else
			at += rest.ptr[0] == '\\' ? 2 : 1;
	}
	l->misses++;
	return l->cursor;
}

/* Offset of the next literal in s, or s.len. */
static size_t find(struct str s, struct str literal)
{
	const char *at = NULL;

	if (literal.len > 0)
		at = memmem(s.ptr, s.len, literal.ptr, literal.len);
	return at ? (size_t)(at - s.ptr) : s.len;
}

size_t markdown_leaf_find(struct markdown_leaf *l, struct str literal)
{
	struct str text = markdown_leaf_text(l);
	size_t at = l->cursor + find(str_skip(text, l->cursor), literal);

	while (at > l->cursor && at < l->len && l->ptr[at - 1] == '\\')
		at += 1 + find(str_skip(text, at + 1), literal);
	if (at >= l->len)
		return l->cursor;
	l->cursor = at + literal.len;
	return at;
}

/* Where the blanks and line ends before byte at of s begin. */
static size_t skip_back(struct str s, size_t at)
{
	while (at > 0 && strchr(" \t\r\n", s.ptr[at - 1]))
		at--;
	return at;
}

/* Does "(" or "<" stand before byte at of s, as before a link's address? */
static bool is_linked_at(struct str s, size_t at)
{
	if (at > 0 && s.ptr[at - 1] == '<')
		return true;
	at = skip_back(s, at);
	return at > 0 && s.ptr[at - 1] == '(';
}

/* Does a link definition's "]:" stand before byte at of s? */
static bool is_defined_at(struct str s, size_t at)
{
	if (at > 0 && s.ptr[at - 1] == '<')
		at--;
	at = skip_back(s, at);
	return at > 1 && s.ptr[at - 1] == ':' && s.ptr[at - 2] == ']';
}

/* Offset of an address in the leaf, or its length. */
static size_t find_inline(const struct markdown_leaf *l, struct str url)
{
	struct str text = markdown_leaf_text(l);
	size_t at = l->cursor;

	while ((at += find(str_skip(text, at), url)) < text.len) {
		if (is_linked_at(text, at))
			break;
		at++;
	}
	return at;
}

/* Offset of an address in a definition in all, or the length of all. */
static size_t find_definition(struct str all, struct str url)
{
	size_t at = 0;

	while ((at += find(str_skip(all, at), url)) < all.len) {
		if (is_defined_at(all, at))
			break;
		at++;
	}
	return at;
}

struct place markdown_leaf_address(const struct markdown_leaf *l,
				   const struct markdown_lines *lines,
				   struct str url, int line)
{
	size_t at = find_inline(l, url);

	if (at < l->len)
		return markdown_leaf_place(l, lines, at);
	at = find_definition(lines->text, url);
	if (at < lines->text.len)
		return markdown_lines_place(lines, at);
	for (size_t i = 0; i < l->n; i++) {
		struct place p = markdown_leaf_place(l, lines, l->piece[i].at);

		if (p.line == lines->before + (unsigned)line)
			return p;
	}
	return markdown_leaf_place(l, lines, 0);
}
