/*
 * /pohon-kinerja/: from the region's tujuan and sasaran down to the OPD
 * sasaran that support them, their indikator and programmes; who shares a
 * sasaran, and what hangs from nothing. The branches are in
 * pohon_cabang.c.
 */
#include "view/pohon.h"

#include "view/bagian.h"
#include "view/figure.h"
#include "view/frame.h"
#include "view/page.h"

/* Leaves (indikator and programmes) that one page can bear: beyond these it
 * leaves them to the OPDs' own pages, and says so. */
#define MOST_LEAVES 5000

/* Who supports a sasaran of the region, summed up. */
struct dukungan {
	int n_opd;
	int n_sasaran;
	int n_program;
	struct nilai pagu;	/* KOSONG where a programme has none */
};

static const char *acuan_of(const struct pohon *t, const struct sasaran *x)
{
	return arena_strf(t->sheet->arena, "pemda/%s", x->kode);
}

/* True where a programme serves a sasaran of its OPD that supports acuan. */
static bool serves(const struct program *p, const struct rencana *r,
		   const char *acuan)
{
	for (size_t i = 0; i < p->n_mendukung; i++) {
		const struct sasaran *x = rencana_sasaran(r, p->mendukung[i]);

		if (x && pohon_mendukung(x, acuan))
			return true;
	}
	return false;
}

static void add_programs(struct dukungan *d, const struct rekap *r,
			 const struct rencana *plan, const char *acuan)
{
	for (size_t i = 0; i < r->laporan->anggaran.n_program; i++) {
		const struct program *p = &r->laporan->anggaran.program[i];

		if (!serves(p, plan, acuan))
			continue;
		d->n_program++;
		if (!nilai_ada(p->pagu))
			d->pagu.bentuk = NILAI_KOSONG;
		d->pagu.angka = decimal_add(d->pagu.angka, p->pagu.angka);
	}
}

static int count_sasaran(const struct rencana *r, const char *acuan)
{
	int n = 0;

	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t i = 0; i < r->tujuan[t].n_sasaran; i++)
			n += pohon_mendukung(&r->tujuan[t].sasaran[i], acuan);
	return n;
}

static struct dukungan support(const struct pohon *t,
			       const struct sasaran *x)
{
	const struct site *site = t->sheet->view->site;
	struct dukungan d = { .pagu = nilai_angka(decimal_int(0)) };
	const char *acuan = acuan_of(t, x);
	const struct pendukung *p = NULL;

	while ((p = site_pendukung(site, acuan, t->tahun, p))) {
		const struct rekap *r = unit_rekap(p->unit, t->tahun);

		d.n_opd++;
		d.n_sasaran += count_sasaran(p->rencana, acuan);
		if (r)
			add_programs(&d, r, p->rencana, acuan);
	}
	return d;
}

static void put_supporters(const struct pohon *t, struct value *v,
			   const struct dukungan *d)
{
	const struct sheet *s = t->sheet;
	struct fill fill[] = {
		{ "n", sheet_int(s, d->n_opd) },
		{ "sasaran", sheet_int(s, d->n_sasaran) },
		{ "program", sheet_int(s, d->n_program) },
		{ "tahun", sheet_int(s, t->tahun) },
	};

	put_text(s, v, "kalimat", words_fill(
		&s->view->words, s->arena,
		d->n_opd ? "pohon.didukung" : "pohon.tak_didukung", fill,
		ARRAY_SIZE(fill)));
	put_bool(s, v, "ada_opd", d->n_opd > 0);
}

static void push_supporter(const struct pohon *t, struct value *list,
			   const struct pendukung *p, const char *acuan)
{
	const struct sheet *s = t->sheet;
	struct value *v = push_map(s, list);
	struct value *below = put_list(s, v, "sasaran");

	put_text(s, v, "nama", p->unit->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, p->unit, 0));
	for (size_t j = 0; j < p->rencana->n_tujuan; j++) {
		const struct tujuan *g = &p->rencana->tujuan[j];

		for (size_t i = 0; i < g->n_sasaran; i++) {
			struct cabang c = { p->unit, &g->sasaran[i], acuan };

			if (pohon_mendukung(c.sasaran, acuan))
				push_cabang(t, below, &c);
		}
	}
}

