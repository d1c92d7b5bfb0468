/*
 * Texts by key; see words.h.
 */
#include "view/words.h"

#include "base/limits.h"

const char *words_get(const struct words *w, const char *key)
{
	const struct value *v = w->map;
	struct str rest = str_from(key);

	while (v) {
		size_t n = str_find(rest, '.');

		v = value_get(v, str_make(rest.ptr, n));
		if (n == rest.len)
			break;
		rest = str_skip(rest, n + 1);
	}
	return v && v->type == VALUE_TEXT ? v->text.ptr : key;
}

static const char *find_fill(struct str name, const struct fill *f, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (str_is(name, f[i].name))
			return f[i].text;
	return NULL;
}

const char *words_fill(const struct words *w, struct arena *a,
		       const char *key, const struct fill *f, size_t n)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	struct str rest = str_from(words_get(w, key));
	const char *text;

	while (rest.len > 0) {
		size_t open = str_find(rest, '{');
		size_t close;

		buf_addstr(&out, str_make(rest.ptr, open));
		if (open == rest.len)
			break;
		rest = str_skip(rest, open + 1);
		close = str_find(rest, '}');
		text = close < rest.len
			? find_fill(str_make(rest.ptr, close), f, n) : NULL;
		buf_adds(&out, text ? text : "{");
		rest = str_skip(rest, text ? close + 1 : 0);
	}
	text = arena_strdup(a, buf_str(&out));
	buf_release(&out);
	return text;
}
