/*
 * An indikator through the years, in one of the two states: as a line of
 * text, and as a picture; see review_parts.h.
 */
#include "review/review_parts.h"

#include "base/limits.h"
#include "view/graph.h"

#define WIDTH 480	/* pixels */

/* Eight heights of a line of text. */
static const char *const height[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇",
				      "█" };

static bool is_number(const struct titik *p)
{
	return p->realisasi.bentuk == NILAI_ANGKA;
}

/* A height for a value: how far it is on the way from low to high. */
static const char *height_of(struct decimal d, struct decimal low,
			     struct decimal high)
{
	int most = (int)ARRAY_SIZE(height) - 1;
	struct decimal all = decimal_sub(high, low);

	if (decimal_sign(all) == 0)
		return height[most / 2];
	return height[decimal_ratio(decimal_sub(d, low), all, most, 0).coef];
}

/* The first and last year with a number, and the bounds of all. A single
 * year is no line. */
struct bounds {
	size_t first;
	size_t last;
	struct decimal low;
	struct decimal high;
};

static bool find_bounds(struct bounds *b, const struct deret *d)
{
	bool any = false;

	for (size_t i = 0; i < d->n; i++) {
		struct decimal x = d->titik[i].realisasi.angka;

		if (!is_number(&d->titik[i]))
			continue;
		if (!any) {
			b->first = i;
			b->low = b->high = x;
		}
		any = true;
		b->last = i;
		if (decimal_cmp(x, b->low) < 0)
			b->low = x;
		if (decimal_cmp(x, b->high) > 0)
			b->high = x;
	}
	return any && b->last > b->first;
}

void tinjauan_put_garis(const struct sheet *s, struct value *map,
			const struct deret *d)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	struct bounds b;

	put_null(s, map, "garis");
	if (!find_bounds(&b, d))
		return;
	for (size_t i = b.first; i <= b.last; i++)
		buf_adds(&out, is_number(&d->titik[i])
				       ? height_of(d->titik[i].realisasi.angka,
						   b.low, b.high) : "·");
	buf_addch(&out, ' ');
	format_years(&out, d->titik[b.first].tahun, d->titik[b.last].tahun);
	put_text(s, map, "garis", out.ptr);
	buf_release(&out);
}

/* A chart has no size of its own: the picture around it gives one. */
static void put_picture(const struct sheet *s, struct value *map,
			const struct chart *c)
{
	struct buf inner = BUF_INIT(LIMIT_PAGE), svg = BUF_INIT(LIMIT_PAGE);
	int high = chart_draw_in(&inner, c, 8, WIDTH);

	put_null(s, map, "svg");
	if (high) {
		buf_addf(&svg, "<svg width=\"%d\" height=\"%d\" "
			       "viewBox=\"0 0 %d %d\" aria-hidden=\"true\">",
			 WIDTH, high + 16, WIDTH, high + 16);
		buf_addstr(&svg, buf_str(&inner));
		buf_adds(&svg, "</svg>");
		put(s, map, "svg", value_html(s->arena, buf_str(&svg)));
	}
	buf_release(&inner);
	buf_release(&svg);
}

void tinjauan_put_gambar(const struct sheet *s, struct value *map,
			 const struct deret *d, int tahun)
{
	struct chart c = graph_chart(s, d, tahun);
	struct buf text = BUF_INIT(LIMIT_PAGE);

	put_picture(s, map, &c);
	chart_desc_text(&text, &c);
	put_text(s, map, "judul", text.ptr);
	buf_release(&text);
}
