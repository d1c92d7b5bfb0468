/*
 * Putting a chart together: the frame, then what carries the data (bars,
 * lines, dots, targets, standard), then the labels.
 */
#include "view/chart_part.h"

#include "view/svg.h"

#define BAR_SHARE 56		/* percent of a slot */
#define BAR_WIDEST 1200		/* hundredths of a percent of the plot */
#define MARK_SHARE 75
#define MARK_WIDEST 1600
#define MARK_HALF 150		/* half the thickness of a target's mark */
#define BELOW 4400		/* room for years, notes and rings */
#define MARGIN 68		/* of a picture, where labels hang out */
#define MARGIN_NAMES 112
#define MARGIN_END 116
#define THIN_FROM 17		/* slots from which marks and dots are small */

/* Zero, or the end of the axis nearest to it. */
static int base_y(const struct plot *p)
{
	return axis_y(&p->axis, decimal_int(0), p->bottom, p->top);
}

static void add_bar(struct buf *out, const struct plot *p, int slot)
{
	int base = base_y(p), width = plot_slot_width(p) * BAR_SHARE / 100;
	const struct chart_point *point = plot_point(p, slot);
	int y, above, below;

	if (!plot_realisasi_y(p, slot, &y))
		return;
	if (width > BAR_WIDEST)
		width = BAR_WIDEST;
	above = y < base ? y : base;
	below = y < base ? base : y;
	if (above == below)	/* zero is a value: show where it is */
		above -= MARK_HALF;
	svg_open(out, "rect", point->waktu == CHART_KINI   ? "bar now"
			      : point->waktu == CHART_AWAL ? "bar base"
							   : "bar");
	svg_percent(out, "x", plot_x(p, slot) - width / 2);
	svg_px(out, "y", above);
	svg_percent(out, "width", width);
	svg_px(out, "height", below - above);
	svg_end(out);
}

/* The mark of a target: as wide as its slot below bars, else short. */
static void add_target(struct buf *out, const struct plot *p, int slot)
{
	int width = plot_slot_width(p) * MARK_SHARE / 100;
	bool thin = p->n >= THIN_FROM;
	int y;

	if (!plot_target_y(p, slot, &y))
		return;
	if (width > MARK_WIDEST)
		width = MARK_WIDEST;
	svg_open(out, "rect", "target");
	svg_percent(out, "x", plot_x(p, slot) -
				      (p->kind == PLOT_BARS ? width / 2 : 0));
	svg_px(out, "y", y - MARK_HALF);
	if (p->kind == PLOT_BARS)
		svg_percent(out, "width", width);
	else
		svg_px(out, "width", thin ? 1000 : 2200);
	svg_px(out, "height", 2 * MARK_HALF);
	if (p->kind != PLOT_BARS)
		svg_attr(out, "transform",
			 thin ? "translate(-5)" : "translate(-11)");
	svg_end(out);
}

/* From the slot before to this one; nothing where either has no point. */
static void add_segment(struct buf *out, const struct plot *p, int slot)
{
	int from, to;

	if (slot == 0 || !plot_realisasi_y(p, slot - 1, &from) ||
	    !plot_realisasi_y(p, slot, &to))
		return;
	svg_open(out, "line", "actual");
	svg_percent(out, "x1", plot_x(p, slot - 1));
	svg_px(out, "y1", from);
	svg_percent(out, "x2", plot_x(p, slot));
	svg_px(out, "y2", to);
	svg_end(out);
}

static void add_dot(struct buf *out, const struct plot *p, int slot)
{
	bool thin = p->n >= THIN_FROM;
	int y;

	if (!plot_realisasi_y(p, slot, &y))
		return;
	if (slot == p->kini)
		svg_circle(out, "dot now", plot_x(p, slot), y, "6");
	else
		svg_circle(out, "dot", plot_x(p, slot), y, thin ? "3" : "4");
}

static void add_standard(struct buf *out, const struct plot *p)
{
	struct nilai lower = p->nasional;
	int y;

	if (p->nasional.bentuk == NILAI_RENTANG) {
		lower = nilai_angka(p->nasional.angka);
		if (plot_y(p, nilai_angka(p->nasional.atas), &y))
			svg_rule(out, "std", y);
	}
	if (plot_y(p, lower, &y))
		svg_rule(out, "std", y);
}

/* Draw one part at every slot. */
static void at_each(struct buf *out, const struct plot *p,
		    void (*add)(struct buf *, const struct plot *, int))
{
	for (int slot = 0; slot < p->n; slot++)
		add(out, p, slot);
}

static void add_data(struct buf *out, const struct plot *p)
{
	if (p->kind == PLOT_BARS)
		at_each(out, p, add_bar);
	add_standard(out, p);
	at_each(out, p, add_target);
	if (p->kind == PLOT_BARS)
		return;
	at_each(out, p, add_segment);
	at_each(out, p, add_dot);
}

static void add_parts(struct buf *out, const struct plot *p)
{
	chart_grid(out, p);
	add_data(out, p);
	chart_values(out, p);
	chart_years(out, p);
	chart_sides(out, p);
	buf_adds(out, "</svg>");
}

bool chart_draw(struct buf *out, const struct chart *c)
{
	struct plot p;
	bool names, dense;

	if (!plot_init(&p, c))
		return false;
	names = chart_has_names(&p);
	dense = chart_is_dense(&p);
	buf_adds(out, "<svg");
	if (names || dense)
		svg_attr(out, "class", !dense  ? "names"
				       : names ? "names dense"
					       : "dense");
	buf_adds(out, " role=\"img\"");
	svg_percent(out, "width", 10000);
	svg_px(out, "height", p.bottom + BELOW);
	buf_addch(out, '>');
	chart_head(out, &p);
	add_parts(out, &p);
	return true;
}

int chart_draw_in(struct buf *out, const struct chart *c, int y, int width)
{
	int left = MARGIN, height;
	struct plot p;

	if (!plot_init(&p, c))
		return 0;
	if (chart_has_names(&p))
		left = MARGIN_NAMES;
	height = (p.bottom + BELOW) / 100;
	buf_addf(out, "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" "
		      "overflow=\"visible\">", left, y,
		 width - left - MARGIN_END, height);
	add_parts(out, &p);
	return height;
}
