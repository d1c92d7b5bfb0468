/*
 * What is missing, and where to write it; see check_lengkap.h. Whether a
 * document is missing is the business of kedatangan.c, so that this list and
 * the site's cannot differ.
 */
#include "site/check_lengkap.h"

#include "base/nearest.h"
#include "model/bab.h"
#include "site/check_parts.h"
#include "site/kedatangan.h"

/* What is missing of one OPD's year. */
struct lengkap {
	struct check_unit unit;
	int tahun;
	const struct rekap *rekap;	/* NULL: no folder of that year */
};

static struct place at_file(const struct lengkap *l, const char *file)
{
	return place_file(check_path(l->unit.arena, l->unit.unit, l->tahun,
				     file));
}

/* Documents that have a file of their own; the rest is in dokumen.json. */
static const char *const file_of[N_DOKUMEN_WAJIB] = {
	[DOKUMEN_PK] = "kinerja.json",
	[DOKUMEN_LKJIP] = "laporan.md",
	[DOKUMEN_LHE] = "evaluasi.json"
};

/* Plans are beside the years. */
static struct place at_plan(const struct lengkap *l)
{
	const struct opd *o = l->unit.unit->opd;

	return place_file(arena_strf(l->unit.arena, "%s%s/rencana",
				     o->jenis == OPD_PEMDA ? "" : "opd/",
				     o->slug));
}

static void check_dokumen(const struct lengkap *l, int jenis)
{
	const char *kunci = jenis_dokumen_kunci[jenis];
	const char *file = file_of[jenis];

	if (jenis == DOKUMEN_RENSTRA)
		diag_hint(l->unit.diag, at_plan(l), "K433",
			  "tidak ada rencana untuk tahun %d; tulis di folder "
			  "ini, seperti 2021-2026.json", l->tahun);
	else if (jenis == DOKUMEN_PK)
		diag_hint(l->unit.diag, at_file(l, file), "K433",
			  "perjanjian kinerja belum ada; isi "
			  "\"perjanjian.tanggal\", atau sebut \"%s\" di "
			  "dokumen.json", kunci);
	else if (file)
		diag_hint(l->unit.diag, at_file(l, file), "K433",
			  "dokumen \"%s\" belum ada; tulis berkas ini, atau "
			  "sebut dokumennya di dokumen.json", kunci);
	else
		diag_hint(l->unit.diag, at_file(l, "dokumen.json"), "K433",
			  "dokumen \"%s\" belum ada; unggah, lalu sebut di "
			  "berkas ini", kunci);
}

/* True where the year's report is in, or should be. */
static bool check_semua_dokumen(const struct lengkap *l,
				const struct kedatangan_acuan *x)
{
	struct kedatangan k;
	bool due = true;

	for (int d = 0; d < N_DOKUMEN_WAJIB; d++) {
		kedatangan_compute(&k, x, l->unit.unit, l->tahun, d);
		if (k.keadaan == DATANG_BELUM)
			check_dokumen(l, d);
		if (d == DOKUMEN_LKJIP)
			due = k.keadaan != DATANG_NANTI;
	}
	return due;
}

static void check_bab(const struct lengkap *l)
{
	static const char *const name[N_BAB] = {
		"I (Pendahuluan)", "II (Perencanaan Kinerja)",
		"III (Akuntabilitas Kinerja)", "IV (Penutup)"
	};
	const struct naskah *n = &l->rekap->laporan->naskah;
	struct bab_isi isi;

	if (!n->ada)
		return;
	bab_find(&isi, n->teks);
	for (int b = 0; b < N_BAB; b++)
		if (!isi.ada[b])
			diag_hint(l->unit.diag, place_file(n->path), "K434",
				  "Bab %s belum ada; tulis di berkas ini, "
				  "dengan judul \"## Bab …\"", name[b]);
	if (isi.ada[BAB_AKUNTABILITAS] && !isi.capaian)
		diag_hint(l->unit.diag, place_file(n->path), "K434",
			  "Bab III belum memuat \"### A. Capaian Kinerja\"; "
			  "tulis di berkas ini");
	if (isi.ada[BAB_AKUNTABILITAS] && !isi.anggaran)
		diag_hint(l->unit.diag, place_file(n->path), "K434",
			  "Bab III belum memuat \"### B. Realisasi "
			  "Anggaran\"; tulis di berkas ini");
}

/* The first and third analysis: a target to compare with, this year and at
 * the end of the plan. */
static void check_target(const struct lengkap *l, const struct hasil *h)
{
	const struct indikator *i = h->indikator;
	bool last = nilai_ada(indikator_target(i, l->rekap->rencana->selesai));

	if (!nilai_ada(h->janji))
		diag_hint(l->unit.diag, at_file(l, "kinerja.json"), "K437",
			  "target %s tahun %d belum ada; tulis di berkas ini, "
			  "atau di rencana", i->kode, l->tahun);
	if (!last)
		diag_hint(l->unit.diag, i->asal, "K437",
			  "target %s pada akhir rencana (%d) belum ada, "
			  "sehingga kemajuannya tidak dapat dibandingkan; "
			  "tulis di \"target\"", i->kode,
			  l->rekap->rencana->selesai);
}

