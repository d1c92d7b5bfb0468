/*
 * Deciding how a chart is drawn; see plot.h.
 */
#include "view/plot.h"

#define TOP 2200		/* room above for the highest label */
#define BELOW 4400		/* room for years, notes and rings */
#define HEIGHT 26400
#define HEIGHT_LARGE 32000
#define MOST_BARS 12		/* more years than that are a line */
#define MOST_YEARS 13		/* written below one plot */

/* Smallest and largest number, and the most digits, of what was seen. */
struct extent {
	bool any;
	struct decimal min;
	struct decimal max;
	int digits;
};

static void see_number(struct extent *e, struct decimal d)
{
	if (!e->any || decimal_cmp(d, e->min) < 0)
		e->min = d;
	if (!e->any || decimal_cmp(d, e->max) > 0)
		e->max = d;
	if (d.scale > e->digits)
		e->digits = d.scale;
	e->any = true;
}

static void see(struct extent *e, const struct plot *p, struct nilai n)
{
	struct decimal d;

	if (n.bentuk == NILAI_RENTANG) {
		see_number(e, n.angka);
		see_number(e, n.atas);
	} else if (plot_number(p, n, &d)) {
		see_number(e, d);
	}
}

/* Everything that has a place in the plot. */
static void see_all(struct extent *e, const struct plot *p)
{
	const struct chart *c = p->c;

	for (size_t i = 0; i < c->n; i++) {
		see(e, p, c->point[i].realisasi);
		see(e, p, c->point[i].target);
	}
	see(e, p, c->akhir);
	if (!e->any)
		return;
	see(e, p, p->nasional);
	if (c->indikator->arah == ARAH_RENTANG)
		see(e, p, c->indikator->rentang);
}

static bool same_range(struct nilai a, struct nilai b)
{
	return a.bentuk == NILAI_RENTANG && b.bentuk == NILAI_RENTANG &&
	       decimal_cmp(a.angka, b.angka) == 0 &&
	       decimal_cmp(a.atas, b.atas) == 0;
}

static void place_years(struct plot *p)
{
	const struct chart *c = p->c;

	p->first = c->point[0].tahun;
	p->n = c->point[c->n - 1].tahun - p->first + 1;
	p->every = (p->n + MOST_YEARS - 1) / MOST_YEARS;
	p->kini = -1;
	for (size_t i = 0; i < c->n; i++)
		if (c->point[i].waktu == CHART_KINI)
			p->kini = c->point[i].tahun - p->first;
}

/* True where bars from zero would all look the same: the numbers differ by
 * less than a fifth of the largest. */
static bool is_narrow(const struct extent *e)
{
	struct decimal span = decimal_sub(e->max, e->min);

	return decimal_sign(e->min) > 0 && decimal_sign(span) > 0 &&
	       decimal_cmp(decimal_ratio(span, e->max, 5, 6),
			   decimal_int(1)) < 0;
}

static enum plot_kind choose_kind(const struct plot *p,
				  const struct extent *e)
{
	const struct indikator *i = p->c->indikator;

	if (i->jenis == JENIS_PREDIKAT)
		return PLOT_STEPS;
	if (p->c->akip || i->jenis == JENIS_INDEKS ||
	    i->arah == ARAH_RENTANG || p->n > MOST_BARS)
		return PLOT_LINE;
	if (i->jenis == JENIS_ANGKA && i->desimal > 0 && is_narrow(e))
		return PLOT_LINE;
	return PLOT_BARS;
}

/* A line may leave zero out where the numbers differ by less than what
 * parts them from zero. Shares never do. */
static bool needs_zero(const struct plot *p, const struct extent *e)
{
	struct decimal nearest = decimal_int(0);

	if (p->kind == PLOT_BARS || p->c->indikator->jenis == JENIS_PERSEN)
		return true;
	if (decimal_sign(e->min) > 0)
		nearest = e->min;
	else if (decimal_sign(e->max) < 0)
		nearest = decimal_neg(e->max);
	return decimal_cmp(decimal_sub(e->max, e->min), nearest) >= 0;
}

