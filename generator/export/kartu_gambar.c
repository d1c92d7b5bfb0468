/*
 * Drawing cards; see kartu_gambar.h. The same colours and marks as on the
 * pages: a disc for a target that was met, a square for one that was missed,
 * a ring for what cannot be judged. Says every count in words, too.
 */
#include "export/kartu_gambar.h"

#include "image/encode.h"
#include "image/font.h"

#define EDGE 32			/* at the sides, before scaling */
#define BAND 54			/* height of the head */
#define MARK 18			/* size of a mark, and to the next one */
#define MARK_STEP 24
#define MOST_MARKS 44		/* more are drawn as shares of a bar */

enum { ON_PAPER, ON_PAPER_2, GOOD, BAD, NONE, ON_BAND, N_RAMP };

static const struct ramp ramps[N_RAMP] = {
	[ON_PAPER] = { 0xffffff, 0x14201f },
	[ON_PAPER_2] = { 0xffffff, 0x4b5957 },
	[GOOD] = { 0xffffff, 0x0a5d5a },
	[BAD] = { 0xffffff, 0xa8173b },
	[NONE] = { 0xffffff, 0x66736f },
	[ON_BAND] = { 0x0a4b49, 0xffffff }
};

static const int ramp_of[N_TANDA] = {
	[TANDA_TERCAPAI] = GOOD, [TANDA_GAGAL] = BAD, [TANDA_TAK] = NONE
};

struct card {
	struct canvas canvas;
	struct font *font;
	int scale;
};

static struct box scaled(const struct card *c, struct box b)
{
	struct box s = { b.x * c->scale, b.y * c->scale, b.width * c->scale,
			 b.height * c->scale };

	return s;
}

static struct type sized(const struct card *c, struct type t)
{
	t.size *= c->scale;
	t.x *= c->scale;
	t.y *= c->scale;
	return t;
}

/* Bytes of text, up to its end or a blank, that fit into so many pixels; at
 * least one word. */
static size_t fitting(struct card *c, const struct type *t, struct str text,
		      int width)
{
	size_t fits = 0, at = 0;

	while (at < text.len) {
		size_t word = str_find(str_skip(text, at), ' ');

		if (fits && font_width(c->font, t,
				       str_make(text.ptr, at + word)) > width)
			break;
		fits = at + word;
		at = fits < text.len ? fits + 1 : fits;
	}
	return fits;
}

/* Write text into at most so many lines; what does not fit is left out, and
 * "…" says so. Returns how many lines were written. */
static int add_text(struct card *c, struct type t, const char *text, int most)
{
	int width = (KARTU_WIDTH - 2 * EDGE) * c->scale, line = 0;
	struct str rest = str_from(text);
	int step = t.size * 6 / 5;

	for (; rest.len > 0 && line < most; line++) {
		struct type real = sized(c, t);
		struct str part = rest;

		part.len = fitting(c, &real, rest, width);
		rest = str_trim(str_skip(rest, part.len));
		font_draw(c->font, &c->canvas, &real, part);
		real.x += font_width(c->font, &real, part);
		if (rest.len > 0 && line + 1 == most)
			font_draw(c->font, &c->canvas, &real, str_from("…"));
		t.y += step;
	}
	return line;
}

static void add_mark(struct card *c, int tanda, int x, int y)
{
	struct box area = { x, y, MARK, MARK };

	if (tanda == TANDA_GAGAL) {
		struct box square = { x + 1, y + 1, MARK - 2, MARK - 2 };

		canvas_fill(&c->canvas, scaled(c, square), ramp_of[tanda],
			    CANVAS_STEPS - 1);
		return;
	}
	canvas_circle(&c->canvas, scaled(c, area), ramp_of[tanda],
		      tanda == TANDA_TAK ? 2 * c->scale : 0);
}

/* One mark for each indikator, in two rows. */
static void add_marks(struct card *c, const struct kartu *k, int y)
{
	int i = 0;

	for (int tanda = 0; tanda < N_TANDA; tanda++)
		for (int n = 0; n < k->n[tanda]; n++, i++)
			add_mark(c, tanda,
				 EDGE + i % (MOST_MARKS / 2) * MARK_STEP,
				 y + i / (MOST_MARKS / 2) * MARK_STEP);
}

/* The shares of a bar, with a gap between them; of each at least a little
 * is seen. */
static void add_bar(struct card *c, const struct kartu *k, int all, int y)
{
	int width = KARTU_WIDTH - 2 * EDGE - 4 * N_TANDA, x = EDGE;

	for (int tanda = 0; tanda < N_TANDA; tanda++) {
		int part = (int)((int64_t)width * k->n[tanda] / all);
		struct box area = { x, y, part < 3 ? 3 : part, 30 };

		if (k->n[tanda] == 0)
			continue;
		canvas_fill(&c->canvas, scaled(c, area), ramp_of[tanda],
			    CANVAS_STEPS - 1);
		x += area.width + 4;
	}
}

/* What the marks mean, with their counts. */
static void add_legend(struct card *c, const struct kartu *k, int y)
{
	struct type t = { FONT_REGULAR, 16, ON_PAPER, EDGE, y };

	for (int tanda = 0; tanda < N_TANDA; tanda++) {
		struct type real;

		if (!k->teks[tanda])
			continue;
		add_mark(c, tanda, t.x, t.y - MARK + 4);
		t.x += MARK_STEP;
		real = sized(c, t);
		font_draw(c->font, &c->canvas, &real,
			  str_from(k->teks[tanda]));
		t.x += font_width(c->font, &real,
				  str_from(k->teks[tanda])) / c->scale + 22;
	}
}

static void add_counts(struct card *c, const struct kartu *k, int y)
{
	int all = k->n[0] + k->n[1] + k->n[2];

	if (all > MOST_MARKS)
		add_bar(c, k, all, y);
	else
		add_marks(c, k, y);
	if (all)
		add_legend(c, k, y + 64);
}

static void add_all(struct card *c, const struct kartu *k)
{
	struct box band = { 0, 0, KARTU_WIDTH, BAND };
	struct type site = { FONT_BOLD, 18, ON_BAND, EDGE, 34 };
	struct type name = { FONT_BOLD, 30, ON_PAPER, EDGE, 98 };
	struct type plain = { FONT_REGULAR, 18, ON_PAPER_2, EDGE, 0 };
	struct type found = { FONT_BOLD, 21, GOOD, EDGE, 0 };

	canvas_fill(&c->canvas, scaled(c, band), ON_BAND, 0);
	add_text(c, site, k->situs, 1);
	plain.y = 98 + 36 * add_text(c, name, k->nama, 2) - 8;
	if (k->tahun)
		add_text(c, plain, k->tahun, 1);
	found.y = 197;
	add_text(c, found, k->temuan, 1);
	add_counts(c, k, 213);
	if (k->contoh) {
		plain.size = 14;
		plain.y = KARTU_HEIGHT - 10;
		add_text(c, plain, k->contoh, 1);
	}
}

int kartu_gambar(struct buf *out, const struct kartu *k, int scale,
		 struct arena *a)
{
	struct box size = { 0, 0, KARTU_WIDTH * scale, KARTU_HEIGHT * scale };
	struct card c = { .font = font_open(), .scale = scale };
	int result;

	canvas_init(&c.canvas, size, ramps, N_RAMP, a);
	add_all(&c, k);
	result = encode_png(out, &c.canvas);
	font_free(c.font);
	return result;
}
