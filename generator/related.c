/*
 * Following series and names from OPD to OPD; see related.h.
 */
#include "related.h"

#include "base/limits.h"

size_t related_index(const struct site *s, const struct unit *u)
{
	return u == &s->pemda ? s->n_unit : (size_t)(u - s->unit);
}

void related_init(struct related *r, const struct site *s, struct arena *a)
{
	r->site = s;
	r->n = 0;
	r->unit = arena_calloc(a, s->n_unit + 1, sizeof(*r->unit));
	r->seen = arena_calloc(a, s->n_unit + 1, sizeof(*r->seen));
}

static void add(struct related *r, size_t number)
{
	if (r->seen[number])
		return;
	r->seen[number] = true;
	r->unit[r->n++] = number;
}

static void add_slug(struct related *r, struct str slug)
{
	char text[LIMIT_PATH];
	const struct unit *u;

	if (slug.len == 0 || slug.len >= sizeof(text))
		return;
	memcpy(text, slug.ptr, slug.len);
	text[slug.len] = '\0';
	u = site_unit(r->site, text);
	if (u)
		add(r, related_index(r->site, u));
}

static bool is_slug(char c)
{
	return c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Figures of another OPD are named "SLUG/KODE": whatever stands before a "/"
 * may be its slug. */
static void add_text(struct related *r, struct str text)
{
	for (size_t at = 0; at < text.len; at++) {
		size_t from = at;

		if (text.ptr[at] != '/')
			continue;
		while (from > 0 && is_slug(text.ptr[from - 1]))
			from--;
		add_slug(r, str_make(text.ptr + from, at - from));
	}
}

static void add_plan(struct related *r, const struct rencana *plan)
{
	for (size_t t = 0; t < plan->n_tujuan; t++)
		for (size_t s = 0; s < plan->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &plan->tujuan[t].sasaran[s];

			for (size_t i = 0; i < x->n_indikator; i++)
				add_text(r, str_from(
					x->indikator[i].lanjutan));
		}
}

/* Those that the series of a unit go on from. */
static void add_before(struct related *r, const struct opd *o)
{
	for (size_t i = 0; i < o->n_pendahulu; i++)
		add_slug(r, str_from(o->pendahulu[i]));
	for (size_t i = 0; i < o->n_rencana; i++)
		add_plan(r, &o->rencana[i]);
}

static void add_texts(struct related *r, const struct opd *o)
{
	add_text(r, o->profil.teks);
	for (size_t i = 0; i < o->n_laporan; i++) {
		const struct laporan *l = &o->laporan[i];

		add_text(r, l->naskah.teks);
		for (size_t k = 0; k < l->n_analisis; k++)
			add_text(r, l->analisis[k].naskah.teks);
	}
}

static const struct opd *opd_at(const struct related *r, size_t number)
{
	return number == r->site->n_unit ? r->site->pemda.opd
					 : r->site->unit[number].opd;
}

void related_find(struct related *r, size_t unit)
{
	while (r->n)
		r->seen[r->unit[--r->n]] = false;
	r->n_before = 0;
	if (!opd_at(r, unit))
		return;
	add(r, unit);
	for (; r->n_before < r->n; r->n_before++)
		add_before(r, opd_at(r, r->unit[r->n_before]));
	for (size_t i = 0; i < r->n_before; i++)
		add_texts(r, opd_at(r, r->unit[i]));
}
