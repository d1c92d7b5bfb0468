/*
 * The page of one indikator: all its years, how its figures are computed,
 * what was said about them, who supports it, what it means. The year it is
 * about is the latest with a report.
 */
#include "view/page.h"

#include "view/bagian.h"
#include "view/dukungan.h"
#include "view/figure.h"
#include "view/frame.h"
#include "view/hasil.h"
#include "view/narasi.h"
#include "view/subject.h"

static const char *sasaran_text(const struct sheet *s, const struct subject *x)
{
	const struct sasaran *sasaran = NULL;
	const struct indikator *i;

	i = rencana_indikator(x->d.rencana, x->i->kode, &sasaran);
	if (!i || !sasaran)
		BUG("indikator without a sasaran");
	return SHEET_WORDS(s, "indikator.atas", { "kode", x->i->kode },
			   { "opd", x->u->opd->nama },
			   { "sasaran", sasaran->kode },
			   { "uraian", sasaran->uraian });
}

static const char *finding(const struct hasil *h)
{
	switch (h->capaian.keadaan) {
	case CAPAIAN_ADA:
		return capaian_tercapai(&h->capaian) ? "indikator.lead_tercapai"
						     : "indikator.lead_gagal";
	case CAPAIAN_BELUM_DIISI:
		return "indikator.lead_belum";
	case CAPAIAN_TANPA_TARGET:
		return nilai_ada(h->realisasi) ? "indikator.lead_tanpa"
					       : "indikator.lead_belum";
	case CAPAIAN_TIDAK_TERSEDIA:
		return "indikator.lead_tersedia";
	case CAPAIAN_TIDAK_BERLAKU:
		return "indikator.lead_berlaku";
	default:
		return "indikator.lead_tak";
	}
}

static void put_lead(const struct sheet *s, struct value *root,
		     const struct subject *x)
{
	struct value *lead = put_map(s, root, "lead");
	const struct hasil *h = x->h;
	const char *unit = hasil_unit(x->i);
	const char *realisasi, *target;

	put_text(s, lead, "akhir", ".");
	if (!h) {
		put_word(s, lead, "tebal", "indikator.lead_kosong");
		return;
	}
	realisasi = figure_text(s, x->i, h->realisasi);
	target = figure_text(s, x->i, h->target);
	if (unit)
		target = arena_strf(s->arena, "%s %s", target, unit);
	put_text(s, lead, "tebal", SHEET_WORDS(
		s, finding(h), { "tahun", sheet_int(s, h->tahun) },
		{ "nilai", realisasi }));
	if (h->capaian.keadaan == CAPAIAN_ADA)
		put_text(s, lead, "akhir", SHEET_WORDS(
			s, "indikator.lead_angka",
			{ "realisasi", realisasi }, { "target", target }));
}

static const char *with_year(const struct sheet *s, const char *key,
			     int tahun)
{
	return SHEET_WORDS(s, key, { "tahun", sheet_int(s, tahun) });
}

static void note_last(const struct sheet *s, const struct figure *f,
		      const struct subject *x, struct nilai n)
{
	if (nilai_ada(n))
		figure_note(s, f, NULL, SHEET_WORDS(
			s, "angka.pada",
			{ "tahun", sheet_int(s, x->h->tahun - 1) },
			{ "nilai", figure_text(s, x->i, n) }));
}

static struct figure figure_or_nothing(const struct sheet *s,
				       struct value *list, const char *judul,
				       const struct indikator *i,
				       struct nilai n)
{
	return figure_push(s, list, judul,
			   nilai_ada(n) ? figure_text(s, i, n) : "–");
}

