/*
 * Days of the Gregorian calendar. Knows no clock and no time zone.
 */
#include "base/date.h"

int date_month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

/* n digits at s, or -1. */
static int digits(struct str s, size_t at, size_t n)
{
	int value = 0;

	for (size_t i = at; i < at + n; i++) {
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			return -1;
		value = value * 10 + (s.ptr[i] - '0');
	}
	return value;
}

bool date_parse(struct date *out, struct str s)
{
	struct date d;

	if (s.len != 10 || s.ptr[4] != '-' || s.ptr[7] != '-')
		return false;
	d.year = digits(s, 0, 4);
	d.month = digits(s, 5, 2);
	d.day = digits(s, 8, 2);
	if (d.year < 1900 || d.year > 2200 || d.month < 1 || d.month > 12)
		return false;
	if (d.day < 1 || d.day > date_month_days(d.year, d.month))
		return false;
	*out = d;
	return true;
}

bool date_given(struct date d)
{
	return d.year != 0;
}

int date_cmp(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

/* Years begin in March here, so that the leap day is a year's last; eras are
 * the 400 years after which the calendar repeats (146097 days). */
int64_t date_days(struct date d)
{
	int64_t year = d.year - (d.month <= 2);
	int64_t era = (year >= 0 ? year : year - 399) / 400;
	int64_t year_of_era = year - era * 400;
	int64_t month = d.month + (d.month > 2 ? -3 : 9);
	int64_t day_of_year = (153 * month + 2) / 5 + d.day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 -
			     year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

struct date date_from_days(int64_t days)
{
	int64_t shifted = days + 719468;
	int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int64_t day_of_era = shifted - era * 146097;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 +
			       day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era +
					    year_of_era / 4 -
					    year_of_era / 100);
	int64_t month = (5 * day_of_year + 2) / 153;
	struct date d;

	d.day = (int)(day_of_year - (153 * month + 2) / 5 + 1);
	d.month = (int)(month < 10 ? month + 3 : month - 9);
	d.year = (int)(year_of_era + era * 400 + (d.month <= 2));
	return d;
}

struct date date_local(int64_t time, int zone, int *second)
{
	int64_t local = time + (int64_t)zone * 60;
	int64_t days = local / 86400 - (local % 86400 < 0);

	if (second)
		*second = (int)(local - days * 86400);
	return date_from_days(days);
}
