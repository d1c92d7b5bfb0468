/*
 * Leaving out what a site has decided to live with; see diag.h. Knows nothing
 * of what findings are about.
 */
#include "base/diag.h"
#include "base/pattern.h"

static bool covers(const struct diag_silence *s, const struct diag_item *item)
{
	return !strcmp(s->code, item->code) &&
	       pattern_matches(s->pattern, item->place.path);
}

/* The first that covers a finding, or NULL. What must be repaired is never
 * left out. */
static struct diag_silence *find(struct diag *d, const struct diag_item *item)
{
	if (item->level != DIAG_WARNING && item->level != DIAG_HINT)
		return NULL;
	for (size_t i = 0; i < d->n_silence; i++)
		if (covers(&d->silence[i], item))
			return &d->silence[i];
	return NULL;
}

static void copy(struct diag *d, const struct diag_silence *rule, size_t n)
{
	d->silence = arena_calloc(&d->arena, n, sizeof(*d->silence));
	d->n_silence = n;
	for (size_t i = 0; i < n; i++) {
		struct diag_silence *s = &d->silence[i];

		s->code = arena_strdup(&d->arena, str_from(rule[i].code));
		s->pattern = arena_strdup(&d->arena,
					  str_from(rule[i].pattern));
		s->reason = arena_strdup(&d->arena, str_from(rule[i].reason));
		s->place = rule[i].place;
		s->place.path = arena_strdup(&d->arena,
					     str_from(rule[i].place.path));
	}
}

void diag_silence(struct diag *d, const struct diag_silence *rule, size_t n)
{
	size_t kept = 0;

	diag_sort(d);
	copy(d, rule, n);
	for (size_t i = 0; n && i < d->n; i++) {
		struct diag_silence *s = find(d, &d->item[i]);

		if (!s) {
			d->item[kept++] = d->item[i];
			continue;
		}
		s->n++;
		*(d->item[i].level == DIAG_HINT ? &d->hints
						: &d->warnings) -= 1;
	}
	if (n)
		d->n = kept;
}

bool diag_silence_refused(const struct diag *d, const struct diag_silence *s)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->item[i].level == DIAG_ERROR && covers(s, &d->item[i]))
			return true;
	return false;
}
