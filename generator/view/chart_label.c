/*
 * Labels, where they do not collide: the values at their points, and what
 * the lines mean in the right margin. Direct labels take the place of a
 * legend.
 */
#include "view/chart_part.h"

#include <stdlib.h>

#include "base/escape.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "model/predikat.h"
#include "view/svg.h"

#define NAME_MAX 12		/* characters of a label in the margins */
#define LETTER 700		/* width of a digit */
#define NARROWEST 45		/* plot in tens of pixels where values show */
#define LINE_ABOVE 1100		/* from a dot up to its label's baseline */
#define LINE_BELOW 2100
#define BAR_ABOVE 800
#define REACH 2600		/* what a label and its air take up */
#define APART 4000		/* between two labels in the right margin */

/* A figure as a label: long numbers shortened, where the grid's are. */
static void figure_text(struct buf *out, const struct plot *p,
			struct nilai n)
{
	struct decimal size = decimal_abs(n.angka);

	if (n.bentuk == NILAI_PREDIKAT)
		chart_clip(out, n.predikat, NAME_MAX);
	else if (n.bentuk == NILAI_ANGKA && chart_is_compact(p) &&
		 decimal_cmp(size, decimal_int(1000000)) >= 0)
		format_compact(out, p->c->format, n.angka, size);
	else
		format_nilai(out, p->c->format, p->c->indikator, n);
}

/* Every how many slots a value is written, so that two never touch. */
static int label_every(const struct plot *p)
{
	int room = plot_slot_width(p) * NARROWEST / 10, longest = 0;
	struct buf text = BUF_INIT(LIMIT_PAGE);

	for (size_t i = 0; i < p->c->n; i++) {
		int len;

		buf_clear(&text);
		figure_text(&text, p, p->c->point[i].realisasi);
		len = (int)utf8_count(buf_str(&text));
		if (len > longest && nilai_ada(p->c->point[i].realisasi))
			longest = len;
	}
	buf_release(&text);
	return (longest * LETTER + LETTER + room - 1) / room;
}

static bool between(int y, int from, int to)
{
	return from <= y && y <= to;
}

/* How bad it is to write between two heights at a slot. */
static int cost_of(const struct plot *p, int slot, int from, int to)
{
	struct nilai range = p->c->indikator->rentang;
	int y, cost = 0;

	if (plot_target_y(p, slot, &y) && between(y, from, to))
		cost += 3;
	if (p->c->indikator->arah == ARAH_RENTANG) {
		plot_y(p, nilai_angka(range.angka), &y);
		cost += between(y, from, to) ? 3 : 0;
		plot_y(p, nilai_angka(range.atas), &y);
		cost += between(y, from, to) ? 3 : 0;
	}
	if (from < 0 || to > p->bottom)
		cost += 5;
	return cost;
}

/* How many of the two neighbours are so far above (-1) or below (1) that the
 * line to them crosses a label: it rises half as much as it goes across. */
static int crossings(const struct plot *p, int slot, int y, int direction)
{
	int steep = plot_slot_width(p) * NARROWEST / 10 / 2;
	int other, n = 0;

	if (plot_realisasi_y(p, slot - 1, &other))
		n += (other - y) * direction > steep;
	if (plot_realisasi_y(p, slot + 1, &other))
		n += (other - y) * direction > steep;
	return n;
}

/* Baseline of the label of a dot: above it, unless below is freer. */
static int line_label_y(const struct plot *p, int slot, int y)
{
	int above = cost_of(p, slot, y - 2400, y - 200) +
		    crossings(p, slot, y, -1);
	int below = cost_of(p, slot, y + 200, y + 2400) +
		    crossings(p, slot, y, 1);

	return below < above ? y + LINE_BELOW : y - LINE_ABOVE;
}

/* Baseline of the label of a bar: above it (above zero, where the bar hangs
 * down), and above the target's mark where that is close. */
static int bar_label_y(const struct plot *p, int slot, int y)
{
	int base = axis_y(&p->axis, decimal_int(0), p->bottom, p->top);
	int end = y < base ? y : base, mark;

	if (plot_target_y(p, slot, &mark) && between(mark, end - REACH, end))
		end = mark;
	return end - BAR_ABOVE;
}

