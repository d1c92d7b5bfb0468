/*
 * struct decimal against a second way of computing: digits on paper, column
 * by column, as taught at school. Some thousands of cases of a fixed row of
 * random numbers. trust.md J16.
 */
#include "unit.h"

#include "base/decimal.h"

#define CASES 4000
#define WIDTH 80	/* columns on the sheet */
#define POINT 15	/* of them after the point */

/* A number on paper: columns of '0' to '9', no NUL. */
struct paper {
	bool negative;
	char digit[WIDTH];
};

/* ---- computing on paper ---- */

static bool is_zero(const struct paper *p)
{
	for (int i = 0; i < WIDTH; i++)
		if (p->digit[i] != '0')
			return false;
	return true;
}

/* Move all digits n columns to the left: times 10^n. */
static void shift(struct paper *p, int n)
{
	for (int i = 0; i < n; i++)
		assert_int_equal(p->digit[i], '0');
	for (int i = 0; i < WIDTH; i++)
		p->digit[i] = i + n < WIDTH ? p->digit[i + n] : '0';
}

static struct paper from_digits(const char *digits)
{
	struct paper p = { .negative = false };
	size_t len = strlen(digits);

	memset(p.digit, '0', WIDTH);
	memcpy(p.digit + WIDTH - len, digits, len);
	return p;
}

static struct paper on_paper(struct decimal d)
{
	char digits[WIDTH];
	struct paper p;

	snprintf(digits, sizeof(digits), "%lld",
		 (long long)(d.coef < 0 ? -d.coef : d.coef));
	p = from_digits(digits);
	shift(&p, POINT - d.scale);
	p.negative = d.coef < 0;
	return p;
}

/* Add (sign 1) or subtract (sign -1) the columns of b, which for -1 must not
 * be the larger. The sign of a stays. */
static struct paper columns(struct paper a, const struct paper *b, int sign)
{
	int carry = 0;

	for (int i = WIDTH - 1; i >= 0; i--) {
		int column = (a.digit[i] - '0') + sign * (b->digit[i] - '0') +
			     carry;

		carry = column > 9 ? 1 : column < 0 ? -1 : 0;
		a.digit[i] = (char)('0' + column - 10 * carry);
	}
	assert_int_equal(carry, 0);
	return a;
}

static int compare_columns(const struct paper *a, const struct paper *b)
{
	return memcmp(a->digit, b->digit, WIDTH);
}

static struct paper add(const struct paper *a, const struct paper *b)
{
	struct paper sum;

	if (a->negative == b->negative)
		sum = columns(*a, b, 1);
	else if (compare_columns(a, b) >= 0)
		sum = columns(*a, b, -1);
	else
		sum = columns(*b, a, -1);
	if (is_zero(&sum))
		sum.negative = false;
	return sum;
}

/* Round away the last n columns, half away from zero, and strike them. */
static void strike(struct paper *p, int n)
{
	struct paper one = from_digits("1");
	bool up = n > 0 && p->digit[WIDTH - n] >= '5';

	for (int i = WIDTH - 1; i >= 0; i--)
		p->digit[i] = i >= n ? p->digit[i - n] : '0';
	if (up)
		*p = columns(*p, &one, 1);
	if (is_zero(p))
		p->negative = false;
}

/* Long division of whole numbers: bring down a digit, see how often den
 * goes into it. The rest is dropped. */
static struct paper divide(const struct paper *num, const struct paper *den)
{
	struct paper quotient = from_digits("0"), rest = from_digits("0");

	for (int i = 0; i < WIDTH; i++) {
		shift(&rest, 1);
		rest.digit[WIDTH - 1] = num->digit[i];
		while (compare_columns(&rest, den) >= 0) {
			rest = columns(rest, den, -1);
			quotient.digit[i]++;
		}
	}
	quotient.negative = num->negative != den->negative;
	return quotient;
}

static int significant(const struct paper *p)
{
	int i = 0;

	while (i < WIDTH && p->digit[i] == '0')
		i++;
	return WIDTH - i;
}

/* p, of which scale columns stand after the point, as decimal_write does. */
static const char *spell(char out[WIDTH + 4], const struct paper *p, int scale)
{
	int n = significant(p), at = 0;

	n = n < scale + 1 ? scale + 1 : n;
	if (p->negative)
		out[at++] = '-';
	for (int i = WIDTH - n; i < WIDTH; i++) {
		if (i == WIDTH - scale)
			out[at++] = '.';
		out[at++] = p->digit[i];
	}
	out[at] = '\0';
	return out;
}

