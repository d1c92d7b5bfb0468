/*
 * Blanks, signs, currency and words around a typed number; see
 * angka_satuan.h. Knows how Indonesian reports shorten large sums.
 */
#include "content/angka_satuan.h"

#include <strings.h>

#include "base/text.h"

/* Words that multiply (compared without case). */
static const struct {
	const char *word;
	int power;
} scales[] = {
	{ "ribu", 3 }, { "rb", 3 }, { "juta", 6 }, { "jt", 6 },
	{ "miliar", 9 }, { "milyar", 9 }, { "triliun", 12 },
	{ "trilyun", 12 }
};

/* Letters that stand for such a word, and may stand for another. */
static const struct {
	char letter;
	int power;
	const char *name;
	int other;		/* in sums of money; 0: no other reading */
	const char *other_name;
} letters[] = {
	{ 'M', 9, "miliar", 6, "juta" },
	{ 'T', 12, "triliun", 0, NULL }
};

void angka_blanks(struct buf *out, struct str text)
{
	static const char *const blanks[] = {
		"\xc2\xa0", "\xe2\x80\x87", "\xe2\x80\x89",
		"\xe2\x80\xaf"
	};

	while (text.len > 0) {
		size_t used = 0;

		for (size_t i = 0; i < ARRAY_SIZE(blanks); i++)
			if (str_starts(text, blanks[i]))
				used = strlen(blanks[i]);
		buf_addch(out, used ? ' ' : text.ptr[0]);
		text = str_skip(text, used ? used : 1);
	}
}

/* Take prefix away where it is there. */
static bool drop(struct str *s, const char *prefix)
{
	if (!str_starts(*s, prefix))
		return false;
	*s = str_trim(str_skip(*s, strlen(prefix)));
	return true;
}

static bool drop_minus(struct str *s)
{
	return drop(s, "-") || drop(s, "\xe2\x88\x92");
}

static bool is_of_number(char c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' ' ||
	       c == '\'';
}

bool angka_split(struct angka_bagian *out, struct str text)
{
	struct angka_bagian b = { false, false, { NULL, 0 }, { NULL, 0 } };
	size_t n = 0;

	b.negatif = drop_minus(&text);
	if (!b.negatif)
		drop(&text, "+");
	b.rupiah = drop(&text, "Rp") || drop(&text, "rp") ||
		   drop(&text, "RP");
	if (b.rupiah)
		drop(&text, ".");
	b.negatif = b.negatif || (b.rupiah && drop_minus(&text));
	if (str_ends(text, ",-"))
		text.len -= 2;
	while (n < text.len && is_of_number(text.ptr[n]))
		n++;
	b.angka = str_trim(str_make(text.ptr, n));
	b.kata = str_trim(str_skip(text, n));
	*out = b;
	return b.angka.len > 0;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Letters, and what stands among those of a unit: "m/detik", "% (p.a.)". */
static bool is_unit(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_letter(s.ptr[i]) && !strchr(" %/().", s.ptr[i]))
			return false;
	return s.len > 0 && (is_letter(s.ptr[0]) || s.ptr[0] == '%');
}

static bool is_word(struct str s, const char *word)
{
	return s.len == strlen(word) &&
	       strncasecmp(s.ptr, word, s.len) == 0;
}

static void read_letter(struct angka_satuan *s, char letter, bool rupiah)
{
	for (size_t i = 0; i < ARRAY_SIZE(letters); i++) {
		if (letters[i].letter != letter)
			continue;
		s->skala = letters[i].power;
		s->nama = letters[i].name;
		s->huruf = letter;
		s->lain = rupiah ? letters[i].other : 0;
		s->nama_lain = rupiah ? letters[i].other_name : NULL;
		s->ragu = !rupiah || letters[i].other > 0;
	}
}

bool angka_satuan_read(struct angka_satuan *out,
		       const struct angka_bagian *b)
{
	struct angka_satuan s = { .skala = 0 };
	size_t end = str_find(b->kata, ' ');
	struct str word = str_make(b->kata.ptr, end);

	*out = s;
	if (b->kata.len == 0 || str_is(b->kata, "%"))
		return true;
	if (!is_unit(b->kata) || is_word(b->kata, "e"))
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(scales); i++)
		if (is_word(word, scales[i].word))
			s.skala = scales[i].power;
	if (word.len == 1)
		read_letter(&s, word.ptr[0], b->rupiah);
	s.ada = s.skala == 0;
	*out = s;
	return true;
}

/* Append number times ten to power, without a fraction of zeros. */
static void add_scaled(struct buf *out, struct str number, int power)
{
	size_t point = str_find(number, '.');
	struct str fraction = str_skip(number, point < number.len ? point + 1
								  : point);
	size_t moved = (size_t)power;
	struct str whole = str_make(number.ptr, point);
	bool zero = str_is(whole, "0") || str_is(whole, "-0");

	if (zero && fraction.len == 0)
		moved = 0;
	else if (zero)
		whole.len--;
	buf_addstr(out, whole);
	while (zero && moved > 0 && fraction.len > 0 &&
	       fraction.ptr[0] == '0') {
		fraction = str_skip(fraction, 1);
		moved--;
	}
	for (size_t i = 0; i < moved; i++)
		buf_addch(out, i < fraction.len ? fraction.ptr[i] : '0');
	if (fraction.len > moved) {
		buf_addch(out, '.');
		buf_addstr(out, str_skip(fraction, moved));
	}
}

void angka_satuan_advise(struct buf *out, const struct angka_satuan *s,
			 struct str number)
{
	struct buf scaled = BUF_INIT(256), other = BUF_INIT(256);

	add_scaled(&scaled, number, s->skala);
	if (s->lain)
		add_scaled(&other, number, s->lain);
	else
		buf_addstr(&other, number);
	if (!s->ragu)
		buf_addf(out, text_get("tulis %s"), scaled.ptr);
	else if (s->lain)
		buf_addf(out, text_get("tulis %s bila %c itu %s, atau %s bila "
				       "itu %s"), scaled.ptr, s->huruf,
			 s->nama, other.ptr, s->nama_lain);
	else
		buf_addf(out, text_get("tulis %s bila %c itu %s, atau %s bila "
				       "itu satuan"), scaled.ptr, s->huruf,
			 s->nama, other.ptr);
	buf_release(&scaled);
	buf_release(&other);
}
