/*
 * From series to charts; see graph.h. The drawings themselves know nothing
 * of the site.
 */
#include "view/graph.h"

#include "base/escape.h"
#include "base/limits.h"
#include "view/figure.h"

#define SPARK_YEARS 5

static struct chart_point point_of(const struct titik *t, int tahun)
{
	struct chart_point p = { t->tahun, CHART_LALU, t->target,
				 t->realisasi, KOSONG_BELUM_DIISI };

	if (t->hasil)
		p.kosong = t->hasil->kosong;
	if (t->awal)
		p.waktu = CHART_AWAL;
	else if (t->tahun == tahun)
		p.waktu = CHART_KINI;
	else if (t->tahun > tahun)
		p.waktu = CHART_NANTI;
	return p;
}

/* A page about a year shows nothing that came after it: its charts stay as
 * they were when the year was reported. */
static struct chart chart_of(const struct sheet *s, const struct deret *d,
			     int tahun, int first)
{
	struct chart c = { .format = &s->view->format,
			   .words = &s->view->words,
			   .indikator = d->indikator };
	struct chart_point *points = arena_calloc(s->arena, d->n,
						  sizeof(*points));

	for (size_t i = 0; i < d->n; i++) {
		if (d->titik[i].tahun < first)
			continue;
		points[c.n] = point_of(&d->titik[i], tahun);
		if (points[c.n].waktu == CHART_NANTI)
			points[c.n].realisasi.bentuk = NILAI_KOSONG;
		c.n++;
	}
	c.point = points;
	c.akhir = d->target_akhir;
	c.akhir_tahun = d->tahun_akhir;
	return c;
}

struct chart graph_chart(const struct sheet *s, const struct deret *d,
			 int tahun)
{
	return chart_of(s, d, tahun, 0);
}

const char *graph_heading(const struct sheet *s, const struct deret *d)
{
	bool target = nilai_ada(d->target_akhir);

	for (size_t i = 0; i < d->n; i++)
		target |= nilai_ada(d->titik[i].target);
	return SHEET_WORDS(s, target ? "indikator.grafik"
				     : "indikator.grafik_realisasi",
			   { "satuan", d->indikator->satuan });
}

static void put_chart(const struct sheet *s, struct value *map,
		      const struct chart *c, const char *judul)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE), note = BUF_INIT(LIMIT_MESSAGE);
	struct value *v;

	if (chart_draw(&svg, c)) {
		chart_note(&note, c);
		v = put_map(s, map, "grafik");
		put_text(s, v, "judul", judul);
		put_text(s, v, "keterangan", note.ptr);
		put(s, v, "svg", value_html(s->arena, buf_str(&svg)));
		put_null(s, v, "tabel");
		buf_clear(&svg);
		chart_table(&svg, c);
		if (!c->large)	/* whose page has a fuller one */
			put(s, v, "tabel",
			    value_html(s->arena, buf_str(&svg)));
	} else {
		put_null(s, map, "grafik");
	}
	buf_release(&svg);
	buf_release(&note);
}

void put_graph(const struct sheet *s, struct value *map,
	       const struct deret *d, int tahun, bool large)
{
	struct chart c = chart_of(s, d, tahun, 0);

	c.large = large;
	put_chart(s, map, &c, graph_heading(s, d));
}

void graph_figure(const struct sheet *s, struct buf *html,
		  const struct deret *d, int tahun, struct str caption)
{
	struct chart c = chart_of(s, d, tahun, 0);
	struct buf note = BUF_INIT(LIMIT_MESSAGE);

	chart_note(&note, &c);
	buf_adds(html, "<figure class=\"chart\">\n<figcaption><strong>");
	escape_html(html, caption);
	buf_adds(html, "</strong> <span>");
	escape_html(html, buf_str(&note));
	buf_adds(html, "</span></figcaption>\n");
	if (!chart_draw(html, &c))
		escape_html(html, str_from(
			sheet_word(s, "kata.belum_tersedia")));
	buf_addch(html, '\n');
	chart_table(html, &c);
	buf_adds(html, "</figure>\n");
	buf_release(&note);
}

