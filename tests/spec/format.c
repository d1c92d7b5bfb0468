/*
 * Runs the examples of format.txt: each line "function: value" prints what
 * that function makes of the value; other keys are settings for the lines
 * that follow.
 */
#include "spec.h"

#include <stdlib.h>

#include "base/arena.h"
#include "view/format.h"

struct state {
	struct buf *out;
	struct arena arena;
	struct format format;
	struct indikator indikator;
	int places;
};

/* Cut s at the first c; what follows it is left in *rest. */
static struct str cut(struct str s, char c, struct str *rest)
{
	size_t n = str_find(s, c);

	*rest = str_trim(str_skip(s, n < s.len ? n + 1 : n));
	return str_trim(str_make(s.ptr, n));
}

static struct decimal number(struct str s)
{
	struct decimal d = decimal_int(0);

	if (decimal_parse(&d, s) != DECIMAL_OK)
		BUG("an example holds a bad number");
	return d;
}

static struct nilai figure(struct state *s, struct str text)
{
	struct nilai n = { .bentuk = NILAI_KOSONG };
	struct str upper;

	if (str_is(text, "null"))
		return n;
	if (text.ptr[0] == '[') {
		text = str_make(text.ptr + 1, text.len - 2);
		n.bentuk = NILAI_RENTANG;
		n.angka = number(cut(text, ',', &upper));
		n.atas = number(upper);
	} else if (strchr("-0123456789", text.ptr[0])) {
		n = nilai_angka(number(text));
	} else {
		n.bentuk = NILAI_PREDIKAT;
		n.predikat = arena_strdup(&s->arena, text);
	}
	return n;
}

static void set_bahasa(struct state *s, struct str v)
{
	s->format.inggris = str_is(v, "en");
}

static void set_desimal(struct state *s, struct str v)
{
	s->places = (int)number(v).coef;
	s->indikator.desimal = s->places;
}

static void set_jenis(struct state *s, struct str v)
{
	static const char *const names[] = { "angka", "persen", "indeks",
					     "rupiah", "predikat" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (str_is(v, names[i]))
			s->indikator.jenis = (enum jenis)i;
}

static void run_number(struct state *s, struct str v)
{
	format_number(s->out, &s->format, number(v), s->places);
}

static void run_change(struct state *s, struct str v)
{
	format_change(s->out, &s->format, number(v), s->places);
}

static void run_percent(struct state *s, struct str v)
{
	format_percent(s->out, &s->format, number(v));
}

static void run_rupiah(struct state *s, struct str v)
{
	format_rupiah(s->out, &s->format, number(v));
}

static void run_rupiah_short(struct state *s, struct str v)
{
	format_rupiah_short(s->out, &s->format, number(v));
}

/* "5000 20000": the number, and the one that decides the unit. */
static void run_compact(struct state *s, struct str v)
{
	struct str size, text = cut(v, ' ', &size);

	format_compact(s->out, &s->format, number(text),
		       number(size.len ? size : text));
}

static void run_nilai(struct state *s, struct str v)
{
	format_nilai(s->out, &s->format, &s->indikator, figure(s, v));
}

static void run_nilai_unit(struct state *s, struct str v)
{
	format_nilai_unit(s->out, &s->format, &s->indikator, figure(s, v));
}

static void run_date(struct state *s, struct str v)
{
	struct date d = { 0, 0, 0 };

	if (!str_is(v, "null") && !date_parse(&d, v))
		BUG("an example holds a bad date");
	format_date(s->out, &s->format, d);
}

static void run_month(struct state *s, struct str v)
{
	buf_adds(s->out, format_month(&s->format, (int)number(v).coef));
}

static void run_quarter(struct state *s, struct str v)
{
	format_quarter(s->out, &s->format, (int)number(v).coef);
}

static void run_years(struct state *s, struct str v)
{
	struct str last, first = cut(v, ' ', &last);

	format_years(s->out, (int)number(first).coef,
		     (int)number(last).coef);
}

static void run_size(struct state *s, struct str v)
{
	format_size(s->out, &s->format, (size_t)number(v).coef);
}

/* A setting prints nothing, not even an empty line. */
static const struct {
	const char *name;
	void (*run)(struct state *s, struct str value);
	bool setting;
} keys[] = {
	{ "bahasa", set_bahasa, true },
	{ "desimal", set_desimal, true },
	{ "jenis", set_jenis, true },
	{ "number", run_number, false },
	{ "change", run_change, false },
	{ "percent", run_percent, false },
	{ "rupiah", run_rupiah, false },
	{ "rupiah_short", run_rupiah_short, false },
	{ "compact", run_compact, false },
	{ "nilai", run_nilai, false },
	{ "nilai_unit", run_nilai_unit, false },
	{ "date", run_date, false },
	{ "month", run_month, false },
	{ "quarter", run_quarter, false },
	{ "years", run_years, false },
	{ "size", run_size, false },
};

static void run_line(struct state *s, struct str line)
{
	struct str value, name = cut(line, ':', &value);
	size_t k = 0;

	while (k < ARRAY_SIZE(keys) && !str_is(name, keys[k].name))
		k++;
	if (k == ARRAY_SIZE(keys))
		BUG("an example holds an unknown key");
	keys[k].run(s, value);
	if (!keys[k].setting)
		buf_addch(s->out, '\n');
}

void spec_run(struct buf *out, struct str input)
{
	struct state *s = calloc(1, sizeof(*s));

	if (!s)
		BUG("no memory");
	s->out = out;
	s->places = 2;
	s->indikator.desimal = 2;
	while (input.len > 0) {
		size_t n = str_find(input, '\n');

		run_line(s, str_make(input.ptr, n));
		input = str_skip(input, n < input.len ? n + 1 : n);
	}
	arena_release(&s->arena);
	free(s);
}
