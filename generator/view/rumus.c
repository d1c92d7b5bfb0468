/*
 * The arithmetic of an indikator, shown so that a reader can redo it: the
 * formula with its numbers, the comparisons, and the remarks. Declared in
 * view/hasil.h.
 */
#include "view/hasil.h"

#include "model/banding.h"
#include "view/figure.h"

static const char *const rumus_key[] = {
	[RUMUS_CAPAIAN_NAIK] = "indikator.rumus.naik",
	[RUMUS_CAPAIAN_SELISIH] = "indikator.rumus.selisih",
	[RUMUS_CAPAIAN_RASIO] = "indikator.rumus.rasio",
	[RUMUS_CAPAIAN_RENTANG] = "indikator.rumus.rentang",
	[RUMUS_CAPAIAN_PREDIKAT] = "indikator.rumus.predikat"
};

static const char *sum_key(const struct hasil *h)
{
	const struct nilai *t = &h->target;

	switch (h->capaian.rumus) {
	case RUMUS_CAPAIAN_NAIK:
		return "indikator.hitung.naik";
	case RUMUS_CAPAIAN_SELISIH:
		return "indikator.hitung.selisih";
	case RUMUS_CAPAIAN_RASIO:
		return "indikator.hitung.rasio";
	case RUMUS_CAPAIAN_PREDIKAT:
		return "indikator.hitung.predikat";
	default:
		break;
	}
	if (decimal_cmp(h->realisasi.angka, t->angka) >= 0 &&
	    decimal_cmp(h->realisasi.angka, t->atas) <= 0)
		return "indikator.hitung.rentang_dalam";
	return "indikator.hitung.rentang_luar";
}

static const char *why_not(const struct capaian *c)
{
	if (c->keadaan == CAPAIAN_BELUM_DIISI)
		return "indikator.tak.belum_diisi";
	if (c->keadaan == CAPAIAN_TANPA_TARGET)
		return "indikator.tak.tanpa_target";
	if (c->keadaan == CAPAIAN_TIDAK_TERSEDIA)
		return "indikator.tak.tidak_tersedia";
	if (c->keadaan == CAPAIAN_TIDAK_BERLAKU)
		return "indikator.tak.tidak_berlaku";
	switch (c->sebab) {
	case SEBAB_TARGET_NOL:
		return "indikator.tak.target_nol";
	case SEBAB_TARGET_NEGATIF:
		return "indikator.tak.target_negatif";
	case SEBAB_REALISASI_NOL:
		return "indikator.tak.realisasi_nol";
	case SEBAB_REALISASI_NEGATIF:
		return "indikator.tak.realisasi_negatif";
	default:
		return "indikator.tak.lain";
	}
}

void hasil_formula(const struct sheet *s, struct value *map,
		   const struct hasil *h)
{
	const struct format *f = &s->view->format;
	const struct capaian *c = &h->capaian;

	if (c->keadaan != CAPAIAN_ADA) {
		put_text(s, map, "rumus", SHEET_WORDS(
			s, why_not(c), { "alasan", h->kosong
				? h->baris->kosong_alasan : "" }));
		return;
	}
	put_word(s, map, "rumus", rumus_key[c->rumus]);
	put_text(s, map, "hitungan", SHEET_WORDS(
		s, sum_key(h),
		{ "r", format_nilai_in(s->arena, f, h->indikator,
				       h->realisasi) },
		{ "t", format_nilai_in(s->arena, f, h->indikator, h->target) },
		{ "b", format_nilai_in(s->arena, f, h->indikator,
				       nilai_angka(c->batas)) },
		{ "nr", sheet_int(s, c->peringkat_realisasi) },
		{ "nt", sheet_int(s, c->peringkat_target) }));
	put_text(s, map, "hasil", format_percent_in(s->arena, f, c->mentah));
}

/* Whether a target is reached is read off the capaian as printed, as
 * everywhere; where there is none, it cannot be said. */
static enum banding_arti outcome(const struct banding *b)
{
	if (b->acuan.jenis != BANDING_TARGET && b->acuan.jenis != BANDING_AKHIR)
		return b->arti;
	if (b->capaian.keadaan != CAPAIAN_ADA)
		return ARTI_TIDAK_ADA;
	return capaian_tercapai(&b->capaian) ? ARTI_LEBIH_BAIK
					     : ARTI_LEBIH_BURUK;
}