static void push_year_figures(const struct sheet *s, struct value *list,
			      const struct subject *x)
{
	const struct titik *last = deret_titik(&x->d, x->h->tahun - 1);
	const struct hasil *h = x->h;
	struct figure f;

	f = figure_or_nothing(s, list, hasil_realisasi_label(s, h), x->i,
			      h->realisasi);
	if (!nilai_ada(h->realisasi))
		figure_note(s, &f, NULL, sheet_word(s, kosong_word(h->kosong)));
	if (last)
		note_last(s, &f, x, last->realisasi);
	f = figure_or_nothing(s, list, hasil_target_label(s, h), x->i,
			      h->target);
	if (!nilai_ada(h->target))
		figure_note(s, &f, NULL, sheet_word(s, "kata.tanpa_target"));
	if (last)
		note_last(s, &f, x, last->target);
	f = figure_push(s, list, sheet_word(s, "kata.capaian"),
			h->capaian.keadaan == CAPAIAN_ADA
				? format_percent_in(s->arena,
						    &s->view->format,
						    h->capaian.nilai)
				: "–");
	put_status(s, f.map, &h->capaian);
}

static void push_end_figures(const struct sheet *s, struct value *list,
			     const struct subject *x)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	struct nilai national = x->i->standar_nasional;
	struct capaian c = { .keadaan = CAPAIAN_BELUM_DIISI };
	struct figure f;

	if (x->d.tahun_akhir && nilai_ada(x->d.target_akhir)) {
		f = figure_push(s, list,
				with_year(s, "indikator.target_akhir_singkat",
					  x->d.tahun_akhir),
				figure_text(s, x->i, x->d.target_akhir));
		if (x->h)
			capaian_compute(&c, p, x->i, x->d.target_akhir,
					x->h->realisasi);
		if (c.keadaan == CAPAIAN_ADA)
			figure_note(s, &f, NULL, SHEET_WORDS(
				s, "indikator.sampai_sekarang",
				{ "nilai", format_percent_in(
					s->arena, &s->view->format,
					c.nilai) }));
	}
	if (!nilai_ada(national))
		return;
	f = figure_push(s, list, sheet_word(s, "indikator.standar_singkat"),
			figure_text(s, x->i, national));
	if (x->i->standar_nasional_sumber)
		figure_note(s, &f, NULL, x->i->standar_nasional_sumber);
}

static const char *year_note(const struct sheet *s, const struct subject *x,
			     const struct titik *t)
{
	if (t->awal)
		return sheet_word(s, "indikator.awal");
	if (t->hasil && t->unit != x->u)
		return SHEET_WORDS(s, "indikator.oleh",
				   { "nama", t->unit->opd->nama });
	if (t->tahun == x->d.rencana->selesai)
		return sheet_word(s, "indikator.akhir");
	return NULL;
}

static void put_year_state(const struct sheet *s, struct value *v,
			   const struct subject *x, const struct titik *t)
{
	if (t->hasil)
		put_status(s, v, &t->hasil->capaian);
	else if (t->awal)
		put_state(s, v, "s-na", "status.tidak_berlaku");
	else if (x->r && t->tahun < x->r->tahun)
		put_state(s, v, "s-absent", "status.tak_terlapor");
	else
		put_state(s, v, "todo", "status.belum_waktunya");
}

static void push_year(const struct sheet *s, struct value *list,
		      const struct subject *x, const struct titik *t)
{
	const struct hasil *h = t->hasil;
	struct value *v = push_map(s, list);

	put_text(s, v, "teks", sheet_int(s, t->tahun));
	put_text(s, v, "catatan", year_note(s, x, t));
	put_bool(s, v, "kini", x->r && t->tahun == x->r->tahun);
	put_text(s, v, "tautan", h ? sheet_link_unit(s, t->unit, t->tahun)
				   : NULL);
	if (t->awal || (!h && !nilai_ada(t->target)))
		put_nothing(s, v, "target", "kata.tidak_ada");
	else
		put_target(s, v, x->i, t->target);
	if (t->awal)
		put_realisasi(s, v, x->i, t->realisasi);
	else
		put_nothing(s, v, "realisasi", "kata.tidak_ada");
	put_nothing(s, v, "capaian", "kata.tidak_ada");
	if (h)
		put_hasil(s, v, h);
	put_year_state(s, v, x, t);
	if (h && h->baris && h->baris->sumber)
		put_figure(s, v, "sumber", h->baris->sumber);
	else
		put_nothing(s, v, "sumber", "kata.tidak_ada");
	put_titik_versi(s, v, &x->d, t);
}

