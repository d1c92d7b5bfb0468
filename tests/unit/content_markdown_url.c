/*
 * The allow-list of addresses, kind by kind (trust.md, X2 and X3). What the
 * refusals say is in tests/spec/markdown.txt.
 */
#include "unit.h"

#include "content/markdown_url.h"

static const struct {
	const char *url;
	enum markdown_url_kind kind;
	const char *part;	/* host of the web; what follows the colon */
} known[] = {
	{ "indikator:IKU-1", URL_TARGET, "IKU-1" },
	{ "OPD:dinas-sosial", URL_TARGET, "dinas-sosial" },
	{ "halaman:a:b", URL_TARGET, "a:b" },
	{ "grafik:IKU-1", URL_FIGURE, "IKU-1" },
	{ "tabel:capaian", URL_FIGURE, "capaian" },
	{ "https://contoh.go.id", URL_WEB, "contoh.go.id" },
	{ "HTTPS://Contoh.GO.ID/x", URL_WEB, "Contoh.GO.ID" },
	{ "http://contoh.go.id:80?a=@", URL_WEB, "contoh.go.id" },
	{ "https://a-1.b#https://c", URL_WEB, "a-1.b" },
	{ "https://xn--80ak6aa92e.id/", URL_WEB, "xn--80ak6aa92e.id" },
	{ "https://a.id/x@y", URL_WEB, "a.id" },
	{ "mailto:a@b.id", URL_CONTACT, "a@b.id" },
	{ "tel:(021)123-456", URL_CONTACT, "(021)123-456" },
	{ "#bab-i", URL_FRAGMENT, "#bab-i" },
	{ "#a:b", URL_FRAGMENT, "#a:b" },
	{ "../x/", URL_RELATIVE, "../x/" },
	{ "x/a:b", URL_RELATIVE, "x/a:b" },
	{ "?a:b", URL_RELATIVE, "?a:b" },
	{ "./javascript:x", URL_RELATIVE, "./javascript:x" },
	{ "%6aavascript", URL_RELATIVE, "%6aavascript" },
};

static void knows_kinds(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(known); i++) {
		struct markdown_url u;

		markdown_url_read(&u, str_from(known[i].url));
		assert_int_equal(u.kind, known[i].kind);
		assert_str(u.kind == URL_WEB ? u.host : u.rest, known[i].part);
	}
}

static const struct {
	const char *url, *code;
} refused[] = {
	{ "javascript:alert(1)", "K120" },
	{ "JavaScript:alert(1)", "K120" },
	{ "vbscript:x", "K120" },
	{ "data:text/html,x", "K120" },
	{ "data:image/png;base64,AA", "K120" },
	{ "blob:x", "K120" },
	{ "intent:x", "K120" },
	{ "feed:x", "K120" },
	{ "view-source:x", "K120" },
	{ "file:///etc/passwd", "K120" },
	{ "ftp://a.id", "K120" },
	{ "http\xc2\xb2:x", "K120" },
	{ "1a:b", "K120" },
	{ ":x", "K120" },
	{ "contoh.go.id:80", "K120" },
	{ " javascript:x", "K121" },
	{ "java\tscript:x", "K121" },
	{ "java\nscript:x", "K121" },
	{ "\x01javascript:x", "K121" },
	{ "java\xe2\x80\x8bscript:x", "K121" },
	{ "javascript\xc2\xa0:x", "K121" },
	{ "https://a.id/\xe2\x81\xa0", "K121" },
	{ "https://a.id/\x7f", "K121" },
	{ "../a b", "K121" },
	{ "\\\\a.id", "K121" },
	{ "/\\a.id", "K121" },
	{ "https:\\\\a.id", "K121" },
	{ "//a.id", "K121" },
	{ "///a.id", "K121" },
	{ "/a", "K121" },
	{ "http:a.id", "K121" },
	{ "https:/a.id", "K121" },
	{ "https://", "K121" },
	{ "https:///a.id", "K121" },
	{ "https://.a.id", "K121" },
	{ "https://a.id.", "K121" },
	{ "https://a..id", "K121" },
	{ "https://a_b.id", "K121" },
	{ "https://a%2eid", "K121" },
	{ "https://[::1]", "K121" },
	{ "https://\xd0\xb0.id", "K121" },
	{ "https://a.id:", "K121" },
	{ "https://a.id:x", "K121" },
	{ "https://a.id:123456", "K121" },
	{ "mailto:a", "K121" },
	{ "mailto:?to=a@b", "K121" },
	{ "tel:abc", "K121" },
	{ "https://bkn.go.id@a.id", "K122" },
	{ "https://a:b@c.id", "K122" },
	{ "https://@a.id", "K122" },
	{ "", "K123" },
	{ "#", "K123" },
	{ "indikator:", "K123" },
	{ "grafik:", "K123" },
};

static void refuses(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(refused); i++) {
		struct markdown_url u;

		markdown_url_read(&u, str_from(refused[i].url));
		assert_int_equal(u.kind, URL_REFUSED);
		assert_string_equal(u.code, refused[i].code);
		assert_non_null(u.why);
	}
}

/* What would be asked of another host must never be taken for a file of
 * ours, which images may become one day. */
static void tells_remote_from_local(void **state)
{
	static const char *const remote[] = {
		"https://a.id/x.png", "//a.id/x.png", "data:image/png,x",
		"\\\\a.id\\x.png", "https://a:b@a.id/x.png", "ftp://a.id",
	};
	static const char *const local[] = {
		"x.png", "../x.png", "grafik:IKU-1", "#a", "", "/x.png",
	};
	struct markdown_url u;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(remote); i++) {
		markdown_url_read(&u, str_from(remote[i]));
		assert_true(u.remote);
	}
	for (size_t i = 0; i < ARRAY_SIZE(local); i++) {
		markdown_url_read(&u, str_from(local[i]));
		assert_false(u.remote);
	}
}

static void suggests(void **state)
{
	(void)state;
	assert_string_equal(markdown_url_suggest(str_from("indicator")),
			    "indikator");
	assert_string_equal(markdown_url_suggest(str_from("htps")), "https");
	assert_string_equal(markdown_url_suggest(str_from("table")), "tabel");
	assert_null(markdown_url_suggest(str_from("javascript")));
	assert_null(markdown_url_suggest(str_from("")));
}

static void writes_for_attributes(void **state)
{
	struct buf b = BUF_INIT(1000);

	(void)state;
	markdown_url_write(&b, str_from("../a?b=c&d='e'"));
	assert_buf(&b, "../a?b&#61;c&amp;d&#61;&#39;e&#39;");
	buf_clear(&b);
	markdown_url_write(&b, str_from("\"<>\\^`{|}[] \xc3\xa9\x01%41"));
	assert_buf(&b, "%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D%20%C3%A9%01%41");
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_kinds),
		cmocka_unit_test(refuses),
		cmocka_unit_test(tells_remote_from_local),
		cmocka_unit_test(suggests),
		cmocka_unit_test(writes_for_attributes),
	};

	return UNIT_RUN(tests);
}