static void assert_same(struct decimal d, const struct paper *p, int scale)
{
	char expected[WIDTH + 4];
	struct buf got = BUF_INIT(WIDTH);

	decimal_write(&got, d);
	assert_buf(&got, spell(expected, p, scale));
	buf_release(&got);
}

/* ---- random numbers ---- */

/* 1 to 15 digits, any scale, as a reader of JSON can meet them. */
static struct decimal any(uint64_t *seed)
{
	struct decimal d = { 0, (int)(unit_random(seed) % 16) };

	for (uint64_t n = unit_random(seed) % 15 + 1; n > 0; n--)
		d.coef = d.coef * 10 + (int64_t)(unit_random(seed) % 10);
	if (unit_random(seed) % 2)
		d.coef = -d.coef;
	return d;
}

static void adds(void **state)
{
	uint64_t seed = 11;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct decimal a = any(&seed), b = any(&seed);
		struct decimal got = decimal_add(a, b);
		struct paper x = on_paper(a), y = on_paper(b);
		struct paper sum = add(&x, &y);
		int scale = a.scale > b.scale ? a.scale : b.scale;

		/* digits were given up only where 18 are not enough */
		if (got.scale < scale)
			assert_true(significant(&sum) - POINT + got.scale + 1 >
				    18);
		strike(&sum, POINT - got.scale);
		assert_same(got, &sum, got.scale);
	}
}

static void subtracts(void **state)
{
	uint64_t seed = 13;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct decimal a = any(&seed), b = any(&seed), got;
		struct paper x, y, sum;

		a.scale = b.scale;
		got = decimal_sub(a, b);
		x = on_paper(a);
		y = on_paper(b);
		y.negative = !y.negative;
		sum = add(&x, &y);
		strike(&sum, POINT - b.scale);
		assert_same(got, &sum, b.scale);
	}
}

static void compares(void **state)
{
	uint64_t seed = 17;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct decimal a = any(&seed), b = any(&seed);
		struct paper x = on_paper(a), y = on_paper(b), gap;

		y.negative = !y.negative;
		gap = add(&x, &y);
		assert_int_equal(decimal_cmp(a, b), is_zero(&gap) ? 0
				 : gap.negative ? -1 : 1);
		assert_int_equal(decimal_cmp(b, a), -decimal_cmp(a, b));
	}
}

static void divides(void **state)
{
	uint64_t seed = 19;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct decimal num = any(&seed), den = any(&seed), got;
		int places = (int)(unit_random(&seed) % 7);
		int hundred = (int)(unit_random(&seed) % 2);
		struct paper x = on_paper(num), y = on_paper(den), q;

		if (den.coef == 0)
			continue;
		got = decimal_ratio(num, den, hundred ? 100 : 1, places);
		shift(&x, 2 * hundred + places + 1);
		q = divide(&x, &y);
		strike(&q, 1);
		if (significant(&q) <= 18)
			assert_same(got, &q, places);
		else	/* cut to the largest there is */
			assert_true(got.coef == (q.negative ? -1 : 1) *
						(int64_t)1000000000000000000);
	}
}

static void rounds(void **state)
{
	uint64_t seed = 23;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct decimal d = any(&seed);
		int places = (int)(unit_random(&seed) % 4);
		struct paper p = on_paper(d);

		strike(&p, POINT - places);
		assert_same(decimal_fix(d, places), &p, places);
		if (places < d.scale)
			assert_same(decimal_round(d, places), &p, places);
	}
}

/* Digits with a point and an exponent, read by moving the point. */
static void reads(void **state)
{
	uint64_t seed = 29;
	int read = 0;

	(void)state;
	for (int i = 0; i < CASES; i++) {
		struct decimal d = any(&seed), got;
		int exponent = (int)(unit_random(&seed) % 31) - 15;
		int scale = d.scale - exponent;
		struct paper p = on_paper((struct decimal){ d.coef, POINT });
		struct buf text = BUF_INIT(100);

		if (scale > POINT || significant(&p) - scale > POINT)
			continue;
		decimal_write(&text, d);
		buf_addf(&text, "e%+d", exponent);
		assert_int_equal(decimal_parse(&got, buf_str(&text)),
				 DECIMAL_OK);
		shift(&p, POINT - scale);
		strike(&p, POINT - got.scale);	/* zeros, or nothing */
		assert_same(got, &p, got.scale);
		buf_release(&text);
		read++;
	}
	assert_true(read > CASES / 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(adds),
		cmocka_unit_test(subtracts),
		cmocka_unit_test(compares),
		cmocka_unit_test(divides),
		cmocka_unit_test(rounds),
		cmocka_unit_test(reads),
	};

	return UNIT_RUN(tests);
}
