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

/* What cannot wait comes first. */
static int compare_weight(const void *a, const void *b)
{
	static const int weight[] = {
		[DIAG_ENVIRONMENT] = 0,
		[DIAG_ERROR] = 1,
		[DIAG_WARNING] = 2,
		[DIAG_HINT] = 3
	};
	const struct diag_item *x = a, *y = b;

	return x->level != y->level ? weight[x->level] - weight[y->level]
				    : compare(a, b);
}

/* Once there are twice as many as are kept, only those stay that weigh most:
 * the same ones, in whatever order they come. */
static void cut(struct diag *d)
{
	if (d->n < (size_t)2 * LIMIT_DIAGS)
		return;
	qsort(d->item, d->n, sizeof(*d->item), compare_weight);
	d->dropped += d->n - LIMIT_DIAGS;
	d->n = LIMIT_DIAGS;
	d->full = true;
}

/* Is there no need to keep an item, as enough weigh more? */
static bool is_too_light(const struct diag *d, const struct diag_item *item)
{
	return d->full && compare_weight(item, &d->item[LIMIT_DIAGS - 1]) > 0;
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

/* Keep a copy, where it weighs enough. */
static void keep(struct diag *d, const struct diag_item *new)
{
	struct arena *a = &d->arena;
	struct diag_item *item;

	if (is_too_light(d, new)) {
		d->dropped++;
		return;
	}
	item = ARENA_PUSH(a, d->item, d->n);
	*item = *new;
	item->place = copy_place(a, new->place);
	item->code = copy_text(a, new->code);
	item->text = copy_text(a, new->text);
	item->quote = copy_text(a, new->quote);
	cut(d);
}

/* new is complete but for its text. */
PRINTF_LIKE(3, 0)
static void add(struct diag *d, struct diag_item new, const char *fmt,
		va_list ap)
{
	struct buf text = BUF_INIT(LIMIT_MESSAGE);
	struct buf shown = BUF_INIT((size_t)4 * LIMIT_MESSAGE);

	count(d, new.level, 1);
	buf_addvf(&text, text_get(fmt), ap);
	if (text.overflow)
		buf_adds(&text, "(message too long)");
	diag_visible(&shown, buf_str(&text));
	new.text = shown.ptr;
	keep(d, &new);
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

/* As many as are shown, in order. */
static void limit(struct diag *d)
{
	if (d->n <= LIMIT_DIAGS)
		return;
	qsort(d->item, d->n, sizeof(*d->item), compare_weight);
	d->dropped += d->n - LIMIT_DIAGS;
	d->n = LIMIT_DIAGS;
	qsort(d->item, d->n, sizeof(*d->item), compare);
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
	limit(d);
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

static void add_counts(struct diag *d, const struct diag *from)
{
	d->errors += from->errors;
	d->warnings += from->warnings;
	d->hints += from->hints;
	d->environment += from->environment;
	d->dropped += from->dropped;
}

void diag_move(struct diag *d, struct diag *from)
{
	for (size_t i = 0; i < from->n; i++)
		keep(d, &from->item[i]);
	add_counts(d, from);
	diag_release(from);
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
	for (size_t i = 0; i < from->n; i++)
		keep(d, &from->item[i]);
	for (size_t i = 0; i < from->n_silence; i++)
		copy_silence(d, &from->silence[i]);
	add_counts(d, from);
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
