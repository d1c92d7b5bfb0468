/*
 * SVG elements as bytes; see svg.h.
 */
#include "view/svg.h"

#include "base/escape.h"

/* From the last digit on. Charts are mostly numbers: printf would take most
 * of the time that they need. */
void svg_number(struct buf *out, int hundredths)
{
	unsigned size = hundredths < 0 ? -(unsigned)hundredths
				       : (unsigned)hundredths;
	unsigned rest = size % 100;
	char text[16];
	size_t at = sizeof(text);

	size /= 100;
	if (rest % 10)
		text[--at] = (char)('0' + rest % 10);
	if (rest) {
		text[--at] = (char)('0' + rest / 10);
		text[--at] = '.';
	}
	do {
		text[--at] = (char)('0' + size % 10);
		size /= 10;
	} while (size);
	if (hundredths < 0)
		text[--at] = '-';
	buf_add(out, text + at, sizeof(text) - at);
}

void svg_open(struct buf *out, const char *element, const char *class)
{
	buf_addch(out, '<');
	buf_adds(out, element);
	if (class)
		svg_attr(out, "class", class);
}

static void begin_attr(struct buf *out, const char *name)
{
	buf_addch(out, ' ');
	buf_adds(out, name);
	buf_adds(out, "=\"");
}

void svg_percent(struct buf *out, const char *name, int hundredths)
{
	begin_attr(out, name);
	svg_number(out, hundredths);
	buf_adds(out, "%\"");
}

void svg_px(struct buf *out, const char *name, int hundredths)
{
	begin_attr(out, name);
	svg_number(out, hundredths);
	buf_addch(out, '"');
}

void svg_attr(struct buf *out, const char *name, const char *value)
{
	begin_attr(out, name);
	buf_adds(out, value);
	buf_addch(out, '"');
}

void svg_end(struct buf *out)
{
	buf_adds(out, "/>");
}

void svg_text(struct buf *out, const char *element, struct str text)
{
	buf_addch(out, '>');
	escape_html(out, text);
	buf_adds(out, "</");
	buf_adds(out, element);
	buf_addch(out, '>');
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
