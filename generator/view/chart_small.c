/*
 * The small ones, that stand in the cells of tables: sparkline, bullet bar,
 * gauge.
 */
#include "view/chart_part.h"

#include "base/limits.h"
#include "view/svg.h"

#define SPARK_LEFT 500		/* first and last year in the view box */
#define SPARK_RIGHT 9100
#define SPARK_TOP 600
#define SPARK_BOTTOM 2200
#define SPARK_MIDDLE 1400
#define BULLET_END 125		/* percent of the target at the right end */

/* <title> and <desc> of plain text. */
static void add_texts(struct buf *out, const char *title, const char *desc)
{
	svg_open(out, "title", NULL);
	svg_text(out, "title", str_from(title));
	if (!desc)
		return;
	svg_open(out, "desc", NULL);
	svg_text(out, "desc", str_from(desc));
}

/* What part is of whole, in hundredths of a percent, 0 to 10000. */
static int share(struct decimal part, struct decimal whole)
{
	int64_t s = decimal_ratio(part, whole, 10000, 0).coef;

	return s < 0 ? 0 : s > 10000 ? 10000 : (int)s;
}

/* The years of a sparkline, and an axis from its lowest to its highest
 * realisasi. False where there is none. */
static bool spark_init(struct plot *p, const struct chart *c)
{
	bool any = false;

	memset(p, 0, sizeof(*p));
	p->c = c;
	for (size_t i = 0; i < c->n; i++) {
		struct decimal d;

		if (!plot_number(p, c->point[i].realisasi, &d))
			continue;
		if (!any || decimal_cmp(d, p->axis.lo) < 0)
			p->axis.lo = d;
		if (!any || decimal_cmp(d, p->axis.hi) > 0)
			p->axis.hi = d;
		any = true;
	}
	if (!any)
		return false;
	p->first = c->point[0].tahun;
	p->n = c->point[c->n - 1].tahun - p->first + 1;
	p->kini = p->n - 1;
	p->bottom = SPARK_BOTTOM;
	p->top = SPARK_TOP;
	return true;
}

static int spark_x(const struct plot *p, int slot)
{
	if (p->n == 1)
		return SPARK_RIGHT;
	return SPARK_LEFT +
	       slot * (SPARK_RIGHT - SPARK_LEFT) / (p->n - 1);
}

/* Equal values lie in the middle. */
static bool spark_y(const struct plot *p, int slot, int *y)
{
	const struct chart_point *point = plot_point(p, slot);
	struct decimal d;

	if (!point || !plot_number(p, point->realisasi, &d))
		return false;
	*y = SPARK_MIDDLE;
	if (decimal_cmp(p->axis.lo, p->axis.hi) < 0)
		*y = axis_y(&p->axis, d, p->bottom, p->top);
	return true;
}

static void spark_circle(struct buf *out, const char *class, int x, int y,
			 const char *radius)
{
	svg_open(out, "circle", class);
	svg_px(out, "cx", x);
	svg_px(out, "cy", y);
	svg_attr(out, "r", radius);
	svg_end(out);
}

/* The run of years with a realisasi that begins at slot: a line, or a dot
 * where it is a single year that is not the last. Returns its end. */
static int add_run(struct buf *out, const struct plot *p, int slot)
{
	int end = slot, y = 0;

	while (end < p->n && spark_y(p, end, &y))
		end++;
	if (end - slot == 1) {
		if (slot != p->n - 1)
			spark_circle(out, "dot", spark_x(p, slot), y, "2");
		return end;
	}
	svg_open(out, "polyline", "actual");
	buf_adds(out, " points=\"");
	for (int i = slot; i < end; i++) {
		spark_y(p, i, &y);
		buf_adds(out, i > slot ? " " : "");
		svg_number(out, spark_x(p, i));
		buf_addch(out, ',');
		svg_number(out, y);
	}
	buf_addch(out, '"');
	svg_end(out);
	return end;
}

bool chart_spark(struct buf *out, const struct chart *c)
{
	struct buf title = BUF_INIT(LIMIT_PAGE), desc = BUF_INIT(LIMIT_PAGE);
	struct plot p;
	int y;

	if (!spark_init(&p, c))
		return false;
	chart_title(&title, &p);
	chart_realisasi_list(&desc, &p);
	buf_adds(out, "<svg class=\"spark\" role=\"img\" width=\"96\" "
		      "height=\"28\" viewBox=\"0 0 96 28\">");
	add_texts(out, title.ptr, desc.ptr);
	for (int slot = 0; slot < p.n; slot++)
		if (spark_y(&p, slot, &y))
			slot = add_run(out, &p, slot);
	if (spark_y(&p, p.n - 1, &y))
		spark_circle(out, "dot now", SPARK_RIGHT, y, "3.5");
	else
		spark_circle(out, "gap", SPARK_RIGHT, SPARK_MIDDLE, "3");
	buf_adds(out, "</svg>");
	buf_release(&title);
	buf_release(&desc);
	return true;
}

/* A rectangle from the left. */
static void add_rect(struct buf *out, const char *class, int width,
		     int height, int y)
{
	svg_open(out, "rect", class);
	svg_percent(out, "width", width);
	svg_px(out, "height", height);
	if (y)
		svg_px(out, "y", y);
	svg_end(out);
}

void chart_bullet(struct buf *out, const struct format *f,
		  const struct words *w, struct decimal capaian,
		  int tingkat)
{
	struct decimal end = decimal_int(BULLET_END);
	struct buf title = BUF_INIT(LIMIT_PAGE), desc = BUF_INIT(LIMIT_PAGE);
	struct buf number = BUF_INIT(LIMIT_PAGE);

	format_number(&number, f, capaian, 2);
	CHART_WRITE(&title, w, "capaian", { "capaian", number.ptr });
	buf_adds(&desc, CHART_WORD(w, "capaian_cara"));
	if (decimal_cmp(capaian, end) > 0)
		buf_addf(&desc, " %s", CHART_WORD(w, "capaian_potong"));
	buf_release(&number);
	buf_addf(out, "<svg class=\"bullet s%d\" role=\"img\" width=\"100%%\" "
		      "height=\"14\">", tingkat);
	add_texts(out, title.ptr, desc.ptr);
	add_rect(out, "track", 10000, 600, 400);
	add_rect(out, "fill", share(capaian, end), 600, 400);
	buf_adds(out, "<rect class=\"target\" x=\"80%\" width=\"2\" "
		      "height=\"14\" transform=\"translate(-1)\"/></svg>");
	buf_release(&title);
	buf_release(&desc);
}

void chart_gauge(struct buf *out, const struct chart_gauge *g)
{
	buf_adds(out, "<svg class=\"gauge\" role=\"img\" width=\"100%\" "
		      "height=\"18\">");
	add_texts(out, g->title, g->desc);
	add_rect(out, "frame", share(g->whole, g->largest), 1800, 0);
	if (g->filled)
		add_rect(out, "fill", share(g->part, g->largest), 1000, 400);
	buf_adds(out, "</svg>");
}
