/*
 * Quarters, support and definition of an indikator; see dukungan.h.
 */
#include "view/dukungan.h"

#include "base/limits.h"
#include "site/deret.h"
#include "view/figure.h"
#include "view/pohon.h"

static const char *const agregasi_key[] = {
	[AGREGASI_POSISI_AKHIR] = "posisi-akhir",
	[AGREGASI_KUMULATIF] = "kumulatif",
	[AGREGASI_RATA_RATA] = "rata-rata"
};

static void push_quarter(const struct sheet *s, struct value *list,
			 const struct hasil *h, int quarter)
{
	const struct penilaian *p = &s->view->site->isi->situs.penilaian;
	const struct triwulan *tw = &h->baris->triwulan[quarter];
	struct value *v = push_map(s, list);
	struct buf name = BUF_INIT(64);
	struct capaian c;

	capaian_compute(&c, p, h->indikator, tw->target, tw->realisasi);
	format_quarter(&name, &s->view->format, quarter);
	put_text(s, v, "teks", name.ptr);
	put_target(s, v, h->indikator, tw->target);
	put_realisasi(s, v, h->indikator, tw->realisasi);
	put_capaian(s, v, &c);
	put_status(s, v, &c);
	buf_release(&name);
}

void put_triwulan(const struct sheet *s, struct value *root,
		  const struct hasil *h)
{
	const char *agregasi = agregasi_key[h->indikator->agregasi];
	struct value *v, *list;

	if (!h->baris || !h->baris->triwulanan)
		return;
	v = put_map(s, root, "triwulan");
	put_text(s, v, "judul", SHEET_WORDS(
		s, "indikator.triwulan", { "tahun", sheet_int(s, h->tahun) }));
	put_word(s, v, "keterangan", arena_strf(
		s->arena, "indikator.agregasi.%s", agregasi));
	put_word(s, v, "cara", arena_strf(
		s->arena, "indikator.agregasi_cara.%s", agregasi));
	list = put_list(s, v, "baris");
	for (int i = 0; i < 4; i++)
		push_quarter(s, list, h, i);
}

static const struct sasaran *sasaran_of(const struct unit *u,
					const struct indikator *i)
{
	const struct rencana *r = unit_rencana_dari(u, i);
	const struct sasaran *s = NULL;

	if (!r || !rencana_indikator(r, i->kode, &s))
		BUG("indikator without a plan");
	return s;
}

static void push_programs(const struct sheet *s, struct value *list,
			  const struct rekap *r, const struct sasaran *x)
{
	const struct program *p = NULL;

	while (r && (p = rekap_program(r, x, p))) {
		struct value *v = push_map(s, list);

		put_text(s, v, "kode", p->kode);
		put_text(s, v, "nama", p->nama);
		put_rupiah(s, v, "pagu", p->pagu);
		put_rupiah(s, v, "realisasi", p->realisasi);
		put_serapan(s, v, p->pagu, p->realisasi);
	}
}

/* The sasaran that "SLUG/KODE" names: its unit, and returned the sasaran of
 * the unit's latest plan that has it. */
static const struct sasaran *find_sasaran(const struct sheet *s,
					  const char *ref,
					  const struct unit **unit)
{
	const char *slash = strchr(ref, '/');
	const struct sasaran *found = NULL;

	if (!slash)
		return NULL;
	*unit = site_unit(s->view->site, arena_strdup(
		s->arena, str_make(ref, (size_t)(slash - ref))));
	for (size_t i = 0; *unit && i < (*unit)->opd->n_rencana; i++) {
		const struct sasaran *x = rencana_sasaran(
			&(*unit)->opd->rencana[i], slash + 1);

		if (x)
			found = x;
	}
	return found;
}

static struct value *push_relation(const struct sheet *s, struct value *list,
				   const char *judul)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "judul", judul);
	return put_list(s, v, "isi");
}

static void push_link(const struct sheet *s, struct value *list,
		      const char *teks, const struct unit *u)
{
	struct value *v = push_map(s, list);

	put_text(s, v, "teks", teks);
	put_text(s, v, "tautan", sheet_link_unit(s, u, 0));
}

static void push_served(const struct sheet *s, struct value *list,
			const struct sasaran *x)
{
	struct value *links = NULL;

	for (size_t i = 0; i < x->n_mendukung; i++) {
		const struct unit *u = NULL;
		const struct sasaran *y = find_sasaran(s, x->mendukung[i],
						       &u);

		if (!y)
			continue;
		if (!links)
			links = push_relation(s, list, sheet_word(
				s, "indikator.mendukung"));
		push_link(s, links,
			  arena_strf(s->arena, "%s, %s: %s", u->opd->nama,
				     y->kode, y->uraian), u);
	}
}

/* The way back to the tree. */
static void push_tree(const struct sheet *s, struct value *list,
		      const struct unit *u, const struct sasaran *x)
{
	const char *link = pohon_link(s, u, x);
	struct value *v;

	if (!link)
		return;
	v = push_map(s, push_relation(s, list, sheet_word(s, "pohon.judul")));
	put_text(s, v, "teks", arena_strf(s->arena, "%s: %s", x->kode,
					  x->uraian));
	put_text(s, v, "tautan", link);
}

