/*
 * Bagian "sebaran" and "peta" of /capaian/YEAR/: how many indikator fell
 * into each category, which is the key of the map too, and the map. Both are
 * of the indikator that enter the means. Declared in view/capaian_tahun.h.
 */
#include "view/capaian_tahun.h"

#include "view/figure.h"

static const char *number(const struct sheet *s, struct nilai n)
{
	return format_number_in(s->arena, &s->view->format, n.angka, 0);
}

/* "di atas 75 sampai 90" */
static const char *bounds(const struct sheet *s, const struct kategori *k)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	bool first = k == p->skala, last = k == p->skala + p->n_skala - 1;
	const char *key = first && last ? "capaian_tahun.batas_semua"
			: first ? "capaian_tahun.batas_atas"
			: last ? "capaian_tahun.batas_bawah"
			       : "capaian_tahun.batas";

	return SHEET_WORDS(s, key,
			   { "lebih_dari", last ? "" : number(s,
							k->lebih_dari) },
			   { "sampai", first ? "" : number(
						s, k[-1].lebih_dari) });
}

/* Why what is not judged is not. */
static const char *reason(const struct sheet *s, const struct butir *b)
{
	static const char *const key[N_CAPAIAN_KEADAAN] = {
		[CAPAIAN_BELUM_DIISI] = "capaian_tahun.sebab.belum_diisi",
		[CAPAIAN_TANPA_TARGET] = "capaian_tahun.sebab.tanpa_target",
		[CAPAIAN_TAK_TERHITUNG] = "capaian_tahun.sebab.tak_terhitung",
		[CAPAIAN_TIDAK_TERSEDIA] =
			"capaian_tahun.sebab.tidak_tersedia",
		[CAPAIAN_TIDAK_BERLAKU] = "capaian_tahun.sebab.tidak_berlaku"
	};

	return sheet_word(s, b->hasil ? key[b->hasil->capaian.keadaan]
				      : "capaian_tahun.sebab.belum_masuk");
}

static void push_status(const struct sheet *s, struct value *list,
			const struct sebaran_baris *x)
{
	struct value *v = push_map(s, list);
	bool judged = butir_dinilai(&x->contoh);

	if (judged)
		put_kategori(s, v, x->contoh.hasil->kategori);
	else
		butir_put_status(s, v, "kunci", &x->contoh);
	put_text(s, v, "arti", judged
			? bounds(s, x->contoh.hasil->kategori)
			: reason(s, &x->contoh));
	put_text(s, v, "n", sheet_int(s, x->n));
	if (judged) {
		put_figure(s, v, "tercapai", sheet_int(s, x->tercapai));
		put_figure(s, v, "tidak", sheet_int(s, x->n - x->tercapai));
	} else {
		put_nothing(s, v, "tercapai", "kata.tidak_ada");
		put_nothing(s, v, "tidak", "kata.tidak_ada");
	}
}

void capaian_put_sebaran(const struct sheet *s, struct value *root,
			 const struct tahunan *t)
{
	struct sebaran x;
	struct value *v, *list;
	int n = 0, judged = 0, reached = 0;

	sebaran_init(&x, s->view->site, t, false, s->arena);
	if (x.n == 0)
		return;
	v = put_map(s, root, "sebaran");
	list = put_list(s, v, "baris");
	for (size_t i = 0; i < x.n; i++) {
		push_status(s, list, &x.baris[i]);
		n += x.baris[i].n;
		judged += butir_dinilai(&x.baris[i].contoh) ? x.baris[i].n : 0;
		reached += x.baris[i].tercapai;
	}
	put_text(s, v, "n", sheet_int(s, n));
	put_text(s, v, "tercapai", sheet_int(s, reached));
	put_text(s, v, "tidak", sheet_int(s, judged - reached));
}

