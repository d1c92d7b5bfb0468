/*
 * Breaking text into lines; see lines.h.
 */
#include "view/lines.h"

#include "base/utf8.h"

/* Bytes of the first line of text, which begins with no blank: up to the
 * last blank that fits, else as many characters as fit. */
static size_t first_line(struct str text, size_t most)
{
	size_t at = 0, n = 0, blank = 0, len;

	while (at < text.len && n < most) {
		if (text.ptr[at] == ' ')
			blank = at;
		utf8_next(str_skip(text, at), &len);
		at += len;
		n++;
	}
	if (at == text.len || text.ptr[at] == ' ' || !blank)
		return at;
	return blank;
}

size_t lines_break(struct str **out, struct str text, size_t most,
		   struct arena *a)
{
	size_t n = 0;

	*out = NULL;
	for (text = str_trim(text); text.len > 0; text = str_trim(text)) {
		size_t len = first_line(text, most);
		struct str *line = ARENA_PUSH(a, *out, n);

		*line = str_trim(str_make(text.ptr, len));
		text = str_skip(text, len);
	}
	return n;
}
