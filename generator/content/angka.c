/*
 * What a number typed as text was meant to be; see angka.h. Works on bytes,
 * in one pass over a text whose blanks and currency were taken away first.
 */
#include "content/angka.h"

#include <strings.h>

#define LONGEST 64	/* longer texts are no number that somebody typed */

/* What people write where there is no figure (compared without case). */
static const char *const empty_words[] = {
	"", "-", "--", "---", "\xe2\x80\x93", "\xe2\x80\x94", "...",
	"\xe2\x80\xa6", "?", "n/a", "na", "n.a.", "nan", "null", "none",
	"nil", "nihil", "kosong", "tidak ada", "belum ada", "belum diisi",
	"belum tersedia", "tba", "tbd", "infinity", "-infinity", "inf"
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool equal_fold(struct str s, const char *word)
{
	return s.len == strlen(word) &&
	       strncasecmp(s.ptr, word, s.len) == 0;
}

static bool is_empty_word(struct str s)
{
	for (size_t i = 0; i < ARRAY_SIZE(empty_words); i++)
		if (equal_fold(s, empty_words[i]))
			return true;
	return false;
}

/* Take prefix away where it is there. */
static bool drop(struct str *s, const char *prefix)
{
	if (!str_starts(*s, prefix))
		return false;
	*s = str_trim(str_skip(*s, strlen(prefix)));
	return true;
}

/* Take away what changes no figure: "Rp", "%", ",-", a sign (kept in
 * *negative; also the true minus U+2212). */
static struct str bare(struct str s, bool *negative)
{
	*negative = drop(&s, "-") || drop(&s, "\xe2\x88\x92");
	if (!*negative)
		drop(&s, "+");
	if (drop(&s, "Rp") || drop(&s, "rp") || drop(&s, "RP"))
		drop(&s, ".");
	if (str_ends(s, "%") || str_ends(s, ",-"))
		s.len -= str_ends(s, "%") ? 1 : 2;
	return str_trim(s);
}

/* The digits of a number and the marks between them. */
struct marks {
	size_t dots;
	size_t commas;
	size_t last;	/* index of the last mark */
	bool other;	/* something that is neither digit nor mark */
};

static struct marks count_marks(struct str s)
{
	struct marks m = { 0, 0, 0, s.len == 0 };

	for (size_t i = 0; i < s.len; i++) {
		m.dots += s.ptr[i] == '.';
		m.commas += s.ptr[i] == ',';
		if (s.ptr[i] == '.' || s.ptr[i] == ',')
			m.last = i;
		else if (!is_digit(s.ptr[i]))
			m.other = true;
	}
	return m;
}

/* True when s is 1 to 3 digits and then groups of three after each mark. */
static bool is_grouped(struct str s, char mark)
{
	size_t group = 0, groups = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (is_digit(s.ptr[i])) {
			group++;
			continue;
		}
		if (s.ptr[i] != mark || group == 0 || group > 3 ||
		    (groups > 0 && group != 3))
			return false;
		groups++;
		group = 0;
	}
	return groups > 0 && group == 3 && s.ptr[0] != '0';
}

/* Append the digits of whole without its marks and leading zeros. */
static void add_whole(struct buf *out, struct str whole)
{
	size_t before = out->len;

	for (size_t i = 0; i < whole.len; i++)
		if (is_digit(whole.ptr[i]) &&
		    (whole.ptr[i] != '0' || out->len > before))
			buf_addch(out, whole.ptr[i]);
	if (out->len == before)
		buf_addch(out, '0');
}

static void add_fraction(struct buf *out, struct str s, size_t mark)
{
	add_whole(out, str_make(s.ptr, mark));
	buf_addch(out, '.');
	buf_addstr(out, str_skip(s, mark + 1));
}

/* One kind of mark, once: 71,2 or 1.234. */
static enum angka_arti read_one_mark(struct buf *out, struct str s,
				     const struct marks *m)
{
	if (m->last + 1 == s.len)
		return ANGKA_SATUAN;
	add_fraction(out, s, m->last);
	return is_grouped(s, s.ptr[m->last]) ? ANGKA_AMBIGU : ANGKA_PASTI;
}

/* Both kinds: the last mark is the decimal one, the other groups. */
static enum angka_arti read_both_marks(struct buf *out, struct str s,
				       const struct marks *m)
{
	char decimal = s.ptr[m->last];
	char group = decimal == ',' ? '.' : ',';
	struct str whole = str_make(s.ptr, m->last);

	if ((decimal == ',' ? m->commas : m->dots) != 1 ||
	    m->last + 1 == s.len || !is_grouped(whole, group))
		return ANGKA_SATUAN;
	add_fraction(out, s, m->last);
	return ANGKA_PASTI;
}

static enum angka_arti read_marks(struct buf *out, struct str s)
{
	struct marks m = count_marks(s);

	if (m.other)
		return ANGKA_SATUAN;
	if (m.dots > 0 && m.commas > 0)
		return read_both_marks(out, s, &m);
	if (m.dots + m.commas == 1)
		return read_one_mark(out, s, &m);
	if (m.dots + m.commas > 1 && !is_grouped(s, s.ptr[m.last]))
		return ANGKA_SATUAN;
	add_whole(out, s);
	return ANGKA_PASTI;
}

static bool has_digit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_digit(s.ptr[i]))
			return true;
	return false;
}

enum angka_arti angka_read(struct buf *out, struct str text)
{
	size_t before = out->len;
	enum angka_arti arti;
	bool negative;
	struct str s = str_trim(text);

	if (is_empty_word(s))
		return ANGKA_KOSONG;
	if (!has_digit(s))
		return ANGKA_BUKAN;
	s = bare(s, &negative);
	if (s.len > LONGEST)
		return ANGKA_SATUAN;
	if (negative)
		buf_addch(out, '-');
	arti = read_marks(out, s);
	if (arti == ANGKA_SATUAN)
		buf_truncate(out, before);
	return arti;
}

static void advise_ambiguous(struct buf *out, struct str fraction)
{
	size_t point = str_find(fraction, '.');

	buf_addf(out, "tulis " STR_FMT " bila itu pecahan, atau " STR_FMT
		 STR_FMT " bila itu ribuan", STR_ARG(fraction),
		 STR_ARG(str_make(fraction.ptr, point)),
		 STR_ARG(str_skip(fraction, point + 1)));
}

enum angka_arti angka_advise(struct buf *out, struct str text, bool nullable)
{
	struct buf number = BUF_INIT(4 * LONGEST);
	enum angka_arti arti = angka_read(&number, text);

	switch (arti) {
	case ANGKA_PASTI:
		buf_addf(out, "tulis %s", number.ptr);
		break;
	case ANGKA_AMBIGU:
		advise_ambiguous(out, buf_str(&number));
		break;
	case ANGKA_KOSONG:
		buf_adds(out, nullable ?
			 "tulis null bila belum ada, atau 0 bila memang nol" :
			 "isi angkanya, atau hapus kunci ini");
		break;
	case ANGKA_SATUAN:
		buf_adds(out, "tulis angkanya saja, tanpa satuan dan tanpa "
			 "titik ribuan (Rp1,5 miliar ditulis 1500000000)");
		break;
	case ANGKA_BUKAN:
		buf_adds(out, "tulis angka, misalnya 71.2");
		break;
	}
	buf_release(&number);
	return arti;
}
