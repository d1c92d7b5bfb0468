/*
 * The numbers of a chart as a table, one step below it: whoever cannot see
 * the drawing, point at it or read its small labels opens this, by key, by
 * touch or by voice, without a script. Made from the same struct plot, so
 * that both say the same.
 */
#include "view/chart_part.h"

#include "base/escape.h"
#include "base/limits.h"
#include "model/predikat.h"

#define ROW " scope=\"row\""
#define COL " scope=\"col\""
#define N " class=\"n\""

/* An element with its attributes (" class=…", or "") and a text. */
static void add_cell(struct buf *out, const char *element,
		     const char *attributes, const char *text)
{
	buf_addf(out, "<%s%s>", element, attributes);
	escape_html(out, str_from(text));
	buf_addf(out, "</%s>", element);
}

static void add_number(struct buf *out, const struct plot *p, struct nilai n,
		       const char *span)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	format_nilai(&text, p->c->format, p->c->indikator, n);
	buf_addf(out, "<td class=\"n\"%s>", span);
	escape_html(out, buf_str(&text));
	buf_adds(out, "</td>");
	buf_release(&text);
}

/* A figure, or the word for its kind of nothing. */
static void add_figure(struct buf *out, const struct plot *p, struct nilai n,
		       const char *nothing)
{
	if (nilai_ada(n)) {
		add_number(out, p, n, "");
		return;
	}
	buf_adds(out, "<td class=\"n\">");
	add_cell(out, "span", " class=\"nil\"", nothing);
	buf_adds(out, "</td>");
}

static bool has_target(const struct plot *p)
{
	for (size_t i = 0; i < p->c->n; i++)
		if (nilai_ada(p->c->point[i].target))
			return true;
	return false;
}

/* The last column of scores: their grades. */
static void add_grade(struct buf *out, struct nilai n)
{
	add_cell(out, "td", "", n.bentuk == NILAI_ANGKA
				? predikat_dari_nilai(n.angka) : "–");
}

static void add_year(struct buf *out, const struct plot *p, int slot,
		     bool target)
{
	static const struct nilai none = { .bentuk = NILAI_KOSONG };
	const struct chart_point *point = plot_point(p, slot);
	struct nilai actual = point ? point->realisasi : none;
	const struct words *w = p->c->words;
	bool awal = point && point->waktu == CHART_AWAL;

	buf_addf(out, "<tr%s><th scope=\"row\">%d",
		 slot == p->kini ? " class=\"now\"" : "", p->first + slot);
	if (awal) {
		buf_addch(out, ' ');
		add_cell(out, "span", " class=\"satuan\"",
			 CHART_WORD(w, "awal"));
	}
	buf_adds(out, "</th>");
	add_figure(out, p, actual, plot_is_empty(p, slot)
					? chart_nothing(w, point) : "–");
	if (target)
		add_figure(out, p, point ? point->target : none, "–");
	if (p->c->akip)
		add_grade(out, actual);
	buf_adds(out, "</tr>\n");
}

/* A figure that holds for no single year, over all columns. */
static void add_wide(struct buf *out, const struct plot *p,
		     const char *label, struct nilai n, bool target)
{
	if (!nilai_ada(n))
		return;
	buf_adds(out, "<tr>");
	add_cell(out, "th", ROW, label);
	add_number(out, p, n, target ? " colspan=\"2\"" : "");
	buf_adds(out, "</tr>\n");
}

static void add_last(struct buf *out, const struct plot *p, bool target)
{
	const struct chart *c = p->c;

	if (c->akip)
		return;
	if (c->akhir_tahun > p->first + p->n - 1) {
		struct buf label = BUF_INIT(LIMIT_PAGE);

		buf_addf(&label, "%s %d", CHART_WORD(c->words, "target"),
			 c->akhir_tahun);
		add_wide(out, p, label.ptr, c->akhir, target);
		buf_release(&label);
	}
	if (c->indikator->arah == ARAH_RENTANG)
		add_wide(out, p, CHART_WORD(c->words, "rentang"),
			 c->indikator->rentang, target);
	add_wide(out, p, CHART_WORD(c->words, "nasional"),
		 c->indikator->standar_nasional, target);
}

static void add_head(struct buf *out, const struct plot *p, bool target)
{
	const struct words *w = p->c->words;
	struct buf title = BUF_INIT(LIMIT_PAGE);

	chart_title(&title, p);
	buf_adds(out, "<table><caption>");
	escape_html(out, buf_str(&title));
	buf_adds(out, "</caption>\n<thead><tr>");
	add_cell(out, "th", COL, words_get(w, "kata.tahun"));
	add_cell(out, "th", COL N,
		 CHART_WORD(w, "realisasi"));
	if (target)
		add_cell(out, "th", COL N,
			 CHART_WORD(w, "target"));
	if (p->c->akip)
		add_cell(out, "th", COL,
			 CHART_WORD(w, "predikat"));
	buf_adds(out, "</tr></thead>\n<tbody>\n");
	buf_release(&title);
}

void chart_table(struct buf *out, const struct chart *c)
{
	struct plot p;
	bool target;

	if (!plot_init(&p, c))
		return;
	target = has_target(&p);
	buf_adds(out, "<details class=\"numbers no-print\">");
	add_cell(out, "summary", "", CHART_WORD(c->words, "angka"));
	buf_adds(out, "\n");
	add_head(out, &p, target);
	for (int slot = 0; slot < p.n; slot++)
		add_year(out, &p, slot, target);
	add_last(out, &p, target);
	buf_adds(out, "</tbody></table></details>\n");
}
