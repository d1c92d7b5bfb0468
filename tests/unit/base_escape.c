/*
 * The escape functions: what each lets through, and that its reader gets
 * back what was written. trust.md X6, X9, X16, X17, X18.
 */
#include "unit.h"

#include "base/escape.h"

typedef void escape_fn(struct buf *out, struct str s);

struct vector {
	const char *text;
	const char *escaped;
};

static void check(escape_fn *escape, const struct vector *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct buf out = BUF_INIT(1000);

		escape(&out, str_from(v[i].text));
		assert_buf(&out, v[i].escaped);
		buf_release(&out);
	}
}

static void html(void **state)
{
	static const struct vector known[] = {
		{ "", "" },
		{ "Dinas Kesehatan, 72,13%", "Dinas Kesehatan, 72,13%" },
		{ "a & b", "a &amp; b" },
		{ "&amp;", "&amp;amp;" },
		{ "<script>", "&lt;script&gt;" },
		{ "\"'`=", "&quot;&#39;&#96;&#61;" },
		{ "x\" onload=y", "x&quot; onload&#61;y" },
		{ "caf\xC3\xA9", "caf\xC3\xA9" },
		{ "<<", "&lt;&lt;" },
	};
	struct buf out = BUF_INIT(100);

	(void)state;
	check(escape_html, known, ARRAY_SIZE(known));
	escape_html(&out, str_make("a\0<", 3));
	assert_memory_equal(out.ptr, "a\0&lt;", 7);
	buf_release(&out);
}

static void html_leaves_nothing_special(void **state)
{
	struct buf out = BUF_INIT(100);

	(void)state;
	for (int c = 1; c < 256; c++) {
		char byte = (char)c;

		buf_clear(&out);
		escape_html(&out, str_make(&byte, 1));
		if (strchr("&<>\"'`=", byte)) {
			assert_int_equal(out.ptr[0], '&');
			assert_null(strpbrk(out.ptr, "<>\"'`="));
			assert_int_equal(out.ptr[out.len - 1], ';');
		} else {
			assert_int_equal(out.len, 1);
			assert_int_equal(out.ptr[0], byte);
		}
	}
	buf_release(&out);
}

static void xml(void **state)
{
	static const struct vector known[] = {
		{ "", "" },
		{ "<a b=\"c\">&'", "&lt;a b=&quot;c&quot;&gt;&amp;&#39;" },
		{ "]]>", "]]&gt;" },
		{ "tab\there\r\n", "tab\there\r\n" },
		{ "\x01\x1B[0m\x0C", "\xEF\xBF\xBD\xEF\xBF\xBD[0m"
				     "\xEF\xBF\xBD" },
		{ "\xEF\xBF\xBE|\xEF\xBF\xBF", "\xEF\xBF\xBD|\xEF\xBF\xBD" },
		{ "\xF0\x9F\x98\x80 \xE2\x80\x93", "\xF0\x9F\x98\x80 "
						   "\xE2\x80\x93" },
	};
	struct buf out = BUF_INIT(100);

	(void)state;
	check(escape_xml, known, ARRAY_SIZE(known));
	escape_xml(&out, str_make("\0", 1));
	assert_buf(&out, "\xEF\xBF\xBD");
	buf_release(&out);
}

static void url(void **state)
{
	static const struct vector path[] = {
		{ "opd/dinas-kesehatan/", "opd/dinas-kesehatan/" },
		{ "a b", "a%20b" },
		{ "a?b#c", "a%3Fb%23c" },
		{ "javascript:x", "javascript%3Ax" },
		{ "100%", "100%25" },
		{ "%2e%2e/", "%252e%252e/" },
		{ "caf\xC3\xA9", "caf%C3%A9" },
		{ "AZaz09-._~", "AZaz09-._~" },
	};
	static const struct vector arg[] = {
		{ "a/b", "a%2Fb" },
		{ "a&b=c+d", "a%26b%3Dc%2Bd" },
		{ "\r\nSet-Cookie: x", "%0D%0ASet-Cookie%3A%20x" },
		{ "a", "a" },
	};

	(void)state;
	check(escape_url_path, path, ARRAY_SIZE(path));
	check(escape_url_arg, arg, ARRAY_SIZE(arg));
}

static int hex(char c)
{
	return c <= '9' ? c - '0' : c - 'A' + 10;
}

/* What a server makes of a percent-encoded text. */
static void decode_url(struct buf *out, struct str s)
{
	for (; s.len > 0; s = str_skip(s, 1)) {
		if (s.ptr[0] != '%') {
			buf_addch(out, s.ptr[0]);
			continue;
		}
		buf_addch(out, (char)(hex(s.ptr[1]) << 4 | hex(s.ptr[2])));
		s = str_skip(s, 2);
	}
}

