/*
 * struct date: a day of the Gregorian calendar, as content files write it.
 * No time zone, no clock: dates come from content, commits or the
 * environment variable SOURCE_DATE_EPOCH, never from "now".
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/str.h"

struct date {
	int year;	/* 0 = no date */
	int month;	/* 1 to 12 */
	int day;	/* 1 to 31 */
};

/* Read "2024-02-29" (ISO 8601, years 1900 to 2200). False where it is
 * anything else or a day that does not exist. */
MUST_USE bool date_parse(struct date *out, struct str s);

/* True when there is a date. */
bool date_given(struct date d);

/* Negative, 0 or positive as a is before, on or after b. */
int date_cmp(struct date a, struct date b);

/* Number of days of a month, leap years counted. */
int date_month_days(int year, int month);

/* Days from 1970-01-01 to d, negative before it (proleptic Gregorian). */
int64_t date_days(struct date d);

/* The date that many days after 1970-01-01 (years 1 to 9999). */
struct date date_from_days(int64_t days);

/* The day of a moment (seconds after 1970-01-01 in UTC) on the clock of a
 * zone, minutes east of UTC; and where not NULL, the second of that day. */
struct date date_local(int64_t time, int zone, int *second);

#endif
