/*
 * The texts in a JSON file; see json_teks.h.
 */
#include "naskah/json_teks.h"

/* The string whose opening quote is at byte at, without its quotes. */
static struct str string_at(struct str s, size_t at)
{
	size_t from = ++at;

	while (at < s.len && s.ptr[at] != '"')
		at += s.ptr[at] == '\\' ? 2 : 1;
	if (at > s.len)
		at = s.len;
	return str_make(s.ptr + from, at - from);
}

static bool is_key(struct str rest)
{
	size_t n = 0;

	while (n < rest.len && strchr(" \t\r\n", rest.ptr[n]))
		n++;
	return n < rest.len && rest.ptr[n] == ':';
}

bool json_teks_next(struct json_teks *j)
{
	while (j->at < j->all.len) {
		struct str s;

		j->at += str_find(str_skip(j->all, j->at), '"');
		if (j->at == j->all.len)
			break;
		s = string_at(j->all, j->at);
		j->at += s.len + 2;
		if (j->at > j->all.len)
			j->at = j->all.len;
		if (is_key(str_skip(j->all, j->at))) {
			j->kunci = s;
		} else if (!str_starts(j->kunci, "x-") &&
			   !str_is(j->kunci, "$schema")) {
			j->teks = s;
			return true;
		}
	}
	return false;
}
