/*
 * Numbering the lines of a text; see markdown_lines.h.
 */
#include "content/markdown_lines.h"

#include "base/utf8.h"

/* Bytes of the line at the start of s, without its end. */
static size_t line_length(struct str s)
{
	size_t lf = str_find(s, '\n');
	size_t cr = str_find(str_make(s.ptr, lf), '\r');

	return cr;
}

/* Bytes of the line end that s begins with. */
static size_t line_end(struct str s)
{
	if (str_starts(s, "\r\n"))
		return 2;
	return s.len > 0 ? 1 : 0;
}

void markdown_lines_init(struct markdown_lines *l, struct arena *a)
{
	size_t at = 0;

	l->start = NULL;
	l->n = 0;
	do {
		*ARENA_PUSH(a, l->start, l->n) = at;
		at += line_length(str_skip(l->text, at));
		at += line_end(str_skip(l->text, at));
	} while (at < l->text.len);
}

struct str markdown_lines_get(const struct markdown_lines *l, size_t n)
{
	struct str rest = str_skip(l->text, l->text.len);

	if (n < 1 || n > l->n)
		return rest;
	rest = str_skip(l->text, l->start[n - 1]);
	return str_make(rest.ptr, line_length(rest));
}

/* Index of the line that holds the byte. */
static size_t line_of(const struct markdown_lines *l, size_t at)
{
	size_t low = 0, high = l->n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (l->start[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct place markdown_lines_place(const struct markdown_lines *l, size_t at)
{
	size_t line = line_of(l, at), start = l->start[line];
	struct str before = str_make(l->text.ptr + start, at - start);
	struct place p = { l->path, l->before + (unsigned)line + 1,
			   (unsigned)utf8_count(before) + 1 };

	return p;
}

static struct str skip_blanks(struct str s)
{
	while (s.len > 0 && (s.ptr[0] == ' ' || s.ptr[0] == '\t'))
		s = str_skip(s, 1);
	return s;
}

struct str markdown_lines_strip(struct str line, size_t quotes)
{
	line = skip_blanks(line);
	while (quotes-- > 0 && str_starts(line, ">"))
		line = skip_blanks(str_skip(line, 1));
	return line;
}