static void url_is_read_back(void **state)
{
	struct buf text = BUF_INIT(300), out = BUF_INIT(1000),
		   back = BUF_INIT(300);
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 256; i++)
		buf_addch(&text, (char)i);
	for (int round = 0; round < 200; round++) {
		buf_clear(&out);
		buf_clear(&back);
		escape_url_arg(&out, buf_str(&text));
		assert_int_equal(strspn(out.ptr, "%-._~0123456789"
				 "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				 "abcdefghijklmnopqrstuvwxyz"), out.len);
		decode_url(&back, buf_str(&out));
		assert_true(str_equal(buf_str(&back), buf_str(&text)));
		buf_clear(&text);
		for (int i = 0; i < 20; i++)
			buf_addch(&text, (char)unit_random(&seed));
	}
	buf_release(&text);
	buf_release(&out);
	buf_release(&back);
}

static void json(void **state)
{
	static const struct vector known[] = {
		{ "", "\"\"" },
		{ "72,13%", "\"72,13%\"" },
		{ "\"\\/", "\"\\\"\\\\/\"" },
		{ "a\nb\tc\rd", "\"a\\nb\\tc\\u000dd\"" },
		{ "\x01\x1F\x7F", "\"\\u0001\\u001f\\u007f\"" },
		{ "</script>", "\"\\u003c/script\\u003e\"" },
		{ "<!-- &amp;", "\"\\u003c!-- \\u0026amp;\"" },
		{ "\xE2\x80\xA8|\xE2\x80\xA9", "\"\\u2028|\\u2029\"" },
		{ "\xE2\x80\x93", "\"\xE2\x80\x93\"" },
		{ "\xE2\x80", "\"\xE2\x80\"" },
	};
	struct buf out = BUF_INIT(100);

	(void)state;
	check(escape_json, known, ARRAY_SIZE(known));
	escape_json(&out, str_make("\0", 1));
	assert_buf(&out, "\"\\u0000\"");
	buf_release(&out);
}

static void comma(struct buf *out, struct str s)
{
	escape_csv(out, s, ',');
}

static void semicolon(struct buf *out, struct str s)
{
	escape_csv(out, s, ';');
}

static void csv(void **state)
{
	static const struct vector known[] = {
		{ "", "" },
		{ "plain", "plain" },
		{ "a,b", "\"a,b\"" },
		{ "a;b", "a;b" },
		{ "say \"x\"", "\"say \"\"x\"\"\"" },
		{ "two\nlines", "\"two\nlines\"" },
		{ "two\r\nlines", "\"two\r\nlines\"" },
		{ " padded ", " padded " },
		{ "5 - 3 = 2", "5 - 3 = 2" },
		{ "x@y", "x@y" },
		{ "one\r\n\r\n\ttwo", "\"one\r\n\r\n\ttwo\"" },
		{ "\xC2\xA9=", "\xC2\xA9=" },
	};
	static const struct vector with_semicolon[] = {
		{ "a,b", "a,b" },
		{ "a;b", "\"a;b\"" },
	};

	(void)state;
	check(comma, known, ARRAY_SIZE(known));
	check(semicolon, with_semicolon, ARRAY_SIZE(with_semicolon));
}

static void csv_never_computes(void **state)
{
	static const struct vector known[] = {
		{ "=1+1", "'=1+1" },
		{ "+1", "'+1" },
		{ "-1", "'-1" },
		{ "-", "'-" },
		{ "@SUM(A1)", "'@SUM(A1)" },
		{ "\tx", "'\tx" },
		{ "\rx", "\"'\rx\"" },
		{ " =1", "' =1" },
		{ "   -1", "'   -1" },
		{ "\xC2\xA0=1", "'\xC2\xA0=1" },
		{ " \xC2\xA0 +1", "' \xC2\xA0 +1" },
		{ "\n=1", "\"'\n=1\"" },
		{ "a\n=1", "\"'a\n=1\"" },
		{ "a\r\n=1", "\"'a\r\n=1\"" },
		{ "a\r=1", "\"'a\r=1\"" },
		{ "a\n \n -1", "\"'a\n \n -1\"" },
		{ "=HYPERLINK(\"x\",\"y\")",
		  "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"" },
	};

	(void)state;
	check(comma, known, ARRAY_SIZE(known));
}

/* One field as RFC 4180 reads it; returns what follows it. */
static struct str read_field(struct buf *out, struct str s)
{
	bool quoted = str_starts(s, "\"");

	s = str_skip(s, quoted);
	while (s.len > 0) {
		if (quoted && str_starts(s, "\"\"")) {
			s = str_skip(s, 1);
		} else if (quoted ? s.ptr[0] == '"'
				  : strchr(",\r\n", s.ptr[0]) != NULL) {
			return str_skip(s, quoted);
		}
		buf_addch(out, s.ptr[0]);
		s = str_skip(s, 1);
	}
	return s;
}

static void csv_is_read_back(void **state)
{
	struct buf text = BUF_INIT(100), out = BUF_INIT(300),
		   back = BUF_INIT(300);
	uint64_t seed = 7;

	(void)state;
	for (int round = 0; round < 5000; round++) {
		buf_clear(&text);
		buf_clear(&out);
		buf_clear(&back);
		buf_addch(&text, 'x');	/* no formula */
		for (uint64_t n = unit_random(&seed) % 12; n > 0; n--)
			buf_addch(&text, "ab ,;\"\r\n"[unit_random(&seed) % 8]);
		comma(&out, buf_str(&text));
		buf_adds(&out, ",next");
		assert_str(read_field(&back, buf_str(&out)), ",next");
		assert_true(str_equal(buf_str(&back), buf_str(&text)));
	}
	buf_release(&text);
	buf_release(&out);
	buf_release(&back);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(html),
		cmocka_unit_test(html_leaves_nothing_special),
		cmocka_unit_test(xml),
		cmocka_unit_test(url),
		cmocka_unit_test(url_is_read_back),
		cmocka_unit_test(json),
		cmocka_unit_test(csv),
		cmocka_unit_test(csv_never_computes),
		cmocka_unit_test(csv_is_read_back),
	};

	return UNIT_RUN(tests);
}