static void add_past(struct buf *out, const struct plot *p, int slot, int y)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);
	bool band = p->c->indikator->arah == ARAH_RENTANG;

	figure_text(&text, p, plot_point(p, slot)->realisasi);
	svg_label(out, band ? "val wide bare" : "val wide", plot_x(p, slot),
		  p->kind == PLOT_BARS ? bar_label_y(p, slot, y)
				       : line_label_y(p, slot, y), text.ptr);
	buf_release(&text);
}

/* The realisasi or the target (goal) of the current year; the word before
 * the figure is for wide screens. */
static void add_now(struct buf *out, const struct plot *p, bool goal,
		    bool word, int y)
{
	const struct words *w = p->c->words;
	const struct chart_point *now = plot_point(p, p->kini);
	struct buf text = BUF_INIT(LIMIT_PAGE);

	svg_open(out, "text", goal ? "val goal" : "val now");
	svg_percent(out, "x", plot_x(p, p->kini));
	svg_px(out, "y", y);
	svg_attr(out, "text-anchor", "middle");
	buf_addch(out, '>');
	if (word) {
		buf_addf(&text, "%s ", goal ? CHART_WORD(w, "target")
					    : CHART_WORD(w, "realisasi"));
		svg_open(out, "tspan", "wide");
		svg_text(out, "tspan", buf_str(&text));
		buf_clear(&text);
	}
	figure_text(&text, p, goal ? now->target : now->realisasi);
	escape_html(out, buf_str(&text));
	buf_adds(out, "</text>");
	buf_release(&text);
}

/* True where the words "Realisasi" and "Target" have room: few years, a slot
 * to the right, and the year before not written at the same height. */
static bool words_fit(const struct plot *p, int y)
{
	int before;

	if (p->n > 8 || (p->n > 1 && p->kini == p->n - 1))
		return false;
	return p->kind == PLOT_STEPS ||
	       !plot_realisasi_y(p, p->kini - 1, &before) ||
	       !between(before, y - 1600, y + 1600);
}

/* The upper of dot and target is labelled above, the lower one below. Where
 * there is no room below, the lower one is labelled above as well: between
 * them where they are far apart, else with both labels over both. */
static void add_now_pair(struct buf *out, const struct plot *p, int y,
			 int mark)
{
	bool words = words_fit(p, y), dot_first = y <= mark;
	int upper = dot_first ? y - 1300 : mark - 800;
	int lower = dot_first ? mark + 1800 : y + 2400;

	if (lower > p->bottom + 200 && abs(y - mark) > 4500) {
		lower = dot_first ? mark - 800 : y - 1300;
	} else if (lower > p->bottom + 200) {
		lower = upper;
		upper -= 1700;
	}
	add_now(out, p, false, words, dot_first ? upper : lower);
	add_now(out, p, true, words, dot_first ? lower : upper);
}

/* On a phone the label is wider than its bar: the marks of the neighbours
 * must not strike it through. */
static int above_neighbours(const struct plot *p, int y)
{
	for (int slot = p->kini - 1; slot <= p->kini + 1; slot++) {
		int mark;

		if (plot_target_y(p, slot, &mark) &&
		    between(mark, y - 1300, y + 400))
			y = mark - BAR_ABOVE;
	}
	return y;
}

static void add_current(struct buf *out, const struct plot *p, int y)
{
	int mark, at;

	if (p->kind == PLOT_BARS) {
		at = above_neighbours(p, bar_label_y(p, p->kini, y));
		add_now(out, p, false, false, at);
	} else if (plot_target_y(p, p->kini, &mark)) {
		add_now_pair(out, p, y, mark);
	} else {
		at = line_label_y(p, p->kini, y);
		at += at < y ? -200 : 300;	/* the dot is larger */
		add_now(out, p, false, !p->c->akip && words_fit(p, y), at);
	}
}

void chart_values(struct buf *out, const struct plot *p)
{
	int every = label_every(p);
	int from = p->kini < 0 ? p->n - 1 : p->kini, y;

	for (int slot = 0; slot < p->n; slot++) {
		if (!plot_realisasi_y(p, slot, &y))
			continue;
		if (slot == p->kini)
			add_current(out, p, y);
		else if (p->kind != PLOT_STEPS && (from - slot) % every == 0)
			add_past(out, p, slot, y);
	}
}

/* Two lines of text in the right margin. */
struct side {
	const char *class;
	const char *strong;
	const char *word;
	int tahun;		/* after the word, or 0 */
	struct nilai figure;
	int y;
};

