/*
 * Grammar of the names in a content tree; see name.h. Knows no file.
 */
#include "content/name.h"

#include <strings.h>

#include "base/limits.h"

static bool is_slug_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool name_is_slug(struct str s)
{
	bool hyphen = true;	/* the last character was one, or none yet */

	if (s.len > LIMIT_SLUG)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (!is_slug_char(s.ptr[i]) && (s.ptr[i] != '-' || hyphen))
			return false;
		hyphen = s.ptr[i] == '-';
	}
	return !hyphen;
}

static bool stem_is(struct str stem, const char *name)
{
	return stem.len == strlen(name) &&
	       strncasecmp(stem.ptr, name, stem.len) == 0;
}

bool name_is_device(struct str s)
{
	static const char *const plain[] = { "con", "prn", "aux", "nul",
					     "conin$", "conout$" };
	struct str stem = str_make(s.ptr, str_find(s, '.'));

	for (size_t i = 0; i < ARRAY_SIZE(plain); i++)
		if (stem_is(stem, plain[i]))
			return true;
	if (stem.len != 4 || stem.ptr[3] < '1' || stem.ptr[3] > '9')
		return false;
	stem.len = 3;
	return stem_is(stem, "com") || stem_is(stem, "lpt");
}

int name_year(struct str s)
{
	int year = 0;

	if (s.len != 4)
		return 0;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			return 0;
		year = year * 10 + (s.ptr[i] - '0');
	}
	return year >= 2000 && year <= 2100 ? year : 0;
}

bool name_period(struct str s, int *first, int *last)
{
	if (s.len != 9 || s.ptr[4] != '-')
		return false;
	*first = name_year(str_make(s.ptr, 4));
	*last = name_year(str_skip(s, 5));
	return *first != 0 && *last != 0;
}
