/*
 * The head of the OPD page: what was promised and reached, in one sentence
 * and five figures. Declared in view/bagian.h.
 */
#include "view/bagian.h"

#include "base/limits.h"
#include "view/figure.h"

/* How the indicators of a report stand. */
struct tally {
	int dari;
	int tercapai;
	int gagal;
	int keadaan[N_CAPAIAN_KEADAAN];	/* by enum capaian_keadaan */
};

static struct tally count(const struct rekap *r)
{
	struct tally t = { .dari = 0 };

	for (size_t i = 0; i < r->n_hasil; i++) {
		const struct hasil *h = &r->hasil[i];

		if (r->hanya_iku && !h->indikator->iku)
			continue;
		t.dari++;
		t.keadaan[h->capaian.keadaan]++;
		if (capaian_tercapai(&h->capaian))
			t.tercapai++;
		else if (h->capaian.keadaan == CAPAIAN_ADA)
			t.gagal++;
	}
	return t;
}

/* What did not reach its target: "3 tidak mencapai target dan 1 belum
 * diisi". Where all missed theirs, the finding has said so. */
static const char *rest(const struct sheet *s, const struct tally *t)
{
	const struct {
		int n;
		const char *key;
	} part[] = {
		{ t->gagal, "opd.lead_gagal" },
		{ t->keadaan[CAPAIAN_BELUM_DIISI], "opd.lead_belum" },
		{ t->keadaan[CAPAIAN_TANPA_TARGET], "opd.lead_tanpa" },
		{ t->keadaan[CAPAIAN_TAK_TERHITUNG], "opd.lead_tak" },
		{ t->keadaan[CAPAIAN_TIDAK_TERSEDIA], "opd.lead_tersedia" },
		{ t->keadaan[CAPAIAN_TIDAK_BERLAKU], "opd.lead_berlaku" }
	};
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	const char *text = ".";
	int left = t->dari - t->tercapai;

	for (size_t i = 0; i < ARRAY_SIZE(part) && t->gagal < t->dari; i++) {
		if (part[i].n == 0)
			continue;
		left -= part[i].n;
		if (list.len)
			buf_adds(&list, left ? ", "
					     : sheet_word(s, "opd.lead_dan"));
		buf_adds(&list, SHEET_WORDS(s, part[i].key,
					    { "n", sheet_int(s, part[i].n) }));
	}
	if (list.len)
		text = arena_strf(s->arena, ".%s",
				  SHEET_WORDS(s, "opd.lead_sisa",
					      { "daftar", list.ptr }));
	buf_release(&list);
	return text;
}

static const char *finding(const struct tally *t)
{
	if (t->tercapai + t->gagal == 0)
		return "opd.lead_tak_dinilai";
	if (t->tercapai == 0)
		return "opd.lead_nol";
	return t->tercapai == t->dari ? "opd.lead_semua" : "opd.lead_tebal";
}

static void put_lead(const struct sheet *s, struct value *root,
		     const struct rekap *r)
{
	struct value *lead = put_map(s, root, "lead");
	const char *jenis = r->hanya_iku ? "opd.iku" : "opd.indikator_kata";
	struct tally t = count(r);

	if (t.dari == 0) {
		put_text(s, lead, "awal",
			 bagian_text(s, "opd.lead_tanpa_kinerja", r));
		return;
	}
	put_text(s, lead, "awal", bagian_text(s, "opd.lead_awal", r));
	put_text(s, lead, "tebal", SHEET_WORDS(
		s, finding(&t), { "n", sheet_int(s, t.tercapai) },
		{ "dari", sheet_int(s, t.dari) },
		{ "jenis", sheet_word(s, jenis) }));
	put_text(s, lead, "akhir", rest(s, &t));
}

static const struct rekap *year_before(const struct rekap *r)
{
	return unit_rekap(r->unit, r->tahun - 1);
}

static bool has_score(const struct rekap *r)
{
	return r && nilai_ada(r->akip);
}

static void push_score(const struct sheet *s, struct value *list,
		       const struct rekap *r)
{
	const struct rekap *before = year_before(r);
	const char *judul = sheet_word(s, "angka.akip");
	struct figure f;

	if (!has_score(r)) {
		figure_push_nothing(s, list, judul, "angka.belum");
		return;
	}
	f = figure_push(s, list, judul,
			format_number_in(s->arena, &s->view->format,
					 r->akip.angka, 2));
	put_text(s, f.map, "grade", r->predikat);
	figure_note(s, &f,
		    arena_strf(s->arena, "%s.",
			       sheet_predikat(s, r->predikat)),
		    has_score(before)
			    ? figure_change(s, r->akip.angka,
					    before->akip.angka,
					    before->tahun, "")
			    : "");
}

