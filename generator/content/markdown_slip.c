/*
 * Slips; see markdown_slip.h. cmark shows as text what it cannot read as
 * markup, so the marks that are left in a text are the ones that went wrong;
 * marks that are plainly meant as text ("2 * 3", "71,2*", "Jum`at") are
 * passed over.
 */
#include "content/markdown_slip.h"

#include <strings.h>

#include "base/utf8.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

static bool is_word(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9');
}

/* The byte at an offset, a blank past both ends. */
static char byte_at(struct str s, size_t at)
{
	return at < s.len ? s.ptr[at] : ' ';
}

/* Where what is written like this stands; the cursor stays. */
static struct place place_of(struct markdown_walk *w, struct str mark)
{
	size_t cursor = w->leaf.cursor;
	size_t at = markdown_leaf_find(&w->leaf, mark);

	w->leaf.cursor = cursor;
	return markdown_leaf_place(&w->leaf, &w->lines, at);
}

#define MOST_TRIED 64	/* marks of one text node that are looked up */
#define AROUND 12	/* bytes beside a mark that tell it from others */

/* Find the mark at byte at of a text node in the source, by what stands
 * beside it. False where a backslash makes it text, or where escapes are so
 * near that nobody can tell. */
static bool find_mark(const struct markdown_walk *w, struct place *out,
		      struct str s, size_t at)
{
	size_t from = at > AROUND ? at - AROUND : 0;
	size_t to = at + AROUND < s.len ? at + AROUND : s.len;
	struct str text = markdown_leaf_text(&w->leaf);
	size_t start = w->leaf.cursor;
	const char *found;

	found = memmem(text.ptr + start, text.len - start, s.ptr + from,
		       to - from);
	if (!found)
		return false;
	start = (size_t)(found - text.ptr) + (at - from);
	if (start > 0 && text.ptr[start - 1] == '\\')
		return false;
	*out = markdown_leaf_place(&w->leaf, &w->lines, start);
	return true;
}

/* --- marks that are left ------------------------------------------------- */

static size_t run_length(struct str s, size_t at)
{
	size_t n = 1;

	while (at + n < s.len && s.ptr[at + n] == s.ptr[at])
		n++;
	return n;
}

/* "**tebal" or "tebal**"; of one "*" or "_" only "… *miring", since "71,2*"
 * and a line that opens with "*" are footnotes. */
static bool is_emphasis(struct str s, size_t at, size_t run)
{
	char before = byte_at(s, at - 1), after = byte_at(s, at + run);
	bool opens = (at == 0 || is_blank(before) || before == '(') &&
		     is_word(after);
	bool closes = at > 0 && !is_blank(before) && !is_word(after);

	if (run == 2 || run == 3)
		return opens || (closes && s.ptr[at] == '*');
	return run == 1 && at > 0 && opens && is_letter(after);
}

static size_t count_byte(struct str s, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.ptr[i] == c;
	return n;
}

/* "`=IKU-1.realisasi", "`kode" or "kode`". Two would have been a pair: then
 * they were meant as text. */
static bool is_code(struct str s, size_t at, size_t run)
{
	char before = byte_at(s, at - 1), after = byte_at(s, at + run);

	if (at == 0)
		before = ' ';
	if (count_byte(s, '`') % 2 == 0)
		return false;
	return after == '=' || is_blank(before) != is_blank(after);
}

/* "](" or "] (https:": the text of a link, and no link. */
static bool is_link(struct str s, size_t at)
{
	struct str rest = str_skip(s, at);

	return str_starts(rest, "](") || str_starts(rest, "][") ||
	       str_starts(rest, "] (http") ||
	       str_starts(rest, "] (indikator:") ||
	       str_starts(rest, "] (halaman:") ||
	       str_starts(rest, "] (opd:");
}

