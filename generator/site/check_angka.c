/*
 * The figures of an indikator against each other: plan and perjanjian,
 * year and year before, report and computation, quarters and year. What is
 * unusual is told once, and not where an analysis of that year explains it.
 * What cannot be right at all is refused where it is read.
 */
#include "site/check_parts.h"

#include "base/text.h"
#include "model/banding.h"
#include "model/janggal.h"
#include "site/deret.h"

#define TOLERANCE_COEF 5	/* 0.05 points, domain.md */
#define TOLERANCE_SCALE 2
#define REMARKABLE_HIGH 120	/* capaian that a reader asks about */
#define REMARKABLE_LOW 50

const char *check_nilai(struct arena *a, struct nilai n)
{
	struct buf text = BUF_INIT(128);
	const char *copy;

	if (n.bentuk == NILAI_PREDIKAT)
		return n.predikat;
	text_number(&text, n.angka);
	if (n.bentuk == NILAI_RENTANG) {
		buf_adds(&text, "\xe2\x80\x93");
		text_number(&text, n.atas);
	}
	copy = arena_strdup(a, buf_str(&text));
	buf_release(&text);
	return copy;
}

const char *check_path(struct arena *a, const struct unit *u, int tahun,
		       const char *file)
{
	return arena_strf(a, "%s%s/%d/%s",
			  u->opd->jenis == OPD_PEMDA ? "" : "opd/",
			  u->opd->slug, tahun, file);
}

static const char *analysis_path(const struct check_unit *c,
				 const struct hasil *h)
{
	return check_path(c->arena, c->unit, h->tahun,
			  arena_strf(c->arena, "analisis/%s.md",
				     h->indikator->kode));
}

/* Equal as the indikator prints its figures. */
static bool same(const struct indikator *i, struct nilai a, struct nilai b)
{
	if (a.bentuk != b.bentuk)
		return false;
	if (a.bentuk == NILAI_PREDIKAT)
		return !strcmp(a.predikat, b.predikat);
	return decimal_cmp(decimal_round(a.angka, i->desimal),
			   decimal_round(b.angka, i->desimal)) == 0;
}

/* What a plan says of the year before it, and what was reported of it. */
static void check_awal(const struct check_unit *c, const struct indikator *i,
		       const struct deret *d)
{
	const struct titik *t = deret_titik(d, i->kondisi_awal_tahun);

	if (!nilai_ada(i->kondisi_awal) || !t || !t->dilaporkan ||
	    !nilai_ada(t->realisasi) ||
	    same(i, i->kondisi_awal, t->realisasi))
		return;
	diag_warning(c->diag, i->asal, "K419",
		     "kondisi awal %s adalah %s, tetapi realisasi %d yang "
		     "dilaporkan %s; samakan dengan %s, atau perbaiki "
		     "laporannya", i->kode,
		     check_nilai(c->arena, i->kondisi_awal),
		     i->kondisi_awal_tahun,
		     check_nilai(c->arena, t->realisasi),
		     check_path(c->arena, t->unit, t->tahun, "kinerja.json"));
}

/* The report itself speaks of the target, by binding: `=IKU-1.target`. */
static bool tells_target(const struct check_unit *c, const struct rekap *r,
			 const struct hasil *h)
{
	const char *binding = arena_strf(c->arena, "`=%s.target`",
					 h->indikator->kode);
	struct str text = r->laporan->naskah.teks;
	size_t n = strlen(binding);

	return text.len >= n && memmem(text.ptr, text.len, binding, n);
}

/* A PK that promises less than the plan, and nothing that says why. */
static void check_janji(const struct check_unit *c, const struct rekap *r,
			const struct hasil *h)
{
	struct nilai plan = indikator_target(h->indikator, h->tahun);

	if (h->target_rencana || h->analisis || !nilai_ada(plan) ||
	    date_given(r->laporan->kinerja.perjanjian_perubahan) ||
	    nilai_banding(h->indikator, h->janji, plan) != ARTI_LEBIH_BURUK ||
	    tells_target(c, r, h))
		return;
	diag_hint(c->diag, h->baris->asal, "K418",
		  "target %s dalam perjanjian kinerja (%s) lebih ringan "
		  "daripada dalam rencana (%s); perbaiki, isi "
		  "\"perjanjian.perubahan\", atau jelaskan di %s",
		  h->indikator->kode, check_nilai(c->arena, h->janji),
		  check_nilai(c->arena, plan), analysis_path(c, h));
}

