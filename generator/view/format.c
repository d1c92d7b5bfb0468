/*
 * Numbers, money, dates and figures as text. The two languages differ in
 * one table, struct language; no function asks which one it is.
 */
#include "view/format.h"

#include "base/limits.h"

#define MINUS "\xe2\x88\x92"	/* U+2212 */
#define EN_DASH "\xe2\x80\x93"

struct language {
	char group;		/* between thousands */
	char point;		/* before the decimals */
	const char *missing;
	const char *quarter[4];
	const char *unit[3];	/* 10^6, 10^9, 10^12 */
	const char *suffix[4];	/* 10^3, 10^6, 10^9, 10^12 */
	const char *month[12];
};

static const struct language languages[] = {
	{
		'.', ',', "belum tersedia",
		{ "TW I", "TW II", "TW III", "TW IV" },
		{ " juta", " miliar", " triliun" },
		{ " rb", " jt", " M", " T" },
		{ "Januari", "Februari", "Maret", "April", "Mei", "Juni",
		  "Juli", "Agustus", "September", "Oktober", "November",
		  "Desember" },
	},
	{
		',', '.', "not available",
		{ "Q1", "Q2", "Q3", "Q4" },
		{ " million", " billion", " trillion" },
		{ "k", "m", "bn", "tn" },
		{ "January", "February", "March", "April", "May", "June",
		  "July", "August", "September", "October", "November",
		  "December" },
	},
};

static const struct language *language(const struct format *f)
{
	return &languages[f->inggris];
}

/* d without the zeros at its end, down to places digits; or with zeros
 * appended up to places. */
static struct decimal fit_digits(struct decimal d, int places)
{
	while (d.scale > places && d.coef % 10 == 0) {
		d.coef /= 10;
		d.scale--;
	}
	return d.scale < places ? decimal_fix(d, places) : d;
}

/* sign, then what stands before the digits ("Rp"), then the digits. */
static void add_signed(struct buf *out, const struct language *l,
		       const char *before, struct decimal d)
{
	if (decimal_sign(d) < 0)
		buf_adds(out, MINUS);
	buf_adds(out, before);
	decimal_write_grouped(out, decimal_abs(d), l->group, l->point);
}

void format_number(struct buf *out, const struct format *f, struct decimal d,
		   int places)
{
	add_signed(out, language(f), "", fit_digits(d, places));
}

void format_change(struct buf *out, const struct format *f, struct decimal d,
		   int places)
{
	if (decimal_sign(d) > 0)
		buf_addch(out, '+');
	format_number(out, f, d, places);
}

void format_percent(struct buf *out, const struct format *f, struct decimal d)
{
	format_number(out, f, d, 2);
	buf_addch(out, '%');
}

void format_rupiah(struct buf *out, const struct format *f, struct decimal d)
{
	add_signed(out, language(f), "Rp", fit_digits(d, 0));
}

/* The largest power of 1000 that d reaches when rounded to two decimals, up
 * to 1000^4: what would be printed as 1000 of a unit is one of the next. */
static int power_of(struct decimal d)
{
	struct decimal thousand = decimal_int(1000), unit = decimal_int(1);
	struct decimal size = decimal_abs(d);
	int power = 0;

	while (power < 4 && decimal_cmp(decimal_ratio(size, unit, 1, 2),
					thousand) >= 0) {
		unit.coef *= 1000;
		power++;
	}
	return power;
}

/* d in units of 1000^power, at most two decimals. */
static struct decimal scale_down(struct decimal d, int power)
{
	struct decimal unit = decimal_int(1);

	while (power-- > 0)
		unit.coef *= 1000;
	return fit_digits(decimal_ratio(d, unit, 1, 2), 0);
}

static bool is_below(struct decimal d, int64_t bound)
{
	return decimal_cmp(decimal_abs(d), decimal_int(bound)) < 0;
}

void format_rupiah_short(struct buf *out, const struct format *f,
			 struct decimal d)
{
	int power = power_of(d);

	if (is_below(d, 1000000)) {
		format_rupiah(out, f, d);
		return;
	}
	add_signed(out, language(f), "Rp", scale_down(d, power));
	buf_adds(out, language(f)->unit[power - 2]);
}

void format_compact(struct buf *out, const struct format *f,
		    struct decimal d, struct decimal size)
{
	int power = power_of(size);