/* Report the mark at byte at, if it is one that went wrong. */
static bool check_mark(struct markdown_walk *w, struct str s, size_t at,
		       size_t run)
{
	struct str mark = str_make(s.ptr + at, run);
	bool emphasis = strchr("*_", mark.ptr[0]) && is_emphasis(s, at, run);
	bool code = mark.ptr[0] == '`' && is_code(s, at, run);
	bool link = mark.ptr[0] == ']' && is_link(s, at);
	struct place p;

	if (!(emphasis || code || link) || !find_mark(w, &p, s, at))
		return false;
	if (emphasis)
		diag_warning(w->diag, p, "K136",
			     "tanda \"%.*s\" ini tidak berpasangan, "
			     "sehingga tampil apa adanya; tutup, tanpa spasi "
			     "di sisi dalamnya, atau tulis \"\\%.*s\" "
			     "bila memang teks", STR_ARG(mark), STR_ARG(mark));
	else if (code)
		diag_warning(w->diag, p, "K137",
			     "tanda \"`\" ini tidak berpasangan, sehingga "
			     "tampil apa adanya; tutup dengan \"`\" di ujung "
			     "kode atau rujukan angka");
	else
		diag_warning(w->diag, p, "K140",
			     "ini tidak terbaca sebagai tautan; tulis seperti "
			     "[teks](alamat), tanpa spasi di antara \"]\" dan "
			     "\"(\", dan dengan kurung tutup");
	return true;
}

static bool is_mark(char c)
{
	return c == '*' || c == '_' || c == '`' || c == ']';
}

static void check_marks(struct markdown_walk *w, struct str s)
{
	size_t tried = 0;

	for (size_t at = 0; at < s.len && tried < MOST_TRIED;) {
		size_t run = 1;

		if (is_mark(s.ptr[at])) {
			run = run_length(s, at);
			tried++;
			if (check_mark(w, s, at, run))
				return;
		}
		at += run;
	}
}

/* --- leftovers ----------------------------------------------------------- */

/* What UTF-8 looks like that was read as Windows-1252 once: "â€“", "Ã©". */
static const char *const rusak[] = { "\xc3\xa2\xe2\x82\xac", "\xc3\x83\xc2",
				     "\xc3\x82\xc2" };

/* Bytes of such a piece at the start of s, or 0. */
static size_t broken(struct str s)
{
	size_t n;
	uint32_t c = utf8_next(s, &n);

	for (size_t i = 0; i < ARRAY_SIZE(rusak); i++)
		if (str_starts(s, rusak[i]))
			return strlen(rusak[i]);
	return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) ? n : 0;
}

static void check_leftovers(struct markdown_walk *w, struct str s)
{
	size_t n;

	for (; s.len; s = str_skip(s, n)) {
		n = 1;
		if (!(s.ptr[0] & 0x80))
			continue;
		n = broken(s);
		if (n) {
			diag_warning(w->diag,
				     place_of(w, str_make(s.ptr, n)), "K142",
				     "di sini ada karakter yang rusak atau "
				     "khusus bagi satu huruf (font), biasanya "
				     "dari tempelan Word; ketik ulang");
			return;
		}
		(void)utf8_next(s, &n);
	}
}

#define NBSP "\xc2\xa0"

static void check_blanks(struct markdown_walk *w, struct str s)
{
	static const struct str odd[] = { STR(" " NBSP), STR(NBSP " "),
					  STR(NBSP NBSP) };
	size_t tab = str_find(s, '\t');

	if (tab < s.len)
		diag_warning(w->diag, place_of(w, str_make("\t", 1)), "K141",
			     "di sini ada tab, biasanya dari tempelan Word "
			     "atau Excel; ganti dengan spasi, atau susun "
			     "sebagai tabel");
	if (str_find(s, NBSP[0]) == s.len)
		return;
	for (size_t i = 0; i < ARRAY_SIZE(odd); i++)
		if (s.len && memmem(s.ptr, s.len, odd[i].ptr, odd[i].len)) {
			diag_hint(w->diag, place_of(w, odd[i]), "K143",
				  "di sini ada spasi tak terputus di samping "
				  "spasi lain, biasanya dari tempelan Word; "
				  "ganti dengan satu spasi");
			return;
		}
}

void markdown_slip_text(struct markdown_walk *w, struct str literal)
{
	check_marks(w, literal);
	check_leftovers(w, literal);
	check_blanks(w, literal);
}

/* --- lines --------------------------------------------------------------- */

/* The number that "2." or "2)" begins a line with, that "b." or "(b)" does;
 * -1: none. A bullet that is no Markdown is 0. */
