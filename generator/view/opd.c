/*
 * The page of an OPD, or of the pemda: one year in full, and the way to
 * every other. Its parts are in the files that bagian.h names.
 */
#include "view/page.h"

#include "base/limits.h"
#include "view/bagian.h"
#include "view/frame.h"
#include "view/narasi.h"

#define COMPARED 4	/* years that /bandingkan/ shows side by side */

/* A row of the facts beside the head; returns the list of its lines. */
static struct value *push_fact(const struct sheet *s, struct value *list,
			       const char *judul)
{
	struct value *v = push_map(s, list);

	put_word(s, v, "judul", judul);
	return put_list(s, v, "isi");
}

static void push_line(const struct sheet *s, struct value *lines,
		      const char *teks, const char *tautan, bool luar)
{
	struct value *v = push_map(s, lines);

	put_text(s, v, "teks", teks);
	put_text(s, v, "tautan", tautan);
	put_bool(s, v, "luar", luar);
}

/* No line break after the last line. */
static void close_lines(const struct sheet *s, struct value *lines)
{
	struct value *last = value_map(s->arena);
	const struct value *old = lines->item[lines->n - 1];

	for (size_t i = 0; i < old->n; i++)
		put(s, last, old->member[i].key.ptr, old->member[i].value);
	put_bool(s, last, "akhir", true);
	lines->item[lines->n - 1] = last;
}

static void put_fact(const struct sheet *s, struct value *list,
		     const char *judul, const char *teks)
{
	struct value *lines;

	if (!teks)
		return;
	lines = push_fact(s, list, judul);
	push_line(s, lines, teks, NULL, false);
	close_lines(s, lines);
}

/* "https://dinkes.example/" is shown as "dinkes.example". */
static const char *short_url(const struct sheet *s, const char *url)
{
	struct str name = str_from(url);

	if (strstr(url, "://"))
		name = str_from(strstr(url, "://") + 3);
	if (str_ends(name, "/"))
		name.len--;
	return arena_strdup(s->arena, name);
}

static void put_contact(const struct sheet *s, struct value *list,
			const struct opd *o)
{
	struct value *lines;

	if (!o->email && !o->situs && !o->telepon)
		return;
	lines = push_fact(s, list, "opd.hubungi");
	if (o->email)
		push_line(s, lines, o->email,
			  arena_strf(s->arena, "mailto:%s", o->email), false);
	if (o->telepon)
		push_line(s, lines, o->telepon, NULL, false);
	if (o->situs)
		push_line(s, lines, short_url(s, o->situs), o->situs, true);
	close_lines(s, lines);
}

static void put_ppid(const struct sheet *s, struct value *list)
{
	const struct situs *situs = &s->view->site->isi->situs;
	const char *link = situs->ppid_tautan;
	struct value *lines;

	if (!situs->ppid_nama)
		return;
	if (situs->ppid_email)
		link = arena_strf(s->arena, "mailto:%s", situs->ppid_email);
	lines = push_fact(s, list, "opd.informasi");
	push_line(s, lines, situs->ppid_nama, link, !situs->ppid_email);
	close_lines(s, lines);
}

/* OPDs before and after this one. */
static void put_family(const struct sheet *s, struct value *list,
		       const struct unit *u)
{
	const struct penerus *next = NULL;
	struct value *lines = NULL;

	for (size_t i = 0; i < u->opd->n_pendahulu; i++) {
		const struct unit *p = site_unit(s->view->site,
						 u->opd->pendahulu[i]);

		if (p && !lines)
			lines = push_fact(s, list, u->opd->n_pendahulu > 1
						? "opd.pendahulu"
						: "opd.pendahulu_satu");
		if (p)
			push_line(s, lines, p->opd->nama,
				  sheet_link_unit(s, p, 0), false);
	}
	if (lines)
		close_lines(s, lines);
	lines = NULL;
	while ((next = site_penerus(s->view->site, u->opd->slug, next))) {
		if (!lines)
			lines = push_fact(s, list, "opd.penerus");
		push_line(s, lines, next->unit->opd->nama,
			  sheet_link_unit(s, next->unit, 0), false);
	}
	if (lines)
		close_lines(s, lines);
}

static void put_facts(const struct sheet *s, struct value *root,
		      const struct unit *u)
{
	struct value *list = put_list(s, root, "fakta");
	const struct opd *o = u->opd;
	const char *kepala = o->kepala_jabatan;

	if (kepala && o->kepala_nama)
		kepala = arena_strf(s->arena, "%s, %s", o->kepala_nama,
				    kepala);
	put_fact(s, list, "opd.penanggung_jawab", kepala);
	put_fact(s, list, "opd.alamat", o->alamat);
	put_contact(s, list, o);
	put_ppid(s, list);
	put_family(s, list, u);
	put_fact(s, list, "opd.kode", o->kode);
	put_bool(s, root, "ada_fakta", list->n > 0);
}

