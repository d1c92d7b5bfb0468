/*
 * The indentation of blocks; see indent.h.
 */
#include "theme/indent.h"

struct str indent_of_line(struct str text, size_t at)
{
	size_t end = at;

	while (end < text.len &&
	       (text.ptr[end] == ' ' || text.ptr[end] == '\t'))
		end++;
	return str_make(text.ptr + at, end - at);
}

/* Number of bytes that both begin with. */
static size_t common(struct str a, struct str b)
{
	size_t n = 0;

	while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
		n++;
	return n;
}

static size_t next_line(struct str text, size_t at)
{
	size_t end = at + str_find(str_skip(text, at), '\n');

	return end < text.len ? end + 1 : end;
}

/* True where the line that starts at offset at holds blanks only. */
static bool is_blank_line(struct str text, size_t at)
{
	struct str line = str_make(text.ptr + at, next_line(text, at) - at);

	return str_trim(line).len == 0;
}

struct str indent_shared(const struct op *block, struct str text, size_t from,
			 size_t to)
{
	struct str shared = block->indent;
	bool counted = !block->alone;
	size_t at = block->alone ? from : next_line(text, from);

	for (; at < to; at = next_line(text, at)) {
		struct str blanks = indent_of_line(text, at);

		if (is_blank_line(text, at))
			continue;
		if (counted)
			blanks.len = common(blanks, shared);
		shared = blanks;
		counted = true;
	}
	return shared;
}

static void strip(struct str *s, struct str blanks)
{
	*s = str_skip(*s, common(*s, blanks));
}

/* Recursion is bounded: sections nest at most LIMIT_TEMPLATE_DEPTH deep.
 * Blocks within are not entered: each took its own blanks off before. */
void indent_remove(struct op *ops, struct str blanks)
{
	for (struct op *op = ops; op; op = op->next) {
		if (op->type == OP_TEXT && op->line)
			strip(&op->text, blanks);
		else if (op->type == OP_SECTION || op->type == OP_INVERTED)
			indent_remove(op->first, blanks);
		else if (op->type == OP_PARTIAL || op->type == OP_PARENT ||
			 op->type == OP_BLOCK)
			strip(&op->indent, blanks);
	}
}
