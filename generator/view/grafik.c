/*
 * The chart of an indikator as a picture of its own, to be downloaded and
 * printed elsewhere: with title, source, licence and address in it, since a
 * picture travels without its page. The looks are the template's; the lines
 * of text are placed here, because SVG breaks none.
 */
#include "view/subject.h"

#include "base/limits.h"
#include "view/frame.h"
#include "view/graph.h"
#include "view/kutipan.h"
#include "view/lines.h"

#define WIDTH 800
#define EDGE 24		/* empty above and below */

/* A kind of line: how many characters fit, and pixels to the next one. */
struct style {
	const char *kelas;
	size_t most;
	int step;
};

static const struct style style_judul = { "judul", 54, 30 };
static const struct style style_sub = { "sub", 90, 22 };
static const struct style style_kaki = { "kaki", 104, 18 };

/* The picture while it grows downwards. */
struct picture {
	const struct sheet *s;
	struct value *baris;
	int y;
};

static void add_text(struct picture *p, const struct style *style,
		     const char *text)
{
	struct str *line;
	size_t n = lines_break(&line, str_from(text ? text : ""),
			       style->most, p->s->arena);

	for (size_t i = 0; i < n; i++) {
		struct value *v = push_map(p->s, p->baris);

		p->y += style->step;
		put_text(p->s, v, "kelas", style->kelas);
		put_text(p->s, v, "y", sheet_int(p->s, p->y));
		put(p->s, v, "teks", value_text(p->s->arena, line[i]));
	}
}

static void add_chart(struct picture *p, struct value *root,
		      const struct chart *c)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);

	p->y += EDGE;
	p->y += chart_draw_in(&svg, c, p->y, WIDTH);
	put(p->s, root, "svg", value_html(p->s->arena, buf_str(&svg)));
	buf_release(&svg);
}

static void put_words(const struct sheet *s, struct value *root,
		      const struct chart *c)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	chart_title_text(&text, c);
	put(s, root, "judul", value_text(s->arena, buf_str(&text)));
	buf_clear(&text);
	chart_desc_text(&text, c);
	put(s, root, "uraian", value_text(s->arena, buf_str(&text)));
	buf_release(&text);
}

static const char *note_of(const struct sheet *s, const struct chart *c)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);
	const char *note;

	chart_note(&text, c);
	note = arena_strdup(s->arena, buf_str(&text));
	buf_release(&text);
	return note;
}

struct value *grafik_values(struct sheet *s, const struct page *p)
{
	struct value *root = value_map(s->arena);
	struct subject x = subject_of(s, p);
	struct chart c = graph_chart(s, &x.d, subject_tahun(s, &x));
	struct picture picture = { s, put_list(s, root, "baris"), EDGE / 2 };
	const struct situs *situs = &s->view->site->isi->situs;

	c.large = true;
	put_words(s, root, &c);
	put_text(s, root, "bahasa", situs->bahasa);
	add_text(&picture, &style_judul, x.i->nama);
	add_text(&picture, &style_sub, SHEET_WORDS(
		s, "sematkan.sub", { "opd", x.u->opd->nama },
		{ "grafik", graph_heading(s, &x.d) }));
	add_text(&picture, &style_kaki, note_of(s, &c));
	add_chart(&picture, root, &c);
	if (situs->contoh)
		add_text(&picture, &style_sub, frame_contoh(s));
	add_text(&picture, &style_kaki, kutipan_sumber(s, &x));
	add_text(&picture, &style_kaki, kutipan_teks(s, &x));
	add_text(&picture, &style_kaki, kutipan_lisensi(s));
	add_text(&picture, &style_kaki, kutipan_alamat(s, &x));
	put_text(s, root, "tinggi", sheet_int(s, picture.y + EDGE));
	return root;
}
