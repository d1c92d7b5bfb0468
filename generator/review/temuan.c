/*
 * Findings that the step brings, and those that it mends: what only one of
 * both states has. A finding that merely moved to another line is neither.
 */
#include "review/review_parts.h"

#include <stdlib.h>

#include "naskah/naskah.h"
#include "view/narasi.h"

static bool is_same(const struct diag_item *a, const struct diag_item *b)
{
	return !strcmp(a->code, b->code) &&
	       !strcmp(a->place.path, b->place.path) &&
	       !strcmp(a->text, b->text);
}

static int compare(const struct diag_item *a, const struct diag_item *b)
{
	int order = strcmp(a->place.path, b->place.path);

	if (order == 0)
		order = strcmp(a->code, b->code);
	return order ? order : strcmp(a->text, b->text);
}

static int by_meaning(const void *a, const void *b)
{
	const struct diag_item *const *x = a, *const *y = b;

	return compare(*x, *y);
}

/* The findings in the order of compare. */
static const struct diag_item **sorted(const struct diag *d, struct arena *a)
{
	const struct diag_item **list = arena_calloc(a, d->n,
						     sizeof(*list));

	for (size_t i = 0; i < d->n; i++)
		list[i] = &d->item[i];
	if (d->n)
		qsort(list, d->n, sizeof(*list), by_meaning);
	return list;
}

static void push(const struct sheet *s, struct value *list,
		 const struct diag_item *x)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "tingkat", diag_level_name(x->level));
	put_text(s, v, "path", x->place.path);
	put_text(s, v, "baris", x->place.line
		 ? sheet_int(s, x->place.line) : NULL);
	put_text(s, v, "kolom", x->place.line && x->place.column
		 ? sheet_int(s, x->place.column) : NULL);
	put_text(s, v, "kode", x->code);
	put_text(s, v, "teks", x->text);
}

/* Findings of a that b lacks, each as often as it is one more, in a's order
 * of places. */
static void push_missing(const struct sheet *s, struct value *list,
			 struct diag *a, struct diag *b)
{
	const struct diag_item **x = sorted(a, s->arena);
	const struct diag_item **y = sorted(b, s->arena);
	bool *known = arena_calloc(s->arena, a->n, sizeof(*known));
	size_t k = 0;

	for (size_t i = 0; i < a->n; i++) {
		while (k < b->n && compare(y[k], x[i]) < 0)
			k++;
		if (k < b->n && is_same(y[k], x[i])) {
			known[x[i] - a->item] = true;
			k++;
		}
	}
	for (size_t i = 0; i < a->n; i++)
		if (!known[i])
			push(s, list, &a->item[i]);
}

void tinjauan_put_temuan(struct tinjauan *t, struct value *root,
			 const struct sheet *sheet)
{
	struct value *map = put_map(sheet, root, "temuan");
	struct value *baru = put_list(sheet, map, "baru");
	struct value *selesai = put_list(sheet, map, "selesai");

	diag_sort(&t->lama.diag);
	diag_sort(&t->baru.diag);
	push_missing(sheet, baru, &t->baru.diag, &t->lama.diag);
	push_missing(sheet, selesai, &t->lama.diag, &t->baru.diag);
}

/* What narratives of one side are rendered with: only to find mistakes. */
struct reader_of_texts {
	const struct view *view;
	struct arena arena;	/* of one narrative */
	struct diag *diag;
};

static void check_text(struct reader_of_texts *x, const struct naskah *n,
		       const struct rekap *r)
{
	struct sheet s = { .view = x->view, .arena = &x->arena,
			   .address = "", .diag = x->diag };
	struct narasi_place place = { r, "n-", 1 };
	struct markdown_result m = { .n_heading = 0 };

	if (n->ada)
		(void)!narasi_render(&s, &m, n, &place);
	arena_rewind(&x->arena);
}

static void check_unit(struct reader_of_texts *x, const struct site *site,
		       const struct unit *u)
{
	check_text(x, &u->opd->profil, site_rekap_utama(site, u));
	for (size_t i = 0; i < u->n_rekap; i++) {
		const struct rekap *r = &u->rekap[i];

		check_text(x, &r->laporan->naskah, r);
		for (size_t k = 0; k < r->laporan->n_analisis; k++)
			check_text(x, &r->laporan->analisis[k].naskah, r);
	}
}

static void check_side(struct tinjauan *t, struct tinjauan_sisi *side,
		       const struct words *words)
{
	const struct site *site = &side->site;
	struct view view = { .site = site, .sejarah = &t->sejarah,
			     .words = *words, .assets = value_map(&t->arena),
			     .format.inggris = words->inggris };
	struct reader_of_texts x = { &view, ARENA_INIT, &side->diag };

	if (!side->isi.situs.nama)
		return;
	(void)!naskah_check(site, side->source, 1, &side->diag);
	for (size_t i = 0; i < site->isi->n_halaman; i++)
		check_text(&x, &site->isi->halaman[i].naskah, NULL);
	if (site->pemda.opd)
		check_unit(&x, site, &site->pemda);
	for (size_t i = 0; i < site->n_unit; i++)
		check_unit(&x, site, &site->unit[i]);
	arena_release(&x.arena);
}

/* What the site at HEAD lives with is told of neither side. */
void tinjauan_check(struct tinjauan *t, const struct words *words)
{
	const struct situs *situs = &t->baru.isi.situs;

	check_side(t, &t->lama, words);
	check_side(t, &t->baru, words);
	diag_silence(&t->lama.diag, situs->diamkan, situs->n_diamkan);
	diag_silence(&t->baru.diag, situs->diamkan, situs->n_diamkan);
}
