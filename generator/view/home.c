/*
 * /: the region at a glance. What was promised and reached, what was not
 * and why, the region's own indikator, every OPD. The headline figures are
 * in home_angka.c, the lines above them in home_ringkas.c.
 */
#include "view/home.h"

#include "view/figure.h"
#include "view/frame.h"
#include "view/graph.h"
#include "view/hasil.h"
#include "view/narasi.h"
#include "view/page.h"
#include "view/riwayat.h"

#define LATEST 5	/* versions named on the home page */
#define LOWEST 6	/* missed targets named on the home page */

/* n marks; where some of them reached their target, the rest are told from
 * them. */
static void push_kind(const struct sheet *s, struct value *list, int n,
		      int reached, struct value *kind)
{
	struct value *marks;

	if (n == 0)
		return;
	put_text(s, kind, "jumlah", sheet_int(s, n));
	marks = put_list(s, kind, "tanda");
	for (int i = 0; i < n; i++)
		put_bool(s, push_map(s, marks), "meleset",
			 reached && i >= reached);
	value_push(s->arena, list, kind);
}

/* What is there no capaian of, each kind by itself. */
static void push_nothing(const struct sheet *s, struct value *list,
			 const struct rangkuman *r)
{
	struct value *v;

	for (int k = CAPAIAN_ADA + 1; k < N_CAPAIAN_KEADAAN; k++) {
		v = value_map(s->arena);
		put_keadaan(s, v, (enum capaian_keadaan)k);
		put_null(s, v, "catatan");
		push_kind(s, list, r->keadaan[k], 0, v);
	}
	v = value_map(s->arena);
	put_state(s, v, "s-absent", "status.belum_masuk");
	put_null(s, v, "catatan");
	push_kind(s, list, r->belum_masuk, 0, v);
}

/* A level, with how many of it did not reach 100 percent all the same. */
static void push_level(const struct sheet *s, struct value *list,
		       const struct rangkuman *r, const struct kategori *k)
{
	struct value *v = value_map(s->arena);
	int n = r->tingkat[k->tingkat];
	int reached = r->tingkat_tercapai[k->tingkat];

	put_kategori(s, v, k);
	put_text(s, v, "catatan",
		 reached ? SHEET_WORDS(s, "home.tercapai_hampir",
				       { "n", sheet_int(s, reached) },
				       { "hampir",
					 sheet_int(s, n - reached) })
			 : NULL);
	push_kind(s, list, n, reached, v);
}

static void put_all(const struct sheet *s, struct value *root,
		    const struct rangkuman *r)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct value *v, *list;

	if (r->n_indikator == 0)
		return;
	v = put_map(s, root, "semua");
	list = put_list(s, v, "kategori");
	for (size_t i = 0; i < p->n_skala; i++)
		if (i == 0 || p->skala[i].tingkat != p->skala[i - 1].tingkat)
			push_level(s, list, r, &p->skala[i]);
	push_nothing(s, list, r);
	put_text(s, v, "tautan",
		 s->view->site->n_tahun ? sheet_link(s, ADDRESS_CAPAIAN)
					: NULL);
}

/* The first words of the OPD's own analysis. */
static const char *explanation(struct sheet *s, const struct gagal *g)
{
	struct narasi_place place = { g->rekap, "x-", 1 };
	struct markdown_result m;

	if (!g->hasil->analisis ||
	    narasi_render(s, &m, &g->hasil->analisis->naskah, &place) < 0)
		return sheet_word(s, "home.belum_penjelasan");
	return narasi_sentence(s, m.lead);
}