static void check_tercetak(const struct check_unit *c, const struct hasil *h)
{
	struct nilai printed = h->baris->capaian_tercetak;
	struct decimal most = { TOLERANCE_COEF, TOLERANCE_SCALE }, gap;

	if (!nilai_ada(printed) || h->capaian.keadaan != CAPAIAN_ADA ||
	    h->analisis)
		return;
	gap = decimal_abs(decimal_sub(printed.angka, h->capaian.mentah));
	if (decimal_cmp(gap, most) <= 0)
		return;
	diag_warning(c->diag, h->baris->asal, "K420",
		     "capaian %s yang tercetak %s, tetapi dari target dan "
		     "realisasinya terhitung %s; periksa ketiga angka itu, "
		     "atau jelaskan di %s", h->indikator->kode,
		     check_nilai(c->arena, printed),
		     check_nilai(c->arena, nilai_angka(h->capaian.mentah)),
		     analysis_path(c, h));
}

/* What a figure is set against in a message. */
struct pembanding {
	struct place asal;
	const char *apa;	/* "realisasi IKU-1 2024" */
	struct nilai nilai;
	const struct nilai *lain;
	size_t n_lain;
};

static const char *first_other(const struct check_unit *c,
			       const struct pembanding *p)
{
	for (size_t i = 0; i < p->n_lain; i++)
		if (nilai_ada(p->lain[i]))
			return check_nilai(c->arena, p->lain[i]);
	return "";
}

/* What to type stands in the message as JSON has it. */
static void report_bagian(const struct check_unit *c,
			  const struct pembanding *p, const char *n,
			  const char *other)
{
	int places = p->nilai.angka.scale > 2 ? p->nilai.angka.scale - 2 : 0;
	struct buf percent = BUF_INIT(64);

	decimal_write(&percent, decimal_ratio(p->nilai.angka, decimal_int(1),
					      100, places));
	diag_warning(c->diag, p->asal, "K422",
		     "%s adalah %s, padahal biasanya sekitar %s; "
		     "bagian dari seratus ditulis %s", p->apa, n, other,
		     percent.ptr);
	buf_release(&percent);
}

static void report_janggal(const struct check_unit *c,
			   const struct pembanding *p, enum janggal janggal)
{
	const char *n = check_nilai(c->arena, p->nilai);
	const char *other = first_other(c, p);

	if (janggal == JANGGAL_BAGIAN) {
		report_bagian(c, p, n, other);
	} else if (janggal == JANGGAL_TANDA) {
		diag_warning(c->diag, p->asal, "K423",
			     "%s adalah %s, padahal biasanya sekitar %s; "
			     "periksa tanda minusnya", p->apa, n, other);
	} else if (janggal == JANGGAL_BESAR) {
		diag_warning(c->diag, p->asal, "K421",
			     "%s adalah %s, sekitar sepuluh kali %s atau "
			     "lebih; periksa titik desimal dan satuannya",
			     p->apa, n, other);
	} else {
		diag_warning(c->diag, p->asal, "K421",
			     "%s adalah %s, sekitar sepersepuluh %s atau "
			     "kurang; periksa titik desimal dan satuannya",
			     p->apa, n, other);
	}
}

/* True where the figure was reported. */
static bool check_janggal(const struct check_unit *c,
			  const struct indikator *i,
			  const struct pembanding *p)
{
	enum janggal janggal = nilai_janggal(i, p->nilai, p->lain, p->n_lain);

	if (janggal != JANGGAL_TIDAK)
		report_janggal(c, p, janggal);
	return janggal != JANGGAL_TIDAK;
}

/* A year's figures, each against those that it should resemble: the target
 * of the PK first, since the realisasi is measured by it. */
static void check_lompat(const struct check_unit *c, const struct hasil *h,
			 const struct deret *d)
{
	const struct titik *last = deret_titik(d, h->tahun - 1);
	const struct nilai none = { .bentuk = NILAI_KOSONG };
	struct nilai others[] = { last ? last->realisasi : none,
				  indikator_target(h->indikator, h->tahun) };
	struct pembanding p = {
		h->baris->asal, arena_strf(c->arena, "target %s",
					   h->indikator->kode),
		h->janji, others, ARRAY_SIZE(others)
	};

	if (!h->target_rencana && check_janggal(c, h->indikator, &p))
		return;
	others[1] = h->target;
	p.apa = arena_strf(c->arena, "realisasi %s", h->indikator->kode);
	p.nilai = h->realisasi;
	if (h->triwulan_terisi == 0)
		check_janggal(c, h->indikator, &p);
}

