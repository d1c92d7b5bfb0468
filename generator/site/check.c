/*
 * Whole-site checks; see check.h. What one OPD's files say about themselves
 * is checked where they are loaded.
 */
#include "site/check.h"

#include "base/nearest.h"
#include "site/address.h"
#include "site/check_parts.h"
#include "site/deret.h"

struct check {
	const struct site *site;
	const struct unit *unit;
	struct diag *diag;
	int result;
};

static void fail(struct check *c, int reported)
{
	if (reported < 0)
		c->result = -1;
}

/* Is there a sasaran with that code in any plan of the unit? */
static bool has_sasaran(const struct unit *u, struct str kode)
{
	for (size_t i = 0; i < u->opd->n_rencana; i++) {
		const struct rencana *r = &u->opd->rencana[i];

		for (size_t t = 0; t < r->n_tujuan; t++)
			for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++)
				if (str_is(kode, r->tujuan[t].sasaran[s].kode))
					return true;
	}
	return false;
}

static void offer_units(const struct site *s, struct nearest *near)
{
	if (s->pemda.opd)
		nearest_offer(near, str_from("pemda"));
	for (size_t i = 0; i < s->n_unit; i++)
		nearest_offer(near, str_from(s->unit[i].opd->slug));
}

static const struct unit *unit_of(const struct site *s, struct str slug)
{
	if (s->pemda.opd && str_is(slug, "pemda"))
		return &s->pemda;
	for (size_t i = 0; i < s->n_unit; i++)
		if (str_is(slug, s->unit[i].opd->slug))
			return &s->unit[i];
	return NULL;
}

/* May the other OPD have what cannot be found in it? */
static bool may_lack(const struct check *c, struct str slug)
{
	return site_may_lack(c->site, slug, c->unit->opd->slug);
}

static int unknown_opd(struct check *c, struct str slug, struct place at,
		       const char *code)
{
	struct nearest near;

	if (may_lack(c, slug))
		return 0;	/* its opd.json could not be read */
	nearest_init(&near, slug);
	offer_units(c->site, &near);
	if (near.best.ptr)
		return diag_error(c->diag, at, code,
				  "OPD \"%.*s\" "
				  "tidak ada; mungkin maksudnya \"%.*s\"",
				  STR_ARG(slug), STR_ARG(near.best));
	return diag_error(c->diag, at, code,
			  "OPD \"%.*s\" tidak ada; tulis nama foldernya dalam "
			  "opd/", STR_ARG(slug));
}

/* A sasaran that cannot be found in files with errors may be there. */
static void missing_sasaran(struct check *c, const struct sasaran *s,
			    struct str slug, struct str kode)
{
	if (may_lack(c, slug))
		return;
	fail(c, diag_error(c->diag, s->asal, "K411",
			   "sasaran \"%.*s\" tidak ada dalam rencana %.*s; "
			   "perbaiki \"mendukung\" dengan kode sasaran yang "
			   "ada di sana", STR_ARG(kode), STR_ARG(slug)));
}

static void check_mendukung(struct check *c, const struct sasaran *s,
			    const char *reference)
{
	struct str ref = str_from(reference);
	size_t slash = str_find(ref, '/');
	struct str slug = str_make(ref.ptr, slash);
	const struct unit *u = unit_of(c->site, slug);
	struct str kode;

	if (slash == ref.len) {
		fail(c, diag_error(c->diag, s->asal, "K411",
				   "\"mendukung\" berisi \"%s\", yang tidak "
				   "menyebut OPD; tulis seperti \"pemda/S2\" "
				   "atau \"dinas-sosial/S1\"", reference));
		return;
	}
	kode = str_skip(ref, slash + 1);
	if (!u)
		fail(c, unknown_opd(c, slug, s->asal, "K411"));
	else if (!has_sasaran(u, kode))
		missing_sasaran(c, s, slug, kode);
}

/* What it continues may be in a file with errors: its own, or a
 * predecessor's. */
static bool may_be_unread(const struct check *c)
{
	const struct opd *o = c->unit->opd;

	for (size_t i = 0; i < o->n_pendahulu; i++)
		if (may_lack(c, str_from(o->pendahulu[i])))
			return true;
	return site_is_cacat(c->site, str_from(o->slug));
}

