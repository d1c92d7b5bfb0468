/*
 * Reading addresses against the allow-list; see markdown_url.h.
 */
#include "content/markdown_url.h"

#include "base/escape.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "base/utf8.h"

static const struct scheme {
	const char *name;
	enum markdown_url_kind kind;
} schemes[] = {
	{ "indikator", URL_TARGET }, { "opd", URL_TARGET },
	{ "halaman", URL_TARGET },   { "grafik", URL_FIGURE },
	{ "tabel", URL_FIGURE },     { "http", URL_WEB },
	{ "https", URL_WEB },	     { "mailto", URL_CONTACT },
	{ "tel", URL_CONTACT },
};

static bool is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Equal but for the case of ASCII letters? */
static bool equals_folded(struct str s, const char *name)
{
	size_t i = 0;

	while (i < s.len && name[i] &&
	       (s.ptr[i] | (is_alpha(s.ptr[i]) ? 0x20 : 0)) == name[i])
		i++;
	return i == s.len && name[i] == '\0';
}

static void refuse(struct markdown_url *u, const char *code, const char *why)
{
	u->kind = URL_REFUSED;
	u->code = code;
	u->why = why;
}

/* Blanks, controls, invisible characters and backslashes are how addresses
 * are made to look like others. */
static bool has_bad_character(struct str s)
{
	while (s.len > 0) {
		size_t n;
		uint32_t c = utf8_next(s, &n);

		if (c <= 0x20 || c == '\\' || c == 0xA0 || c == 0xAD ||
		    utf8_is_invisible(c))
			return true;
		s = str_skip(s, n);
	}
	return false;
}

/* The part before the first ":" where that comes before any "/", "?" or
 * "#"; empty where there is none. */
static struct str scheme_of(struct str url)
{
	size_t n = 0;

	while (n < url.len && !strchr(":/?#", url.ptr[n]))
		n++;
	return str_make(url.ptr, n < url.len && url.ptr[n] == ':' ? n : 0);
}

/* Letters, digits, hyphens and single dots; a port of 1 to 5 digits. Other
 * scripts look like Latin ones too easily. */
static bool host_fits(struct str host, struct str port)
{
	char before = '.';

	for (size_t i = 0; i < host.len; i++) {
		char c = host.ptr[i];

		if (!is_alpha(c) && !is_digit(c) && c != '-' && c != '.')
			return false;
		if (c == '.' && before == '.')
			return false;
		before = c;
	}
	for (size_t i = 0; i < port.len; i++)
		if (!is_digit(port.ptr[i]))
			return false;
	return host.len > 0 && before != '.' && port.len <= 5;
}

/* "//host:port/…" after http: or https:. */
static void read_web(struct markdown_url *u)
{
	struct str s = u->rest, port = { "1", 1 };
	size_t n = 0, colon;

	if (!str_starts(s, "//")) {
		refuse(u, "K121",
		       "setelah http: atau https: harus ada dua garis miring "
		       "dan nama situs; tulis seperti \"https://nama.go.id/\"");
		return;
	}
	s = str_skip(s, 2);
	while (n < s.len && !strchr("/?#", s.ptr[n]))
		n++;
	s.len = n;
	if (str_find(s, '@') < s.len) {
		refuse(u, "K122",
		       "nama pengguna di depan nama situs dapat menyamarkan "
		       "situs lain; hapus bagian sampai tanda \"@\"");
		return;
	}
	colon = str_find(s, ':');
	if (colon < s.len)
		port = str_skip(s, colon + 1);
	u->host = str_make(s.ptr, colon);
	if (port.len == 0 || !host_fits(u->host, port))
		refuse(u, "K121",
		       "nama situs hanya boleh huruf a–z, angka, titik, dan "
		       "tanda hubung; periksa alamatnya");
}

/* Digits, and what people put between them. */
static bool is_phone(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_digit(s.ptr[i]) && !strchr("+-.()", s.ptr[i]))
			return false;
	return s.len > 0;
}

