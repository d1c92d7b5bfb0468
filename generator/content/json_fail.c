/*
 * What is wrong with a JSON text, in words: what stands there, what should,
 * and the line itself. Called by json_scan.c at the first mistake; looks
 * around it, and never goes on.
 */
#include "content/json_scan.h"

#include <strings.h>

#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"
#include "content/angka.h"

#define EXCERPT 30	/* bytes of the line shown on each side */

PRINTF_LIKE(4, 5)
static int fail(struct scan *s, size_t at, const char *code,
		const char *fmt, ...)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	va_list ap;

	va_start(ap, fmt);
	buf_addvf(&text, text_get(fmt), ap);
	va_end(ap);
	diag_error(s->json->diag, json_place_at(s->json, at), code, "%s",
		   text.ptr);
	buf_release(&text);
	return -1;
}

/* Characters that look like nothing or like a plain blank. */
static bool is_deceptive(uint32_t c)
{
	return c < 0x21 || utf8_is_invisible(c) || c == 0xA0 || c == 0x2028 ||
	       c == 0x2029 || c == 0x202F || c == 0x3000;
}

static bool at_deceptive(const struct scan *s)
{
	size_t len;

	return s->at < s->text.len &&
	       is_deceptive(utf8_next(str_skip(s->text, s->at), &len));
}

/* What stands at s->at, as a reader of the message can find it. */
static const char *found(struct scan *s)
{
	struct str rest = str_skip(s->text, s->at);
	size_t end = scan_word_end(s, s->at), len;
	struct arena *a = s->json->arena;
	uint32_t c;

	if (rest.len == 0)
		return text_get("akhir berkas");
	c = utf8_next(rest, &len);
	if (is_deceptive(c))
		return arena_strf(a, text_get("karakter U+%04X (tidak "
					      "terlihat; hapus)"),
				  (unsigned)c);
	if (c == '"')
		return text_get("tanda kutip (\")");
	if (end > s->at + EXCERPT || end == s->at || c > 0x7F)
		end = s->at + len;
	return arena_strf(a, "\"%.*s\"",
			  STR_ARG(str_make(rest.ptr, end - s->at)));
}

/* A quotation mark that is not the straight double one: ' “ ” „ ‘ ’ « ». */
static bool at_wrong_quote(const struct scan *s)
{
	struct str rest = str_skip(s->text, s->at);
	size_t len;
	uint32_t c;

	if (rest.len == 0)
		return false;
	c = utf8_next(rest, &len);
	return c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB ||
	       c == 0xBB;
}

/* Two habits from elsewhere, where a value or a key belongs: other quotes,
 * and comments. Returns 0 where it is neither. */
static int fail_habit(struct scan *s, const char *code)
{
	int c = scan_peek(s);

	if (at_wrong_quote(s))
		return fail(s, s->at, code, "tanda kutip ini bukan tanda "
			    "kutip lurus ganda; ganti dengan \"");
	if (c == '/' || c == '#')
		return fail(s, s->at, code, "komentar tidak dikenal dalam "
			    "JSON; hapus, atau tulis sebagai kunci \"x-…\"");
	return 0;
}

/* A word where a value belongs: True, NaN, Kepala Dinas. */
static int fail_word(struct scan *s, struct str word)
{
	static const char *const known[] = { "true", "false", "null" };
	struct buf advice = BUF_INIT(LIMIT_MESSAGE);
	int result;

	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		if (word.len == strlen(known[i]) &&
		    strncasecmp(word.ptr, known[i], word.len) == 0)
			return fail(s, s->at, "K005",
				    "\"%.*s\" harus "
				    "ditulis %s, dengan huruf kecil",
				    STR_ARG(word), known[i]);
	if (angka_advise(&advice, word, true) != ANGKA_KOSONG) {
		buf_clear(&advice);
		buf_addf(&advice, text_get("teks harus diapit tanda kutip: "
					   "\"%.*s\""),
			 STR_ARG(word));
	}
	result = fail(s, s->at, "K005", "\"%.*s\" bukan nilai JSON; %s",
		      STR_ARG(word), advice.ptr);
	buf_release(&advice);
	return result;
}

