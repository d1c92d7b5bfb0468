/*
 * What a chart says in words: its title, its description for those who do
 * not see it, and what its caption has to add.
 */
#include "view/chart_part.h"

#include "base/limits.h"
#include "model/predikat.h"
#include "view/svg.h"

void chart_title(struct buf *out, const struct plot *p)
{
	const struct chart_words *w = chart_words(p->c->format);

	buf_addf(out, "%s, %d", p->c->indikator->nama, p->first);
	if (p->n > 1)
		buf_addf(out, " %s %d", w->to, p->first + p->n - 1);
}

/* "2024: 72,40", of AKIP "2024: 72,40 (BB)". */
static void add_figure(struct buf *out, const struct plot *p, int year,
		       struct nilai n)
{
	buf_addf(out, "%d: ", year);
	format_nilai(out, p->c->format, p->c->indikator, n);
	if (p->c->akip && n.bentuk == NILAI_ANGKA)
		buf_addf(out, " (%s)", predikat_dari_nilai(n.angka));
}

void chart_realisasi_list(struct buf *out, const struct plot *p)
{
	const struct chart_words *w = chart_words(p->c->format);
	const char *separator = "";

	for (int slot = 0; slot < p->n; slot++) {
		const struct chart_point *point = plot_point(p, slot);
		bool given = point && nilai_ada(point->realisasi);

		if (!given && !plot_is_missing(p, slot))
			continue;
		buf_adds(out, separator);
		separator = "; ";
		if (given)
			add_figure(out, p, point->tahun, point->realisasi);
		else
			buf_addf(out, "%d: %s", p->first + slot, w->missing);
	}
	buf_adds(out, *separator ? "." : "");
}

/* "Realisasi per 100.000 kelahiran hidup.", "Realisasi dalam tahun." */
static void add_realisasi(struct buf *out, const struct plot *p)
{
	const struct chart_words *w = chart_words(p->c->format);
	const char *unit = p->c->indikator->satuan;

	buf_adds(out, w->realisasi);
	if (p->kind != PLOT_STEPS && unit && !p->c->akip) {
		bool per = str_starts(str_from(unit), "per ");

		buf_addf(out, "%s%s %s", per ? "" : " ",
			 per ? "" : w->in_unit, unit);
	}
	buf_adds(out, ". ");
	chart_realisasi_list(out, p);
}

static void add_targets(struct buf *out, const struct plot *p)
{
	const struct chart *c = p->c;
	const struct chart_words *w = chart_words(c->format);
	bool any = false, end_said = !nilai_ada(c->akhir);

	for (size_t i = 0; i < c->n; i++) {
		if (!nilai_ada(c->point[i].target))
			continue;
		if (any)
			buf_adds(out, "; ");
		else
			buf_addf(out, " %s. ", w->target);
		add_figure(out, p, c->point[i].tahun, c->point[i].target);
		any = true;
		end_said |= c->point[i].tahun == c->akhir_tahun;
	}
	buf_adds(out, any ? "." : "");
	if (end_said)
		return;
	buf_addf(out, " %s ", w->target);
	add_figure(out, p, c->akhir_tahun, c->akhir);
	buf_addch(out, '.');
}

static void add_standard(struct buf *out, const struct plot *p)
{
	const struct indikator *i = p->c->indikator;

	if (!nilai_ada(i->standar_nasional))
		return;
	buf_addf(out, " %s", chart_words(p->c->format)->standard);
	if (i->standar_nasional_tahun)
		buf_addf(out, " %d", i->standar_nasional_tahun);
	buf_adds(out, ": ");
	format_nilai(out, p->c->format, i, i->standar_nasional);
	buf_addch(out, '.');
}

/* Which direction is good, or what the steps of a scale are. */
static void add_direction(struct buf *out, const struct plot *p)
{
	const struct indikator *i = p->c->indikator;
	const struct skala *s = &i->skala;
	const struct chart_words *w = chart_words(p->c->format);

	if (p->kind == PLOT_STEPS)
		buf_addf(out, "%zu %s %s %s %s.", s->n_predikat, w->levels,
			 s->predikat[0], w->levels_to,
			 s->predikat[s->n_predikat - 1]);
	else if (i->arah == ARAH_RENTANG)
		buf_adds(out, w->within);
	else
		buf_adds(out, i->arah == ARAH_TURUN ? w->down : w->up);
}

static void add_desc(struct buf *out, const struct plot *p)
{
	const struct indikator *i = p->c->indikator;

	add_realisasi(out, p);
	if (p->c->akip)
		return;
	if (i->arah == ARAH_RENTANG && nilai_ada(i->rentang)) {
		buf_addf(out, " %s ", chart_words(p->c->format)->range_is);
		format_nilai(out, p->c->format, i, i->rentang);
		buf_addch(out, '.');
	} else {
		add_targets(out, p);
	}
	add_standard(out, p);
	buf_addch(out, ' ');
	add_direction(out, p);
}

void chart_head(struct buf *out, const struct plot *p)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	chart_title(&text, p);
	svg_open(out, "title", NULL);
	svg_text(out, "title", buf_str(&text));
	buf_clear(&text);
	add_desc(&text, p);
	svg_open(out, "desc", NULL);
	svg_text(out, "desc", buf_str(&text));
	buf_release(&text);
}

static bool has_ring(const struct plot *p)
{
	for (int slot = 0; slot < p->n; slot++)
		if (plot_is_missing(p, slot) && plot_is_written(p, slot))
			return true;
	return false;
}

void chart_note(struct buf *out, const struct chart *c)
{
	const struct chart_words *w = chart_words(c->format);
	struct plot p;

	if (!plot_init(&p, c))
		return;
	if (!c->akip)
		add_direction(out, &p);
	if (p.axis.cut)
		buf_addf(out, "%s%s", c->akip ? "" : " ", w->cut_axis);
	if (c->akip)
		buf_addf(out, "%s%s", p.axis.cut ? " " : "", w->grade_lines);
	if (has_ring(&p))
		buf_addf(out, " %s", w->ring);
}
