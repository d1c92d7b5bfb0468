/*
 * Collecting and sorting findings; see diag.h. Knows nothing of what they
 * are about.
 */
#include "base/diag.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/text.h"
#include "base/utf8.h"

static void count(struct diag *d, enum diag_level level, int by)
{
	size_t *const counts[] = {
		[DIAG_ERROR] = &d->errors,
		[DIAG_WARNING] = &d->warnings,
		[DIAG_HINT] = &d->hints,
		[DIAG_ENVIRONMENT] = &d->environment
	};

	*counts[level] += (size_t)by;
}

/* new is complete but for its text. */
PRINTF_LIKE(3, 0)
static void add(struct diag *d, struct diag_item new, const char *fmt,
		va_list ap)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	struct buf shown = BUF_INIT((size_t)4 * LIMIT_MESSAGE);

	count(d, new.level, 1);
	if (d->n >= LIMIT_DIAGS) {
		d->dropped++;
		return;
	}
	buf_addvf(&text, text_get(fmt), ap);
	if (text.overflow)
		buf_adds(&text, "(message too long)");
	new.place.path = arena_strdup(&d->arena, str_from(new.place.path));
	diag_visible(&shown, buf_str(&text));
	new.text = arena_strdup(&d->arena, buf_str(&shown));
	*ARENA_PUSH(&d->arena, d->item, d->n) = new;
	buf_release(&shown);
	buf_release(&text);
}

int diag_error(struct diag *d, struct place at, const char *code,
	       const char *fmt, ...)
{
	struct diag_item new = { .level = DIAG_ERROR, .place = at,
				 .code = code };
	va_list ap;

	va_start(ap, fmt);
	add(d, new, fmt, ap);
	va_end(ap);
	return -1;
}

void diag_warning(struct diag *d, struct place at, const char *code,
		  const char *fmt, ...)
{
	struct diag_item new = { .level = DIAG_WARNING, .place = at,
				 .code = code };
	va_list ap;

	va_start(ap, fmt);
	add(d, new, fmt, ap);
	va_end(ap);
}

void diag_hint(struct diag *d, struct place at, const char *code,
	       const char *fmt, ...)
{
	struct diag_item new = { .level = DIAG_HINT, .place = at,
				 .code = code };
	va_list ap;

	va_start(ap, fmt);
	add(d, new, fmt, ap);
	va_end(ap);
}

int diag_environment(struct diag *d, struct place at, const char *code,
		     const char *fmt, ...)
{
	struct diag_item new = { .level = DIAG_ENVIRONMENT, .place = at,
				 .code = code };
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

void diag_drop(struct diag *d,
	       bool (*unwanted)(void *ctx, const struct diag_item *item),
	       void *ctx)
{
	size_t kept = 0;

	for (size_t i = 0; i < d->n; i++) {
		if (!unwanted(ctx, &d->item[i]))
			d->item[kept++] = d->item[i];
		else
			count(d, d->item[i].level, -1);
	}
	d->n = kept;
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
		item->quote = NULL;	/* quotes are given at the end */
	}
	d->errors += from->errors;
	d->warnings += from->warnings;
	d->hints += from->hints;
	d->environment += from->environment;
	d->dropped += from->dropped;
	diag_release(from);
}

static const char *copy_text(struct arena *a, const char *text)
{
	return text ? arena_strdup(a, str_from(text)) : NULL;
}

static struct place copy_place(struct arena *a, struct place at)
{
	at.path = copy_text(a, at.path);
	return at;
}

static void copy_item(struct diag *d, const struct diag_item *from)
{
	struct arena *a = &d->arena;
	struct diag_item *item = ARENA_PUSH(a, d->item, d->n);

	*item = *from;
	item->place = copy_place(a, from->place);
	item->code = copy_text(a, from->code);
	item->text = copy_text(a, from->text);
	item->quote = copy_text(a, from->quote);
}

static void copy_silence(struct diag *d, const struct diag_silence *from)
{
	struct arena *a = &d->arena;
	struct diag_silence *s = ARENA_PUSH(a, d->silence, d->n_silence);

	*s = *from;
	s->code = copy_text(a, from->code);
	s->pattern = copy_text(a, from->pattern);
	s->reason = copy_text(a, from->reason);
	s->place = copy_place(a, from->place);
}

void diag_copy(struct diag *d, const struct diag *from)
{
	d->dropped = from->dropped;
	d->errors = from->errors;
	d->warnings = from->warnings;
	d->hints = from->hints;
	d->environment = from->environment;
	for (size_t i = 0; i < from->n; i++)
		copy_item(d, &from->item[i]);
	for (size_t i = 0; i < from->n_silence; i++)
		copy_silence(d, &from->silence[i]);
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
