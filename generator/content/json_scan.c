/*
 * The grammar of JSON (RFC 8259), byte by byte, noting where each value
 * stands. Stops at the first mistake and says what stands there and what
 * should; knows nothing of what the values mean. Recursion is capped by
 * LIMIT_JSON_DEPTH.
 */
#include "content/json_scan.h"

#include "base/limits.h"

static bool is_blank(int c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void skip_blank(struct scan *s)
{
	while (is_blank(scan_peek(s)))
		s->at++;
}

static bool is_digit(int c)
{
	return c >= '0' && c <= '9';
}

static bool skip_digits(struct scan *s)
{
	size_t from = s->at;

	while (is_digit(scan_peek(s)))
		s->at++;
	return s->at > from;
}

static bool number_grammar(struct scan *s)
{
	if (scan_peek(s) == '-')
		s->at++;
	if (scan_peek(s) == '0')
		s->at++;
	else if (!skip_digits(s))
		return false;
	if (scan_peek(s) == '.') {
		s->at++;
		if (!skip_digits(s))
			return false;
	}
	if (scan_peek(s) == 'e' || scan_peek(s) == 'E') {
		s->at++;
		if (scan_peek(s) == '+' || scan_peek(s) == '-')
			s->at++;
		if (!skip_digits(s))
			return false;
	}
	return true;
}

static int scan_number(struct scan *s)
{
	size_t from = s->at;

	if (!number_grammar(s) || scan_number_end(s, from) > s->at)
		return scan_fail_number(s, from);
	return 0;
}

static int scan_word(struct scan *s, const char *word)
{
	size_t from = s->at;

	if (scan_word_end(s, from) - from != strlen(word) ||
	    !str_starts(str_skip(s->text, from), word))
		return scan_fail_value(s);
	s->at = from + strlen(word);
	return 0;
}

/* Four hexadecimal digits, or -1. */
static long scan_hex(struct scan *s)
{
	long value = 0;

	for (int i = 0; i < 4; i++, s->at++) {
		int c = scan_peek(s);

		if (is_digit(c))
			value = value * 16 + (c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			value = value * 16 + ((c | 0x20) - 'a' + 10);
		else
			return -1;
	}
	return value;
}

/* \uXXXX, s->at behind the "u". Surrogates come in pairs only. */
static bool scan_unicode(struct scan *s, bool *nul)
{
	long high = scan_hex(s), low;

	if (high < 0 || (high >= 0xDC00 && high <= 0xDFFF))
		return false;
	if (high == 0)
		*nul = true;
	if (high < 0xD800 || high > 0xDBFF)
		return true;
	if (!str_starts(str_skip(s->text, s->at), "\\u"))
		return false;
	s->at += 2;
	low = scan_hex(s);
	return low >= 0xDC00 && low <= 0xDFFF;
}

static bool scan_escape(struct scan *s, bool *nul)
{
	int c;

	s->at++;
	c = scan_peek(s);
	if (c <= 0 || !strchr("\"\\/bfnrtu", c))
		return false;
	s->at++;
	return c != 'u' || scan_unicode(s, nul);
}

/* A string, s->at on its opening quote. */
static int scan_string(struct scan *s, bool *nul)
{
	size_t from = s->at++;

	for (;;) {
		size_t here = s->at;
		int c = scan_peek(s);

		if (c == '"')
			break;
		if (c == SCAN_END || c == '\n' || c == '\r')
			return scan_fail_unclosed_string(s, from);
		if (c < 0x20)
			return scan_fail_control(s);
		if (c != '\\')
			s->at++;
		else if (!scan_escape(s, nul))
			return scan_fail_escape(s, here);
	}
	s->at++;
	return 0;
}

static int scan_value(struct scan *s, uint32_t key_at, bool key_nul);

/* A key and its value. */
static int scan_member(struct scan *s)
{
	uint32_t key_at = (uint32_t)s->at;
	bool nul = false;

	if (scan_peek(s) != '"')
		return scan_fail_key(s);
	if (scan_string(s, &nul) < 0)
		return -1;
	skip_blank(s);
	if (scan_peek(s) != ':')
		return scan_fail_colon(s);
	s->at++;
	skip_blank(s);
	return scan_value(s, key_at, nul);
}

/* What is between two items: a comma, and not the end after it. */
static int scan_comma(struct scan *s, size_t open)
{
	size_t comma = s->at;

	if (scan_peek(s) != ',')
		return scan_fail_comma(s, open);
	s->at++;
	skip_blank(s);
	if (scan_peek(s) == s->inside)
		return scan_fail_trailing_comma(s, comma);
	return 0;
}

/* The items of an array or object, s->at on its bracket. */
static int scan_items(struct scan *s)
{
	size_t open = s->at++;

	skip_blank(s);
	if (scan_peek(s) == s->inside)
		return 0;
	for (size_t n = 1;; n++) {
		if (n > LIMIT_JSON_MEMBERS)
			return scan_fail_members(s, open);
		if ((s->inside == '}' ? scan_member(s) :
		     scan_value(s, JSON_NO_KEY, false)) < 0)
			return -1;
		skip_blank(s);
		if (scan_peek(s) == s->inside)
			return 0;
		if (scan_comma(s, open) < 0)
			return -1;
	}
}

static int scan_container(struct scan *s, char close)
{
	char outer = s->inside;

	if (++s->depth > LIMIT_JSON_DEPTH)
		return scan_fail_depth(s);
	s->inside = close;
	if (scan_items(s) < 0)
		return -1;
	s->at++;
	s->inside = outer;
	s->depth--;
	return 0;
}

static int scan_typed(struct scan *s, enum json_type *type, bool *nul)
{
	switch (scan_peek(s)) {
	case '{':
		*type = JSON_OBJECT;
		return scan_container(s, '}');
	case '[':
		*type = JSON_ARRAY;
		return scan_container(s, ']');
	case '"':
		*type = JSON_STRING;
		return scan_string(s, nul);
	case 't':
		*type = JSON_BOOL;
		return scan_word(s, "true");
	case 'f':
		*type = JSON_BOOL;
		return scan_word(s, "false");
	case 'n':
		*type = JSON_NULL;
		return scan_word(s, "null");
	default:
		*type = JSON_NUMBER;
		if (!is_digit(scan_peek(s)) && scan_peek(s) != '-')
			return scan_fail_value(s);
		return scan_number(s);
	}
}

static int scan_value(struct scan *s, uint32_t key_at, bool key_nul)
{
	struct json *j = s->json;
	size_t index = j->n_tokens, from = s->at;
	enum json_type type;
	bool nul = key_nul;

	(void)ARENA_PUSH(j->arena, j->token, j->n_tokens);
	if (scan_typed(s, &type, &nul) < 0)
		return -1;
	j->token[index] = (struct json_token){
		.at = (uint32_t)from, .len = (uint32_t)(s->at - from),
		.key_at = key_at, .type = (uint8_t)type, .nul = nul
	};
	return 0;
}

int json_scan(struct json *j)
{
	struct scan s = { .json = j, .text = j->text };

	skip_blank(&s);
	if (scan_value(&s, JSON_NO_KEY, false) < 0)
		return -1;
	skip_blank(&s);
	if (s.at < s.text.len)
		return scan_fail_trailing_text(&s);
	return 0;
}