static void push_cell(const struct sheet *s, struct value *list,
		      const struct butir *b)
{
	struct value *v = push_map(s, list);
	bool judged = butir_dinilai(b);

	butir_put_status(s, v, "kunci", b);
	put_text(s, v, "kode", b->indikator->kode);
	put_text(s, v, "nama", b->indikator->nama);
	put_text(s, v, "tautan", sheet_link_indikator(s, b->peserta->unit,
						      b->indikator->kode));
	put_text(s, v, "capaian", judged ? format_percent_in(
			s->arena, &s->view->format, b->hasil->capaian.nilai)
					 : NULL);
	put_text(s, v, "kata", !judged ? NULL : sheet_word(
			s, capaian_tercapai(&b->hasil->capaian)
				   ? "capaian_tahun.tercapai"
				   : "capaian_tahun.tidak_tercapai"));
}

/* "Rata-rata 97,52% dari 6 indikator", or that there is none. */
static const char *mean(const struct sheet *s, const struct rata_rata *r)
{
	struct decimal rata;

	if (!rata_rata_nilai(r, &rata))
		return sheet_word(s, "capaian_tahun.tanpa_rata");
	return SHEET_WORDS(
		s, "capaian_tahun.rata",
		{ "rata", format_percent_in(s->arena, &s->view->format,
					    rata) },
		{ "n", sheet_int(s, r->n) },
		{ "dari", sheet_int(s, r->dari) });
}

static void put_counts(const struct sheet *s, struct value *v,
		       const struct peserta *p)
{
	const struct rekap *r = p->rekap;

	if (!r || r->n_hasil == 0) {
		put_text(s, v, "hitung", sheet_word(
			s, r && r->laporan->kinerja.ada
				   ? "capaian_tahun.tanpa_indikator"
				   : "capaian_tahun.kinerja_belum"));
		put_null(s, v, "rata");
		return;
	}
	put_text(s, v, "hitung", SHEET_WORDS(
		s, "capaian_tahun.n_tercapai",
		{ "n", sheet_int(s, r->rata.tercapai) },
		{ "dari", sheet_int(s, r->rata.dari) }));
	put_text(s, v, "rata", mean(s, &r->rata));
}

static void push_peserta(const struct sheet *s, struct value *list,
			 const struct tahunan *t, const struct peserta *p)
{
	struct value *v = push_map(s, list), *cells;

	put_text(s, v, "nama", p->unit->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, p->unit, t->tahun));
	put_counts(s, v, p);
	cells = put_list(s, v, "sel");
	for (size_t i = 0; i < p->n; i++)
		if (t->butir[p->awal + i].dihitung)
			push_cell(s, cells, &t->butir[p->awal + i]);
	put_bool(s, v, "ada_sel", cells->n > 0);
}

/* Indikator that are in the table only. */
static int left_out(const struct tahunan *t)
{
	int n = 0;

	for (size_t i = 0; i < t->n_butir; i++)
		n += !t->butir[i].dihitung;
	return n;
}

void capaian_put_peta(const struct sheet *s, struct value *root,
		      const struct tahunan *t)
{
	int jenis = -1, lain = left_out(t);
	struct value *v, *groups, *list = NULL;

	if (t->n_peserta == 0)
		return;
	v = put_map(s, root, "petak");
	put_text(s, v, "lain", lain ? SHEET_WORDS(
			s, "capaian_tahun.peta_lain",
			{ "n", sheet_int(s, lain) }) : NULL);
	groups = put_list(s, v, "kelompok");
	for (size_t i = 0; i < t->n_peserta; i++) {
		const struct peserta *p = &t->peserta[i];

		if ((int)p->unit->opd->jenis != jenis) {
			struct value *group = push_map(s, groups);

			jenis = (int)p->unit->opd->jenis;
			put_word(s, group, "jenis", arena_strf(
				s->arena, "jenis.%s",
				jenis_opd_kunci[jenis]));
			list = put_list(s, group, "opd");
		}
		push_peserta(s, list, t, p);
	}
}
