/*
 * The words of a piece of prose; see kata.h. Markdown's inlines are read
 * only as far as reading a sentence asks for.
 */
#include "naskah/kata.h"

#include "base/utf8.h"
#include "naskah/teks.h"

struct pembaca {
	struct kata_daftar *out;
	struct arena *arena;
	struct str text;
	size_t at;
	size_t buka;		/* words before the last "[" */
};

static struct kata *add(struct pembaca *p, enum kata_jenis jenis,
			struct str s)
{
	struct kata *k = ARENA_PUSH(p->arena, p->out->kata, p->out->n);

	k->jenis = jenis;
	k->s = s;
	k->at = p->at;
	return k;
}

static struct str rest_of(const struct pembaca *p)
{
	return str_skip(p->text, p->at);
}

static char byte_at(struct str s, size_t at)
{
	return at < s.len ? s.ptr[at] : '\0';
}

/* --- numbers ------------------------------------------------------------- */

/* Bytes of the digits at the start of s and of the points and commas in
 * between. */
static size_t number_length(struct str s)
{
	size_t n = 0;

	while (teks_is_digit(byte_at(s, n)) ||
	       ((byte_at(s, n) == '.' || byte_at(s, n) == ',') &&
		teks_is_digit(byte_at(s, n + 1))))
		n++;
	return n;
}

/* "1.234.567": groups of three after the first. */
static bool is_grouped(struct str s)
{
	size_t first = str_find(s, '.');

	if (first == s.len)
		return true;
	if (first > 3 || s.ptr[0] == '0')
		return false;
	for (size_t i = first; i < s.len; i++)
		if ((s.ptr[i] == '.') != ((i - first) % 4 == 0))
			return false;
	return (s.len - first) % 4 == 0;
}

/* Read as Indonesian writes; with one point where a comma should be as
 * well, which *titik says. */
static bool read_number(struct decimal *out, bool *titik, struct str s)
{
	size_t comma = str_find(s, ','), point = str_find(s, '.');
	struct str whole = str_make(s.ptr, comma);
	char text[24];
	size_t n = 0;

	*titik = comma == s.len && point < s.len && !is_grouped(whole) &&
		 !memchr(s.ptr + point + 1, '.', s.len - point - 1);
	if (s.len >= sizeof(text) || (!*titik && !is_grouped(whole)))
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == ',' || (*titik && s.ptr[i] == '.'))
			text[n++] = '.';
		else if (s.ptr[i] != '.')
			text[n++] = s.ptr[i];
	}
	return decimal_parse(out, str_make(text, n)) == DECIMAL_OK;
}

static void add_number(struct pembaca *p)
{
	struct str s = str_make(rest_of(p).ptr, number_length(rest_of(p)));
	struct kata *k = add(p, KATA_ANGKA, s);

	if (!read_number(&k->nilai, &k->titik, s))
		k->jenis = KATA_NOMOR;
	p->at += s.len;
}

/* --- words and signs ----------------------------------------------------- */

/* Letters, and bytes of other scripts' letters. */
static bool is_word_byte(char c)
{
	return teks_is_letter(c) || (c & 0x80);
}

static bool is_inner(struct str s, size_t at)
{
	char c = byte_at(s, at), next = byte_at(s, at + 1);

	if (c == '-' || c == '_' || c == '\'')
		return teks_is_letter(next) || teks_is_digit(next);
	return c == '.' && at > 0 && teks_is_digit(s.ptr[at - 1]) &&
	       teks_is_digit(next);
}

static void add_word(struct pembaca *p)
{
	struct str s = rest_of(p);
	size_t n = 0;

	if (str_starts(s, "Rp") && teks_is_digit(byte_at(s, 2)))
		s.len = 2;
	while (n < s.len && !str_starts(str_skip(s, n), "\xe2\x80") &&
	       !str_starts(str_skip(s, n), "\xc2\xa0") &&
	       (is_word_byte(s.ptr[n]) || teks_is_digit(s.ptr[n]) ||
		is_inner(s, n)))
		n++;
	add(p, KATA_HURUF, str_make(s.ptr, n));
	p->at += n;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\0';
}

