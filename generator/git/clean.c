/*
 * Cleaning text of commits; see clean.h.
 */
#include "git/clean.h"

#include "base/buf.h"
#include "base/utf8.h"

#define ELLIPSIS "\xE2\x80\xA6"
#define REPLACEMENT "\xEF\xBF\xBD"	/* U+FFFD */

bool clean_is_latin1(struct str encoding)
{
	static const char *const name[] = { "ISO-8859-1", "ISO8859-1",
					    "latin1", "latin-1",
					    "windows-1252", "cp1252" };

	for (size_t i = 0; i < ARRAY_SIZE(name); i++)
		if (encoding.len == strlen(name[i]) &&
		    strncasecmp(encoding.ptr, name[i], encoding.len) == 0)
			return true;
	return false;
}

static void to_utf8(struct buf *out, struct str text, bool latin1)
{
	while (text.len) {
		size_t good = latin1 ? 0 : utf8_check(text);
		unsigned char c;

		buf_add(out, text.ptr, good);
		text = str_skip(text, good);
		if (!text.len)
			break;
		c = (unsigned char)text.ptr[0];
		if (latin1 && c < 0x80) {
			buf_addch(out, (char)c);
		} else if (latin1) {
			buf_addch(out, (char)(0xC0 | c >> 6));
			buf_addch(out, (char)(0x80 | (c & 0x3F)));
		} else {
			buf_adds(out, REPLACEMENT);
		}
		text = str_skip(text, 1);
	}
}

/* Printable characters, white space as single blanks. */
static void visible(struct buf *out, struct str text)
{
	while (text.len) {
		size_t n;
		uint32_t c = utf8_next(text, &n);

		if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
			if (out->len && out->ptr[out->len - 1] != ' ')
				buf_addch(out, ' ');
		} else if (!utf8_is_invisible(c)) {
			buf_add(out, text.ptr, n);
		}
		text = str_skip(text, n);
	}
	while (out->len && out->ptr[out->len - 1] == ' ')
		buf_truncate(out, out->len - 1);
}

static bool is_address_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || strchr("._%+-", c) != NULL ||
	       (unsigned char)c >= 0x80;
}

/* "Kirim ke a@b.id" → "Kirim ke …": a word around each "@". */
static void without_addresses(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] != '@') {
			buf_addch(out, text.ptr[i]);
			continue;
		}
		while (out->len && is_address_byte(out->ptr[out->len - 1]))
			buf_truncate(out, out->len - 1);
		while (i + 1 < text.len && is_address_byte(text.ptr[i + 1]))
			i++;
		buf_adds(out, ELLIPSIS);
	}
}

static void cut(struct buf *b, size_t max)
{
	size_t n = max - (sizeof(ELLIPSIS) - 1);

	if (b->len <= max)
		return;
	while (n > 0 && ((unsigned char)b->ptr[n] & 0xC0) == 0x80)
		n--;
	buf_truncate(b, n);
	buf_adds(b, ELLIPSIS);
}

const char *clean_line(const struct clean *c, struct str text, size_t max)
{
	struct buf utf8 = BUF_INIT(SIZE_MAX / 2);
	struct buf shown = BUF_INIT(SIZE_MAX / 2);
	const char *copy;

	to_utf8(&utf8, text, c->latin1);
	visible(&shown, buf_str(&utf8));
	buf_clear(&utf8);
	without_addresses(&utf8, buf_str(&shown));
	cut(&utf8, max);
	copy = arena_strdup(c->arena, buf_str(&utf8));
	buf_release(&utf8);
	buf_release(&shown);
	return copy;
}
