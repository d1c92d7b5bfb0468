/*
 * Findings as people read them: the place, the message, the line itself with
 * a caret; see diag.h. Knows nothing of what they are about.
 */
#include "base/diag.h"

#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"

#define QUOTE_MOST 76		/* characters of a quoted line */
#define QUOTE_BEFORE 50		/* of these before the place, at most */

const char *diag_level_name(enum diag_level level)
{
	static const char *const name[] = {
		[DIAG_ERROR] = "error",
		[DIAG_WARNING] = "warning",
		[DIAG_HINT] = "hint",
		[DIAG_ENVIRONMENT] = "error"
	};

	return name[level];
}

static const char *level_word(enum diag_level level)
{
	static const char *const word[] = {
		[DIAG_ERROR] = N_("kesalahan"),
		[DIAG_WARNING] = N_("peringatan"),
		[DIAG_HINT] = N_("saran"),
		[DIAG_ENVIRONMENT] = N_("gangguan")
	};

	return text_get(word[level]);
}

/* Length of the character at the start of s, or 0 where it shows nothing or
 * is no character. */
static size_t visible_length(struct str s)
{
	size_t n;
	uint32_t c = utf8_next(s, &n);

	if (c < 0x20 || utf8_is_invisible(c))
		return 0;
	return utf8_check(str_make(s.ptr, n)) == n ? n : 0;
}

void diag_visible(struct buf *out, struct str text)
{
	while (text.len > 0) {
		size_t n = visible_length(text);

		if (n)
			buf_add(out, text.ptr, n);
		else
			buf_addf(out, "\\x%02X", (unsigned char)text.ptr[n++]);
		text = str_skip(text, n);
	}
}

/* The line, and a caret below the place:
 *
 *    14 | "realisasi": "71,2"
 *       |              ^
 */
static void print_quote(struct buf *out, const struct diag_item *item)
{
	buf_addf(out, "%6u | %s\n", item->place.line, item->quote);
	if (item->caret)
		buf_addf(out, "       | %*s\n", (int)item->caret, "^");
}

static void print_item(struct buf *line, const struct diag_item *item)
{
	if (item->place.path[0]) {
		diag_visible(line, str_from(item->place.path));
		if (item->place.line)
			buf_addf(line, ":%u:%u", item->place.line,
				 item->place.column);
		buf_adds(line, ": ");
	}
	buf_addf(line, "%s: ", level_word(item->level));
	buf_addf(line, "%s [%s]\n", item->text, item->code);
	if (item->quote)
		print_quote(line, item);
}

/* The first line from at on, without its end. */
static struct str line_at(struct str text, size_t at)
{
	size_t n = 0;

	text = str_skip(text, at);
	while (n < text.len && text.ptr[n] != '\n' && text.ptr[n] != '\r')
		n++;
	return str_make(text.ptr, n);
}

/* Skip n characters. */
static struct str skip_characters(struct str s, size_t n)
{
	size_t len;

	for (; n > 0 && s.len > 0; n--) {
		utf8_next(s, &len);
		s = str_skip(s, len);
	}
	return s;
}

/* Append at most n characters, each one column wide: a tab is a space, and
 * what shows nothing a replacement character. */
static void add_columns(struct buf *out, struct str s, size_t n)
{
	for (; n > 0 && s.len > 0; n--) {
		size_t len = visible_length(s);

		if (len)
			buf_add(out, s.ptr, len);
		else
			buf_adds(out, s.ptr[0] == '\t' ? " " : "\uFFFD");
		utf8_next(s, &len);
		s = str_skip(s, len);
	}
	if (s.len > 0)
		buf_adds(out, " …");
}

/* The piece of a line around the column of an item. */
static void quote(struct diag *d, struct diag_item *item, struct str line)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	size_t column = item->place.column, skip = 0;

	if (column > QUOTE_BEFORE)
		skip = column - QUOTE_BEFORE;
	if (skip)
		buf_adds(&out, "… ");
	add_columns(&out, skip_characters(line, skip), QUOTE_MOST);
	item->quote = arena_strdup(&d->arena, buf_str(&out));
	item->caret = (unsigned)(column - skip) + (skip ? 2 : 0);
	buf_release(&out);
}

/* Lines are counted as place_at does. text is valid UTF-8 up to valid: what
 * comes after it is not quoted. */
static void quote_lines(struct diag *d, const char *path, struct str text)
{
	size_t at = 0;
	unsigned line = 1;

	for (size_t i = 0; i < d->n; i++) {
		struct diag_item *item = &d->item[i];

		if (!item->place.line || strcmp(item->place.path, path) != 0)
			continue;
		while (line < item->place.line && at < text.len) {
			at += line_at(text, at).len;
			at += at + 1 < text.len && text.ptr[at] == '\r' &&
			      text.ptr[at + 1] == '\n';
			at += at < text.len;
			line++;
		}
		if (line == item->place.line && at < text.len)
			quote(d, item, line_at(text, at));
	}
}

void diag_quote(struct diag *d, const char *path, struct str text)
{
	diag_sort(d);
	quote_lines(d, path, str_make(text.ptr, utf8_check(text)));
}

void diag_print(struct diag *d, FILE *out)
{
	/* each byte may become \xNN */
	struct buf line = BUF_INIT((size_t)5 * (LIMIT_MESSAGE + LIMIT_PATH));

	diag_sort(d);
	for (size_t i = 0; i < d->n; i++) {
		buf_clear(&line);
		print_item(&line, &d->item[i]);
		fwrite(line.ptr, 1, line.len, out);
	}
	if (d->dropped)
		fprintf(out, text_get("(%zu temuan lain tidak ditampilkan)\n"),
			d->dropped);
	buf_release(&line);
}
