/*
 * Exact decimals; see decimal.h. Products pass through 128 bits, so that
 * the only rounding is the one a reader sees.
 */
#include "base/decimal.h"

#include "base/limits.h"

#define DECIMAL_TEXT 24		/* bytes that decimal_write writes at most */

#define MAX_SCALE 15
/* Counted no further: above what any number of zeros in a text can undo. */
#define MAX_EXPONENT 1000000000000

__extension__ typedef __int128 wide;

static const int64_t power10[] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
	1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000,
	100000000000000, 1000000000000000, 10000000000000000,
	100000000000000000, 1000000000000000000
};

struct decimal decimal_int(int64_t n)
{
	struct decimal d = { n, 0 };

	return d;
}

/* What the grammar of a number is made of, as it is read. */
struct scan {
	struct str rest;
	int64_t coef;
	int significant;	/* digits in coef */
	long zeros;		/* zeros seen after them, not yet in coef */
	long scale;
	long exponent;
	bool too_long;
};

static bool next_is_digit(const struct scan *s)
{
	return s->rest.len && s->rest.ptr[0] >= '0' && s->rest.ptr[0] <= '9';
}

static char take(struct scan *s)
{
	char c = s->rest.ptr[0];

	s->rest = str_skip(s->rest, 1);
	return c;
}

/* Zeros wait until a digit follows, so that 1000…0 and 0.10…0 do not use up
 * the significant digits. */
static void push_digit(struct scan *s, int digit)
{
	if (digit == 0) {
		s->zeros += s->significant > 0;
		return;
	}
	if (s->significant + s->zeros + 1 > LIMIT_DIGITS) {
		s->too_long = true;
		return;
	}
	s->coef = s->coef * power10[s->zeros + 1] + digit;
	s->significant += (int)s->zeros + 1;
	s->zeros = 0;
}

static bool scan_digits(struct scan *s, bool fraction)
{
	if (!next_is_digit(s))
		return false;
	while (next_is_digit(s)) {
		push_digit(s, take(s) - '0');
		s->scale += fraction;
	}
	return true;
}

static bool scan_exponent(struct scan *s)
{
	bool negative = false;

	take(s);
	if (s->rest.len && strchr("+-", s->rest.ptr[0]))
		negative = take(s) == '-';
	if (!next_is_digit(s))
		return false;
	while (next_is_digit(s)) {
		int digit = take(s) - '0';

		if (s->exponent < MAX_EXPONENT)
			s->exponent = s->exponent * 10 + digit;
	}
	if (negative)
		s->exponent = -s->exponent;
	return true;
}

/* RFC 8259: no leading zeros, digits on both sides of the point. */
static bool scan_number(struct scan *s)
{
	bool zero = s->rest.len && s->rest.ptr[0] == '0';

	if (zero)
		take(s);
	else if (!scan_digits(s, false))
		return false;
	if (s->rest.len && s->rest.ptr[0] == '.') {
		take(s);
		if (!scan_digits(s, true))
			return false;
	}
	if (s->rest.len && (s->rest.ptr[0] | 0x20) == 'e')
		return scan_exponent(s) && s->rest.len == 0;
	return s->rest.len == 0;
}

/* coef × 10^zeros × 10^(exponent - scale), brought to a scale of 0 to 15. */
static enum decimal_error settle(struct decimal *out, struct scan *s)
{
	long scale = s->scale - s->exponent;

	if (s->coef == 0) {
		out->coef = 0;
		out->scale = scale < 0 ? 0 : (int)scale;
		if (scale > MAX_SCALE)
			out->scale = MAX_SCALE;
		return DECIMAL_OK;
	}
	scale -= s->zeros;	/* coef without its trailing zeros */
	if (s->significant - scale > LIMIT_DIGITS || scale > MAX_SCALE)
		return DECIMAL_RANGE;
	/* write back the zeros that were there: 60.10 keeps its scale */
	while (s->zeros > 0 && scale < MAX_SCALE &&
	       s->significant < LIMIT_DIGITS) {
		s->coef *= 10;
		s->significant++;
		s->zeros--;
		scale++;
	}
	for (; scale < 0; scale++)
		s->coef *= 10;
	out->coef = s->coef;
	out->scale = (int)scale;
	return DECIMAL_OK;
}

enum decimal_error decimal_parse(struct decimal *out, struct str text)
{
	struct scan s = { .rest = text };
	bool negative = text.len && text.ptr[0] == '-';
	enum decimal_error e;

	if (negative)
		take(&s);
	if (!scan_number(&s))
		return DECIMAL_SYNTAX;
	if (s.too_long)
		return DECIMAL_DIGITS;
	e = settle(out, &s);
	if (e == DECIMAL_OK && negative)
		out->coef = -out->coef;
	return e;
}

