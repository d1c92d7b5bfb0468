/*
 * People's data in a text; see pribadi.h. Numbers are taken apart into the
 * groups that blanks, points and hyphens make of them, and each form is
 * looked for in these groups: "19700101 199003 1 001" is a NIP, and a NIK
 * after a year is still a NIK.
 */
#include "naskah/pribadi.h"

#include "base/date.h"

#define MOST_GROUPS 16

/* Groups of digits with one sign between each two. */
struct angka_panjang {
	struct str group[MOST_GROUPS];
	char after[MOST_GROUPS];	/* the sign after each; NUL: other */
	size_t n;
	char before;			/* the byte before all; NUL: none */
};

/* Some of the groups, put together. */
struct gabungan {
	char digit[24];
	size_t n;
	size_t groups;
};

/* --- reading ------------------------------------------------------------ */

static struct str digits_at(struct str s)
{
	size_t n = 0;

	while (n < s.len && teks_is_digit(s.ptr[n]))
		n++;
	return str_make(s.ptr, n);
}

/* Read the groups that s begins with; returns their length in bytes. */
static size_t read_groups(struct angka_panjang *p, struct str s)
{
	size_t at = 0;

	p->n = 0;
	while (p->n < MOST_GROUPS) {
		struct str group = digits_at(str_skip(s, at));

		p->group[p->n] = group;
		at += group.len;
		p->after[p->n] = at < s.len ? s.ptr[at] : '\0';
		p->n++;
		if (at + 1 >= s.len || !strchr(" .-", s.ptr[at]) ||
		    !teks_is_digit(s.ptr[at + 1]))
			break;
		at++;
	}
	return at;
}

/* Put together the groups from i on whose lengths are these (ended by 0);
 * false where they have others, or where more digits, letters or slashes
 * are joined to them, as in numbers of documents. */
static bool join(struct gabungan *g, const struct angka_panjang *p, size_t i,
		 const unsigned char *lengths)
{
	char before = i ? p->after[i - 1] : p->before;
	size_t k = 0;

	g->n = 0;
	for (; lengths[k]; k++) {
		if (i + k == p->n || p->group[i + k].len != lengths[k])
			return false;
		memcpy(g->digit + g->n, p->group[i + k].ptr, lengths[k]);
		g->n += lengths[k];
	}
	g->groups = k;
	return !strchr("/-_", before ? before : ' ') &&
	       !(i && before == '.') &&
	       !strchr("/_-", p->after[i + k - 1] ? p->after[i + k - 1]
						  : ' ') &&
	       !(i + k < p->n && p->after[i + k - 1] == '.');
}

static int number(const struct gabungan *g, size_t at, size_t n)
{
	int value = 0;

	for (size_t i = 0; i < n; i++)
		value = value * 10 + (g->digit[at + i] - '0');
	return value;
}

static bool is_day(int year, int month, int day)
{
	return month >= 1 && month <= 12 && day >= 1 &&
	       day <= date_month_days(year, month);
}

/* --- NIK and NIP --------------------------------------------------------- */

static bool is_province(int code)
{
	static const unsigned char range[][2] = {
		{ 11, 21 }, { 31, 36 }, { 51, 53 }, { 61, 65 },
		{ 71, 76 }, { 81, 82 }, { 91, 97 }
	};

	for (size_t i = 0; i < ARRAY_SIZE(range); i++)
		if (code >= range[i][0] && code <= range[i][1])
			return true;
	return false;
}

/* Region, date of birth (women's days are 40 more), serial number
 * (Permendagri 72/2022). */
static bool is_nik(const struct gabungan *g)
{
	int day = number(g, 6, 2), year = number(g, 10, 2);

	/* 2000 + yy is a leap year when 1900 + yy is, but for 1900 */
	return is_province(number(g, 0, 2)) && number(g, 2, 2) >= 1 &&
	       number(g, 2, 2) <= 79 && number(g, 4, 2) >= 1 &&
	       is_day(2000 + year, number(g, 8, 2),
		      day > 40 ? day - 40 : day) &&
	       number(g, 12, 4) >= 1;
}

/* Date of birth, year and month of appointment (21: PPPK), sex, serial
 * number (Perka BKN 22/2007). */
static bool is_nip(const struct gabungan *g)
{
	int born = number(g, 0, 4), since = number(g, 8, 4);
	int month = number(g, 12, 2);

	return born >= 1930 && born <= 2020 &&
	       is_day(born, number(g, 4, 2), number(g, 6, 2)) &&
	       since >= born + 15 && since <= born + 70 &&
	       ((month >= 1 && month <= 12) || month == 21) &&
	       (g->digit[14] == '1' || g->digit[14] == '2');
}

static bool find_nik(struct gabungan *g, const struct angka_panjang *p,
		     size_t i)
{
	static const unsigned char form[][6] = {
		{ 16 }, { 4, 4, 4, 4 }, { 6, 6, 4 }, { 2, 2, 2, 6, 4 }
	};

	for (size_t k = 0; k < ARRAY_SIZE(form); k++)
		if (join(g, p, i, form[k]) && is_nik(g))
			return true;
	return false;
}

static bool find_nip(struct gabungan *g, const struct angka_panjang *p,
		     size_t i)
{
	static const unsigned char form[][6] = {
		{ 18 }, { 8, 6, 1, 3 }, { 8, 6, 4 }, { 14, 4 }
	};

	for (size_t k = 0; k < ARRAY_SIZE(form); k++)
		if (join(g, p, i, form[k]) && is_nip(g))
			return true;
	return false;
}