/* Grades, money and other numbers make no series with each other. */
static bool is_of_a_kind(const struct indikator *a, const struct indikator *b)
{
	return (a->jenis == JENIS_PREDIKAT) == (b->jenis == JENIS_PREDIKAT) &&
	       (a->jenis == JENIS_RUPIAH) == (b->jenis == JENIS_RUPIAH);
}

static void check_lanjutan(struct check *c, const struct indikator *i)
{
	const struct indikator *old;
	const struct unit *from;

	if (!i->lanjutan || may_be_unread(c))
		return;
	old = deret_lanjutan(c->site, c->unit, i, &from);
	if (!old)
		fail(c, diag_error(c->diag, i->asal, "K413",
				   "lanjutan \"%s\" tidak ada dalam rencana "
				   "sebelumnya atau dalam OPD pendahulu; "
				   "tulis KODE atau slug-opd/KODE",
				   i->lanjutan));
	else if (old == i)
		fail(c, diag_error(c->diag, i->asal, "K413",
				   "lanjutan \"%s\" adalah indikator ini "
				   "sendiri; tulis kode dalam rencana "
				   "sebelumnya", i->lanjutan));
	else if (!is_of_a_kind(i, old))
		fail(c, diag_error(c->diag, i->asal, "K413",
				   "lanjutan \"%s\" berjenis lain, jadi "
				   "angkanya tidak dapat disambung; hapus "
				   "\"lanjutan\" ini", i->lanjutan));
}

static void check_sasaran(struct check *c, const struct sasaran *s)
{
	for (size_t i = 0; i < s->n_mendukung; i++)
		check_mendukung(c, s, s->mendukung[i]);
	for (size_t i = 0; i < s->n_indikator; i++)
		check_lanjutan(c, &s->indikator[i]);
}

static void check_rencana(struct check *c, const struct rencana *r)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++)
			check_sasaran(c, &r->tujuan[t].sasaran[s]);
}

static void check_rekap(struct check *c, const struct rekap *r)
{
	if (!opd_berlaku(c->unit->opd, r->tahun))
		diag_warning(c->diag, c->unit->opd->asal, "K415",
			     "ada laporan tahun %d, di luar masa berlaku OPD; "
			     "perbaiki \"berlaku\" dalam opd.json, atau hapus "
			     "folder tahun itu", r->tahun);
}

/* What only makes sense of figures that were all read. */
static void check_figures(struct check *c, const struct unit *u)
{
	struct arena a = ARENA_INIT;
	struct check_unit part = { c->site, u, &a, c->diag };

	if (!site_is_cacat(c->site, str_from(u->opd->slug))) {
		check_angka(&part);
		check_anggaran(&part);
		check_perjanjian(&part);
	}
	arena_release(&a);
}

static void check_unit(struct check *c, const struct unit *u)
{
	c->unit = u;
	for (size_t i = 0; i < u->opd->n_pendahulu; i++) {
		struct str slug = str_from(u->opd->pendahulu[i]);

		if (unit_of(c->site, slug) == u)
			fail(c, diag_error(c->diag, u->opd->asal, "K412",
					   "OPD ini tidak dapat menjadi "
					   "pendahulunya sendiri; hapus dari "
					   "\"pendahulu\""));
		else if (!unit_of(c->site, slug))
			fail(c, unknown_opd(c, slug, u->opd->asal, "K412"));
	}
	for (size_t i = 0; i < u->opd->n_rencana; i++)
		check_rencana(c, &u->opd->rencana[i]);
	for (size_t i = 0; i < u->n_rekap; i++)
		check_rekap(c, &u->rekap[i]);
	check_figures(c, u);
}

static void check_halaman(struct check *c)
{
	for (size_t i = 0; i < c->site->isi->n_halaman; i++) {
		const struct halaman *h = &c->site->isi->halaman[i];

		if (address_is_reserved(h->slug))
			fail(c, diag_error(c->diag,
					   place_file(h->naskah.path), "K414",
					   "alamat /%s/ sudah dipakai halaman "
					   "lain; ganti nama berkas ini",
					   h->slug));
	}
}

int site_check(const struct site *s, struct diag *d)
{
	struct check c = { s, NULL, d, 0 };

	if (s->pemda.opd)
		check_unit(&c, &s->pemda);
	for (size_t i = 0; i < s->n_unit; i++)
		check_unit(&c, &s->unit[i]);
	check_halaman(&c);
	return c.result;
}
