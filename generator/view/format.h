/*
 * Numbers, money, dates and figures as readers write them, in Indonesian or
 * English. Knows the signs and the words of units, and no page. Everything
 * appends plain text; whoever puts it into HTML escapes it.
 *
 * Digits are never taken away: a figure is shown with at least the digits
 * asked for, and with more where more were given (zeros apart). Rounding is
 * the business of model/. Only the short forms (rupiah_short, compact)
 * round, and they show that they do by their unit.
 */
#ifndef VIEW_FORMAT_H
#define VIEW_FORMAT_H

#include "base/arena.h"
#include "base/date.h"
#include "model/indikator.h"

/* How a site writes. Borrowed wherever it is passed. */
struct format {
	bool inggris;	/* English; else Indonesian */
};

/* "1.234.567,89", with at least places digits after the comma. A negative
 * number gets a true minus (U+2212). */
void format_number(struct buf *out, const struct format *f, struct decimal d,
		   int places);

/* A difference: format_number with "+" before what is above zero. */
void format_change(struct buf *out, const struct format *f, struct decimal d,
		   int places);

/* "93,75%", at least two digits after the comma. */
void format_percent(struct buf *out, const struct format *f,
		    struct decimal d);

/* "Rp548.000.000"; "−Rp1.000" below zero. */
void format_rupiah(struct buf *out, const struct format *f,
		   struct decimal d);

/* "Rp1,25 miliar", "Rp3,1 triliun", "Rp98 juta": at most two digits after
 * the comma, half away from zero. Below one million as format_rupiah. */
void format_rupiah_short(struct buf *out, const struct format *f,
			 struct decimal d);

/* For places where words do not fit (charts): "45 rb", "1,5 jt", "250 M",
 * "1,25 T"; in English "45k", "1.5m", "250bn", "1.25tn"; at most two digits
 * after the comma, half away from zero. The unit is the one that fits the
 * number size, so that all labels of an axis can have the same one; below
 * ten thousand there is none. */
void format_compact(struct buf *out, const struct format *f,
		    struct decimal d, struct decimal size);

/* True where format_compact shows d as it is, without rounding it. */
bool format_compact_is_exact(struct decimal d, struct decimal size);

/* A figure of an indikator, without its unit: "72,13", "BB", "60–85" (the
 * bounds of a range are not padded), "belum tersedia". */
void format_nilai(struct buf *out, const struct format *f,
		  const struct indikator *i, struct nilai n);

/* The same with the unit where it is a sign: "27,40%" for JENIS_PERSEN,
 * "Rp1,25 miliar" for JENIS_RUPIAH. Other units are words of the page. */
void format_nilai_unit(struct buf *out, const struct format *f,
		       const struct indikator *i, struct nilai n);

/* "14 Februari 2025"; nothing where there is no date. */
void format_date(struct buf *out, const struct format *f, struct date d);

/* "Februari" for 2. Static text. */
const char *format_month(const struct format *f, int month);

/* "TW I" for quarter 0, to "TW IV" for 3; in English "Q1" to "Q4". */
void format_quarter(struct buf *out, const struct format *f, int quarter);

/* "2021–2026"; a single year where both are the same. */
void format_years(struct buf *out, int first, int last);

/* The size of a file: "812 B", "6 kB", "4,8 MB". */
void format_size(struct buf *out, const struct format *f, size_t bytes);

/* The same into an arena, NUL-terminated, for value trees. */
MUST_USE char *format_number_in(struct arena *a, const struct format *f,
				struct decimal d, int places);
/* format_percent into an arena. */
MUST_USE char *format_percent_in(struct arena *a, const struct format *f,
				 struct decimal d);
/* format_rupiah_short into an arena. */
MUST_USE char *format_rupiah_short_in(struct arena *a, const struct format *f,
				      struct decimal d);
/* format_nilai into an arena. */
MUST_USE char *format_nilai_in(struct arena *a, const struct format *f,
			       const struct indikator *i, struct nilai n);
/* format_date into an arena. */
MUST_USE char *format_date_in(struct arena *a, const struct format *f,
			      struct date d);

#endif
