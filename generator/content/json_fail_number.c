/*
 * What is wrong with a number in a JSON text, in words: commas, thousands,
 * "Rp", units, dashes for nothing. What was meant is the business of
 * angka.c.
 */
#include "content/json_scan.h"

#include <strings.h>

#include "base/limits.h"
#include "base/text.h"
#include "content/angka.h"

#define LONGEST 48	/* bytes of a line that may be one number */

static bool is_word_byte(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

size_t scan_word_end(const struct scan *s, size_t from)
{
	while (from < s->text.len && is_word_byte(s->text.ptr[from]))
		from++;
	return from;
}

static bool digit_at(const struct scan *s, size_t at)
{
	return at < s->text.len && s->text.ptr[at] >= '0' &&
	       s->text.ptr[at] <= '9';
}

size_t scan_number_end(const struct scan *s, size_t from)
{
	size_t at = from;

	for (; at < s->text.len; at++) {
		char c = s->text.ptr[at];

		if (c == ',' && s->inside == '}' && at > from &&
		    digit_at(s, at - 1) && digit_at(s, at + 1))
			continue;
		if (!is_word_byte(c) && c != '+' && c != '-' && c != '.')
			break;
	}
	return at;
}

/* From an offset to where the next item, or the line, begins: "98,5 persen",
 * "Rp 1,5 M". Empty where that is too long for a number. */
static struct str typed_at(const struct scan *s, size_t from)
{
	size_t at = from;

	for (; at < s->text.len && at - from <= LONGEST; at++) {
		char c = s->text.ptr[at];

		if (c == ',' && s->inside == '}' && at > from &&
		    digit_at(s, at - 1) && at + 1 < s->text.len &&
		    (digit_at(s, at + 1) || s->text.ptr[at + 1] == '-'))
			continue;
		if (strchr(",:\"{}[]\n\r", c))
			break;
	}
	if (at - from > LONGEST)
		at = from;
	return str_trim(str_make(s->text.ptr + from, at - from));
}

static bool is_dash(struct str text)
{
	return text.len > 0 && text.ptr[0] == '-';
}

/* A decimal comma: not the one of "Rp1.500,-". */
static bool has_comma(struct str text)
{
	size_t at = str_find(text, ',');

	return at < text.len && !str_is(str_skip(text, at), ",-");
}

/* Report a text as a number, or as a word for none, where it can be read as
 * one. */
static int fail_typed(struct scan *s, size_t from, struct str text)
{
	struct buf advice = BUF_INIT(LIMIT_MESSAGE);
	enum angka_arti arti = angka_advise(&advice, text, true);
	bool none = arti == ANGKA_KOSONG && text.len > 0;
	bool known = none || arti == ANGKA_PASTI || arti == ANGKA_AMBIGU;
	bool comma = has_comma(text);

	if (none && !is_dash(text))
		diag_error(s->json->diag, json_place_at(s->json, from),
			   "K005", "\"%.*s\" bukan nilai JSON; %s",
			   STR_ARG(text), advice.ptr);
	else if (known)
		diag_error(s->json->diag, json_place_at(s->json, from),
			   comma ? "K007" : "K006", "\"%.*s\" %s; %s%s",
			   STR_ARG(text), comma ? text_get("memakai koma")
				: text_get("bukan angka JSON"), advice.ptr,
			   comma && arti == ANGKA_PASTI &&
			   str_find(buf_str(&advice), '.') < advice.len
				? text_get(", dengan titik") : "");
	buf_release(&advice);
	return known ? -1 : 0;
}

int scan_fail_typed(struct scan *s)
{
	struct str text = typed_at(s, s->at);

	if (text.len == 4 && !strncasecmp(text.ptr, "null", 4))
		return 0;	/* only its case is wrong */
	return fail_typed(s, s->at, text);
}

int scan_fail_behind(struct scan *s, size_t end)
{
	size_t from = end;

	while (from > 0 && (digit_at(s, from - 1) ||
			    s->text.ptr[from - 1] == '.' ||
			    s->text.ptr[from - 1] == '-'))
		from--;
	if (from == end || typed_at(s, from).len <= end - from)
		return 0;
	if (s->inside == ']' && digit_at(s, s->at))
		return 0;	/* "1 200" in a list: two numbers, perhaps */
	return fail_typed(s, from, typed_at(s, from));
}

/* At most max bytes of s, whole characters. */
static struct str cut(struct str s, size_t max)
{
	if (s.len <= max)
		return s;
	while (max > 0 && ((unsigned char)s.ptr[max] & 0xC0) == 0x80)
		max--;
	return str_make(s.ptr, max);
}

int scan_fail_number(struct scan *s, size_t from)
{
	struct str run = str_make(s->text.ptr + from,
				  scan_number_end(s, from) - from);
	bool comma = has_comma(run);

	if (fail_typed(s, from, typed_at(s, from)) < 0 ||
	    fail_typed(s, from, run) < 0)
		return -1;
	run = cut(run, LIMIT_SLUG);
	return diag_error(s->json->diag, json_place_at(s->json, from),
			  comma ? "K007" : "K006", "\"%.*s\" %s; %s",
			  STR_ARG(run), comma ? text_get("memakai koma")
				: text_get("bukan angka JSON"),
			  text_get("tulis angka biasa seperti 71.2; kode dan "
				   "tanggal diapit tanda kutip"));
}
