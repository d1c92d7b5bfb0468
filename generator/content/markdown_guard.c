/*
 * The checks before parsing; see markdown_guard.h. They look at bytes and
 * lines only and know no Markdown beyond the marks that nest or repeat.
 */
#include "content/markdown_guard.h"

#include "base/limits.h"
#include "base/utf8.h"

/* Marks that inlines are made of: cmark's work can grow with the square of
 * their number in a paragraph. */
enum mark {
	MARK_STAR,
	MARK_LOW,
	MARK_OPEN,
	MARK_CLOSE,
	MARK_TICK,
	MARK_LESS,
	MARK_AMP,
	MARK_BANG,
	N_MARKS		/* no mark */
};

static enum mark mark_of(char c)
{
	switch (c) {
	case '*':
		return MARK_STAR;
	case '_':
		return MARK_LOW;
	case '[':
		return MARK_OPEN;
	case ']':
		return MARK_CLOSE;
	case '`':
		return MARK_TICK;
	case '<':
		return MARK_LESS;
	case '&':
		return MARK_AMP;
	case '!':
		return MARK_BANG;
	default:
		return N_MARKS;
	}
}

struct shape {
	size_t block;		/* bytes of the paragraph so far */
	size_t first;		/* its first line */
	size_t count[N_MARKS];	/* of each mark in it */
	size_t openers;		/* "[" in the whole text */
	size_t definition;	/* bytes since the last "]:", 0 = none */
	size_t longest;		/* largest .definition */
	size_t longest_line;
};

int markdown_guard_bytes(const struct markdown_lines *l, struct diag *d)
{
	size_t at;

	if (l->text.len > LIMIT_MARKDOWN)
		return diag_error(d, place_file(l->path), "K101",
				  "berkas ini %zu byte, lebih dari batas %u; "
				  "bagi menjadi beberapa berkas",
				  l->text.len, LIMIT_MARKDOWN);
	at = utf8_check(l->text);
	if (at < l->text.len)
		return diag_error(d, markdown_lines_place(l, at), "K102",
				  "byte ke-%zu bukan UTF-8; simpan berkas ini "
				  "sebagai UTF-8", at + 1);
	at = str_find(l->text, '\0');
	if (at < l->text.len)
		return diag_error(d, markdown_lines_place(l, at), "K103",
				  "ada karakter NUL; hapus, atau simpan "
				  "berkas ini sebagai UTF-8");
	return 0;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Bytes of the mark of a quote or list item that s begins with, and of the
 * blank after it; or 0. */
static size_t container_mark(struct str s)
{
	size_t n = 0;

	if (str_starts(s, ">"))
		return str_starts(s, "> ") ? 2 : 1;
	while (n < s.len && s.ptr[n] >= '0' && s.ptr[n] <= '9')
		n++;
	if (n == s.len || !strchr(n ? ".)" : "-*+", s.ptr[n]))
		return 0;
	n++;
	if (n < s.len && !is_blank(s.ptr[n]))
		return 0;
	return n < s.len && s.ptr[n] == ' ' ? n + 1 : n;
}

/* Twice the levels that the containers of a line can be deep: each mark is
 * one, and an item of a list that goes on is two columns of blanks or more.
 * Blanks after the last mark are text. */
static size_t depth_twice(struct str line)
{
	size_t depth = 0, deepest = 0, at = 0;

	while (at < line.len) {
		size_t n = container_mark(str_skip(line, at));

		if (n == 0 && !is_blank(line.ptr[at]))
			break;
		if (n > 0)
			deepest = depth += 2;
		else
			depth += line.ptr[at] == '\t' ? 4 : 1;
		at += n ? n : 1;
	}
	return deepest;
}

/* A line of nothing but one mark is a rule, however long: "* * * * *". */
static bool is_rule(struct str line)
{
	struct str s = str_trim(line);

	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] != s.ptr[0] && !is_blank(s.ptr[i]))
			return false;
	return s.len > 0 && strchr("*-_", s.ptr[0]);
}

static struct place line_place(const struct markdown_lines *l, size_t line)
{
	return markdown_lines_place(l, l->start[line - 1]);
}

static int check_depth(const struct markdown_lines *l, size_t n,
		       struct diag *d)
{
	struct str line = markdown_lines_get(l, n);

	if (depth_twice(line) <= (size_t)2 * LIMIT_MARKDOWN_DEPTH ||
	    is_rule(line))
		return 0;
	return diag_error(d, line_place(l, n), "K107",
			  "kutipan atau daftar bersarang lebih dari %d "
			  "tingkat; kurangi tingkatnya",
			  LIMIT_MARKDOWN_DEPTH);
}

/* Count the marks of a line; a paragraph may hold so many of each. */
static int check_marks(struct shape *s, const struct markdown_lines *l,
		       struct str line, struct diag *d)
{
	for (size_t i = 0; i < line.len; i++) {
		enum mark mark = mark_of(line.ptr[i]);

		if (mark == N_MARKS)
			continue;
		s->openers += mark == MARK_OPEN;
		if (++s->count[mark] > LIMIT_MARKDOWN_MARKS)
			return diag_error(d, line_place(l, s->first), "K108",
					  "satu alinea memuat lebih dari %d "
					  "tanda \"%c\"; bagi dengan baris "
					  "kosong",
					  LIMIT_MARKDOWN_MARKS, line.ptr[i]);
	}
	return 0;
}

/* How long is what may be a link definition ("[name]: address 'title'")? */
static void measure_definition(struct shape *s, struct str line, size_t n)
{
	if (line.len > 1 && memmem(line.ptr, line.len, "]:", 2))
		s->definition = line.len;
	else if (s->definition > 0)
		s->definition += line.len + 1;
	if (s->definition > s->longest) {
		s->longest = s->definition;
		s->longest_line = n;
	}
}

static int check_line(struct shape *s, const struct markdown_lines *l,
		      size_t n, struct diag *d)
{
	struct str line = markdown_lines_get(l, n);

	if (str_trim(line).len == 0) {
		s->block = s->definition = 0;
		memset(s->count, 0, sizeof(s->count));
		return 0;
	}
	if (s->block == 0)
		s->first = n;
	s->block += line.len + 1;
	if (s->block > LIMIT_MARKDOWN_BLOCK)
		return diag_error(d, line_place(l, s->first), "K106",
				  "alinea ini lebih dari %u byte; bagi dengan "
				  "baris kosong", LIMIT_MARKDOWN_BLOCK);
	measure_definition(s, line, n);
	if (check_depth(l, n, d) < 0)
		return -1;
	return check_marks(s, l, line, d);
}

int markdown_guard_shape(const struct markdown_lines *l, struct diag *d)
{
	struct shape s;

	memset(&s, 0, sizeof(s));
	for (size_t n = 1; n <= l->n; n++)
		if (check_line(&s, l, n, d) < 0)
			return -1;
	if (s.longest * s.openers > LIMIT_MARKDOWN_EXPANSION)
		return diag_error(d, line_place(l, s.longest_line), "K109",
				  "definisi tautan ini %zu byte dan dapat "
				  "dipakai %zu kali; pendekkan alamat dan "
				  "judulnya", s.longest, s.openers);
	return 0;
}