static void push_mean(const struct sheet *s, struct value *list,
		      const struct rekap *r)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	const struct rekap *before = year_before(r);
	const char *judul = sheet_word(s, "angka.rata");
	struct decimal mean, last;
	struct figure f;

	if (!rata_rata_nilai(&r->rata, &mean)) {
		figure_push_nothing(s, list, judul, "kata.tidak_dihitung");
		return;
	}
	f = figure_push(s, list, judul,
			format_number_in(s->arena, &s->view->format, mean, 2));
	put_text(s, f.map, "unit", "%");
	put_kategori(s, f.map, capaian_kategori(p, mean));
	figure_note(s, &f, NULL, SHEET_WORDS(
		s, r->rata.n < r->rata.dari ? "angka.dari_indikator"
					    : "angka.dari_semua",
		{ "n", sheet_int(s, r->rata.n) },
		{ "dari", sheet_int(s, r->rata.dari) }));
	if (before && rata_rata_nilai(&before->rata, &last))
		figure_note(s, &f, NULL, figure_change(s, mean, last,
						       before->tahun, "%"));
}

static const char *of(const struct sheet *s, int n, int dari)
{
	return SHEET_WORDS(s, "kata.n_dari", { "n", sheet_int(s, n) },
			   { "dari", sheet_int(s, dari) });
}

/* Where nothing can be judged, "0 dari 6" would read as a failure. */
static void push_reached(const struct sheet *s, struct value *list,
			 const struct rekap *r)
{
	const char *judul = sheet_word(s, r->hanya_iku ? "angka.iku"
						       : "angka.tercapai");
	const struct rekap *before = year_before(r);
	struct figure f;

	if (r->rata.n == 0) {
		figure_push_nothing(s, list, judul, "kata.tidak_dihitung");
		return;
	}
	f = figure_push(s, list, judul, sheet_int(s, r->rata.tercapai));
	put_text(s, f.map, "unit", arena_strf(s->arena, " %s", SHEET_WORDS(
		s, "angka.dari", { "dari", sheet_int(s, r->rata.dari) })));
	if (before && before->rata.n)
		figure_note(s, &f, NULL, SHEET_WORDS(
			s, "angka.pada",
			{ "tahun", sheet_int(s, before->tahun) },
			{ "nilai", of(s, before->rata.tercapai,
				      before->rata.dari) }));
}

static void push_spending(const struct sheet *s, struct value *list,
			  const struct rekap *r)
{
	const struct format *format = &s->view->format;
	const struct rekap *before = year_before(r);
	const char *judul = sheet_word(s, "angka.serapan");
	struct figure f;

	if (!r->serapan_ada) {
		figure_push_nothing(s, list, judul,
				    r->laporan->anggaran.n_program
					    ? "kata.tidak_dihitung"
					    : "angka.belum");
		return;
	}
	f = figure_push(s, list, judul,
			format_number_in(s->arena, format, r->serapan, 2));
	put_text(s, f.map, "unit", "%");
	figure_note(s, &f, NULL, SHEET_WORDS(
		s, "angka.rupiah",
		{ "realisasi", format_rupiah_short_in(s->arena, format,
						      r->realisasi.angka) },
		{ "pagu", format_rupiah_short_in(s->arena, format,
						 r->pagu.angka) }));
	if (before && before->serapan_ada)
		figure_note(s, &f, NULL,
			    figure_change(s, r->serapan, before->serapan,
					  before->tahun, "%"));
}

/* The names of what is missing, after each other. */
static const char *missing(const struct sheet *s, const struct rekap *r)
{
	struct buf list = BUF_INIT(LIMIT_MESSAGE);
	const char *text;

	for (int i = 0; i < N_DOKUMEN_WAJIB; i++) {
		if (r->kelengkapan.ada[i])
			continue;
		if (list.len)
			buf_adds(&list, ", ");
		buf_adds(&list, dokumen_name(s, r->unit, i));
	}
	text = arena_strdup(s->arena, buf_str(&list));
	buf_release(&list);
	return text;
}

static void push_complete(const struct sheet *s, struct value *list,
			  const struct rekap *r)
{
	const struct kelengkapan *k = &r->kelengkapan;
	struct figure f = figure_push(s, list,
				      sheet_word(s, "angka.lengkap"),
				      sheet_int(s, k->n));

	put_text(s, f.map, "unit", arena_strf(s->arena, " %s", SHEET_WORDS(
		s, "angka.dari", { "dari", sheet_int(s, k->dari) })));
	figure_note(s, &f, NULL,
		    k->n == k->dari
			    ? sheet_word(s, "angka.semua_masuk")
			    : SHEET_WORDS(s, "angka.belum_masuk",
					  { "daftar", missing(s, r) }));
}

void put_head(const struct sheet *s, struct value *root,
	      const struct rekap *r)
{
	struct value *list = put_list(s, root, "angka");

	put_bool(s, root, "ada_angka", true);
	put_lead(s, root, r);
	push_score(s, list, r);
	push_mean(s, list, r);
	push_reached(s, list, r);
	push_spending(s, list, r);
	push_complete(s, list, r);
}
