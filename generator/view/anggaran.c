/*
 * Bagian "anggaran" of the OPD page: what it cost, by programme and
 * kegiatan, and efficiency by sasaran (PermenPANRB 53/2014, analysis 6).
 * Declared in view/bagian.h.
 */
#include "view/bagian.h"

#include "base/limits.h"
#include "view/figure.h"
#include "view/graph.h"

static const char *money(const struct sheet *s, struct nilai n)
{
	if (!nilai_ada(n))
		return sheet_word(s, "kata.belum_diisi");
	return format_rupiah_short_in(s->arena, &s->view->format, n.angka);
}

static const char *joined(const struct sheet *s, const struct program *p)
{
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	const char *text = NULL;

	for (size_t i = 0; i < p->n_mendukung; i++)
		buf_addf(&list, "%s%s", i ? ", " : "", p->mendukung[i]);
	if (list.len)
		text = SHEET_WORDS(s, "anggaran.mendukung",
				   { "sasaran", list.ptr });
	buf_release(&list);
	return text;
}

static struct decimal largest(const struct anggaran *g)
{
	struct decimal most = decimal_int(0);

	for (size_t i = 0; i < g->n_program; i++)
		if (decimal_cmp(g->program[i].pagu.angka, most) > 0)
			most = g->program[i].pagu.angka;
	return most;
}

static const char *gauge_title(const struct sheet *s, const struct program *p)
{
	bool filled = nilai_ada(p->realisasi);

	return SHEET_WORDS(s, filled ? "anggaran.grafik"
				     : "anggaran.grafik_belum",
			   { "nama", p->nama }, { "pagu", money(s, p->pagu) },
			   { "realisasi", filled ? money(s, p->realisasi)
						 : "" });
}

static void push_program(const struct sheet *s, struct value *list,
			 const struct program *p, struct decimal most)
{
	struct chart_gauge g = {
		.part = p->realisasi.angka, .whole = p->pagu.angka,
		.largest = most, .filled = nilai_ada(p->realisasi),
		.title = gauge_title(s, p)
	};
	struct value *v = push_map(s, list);

	put_text(s, v, "kode", p->kode);
	put_text(s, v, "nama", p->nama);
	put_text(s, v, "mendukung", joined(s, p));
	put_text(s, v, "pagu", money(s, p->pagu));
	put_rupiah(s, v, "realisasi", p->realisasi);
	put_serapan(s, v, p->pagu, p->realisasi);
	put_gauge(s, v, &g);
}

static void push_kegiatan(const struct sheet *s, struct value *list,
			  const struct program *p)
{
	for (size_t i = 0; i < p->n_kegiatan; i++) {
		const struct kegiatan *k = &p->kegiatan[i];
		struct value *v = push_map(s, list);

		put_text(s, v, "kode", k->kode);
		put_text(s, v, "nama", k->nama);
		put_text(s, v, "pagu", money(s, k->pagu));
		put_rupiah(s, v, "realisasi", k->realisasi);
		put_serapan(s, v, k->pagu, k->realisasi);
	}
}

/* pagu and realisasi of the programmes that name a sasaran. Returns false
 * where none does, or one has no realisasi. */
static bool spending(const struct rekap *r, const struct sasaran *x,
		     struct nilai *pagu, struct nilai *realisasi)
{
	const struct program *p = NULL;
	bool all = true, any = false;

	*pagu = *realisasi = nilai_angka(decimal_int(0));
	while ((p = rekap_program(r, x, p))) {
		any = true;
		all &= nilai_ada(p->pagu) && nilai_ada(p->realisasi);
		pagu->angka = decimal_add(pagu->angka, p->pagu.angka);
		realisasi->angka = decimal_add(realisasi->angka,
					       p->realisasi.angka);
	}
	return any && all;
}

/* What capaian and serapan together mean, in words. */
static const char *verdict(const struct sheet *s, bool reached,
			   struct decimal rest)
{
	const char *key = decimal_sign(rest) > 0 ? "anggaran.arti_efisien"
		: decimal_sign(rest) < 0 ? "anggaran.arti_lebih"
					 : "anggaran.arti_habis";

	if (!reached)
		return sheet_word(s, "anggaran.arti_gagal");
	return SHEET_WORDS(s, key,
			   { "sisa", format_percent_in(s->arena,
						       &s->view->format,
						       rest) });
}