static wide widen(struct decimal d, int scale)
{
	return (wide)d.coef * power10[scale - d.scale];
}

int decimal_cmp(struct decimal a, struct decimal b)
{
	int scale = a.scale > b.scale ? a.scale : b.scale;
	wide x, y;

	if (a.scale == b.scale)
		return (a.coef > b.coef) - (a.coef < b.coef);
	x = widen(a, scale);
	y = widen(b, scale);
	return (x > y) - (x < y);
}

int decimal_sign(struct decimal d)
{
	return (d.coef > 0) - (d.coef < 0);
}

struct decimal decimal_neg(struct decimal d)
{
	d.coef = -d.coef;
	return d;
}

struct decimal decimal_abs(struct decimal d)
{
	return d.coef < 0 ? decimal_neg(d) : d;
}

static bool fits(wide x)
{
	return x <= power10[18] && x >= -power10[18];
}

/* x / y rounded half away from zero; y > 0. Most fit into 64 bits, which
 * divide ten times as fast. */
static wide divide(wide x, wide y)
{
	wide half = y / 2, rest;

	if (x < 0)
		return -divide(-x, y);
	if (x <= INT64_MAX && y <= INT64_MAX) {
		uint64_t a = (uint64_t)x, b = (uint64_t)y;

		rest = a % b;
		x = a / b;
	} else {
		rest = x % y;
		x = x / y;
	}
	return x + (rest > half || (y % 2 == 0 && rest == half));
}

static struct decimal saturate(wide x, int places)
{
	struct decimal d = { 0, places };

	d.coef = x < 0 ? -power10[18] : power10[18];
	if (fits(x))
		d.coef = (int64_t)x;
	return d;
}

struct decimal decimal_add(struct decimal a, struct decimal b)
{
	int scale = a.scale > b.scale ? a.scale : b.scale;
	wide sum = widen(a, scale) + widen(b, scale), unit = 1;

	if (fits(sum))
		return saturate(sum, scale);
	while (scale > 0 && !fits(divide(sum, unit))) {
		unit *= 10;
		scale--;
	}
	return saturate(divide(sum, unit), scale);
}

struct decimal decimal_sub(struct decimal a, struct decimal b)
{
	return decimal_add(a, decimal_neg(b));
}

struct decimal decimal_ratio(struct decimal num, struct decimal den,
			     int factor, int places)
{
	wide x = (wide)num.coef * factor, y = den.coef;
	wide most = (wide)power10[18] * power10[18];
	int up = places + den.scale - num.scale;

	if (den.coef == 0)
		BUG("division by zero");
	if (y < 0) {
		x = -x;
		y = -y;
	}
	for (; up < 0; up++)
		y *= 10;
	for (; up > 0; up--) {
		if (x > most || x < -most)
			return saturate(x, places);
		x *= 10;
	}
	return saturate(divide(x, y), places);
}

struct decimal decimal_round(struct decimal d, int places)
{
	if (d.scale <= places)
		return d;
	d.coef = (int64_t)divide(d.coef, power10[d.scale - places]);
	d.scale = places;
	return d;
}

struct decimal decimal_fix(struct decimal d, int places)
{
	d = decimal_round(d, places);
	for (; d.scale < places && fits((wide)d.coef * 10); d.scale++)
		d.coef *= 10;
	return d;
}

/* From the last digit on, with as many zeros in front as the point asks for:
 * printf would take most of the time that tables and charts need. */
void decimal_write(struct buf *out, struct decimal d)
{
	uint64_t coef = d.coef < 0 ? -(uint64_t)d.coef : (uint64_t)d.coef;
	char text[24];
	size_t at = sizeof(text);

	for (int i = 0; coef || i <= d.scale; i++) {
		if (i == d.scale && i > 0)
			text[--at] = '.';
		text[--at] = (char)('0' + coef % 10);
		coef /= 10;
	}
	if (d.coef < 0)
		text[--at] = '-';
	buf_add(out, text + at, sizeof(text) - at);
}

void decimal_write_grouped(struct buf *out, struct decimal d, char group,
			   char point)
{
	char plain[DECIMAL_TEXT];
	size_t from, n, whole;

	if (d.coef < 0)
		buf_addch(out, '-');
	from = out->len;
	decimal_write(out, decimal_abs(d));
	n = out->len - from;
	memcpy(plain, out->ptr + from, n);
	buf_truncate(out, from);
	whole = str_find(str_make(plain, n), '.');
	for (size_t i = 0; i < whole; i++) {
		if (i > 0 && (whole - i) % 3 == 0)
			buf_addch(out, group);
		buf_addch(out, plain[i]);
	}
	if (whole < n) {
		buf_addch(out, point);
		buf_add(out, plain + whole + 1, n - whole - 1);
	}
}