/* "bandingkan": the latest years side by side. An archived report leads to
 * no page whose figures go on. */
static void put_compare(const struct sheet *s, struct value *root,
			const struct unit *u)
{
	size_t from = u->n_rekap > COMPARED ? u->n_rekap - COMPARED : 0;
	struct buf link = BUF_INIT(LIMIT_PATH);

	buf_addf(&link, "%s?opd=%s&tahun=",
		 sheet_link(s, ADDRESS_BANDINGKAN), u->opd->slug);
	for (size_t i = from; i < u->n_rekap; i++)
		buf_addf(&link, "%s%d", i > from ? "," : "",
			 u->rekap[i].tahun);
	put_text(s, root, "bandingkan",
		 u->n_rekap > 1 && !s->arsip ? link.ptr : NULL);
	buf_release(&link);
}

static void put_years(const struct sheet *s, struct value *root,
		      const struct unit *u, const struct rekap *here)
{
	const struct rekap *main = site_rekap_utama(s->view->site, u);
	struct value *list = put_list(s, root, "tahun_lain");

	/* the other years of an archived report have archives of their own */
	put_bool(s, root, "ada_tahun", u->n_rekap > 0 && !s->arsip);
	for (size_t i = 0; i < u->n_rekap; i++) {
		const struct rekap *r = &u->rekap[i];
		struct value *v = push_map(s, list);

		put_text(s, v, "teks", sheet_int(s, r->tahun));
		put_text(s, v, "tautan",
			 sheet_link_unit(s, u, r == main ? 0 : r->tahun));
		put_bool(s, v, "kini", r == here);
	}
}

static void push_toc(const struct sheet *s, struct value *toc,
		     const char *id, const char *word)
{
	struct value *v = push_map(s, toc);

	put_text(s, v, "id", id);
	put_word(s, v, "teks", word);
	put_list(s, v, "anak");
	put_bool(s, v, "ada_anak", false);
}

static void push_toc_headings(const struct sheet *s, struct value *toc,
			      const struct markdown_result *m)
{
	struct value *v = push_map(s, toc);
	struct value *list = put_list(s, v, "anak");

	put_text(s, v, "id", "laporan");
	put_word(s, v, "teks", "opd.laporan");
	for (size_t i = 0; i < m->n_heading; i++) {
		struct value *x;

		if (m->heading[i].level > 3)
			continue;
		x = push_map(s, list);
		put_text(s, x, "id", m->heading[i].id);
		put(s, x, "teks", value_text(s->arena, m->heading[i].text));
	}
	put_bool(s, v, "ada_anak", list->n > 0);
}

static void push_toc_indikator(const struct sheet *s, struct value *toc,
			       const struct value *capaian)
{
	const struct value *blocks = value_get(capaian,
					       str_from("indikator"));
	struct value *v, *list;

	if (!blocks || blocks->n == 0)
		return;
	v = push_map(s, toc);
	list = put_list(s, v, "anak");
	put_text(s, v, "id", "indikator");
	put_word(s, v, "teks", "opd.indikator");
	put_bool(s, v, "ada_anak", true);
	for (size_t i = 0; i < blocks->n; i++) {
		struct value *x = push_map(s, list);

		put(s, x, "id", value_get(blocks->item[i], str_from("id")));
		put(s, x, "teks",
		    value_get(blocks->item[i], str_from("nama")));
	}
}

static void put_laporan(struct sheet *s, struct value *root,
			struct value *toc, const struct rekap *r)
{
	struct value *bagian = put_map(s, root, "laporan");
	struct markdown_result m = { .n_heading = 0 };
	struct narasi_place place = { r, "b-", 1 };

	if (!r->laporan->naskah.ada) {
		put_empty(s, bagian, "belum",
			  bagian_text(s, "opd.laporan_belum_judul", r),
			  bagian_text(s, "opd.laporan_belum_teks", r));
	} else if (narasi_render(s, &m, &r->laporan->naskah, &place) == 0) {
		put_text(s, bagian, "kalimat",
			 bagian_text(s, "opd.laporan_kalimat", r));
		put(s, bagian, "html", value_html(s->arena, m.html));
	}
	push_toc_headings(s, toc, &m);
}

static void put_profil(struct sheet *s, struct value *root,
		       struct value *toc, const struct page *p)
{
	if (!p->unit->opd->profil.ada)
		return;
	/* one text for all years: its figures are those of the main one */
	narasi_put(s, put_map(s, root, "profil"), &p->unit->opd->profil,
		   site_rekap_utama(s->view->site, p->unit), "p-");
	push_toc(s, toc, "profil", "opd.profil");
}

/* "cetak": the link to the report as it is printed; an archived one has
 * none. */
static void put_cetak(const struct sheet *s, struct value *root,
		      const struct rekap *r)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_cetak(&address, r->unit, r->tahun);
	put_text(s, root, "cetak",
		 s->arsip ? NULL : sheet_link(s, address.ptr));
	buf_release(&address);
}