static void add_sign(struct pembaca *p, const char *sign, size_t bytes)
{
	struct kata *k = add(p, KATA_TANDA, str_from(sign));
	struct str after = str_skip(rest_of(p), bytes);

	while (after.len && strchr("*_\")]", after.ptr[0]))
		after = str_skip(after, 1);
	k->akhir = is_blank(byte_at(after, 0));
	p->at += bytes;
}

/* Dashes, quotation marks and blanks beyond ASCII; false for letters. */
static bool skip_general(struct pembaca *p)
{
	size_t n;
	uint32_t c = utf8_next(rest_of(p), &n);

	if (c == 0x2013 || c == 0x2014 || c == 0x2212) {
		add_sign(p, "-", n);
		return true;
	}
	if (c != 0xA0 && (c < 0x2000 || c > 0x206F))
		return false;
	p->at += n;
	return true;
}

/* --- Markdown ------------------------------------------------------------ */

/* `…`: a binding, or code that no sentence reads. */
static void skip_code(struct pembaca *p)
{
	struct str s = rest_of(p), inside;
	size_t n = 0, end;

	while (byte_at(s, n) == '`')
		n++;
	end = str_find(str_skip(s, n), '`');
	inside = str_trim(str_make(s.ptr + n, end));
	if (str_starts(inside, "="))
		add(p, KATA_IKATAN, str_trim(str_skip(inside, 1)));
	else
		add(p, KATA_TANDA, str_from("`"));
	p->at += n + end;
	while (byte_at(p->text, p->at) == '`')
		p->at++;
}

/* "](…)": where a link ends. */
static void skip_address(struct pembaca *p)
{
	struct str s = str_skip(rest_of(p), 1), url;

	p->at++;
	if (!str_starts(s, "("))
		return;
	url = str_skip(s, 1);
	url.len = str_find(url, ')');
	if (str_starts(url, "indikator:") && p->buka < p->out->n) {
		p->out->kata[p->buka].tautan = p->out->n - p->buka;
		add(p, KATA_TAUTAN,
		    str_skip(url, sizeof("indikator:") - 1));
	}
	p->at += 1 + url.len + (url.len + 1 < s.len);
}

/* An image is no part of a sentence. */
static void skip_image(struct pembaca *p)
{
	p->at += str_find(rest_of(p), ']');
	if (p->at < p->text.len)
		skip_address(p);
}

/* "<https://…>" */
static void skip_pointed(struct pembaca *p)
{
	size_t end = str_find(rest_of(p), '>');

	p->at += byte_at(rest_of(p), end) ? end + 1 : 1;
}

static void read_byte(struct pembaca *p)
{
	static const char signs[] = ".,;:!?()%/-+=\"";
	struct str s = rest_of(p);
	const char *sign = strchr(signs, s.ptr[0]);
	char one[2] = { s.ptr[0], '\0' };

	if (s.ptr[0] == '`')
		skip_code(p);
	else if (str_starts(s, "!["))
		skip_image(p);
	else if (s.ptr[0] == ']')
		skip_address(p);
	else if (s.ptr[0] == '<')
		skip_pointed(p);
	else if (s.ptr[0] == '[')
		p->buka = p->out->n, p->at++;
	else if (sign && one[0])
		add_sign(p, arena_strdup(p->arena, str_from(one)), 1);
	else
		p->at++;
}

void kata_read(struct kata_daftar *out, struct str text, struct arena *a)
{
	struct pembaca p = { out, a, text, 0, 0 };

	out->kata = NULL;
	out->n = 0;
	while (p.at < text.len) {
		char c = text.ptr[p.at];

		if (teks_is_digit(c))
			add_number(&p);
		else if ((c & 0x80) && skip_general(&p))
			continue;
		else if (is_word_byte(c))
			add_word(&p);
		else
			read_byte(&p);
	}
}

/* --- questions ----------------------------------------------------------- */

bool kata_is(const struct kata *k, const char *word)
{
	return k->jenis == KATA_HURUF && teks_is(k->s, word);
}

bool kata_in(const struct kata *k, const char *const *words)
{
	return k->jenis == KATA_HURUF && teks_in(k->s, words);
}

bool kata_sign(const struct kata *k, char sign)
{
	return k->jenis == KATA_TANDA && k->s.ptr[0] == sign;
}