static void push_sasaran(const struct pohon *t, struct value *list,
			 const struct sasaran *x)
{
	const struct sheet *s = t->sheet;
	const struct pendukung *p = NULL;
	const char *acuan = acuan_of(t, x);
	struct dukungan d = support(t, x);
	struct value *v = push_map(s, list);
	struct value *opd;

	put_text(s, v, "id", pohon_id(s, "pemda", x->kode));
	put_text(s, v, "kode", x->kode);
	put_text(s, v, "uraian", x->uraian);
	put_supporters(t, v, &d);
	put_pohon_indikator(t, v, &s->view->site->pemda, x);
	opd = put_list(s, v, "opd");
	while ((p = site_pendukung(s->view->site, acuan, t->tahun, p)))
		push_supporter(t, opd, p, acuan);
}

static void put_tujuan(const struct pohon *t, struct value *root)
{
	const struct sheet *s = t->sheet;
	struct value *list = put_list(s, root, "tujuan");

	for (size_t i = 0; t->rencana && i < t->rencana->n_tujuan; i++) {
		const struct tujuan *g = &t->rencana->tujuan[i];
		struct value *v = push_map(s, list), *below;

		put_text(s, v, "nomor", sheet_int(s, (int64_t)i + 1));
		put_text(s, v, "kode", g->kode);
		put_text(s, v, "uraian", g->uraian);
		below = put_list(s, v, "sasaran");
		for (size_t k = 0; k < g->n_sasaran; k++)
			push_sasaran(t, below, &g->sasaran[k]);
	}
}

/* "1 dari 2": indikator of a sasaran that reached their target. */
static void put_reached(const struct pohon *t, struct value *v,
			const struct sasaran *x)
{
	const struct sheet *s = t->sheet;
	const struct rekap_sasaran *r = pohon_rekap(t->rekap, x);

	if (r && r->rata.n)
		put_figure(s, v, "tercapai", SHEET_WORDS(
			s, "kata.n_dari",
			{ "n", sheet_int(s, r->rata.tercapai) },
			{ "dari", sheet_int(s, r->rata.dari) }));
	else
		put_nothing(s, v, "tercapai", "kata.tidak_ada");
}

static void push_row(const struct pohon *t, struct value *list,
		     const struct sasaran *x)
{
	const struct sheet *s = t->sheet;
	struct dukungan d = support(t, x);
	struct value *v = push_map(s, list);

	put_text(s, v, "kode", x->kode);
	put_text(s, v, "uraian", x->uraian);
	put_text(s, v, "tautan", arena_strf(
		s->arena, "#%s", pohon_id(s, "pemda", x->kode)));
	put_reached(t, v, x);
	put_text(s, v, "n_opd", sheet_int(s, d.n_opd));
	put_text(s, v, "n_sasaran", sheet_int(s, d.n_sasaran));
	put_text(s, v, "n_program", sheet_int(s, d.n_program));
	if (d.n_program)
		put_rupiah(s, v, "pagu", d.pagu);
	else
		put_nothing(s, v, "pagu", "kata.tidak_ada");
}

static void put_table(const struct pohon *t, struct value *root)
{
	const struct sheet *s = t->sheet;
	struct value *v, *list;

	if (!t->rencana)
		return;
	v = put_map(s, root, "tabel");
	put_text(s, v, "judul", SHEET_WORDS(
		s, "pohon.tabel", { "tahun", sheet_int(s, t->tahun) }));
	list = put_list(s, v, "baris");
	for (size_t i = 0; i < t->rencana->n_tujuan; i++)
		for (size_t k = 0; k < t->rencana->tujuan[i].n_sasaran; k++)
			push_row(t, list, &t->rencana->tujuan[i].sasaran[k]);
}

/* What the first sentences count. */
struct temuan {
	int n;		/* sasaran of the region */
	int tercapai;	/* with all indikator at their target */
	int tak;	/* of which no indikator can be judged */
	int sedikit;	/* OPDs that support one: least, most */
	int banyak;
	int sendiri;	/* sasaran that none supports */
};