static int marker(struct str s)
{
	static const char *const bullets[] = { "•", "·", "▪", "●", "◦", "‣",
					       "➢", "✓", "\xef\x82\xb7" };
	size_t open = str_starts(s, "(") ? 1 : 0, n = open;
	int value = 0;

	for (size_t i = 0; i < ARRAY_SIZE(bullets); i++)
		if (str_starts(s, bullets[i]))
			return 0;
	while (n < s.len && n < 4 && s.ptr[n] >= '0' && s.ptr[n] <= '9')
		value = value * 10 + (s.ptr[n++] - '0');
	if (n == open && n < s.len && s.ptr[n] >= 'a' && s.ptr[n] <= 'z')
		value = s.ptr[n++] - 'a' + 1;
	if (n == open || !value || n + 1 >= s.len || s.ptr[n + 1] != ' ' ||
	    !(s.ptr[n] == ')' || (!open && s.ptr[n] == '.')))
		return -1;
	return value;
}

static void report_list(struct markdown_walk *w, struct str line)
{
	diag_warning(w->diag,
		     markdown_lines_place(&w->lines, (size_t)(line.ptr -
					  w->lines.text.ptr)), "K144",
		     "daftar ini diketik tangan, sehingga tampil menyambung; "
		     "beri baris kosong di atasnya, lalu awali setiap butir "
		     "dengan \"- \" atau \"1. \"");
}

/* A bullet, or two lines that count on. */
static void check_list(struct markdown_walk *w, const struct str *line,
		       size_t n)
{
	int before = -1;

	for (size_t i = 0; i < n; i++) {
		int now = marker(line[i]);

		if (now == 0 || (now > 0 && now == before + 1 && before > 0)) {
			report_list(w, now ? line[i - 1] : line[i]);
			return;
		}
		before = now;
	}
}

/* "##Bab I" */
static void check_heading(struct markdown_walk *w, struct str line)
{
	size_t n = 0;

	while (n < line.len && line.ptr[n] == '#')
		n++;
	if (n < 2 || n > 6 || n == line.len || !is_word(line.ptr[n]))
		return;
	diag_warning(w->diag,
		     markdown_lines_place(&w->lines, (size_t)(line.ptr -
					  w->lines.text.ptr)), "K145",
		     "ini belum menjadi judul; beri spasi sesudah tanda "
		     "\"%.*s\"", STR_ARG(str_make(line.ptr, n)));
}

void markdown_slip_lines(struct markdown_walk *w, const struct str *line,
			 size_t n)
{
	check_list(w, line, n);
	for (size_t i = 0; i < n; i++)
		check_heading(w, line[i]);
}

void markdown_slip_fence(struct markdown_walk *w, const struct str *line,
			 size_t n)
{
	struct str first = line[0], last = line[n - 1];

	if (!str_starts(first, "```") && !str_starts(first, "~~~"))
		return;
	if (n > 1 && str_starts(last, str_starts(first, "`") ? "```" : "~~~"))
		return;
	diag_warning(w->diag,
		     markdown_lines_place(&w->lines, (size_t)(first.ptr -
					  w->lines.text.ptr)), "K137",
		     "blok kode ini tidak ditutup, sehingga semua teks "
		     "sesudahnya tampil sebagai kode; tutup dengan "
		     "\"%.*s\" pada baris tersendiri",
		     STR_ARG(str_make(first.ptr, 3)));
}

/* --- links --------------------------------------------------------------- */

void markdown_slip_link(struct markdown_walk *w, struct str text,
			struct place at)
{
	static const char *const hampa[] = {
		"di sini", "disini", "klik di sini", "klik disini", "sini",
		"klik", "lihat di sini", "baca di sini", "unduh di sini",
		"link", "link ini", "tautan ini",
		"selengkapnya", "baca selengkapnya", "lihat selengkapnya",
		"klik tautan ini", "klik link ini", "here", "click here"
	};

	text = str_trim(text);
	if (str_ends(text, "."))
		text.len--;
	for (size_t i = 0; i < ARRAY_SIZE(hampa); i++)
		if (text.len == strlen(hampa[i]) &&
		    strncasecmp(text.ptr, hampa[i], text.len) == 0)
			diag_warning(w->diag, at, "K139",
				     "teks tautan \"%.*s\" tidak "
				     "mengatakan tujuannya, padahal pembaca "
				     "layar membacanya tersendiri; tulis apa "
				     "yang dituju", STR_ARG(text));
}
