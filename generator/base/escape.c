/*
 * One escape function for each place that text can stand in; see escape.h.
 */
#include "base/escape.h"

#include "base/utf8.h"

static bool is_one_of(char c, const char *set)
{
	return c && strchr(set, c);
}

static const char *html_entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	case '`':
		return "&#96;";
	default:
		return "&#61;";
	}
}

static bool is_html_special(char c)
{
	return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' ||
	       c == '`' || c == '=';
}

/* Runs of plain bytes are copied whole: pages are mostly plain. */
void escape_html(struct buf *out, struct str s)
{
	size_t start = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (!is_html_special(s.ptr[i]))
			continue;
		buf_add(out, s.ptr + start, i - start);
		buf_adds(out, html_entity(s.ptr[i]));
		start = i + 1;
	}
	buf_add(out, s.ptr + start, s.len - start);
}

static bool xml_allows(uint32_t c)
{
	if (c < 0x20)
		return c == '\t' || c == '\n' || c == '\r';
	return c != 0xFFFE && c != 0xFFFF;
}

static size_t xml_plain_length(struct str s)
{
	size_t n = 0;

	while (n < s.len && s.ptr[n] >= 0x20 && !is_html_special(s.ptr[n]))
		n++;
	return n;
}

void escape_xml(struct buf *out, struct str s)
{
	while (s.len > 0) {
		size_t n = xml_plain_length(s);
		uint32_t c;

		buf_add(out, s.ptr, n);
		s = str_skip(s, n);
		if (s.len == 0)
			break;
		c = utf8_next(s, &n);

		if (!xml_allows(c))
			buf_adds(out, "\xef\xbf\xbd");
		else if (c < 0x80 && is_one_of((char)c, "&<>\"'"))
			buf_adds(out, html_entity((char)c));
		else
			buf_add(out, s.ptr, n);
		s = str_skip(s, n);
	}
}

static bool is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || is_one_of(c, "-._~");
}

static void percent_encode(struct buf *out, struct str s, char keep)
{
	for (size_t i = 0; i < s.len; i++) {
		if (is_unreserved(s.ptr[i]) || s.ptr[i] == keep)
			buf_addch(out, s.ptr[i]);
		else
			buf_addf(out, "%%%02X", (unsigned char)s.ptr[i]);
	}
}

void escape_url_path(struct buf *out, struct str s)
{
	percent_encode(out, s, '/');
}

void escape_url_arg(struct buf *out, struct str s)
{
	percent_encode(out, s, 'a');
}

static void json_char(struct buf *out, unsigned char c)
{
	switch (c) {
	case '"':
		buf_adds(out, "\\\"");
		break;
	case '\\':
		buf_adds(out, "\\\\");
		break;
	case '\n':
		buf_adds(out, "\\n");
		break;
	case '\t':
		buf_adds(out, "\\t");
		break;
	default:
		/* < > & as \u too, so that it is safe inside <script> */
		if (c < 0x20 || c == 0x7F || is_one_of((char)c, "<>&"))
			buf_addf(out, "\\u%04x", c);
		else
			buf_addch(out, (char)c);
	}
}

/* U+2028 and U+2029 end a line in old JavaScript. */
static bool is_js_line_end(struct str s)
{
	return str_starts(s, "\xe2\x80\xa8") || str_starts(s, "\xe2\x80\xa9");
}

/* Nothing that json_char or is_js_line_end would change. */
static bool is_json_plain(unsigned char c)
{
	if (c > '>')
		return c != '\\' && c != 0x7F && c != 0xE2;
	return c >= 0x20 && c != '"' && c != '&' && c != '<' && c != '>';
}

static size_t json_plain_length(struct str s)
{
	size_t n = 0;

	while (n < s.len && is_json_plain((unsigned char)s.ptr[n]))
		n++;
	return n;
}

void escape_json(struct buf *out, struct str s)
{
	buf_addch(out, '"');
	for (size_t i = 0; i < s.len; i++) {
		size_t plain = json_plain_length(str_skip(s, i));

		buf_add(out, s.ptr + i, plain);
		i += plain;
		if (i == s.len)
			break;
		if (is_js_line_end(str_skip(s, i))) {
			buf_adds(out, s.ptr[i + 2] == '\xa8' ? "\\u2028"
							     : "\\u2029");
			i += 2;
		} else {
			json_char(out, (unsigned char)s.ptr[i]);
		}
	}
	buf_addch(out, '"');
}

/* Would a spreadsheet compute this cell? It looks past blanks and no-break
 * spaces and, in some programs, past a line end (OWASP, "CSV Injection"). */
static bool needs_guard(struct str s)
{
	bool line_start = true;

	if (s.len && (s.ptr[0] == '\t' || s.ptr[0] == '\r'))
		return true;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '\r' || s.ptr[i] == '\n')
			line_start = true;
		else if (line_start && is_one_of(s.ptr[i], "=+-@"))
			return true;
		else if (line_start && !is_one_of(s.ptr[i], " \t\xC2\xA0"))
			line_start = false;
	}
	return false;
}

/* Each quotation mark becomes two. */
static void add_doubled(struct buf *out, struct str s)
{
	size_t n = str_find(s, '"');

	while (n < s.len) {
		buf_add(out, s.ptr, n + 1);
		buf_addch(out, '"');
		s = str_skip(s, n + 1);
		n = str_find(s, '"');
	}
	buf_addstr(out, s);
}

void escape_csv(struct buf *out, struct str s, char sep)
{
	bool guard = needs_guard(s);
	bool quote = str_find(s, sep) < s.len || str_find(s, '"') < s.len ||
		     str_find(s, '\n') < s.len || str_find(s, '\r') < s.len;

	if (quote)
		buf_addch(out, '"');
	if (guard)
		buf_addch(out, '\'');
	add_doubled(out, s);
	if (quote)
		buf_addch(out, '"');
}
