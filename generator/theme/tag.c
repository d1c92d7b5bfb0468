/*
 * Reading tags; see tag.h. The text is scanned once, from front to back.
 */
#include "theme/tag.h"

struct tag_reader tag_reader_make(const char *path, struct str text,
				  struct diag *d)
{
	struct tag_reader r = { path, text, STR("{{"), STR("}}"), 0, 0, d };

	return r;
}

struct place tag_place(const struct tag_reader *r, size_t at)
{
	return place_at(r->path, r->text, at);
}

struct str tag_plain_name(struct str name)
{
	return str_starts(name, "*") ? str_trim(str_skip(name, 1)) : name;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Offset of what in text from offset from on, or the length of text. */
static size_t find(struct str text, size_t from, struct str what)
{
	const char *at = memmem(text.ptr + from, text.len - from, what.ptr,
				what.len);

	return at ? (size_t)(at - text.ptr) : text.len;
}

/* What has to stand before the closing delimiter: "}" in }}}. */
static struct str end_mark(char kind)
{
	if (kind == '{')
		return str_from("}");
	return str_from(kind == '=' ? "=" : "");
}

/* Offset of mark and closing delimiter, or the length of the text. */
static size_t find_close(const struct tag_reader *r, size_t from,
			 struct str mark)
{
	size_t at = find(r->text, from, r->close);

	if (mark.len == 0)
		return at;
	while (at < r->text.len &&
	       (at == from || r->text.ptr[at - 1] != mark.ptr[0]))
		at = find(r->text, at + 1, r->close);
	return at < r->text.len ? at - 1 : at;
}

/* Find the line that t starts on. Goes on from the tag before, so that
 * finding all lines takes one pass. */
static void find_line(struct tag *t, struct tag_reader *r)
{
	const char *from = r->text.ptr + r->seen;
	const char *end = memrchr(from, '\n', t->start - r->seen);

	if (end)
		r->line = (size_t)(end - r->text.ptr) + 1;
	r->seen = t->start;
	t->line = r->line;
}

/* How the tag sits on its lines: .first, .next, .last. */
static void look_around(struct tag *t, struct str text)
{
	size_t at = t->start;

	while (at > t->line && is_blank(text.ptr[at - 1]))
		at--;
	t->first = at == t->line;

	at = t->end;
	while (at < text.len && is_blank(text.ptr[at]))
		at++;
	if (str_starts(str_skip(text, at), "\r\n"))
		at++;
	t->last = at == text.len || text.ptr[at] == '\n';
	t->next = at < text.len ? at + 1 : at;
}

/* A dotted name has no empty part: not "a..b", but "." alone is a name. */
static bool is_dotted(struct str name)
{
	if (str_is(name, "."))
		return true;
	while (str_find(name, '.') < name.len) {
		if (name.ptr[0] == '.')
			return false;
		name = str_skip(name, str_find(name, '.') + 1);
	}
	return name.len > 0;
}

static bool names_value(const struct tag *t)
{
	return strchr("x&{#^", t->kind) != NULL;
}

/* Length of the first word. */
static size_t word_length(struct str text)
{
	size_t n = 0;

	while (n < text.len && !is_blank(text.ptr[n]) &&
	       text.ptr[n] != '\n' && text.ptr[n] != '\r')
		n++;
	return n;
}

static int check_name(const struct tag_reader *r, const struct tag *t)
{
	struct str name = strchr("<>/", t->kind) ? tag_plain_name(t->name)
						 : t->name;
	size_t word = word_length(name);

	if (name.len == 0)
		return diag_error(r->diag, tag_place(r, t->start), "K305",
				  "tag ini tidak bernama; tulis namanya di "
				  "antara kedua pembatas");
	if (word < name.len)
		return diag_error(r->diag, tag_place(r, t->start), "K306",
				  "ada spasi setelah \"%.*s\" dalam tag ini; "
				  "nama hanya satu kata, atau penutup tagnya "
				  "terlupa",
				  (int)word, name.ptr);
	if (names_value(t) && !is_dotted(name))
		return diag_error(r->diag, tag_place(r, t->start), "K306",
				  "nama \"%.*s\" mempunyai bagian kosong; "
				  "tulis nama seperti \"opd.nama\", atau "
				  "\".\" saja",
				  STR_ARG(name));
	return 1;
}

int tag_next(struct tag *out, struct tag_reader *r, size_t from)
{
	struct tag t = { .kind = 'x', .start = find(r->text, from, r->open) };
	size_t at = t.start + r->open.len, close;
	struct str mark;

	if (t.start == r->text.len)
		return 0;
	if (at < r->text.len && r->text.ptr[at] &&
	    strchr("#^/<>$&{=!", r->text.ptr[at]))
		t.kind = r->text.ptr[at++];
	mark = end_mark(t.kind);
	close = find_close(r, at, mark);
	if (close == r->text.len)
		return diag_error(r->diag, tag_place(r, t.start), "K301",
				  "tag ini tidak ditutup; tambahkan "
				  "\"%.*s%.*s\"",
				  STR_ARG(mark), STR_ARG(r->close));
	t.name = str_trim(str_make(r->text.ptr + at, close - at));
	t.end = close + mark.len + r->close.len;
	find_line(&t, r);
	look_around(&t, r->text);
	*out = t;
	return t.kind == '!' || t.kind == '=' ? 1 : check_name(r, out);
}

/* Cut the first word off text. */
static struct str cut_word(struct str *text)
{
	struct str word = str_make(text->ptr, word_length(*text));

	*text = str_trim(str_skip(*text, word.len));
	return word;
}

int tag_set_delimiters(struct tag_reader *r, const struct tag *tag)
{
	struct str rest = tag->name;
	struct str open = cut_word(&rest);
	struct str close = cut_word(&rest);

	if (open.len == 0 || close.len == 0 || rest.len > 0 ||
	    str_find(open, '=') < open.len || str_find(close, '=') < close.len)
		return diag_error(r->diag, tag_place(r, tag->start), "K307",
				  "\"%.*s\" bukan pasangan pembatas; tulis "
				  "dua kata tanpa \"=\", seperti {{=<%% "
				  "%%>=}}",
				  STR_ARG(tag->name));
	r->open = open;
	r->close = close;
	return 0;
}