static void push_missed(struct sheet *s, struct value *list,
			const struct gagal *g)
{
	const struct hasil *h = g->hasil;
	const struct unit *u = g->rekap->unit;
	const char *unit = hasil_unit(h->indikator);
	struct value *v = push_map(s, list);
	const char *figures;

	figures = SHEET_WORDS(
		s, "home.angka",
		{ "realisasi", figure_text(s, h->indikator, h->realisasi) },
		{ "target", figure_text(s, h->indikator, h->target) });
	put_text(s, v, "nama", h->indikator->nama);
	put_text(s, v, "tautan",
		 arena_strf(s->arena, "%s#%s",
			    sheet_link_unit(s, u, g->rekap->tahun),
			    hasil_id(s, h->indikator)));
	put_text(s, v, "opd", u->opd->nama);
	put_text(s, v, "penjelasan", explanation(s, g));
	put_text(s, v, "capaian",
		 format_percent_in(s->arena, &s->view->format,
				   h->capaian.nilai));
	put_status(s, v, &h->capaian);
	put_text(s, v, "angka",
		 unit ? arena_strf(s->arena, "%s %s", figures, unit)
		      : figures);
}

static void put_missed(struct sheet *s, struct value *root,
		       const struct rangkuman *r)
{
	size_t shown = r->jumlah_gagal < LOWEST ? r->jumlah_gagal : LOWEST;
	struct value *v, *list;

	if (shown == 0)
		return;
	v = put_map(s, root, "gagal");
	put_text(s, v, "kalimat", SHEET_WORDS(
		s, shown < r->jumlah_gagal ? "home.gagal_kalimat"
					   : "home.gagal_semua",
		{ "n", sheet_int(s, (int64_t)shown) },
		{ "dari", sheet_int(s, r->n_gagal) }));
	list = put_list(s, v, "baris");
	for (size_t i = 0; i < shown; i++)
		push_missed(s, list, &r->gagal[i]);
}

/* Which way the region's figures went since the year before. */
static struct arah_daerah region_directions(const struct sheet *s,
					    const struct rekap *r)
{
	struct arah_daerah x = { .tahun = r ? r->tahun - 1 : 0 };

	for (size_t i = 0; r && i < r->n_hasil; i++) {
		const struct hasil *h = &r->hasil[i];
		const struct titik *t;
		struct deret d;

		deret_build(&d, s->view->site, r->unit, h->indikator,
			    s->arena);
		t = deret_titik(&d, x.tahun);
		if (t && !t->awal)
			arah_daerah_add(&x, h->indikator, h->realisasi,
					t->realisasi, s->arena);
	}
	return x;
}

static void put_pemda(struct sheet *s, struct value *root, int tahun)
{
	const struct unit *u = &s->view->site->pemda;
	const struct rekap *r = u->opd ? unit_rekap(u, tahun) : NULL;
	struct arah_daerah x = region_directions(s, r);
	struct buf years = BUF_INIT(64);
	struct value *v, *list;

	if (!u->opd)
		return;
	v = put_map(s, root, "pemda");
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
	put_text(s, v, "judul", SHEET_WORDS(
		s, "home.pemda_judul", { "tahun", sheet_int(s, tahun) }));
	format_years(&years, tahun - 4, tahun);
	put_text(s, v, "rentang_tahun", years.ptr);
	buf_release(&years);
	list = put_list(s, v, "baris");
	for (size_t i = 0; r && i < r->n_hasil; i++)
		hasil_row(s, list, r, &r->hasil[i], false);
	put_bool(s, v, "ada_baris", list->n > 0);
	put_text(s, v, "arah", home_directions(s, &x));
	put_text(s, v, "buruk", home_worse(s, &x));
	put_text(s, v, "kalimat",
		 r && list->n ? SHEET_WORDS(s, "home.pemda_kalimat",
				       { "n", sheet_int(s, (int64_t)list->n) },
				       { "dokumen", r->rencana->dokumen })
			 : SHEET_WORDS(s, "home.pemda_tanpa",
				       { "tahun", sheet_int(s, tahun) }));
}

static void put_scores_of_region(const struct sheet *s, struct value *root,
				 int tahun)
{
	const struct unit *u = &s->view->site->pemda;
	struct value *v = value_map(s->arena);
	const struct value *chart;

	if (!u->opd)
		return;
	put_scores(s, v, u, tahun);
	chart = value_get(v, str_from("grafik"));
	if (!value_is_true(chart))
		return;
	v = put_map(s, root, "akip");
	put_word(s, v, "kalimat", "home.akip_kalimat");
	for (size_t i = 0; i < chart->n; i++)
		put(s, v, chart->member[i].key.ptr, chart->member[i].value);
}