	if (is_below(size, 10000) || decimal_sign(d) == 0) {
		format_number(out, f, d, 0);
		return;
	}
	add_signed(out, language(f), "", scale_down(d, power));
	buf_adds(out, language(f)->suffix[power - 1]);
}

bool format_compact_is_exact(struct decimal d, struct decimal size)
{
	int power = power_of(size);
	struct decimal back = scale_down(d, power);

	while (power-- > 0)
		back.coef *= 1000;
	return decimal_cmp(back, d) == 0;
}

/* Both bounds with as many digits as the longer one has. */
static void add_range(struct buf *out, const struct format *f,
		      struct decimal lower, struct decimal upper)
{
	bool negative = decimal_sign(lower) < 0;
	int places;

	lower = fit_digits(lower, 0);
	upper = fit_digits(upper, 0);
	places = lower.scale > upper.scale ? lower.scale : upper.scale;
	format_number(out, f, lower, places);
	buf_adds(out, negative ? " " EN_DASH " " : EN_DASH);
	format_number(out, f, upper, places);
}

void format_nilai(struct buf *out, const struct format *f,
		  const struct indikator *i, struct nilai n)
{
	switch (n.bentuk) {
	case NILAI_KOSONG:
		buf_adds(out, language(f)->missing);
		break;
	case NILAI_ANGKA:
		format_number(out, f, n.angka, i->desimal);
		break;
	case NILAI_PREDIKAT:
		buf_adds(out, n.predikat);
		break;
	case NILAI_RENTANG:
		add_range(out, f, n.angka, n.atas);
		break;
	}
}

void format_nilai_unit(struct buf *out, const struct format *f,
		       const struct indikator *i, struct nilai n)
{
	if (i->jenis == JENIS_RUPIAH && n.bentuk == NILAI_ANGKA) {
		format_rupiah_short(out, f, n.angka);
		return;
	}
	format_nilai(out, f, i, n);
	if (i->jenis == JENIS_PERSEN && nilai_ada(n))
		buf_addch(out, '%');
}

const char *format_month(const struct format *f, int month)
{
	return language(f)->month[month - 1];
}

void format_date(struct buf *out, const struct format *f, struct date d)
{
	if (date_given(d))
		buf_addf(out, "%d %s %d", d.day, format_month(f, d.month),
			 d.year);
}

void format_quarter(struct buf *out, const struct format *f, int quarter)
{
	buf_adds(out, language(f)->quarter[quarter]);
}

void format_years(struct buf *out, int first, int last)
{
	buf_addf(out, "%d", first);
	if (last != first)
		buf_addf(out, EN_DASH "%d", last);
}

void format_size(struct buf *out, const struct format *f, size_t bytes)
{
	struct decimal size = decimal_int((int64_t)bytes);
	struct decimal k = decimal_ratio(size, decimal_int(1000), 1, 0);

	if (bytes < 1000) {
		buf_addf(out, "%zu B", bytes);
	} else if (k.coef < 1000) {
		format_number(out, f, k, 0);
		buf_adds(out, " kB");
	} else {
		format_number(out, f,
			      decimal_ratio(size, decimal_int(1000000), 1, 1),
			      1);
		buf_adds(out, " MB");
	}
}

/* What a buf holds, moved into an arena. */
static char *keep(struct arena *a, struct buf *b)
{
	char *text = arena_strdup(a, buf_str(b));

	buf_release(b);
	return text;
}

char *format_number_in(struct arena *a, const struct format *f,
		       struct decimal d, int places)
{
	struct buf b = BUF_INIT(LIMIT_PAGE);

	format_number(&b, f, d, places);
	return keep(a, &b);
}

char *format_percent_in(struct arena *a, const struct format *f,
			struct decimal d)
{
	struct buf b = BUF_INIT(LIMIT_PAGE);

	format_percent(&b, f, d);
	return keep(a, &b);
}

char *format_rupiah_short_in(struct arena *a, const struct format *f,
			     struct decimal d)
{
	struct buf b = BUF_INIT(LIMIT_PAGE);

	format_rupiah_short(&b, f, d);
	return keep(a, &b);
}

char *format_nilai_in(struct arena *a, const struct format *f,
		      const struct indikator *i, struct nilai n)
{
	struct buf b = BUF_INIT(LIMIT_PAGE);

	format_nilai(&b, f, i, n);
	return keep(a, &b);
}

char *format_date_in(struct arena *a, const struct format *f, struct date d)
{
	struct buf b = BUF_INIT(LIMIT_PAGE);

	format_date(&b, f, d);
	return keep(a, &b);
}