/* A name, "@", a host; "?subject=" may follow. */
static bool is_mail(struct str s)
{
	size_t at = str_find(s, '@');

	return at > 0 && at + 1 < s.len && at < str_find(s, '?');
}

static void read_contact(struct markdown_url *u)
{
	if (str_is(u->scheme, "mailto") && !is_mail(u->rest))
		refuse(u, "K121",
		       "alamat surel tidak lengkap; tulis seperti "
		       "\"mailto:nama@contoh.go.id\"");
	if (str_is(u->scheme, "tel") && !is_phone(u->rest))
		refuse(u, "K121",
		       "nomor telepon tidak dikenali; tulis seperti "
		       "\"tel:+62-21-1234567\"");
}

static void read_scheme(struct markdown_url *u)
{
	size_t i = 0;

	while (i < ARRAY_SIZE(schemes) &&
	       !equals_folded(u->scheme, schemes[i].name))
		i++;
	if (i == ARRAY_SIZE(schemes)) {
		u->remote = true;
		refuse(u, "K120",
		       "jenisnya tidak diizinkan; pakai https:, mailto:, "
		       "tel:, indikator:, opd:, atau halaman:");
		return;
	}
	u->kind = schemes[i].kind;
	u->scheme = str_from(schemes[i].name);
	u->remote = u->kind == URL_WEB || u->kind == URL_CONTACT;
	if (u->kind == URL_WEB)
		read_web(u);
	else if (u->kind == URL_CONTACT)
		read_contact(u);
	else if (u->rest.len == 0)
		refuse(u, "K123",
		       "setelah titik dua belum ada nama; tulis seperti "
		       "\"indikator:IKU-1\" atau \"grafik:IKU-1\"");
}

/* No scheme: a fragment, or a path from the page itself. */
static void read_local(struct markdown_url *u)
{
	u->kind = str_starts(u->rest, "#") ? URL_FRAGMENT : URL_RELATIVE;
	if (u->rest.len == 0 || str_is(u->rest, "#")) {
		refuse(u, "K123",
		       "tidak menuju apa pun; isi alamatnya di dalam tanda "
		       "kurung");
	} else if (str_starts(u->rest, "//")) {
		u->remote = true;
		refuse(u, "K121",
		       "yang diawali \"//\" menuju situs lain; tulis lengkap "
		       "dengan https:");
	} else if (str_starts(u->rest, "/")) {
		refuse(u, "K121",
		       "yang diawali \"/\" rusak bila situs dipindahkan; "
		       "pakai indikator:, opd:, atau halaman:");
	}
}

void markdown_url_read(struct markdown_url *out, struct str url)
{
	memset(out, 0, sizeof(*out));
	out->scheme = scheme_of(url);
	out->rest = out->scheme.len ? str_skip(url, out->scheme.len + 1) : url;
	if (has_bad_character(url)) {
		out->remote = out->scheme.len > 0 || str_starts(url, "/") ||
			      str_starts(url, "\\");
		refuse(out, "K121",
		       "memuat spasi, garis miring terbalik, atau karakter "
		       "tak terlihat; hapus, atau tulis spasi sebagai %20");
	} else if (out->scheme.len || str_starts(url, ":")) {
		read_scheme(out);
	} else {
		read_local(out);
	}
}

const char *markdown_url_suggest(struct str scheme)
{
	struct nearest n;

	nearest_init(&n, scheme);
	for (size_t i = 0; i < ARRAY_SIZE(schemes); i++)
		nearest_offer(&n, str_from(schemes[i].name));
	return n.best.ptr;
}

void markdown_url_write(struct buf *out, struct str url)
{
	static const char refused[] = "\"<>\\^`{|}[] ";

	for (size_t i = 0; i < url.len; i++) {
		unsigned char c = (unsigned char)url.ptr[i];

		if (c <= 0x20 || c >= 0x7F || strchr(refused, c))
			buf_addf(out, "%%%02X", c);
		else
			escape_html(out, str_make(url.ptr + i, 1));
	}
}