static void check_hasil(const struct lengkap *l, const struct hasil *h)
{
	const char *kode = h->indikator->kode;

	if (!nilai_ada(h->realisasi) && h->kosong == KOSONG_BELUM_DIISI)
		diag_hint(l->unit.diag, h->baris ? h->baris->asal
						 : at_file(l, "kinerja.json"),
			  "K435", "realisasi %s belum diisi; tulis di berkas "
			  "ini, atau sebabnya di \"tanpa_realisasi\"", kode);
	check_target(l, h);
	if (!h->analisis && (h->indikator->iku || !l->rekap->hanya_iku))
		diag_hint(l->unit.diag, at_file(l, arena_strf(
			l->unit.arena, "analisis/%s.md", kode)), "K436",
			  "analisis %s belum ada; tulis di berkas ini sebab "
			  "keberhasilan atau kegagalannya, dan solusinya",
			  kode);
}

/* The sixth and seventh analysis: what each sasaran cost, and was done. */
static void check_program(const struct lengkap *l)
{
	const struct anggaran *g = &l->rekap->laporan->anggaran;

	if (!g->ada)
		diag_hint(l->unit.diag, at_file(l, "anggaran.json"), "K438",
			  "program dan anggarannya belum ada; tulis di "
			  "berkas ini");
	for (size_t i = 0; i < g->n_program; i++)
		if (!nilai_ada(g->program[i].realisasi))
			diag_hint(l->unit.diag, g->program[i].asal, "K438",
				  "realisasi anggaran program %s belum diisi; "
				  "tulis di sini", g->program[i].kode);
	for (size_t i = 0; g->ada && i < l->rekap->n_sasaran; i++) {
		const struct sasaran *s = l->rekap->sasaran[i].sasaran;

		if (!rekap_program(l->rekap, s, NULL))
			diag_hint(l->unit.diag, g->asal, "K438",
				  "belum ada program yang mendukung sasaran "
				  "%s; sebut \"%s\" dalam \"mendukung\" "
				  "programnya", s->kode, s->kode);
	}
}

/* What became of what the evaluation of the year before asked for. */
static void check_rekomendasi(const struct lengkap *l)
{
	const struct rekap *last = unit_rekap(l->unit.unit, l->tahun - 1);
	const struct evaluasi *e = last ? last->evaluasi : NULL;

	for (size_t i = 0; e && i < e->n_rekomendasi; i++) {
		const struct rekomendasi *r = &e->rekomendasi[i];

		if (!r->tindak_lanjut)
			diag_hint(l->unit.diag, r->asal, "K439",
				  "tindak lanjut rekomendasi %s belum "
				  "dilaporkan untuk %d; tulis di "
				  "\"tindak_lanjut\"", r->kode, l->tahun);
	}
}

static void check_tahun(const struct lengkap *l,
			const struct kedatangan_acuan *x)
{
	if (!check_semua_dokumen(l, x) || !l->rekap)
		return;
	check_bab(l);
	for (size_t i = 0; i < l->rekap->n_hasil; i++)
		check_hasil(l, &l->rekap->hasil[i]);
	check_program(l);
	check_rekomendasi(l);
}

static void check_unit(const struct check_unit *c,
		       const struct kedatangan_acuan *x)
{
	if (site_is_cacat(c->site, str_from(c->unit->opd->slug)))
		return;
	for (size_t i = 0; i < c->site->n_tahun; i++) {
		struct lengkap l = { *c, c->site->tahun[i], NULL };

		l.rekap = unit_rekap(c->unit, l.tahun);
		if (unit_wajib(c->unit, l.tahun))
			check_tahun(&l, x);
	}
}

static int unknown(const struct site *s, const char *slug, struct diag *d)
{
	struct nearest near;

	nearest_init(&near, str_from(slug));
	for (size_t i = 0; i < s->n_unit; i++)
		nearest_offer(&near, str_from(s->unit[i].opd->slug));
	if (near.best.ptr)
		return diag_error(d, place_file("opd"), "K603",
				  "OPD \"%s\" tidak ada; mungkin maksudnya "
				  "\"%.*s\"", slug, STR_ARG(near.best));
	return diag_error(d, place_file("opd"), "K603",
			  "OPD \"%s\" tidak ada; tulis nama foldernya, "
			  "seperti dinas-kesehatan", slug);
}

int site_check_lengkap(const struct site *s, const struct sejarah *h,
		       const char *slug, struct diag *d)
{
	struct kedatangan_acuan x = { s, h };
	struct arena a = ARENA_INIT;

	if (slug && !site_unit(s, slug) && !site_is_cacat(s, str_from(slug)))
		return unknown(s, slug, d);
	for (size_t i = 0; i <= s->n_unit; i++) {
		struct check_unit c = { s, i < s->n_unit ? &s->unit[i]
							  : &s->pemda, &a, d };

		if (c.unit->opd && (!slug || !strcmp(slug, c.unit->opd->slug)))
			check_unit(&c, &x);
	}
	arena_release(&a);
	return 0;
}
