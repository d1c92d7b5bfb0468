/*
 * Sentences of the home page, each out of counts alone: how the region is
 * doing, beside last year, which way its own figures went. Which words they
 * are made of is the theme's business.
 */
#include "view/home.h"

#include "base/limits.h"
#include "view/figure.h"

static int judged(const struct rangkuman *r)
{
	return r->n_tercapai + r->n_gagal;
}

static const char *title_key(const struct rangkuman *r)
{
	if (r->n_indikator == 0)
		return "home.h1_kosong";
	if (judged(r) == 0)
		return "home.h1_tanpa";
	if (r->n_indikator == 1)
		return r->n_tercapai ? "home.h1_satu" : "home.h1_satu_gagal";
	if (r->n_tercapai == r->n_indikator)
		return "home.h1_semua";
	return r->n_tercapai ? "home.h1" : "home.h1_nol";
}

const char *home_title(const struct sheet *s, const struct rangkuman *r)
{
	return SHEET_WORDS(s, title_key(r),
			   { "n", sheet_int(s, r->n_tercapai) },
			   { "dari", sheet_int(s, r->n_indikator) },
			   { "tahun", sheet_int(s, r->tahun) },
			   { "wilayah", s->view->site->isi->situs.wilayah });
}

/* Counts are more or fewer only out of the same number of indikator; where
 * that is another, both numbers are told and nothing is concluded. */
static const char *against_key(const struct rangkuman *r,
			       const struct rangkuman *last)
{
	if (r->n_indikator != last->n_indikator)
		return "home.banding_lain";
	if (r->n_tercapai == last->n_tercapai)
		return "home.banding_tetap";
	return r->n_tercapai > last->n_tercapai ? "home.banding_naik"
						: "home.banding_turun";
}

const char *home_against(const struct sheet *s, const struct rangkuman *r,
			 const struct rangkuman *last)
{
	if (judged(r) == 0 || judged(last) == 0)
		return NULL;
	return SHEET_WORDS(s, against_key(r, last),
			   { "n", sheet_int(s, last->n_tercapai) },
			   { "dari", sheet_int(s, last->n_indikator) },
			   { "tahun", sheet_int(s, last->tahun) });
}

static const char *score(const struct sheet *s, const struct rekap *r)
{
	return arena_strf(s->arena, "%s (%s)",
			  format_number_in(s->arena, &s->view->format,
					   r->akip.angka, 2), r->predikat);
}

static const char *score_key(const struct rekap *r, const struct rekap *last)
{
	int way = last ? decimal_cmp(r->akip.angka, last->akip.angka) : 0;

	if (!last)
		return "home.akip";
	return way > 0 ? "home.akip_naik"
		       : way < 0 ? "home.akip_turun" : "home.akip_tetap";
}

const char *home_score(const struct sheet *s, const struct rekap *r,
		       const struct rekap *last)
{
	if (!r || !nilai_ada(r->akip))
		return NULL;
	if (last && !nilai_ada(last->akip))
		last = NULL;
	return SHEET_WORDS(s, score_key(r, last), { "nilai", score(s, r) },
			   { "lalu", last ? score(s, last) : "" },
			   { "tahun", sheet_int(s, r->tahun - 1) });
}

/* "5 membaik, 1 tetap, dan 2 memburuk" of what there is. */
static const char *directions(const struct sheet *s,
			      const struct arah_daerah *x)
{
	const struct {
		int n;
		const char *key;
	} part[] = {
		{ x->n[ARTI_LEBIH_BAIK], "home.membaik" },
		{ x->n[ARTI_SAMA], "home.tetap" },
		{ x->n[ARTI_LEBIH_BURUK], "home.memburuk" }
	};
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	int left = x->dari;
	const char *text;

	for (size_t i = 0; i < ARRAY_SIZE(part); i++) {
		if (part[i].n == 0)
			continue;
		left -= part[i].n;
		if (out.len)
			buf_adds(&out, left ? ", "
					    : sheet_word(s, "opd.lead_dan"));
		buf_adds(&out, SHEET_WORDS(s, part[i].key,
					   { "n", sheet_int(s, part[i].n) }));
	}
	text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

const char *home_directions(const struct sheet *s,
			    const struct arah_daerah *x)
{
	if (x->dari == 0)
		return NULL;
	return SHEET_WORDS(s, "home.arah", { "n", sheet_int(s, x->dari) },
			   { "tahun", sheet_int(s, x->tahun) },
			   { "daftar", directions(s, x) });
}

const char *home_worse(const struct sheet *s, const struct arah_daerah *x)
{
	struct buf out = BUF_INIT(LIMIT_PAGE);
	const char *text = NULL;

	for (size_t i = 0; i < x->n_buruk; i++)
		buf_addf(&out, "%s%s", i ? "; " : "", SHEET_WORDS(
			s, "home.buruk_satu",
			{ "nama", x->buruk[i].indikator->nama },
			{ "kini", figure_text(s, x->buruk[i].indikator,
					      x->buruk[i].kini) },
			{ "lalu", figure_text(s, x->buruk[i].indikator,
					      x->buruk[i].lalu) }));
	if (x->n_buruk)
		text = SHEET_WORDS(s, "home.buruk", { "daftar", out.ptr });
	buf_release(&out);
	return text;
}

void arah_daerah_add(struct arah_daerah *x, const struct indikator *i,
		     struct nilai kini, struct nilai lalu, struct arena *a)
{
	enum banding_arti arti = nilai_banding(i, kini, lalu);

	if (arti == ARTI_TIDAK_ADA)
		return;
	x->dari++;
	x->n[arti]++;
	if (arti == ARTI_LEBIH_BURUK) {
		struct memburuk *m = ARENA_PUSH(a, x->buruk, x->n_buruk);

		m->indikator = i;
		m->kini = kini;
		m->lalu = lalu;
	}
}