static const char *meaning(const struct banding *b, const struct hasil *h)
{
	static const char *const no_figure[N_KOSONG] = {
		[KOSONG_BELUM_DIISI] = "indikator.belum_diisi",
		[KOSONG_TIDAK_TERSEDIA] = "indikator.tidak_tersedia",
		[KOSONG_TIDAK_BERLAKU] = "indikator.tidak_berlaku"
	};
	static const char *const word[][4] = {
		[BANDING_TARGET] = { "indikator.tidak_dinilai",
			"indikator.tercapai", "indikator.tercapai",
			"indikator.tidak_tercapai" },
		[BANDING_TAHUN_LALU] = { "indikator.tidak_dibandingkan",
			"indikator.membaik", "indikator.sama",
			"indikator.memburuk" },
		[BANDING_AKHIR] = { "indikator.tidak_dinilai",
			"indikator.sudah_sampai", "indikator.sudah_sampai",
			"indikator.belum_sampai" },
		[BANDING_NASIONAL] = { "indikator.tidak_dibandingkan",
			"indikator.lebih_baik_nasional",
			"indikator.sama_nasional", "indikator.kurang_nasional" }
	};

	if (!nilai_ada(b->acuan.nilai))
		return "indikator.acuan_tidak_ada";
	if (!nilai_ada(h->realisasi))
		return no_figure[h->kosong];
	return word[b->acuan.jenis][outcome(b)];
}

/* The comparisons of one result being listed. */
struct comparing {
	const struct sheet *s;
	struct value *list;
	const struct hasil *h;
};

static void compare(const struct comparing *c, enum banding_jenis jenis,
		    struct nilai acuan, const char *label)
{
	const struct sheet *s = c->s;
	const struct indikator *i = c->h->indikator;
	struct value *v = push_map(s, c->list);
	struct buf change = BUF_INIT(256);
	struct banding b;

	banding_compute(&b, &s->view->site->isi->situs.penilaian, i,
			(struct acuan){ jenis, acuan }, c->h->realisasi);
	put_text(s, v, "acuan", label);
	put_word(s, v, "arti", meaning(&b, c->h));
	if (nilai_ada(acuan))
		put_figure(s, v, "nilai", figure_text(s, i, acuan));
	else
		put_nothing(s, v, "nilai", "kata.tidak_ada");
	format_change(&change, &s->view->format, b.selisih, i->desimal);
	if (b.ada_selisih)
		put_figure(s, v, "selisih", change.ptr);
	else
		put_nothing(s, v, "selisih", "kata.tidak_ada");
	if (b.capaian.keadaan == CAPAIAN_ADA)
		put_capaian(s, v, &b.capaian);
	else	/* .arti has said why, or there is none by its nature */
		put_nothing(s, v, "capaian", "kata.tidak_ada");
	buf_release(&change);
}

static const char *year_label(const struct sheet *s, const char *key,
			      int tahun)
{
	return SHEET_WORDS(s, key, { "tahun", sheet_int(s, tahun) });
}

static void compare_national(const struct comparing *c)
{
	const struct indikator *i = c->h->indikator;
	const char *sumber = i->standar_nasional_sumber;
	const char *key = i->standar_nasional_tahun
		? "indikator.standar" : "indikator.standar_tanpa_tahun";

	if (!nilai_ada(i->standar_nasional))
		return;
	if (!sumber)
		sumber = sheet_word(c->s, "indikator.sumber_tidak_disebut");
	compare(c, BANDING_NASIONAL, i->standar_nasional,
		SHEET_WORDS(c->s, key, { "sumber", sumber },
			    { "tahun", sheet_int(c->s,
						 i->standar_nasional_tahun) }));
}

