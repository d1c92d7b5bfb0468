/*
 * What a number typed as text was meant to be; see angka.h. Works on bytes,
 * in one pass over a text whose blanks and currency were taken away first.
 * What stands behind the digits is the business of angka_satuan.c.
 */
#include "content/angka.h"

#include "base/text.h"
#include "content/angka_satuan.h"

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

bool angka_is_grouped(struct str literal)
{
	if (str_starts(literal, "-"))
		literal = str_skip(literal, 1);
	return literal.len <= sizeof("123.456") - 1 &&
	       is_grouped(literal, '.');
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
	if (m->last + 1 == s.len) {	/* "5." */
		add_whole(out, s);
		return ANGKA_PASTI;
	}
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

/* Digits in groups behind blanks or apostrophes, "1 234 567,8": without
 * them. Left alone where the groups are not of three. */
static void join_groups(struct buf *out, struct str s)
{
	static const char marks[] = " '";
	size_t whole = 0;

	while (whole < s.len && s.ptr[whole] != '.' && s.ptr[whole] != ',')
		whole++;
	for (const char *mark = marks; *mark; mark++) {
		if (!is_grouped(str_make(s.ptr, whole), *mark))
			continue;
		add_whole(out, str_make(s.ptr, whole));
		buf_addstr(out, str_skip(s, whole));
		return;
	}
	buf_addstr(out, s);
}

/* What was typed, taken apart. */
struct reading {
	enum angka_arti arti;
	struct buf number;		/* as JSON writes it, before .satuan */
	struct angka_satuan satuan;
};

static void read_digits(struct reading *r, const struct angka_bagian *b)
{
	struct buf digits = BUF_INIT(2 * LONGEST);

	join_groups(&digits, b->angka);
	if (b->negatif)
		buf_addch(&r->number, '-');
	r->arti = read_marks(&r->number, buf_str(&digits));
	if (r->satuan.skala && r->arti == ANGKA_AMBIGU)
		r->arti = ANGKA_SATUAN;		/* "1.234 juta" */
	else if (r->satuan.skala && r->satuan.ragu && r->arti == ANGKA_PASTI)
		r->arti = ANGKA_AMBIGU;		/* "1,5 M" */
	buf_release(&digits);
}

static void read_text(struct reading *r, struct str text)
{
	struct buf plain = BUF_INIT(2 * LONGEST);
	struct angka_bagian b;

	angka_blanks(&plain, text);
	text = str_trim(buf_str(&plain));
	r->arti = ANGKA_SATUAN;
	if (is_empty_word(text))
		r->arti = ANGKA_KOSONG;
	else if (!has_digit(text))
		r->arti = ANGKA_BUKAN;
	else if (!plain.overflow && angka_split(&b, text) &&
		 angka_satuan_read(&r->satuan, &b))
		read_digits(r, &b);
	buf_release(&plain);
}

static void advise_two(struct buf *out, const struct reading *r)
{
	struct str fraction = buf_str(&r->number);
	size_t point = str_find(fraction, '.');

	buf_addf(out,
		 text_get("tulis %.*s bila itu pecahan, atau %.*s"
			  "%.*s bila itu ribuan"),
		 STR_ARG(fraction), STR_ARG(str_make(fraction.ptr, point)),
		 STR_ARG(str_skip(fraction, point + 1)));
}

static void advise_number(struct buf *out, const struct reading *r)
{
	if (r->satuan.skala)
		angka_satuan_advise(out, &r->satuan, buf_str(&r->number));
	else if (r->arti == ANGKA_AMBIGU)
		advise_two(out, r);
	else
		buf_addf(out, text_get("tulis %s"), r->number.ptr);
	if (r->satuan.ada)
		buf_adds(out, text_get(", tanpa satuan"));
}

enum angka_arti angka_advise(struct buf *out, struct str text, bool nullable)
{
	struct reading r = { .number = BUF_INIT(4 * LONGEST) };

	read_text(&r, text);
	switch (r.arti) {
	case ANGKA_PASTI:
	case ANGKA_AMBIGU:
		advise_number(out, &r);
		break;
	case ANGKA_KOSONG:
		buf_adds(out, nullable
			? text_get("tulis null bila belum ada, atau 0 bila "
				   "memang nol")
			: text_get("isi angkanya, atau hapus kunci ini"));
		break;
	case ANGKA_SATUAN:
		buf_adds(out, text_get("tulis angkanya saja, tanpa satuan dan "
				       "tanpa titik ribuan (Rp1,5 miliar "
				       "ditulis 1500000000)"));
		break;
	case ANGKA_BUKAN:
		buf_adds(out, text_get("tulis angka, misalnya 71.2"));
		break;
	}
	buf_release(&r.number);
	return r.arti;
}