/* How the region is doing: beside last year, and its nilai AKIP. Where there
 * is nothing to judge yet, that. */
static const char *lead(const struct sheet *s, const struct rangkuman *r,
			const struct rangkuman *last)
{
	const struct unit *u = &s->view->site->pemda;
	const char *against = home_against(s, r, last);
	const char *score = NULL;

	if (u->opd)
		score = home_score(s, unit_rekap(u, r->tahun),
				   unit_rekap(u, r->tahun - 1));
	if (!against && r->n_tercapai + r->n_gagal == 0)
		against = SHEET_WORDS(s, r->n_opd ? "home.lead_tanpa"
						  : "home.lead_kosong",
				      { "tahun", sheet_int(s, r->tahun) });
	if (!against || !score)
		return against ? against : score;
	return arena_strf(s->arena, "%s %s", against, score);
}

/* The ways on, each with what is found there. */
static void put_ways(const struct sheet *s, struct value *root)
{
	static const struct {
		const char *address;
		const char *word;
		bool tahun;	/* is there once anybody has reported */
	} ways[] = {
		{ ADDRESS_CAPAIAN, "capaian", true },
		{ ADDRESS_ANGGARAN, "anggaran", true },
		{ ADDRESS_EVALUASI, "evaluasi", false },
		{ ADDRESS_KELENGKAPAN, "kelengkapan", true },
		{ ADDRESS_POHON, "pohon", false },
		{ ADDRESS_BANDINGKAN, "bandingkan", false },
		{ ADDRESS_DATA, "data", false },
		{ ADDRESS_CARI, "cari", false }
	};
	struct value *list = put_list(s, root, "jelajah");

	for (size_t i = 0; i < ARRAY_SIZE(ways); i++) {
		struct value *v;

		if (ways[i].tahun && s->view->site->n_tahun == 0)
			continue;
		v = push_map(s, list);
		put_word(s, v, "teks", arena_strf(
			s->arena, "home.jelajah.%s", ways[i].word));
		put_word(s, v, "isi", arena_strf(
			s->arena, "home.jelajah.%s_isi", ways[i].word));
		put_text(s, v, "tautan", sheet_link(s, ways[i].address));
	}
}

static struct value *begin(const struct sheet *s, int tahun)
{
	const struct situs *situs = &s->view->site->isi->situs;
	struct fill fill[] = { { "nama", situs->nama },
			       { "wilayah", situs->wilayah },
			       { "tahun", sheet_int(s, tahun) } };
	struct value *root = frame_values(
		s, situs->nama,
		words_fill(&s->view->words, s->arena, "home.deskripsi", fill,
			   ARRAY_SIZE(fill)), NAV_HOME);

	put_text(s, root, "atas",
		 words_fill(&s->view->words, s->arena, "home.atas", fill,
			    ARRAY_SIZE(fill)));
	return root;
}

struct value *home_values(struct sheet *s, const struct page *p)
{
	const struct site *site = s->view->site;
	int tahun = site_tahun_utama(site);
	struct rangkuman r, last;
	struct value *root;

	(void)p;
	if (tahun == 0)
		tahun = site->isi->situs.tahun;
	root = begin(s, tahun);
	rangkuman_compute(&r, site, tahun, s->arena);
	rangkuman_compute(&last, site, tahun - 1, s->arena);
	put_text(s, root, "h1", home_title(s, &r));
	put_text(s, root, "lead", lead(s, &r, &last));
	home_put_brief(s, root, &r);
	home_put_figures(s, root, &r, &last);
	put_all(s, root, &r);
	put_missed(s, root, &r);
	put_pemda(s, root, tahun);
	put_scores_of_region(s, root, tahun);
	home_put_units(s, root, &r);
	put_perubahan(s, root, LATEST);
	put_ways(s, root);
	return root;
}