/* --- mobile numbers ------------------------------------------------------ */

/* The digits that follow "0" or "62" in a mobile number's first group, or
 * an empty slice. It has the operator's digits, so that no date
 * ("08-12-2024") is taken for a number. */
static struct str mobile_start(struct gabungan *g,
			       const struct angka_panjang *p, size_t i)
{
	struct str none = { "", 0 }, first = p->group[i];
	char before = i ? p->after[i - 1] : p->before;

	if (strchr("/=_", before ? before : ' '))
		return none;
	if (str_is(first, "62") && before == '+' && i + 1 < p->n) {
		g->groups = 1;
		first = p->group[i + 1];
	} else if (str_starts(first, "628")) {
		first = str_skip(first, 2);
	} else if (str_starts(first, "08")) {
		first = str_skip(first, 1);
	} else {
		return none;
	}
	return first.len >= 3 && first.ptr[0] == '8' && first.ptr[1] != '0'
		       ? first : none;
}

/* "0812 3456 7890", "+62 812…", "62812…": put together as "0812…". */
static bool find_phone(struct gabungan *g, const struct angka_panjang *p,
		       size_t i)
{
	struct str part;

	g->n = g->groups = 0;
	part = mobile_start(g, p, i);
	i += g->groups;
	g->digit[g->n++] = '0';
	while (part.len >= 3 && g->n + part.len <= 13) {
		memcpy(g->digit + g->n, part.ptr, part.len);
		g->n += part.len;
		g->groups++;
		if (i + 1 == p->n || p->after[i] == '/')
			break;
		part = p->group[++i];
	}
	return g->n >= 10 && p->after[i] != '/' && p->after[i] != '_';
}

/* --- e-mail -------------------------------------------------------------- */

static bool is_mail_char(char c)
{
	return teks_is_letter(c) || teks_is_digit(c) ||
	       (c && strchr("._%+-", c));
}

/* The address around the "@" at byte at of s, without a final point. */
static struct str address_around(struct str s, size_t at)
{
	size_t from = at, to = at + 1;

	while (from > 0 && is_mail_char(s.ptr[from - 1]))
		from--;
	while (to < s.len && is_mail_char(s.ptr[to]))
		to++;
	while (to > at + 1 && s.ptr[to - 1] == '.')
		to--;
	return str_make(s.ptr + from, to - from);
}

static void check_mail(const struct teks *t, const struct resmi *r, size_t at,
		       struct diag *d)
{
	static const char *const umum[] = {
		"gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.id",
		"ymail.com", "rocketmail.com", "hotmail.com",
		"hotmail.co.id", "outlook.com", "outlook.co.id", "live.com",
		"msn.com", "icloud.com", "me.com", "aol.com", "mail.com",
		"gmx.com", "zoho.com", "proton.me", "protonmail.com",
		"yandex.com", NULL
	};
	struct str address = address_around(t->part, at);
	struct str host = str_skip(address, str_find(address, '@') + 1);

	if (address.ptr[0] == '@' || !teks_in(host, umum) ||
	    resmi_surel(r, address))
		return;
	diag_warning(d, teks_place(t, address.ptr), "K153",
		     "ada alamat surel pribadi; hapus, atau tulis alamat "
		     "dinas (alamat OPD dicatat pada \"email\" dalam "
		     "opd.json)");
}

/* --- all ----------------------------------------------------------------- */

/* Report what begins at group i; returns the number of groups it takes, or
 * 1. */
static size_t check_group(const struct teks *t, const struct resmi *r,
			  const struct angka_panjang *p, size_t i,
			  struct diag *d)
{
	struct gabungan g;

	if (find_nip(&g, p, i)) {
		diag_error(d, teks_place(t, p->group[i].ptr), "K151",
			   "ada nomor yang berbentuk NIP (18 angka); hapus, "
			   "pejabat cukup disebut menurut jabatannya");
		return g.groups;
	}
	if (find_nik(&g, p, i)) {
		diag_error(d, teks_place(t, p->group[i].ptr), "K150",
			   "ada nomor yang berbentuk NIK (16 angka); hapus, "
			   "data pribadi tidak boleh terbit");
		return g.groups;
	}
	if (!find_phone(&g, p, i) || teks_is(t->kunci, "telepon") ||
	    resmi_telepon(r, str_make(g.digit, g.n)))
		return 1;
	diag_warning(d, teks_place(t, p->group[i].ptr), "K152",
		     "ada nomor telepon genggam; hapus, atau bila ini nomor "
		     "layanan, catat pada \"telepon\" dalam opd.json");
	return g.groups;
}

/* Look at the number at byte at; returns its length. */
static size_t check_number(const struct teks *t, const struct resmi *r,
			   size_t at, struct diag *d)
{
	struct angka_panjang p;
	size_t length;

	p.before = at ? t->part.ptr[at - 1] : '\0';
	length = read_groups(&p, str_skip(t->part, at));
	if (teks_is_letter(p.before))
		return length;
	for (size_t i = 0; i < p.n;)
		i += check_group(t, r, &p, i, d);
	return length;
}

void pribadi_check(const struct teks *t, const struct resmi *r,
		   struct diag *d)
{
	size_t at = 0;

	while (at < t->part.len) {
		if (teks_is_digit(t->part.ptr[at])) {
			at += check_number(t, r, at, d);
			continue;
		}
		if (t->part.ptr[at] == '@' && !teks_is(t->kunci, "email"))
			check_mail(t, r, at, d);
		at++;
	}
}