/* Who looks, and when. */
struct viewpoint {
	const struct unit *self;
	int tahun;
};

/* All other units that serve ref, under one heading. */
static void push_servants(const struct sheet *s, struct value *list,
			  const struct viewpoint *from, const char *ref,
			  const char *judul)
{
	const struct pendukung *p = NULL;
	struct value *links = NULL;

	while ((p = site_pendukung(s->view->site, ref, from->tahun, p))) {
		if (p->unit == from->self)
			continue;
		if (!links)
			links = push_relation(s, list, judul);
		push_link(s, links, p->unit->opd->nama, p->unit);
	}
}

/* Others that serve what this sasaran serves: crosscutting. */
static void push_shared(const struct sheet *s, struct value *list,
			const struct viewpoint *from, const char *ref)
{
	const struct unit *u = NULL;
	const struct sasaran *x = find_sasaran(s, ref, &u);

	if (x)
		push_servants(s, list, from, ref, SHEET_WORDS(
			s, "indikator.bersama", { "kode", x->kode },
			{ "nama", u->opd->nama }));
}

void put_dukungan(const struct sheet *s, struct value *root,
		  const struct unit *u, const struct indikator *i, int tahun)
{
	const struct sasaran *x = sasaran_of(u, i);
	struct viewpoint here = { u, tahun };
	struct value *v = put_map(s, root, "dukungan");
	struct value *programs = put_list(s, v, "program");
	struct value *relations = put_list(s, v, "hubungan");

	push_programs(s, programs, unit_rekap(u, tahun), x);
	push_served(s, relations, x);
	for (size_t k = 0; k < x->n_mendukung; k++)
		push_shared(s, relations, &here, x->mendukung[k]);
	push_servants(s, relations, &here,
		      arena_strf(s->arena, "%s/%s", u->opd->slug, x->kode),
		      sheet_word(s, "indikator.didukung"));
	push_tree(s, relations, u, x);
	put_text(s, v, "judul", SHEET_WORDS(
		s, "indikator.program", { "kode", x->kode },
		{ "tahun", sheet_int(s, tahun) }));
	put_bool(s, v, "ada_program", programs->n > 0);
	put_bool(s, v, "ada_hubungan", relations->n > 0);
	if (programs->n == 0 && relations->n == 0)
		put_null(s, root, "dukungan");
}

static void push_meta(const struct sheet *s, struct value *list,
		      const char *name, const char *teks)
{
	struct value *v;

	if (!teks)
		return;
	v = push_map(s, list);
	put_word(s, v, "judul",
		 arena_strf(s->arena, "indikator.meta.%s", name));
	put_text(s, v, "teks", teks);
}

static const char *scale_text(const struct sheet *s,
			      const struct indikator *i)
{
	struct buf out = BUF_INIT(LIMIT_MESSAGE);
	const char *text = NULL;

	for (size_t k = 0; k < i->skala.n_predikat; k++)
		buf_addf(&out, "%s%s", k ? " < " : "", i->skala.predikat[k]);
	if (out.len)
		text = arena_strdup(s->arena, buf_str(&out));
	buf_release(&out);
	return text;
}

static const char *start_text(const struct sheet *s,
			      const struct indikator *i)
{
	if (!i->kondisi_awal_tahun || !nilai_ada(i->kondisi_awal))
		return NULL;
	return arena_strf(s->arena, "%s (%d)",
			  figure_text(s, i, i->kondisi_awal),
			  i->kondisi_awal_tahun);
}

static const char *continues_text(const struct sheet *s, const struct unit *u,
				  const struct indikator *i)
{
	const struct unit *from = NULL;
	const struct indikator *old = deret_lanjutan(s->view->site, u, i,
						     &from);

	if (!old)
		return NULL;
	return arena_strf(s->arena, "%s, %s %s", from->opd->nama, old->kode,
			  old->nama);
}

void put_definisi(const struct sheet *s, struct value *root,
		  const struct unit *u, const struct indikator *i)
{
	static const char *const arah[] = { "indikator.naik",
					    "indikator.turun",
					    "indikator.rentang" };
	struct value *list = put_list(s, root, "definisi");

	push_meta(s, list, "definisi", i->definisi);
	push_meta(s, list, "formulasi", i->formulasi);
	push_meta(s, list, "satuan", i->satuan);
	push_meta(s, list, "arah", sheet_word(s, arah[i->arah]));
	push_meta(s, list, "skala", scale_text(s, i));
	push_meta(s, list, "kondisi_awal", start_text(s, i));
	push_meta(s, list, "sumber_data", i->sumber_data);
	push_meta(s, list, "frekuensi", i->frekuensi);
	push_meta(s, list, "penanggung_jawab", i->penanggung_jawab);
	push_meta(s, list, "alasan_pemilihan", i->alasan_pemilihan);
	push_meta(s, list, "lanjutan", continues_text(s, u, i));
	put_bool(s, root, "ada_definisi", list->n > 0);
}