static void put_efficiency(const struct sheet *s, struct value *v,
			   struct decimal mean, struct decimal serapan)
{
	struct decimal rest = decimal_int(0);
	bool reached = efisiensi_compute(&rest, mean, serapan);

	put_text(s, v, "arti", verdict(s, reached, rest));
	if (reached)
		put_figure(s, v, "tingkat",
			   format_percent_in(s->arena, &s->view->format,
					     rest));
}

static void push_sasaran(const struct sheet *s, struct value *list,
			 const struct rekap *r, const struct rekap_sasaran *x)
{
	struct value *v = push_map(s, list);
	struct nilai pagu, realisasi;
	struct decimal mean, serapan;
	bool counted = rata_rata_nilai(&x->rata, &mean);
	bool spent = spending(r, x->sasaran, &pagu, &realisasi) &&
		     serapan_compute(&serapan, pagu, realisasi);

	put_text(s, v, "kode", x->sasaran->kode);
	put_text(s, v, "uraian", x->sasaran->uraian);
	put_nothing(s, v, "capaian", "kata.tidak_ada");
	put_nothing(s, v, "serapan", "kata.tidak_ada");
	put_nothing(s, v, "tingkat", "kata.tidak_ada");
	if (counted)
		put_figure(s, v, "capaian",
			   format_percent_in(s->arena, &s->view->format,
					     mean));
	if (spent)
		put_figure(s, v, "serapan",
			   format_percent_in(s->arena, &s->view->format,
					     serapan));
	if (counted && spent)
		put_efficiency(s, v, mean, serapan);
	else
		put_word(s, v, "arti", counted ? "anggaran.arti_program"
					       : "anggaran.arti_tanpa");
}

static const char *sentence(const struct sheet *s, const struct rekap *r)
{
	bool filled = nilai_ada(r->pagu) && nilai_ada(r->realisasi);

	if (!r->serapan_ada)
		return SHEET_WORDS(s, filled ? "anggaran.kalimat_nol"
					     : "anggaran.kalimat_belum",
				   { "pagu", money(s, r->pagu) },
				   { "realisasi", money(s, r->realisasi) });
	return SHEET_WORDS(s, "anggaran.kalimat",
			   { "realisasi", money(s, r->realisasi) },
			   { "pagu", money(s, r->pagu) },
			   { "serapan", format_percent_in(s->arena,
							  &s->view->format,
							  r->serapan) });
}

static void put_programs(const struct sheet *s, struct value *bagian,
			 const struct anggaran *g)
{
	struct value *program = put_list(s, bagian, "program");
	struct value *kegiatan = put_list(s, bagian, "kegiatan");
	struct decimal most = largest(g);

	for (size_t i = 0; i < g->n_program; i++) {
		push_program(s, program, &g->program[i], most);
		push_kegiatan(s, kegiatan, &g->program[i]);
	}
	put_bool(s, bagian, "ada_kegiatan", kegiatan->n > 0);
	put_text(s, bagian, "kegiatan_judul",
		 SHEET_WORDS(s, "anggaran.kegiatan",
			     { "n", sheet_int(s, (int64_t)kegiatan->n) }));
}

void put_bagian_anggaran(const struct sheet *s, struct value *root,
			 const struct rekap *r)
{
	struct value *bagian = put_map(s, root, "anggaran");
	struct value *list;

	if (r->laporan->anggaran.n_program == 0) {
		put_empty(s, bagian, "belum",
			  bagian_text(s, "opd.anggaran_belum_judul", r),
			  bagian_text(s, "opd.anggaran_belum_teks", r));
		return;
	}
	put_text(s, bagian, "kalimat", sentence(s, r));
	put_text(s, bagian, "judul", bagian_text(s, "anggaran.judul", r));
	put_programs(s, bagian, &r->laporan->anggaran);
	put_text(s, bagian, "pagu", money(s, r->pagu));
	put_rupiah(s, bagian, "realisasi", r->realisasi);
	put_serapan(s, bagian, r->pagu, r->realisasi);
	list = put_list(s, bagian, "efisiensi");
	for (size_t i = 0; i < r->n_sasaran; i++)
		push_sasaran(s, list, r, &r->sasaran[i]);
	put_bool(s, bagian, "ada_efisiensi", r->n_sasaran > 0);
}
