/*
 * What a chart stands on: zones and bands, the grid with its labels, and the
 * years below. Knows the values only by the axis.
 */
#include "view/chart_part.h"

#include <stdio.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "view/svg.h"

#define NAME_MAX 12		/* characters of a label in the margins */
#define TICK_WIDE 6		/* more characters need the wide margin */
#define GAP_BETWEEN_TICKS 1400	/* least distance of two labels */

static void add_zone(struct buf *out, const char *class, int above,
		     int below)
{
	svg_open(out, "rect", class);
	svg_px(out, "x", 0);
	svg_percent(out, "width", 10000);
	svg_px(out, "y", above);
	svg_px(out, "height", below - above);
	svg_end(out);
}

/* Every other predikat is shaded, so that a score is seen in its grade. */
static void add_grade_zones(struct buf *out, const struct plot *p)
{
	for (int i = 1; i < p->axis.n; i += 2) {
		struct decimal above = i + 1 < p->axis.n ? p->axis.tick[i + 1]
							  : p->axis.hi;

		add_zone(out, "zone",
			 axis_y(&p->axis, above, p->bottom, p->top),
			 axis_y(&p->axis, p->axis.tick[i], p->bottom,
				p->top));
	}
}

static void add_band(struct buf *out, const struct plot *p)
{
	struct nilai range = p->c->indikator->rentang;
	int below = axis_y(&p->axis, range.angka, p->bottom, p->top);
	int above = axis_y(&p->axis, range.atas, p->bottom, p->top);

	add_zone(out, "band", above, below);
	svg_rule(out, "band-edge", below);
	svg_rule(out, "band-edge", above);
}

/* The number on the axis that has the most digits before the point. */
static struct decimal largest(const struct axis *a)
{
	struct decimal first = decimal_abs(a->tick[0]);
	struct decimal last = decimal_abs(a->tick[a->n - 1]);

	return decimal_cmp(first, last) > 0 ? first : last;
}

bool chart_is_compact(const struct plot *p)
{
	const struct axis *a = &p->axis;
	struct decimal size = largest(a);

	if (decimal_cmp(size, decimal_int(10000)) < 0)
		return false;
	for (int i = 0; i < a->n; i++)
		if (!format_compact_is_exact(a->tick[i], size))
			return false;
	return true;
}

/* compact: chart_is_compact of p. */
static void tick_text(struct buf *out, const struct plot *p, bool compact,
		      int i)
{
	struct decimal tick = p->axis.tick[i];

	if (p->kind == PLOT_STEPS)
		chart_clip(out, p->c->indikator->skala.predikat[i], NAME_MAX);
	else if (decimal_sign(tick) == 0)
		buf_addch(out, '0');
	else if (compact)
		format_compact(out, p->c->format, tick, largest(&p->axis));
	else
		format_number(out, p->c->format, tick, tick.scale);
}

/* The line that bars stand on: zero, or the lowest where zero is cut off.
 * Grades have none. */
static bool is_base(const struct plot *p, int i)
{
	if (p->kind == PLOT_STEPS || p->c->akip)
		return false;
	return p->axis.cut ? i == 0 : decimal_sign(p->axis.tick[i]) == 0;
}

static void add_tick(struct buf *out, const struct plot *p, bool compact,
		     int i, int y)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	svg_rule(out, is_base(p, i) ? "axis" : "grid", y);
	tick_text(&text, p, compact, i);
	svg_open(out, "text", "tick");
	svg_px(out, "x", 0);
	svg_px(out, "y", y);
	svg_attr(out, "dx", "-10");
	svg_attr(out, "dy", ".35em");
	svg_attr(out, "text-anchor", "end");
	svg_text(out, "text", buf_str(&text));
	buf_release(&text);
}

void chart_grid(struct buf *out, const struct plot *p)
{
	int last = p->bottom + GAP_BETWEEN_TICKS;
	bool compact = chart_is_compact(p);

	if (p->c->akip)
		add_grade_zones(out, p);
	if (p->kind == PLOT_LINE &&
	    p->c->indikator->arah == ARAH_RENTANG)
		add_band(out, p);
	for (int i = 0; i < p->axis.n; i++) {
		int y = axis_y(&p->axis, p->axis.tick[i], p->bottom, p->top);

		if (last - y < GAP_BETWEEN_TICKS)
			continue;
		add_tick(out, p, compact, i, y);
		last = y;
	}
}

bool chart_has_names(const struct plot *p)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);
	bool wide = p->kind == PLOT_STEPS, compact = chart_is_compact(p);

	for (int i = 0; i < p->axis.n && !wide; i++) {
		buf_clear(&text);
		tick_text(&text, p, compact, i);
		wide = utf8_count(buf_str(&text)) > TICK_WIDE;
	}
	buf_release(&text);
	return wide;
}

bool chart_is_dense(const struct plot *p)
{
	return p->n / p->every > 7;
}

/* Every other written year, counted from the current one, may be hidden. */
static bool is_odd(const struct plot *p, int slot)
{
	int from = p->kini < 0 ? p->n - 1 : p->kini;

	return (from - slot) / p->every % 2 != 0;
}

/* What stands below a year: that it is the baseline, or in short why there
 * is no figure to come. NULL: nothing. */
static const char *year_note(const struct plot *p, int slot)
{
	const struct chart_point *point = plot_point(p, slot);

	if (point && point->waktu == CHART_AWAL)
		return CHART_WORD(p->c->words, "awal");
	if (!point || !plot_is_empty(p, slot))
		return NULL;
	return point->kosong == KOSONG_TIDAK_TERSEDIA
		       ? CHART_WORD(p->c->words, "tersedia_singkat")
		       : CHART_WORD(p->c->words, "berlaku_singkat");
}

static void add_year(struct buf *out, const struct plot *p, int slot)
{
	bool odd = is_odd(p, slot);
	int x = plot_x(p, slot);
	char year[16];

	snprintf(year, sizeof(year), "%d", p->first + slot);
	svg_label(out, slot == p->kini ? "year now"
		       : odd	       ? "year odd"
				       : "year", x, p->bottom + 2000, year);
	if (plot_is_missing(p, slot))
		svg_circle(out, "gap", x, p->bottom + 3300, "4.5");
	else if (year_note(p, slot))
		svg_label(out, odd ? "year-note odd" : "year-note", x,
			  p->bottom + 3600, year_note(p, slot));
}

void chart_years(struct buf *out, const struct plot *p)
{
	for (int slot = 0; slot < p->n; slot++)
		if (plot_is_written(p, slot))
			add_year(out, p, slot);
}

void chart_clip(struct buf *out, const char *text, size_t max)
{
	struct str rest = str_from(text);
	bool whole = utf8_count(rest) <= max;
	size_t len;

	if (whole) {
		buf_adds(out, text);
		return;
	}
	for (size_t i = 0; i + 1 < max; i++) {
		utf8_next(rest, &len);
		buf_add(out, rest.ptr, len);
		rest = str_skip(rest, len);
	}
	buf_adds(out, "\xe2\x80\xa6");
}
