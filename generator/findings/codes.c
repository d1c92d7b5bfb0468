/*
 * Finding a code's text; see codes.h.
 */
#include "findings/codes.h"

#include <string.h>

struct str codes_in(const char *language)
{
	const struct code_text *found = code_texts;

	for (const struct code_text *t = code_texts; t->name; t++)
		if (!strcmp(t->name, language))
			found = t;
	return str_make(found->text, found->len);
}

/* "K020 …" */
static bool is_title(struct str line)
{
	if (line.len < 6 || line.ptr[0] != 'K' || line.ptr[4] != ' ')
		return false;
	for (size_t i = 1; i < 4; i++)
		if (line.ptr[i] < '0' || line.ptr[i] > '9')
			return false;
	return true;
}

struct str codes_next_title(struct str codes, size_t *at)
{
	while (*at < codes.len) {
		struct str rest = str_skip(codes, *at);
		struct str line = str_make(rest.ptr, str_find(rest, '\n'));

		*at += line.len + 1;
		if (is_title(line))
			return line;
	}
	return str_make("", 0);
}

struct str codes_find(struct str codes, const char *code)
{
	struct str title;
	size_t at = 0;
	const char *from = NULL;

	while ((title = codes_next_title(codes, &at)).len) {
		if (from)
			return str_make(from, (size_t)(title.ptr - from));
		if (!strncmp(title.ptr, code, 4) && strlen(code) == 4)
			from = title.ptr;
	}
	return from ? str_make(from, (size_t)(codes.ptr + codes.len - from))
		    : str_make("", 0);
}