static void find_one(const struct pohon *t, struct temuan *f,
		     const struct sasaran *x)
{
	const struct rekap_sasaran *r = pohon_rekap(t->rekap, x);
	int n = support(t, x).n_opd;

	f->sedikit = f->n == 0 || n < f->sedikit ? n : f->sedikit;
	f->banyak = n > f->banyak ? n : f->banyak;
	f->sendiri += n == 0;
	f->tercapai += r && r->rata.dari && r->rata.tercapai == r->rata.dari;
	f->tak += !r || r->rata.n == 0;
	f->n++;
}

static struct temuan find(const struct pohon *t)
{
	struct temuan f = { .n = 0 };

	for (size_t i = 0; i < t->rencana->n_tujuan; i++)
		for (size_t k = 0; k < t->rencana->tujuan[i].n_sasaran; k++)
			find_one(t, &f, &t->rencana->tujuan[i].sasaran[k]);
	return f;
}

static const char *reached_key(const struct pohon *t, const struct temuan *f)
{
	if (!t->rekap || t->rekap->n_hasil == 0)
		return "pohon.lead_belum";
	if (f->tak == f->n)
		return "pohon.lead_tak";
	if (f->tercapai == 0 && f->tak)
		return "pohon.lead_nol_tak";
	if (f->tercapai && f->tak)
		return "pohon.lead_sebagian_tak";
	if (f->tercapai == 0)
		return "pohon.lead_nol";
	return f->tercapai == f->n ? "pohon.lead_semua" : "pohon.lead_sebagian";
}

static const char *carried_key(const struct temuan *f)
{
	if (f->banyak == 0)
		return "pohon.lead_tak_didukung";
	if (f->sendiri)
		return "pohon.lead_sendiri";
	return f->sedikit == f->banyak ? "pohon.lead_sama"
				       : "pohon.lead_antara";
}

static const char *lead(const struct pohon *t)
{
	const struct sheet *s = t->sheet;
	const struct words *w = &s->view->words;
	struct temuan f;

	if (!t->rencana)
		return SHEET_WORDS(s, "pohon.lead_kosong",
				   { "tahun", sheet_int(s, t->tahun) });
	f = find(t);
	struct fill fill[] = {
		{ "dokumen", t->rencana->dokumen },
		{ "tahun", sheet_int(s, t->tahun) },
		{ "n", sheet_int(s, f.n) },
		{ "tercapai", sheet_int(s, f.tercapai) },
		{ "tak", sheet_int(s, f.tak) },
		{ "sedikit", sheet_int(s, f.sedikit) },
		{ "banyak", sheet_int(s, f.banyak) },
		{ "sendiri", sheet_int(s, f.sendiri) },
	};
	size_t n = ARRAY_SIZE(fill);

	if (f.n == 0)
		return words_fill(w, s->arena, "pohon.lead_tanpa", fill, n);
	return arena_strf(s->arena, "%s %s %s",
			  words_fill(w, s->arena, "pohon.lead", fill, n),
			  words_fill(w, s->arena, reached_key(t, &f), fill,
				     n),
			  words_fill(w, s->arena, carried_key(&f), fill, n));
}

/* The sasaran of an OPD that support none of the region's. */
static void push_loose(const struct pohon *t, struct value *list,
		       const struct unit *u)
{
	const struct sheet *s = t->sheet;
	const struct rencana *r = opd_rencana(u->opd, t->tahun);
	struct value *v = value_map(s->arena);
	struct value *below = put_list(s, v, "sasaran");

	for (size_t j = 0; r && j < r->n_tujuan; j++)
		for (size_t i = 0; i < r->tujuan[j].n_sasaran; i++) {
			struct cabang c = { u, &r->tujuan[j].sasaran[i],
					    NULL };

			if (!pohon_terhubung(t, c.sasaran))
				push_cabang(t, below, &c);
		}
	if (below->n == 0)
		return;
	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
	value_push(s->arena, list, v);
}

/* Programmes that name no sasaran are on no branch. */
static void push_loose_programs(const struct pohon *t, struct value *list,
				const struct unit *u)
{
	const struct sheet *s = t->sheet;
	const struct rekap *r = unit_rekap(u, t->tahun);

	for (size_t i = 0; r && i < r->laporan->anggaran.n_program; i++) {
		const struct program *p = &r->laporan->anggaran.program[i];
		struct value *v;

		if (p->n_mendukung)
			continue;
		v = push_map(s, list);
		put_text(s, v, "kode", p->kode);
		put_text(s, v, "nama", p->nama);
		put_text(s, v, "opd", u->opd->nama);
		put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
		put_rupiah(s, v, "pagu", p->pagu);
	}
}

