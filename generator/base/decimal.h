/*
 * struct decimal: an exact decimal number, coef × 10^-scale. What planners
 * type and what readers see is decimal; no double ever stands between them.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/buf.h"

struct decimal {
	int64_t coef;
	int scale;	/* digits after the point, 0 to 15 */
};

enum decimal_error {
	DECIMAL_OK,
	DECIMAL_SYNTAX,		/* not a JSON number */
	DECIMAL_DIGITS,		/* more than LIMIT_DIGITS significant */
	DECIMAL_RANGE		/* 10^15 and more, or finer than 10^-15 */
};

/* The whole number n. */
struct decimal decimal_int(int64_t n);

/* Read a number in JSON's grammar (RFC 8259, section 6). Trailing zeros
 * count as written: 60.10 keeps scale 2. "-0" reads as 0. */
MUST_USE enum decimal_error decimal_parse(struct decimal *out, struct str s);

/* -1, 0 or 1 as a is less than, equal to or greater than b. */
int decimal_cmp(struct decimal a, struct decimal b);

/* -1, 0 or 1 as d is negative, zero or positive. */
int decimal_sign(struct decimal d);

/* -d. */
struct decimal decimal_neg(struct decimal d);

/* |d|. */
struct decimal decimal_abs(struct decimal d);

/* a + b, exactly where that takes at most 18 digits: always, for figures
 * with up to two digits after the point. Else the finest digits are rounded
 * away, half away from zero; what passes 10^18 is cut to it (absurd input). */
struct decimal decimal_add(struct decimal a, struct decimal b);

/* a - b exactly, under the same bound. */
struct decimal decimal_sub(struct decimal a, struct decimal b);

/* num / den × factor, rounded to places digits, half away from zero. Exact
 * up to the rounding. den must not be zero; factor 1, 100 or the like.
 * What passes 10^18 in its coefficient is cut to it (absurd input). */
struct decimal decimal_ratio(struct decimal num, struct decimal den,
			     int factor, int places);

/* d rounded to places digits, half away from zero; never gains digits. */
struct decimal decimal_round(struct decimal d, int places);

/* d with exactly places digits: rounded, or zeros appended. */
struct decimal decimal_fix(struct decimal d, int places);

/* Append as JSON writes it: "-12.50". Never "-0". */
void decimal_write(struct buf *out, struct decimal d);

/* Append as people write it, thousands in groups: "-1.234,50" with the marks
 * '.' and ','. */
void decimal_write_grouped(struct buf *out, struct decimal d, char group,
			   char point);

#endif