/* The two targets nearest to one, of which there are at least three. */
static void near_targets(struct nilai out[2], const struct indikator *i,
			 size_t t)
{
	size_t first = t == 0 ? 1 : t + 1 == i->n_target ? t - 2 : t - 1;
	size_t second = t == 0 ? 2 : t + 1 == i->n_target ? t - 1 : t + 1;

	out[0] = i->target[first].nilai;
	out[1] = i->target[second].nilai;
}

/* The plan's targets, each against those of the years around it. */
static void check_lompat_rencana(const struct check_unit *c,
				 const struct indikator *i)
{
	struct nilai others[3] = { { .bentuk = NILAI_KOSONG } };

	others[2] = i->kondisi_awal;
	for (size_t t = 0; i->n_target >= 3 && t < i->n_target; t++) {
		struct pembanding p = {
			i->asal, arena_strf(c->arena, "target %s %d",
					    i->kode, i->target[t].tahun),
			i->target[t].nilai, others, ARRAY_SIZE(others)
		};

		near_targets(others, i, t);
		check_janggal(c, i, &p);
	}
}

/* A capaian that every reader will ask about. */
static void check_mencolok(const struct check_unit *c, const struct rekap *r,
			   const struct hasil *h)
{
	const struct decimal high = decimal_int(REMARKABLE_HIGH);
	const struct decimal low = decimal_int(REMARKABLE_LOW);
	const struct decimal n = h->capaian.mentah;

	if (h->capaian.keadaan != CAPAIAN_ADA || h->analisis ||
	    h->triwulan_terisi > 0 || !r->laporan->naskah.ada ||
	    (decimal_cmp(n, high) <= 0 && decimal_cmp(n, low) >= 0))
		return;
	diag_hint(c->diag, h->baris->asal, "K424",
		  "capaian %s %s, dan sebabnya belum dijelaskan; periksa "
		  "target dan realisasinya, lalu tulis sebabnya di %s",
		  h->indikator->kode, check_nilai(c->arena, nilai_angka(n)),
		  analysis_path(c, h));
}

/* Four quarters and the year that they make. */
static void check_triwulan(const struct check_unit *c, const struct hasil *h)
{
	const struct realisasi *b = h->baris;
	struct nilai target, whole;

	for (int q = 0; q < 4; q++)
		if (!nilai_ada(b->triwulan[q].realisasi))
			return;
	triwulan_setahun(h->indikator, b->triwulan, &target, &whole);
	if (!nilai_ada(b->realisasi) || !nilai_ada(whole) ||
	    same(h->indikator, b->realisasi, whole))
		return;
	diag_warning(c->diag, b->asal, "K431",
		     "realisasi %s setahun %s, tetapi keempat triwulannya "
		     "memberi %s; perbaiki salah satunya, atau "
		     "\"agregasi\" dalam rencana", h->indikator->kode,
		     check_nilai(c->arena, b->realisasi),
		     check_nilai(c->arena, whole));
}

static void check_tahun(const struct check_unit *c, const struct indikator *i,
			const struct deret *d)
{
	for (size_t t = 0; t < d->n; t++) {
		const struct hasil *h = d->titik[t].hasil;
		const struct rekap *r;

		if (!h || h->indikator != i || !h->baris)
			continue;
		r = unit_rekap(c->unit, h->tahun);
		check_janji(c, r, h);
		check_tercetak(c, h);
		check_lompat(c, h, d);
		check_mencolok(c, r, h);
		check_triwulan(c, h);
	}
}

static void check_indikator(const struct check_unit *c,
			    const struct indikator *i)
{
	struct deret d;

	deret_build(&d, c->site, c->unit, i, c->arena);
	check_awal(c, i, &d);
	check_lompat_rencana(c, i);
	check_tahun(c, i, &d);
}

void check_angka(const struct check_unit *c)
{
	for (size_t p = 0; p < c->unit->opd->n_rencana; p++) {
		const struct rencana *r = &c->unit->opd->rencana[p];

		for (size_t t = 0; t < r->n_tujuan; t++)
			for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++) {
				const struct sasaran *x =
					&r->tujuan[t].sasaran[s];

				for (size_t k = 0; k < x->n_indikator; k++)
					check_indikator(c, &x->indikator[k]);
			}
	}
}
