/*
 * One escape function for each place that text can stand in; see escape.h.
 */
#include "base/escape.h"

#include "base/utf8.h"

static bool is_one_of(char c, const char *set)
{
	return c && strchr(set, c);
}

/* Append s with each byte of special replaced by what with() names. Runs of
 * plain bytes are copied whole: pages are mostly plain. */
static void replace(struct buf *out, struct str s, const char *special,
		    const char *(*with)(char))
{
	size_t start = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (!is_one_of(s.ptr[i], special))
			continue;
		buf_add(out, s.ptr + start, i - start);
		buf_adds(out, with(s.ptr[i]));
		start = i + 1;
	}
	buf_add(out, s.ptr + start, s.len - start);
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

void escape_html(struct buf *out, struct str s)
{
	replace(out, s, "&<>\"'`=", html_entity);
}

static bool xml_allows(uint32_t c)
{
	if (c < 0x20)
		return c == '\t' || c == '\n' || c == '\r';
	return c != 0xFFFE && c != 0xFFFF;
}

void escape_xml(struct buf *out, struct str s)
{
	while (s.len > 0) {
		size_t n;
		uint32_t c = utf8_next(s, &n);

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

void escape_json(struct buf *out, struct str s)
{
	buf_addch(out, '"');
	for (size_t i = 0; i < s.len; i++) {
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

	if (s.len && is_one_of(s.ptr[0], "\t\r"))
		return true;
	for (size_t i = 0; i < s.len; i++) {
		if (is_one_of(s.ptr[i], "\r\n"))
			line_start = true;
		else if (line_start && is_one_of(s.ptr[i], "=+-@"))
			return true;
		else if (!is_one_of(s.ptr[i], " \t\xC2\xA0"))
			line_start = false;
	}
	return false;
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
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '"')
			buf_addch(out, '"');
		buf_addch(out, s.ptr[i]);
	}
	if (quote)
		buf_addch(out, '"');
}