static void put_years(const struct sheet *s, struct value *root,
		      const struct subject *x)
{
	struct value *list = put_list(s, root, "tahun_baris");
	const struct deret *d = &x->d;

	put_text(s, root, "tabel_judul", SHEET_WORDS(
		s, "indikator.tabel",
		{ "mulai", sheet_int(s, d->titik[0].tahun) },
		{ "selesai", sheet_int(s, d->titik[d->n - 1].tahun) }));
	for (size_t i = 0; i < d->n; i++)
		push_year(s, list, x, &d->titik[i]);
	put_indikator_riwayat(s, root, d);
}

static void put_sums(const struct sheet *s, struct value *root,
		     const struct subject *x)
{
	struct value *v;

	if (!x->h)
		return;
	v = put_map(s, root, "hitung");
	put_text(s, v, "banding_judul",
		 with_year(s, "indikator.banding_realisasi", x->h->tahun));
	hasil_formula(s, v, x->h);
	hasil_banding(s, v, &x->d, x->h);
	hasil_notes(s, v, x->r, x->h);
}

/* All analyses, the newest first. */
static void put_analyses(struct sheet *s, struct value *root,
			 const struct subject *x)
{
	struct value *list = put_list(s, root, "penjelasan");

	for (size_t k = x->d.n; k-- > 0;) {
		const struct titik *t = &x->d.titik[k];
		const struct rekap *r;
		struct value *v;

		if (!t->hasil || !t->hasil->analisis)
			continue;
		r = unit_rekap(t->unit, t->tahun);
		v = push_map(s, list);
		put_text(s, v, "oleh", SHEET_WORDS(
			s, "indikator.penjelasan_tahun",
			{ "nama", t->unit->opd->nama },
			{ "tahun", sheet_int(s, t->tahun) }));
		narasi_put(s, v, &t->hasil->analisis->naskah, r,
			   arena_strf(s->arena, "j%d-", t->tahun));
	}
	put_bool(s, root, "ada_penjelasan", list->n > 0);
}

static struct value *begin(const struct sheet *s, const struct subject *x)
{
	const struct opd *o = x->u->opd;
	bool pemda = o->jenis == OPD_PEMDA;
	struct crumb crumbs[] = {
		{ sheet_word(s, "nav.opd"), ADDRESS_OPD_LIST },
		{ o->nama, sheet_address_unit(s, x->u) },
		{ x->i->nama, NULL }
	};
	struct fill fill[] = { { "nama", x->i->nama }, { "opd", o->nama } };
	struct value *root = frame_values(
		s, words_fill(&s->view->words, s->arena, "indikator.judul",
			      fill, ARRAY_SIZE(fill)),
		words_fill(&s->view->words, s->arena, "indikator.deskripsi",
			   fill, ARRAY_SIZE(fill)),
		pemda ? NAV_PEMDA : NAV_OPD);

	frame_kartu(s, root, x->u);
	frame_crumbs(s, root, crumbs + pemda, ARRAY_SIZE(crumbs) - pemda);
	return root;
}

struct value *indikator_values(struct sheet *s, const struct page *p)
{
	struct subject x = subject_of(s, p);
	struct value *root = begin(s, &x);
	struct value *list = put_list(s, root, "angka");
	int tahun = subject_tahun(s, &x);

	put_text(s, root, "atas", sasaran_text(s, &x));
	put_text(s, root, "nama", x.i->nama);
	put_draf(s, root, x.u);
	put_lead(s, root, &x);
	if (x.h)
		push_year_figures(s, list, &x);
	push_end_figures(s, list, &x);
	put_subject_graph(s, root, &x);
	put_pakai(s, root, &x);
	put_unduhan_indikator(s, root, &x.d);
	put_years(s, root, &x);
	put_sums(s, root, &x);
	if (x.h)
		put_triwulan(s, root, x.h);
	put_analyses(s, root, &x);
	put_dukungan(s, root, x.u, x.i, tahun);
	put_definisi(s, root, x.u, x.i);
	return root;
}
