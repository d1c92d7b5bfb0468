/*
 * Bagian "peringkat" of /capaian/YEAR/: the OPDs by their mean, the method
 * and its limits in words, and the OPDs that have no rank and why. Declared
 * in view/capaian_tahun.h.
 */
#include "view/peringkat.h"

#include "view/figure.h"
#include "view/saring.h"

/* What is said of one OPD, and of all. */
static const struct {
	const char *baris;	/* "{n}", "{tahun}" */
	const char *umum;	/* "{n}" OPDs */
} keberatan[N_KEBERATAN] = {
	[KEBERATAN_SATU] = { "peringkat.satu", NULL },
	[KEBERATAN_SEBAGIAN] = { "peringkat.sebagian",
				 "peringkat.semua_sebagian" },
	[KEBERATAN_BATAS] = { "peringkat.batas", "peringkat.semua_batas" },
	[KEBERATAN_PREDIKAT] = { "peringkat.predikat",
				 "peringkat.semua_predikat" },
	[KEBERATAN_RUMUS] = { "peringkat.rumus", "peringkat.semua_rumus" },
	[KEBERATAN_TRIWULAN] = { "peringkat.triwulan",
				 "peringkat.semua_triwulan" },
	[KEBERATAN_BARU] = { "peringkat.baru", "peringkat.semua_baru" },
	[KEBERATAN_SEMUA] = { "peringkat.bukan_iku",
			      "peringkat.semua_bukan_iku" }
};

static void push_text(const struct sheet *s, struct value *list,
		      const char *text)
{
	put_text(s, push_map(s, list), "teks", text);
}

static void push_row(const struct sheet *s, struct value *list,
		     const struct peringkat_baris *x, int tahun)
{
	const struct rata_rata *r = x->rata;
	struct value *v = push_map(s, list), *notes;

	put_text(s, v, "nomor", sheet_int(s, x->nomor));
	put_text(s, v, "nama", x->peserta->unit->opd->nama);
	put_text(s, v, "tautan",
		 sheet_link_unit(s, x->peserta->unit, tahun));
	put_rata(s, v, r, "capaian.rata_semua");
	put_urut(s, v, "rata_urut", x->mean);
	put_text(s, v, "tercapai", SHEET_WORDS(
		s, "kata.n_dari", { "n", sheet_int(s, r->tercapai) },
		{ "dari", sheet_int(s, r->dari) }));
	put_urut_bagian(s, v, "tercapai_urut", r->tercapai, r->dari);
	put_text(s, v, "dinilai", SHEET_WORDS(
		s, "kata.n_dari", { "n", sheet_int(s, r->n) },
		{ "dari", sheet_int(s, r->dari) }));
	put_text(s, v, "dinilai_urut", sheet_int(s, r->n));
	notes = put_list(s, v, "catatan");
	for (int k = 0; k < N_KEBERATAN; k++)
		if (x->keberatan[k])
			push_text(s, notes, SHEET_WORDS(
				s, keberatan[k].baris,
				{ "n", sheet_int(s, x->keberatan[k]) },
				{ "tahun", sheet_int(s, tahun) }));
}

/* How the figures are capped decides what a high mean says. */
static const char *cap(const struct sheet *s)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;

	if (!nilai_ada(p->batas_capaian))
		return sheet_word(s, "peringkat.tanpa_batas");
	return SHEET_WORDS(s, "peringkat.dibatasi", { "batas",
			   format_number_in(s->arena, &s->view->format,
					    p->batas_capaian.angka, 0) });
}

static void put_warnings(const struct sheet *s, struct value *v,
			 const struct peringkat *p, int tahun)
{
	struct value *list = put_list(s, v, "ingat");

	push_text(s, list, sheet_word(s, "peringkat.sulit"));
	push_text(s, list, cap(s));
	if (p->sedikit != p->banyak)
		push_text(s, list, SHEET_WORDS(
			s, "peringkat.jumlah",
			{ "sedikit", sheet_int(s, p->sedikit) },
			{ "banyak", sheet_int(s, p->banyak) }));
	for (int k = 0; k < N_KEBERATAN; k++)
		if (p->opd[k] && keberatan[k].umum)
			push_text(s, list, SHEET_WORDS(
				s, keberatan[k].umum,
				{ "n", sheet_int(s, p->opd[k]) },
				{ "tahun", sheet_int(s, tahun) }));
}

static void put_ranked(const struct sheet *s, struct value *root,
		       const struct peringkat *p, int tahun)
{
	struct value *v, *list;

	if (p->n == 0)
		return;
	v = put_map(s, root, "peringkat");
	put_text(s, v, "judul", SHEET_WORDS(
		s, "peringkat.tabel_judul",
		{ "n", sheet_int(s, (int64_t)p->n) },
		{ "tahun", sheet_int(s, tahun) }));
	put_warnings(s, v, p, tahun);
	list = put_list(s, v, "baris");
	for (size_t i = 0; i < p->n; i++)
		push_row(s, list, &p->baris[i], tahun);
}

static struct value *push_unranked(const struct sheet *s, struct value *list,
				   const struct unit *u, int tahun)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, u, tahun));
	return v;
}

/* Why an OPD of the year has no mean. */
static void push_without(const struct sheet *s, struct value *list,
			 const struct peserta *p, int tahun)
{
	const struct rekap *r = p->rekap;
	struct value *v = push_unranked(s, list, p->unit, tahun);

	if (!r || !r->laporan->kinerja.ada) {
		put_state(s, v, "s-absent", "status.belum_masuk");
		put_text(s, v, "sebab", sheet_word(
			s, "peringkat.tanpa.belum_masuk"));
		return;
	}
	put_null(s, v, "status");
	put_text(s, v, "sebab", r->n_hasil == 0
			? sheet_word(s, "peringkat.tanpa.rencana")
			: SHEET_WORDS(s, "peringkat.tanpa.dinilai",
				      { "n", sheet_int(s, r->rata.dari) }));
}

/* An OPD that began later, or ended before: nothing is missing. */
static void push_other_years(const struct sheet *s, struct value *list,
			     const struct unit *u, int tahun)
{
	struct value *v;
	bool later = u->opd->berlaku_mulai > tahun;

	if (unit_rekap(u, tahun) || opd_berlaku(u->opd, tahun))
		return;
	v = push_unranked(s, list, u, tahun);
	put_state(s, v, "s-na", "status.tidak_berlaku");
	put_text(s, v, "sebab", SHEET_WORDS(
		s, later ? "peringkat.tanpa.nanti" : "peringkat.tanpa.dulu",
		{ "tahun", sheet_int(s, later ? u->opd->berlaku_mulai
					      : u->opd->berlaku_sampai) }));
}

void capaian_put_peringkat(const struct sheet *s, struct value *root,
			   const struct tahunan *t)
{
	const struct site *site = s->view->site;
	struct value *list = put_list(s, root, "tanpa");
	struct peringkat p;
	struct decimal mean;

	peringkat_init(&p, site, t, s->arena);
	put_ranked(s, root, &p, t->tahun);
	for (size_t i = 0; i < t->n_peserta; i++) {
		const struct rekap *r = t->peserta[i].rekap;

		if (!r || !rata_rata_nilai(&r->rata, &mean))
			push_without(s, list, &t->peserta[i], t->tahun);
	}
	for (size_t i = 0; i < site->n_unit; i++)
		push_other_years(s, list, &site->unit[i], t->tahun);
	put_bool(s, root, "ada_tanpa", list->n > 0);
}
