/*
 * Documents of the search index; see cari_dokumen.h.
 */
#include "export/cari_dokumen.h"

#include "view/daftar.h"
#include "view/frame.h"

/* One OPD's documents being made. */
struct maker {
	struct cari_dokumen_list *out;
	struct sheet sheet;
	const struct unit *unit;
	struct diag ignored;	/* the pages have reported it */
};

static void maker_init(struct maker *m, struct cari_dokumen_list *out,
		       const struct view *v, struct arena *a)
{
	static const struct cari_dokumen_list none;
	struct maker x = { .out = out, .ignored = DIAG_INIT };

	*out = none;
	*m = x;
	m->sheet.view = v;
	m->sheet.arena = a;
	m->sheet.address = "";
	m->sheet.diag = &m->ignored;
}

static struct cari_dokumen *add(struct maker *m, enum cari_jenis jenis,
				const char *judul, const char *kode)
{
	struct cari_dokumen *d = ARENA_PUSH(m->sheet.arena, m->out->item,
					    m->out->n);

	d->jenis = jenis;
	d->judul = judul;
	d->kode = kode ? kode : "";
	return d;
}

static void add_text(struct maker *m, struct cari_dokumen *d, const char *id,
		     const char *judul, const char *teks)
{
	struct cari_bagian part = { id, judul, str_from(teks) };

	cari_teks_add(&d->bagian, m->sheet.arena, &part);
}

static void set_years(struct maker *m, struct cari_dokumen *d)
{
	const struct unit *u = m->unit;
	int *tahun = arena_calloc(m->sheet.arena, u->n_rekap, sizeof(*tahun));

	for (size_t i = 0; i < u->n_rekap; i++)
		tahun[i] = u->rekap[i].tahun;
	d->tahun = tahun;
	d->n_tahun = u->n_rekap;
}

static void add_opd(struct maker *m)
{
	const struct opd *o = m->unit->opd;
	struct narasi_place place = {
		site_rekap_utama(m->sheet.view->site, m->unit), "p-", 1
	};
	struct cari_bagian first = { "profil", sheet_word(&m->sheet,
							  "opd.profil"),
				     str_make("", 0) };
	struct cari_dokumen *d = add(m, CARI_OPD, o->nama, o->singkatan);

	d->alamat = "index.html";
	set_years(m, d);
	cari_teks_narasi(&d->bagian, &m->sheet, &o->profil, &place, first);
}

static void add_analyses(struct maker *m, struct cari_dokumen *d,
			 const char *kode)
{
	struct sheet *s = &m->sheet;

	for (size_t k = m->unit->n_rekap; k-- > 0;) {
		const struct rekap *r = &m->unit->rekap[k];
		const struct analisis *x = laporan_analisis(r->laporan, kode);
		struct narasi_place place = {
			r, arena_strf(s->arena, "j%d-", r->tahun), 1
		};
		struct cari_bagian first = {
			"h-jelas", SHEET_WORDS(s, "cari.penjelasan",
					       { "tahun",
						 sheet_int(s, r->tahun) }),
			str_make("", 0)
		};

		if (x)
			cari_teks_narasi(&d->bagian, s, &x->naskah, &place,
					 first);
	}
}

static const struct sasaran *sasaran_of(const struct unit *u,
					const struct indikator *i)
{
	const struct sasaran *s = NULL;

	for (size_t k = 0; k < u->opd->n_rencana; k++)
		if (rencana_indikator(&u->opd->rencana[k], i->kode, &s) == i)
			return s;
	return NULL;
}

static void add_indikator(struct maker *m, const struct daftar_indikator *x)
{
	const struct indikator *i = x->indikator;
	const struct sasaran *s = sasaran_of(m->unit, i);
	struct sheet *sheet = &m->sheet;
	struct cari_dokumen *d = add(m, CARI_INDIKATOR, i->nama, i->kode);

	d->alamat = arena_strf(sheet->arena, "indikator/%s/index.html",
			       x->kode);
	d->tahun = x->tahun;
	d->n_tahun = x->n_tahun;
	add_text(m, d, "h-def", sheet_word(sheet, "cari.definisi"),
		 i->definisi);
	add_text(m, d, "h-def", sheet_word(sheet, "cari.formulasi"),
		 i->formulasi);
	if (s)
		add_text(m, d, "", sheet_word(sheet, "kata.sasaran"),
			 s->uraian);
	add_analyses(m, d, i->kode);
}

static void add_program(struct maker *m, const struct daftar_program *p)
{
	struct cari_dokumen *d = add(m, p->kegiatan ? CARI_KEGIATAN
						    : CARI_PROGRAM,
				     p->nama, p->kode);

	d->alamat = arena_strf(m->sheet.arena, "%d/index.html#anggaran",
			       p->tahun[p->n_tahun - 1]);
	d->tahun = p->tahun;
	d->n_tahun = p->n_tahun;
}

static void add_report(struct maker *m, const struct rekap *r)
{
	struct sheet *s = &m->sheet;
	struct narasi_place place = { r, "b-", 1 };
	struct cari_bagian first = { "laporan", "", str_make("", 0) };
	struct cari_dokumen *d;

	if (!r->laporan->naskah.ada)
		return;
	d = add(m, CARI_LAPORAN,
		SHEET_WORDS(s, "cari.laporan",
			    { "tahun", sheet_int(s, r->tahun) }), NULL);
	d->alamat = arena_strf(s->arena, "%d/index.html#laporan", r->tahun);
	d->tahun = &r->tahun;
	d->n_tahun = 1;
	cari_teks_narasi(&d->bagian, s, &r->laporan->naskah, &place, first);
}

void cari_dokumen_unit(struct cari_dokumen_list *out, const struct view *v,
		       const struct unit *u, struct arena *a)
{
	struct daftar_indikator_list indikator;
	struct daftar_program_list program;
	struct maker m;

	maker_init(&m, out, v, a);
	m.unit = u;
	add_opd(&m);
	daftar_indikator(&indikator, u, a);
	for (size_t i = 0; i < indikator.n; i++)
		add_indikator(&m, &indikator.item[i]);
	daftar_program(&program, u, true, a);
	for (size_t i = 0; i < program.n; i++)
		add_program(&m, &program.item[i]);
	for (size_t i = u->n_rekap; i-- > 0;)
		add_report(&m, &u->rekap[i]);
	diag_release(&m.ignored);
}

void cari_dokumen_halaman(struct cari_dokumen_list *out, const struct view *v,
			  struct arena *a)
{
	const struct site *site = v->site;
	struct narasi_place place = {
		site->pemda.opd ? site_rekap_utama(site, &site->pemda) : NULL,
		"b-", 0
	};
	struct cari_bagian first = { "", "", str_make("", 0) };
	struct maker m;

	maker_init(&m, out, v, a);
	for (size_t i = 0; i < site->isi->n_halaman; i++) {
		const struct halaman *h = &site->isi->halaman[i];
		struct cari_dokumen *d = add(&m, CARI_HALAMAN,
					     halaman_title(&m.sheet, h),
					     h->slug);

		d->alamat = arena_strf(a, "%s/index.html", h->slug);
		cari_teks_narasi(&d->bagian, &m.sheet, &h->naskah, &place,
				 first);
	}
	diag_release(&m.ignored);
}
