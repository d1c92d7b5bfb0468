/*
 * SVG elements as bytes; see svg.h.
 */
#include "view/svg.h"

#include "base/escape.h"

void svg_number(struct buf *out, int hundredths)
{
	int size = hundredths < 0 ? -hundredths : hundredths;
	int rest = size % 100;

	buf_addf(out, "%s%d", hundredths < 0 ? "-" : "", size / 100);
	if (rest % 10)
		buf_addf(out, ".%02d", rest);
	else if (rest)
		buf_addf(out, ".%d", rest / 10);
}

void svg_open(struct buf *out, const char *element, const char *class)
{
	buf_addf(out, "<%s", element);
	if (class)
		svg_attr(out, "class", class);
}

void svg_percent(struct buf *out, const char *name, int hundredths)
{
	buf_addf(out, " %s=\"", name);
	svg_number(out, hundredths);
	buf_adds(out, "%\"");
}

void svg_px(struct buf *out, const char *name, int hundredths)
{
	buf_addf(out, " %s=\"", name);
	svg_number(out, hundredths);
	buf_addch(out, '"');
}

void svg_attr(struct buf *out, const char *name, const char *value)
{
	buf_addf(out, " %s=\"%s\"", name, value);
}

void svg_end(struct buf *out)
{
	buf_adds(out, "/>");
}

void svg_text(struct buf *out, const char *element, struct str text)
{
	buf_addch(out, '>');
	escape_html(out, text);
	buf_addf(out, "</%s>", element);
}

void svg_rule(struct buf *out, const char *class, int y)
{
	svg_open(out, "line", class);
	svg_px(out, "x1", 0);
	svg_percent(out, "x2", 10000);
	svg_px(out, "y1", y);
	svg_px(out, "y2", y);
	svg_end(out);
}

void svg_label(struct buf *out, const char *class, int x, int y,
	       const char *text)
{
	svg_open(out, "text", class);
	svg_percent(out, "x", x);
	svg_px(out, "y", y);
	svg_attr(out, "text-anchor", "middle");
	svg_text(out, "text", str_from(text));
}

void svg_circle(struct buf *out, const char *class, int x, int y,
		const char *radius)
{
	svg_open(out, "circle", class);
	svg_percent(out, "cx", x);
	svg_px(out, "cy", y);
	svg_attr(out, "r", radius);
	svg_end(out);
}
