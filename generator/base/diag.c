/*
 * Collecting, sorting and printing findings; see diag.h. Knows nothing of
 * what they are about.
 */
#include "base/diag.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"

static const char *const level_name[] = {
	[DIAG_ERROR] = "error",
	[DIAG_WARNING] = "warning",
	[DIAG_HINT] = "hint",
	[DIAG_ENVIRONMENT] = "error"
};

static void count(struct diag *d, enum diag_level level, int by)
{
	if (level == DIAG_ERROR)
		d->errors += (size_t)by;
	if (level == DIAG_ENVIRONMENT)
		d->environment += (size_t)by;
}

/* new is complete but for its text. */
PRINTF_LIKE(3, 0)
static void add(struct diag *d, struct diag_item new, const char *fmt,
		va_list ap)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);

	count(d, new.level, 1);
	if (d->n >= LIMIT_DIAGS) {
		d->dropped++;
		return;
	}
	buf_addvf(&text, fmt, ap);
	if (text.overflow)
		buf_adds(&text, "(message too long)");
	new.place.path = arena_strdup(&d->arena, str_from(new.place.path));
	new.text = arena_strdup(&d->arena, buf_str(&text));
	*ARENA_PUSH(&d->arena, d->item, d->n) = new;
	buf_release(&text);
}

int diag_error(struct diag *d, struct place at, const char *code,
	       const char *fmt, ...)
{
	struct diag_item new = { DIAG_ERROR, at, code, NULL };
	va_list ap;

	va_start(ap, fmt);
	add(d, new, fmt, ap);
	va_end(ap);
	return -1;
}

void diag_warning(struct diag *d, struct place at, const char *code,
		  const char *fmt, ...)
{
	struct diag_item new = { DIAG_WARNING, at, code, NULL };
	va_list ap;

	va_start(ap, fmt);
	add(d, new, fmt, ap);
	va_end(ap);
}

int diag_environment(struct diag *d, struct place at, const char *code,
		     const char *fmt, ...)
{
	struct diag_item new = { DIAG_ENVIRONMENT, at, code, NULL };
	va_list ap;

	va_start(ap, fmt);
	add(d, new, fmt, ap);
	va_end(ap);
	return -1;
}

struct place place_file(const char *path)
{
	struct place p = { path, 0, 0 };

	return p;
}

struct place place_at(const char *path, struct str text, size_t at)
{
	struct place p = { path, 1, 1 };
	size_t start = 0;

	if (at > text.len)
		at = text.len;
	for (size_t i = 0; i < at; i++) {
		if (text.ptr[i] != '\n' && text.ptr[i] != '\r')
			continue;
		if (text.ptr[i] == '\r' && i + 1 < text.len &&
		    text.ptr[i + 1] == '\n')
			i++;
		if (i < at) {
			p.line++;
			start = i + 1;
		}
	}
	if (start < at)
		p.column += (unsigned)utf8_count(
			str_make(text.ptr + start, at - start));
	return p;
}

static int compare(const void *a, const void *b)
{
	const struct diag_item *x = a, *y = b;
	int order = strcmp(x->place.path, y->place.path);

	if (order)
		return order;
	if (x->place.line != y->place.line)
		return x->place.line < y->place.line ? -1 : 1;
	if (x->place.column != y->place.column)
		return x->place.column < y->place.column ? -1 : 1;
	if (x->level != y->level)
		return x->level < y->level ? -1 : 1;
	order = strcmp(x->code, y->code);
	return order ? order : strcmp(x->text, y->text);
}

void diag_sort(struct diag *d)
{
	size_t kept = 0;

	if (d->n == 0)
		return;
	qsort(d->item, d->n, sizeof(*d->item), compare);
	for (size_t i = 1; i < d->n; i++) {
		if (compare(&d->item[kept], &d->item[i]) != 0)
			d->item[++kept] = d->item[i];
		else
			count(d, d->item[i].level, -1);
	}
	d->n = kept + 1;
}

/* Length of the character at the start of s, or 0 where it shows nothing or
 * is no character. */
static size_t visible_length(struct str s)
{
	size_t n;
	uint32_t c = utf8_next(s, &n);

	if (c < 0x20 || utf8_is_invisible(c))
		return 0;
	return utf8_check(str_make(s.ptr, n)) == n ? n : 0;
}

/* Text of unknown origin: what steers a terminal must not reach it. */
static void add_visible(struct buf *out, struct str text)
{
	while (text.len > 0) {
		size_t n = visible_length(text);

		if (n)
			buf_add(out, text.ptr, n);
		else
			buf_addf(out, "\\x%02X", (unsigned char)text.ptr[n++]);
		text = str_skip(text, n);
	}
}

static void print_item(struct buf *line, const struct diag_item *item)
{
	if (item->place.path[0]) {
		add_visible(line, str_from(item->place.path));
		if (item->place.line)
			buf_addf(line, ":%u:%u", item->place.line,
				 item->place.column);
		buf_adds(line, ": ");
	}
	buf_addf(line, "%s: ", level_name[item->level]);
	add_visible(line, str_from(item->text));
	buf_addf(line, " [%s]\n", item->code);
}

void diag_move(struct diag *d, struct diag *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct diag_item *old = &from->item[i];
		struct diag_item *item;

		if (d->n >= LIMIT_DIAGS) {
			d->dropped += from->n - i;
			break;
		}
		item = ARENA_PUSH(&d->arena, d->item, d->n);
		*item = *old;
		item->place.path = arena_strdup(&d->arena,
						str_from(old->place.path));
		item->text = arena_strdup(&d->arena, str_from(old->text));
	}
	d->errors += from->errors;
	d->environment += from->environment;
	d->dropped += from->dropped;
	diag_release(from);
}

void diag_print(struct diag *d, FILE *out)
{
	/* each byte may become \xNN */
	struct buf line = BUF_INIT((size_t)5 * (LIMIT_MESSAGE + LIMIT_PATH));

	diag_sort(d);
	for (size_t i = 0; i < d->n; i++) {
		buf_clear(&line);
		print_item(&line, &d->item[i]);
		fwrite(line.ptr, 1, line.len, out);
	}
	if (d->dropped)
		fprintf(out, "(%zu more not shown)\n", d->dropped);
	buf_release(&line);
}

int diag_exit_code(const struct diag *d)
{
	if (d->environment)
		return 3;
	return d->errors ? 1 : 0;
}

void diag_release(struct diag *d)
{
	struct diag empty = DIAG_INIT;

	arena_release(&d->arena);
	*d = empty;
}
