/*
 * Bagian "tabel" of /capaian/YEAR/: every indikator of every OPD, to sort
 * and to filter. Declared in view/capaian_tahun.h.
 */
#include "view/capaian_tahun.h"

#include "view/figure.h"
#include "view/saring.h"

static void put_reached(const struct sheet *s, struct value *v,
			const struct butir *b)
{
	const struct hasil *h = b->hasil;
	bool reached;

	if (!h || !butir_dinilai(b)) {
		put_nothing(s, v, "tercapai", "capaian_tahun.tidak_dinilai");
		put_text(s, v, "tercapai_kunci", "tidak-dinilai");
		put_text(s, v, "capaian_urut", "");
		return;
	}
	reached = capaian_tercapai(&h->capaian);
	put_figure(s, v, "tercapai", sheet_word(
		s, reached ? "capaian_tahun.ya" : "capaian_tahun.tidak"));
	put_text(s, v, "tercapai_kunci", reached ? "ya" : "tidak");
	put_urut(s, v, "capaian_urut", h->capaian.nilai);
}

/* Of a year that was not reported, the plan's target is known. */
static void put_planned(const struct sheet *s, struct value *v,
			const struct indikator *i, int tahun)
{
	put_target(s, v, i, indikator_target(i, tahun));
	put_nothing(s, v, "realisasi", "capaian_tahun.kata_belum_masuk");
	put_nothing(s, v, "capaian", "kata.tidak_ada");
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct butir *b, int tahun)
{
	const struct opd *o = b->peserta->unit->opd;
	const struct indikator *i = b->indikator;
	struct value *v = push_map(s, list);

	put_text(s, v, "opd", o->nama);
	put_text(s, v, "opd_kunci", o->slug);
	put_text(s, v, "opd_tautan",
		 sheet_link_unit(s, b->peserta->unit, tahun));
	put_text(s, v, "jenis_kunci", jenis_opd_kunci[o->jenis]);
	put_text(s, v, "kode", i->kode);
	put_text(s, v, "nama", i->nama);
	put_text(s, v, "satuan", i->satuan);
	put_bool(s, v, "bukan_iku", !b->dihitung);
	put_text(s, v, "iku_kunci", b->dihitung ? "ya" : "tidak");
	put_text(s, v, "tautan", sheet_link_indikator(s, b->peserta->unit,
						      i->kode));
	if (b->hasil)
		put_hasil(s, v, b->hasil);
	else
		put_planned(s, v, i, tahun);
	butir_put_status(s, v, "kategori_kunci", b);
	put_reached(s, v, b);
}

static void add_opd_choices(const struct sheet *s, struct value *list,
			    const struct tahunan *t)
{
	bool ada[N_JENIS_OPD] = { false };
	struct value *opsi;

	for (size_t i = 0; i < t->n_peserta; i++)
		if (t->peserta[i].n)
			ada[t->peserta[i].unit->opd->jenis] = true;
	saring_jenis(s, saring_pilihan(s, list, "jenis", "saring.jenis"),
		     ada);
	opsi = saring_pilihan(s, list, "opd", "kata.opd");
	for (size_t i = 0; i < t->n_peserta; i++)
		if (t->peserta[i].n)
			saring_opsi(s, opsi, t->peserta[i].unit->opd->slug,
				    t->peserta[i].unit->opd->nama);
}

static void add_category_choices(const struct sheet *s, struct value *list,
				 const struct tahunan *t)
{
	struct value *opsi = saring_pilihan(s, list, "kategori",
					    "kata.kategori");
	struct value *label;
	struct sebaran x;

	sebaran_init(&x, s->view->site, t, true, s->arena);
	for (size_t i = 0; i < x.n; i++) {
		label = push_map(s, opsi);
		butir_put_status(s, label, "nilai", &x.baris[i].contoh);
		put(s, label, "teks", value_get(
			value_get(label, str_from("status")),
			str_from("label")));
	}
}

static void add_reached_choices(const struct sheet *s, struct value *list,
				bool lain)
{
	struct value *opsi = saring_pilihan(s, list, "tercapai",
					    "capaian_tahun.target_tercapai");

	saring_opsi(s, opsi, "ya", sheet_word(s, "capaian_tahun.ya"));
	saring_opsi(s, opsi, "tidak", sheet_word(s, "capaian_tahun.tidak"));
	saring_opsi(s, opsi, "tidak-dinilai",
		    sheet_word(s, "capaian_tahun.tidak_dinilai"));
	if (!lain)
		return;
	opsi = saring_pilihan(s, list, "iku", "capaian_tahun.masuk_rata");
	saring_opsi(s, opsi, "ya", sheet_word(s, "capaian_tahun.ya"));
	saring_opsi(s, opsi, "tidak", sheet_word(s, "capaian_tahun.tidak"));
}

void capaian_put_tabel(const struct sheet *s, struct value *root,
		       const struct tahunan *t)
{
	struct value *v, *list;
	bool lain = false;

	if (t->n_butir == 0)
		return;
	v = put_map(s, root, "tabel");
	put_text(s, v, "judul", SHEET_WORDS(
		s, "capaian_tahun.tabel_judul",
		{ "n", sheet_int(s, (int64_t)t->n_butir) },
		{ "tahun", sheet_int(s, t->tahun) }));
	list = put_list(s, v, "baris");
	for (size_t i = 0; i < t->n_butir; i++) {
		push_row(s, list, &t->butir[i], t->tahun);
		lain |= !t->butir[i].dihitung;
	}
	list = saring_put(s, v, "saring-indikator", "saring.n_indikator");
	add_opd_choices(s, list, t);
	add_category_choices(s, list, t);
	add_reached_choices(s, list, lain);
}