static bool is_letter(int c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int scan_fail_value(struct scan *s)
{
	int c = scan_peek(s);
	size_t end = scan_word_end(s, s->at);

	if (s->text.len == 0 || (c == SCAN_END && s->json->n_tokens == 1))
		return fail(s, s->at, "K005", "berkas ini kosong; hapus, atau "
			    "isi dengan data JSON");
	if (c == SCAN_END)
		return fail(s, s->at, "K012", "berkas berakhir di sini, "
			    "padahal masih harus ada nilai; tulis nilainya, "
			    "atau null bila belum ada");
	if (!at_deceptive(s) && scan_fail_typed(s) < 0)
		return -1;
	if (fail_habit(s, "K005") < 0)
		return -1;
	if (is_letter(c) && end - s->at <= LIMIT_SLUG)
		return fail_word(s, str_make(s->text.ptr + s->at,
					     end - s->at));
	if ((c == '+' || c == '.') && scan_number_end(s, s->at) > s->at + 1)
		return scan_fail_number(s, s->at);
	return fail(s, s->at, "K005", "di sini harus ada nilai (angka, "
		    "\"teks\", true, false, null, daftar, atau objek), tetapi "
		    "ditemukan %s", found(s));
}

int scan_fail_trailing_text(struct scan *s)
{
	return fail(s, s->at, "K013", "data sudah selesai sebelum ini, tetapi "
		    "masih ditemukan %s; hapus sisanya", found(s));
}

int scan_fail_unclosed_string(struct scan *s, size_t from)
{
	return fail(s, from, "K009", "teks yang dibuka di sini tidak ditutup "
		    "pada baris yang sama; tambahkan \", dan tulis pindah "
		    "baris di dalam teks sebagai \\n");
}

int scan_fail_control(struct scan *s)
{
	return fail(s, s->at, "K004", "karakter kendali U+%04X di dalam teks; "
		    "hapus, atau tulis tab sebagai \\t",
		    (unsigned)scan_peek(s));
}

int scan_fail_escape(struct scan *s, size_t from)
{
	bool more = s->at < s->text.len && s->text.ptr[s->at] > ' ';
	struct str escape = str_make(s->text.ptr + from,
				     s->at - from + more);

	return fail(s, from, "K010",
		    "\"%.*s\" bukan penulisan "
		    "karakter yang lengkap; setelah \\ hanya boleh \" \\ / b "
		    "f n r t, atau uXXXX (pasangan surogat harus lengkap)",
		    STR_ARG(escape));
}

int scan_fail_key(struct scan *s)
{
	if (scan_peek(s) == SCAN_END)
		return fail(s, s->at, "K012", "berkas berakhir di sini, "
			    "padahal objek belum ditutup; tambahkan \"}\"");
	if (fail_habit(s, "K019") < 0)
		return -1;
	return fail(s, s->at, "K019", "di sini harus ada kunci dalam tanda "
		    "kutip, seperti \"nama\", tetapi ditemukan %s", found(s));
}

int scan_fail_colon(struct scan *s)
{
	if (scan_peek(s) == SCAN_END)
		return fail(s, s->at, "K012", "berkas berakhir di sini, "
			    "padahal kunci terakhir belum ada nilainya; tulis "
			    "\":\" dan nilainya");
	return fail(s, s->at, "K011", "setelah kunci harus ada \":\", tetapi "
		    "ditemukan %s", found(s));
}

/* The end of what was read last, where a missing comma belongs. */
static size_t last_end(const struct scan *s)
{
	size_t at = s->at;

	while (at > 0 && strchr(" \t\r\n", s->text.ptr[at - 1]))
		at--;
	return at;
}

int scan_fail_comma(struct scan *s, size_t open)
{
	unsigned line = json_place_at(s->json, open).line;
	char bracket = s->text.ptr[open];
	int c = scan_peek(s);

	if (c == SCAN_END)
		return fail(s, s->at, "K012", "\"%c\" di baris %u belum "
			    "ditutup; tambahkan \"%c\"", bracket, line,
			    s->inside);
	if (c == ']' || c == '}')
		return fail(s, s->at, "K011", "\"%c\" tidak cocok dengan "
			    "\"%c\" di baris %u; tutup dengan \"%c\"", c,
			    bracket, line, s->inside);
	if (scan_fail_behind(s, last_end(s)) < 0)
		return -1;
	return fail(s, last_end(s), "K011", "di sini harus ada koma atau "
		    "\"%c\", tetapi ditemukan %s", s->inside, found(s));
}

int scan_fail_trailing_comma(struct scan *s, size_t comma)
{
	return fail(s, comma, "K008", "setelah koma ini tidak ada isi lagi "
		    "sebelum \"%c\"; hapus komanya", s->inside);
}

int scan_fail_depth(struct scan *s)
{
	return fail(s, s->at, "K016", "kurung di sini bersarang lebih dari "
		    "%d tingkat; hapus kurung pembuka yang berlebih",
		    LIMIT_JSON_DEPTH);
}

int scan_fail_members(struct scan *s, size_t open)
{
	return fail(s, open, "K016", "di dalam kurung ini ada lebih dari %d "
		    "butir; hapus yang berlebih", LIMIT_JSON_MEMBERS);
}