static void push_planless(const struct pohon *t, struct value *list,
			  const struct unit *u)
{
	const struct sheet *s = t->sheet;
	struct value *v;

	if (opd_rencana(u->opd, t->tahun))
		return;
	v = push_map(s, list);
	put_text(s, v, "nama", u->opd->nama);
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
}

/* All that hangs from nothing. */
static void put_loose(const struct pohon *t, struct value *root)
{
	const struct sheet *s = t->sheet;
	const struct site *site = s->view->site;
	struct value *opd = put_list(s, root, "lepas");
	struct value *program = put_list(s, root, "lepas_program");
	struct value *planless = put_list(s, root, "tanpa_rencana");

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct unit *u = &site->unit[i];

		if (!opd_berlaku(u->opd, t->tahun))
			continue;
		push_loose(t, opd, u);
		push_loose_programs(t, program, u);
		push_planless(t, planless, u);
	}
	put_bool(s, root, "ada_lepas", opd->n > 0);
	put_bool(s, root, "ada_lepas_program", program->n > 0);
	put_bool(s, root, "ada_tanpa_rencana", planless->n > 0);
	put_text(s, root, "lepas_kalimat", SHEET_WORDS(
		s, "pohon.lepas_kalimat",
		{ "n", sheet_int(s, (int64_t)opd->n) },
		{ "tahun", sheet_int(s, t->tahun) }));
}

/* Indikator, and programmes as often as they are named. */
static size_t count_leaves(const struct site *site, int tahun)
{
	size_t n = 0;

	for (size_t i = 0; i < site->n_unit; i++) {
		const struct opd *o = site->unit[i].opd;
		const struct rencana *r = opd_rencana(o, tahun);
		const struct laporan *l = opd_laporan(o, tahun);

		for (size_t j = 0; r && j < r->n_tujuan; j++)
			for (size_t k = 0; k < r->tujuan[j].n_sasaran; k++)
				n += r->tujuan[j].sasaran[k].n_indikator;
		for (size_t j = 0; l && j < l->anggaran.n_program; j++)
			n += l->anggaran.program[j].n_mendukung;
	}
	return n;
}

static struct pohon pohon_begin(const struct sheet *s)
{
	const struct site *site = s->view->site;
	struct pohon t = { .sheet = s, .tahun = pohon_tahun(site) };

	if (site->pemda.opd) {
		t.rencana = opd_rencana(site->pemda.opd, t.tahun);
		t.rekap = unit_rekap(&site->pemda, t.tahun);
	}
	t.ringkas = count_leaves(site, t.tahun) > MOST_LEAVES;
	return t;
}

static void put_empty_plan(const struct pohon *t, struct value *root)
{
	const struct sheet *s = t->sheet;

	if (t->rencana)
		put_null(s, root, "kosong");
	else
		put_empty(s, root, "kosong",
			  sheet_word(s, "pohon.kosong_judul"),
			  SHEET_WORDS(s, "pohon.kosong_teks",
				      { "tahun", sheet_int(s, t->tahun) }));
}

struct value *pohon_values(struct sheet *s, const struct page *p)
{
	struct crumb crumb = { sheet_word(s, "pohon.judul"), NULL };
	struct pohon t = pohon_begin(s);
	const char *tahun = sheet_int(s, t.tahun);
	struct value *root = frame_values(
		s, SHEET_WORDS(s, "pohon.judul_tahun", { "tahun", tahun }),
		SHEET_WORDS(s, "pohon.deskripsi",
			    { "wilayah", s->view->site->isi->situs.wilayah },
			    { "tahun", tahun }),
		NAV_NONE);

	(void)p;
	frame_crumbs(s, root, &crumb, 1);
	put_text(s, root, "tahun", tahun);
	put_text(s, root, "lead", lead(&t));
	put_bool(s, root, "ringkas", t.ringkas);
	put_empty_plan(&t, root);
	put_table(&t, root);
	put_tujuan(&t, root);
	put_loose(&t, root);
	return root;
}
