/*
 * The branches of /pohon-kinerja/: an OPD's sasaran with its indikator, its
 * programmes, and what else it supports; see pohon.h. A sasaran that hangs
 * below several is told in full below the first, and named below the rest.
 */
#include "view/pohon.h"

#include "base/limits.h"
#include "view/figure.h"

#define PEMDA "pemda/"

const struct sasaran *pohon_sasaran(const struct pohon *t,
				    const char *acuan)
{
	if (!t->rencana || !str_starts(str_from(acuan), PEMDA))
		return NULL;
	return rencana_sasaran(t->rencana, acuan + strlen(PEMDA));
}

bool pohon_mendukung(const struct sasaran *x, const char *acuan)
{
	for (size_t i = 0; i < x->n_mendukung; i++)
		if (!strcmp(x->mendukung[i], acuan))
			return true;
	return false;
}

/* The position of a region's sasaran in its plan; they are looked at in this
 * order. */
static size_t position(const struct pohon *t, const struct sasaran *x)
{
	size_t n = 0;

	for (size_t i = 0; i < t->rencana->n_tujuan; i++) {
		const struct tujuan *j = &t->rencana->tujuan[i];

		if (x >= j->sasaran && x < j->sasaran + j->n_sasaran)
			return n + (size_t)(x - j->sasaran);
		n += j->n_sasaran;
	}
	return n;
}

/* The acuan below which the sasaran is told in full, or NULL. */
static const char *first_acuan(const struct pohon *t,
			       const struct sasaran *x)
{
	const char *first = NULL;
	size_t best = 0;

	for (size_t i = 0; i < x->n_mendukung; i++) {
		const struct sasaran *y = pohon_sasaran(t, x->mendukung[i]);

		if (!y || (first && position(t, y) >= best))
			continue;
		first = x->mendukung[i];
		best = position(t, y);
	}
	return first;
}

bool pohon_terhubung(const struct pohon *t, const struct sasaran *x)
{
	return first_acuan(t, x) != NULL;
}

const struct rekap_sasaran *pohon_rekap(const struct rekap *r,
					const struct sasaran *x)
{
	for (size_t i = 0; r && i < r->n_sasaran; i++)
		if (r->sasaran[i].sasaran == x)
			return &r->sasaran[i];
	return NULL;
}

const char *pohon_id(const struct sheet *s, const char *slug,
		     const char *kode)
{
	struct buf id = BUF_INIT(LIMIT_PATH);
	const char *kept;

	buf_addf(&id, "%s-", slug);
	address_kode(&id, kode);
	kept = arena_strdup(s->arena, buf_str(&id));
	buf_release(&id);
	return kept;
}

int pohon_tahun(const struct site *site)
{
	int tahun = site_tahun_utama(site);

	return tahun ? tahun : site->isi->situs.tahun;
}

const char *pohon_link(const struct sheet *s, const struct unit *u,
		       const struct sasaran *x)
{
	int tahun = pohon_tahun(s->view->site);
	const struct rencana *r = opd_rencana(u->opd, tahun);

	if (s->arsip || !r || rencana_sasaran(r, x->kode) != x ||
	    (u->opd->jenis != OPD_PEMDA && !opd_berlaku(u->opd, tahun)))
		return NULL;
	return sheet_link(s, arena_strf(s->arena, "%s#%s", ADDRESS_POHON,
					pohon_id(s, u->opd->slug, x->kode)));
}

/* "realisasi 71,2, target 72": what the mark stands for. */
static const char *figures(const struct sheet *s, const struct hasil *h)
{
	return SHEET_WORDS(s, "pohon.angka",
			   { "realisasi", figure_text(s, h->indikator,
						      h->realisasi) },
			   { "target", figure_text(s, h->indikator,
						   h->target) });
}

static void put_result(const struct sheet *s, struct value *v,
		       const struct hasil *h)
{
	bool known = h && h->capaian.keadaan == CAPAIAN_ADA;

	put_text(s, v, "capaian", !known ? NULL : format_percent_in(
		s->arena, &s->view->format, h->capaian.nilai));
	put_text(s, v, "angka", known ? figures(s, h) : NULL);
	if (h)
		put_status(s, v, &h->capaian);
	else
		put_state(s, v, "s-absent", "status.belum_masuk");
}

void put_pohon_indikator(const struct pohon *t, struct value *map,
			 const struct unit *u, const struct sasaran *x)
{
	const struct sheet *s = t->sheet;
	const struct rekap_sasaran *r = pohon_rekap(unit_rekap(u, t->tahun),
						    x);
	struct value *list = put_list(s, map, "indikator");

	for (size_t i = 0; i < x->n_indikator; i++) {
		const struct indikator *k = &x->indikator[i];
		struct value *v = push_map(s, list);

		put_text(s, v, "kode", k->kode);
		put_text(s, v, "nama", k->nama);
		put_text(s, v, "tautan", sheet_link_indikator(s, u, k->kode));
		put_result(s, v, r ? &r->hasil[i] : NULL);
	}
}