static void choose_axis(struct plot *p, const struct extent *e)
{
	const struct indikator *i = p->c->indikator;
	struct axis_need need = { e->min, e->max, needs_zero(p, e),
				  e->digits };
	struct decimal hundred = decimal_int(100);

	if (p->kind == PLOT_STEPS) {
		axis_ranks(&p->axis, (int)i->skala.n_predikat);
		return;
	}
	if (p->c->akip) {
		axis_akip(&p->axis, e->min, e->max);
		return;
	}
	if (i->desimal > need.digits)
		need.digits = i->desimal;
	/* shares that come past the half are shown against the whole */
	if (i->jenis == JENIS_PERSEN && decimal_cmp(e->max, hundred) < 0 &&
	    decimal_cmp(e->max, decimal_int(50)) > 0)
		need.max = hundred;
	axis_fit(&p->axis, &need);
}

bool plot_init(struct plot *p, const struct chart *c)
{
	struct nilai none = { .bentuk = NILAI_KOSONG };
	struct extent e = { .any = false };

	memset(p, 0, sizeof(*p));
	p->c = c;
	if (c->n == 0)
		return false;
	p->nasional = c->akip ? none : c->indikator->standar_nasional;
	if (same_range(p->nasional, c->indikator->rentang))
		p->nasional = none;
	see_all(&e, p);
	if (!e.any)
		return false;
	place_years(p);
	p->top = TOP;
	p->bottom = (c->large ? HEIGHT_LARGE : HEIGHT) - BELOW;
	p->kind = choose_kind(p, &e);
	choose_axis(p, &e);
	return true;
}

const struct chart_point *plot_point(const struct plot *p, int slot)
{
	for (size_t i = 0; i < p->c->n; i++)
		if (p->c->point[i].tahun == p->first + slot)
			return &p->c->point[i];
	return NULL;
}

bool plot_is_empty(const struct plot *p, int slot)
{
	const struct chart_point *point = plot_point(p, slot);

	if (!point)
		return p->kini < 0 || slot < p->kini;
	return point->waktu != CHART_NANTI && !nilai_ada(point->realisasi);
}

bool plot_is_missing(const struct plot *p, int slot)
{
	const struct chart_point *point = plot_point(p, slot);

	return plot_is_empty(p, slot) &&
	       (!point || point->kosong == KOSONG_BELUM_DIISI);
}

bool plot_is_written(const struct plot *p, int slot)
{
	int from = p->kini < 0 ? p->n - 1 : p->kini;

	return (from - slot) % p->every == 0;
}

int plot_slot_width(const struct plot *p)
{
	int slots = p->kind == PLOT_BARS ? p->n : p->n - 1;
	int across = p->kind == PLOT_BARS ? 10000 : 9200;

	return slots < 3 ? across / 3 : across / slots;
}

int plot_x(const struct plot *p, int slot)
{
	if (p->kind == PLOT_BARS)
		return (2 * slot + 1) * 10000 / (2 * p->n);
	return p->n == 1 ? 5000 : 400 + slot * 9200 / (p->n - 1);
}

bool plot_number(const struct plot *p, struct nilai n, struct decimal *out)
{
	int rank = 0;

	if (p->c->indikator->jenis == JENIS_PREDIKAT && !p->c->akip) {
		if (n.bentuk == NILAI_PREDIKAT)
			rank = skala_peringkat(&p->c->indikator->skala,
					       n.predikat);
		*out = decimal_int(rank);
		return rank > 0;
	}
	*out = n.angka;
	return n.bentuk == NILAI_ANGKA;
}

bool plot_y(const struct plot *p, struct nilai n, int *y)
{
	struct decimal d;

	if (!plot_number(p, n, &d))
		return false;
	*y = axis_y(&p->axis, d, p->bottom, p->top);
	return true;
}

bool plot_realisasi_y(const struct plot *p, int slot, int *y)
{
	const struct chart_point *point = plot_point(p, slot);

	return point && plot_y(p, point->realisasi, y);
}

bool plot_target_y(const struct plot *p, int slot, int *y)
{
	const struct chart_point *point = plot_point(p, slot);

	return point && plot_y(p, point->target, y);
}
