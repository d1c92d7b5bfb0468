/*
 * Bagian "evaluasi" of the OPD page: the score, its components against
 * their weights, the recommendations and what was done about them. Declared
 * in view/bagian.h.
 */
#include "view/bagian.h"

#include "model/predikat.h"
#include "view/figure.h"
#include "view/graph.h"

static const char *number(const struct sheet *s, struct decimal d)
{
	return format_number_in(s->arena, &s->view->format, d, 2);
}

static void put_sentence(const struct sheet *s, struct value *bagian,
			 const struct rekap *r)
{
	const struct evaluasi *e = r->evaluasi;
	const char *aturan = sheet_word(s, e->aturan == ATURAN_12_2015
						   ? "evaluasi.aturan_12"
						   : "evaluasi.aturan_88");

	if (!nilai_ada(r->akip)) {
		put_word(s, bagian, "kalimat", "evaluasi.tanpa_nilai");
		put_text(s, bagian, "kalimat_akhir", ".");
		return;
	}
	put_text(s, bagian, "kalimat",
		 e->penilai ? SHEET_WORDS(s, "evaluasi.menilai",
					  { "penilai", e->penilai })
			    : sheet_word(s, "evaluasi.dinilai"));
	put_text(s, bagian, "kalimat_tebal", SHEET_WORDS(
		s, "evaluasi.nilai", { "nilai", number(s, r->akip.angka) },
		{ "predikat", r->predikat },
		{ "nama", sheet_predikat(s, r->predikat) }));
	put_text(s, bagian, "kalimat_akhir", SHEET_WORDS(
		s, date_given(e->tanggal) ? "evaluasi.pada"
					  : "evaluasi.menurut",
		{ "aturan", aturan },
		{ "tanggal", format_date_in(s->arena, &s->view->format,
					    e->tanggal) }));
}

static void push_komponen(const struct sheet *s, struct value *list,
			  const struct evaluasi *e, enum komponen k)
{
	struct decimal bobot = decimal_int(komponen_bobot(e->aturan, k));
	struct decimal nilai = e->komponen[k].angka;
	const char *nama = sheet_word(s, arena_strf(
		s->arena, "evaluasi.komponen.%s", komponen_kunci(k)));
	struct chart_gauge g = { .part = nilai, .whole = bobot,
				 .largest = decimal_int(30), .filled = true };
	struct value *v = push_map(s, list);

	g.title = SHEET_WORDS(s, "evaluasi.gauge", { "nama", nama },
			      { "nilai", number(s, nilai) },
			      { "bobot", number(s, bobot) });
	put_text(s, v, "nama", nama);
	put_text(s, v, "nilai", number(s, nilai));
	put_text(s, v, "bobot", number(s, bobot));
	put_text(s, v, "bagian",
		 format_percent_in(s->arena, &s->view->format,
				   decimal_ratio(nilai, bobot, 100, 2)));
	put_gauge(s, v, &g);
}

static void put_komponen(const struct sheet *s, struct value *bagian,
			 const struct rekap *r)
{
	const struct evaluasi *e = r->evaluasi;
	struct value *list = put_list(s, bagian, "komponen");

	for (int k = 0; k < N_KOMPONEN; k++)
		if (komponen_bobot(e->aturan, (enum komponen)k) &&
		    nilai_ada(e->komponen[k]))
			push_komponen(s, list, e, (enum komponen)k);
	put_bool(s, bagian, "ada_komponen", list->n > 0);
	put_text(s, bagian, "judul", bagian_text(s, "evaluasi.judul", r));
	put_text(s, bagian, "bobot", number(s, decimal_int(100)));
	put_word(s, bagian, "nilai", "kata.tidak_ada");
	put_word(s, bagian, "bagian", "kata.tidak_ada");
	if (!nilai_ada(r->akip))
		return;
	put_text(s, bagian, "nilai", number(s, r->akip.angka));
	put_text(s, bagian, "bagian",
		 format_percent_in(s->arena, &s->view->format,
				   r->akip.angka));
}

static void push_rekomendasi(const struct sheet *s, struct value *list,
			     const struct rekomendasi *x)
{
	static const char *const kelas[] = { "todo", "doing", "done" };
	static const char *const word[] = { "status.belum", "status.proses",
					    "status.selesai" };
	struct value *v = push_map(s, list);

	put_text(s, v, "kode", x->kode);
	put_text(s, v, "uraian", x->uraian);
	put_text(s, v, "tindak_lanjut",
		 x->tindak_lanjut ? x->tindak_lanjut
				  : sheet_word(s, "evaluasi.belum_tl"));
	put_state(s, v, kelas[x->status], word[x->status]);
	if (date_given(x->tenggat))
		put_text(s, v, "tenggat", SHEET_WORDS(
			s, "evaluasi.tenggat",
			{ "tanggal", format_date_in(s->arena,
						    &s->view->format,
						    x->tenggat) }));
}

static void put_rekomendasi(const struct sheet *s, struct value *bagian,
			    const struct evaluasi *e)
{
	struct value *list = put_list(s, bagian, "rekomendasi");
	int count[3] = { 0 };

	for (size_t i = 0; i < e->n_rekomendasi; i++) {
		count[e->rekomendasi[i].status]++;
		push_rekomendasi(s, list, &e->rekomendasi[i]);
	}
	put_bool(s, bagian, "ada_rekomendasi", e->n_rekomendasi > 0);
	put_text(s, bagian, "hitung", SHEET_WORDS(
		s, "evaluasi.hitung",
		{ "selesai", sheet_int(s, count[REKOMENDASI_SELESAI]) },
		{ "proses", sheet_int(s, count[REKOMENDASI_PROSES]) },
		{ "belum", sheet_int(s, count[REKOMENDASI_BELUM]) }));
}

void put_bagian_evaluasi(const struct sheet *s, struct value *root,
			 const struct rekap *r)
{
	struct value *bagian = put_map(s, root, "evaluasi");

	if (!r->evaluasi) {
		put_empty(s, bagian, "belum",
			  bagian_text(s, "opd.evaluasi_belum_judul", r),
			  bagian_text(s, "opd.evaluasi_belum_teks", r));
		return;
	}
	put_sentence(s, bagian, r);
	put_scores(s, bagian, r->unit, r->tahun);
	put_komponen(s, bagian, r);
	put_rekomendasi(s, bagian, r->evaluasi);
}