static void put_program(const struct pohon *t, struct value *v,
			const struct cabang *c)
{
	const struct sheet *s = t->sheet;
	const struct rekap *r = unit_rekap(c->unit, t->tahun);
	const struct program *p = NULL;
	struct value *list = put_list(s, v, "program");

	while (r && (p = rekap_program(r, c->sasaran, p))) {
		struct value *x = push_map(s, list);

		put_text(s, x, "kode", p->kode);
		put_text(s, x, "nama", p->nama);
		put_rupiah(s, x, "pagu", p->pagu);
	}
	put_bool(s, v, "ada_program", list->n > 0);
	put_text(s, v, "tanpa_program", sheet_word(
		s, r && r->laporan->anggaran.n_program
			   ? "pohon.tanpa_program"
			   : "pohon.anggaran_belum"));
}

static void push_relation(const struct sheet *s, struct value *list,
			  const char *key, const char *teks,
			  const char *tautan)
{
	struct value *v = push_map(s, list);

	put_word(s, v, "judul", key);
	put_text(s, v, "teks", teks);
	put_text(s, v, "tautan", tautan);
}

/* What another OPD is called that it supports: "Dinas Pertanian S1". */
static void push_other(const struct pohon *t, struct value *list,
		       const char *acuan)
{
	const struct sheet *s = t->sheet;
	size_t n = str_find(str_from(acuan), '/');
	const struct unit *u = site_unit(s->view->site, arena_strdup(
		s->arena, str_make(acuan, n)));

	if (u && acuan[n])
		push_relation(s, list, "pohon.mendukung_opd",
			      arena_strf(s->arena, "%s, %s", u->opd->nama,
					 acuan + n + 1),
			      sheet_link_unit(s, u, 0));
}

/* "hubungan": the other sasaran that it supports, and OPDs that support
 * it. */
static void put_relations(const struct pohon *t, struct value *v,
			  const struct cabang *c)
{
	const struct sheet *s = t->sheet;
	struct value *list = put_list(s, v, "hubungan");
	const struct pendukung *p = NULL;
	const char *own = arena_strf(s->arena, "%s/%s", c->unit->opd->slug,
				     c->sasaran->kode);

	for (size_t i = 0; i < c->sasaran->n_mendukung; i++) {
		const char *acuan = c->sasaran->mendukung[i];
		const struct sasaran *y = pohon_sasaran(t, acuan);

		if (c->acuan && !strcmp(acuan, c->acuan))
			continue;
		if (y)
			push_relation(s, list, "pohon.juga", y->kode,
				      arena_strf(s->arena, "#%s", pohon_id(
					      s, "pemda", y->kode)));
		else
			push_other(t, list, acuan);
	}
	while ((p = site_pendukung(s->view->site, own, t->tahun, p)))
		push_relation(s, list, "pohon.didukung_opd",
			      p->unit->opd->nama,
			      sheet_link_unit(s, p->unit, 0));
}

static void put_mean(const struct pohon *t, struct value *v,
		     const struct cabang *c)
{
	const struct sheet *s = t->sheet;
	const struct rekap_sasaran *r = pohon_rekap(
		unit_rekap(c->unit, t->tahun), c->sasaran);
	struct rata_rata none = { .dari = (int)c->sasaran->n_indikator };

	put_rata(s, v, r ? &r->rata : &none, "capaian.rata_sasaran");
	put_text(s, v, "tercapai", !r || !r->rata.n ? NULL : SHEET_WORDS(
		s, "pohon.n_tercapai", { "n", sheet_int(s, r->rata.tercapai) },
		{ "dari", sheet_int(s, r->rata.dari) }));
	if (!r)
		put_state(s, v, "s-absent", "status.belum_masuk");
}

void push_cabang(const struct pohon *t, struct value *list,
		 const struct cabang *c)
{
	const struct sheet *s = t->sheet;
	const char *first = first_acuan(t, c->sasaran);
	bool again = first && c->acuan && strcmp(first, c->acuan) != 0;
	const char *id = pohon_id(s, c->unit->opd->slug, c->sasaran->kode);
	struct value *v = push_map(s, list);

	put_text(s, v, "kode", c->sasaran->kode);
	put_text(s, v, "uraian", c->sasaran->uraian);
	put_text(s, v, "id", again ? NULL : id);
	put_mean(t, v, c);
	put_relations(t, v, c);
	put_text(s, v, "ulang", !again ? NULL : SHEET_WORDS(
		s, "pohon.ulang", { "kode", pohon_sasaran(t, first)->kode }));
	put_text(s, v, "ulang_tautan", arena_strf(s->arena, "#%s", id));
	put_bool(s, v, "penuh", !again && !t->ringkas);
	if (again || t->ringkas)
		return;
	put_pohon_indikator(t, v, c->unit, c->sasaran);
	put_program(t, v, c);
}
