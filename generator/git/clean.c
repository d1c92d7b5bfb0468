/*
 * Cleaning text of commits; see clean.h.
 */
#include "git/clean.h"

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

/* A character of at most 16 bits. */
static void add_character(struct buf *out, uint32_t c)
{
	if (c < 0x80) {
		buf_addch(out, (char)c);
		return;
	}
	if (c < 0x800) {
		buf_addch(out, (char)(0xC0 | c >> 6));
	} else {
		buf_addch(out, (char)(0xE0 | c >> 12));
		buf_addch(out, (char)(0x80 | (c >> 6 & 0x3F)));
	}
	buf_addch(out, (char)(0x80 | (c & 0x3F)));
}

/* What says that it is ISO-8859-1 is Windows' version of it, which has more
 * (WHATWG, Encoding): 0x80 to 0x9F are no controls there. */
static void from_latin1(struct buf *out, struct str text)
{
	static const uint16_t windows[] = {
		0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
		0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
		0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D,
		0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
		0x0153, 0xFFFD, 0x017E, 0x0178
	};

	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		add_character(out, c >= 0x80 && c < 0xA0 ? windows[c - 0x80]
							 : c);
	}
}

static void to_utf8(struct buf *out, struct str text)
{
	for (;;) {
		size_t good = utf8_check(text);

		buf_add(out, text.ptr, good);
		if (good == text.len)
			break;
		buf_adds(out, REPLACEMENT);
		text = str_skip(text, good + 1);
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

/* Letters of any script count, punctuation of none ("…", "“"). */
static bool is_of_address(uint32_t c)
{
	if (c >= 0x80)
		return c >= 0xC0 && c != 0xFFFD && !(c >= 0x2000 && c < 0x3000);
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || (c && strchr("._%+-@", (int)c));
}

/* What at the start of text could be an address. */
static struct str take_word(struct str text)
{
	size_t n = 0, len;

	while (n < text.len && is_of_address(utf8_next(str_skip(text, n),
						       &len)))
		n += len;
	return str_make(text.ptr, n);
}

/* Without the "." that ends a sentence. */
static size_t length_without_stops(struct str word)
{
	size_t n = word.len;

	while (n && strchr(".-", word.ptr[n - 1]))
		n--;
	return n;
}

/* "Kirim ke a@b.id." → "Kirim ke ….", but "3 buah @ 5.000" stays. */
void clean_addresses(struct buf *out, struct str text)
{
	while (text.len) {
		struct str word = take_word(text);
		size_t n = length_without_stops(word);
		size_t at = n ? 1 + str_find(str_make(text.ptr + 1, n - 1), '@')
			      : 0;

		if (!word.len) {
			utf8_next(text, &word.len);
		} else if (at + 1 < n) {
			buf_adds(out, ELLIPSIS);
			text = str_skip(text, n);
			word.len -= n;
		}
		buf_add(out, text.ptr, word.len);
		text = str_skip(text, word.len);
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

	if (c->latin1)
		from_latin1(&utf8, text);
	else
		to_utf8(&utf8, text);
	visible(&shown, buf_str(&utf8));
	buf_clear(&utf8);
	clean_addresses(&utf8, buf_str(&shown));
	cut(&utf8, max);
	copy = arena_strdup(c->arena, buf_str(&utf8));
	buf_release(&utf8);
	buf_release(&shown);
	return copy;
}
