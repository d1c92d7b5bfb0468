/*
 * One indikator in one year; see hasil.h. The comparisons and formulas are
 * in view/rumus.c.
 */
#include "view/hasil.h"

#include "base/limits.h"
#include "site/address.h"
#include "view/figure.h"
#include "view/graph.h"
#include "view/narasi.h"

const char *hasil_unit(const struct indikator *i)
{
	bool sign = i->jenis == JENIS_PERSEN || i->jenis == JENIS_RUPIAH ||
		    i->jenis == JENIS_PREDIKAT;

	return sign ? NULL : i->satuan;
}

static const char *label(const struct sheet *s, const char *key,
			 const struct hasil *h)
{
	return SHEET_WORDS(s, key, { "tahun", sheet_int(s, h->tahun) },
			   { "n", sheet_int(s, h->triwulan_terisi) });
}

const char *hasil_target_label(const struct sheet *s, const struct hasil *h)
{
	return label(s, h->target_triwulan ? "indikator.target_tw"
					   : "indikator.target", h);
}

const char *hasil_realisasi_label(const struct sheet *s,
				  const struct hasil *h)
{
	return label(s, h->triwulan_terisi ? "indikator.realisasi_tw"
					   : "indikator.realisasi", h);
}

const char *hasil_id(const struct sheet *s, const struct indikator *i)
{
	struct buf out = BUF_INIT(LIMIT_PATH);
	const char *id;

	buf_adds(&out, "i-");
	address_kode(&out, i->kode);
	id = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return id;
}

void hasil_row(struct sheet *s, struct value *list, const struct rekap *r,
	       const struct hasil *h, bool here)
{
	const struct indikator *i = h->indikator;
	struct value *v = push_map(s, list);
	struct deret d;

	deret_build(&d, s->view->site, r->unit, i, s->arena);
	put_text(s, v, "kode", i->kode);
	put_text(s, v, "nama", i->nama);
	put_text(s, v, "satuan", i->satuan);
	put_bool(s, v, "bukan_iku", r->hanya_iku && !i->iku);
	put_text(s, v, "tautan",
		 here ? arena_strf(s->arena, "#%s", hasil_id(s, i))
		      : sheet_link_indikator(s, r->unit, i->kode));
	put_hasil(s, v, h);
	put_bullet(s, v, &h->capaian);
	put_spark(s, v, &d, h->tahun);
}

static void put_header(const struct sheet *s, struct value *v,
		       const struct hasil *h)
{
	const struct indikator *i = h->indikator;

	put_text(s, v, "id", hasil_id(s, i));
	put_text(s, v, "kode", i->kode);
	put_text(s, v, "nama", i->nama);
	put_text(s, v, "target_judul", hasil_target_label(s, h));
	put_text(s, v, "realisasi_judul", hasil_realisasi_label(s, h));
	put_hasil(s, v, h);
	if (nilai_ada(h->target))
		put_text(s, v, "target_unit", hasil_unit(i));
	if (nilai_ada(h->realisasi))
		put_text(s, v, "realisasi_unit", hasil_unit(i));
}

static void put_analysis(struct sheet *s, struct value *v,
			 const struct rekap *r, const struct hasil *h)
{
	struct value *n;

	if (!h->analisis)
		return;
	n = put_map(s, v, "narasi");
	put_text(s, n, "penjelasan",
		 SHEET_WORDS(s, "indikator.penjelasan_oleh",
			     { "nama", r->unit->opd->nama }));
	narasi_put(s, n, &h->analisis->naskah, r,
		   arena_strf(s->arena, "%s--", hasil_id(s, h->indikator)));
}

void hasil_block(struct sheet *s, struct value *list, const struct rekap *r,
		 const struct hasil *h)
{
	struct value *v = push_map(s, list);
	struct deret d;

	deret_build(&d, s->view->site, r->unit, h->indikator, s->arena);
	put_header(s, v, h);
	put_graph(s, v, &d, h->tahun, false);
	put_word(s, v, "banding_judul", "indikator.banding");
	hasil_banding(s, v, &d, h);
	hasil_formula(s, v, h);
	hasil_notes(s, v, r, h);
	put_analysis(s, v, r, h);
	put_text(s, v, "tautan",
		 sheet_link_indikator(s, r->unit, h->indikator->kode));
	put_text(s, v, "selengkapnya",
		 SHEET_WORDS(s, "indikator.selengkapnya",
			     { "nama", h->indikator->nama }));
}
