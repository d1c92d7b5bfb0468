/*
 * Rows as CSV and JSON; see table.h.
 */
#include "export/table.h"

#include "base/escape.h"

struct cell cell_text(const char *text)
{
	struct cell c = { .type = text ? CELL_TEXT : CELL_EMPTY,
			  .text = str_from(text) };

	return c;
}

struct cell cell_number(struct decimal d)
{
	struct cell c = { .type = CELL_NUMBER, .number = d };

	return c;
}

struct cell cell_count(int n)
{
	struct cell none = { .type = CELL_EMPTY };

	return n ? cell_number(decimal_int(n)) : none;
}

struct cell cell_truth(bool truth)
{
	struct cell c = cell_text(truth ? "true" : "false");

	c.type = CELL_TRUTH;
	return c;
}

/* A decimal has one point at most. */
static void write_number(struct buf *out, struct decimal d, char point)
{
	size_t from = out->len;
	char *found;

	decimal_write(out, d);
	found = memchr(out->ptr + from, '.', out->len - from);
	if (found)
		*found = point;
}

static void write_line(struct buf *out, const struct cell *cell, size_t n,
		       char sep, char point)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_addch(out, sep);
		if (cell[i].type == CELL_TEXT)
			escape_csv(out, cell[i].text, sep);
		else if (cell[i].type == CELL_NUMBER)
			write_number(out, cell[i].number, point);
		else
			buf_addstr(out, cell[i].text);
	}
	buf_adds(out, "\r\n");
}

void table_csv(struct buf *out, const struct cell *cell, size_t n)
{
	write_line(out, cell, n, ',', '.');
}

void table_csv_id(struct buf *out, const struct cell *cell, size_t n)
{
	write_line(out, cell, n, ';', ',');
}

void table_json(struct buf *out, const char *const *key,
		const struct cell *cell, size_t n)
{
	buf_addch(out, '{');
	for (size_t i = 0; i < n; i++) {
		buf_adds(out, i ? ", " : "");
		escape_json(out, str_from(key[i]));
		buf_adds(out, ": ");
		if (cell[i].type == CELL_TEXT)
			escape_json(out, cell[i].text);
		else if (cell[i].type == CELL_NUMBER)
			decimal_write(out, cell[i].number);
		else if (cell[i].type == CELL_TRUTH)
			buf_addstr(out, cell[i].text);
		else
			buf_adds(out, "null");
	}
	buf_addch(out, '}');
}