void hasil_banding(const struct sheet *s, struct value *map,
		   const struct deret *d, const struct hasil *h)
{
	struct comparing c = { s, put_list(s, map, "banding"), h };
	const struct titik *lalu = deret_titik(d, h->tahun - 1);

	compare(&c, BANDING_TARGET, h->target, hasil_target_label(s, h));
	if (lalu)
		compare(&c, BANDING_TAHUN_LALU, lalu->realisasi,
			year_label(s, "indikator.tahun_lalu", h->tahun - 1));
	if (d->tahun_akhir && d->tahun_akhir != h->tahun)
		compare(&c, BANDING_AKHIR, d->target_akhir,
			year_label(s, "indikator.target_akhir",
				   d->tahun_akhir));
	compare_national(&c);
}

static void push_note(const struct sheet *s, struct value *list,
		      const char *kelas, const char *teks)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "kelas", kelas);
	put_text(s, v, "teks", teks);
}

/* The plan and the agreement promise different things. */
static void note_target(const struct sheet *s, struct value *list,
			const struct hasil *h)
{
	const struct indikator *i = h->indikator;
	struct nilai plan = indikator_target(i, h->tahun);

	/* a range stands in the plan only, and is used as it is there */
	if (!nilai_ada(plan) || i->arah == ARAH_RENTANG)
		return;
	if (h->target_rencana)
		push_note(s, list, "",
			  sheet_word(s, "indikator.target_rencana"));
	else if (nilai_banding(i, h->janji, plan) != ARTI_SAMA)
		push_note(s, list, "warn", SHEET_WORDS(
			s, "indikator.target_beda",
			{ "rencana", figure_text(s, i, plan) },
			{ "pk", figure_text(s, i, h->janji) }));
}

static bool is_near(struct decimal a, struct decimal b)
{
	static const struct decimal tolerance = { 5, 2 };

	return decimal_cmp(decimal_abs(decimal_sub(a, b)), tolerance) <= 0;
}

/* The report prints another figure, neither the raw nor the capped one:
 * shown beside ours where it is more than 0,05 points away. */
static void note_printed(const struct sheet *s, struct value *list,
			 const struct hasil *h)
{
	const struct format *f = &s->view->format;
	struct decimal printed;

	if (!h->baris || h->capaian.keadaan != CAPAIAN_ADA ||
	    h->baris->capaian_tercetak.bentuk != NILAI_ANGKA)
		return;
	printed = h->baris->capaian_tercetak.angka;
	if (is_near(printed, h->capaian.mentah) ||
	    is_near(printed, h->capaian.nilai))
		return;
	push_note(s, list, "warn", SHEET_WORDS(
		s, "indikator.tercetak",
		{ "tercetak", format_percent_in(s->arena, f, printed) },
		{ "hitungan",
		  format_percent_in(s->arena, f, h->capaian.mentah) }));
}

/* A cap or the floor moved the figure: the raw one stays visible. */
static void note_limited(const struct sheet *s, struct value *list,
			 const struct capaian *c)
{
	const struct format *f = &s->view->format;
	bool above = decimal_cmp(c->mentah, c->nilai) > 0;

	if (c->keadaan != CAPAIAN_ADA || !c->dibatasi)
		return;
	push_note(s, list, "", SHEET_WORDS(
		s, above ? "indikator.dibatasi" : "indikator.dibatasi_bawah",
		{ "mentah", format_percent_in(s->arena, f, c->mentah) },
		{ "batas", format_percent_in(s->arena, f, c->nilai) }));
}

void hasil_notes(const struct sheet *s, struct value *map,
		 const struct rekap *r, const struct hasil *h)
{
	struct value *list = put_list(s, map, "catatan");

	if (h->triwulan_terisi)
		push_note(s, list, "", SHEET_WORDS(
			s, h->target_triwulan ? "indikator.triwulan_setahun"
					      : "indikator.triwulan_target",
			{ "n", sheet_int(s, h->triwulan_terisi) }));
	note_target(s, list, h);
	note_printed(s, list, h);
	note_limited(s, list, &h->capaian);
	if (r->hanya_iku && !h->indikator->iku)
		push_note(s, list, "", sheet_word(s, "indikator.bukan_iku"));
	put_text(s, map, "sumber",
		 h->baris && h->baris->sumber
			 ? SHEET_WORDS(s, "indikator.sumber",
				       { "sumber", h->baris->sumber })
			 : NULL);
}