static void add_side(struct buf *out, const struct plot *p,
		     const struct side *s)
{
	struct decimal size = decimal_abs(s->figure.angka);
	struct buf word = BUF_INIT(LIMIT_PAGE), text = BUF_INIT(LIMIT_PAGE);

	buf_adds(&word, s->word);
	if (s->tahun)
		buf_addf(&word, " %d", s->tahun);
	/* the margin is narrow: a long number is always shortened here */
	if (s->figure.bentuk == NILAI_ANGKA &&
	    decimal_cmp(size, decimal_int(1000000)) >= 0)
		format_compact(&text, p->c->format, s->figure.angka, size);
	else
		figure_text(&text, p, s->figure);
	for (int line = 0; line < 2; line++) {
		svg_open(out, "text", line ? s->strong : s->class);
		svg_percent(out, "x", 10000);
		svg_px(out, "y", s->y);
		svg_attr(out, "dx", "10");
		svg_attr(out, "dy", line ? "1em" : "-.2em");
		svg_text(out, "text", buf_str(line ? &text : &word));
	}
	buf_release(&word);
	buf_release(&text);
}

/* Height of a figure in the margin: a range at its middle. */
static bool side_y(const struct plot *p, struct nilai n, int *y)
{
	int upper;

	if (n.bentuk != NILAI_RENTANG)
		return plot_y(p, n, y);
	plot_y(p, nilai_angka(n.angka), y);
	plot_y(p, nilai_angka(n.atas), &upper);
	*y = (*y + upper) / 2;
	return true;
}

static int fill_sides(struct side s[2], const struct plot *p)
{
	const struct words *w = p->c->words;
	const struct indikator *i = p->c->indikator;
	bool band = i->arah == ARAH_RENTANG && p->kind == PLOT_LINE;
	int n = 0;

	if (side_y(p, p->nasional, &s[n].y)) {
		s[n].class = "std-label";
		s[n].strong = "std-label strong";
		s[n].word = CHART_WORD(w, "nasional");
		s[n++].figure = p->nasional;
	}
	s[n].figure = band ? i->rentang : p->c->akhir;
	if (side_y(p, s[n].figure, &s[n].y)) {
		s[n].class = "target-label";
		s[n].strong = "target-label strong";
		s[n].word = band ? CHART_WORD(w, "rentang")
				 : CHART_WORD(w, "target");
		s[n].tahun = band ? 0 : p->c->akhir_tahun;
		n++;
	}
	return n;
}

/* Push the lower one down, and where that leaves the plot, both up. */
static void part_sides(const struct plot *p, struct side *upper,
		       struct side *lower)
{
	if (lower->y - upper->y < APART)
		lower->y = upper->y + APART;
	if (lower->y > p->bottom - 600)
		lower->y = p->bottom - 600;
	if (lower->y - upper->y < APART)
		upper->y = lower->y - APART;
}

/* The letter of each predikat in the middle of its zone. */
static void add_grades(struct buf *out, const struct plot *p)
{
	const struct axis *a = &p->axis;

	for (int i = 0; i < a->n; i++) {
		struct decimal end = i + 1 < a->n ? a->tick[i + 1] : a->hi;
		struct decimal inside = decimal_add(a->tick[i],
						    decimal_int(1));
		int below = axis_y(a, a->tick[i], p->bottom, p->top);
		int above = axis_y(a, end, p->bottom, p->top);

		if (above == below)
			continue;
		svg_open(out, "text", "grade");
		svg_percent(out, "x", 10000);
		svg_px(out, "y", (above + below) / 2);
		svg_attr(out, "dx", "18");
		svg_attr(out, "dy", ".35em");
		svg_text(out, "text",
			 str_from(predikat_dari_nilai(inside)));
	}
}

void chart_sides(struct buf *out, const struct plot *p)
{
	struct side s[2] = { { .tahun = 0 } };
	int n;

	if (p->c->akip) {
		add_grades(out, p);
		return;
	}
	n = fill_sides(s, p);
	if (n == 2 && s[0].y <= s[1].y)
		part_sides(p, &s[0], &s[1]);
	else if (n == 2)
		part_sides(p, &s[1], &s[0]);
	for (int i = 0; i < n; i++)
		add_side(out, p, &s[i]);
}
