/*
 * What a chart says in words: its title, its description for those who do
 * not see it, and what its caption has to add.
 */
#include "view/chart_part.h"

#include <stdio.h>

#include "base/limits.h"
#include "model/predikat.h"
#include "view/svg.h"

void chart_title(struct buf *out, const struct plot *p)
{
	char first[16], last[16];

	snprintf(first, sizeof(first), "%d", p->first);
	snprintf(last, sizeof(last), "%d", p->first + p->n - 1);
	if (p->n > 1)
		CHART_WRITE(out, p->c->words, "judul",
			    { "nama", p->c->indikator->nama },
			    { "mulai", first }, { "selesai", last });
	else
		CHART_WRITE(out, p->c->words, "judul_setahun",
			    { "nama", p->c->indikator->nama },
			    { "tahun", first });
}

/* "2024: 72,40", of AKIP "2024: 72,40 (BB)". */
static void add_figure(struct buf *out, const struct plot *p, int year,
		       struct nilai n)
{
	buf_addf(out, "%d: ", year);
	format_nilai(out, p->c->format, p->c->indikator, n);
	if (p->c->akip && n.bentuk == NILAI_ANGKA)
		buf_addf(out, " (%s)", predikat_dari_nilai(n.angka));
}

const char *chart_nothing(const struct words *w,
			  const struct chart_point *point)
{
	switch (point ? point->kosong : KOSONG_BELUM_DIISI) {
	case KOSONG_TIDAK_TERSEDIA:
		return words_get(w, "kata.tidak_tersedia");
	case KOSONG_TIDAK_BERLAKU:
		return words_get(w, "kata.tidak_berlaku");
	default:
		return CHART_WORD(w, "belum_diisi");
	}
}

void chart_realisasi_list(struct buf *out, const struct plot *p)
{
	const char *separator = "";

	for (int slot = 0; slot < p->n; slot++) {
		const struct chart_point *point = plot_point(p, slot);
		bool given = point && nilai_ada(point->realisasi);

		if (!given && !plot_is_empty(p, slot))
			continue;
		buf_adds(out, separator);
		separator = "; ";
		if (given)
			add_figure(out, p, point->tahun, point->realisasi);
		else
			buf_addf(out, "%d: %s", p->first + slot,
				 chart_nothing(p->c->words, point));
	}
	buf_adds(out, *separator ? "." : "");
}

/* "Realisasi per 100.000 kelahiran hidup.", "Realisasi dalam tahun." */
static void add_realisasi(struct buf *out, const struct plot *p)
{
	const struct words *w = p->c->words;
	const char *unit = p->c->indikator->satuan;

	if (p->kind == PLOT_STEPS || !unit || p->c->akip)
		buf_addf(out, "%s.", CHART_WORD(w, "realisasi"));
	else if (str_starts(str_from(unit), "per "))
		CHART_WRITE(out, w, "realisasi_per", { "satuan", unit });
	else
		CHART_WRITE(out, w, "realisasi_dalam", { "satuan", unit });
	buf_addch(out, ' ');
	chart_realisasi_list(out, p);
}

static void add_targets(struct buf *out, const struct plot *p)
{
	const struct chart *c = p->c;
	const char *target = CHART_WORD(c->words, "target");
	bool any = false, end_said = !nilai_ada(c->akhir);

	for (size_t i = 0; i < c->n; i++) {
		if (!nilai_ada(c->point[i].target))
			continue;
		if (any)
			buf_adds(out, "; ");
		else
			buf_addf(out, " %s. ", target);
		add_figure(out, p, c->point[i].tahun, c->point[i].target);
		any = true;
		end_said |= c->point[i].tahun == c->akhir_tahun;
	}
	buf_adds(out, any ? "." : "");
	if (end_said)
		return;
	buf_addf(out, " %s ", target);
	add_figure(out, p, c->akhir_tahun, c->akhir);
	buf_addch(out, '.');
}