void put_spark(const struct sheet *s, struct value *map,
	       const struct deret *d, int tahun)
{
	struct chart c = chart_of(s, d, tahun, tahun - SPARK_YEARS + 1);
	struct buf svg = BUF_INIT(LIMIT_PAGE);

	while (c.n > 0 && c.point[c.n - 1].tahun > tahun)
		c.n--;
	put_null(s, map, "spark");
	if (chart_spark(&svg, &c))
		put(s, map, "spark", value_html(s->arena, buf_str(&svg)));
	buf_release(&svg);
}

void put_bullet(const struct sheet *s, struct value *map,
		const struct capaian *c)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct buf svg = BUF_INIT(LIMIT_PAGE);

	put_null(s, map, "bullet");
	if (c->keadaan != CAPAIAN_ADA)
		return;
	chart_bullet(&svg, &s->view->format, &s->view->words, c->nilai,
		     capaian_kategori(p, c->nilai)->tingkat);
	put(s, map, "bullet", value_html(s->arena, buf_str(&svg)));
	buf_release(&svg);
}

void put_gauge(const struct sheet *s, struct value *map,
	       const struct chart_gauge *g)
{
	struct buf svg = BUF_INIT(LIMIT_PAGE);

	put_null(s, map, "gauge");
	if (decimal_sign(g->whole) > 0) {
		chart_gauge(&svg, g);
		put(s, map, "gauge", value_html(s->arena, buf_str(&svg)));
	}
	buf_release(&svg);
}

/* The scores of evaluations are drawn like an indikator of their own. */
static struct chart scores_chart(const struct sheet *s, size_t n,
				 struct chart_point **points)
{
	struct indikator *score = arena_calloc(s->arena, 1, sizeof(*score));
	struct chart c = { .format = &s->view->format,
			   .words = &s->view->words, .indikator = score,
			   .akip = true };

	score->kode = "AKIP";
	score->nama = sheet_word(s, "evaluasi.nilai_akip");
	score->satuan = sheet_word(s, "kata.nilai");
	score->jenis = JENIS_INDEKS;
	score->arah = ARAH_NAIK;
	score->desimal = 2;
	*points = arena_calloc(s->arena, n, sizeof(**points));
	c.point = *points;
	return c;
}

void put_scores_spark(const struct sheet *s, struct value *map,
		      const struct unit *u, int tahun)
{
	struct chart_point *points;
	struct chart c = scores_chart(s, SPARK_YEARS, &points);
	struct buf svg = BUF_INIT(LIMIT_PAGE);

	for (int year = tahun - SPARK_YEARS + 1; year <= tahun; year++) {
		const struct rekap *r = unit_rekap(u, year);

		points[c.n].tahun = year;
		points[c.n].waktu = year == tahun ? CHART_KINI : CHART_LALU;
		if (r)
			points[c.n].realisasi = r->akip;
		c.n++;
	}
	put_null(s, map, "spark");
	if (chart_spark(&svg, &c))
		put(s, map, "spark", value_html(s->arena, buf_str(&svg)));
	buf_release(&svg);
}

void put_scores(const struct sheet *s, struct value *map,
		const struct unit *u, int tahun)
{
	struct chart_point *points;
	struct chart c = scores_chart(s, u->n_rekap, &points);

	for (size_t i = 0; i < u->n_rekap; i++) {
		const struct rekap *r = &u->rekap[i];

		if (r->tahun > tahun || !nilai_ada(r->akip))
			continue;
		points[c.n].tahun = r->tahun;
		points[c.n].waktu = r->tahun == tahun ? CHART_KINI
						      : CHART_LALU;
		points[c.n++].realisasi = r->akip;
	}
	put_null(s, map, "grafik");
	if (c.n > 1)
		put_chart(s, map, &c, SHEET_WORDS(
			s, "evaluasi.grafik",
			{ "mulai", sheet_int(s, points[0].tahun) },
			{ "selesai", sheet_int(s, points[c.n - 1].tahun) }));
}