/* naskah: with what the OPD wrote. */
static void put_report(struct sheet *s, struct value *root,
		       struct value *toc, const struct rekap *r, bool naskah)
{
	put_head(s, root, r);
	put_cetak(s, root, r);
	put_laporan_masuk(s, root, r);
	put_bagian_capaian(s, root, r);
	push_toc(s, toc, "capaian", "opd.capaian");
	push_toc_indikator(s, toc, value_get(root, str_from("capaian")));
	put_bagian_anggaran(s, root, r);
	push_toc(s, toc, "anggaran", "opd.anggaran");
	put_bagian_evaluasi(s, root, r);
	push_toc(s, toc, "evaluasi", "opd.evaluasi");
	if (naskah)
		put_laporan(s, root, toc, r);
	put_bagian_dokumen(s, root, r);
	push_toc(s, toc, "dokumen", "opd.dokumen");
}

static void put_nothing_yet(const struct sheet *s, struct value *root,
			    const struct opd *o)
{
	struct value *lead = put_map(s, root, "lead");

	put_word(s, lead, "awal", "opd.lead_kosong");
	put_empty(s, root, "kosong", sheet_word(s, "opd.kosong_judul"),
		  SHEET_WORDS(s, "opd.kosong_teks", { "nama", o->nama }));
}

static struct value *begin(const struct sheet *s, const struct page *p)
{
	const struct opd *o = p->unit->opd;
	bool pemda = o->jenis == OPD_PEMDA;
	struct crumb crumbs[] = {
		{ sheet_word(s, "nav.opd"), ADDRESS_OPD_LIST },
		{ o->nama, NULL }
	};
	const char *judul = o->nama, *deskripsi;
	struct value *root;

	if (p->rekap) {
		judul = bagian_text(s, "opd.judul", p->rekap);
		deskripsi = SHEET_WORDS(
			s, "opd.deskripsi", { "nama", o->nama },
			{ "tahun", sheet_int(s, p->rekap->tahun) },
			{ "n", sheet_int(s, (int64_t)p->rekap->n_hasil) });
	} else {
		deskripsi = SHEET_WORDS(s, "opd.deskripsi_kosong",
					{ "nama", o->nama });
	}
	root = frame_values(s, judul, deskripsi, pemda ? NAV_PEMDA : NAV_OPD);
	frame_kartu(s, root, p->unit);
	frame_crumbs(s, root, crumbs + pemda, ARRAY_SIZE(crumbs) - pemda);
	return root;
}

/* An OPD that is no more says so first. */
static void put_closed(const struct sheet *s, struct value *root,
		       const struct opd *o)
{
	int last = o->berlaku_sampai;

	put_text(s, root, "tutup",
		 last && last < s->view->site->isi->situs.tahun
			 ? SHEET_WORDS(s, "opd.tutup", { "nama", o->nama },
				       { "tahun", sheet_int(s, last + 1) })
			 : NULL);
}

static struct value *make_values(struct sheet *s, const struct page *p,
				 bool naskah)
{
	const struct unit *u = p->unit;
	struct value *root = begin(s, p);
	struct value *toc = put_list(s, root, "toc");

	put_text(s, root, "atas", SHEET_WORDS(
		s, "opd.laporan_jenis",
		{ "jenis", sheet_word(s, arena_strf(
			s->arena, "opd.jenis.%s",
			jenis_opd_kunci[u->opd->jenis])) }));
	put_text(s, root, "nama", u->opd->nama);
	put_text(s, root, "tahun",
		 p->rekap ? sheet_int(s, p->rekap->tahun) : "");
	put_closed(s, root, u->opd);
	put_years(s, root, u, p->rekap);
	put_compare(s, root, u);
	put_text(s, root, "pohon",
		 s->arsip ? NULL : sheet_link(s, ADDRESS_POHON));
	put_facts(s, root, u);
	if (p->rekap)
		put_report(s, root, toc, p->rekap, naskah);
	else
		put_nothing_yet(s, root, u->opd);
	put_profil(s, root, toc, p);
	put_opd_riwayat(s, root, u);
	if (value_get(root, str_from("riwayat")))
		push_toc(s, toc, "riwayat", "riwayat.judul");
	put_unduhan(s, root, u);
	if (!s->arsip)
		push_toc(s, toc, "unduhan", "data.unduhan");
	put_bool(s, root, "ada_toc", toc->n > 0);
	if (p->rekap && p->rekap == site_rekap_utama(s->view->site, u))
		frame_canonical(s, root, sheet_address_unit(s, u));
	return root;
}

struct value *opd_values(struct sheet *s, const struct page *p)
{
	return make_values(s, p, true);
}

struct value *opd_values_angka(struct sheet *s, const struct page *p)
{
	return make_values(s, p, false);
}