static void add_standard(struct buf *out, const struct plot *p)
{
	const struct indikator *i = p->c->indikator;
	struct buf figure = BUF_INIT(LIMIT_PAGE);
	char year[16];

	if (!nilai_ada(i->standar_nasional))
		return;
	snprintf(year, sizeof(year), "%d", i->standar_nasional_tahun);
	format_nilai(&figure, p->c->format, i, i->standar_nasional);
	buf_addch(out, ' ');
	if (i->standar_nasional_tahun)
		CHART_WRITE(out, p->c->words, "standar",
			    { "tahun", year }, { "nilai", figure.ptr });
	else
		CHART_WRITE(out, p->c->words, "standar_tanpa_tahun",
			    { "nilai", figure.ptr });
	buf_release(&figure);
}

static void add_levels(struct buf *out, const struct plot *p)
{
	const struct skala *s = &p->c->indikator->skala;
	char n[16];

	snprintf(n, sizeof(n), "%zu", s->n_predikat);
	CHART_WRITE(out, p->c->words, "tingkat", { "n", n },
		    { "bawah", s->predikat[0] },
		    { "atas", s->predikat[s->n_predikat - 1] });
}

/* Which direction is good, or what the steps of a scale are. */
static void add_direction(struct buf *out, const struct plot *p)
{
	const struct words *w = p->c->words;

	if (p->kind == PLOT_STEPS)
		add_levels(out, p);
	else if (p->c->indikator->arah == ARAH_RENTANG)
		buf_adds(out, CHART_WORD(w, "rentang_baik"));
	else if (p->c->indikator->arah == ARAH_TURUN)
		buf_adds(out, CHART_WORD(w, "turun"));
	else
		buf_adds(out, CHART_WORD(w, "naik"));
}

static void add_range(struct buf *out, const struct plot *p)
{
	struct buf range = BUF_INIT(LIMIT_PAGE);

	format_nilai(&range, p->c->format, p->c->indikator,
		     p->c->indikator->rentang);
	buf_addch(out, ' ');
	CHART_WRITE(out, p->c->words, "rentang_target",
		    { "rentang", range.ptr });
	buf_release(&range);
}

static void add_desc(struct buf *out, const struct plot *p)
{
	const struct indikator *i = p->c->indikator;

	add_realisasi(out, p);
	if (p->c->akip)
		return;
	if (i->arah == ARAH_RENTANG && nilai_ada(i->rentang))
		add_range(out, p);
	else
		add_targets(out, p);
	add_standard(out, p);
	buf_addch(out, ' ');
	add_direction(out, p);
}

void chart_head(struct buf *out, const struct plot *p)
{
	struct buf text = BUF_INIT(LIMIT_PAGE);

	chart_title(&text, p);
	svg_open(out, "title", NULL);
	svg_text(out, "title", buf_str(&text));
	buf_clear(&text);
	add_desc(&text, p);
	svg_open(out, "desc", NULL);
	svg_text(out, "desc", buf_str(&text));
	buf_release(&text);
}

void chart_title_text(struct buf *out, const struct chart *c)
{
	struct plot p;

	if (plot_init(&p, c))
		chart_title(out, &p);
}

void chart_desc_text(struct buf *out, const struct chart *c)
{
	struct plot p;

	if (plot_init(&p, c))
		add_desc(out, &p);
}

static bool has_ring(const struct plot *p)
{
	for (int slot = 0; slot < p->n; slot++)
		if (plot_is_missing(p, slot) && plot_is_written(p, slot))
			return true;
	return false;
}

void chart_note(struct buf *out, const struct chart *c)
{
	const struct words *w = c->words;
	struct plot p;

	if (!plot_init(&p, c))
		return;
	if (!c->akip)
		add_direction(out, &p);
	if (p.axis.cut)
		buf_addf(out, "%s%s", c->akip ? "" : " ",
			 CHART_WORD(w, "sumbu"));
	if (c->akip)
		buf_addf(out, "%s%s", p.axis.cut ? " " : "",
			 CHART_WORD(w, "batas"));
	if (has_ring(&p))
		buf_addf(out, " %s", CHART_WORD(w, "lingkaran"));
}
