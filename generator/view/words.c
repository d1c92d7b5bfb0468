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

/* What stands between two braces becomes: the text of a name, or of
 * "name|one|many" the form for it. False: no name that is known. */
static bool add_filled(struct buf *out, struct str inner,
		       const struct fill *f, size_t n)
{
	size_t bar = str_find(inner, '|');
	const char *text = find_fill(str_make(inner.ptr, bar), f, n);
	struct str forms;

	if (!text)
		return false;
	if (bar == inner.len) {
		buf_adds(out, text);
		return true;
	}
	forms = str_skip(inner, bar + 1);
	bar = str_find(forms, '|');
	if (!strcmp(text, "1"))
		forms.len = bar;
	else
		forms = str_skip(forms, bar < forms.len ? bar + 1 : bar);
	buf_addstr(out, forms);
	return true;
}

void words_write(struct buf *out, const struct words *w, const char *key,
		 const struct fill *f, size_t n)
{
	struct str rest = str_from(words_get(w, key));

	while (rest.len > 0) {
		size_t open = str_find(rest, '{');
		size_t close;
		bool filled;

		buf_addstr(out, str_make(rest.ptr, open));
		if (open == rest.len)
			break;
		rest = str_skip(rest, open + 1);
		close = str_find(rest, '}');
		filled = close < rest.len &&
			 add_filled(out, str_make(rest.ptr, close), f, n);
		buf_adds(out, filled ? "" : "{");
		rest = str_skip(rest, filled ? close + 1 : 0);
	}
}

const char *words_fill(const struct words *w, struct arena *a,
		       const char *key, const struct fill *f, size_t n)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	const char *text;

	words_write(&out, w, key, f, n);
	text = arena_strdup(a, buf_str(&out));
	buf_release(&out);
	return text;
}
