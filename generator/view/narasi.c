/*
 * Narratives; see narasi.h. The hooks that content/markdown calls: what a
 * figure, a chart, a table or a link in the text stands for.
 */
#include "view/narasi.h"

#include "base/escape.h"
#include "base/nearest.h"
#include "base/text.h"
#include "site/binding.h"
#include "view/figure.h"
#include "view/graph.h"
#include "view/tabel.h"

#define SENTENCE_MOST 200

/* The hooks' context: the page, and the report that names resolve in. */
struct narasi {
	struct sheet *sheet;
	const struct rekap *rekap;
	struct diag *diag;
	const char *path;		/* of the text; NULL: not known */
	bool polos;			/* without charts and tables */
	bool bebas;			/* a free page: no OPD's text, and
					   its figures are the region's */
};

/* The OPD whose text it is, or NULL. */
static const char *asker(const struct narasi *n)
{
	return n->bebas || !n->rekap ? NULL : n->rekap->unit->opd->slug;
}

static struct binding_scope scope_at(const struct narasi *n, struct place at)
{
	struct binding_scope scope = { n->sheet->view->site, n->rekap, at,
				       n->diag, asker(n) };

	return scope;
}

static void write_binding(struct buf *out, const struct sheet *s,
			  const struct binding *b)
{
	const struct format *f = &s->view->format;

	switch (b->bentuk) {
	case BINDING_NILAI:
	case BINDING_TARGET:
		if (nilai_ada(b->nilai))
			format_nilai_unit(out, f, b->indikator, b->nilai);
		break;
	case BINDING_CAPAIAN:
		if (b->hasil->capaian.keadaan == CAPAIAN_ADA)
			format_percent(out, f, b->hasil->capaian.nilai);
		break;
	case BINDING_PERSEN:
		if (nilai_ada(b->nilai))
			format_percent(out, f, b->nilai.angka);
		break;
	case BINDING_RUPIAH:
		if (nilai_ada(b->nilai))
			format_rupiah_short(out, f, b->nilai.angka);
		break;
	case BINDING_SKOR:
		if (nilai_ada(b->nilai))
			format_number(out, f, b->nilai.angka, 2);
		break;
	case BINDING_TEKS:
		buf_adds(out, b->teks ? b->teks : "");
		break;
	}
}

/* What kind of nothing stands in the place of a figure. */
static const char *nothing(const struct binding *b)
{
	static const char *const of_capaian[] = {
		[CAPAIAN_ADA] = "kata.belum_tersedia",
		[CAPAIAN_BELUM_DIISI] = "kata.belum_diisi",
		[CAPAIAN_TANPA_TARGET] = "kata.tanpa_target",
		[CAPAIAN_TAK_TERHITUNG] = "kata.tak_terhitung",
		[CAPAIAN_TIDAK_TERSEDIA] = "kata.tidak_tersedia",
		[CAPAIAN_TIDAK_BERLAKU] = "kata.tidak_berlaku"
	};

	if (b->bentuk == BINDING_NILAI)
		return kosong_word(b->hasil ? b->hasil->kosong
					    : KOSONG_BELUM_DIISI);
	if (b->bentuk == BINDING_TARGET)
		return "kata.tanpa_target";
	return b->hasil ? of_capaian[b->hasil->capaian.keadaan]
			: "kata.belum_tersedia";
}

/* The figure for machines, in <data value>. */
static void write_plain(struct buf *out, const struct binding *b)
{
	if (b->bentuk == BINDING_CAPAIAN &&
	    b->hasil->capaian.keadaan == CAPAIAN_ADA)
		decimal_write(out, b->hasil->capaian.nilai);
	else if (b->bentuk != BINDING_TEKS && b->nilai.bentuk == NILAI_ANGKA)
		decimal_write(out, b->nilai.angka);
}

static void write_data(struct buf *html, const struct binding *b,
		       struct str text)
{
	struct buf plain = BUF_INIT(256);

	write_plain(&plain, b);
	if (plain.len)
		buf_addf(html, "<data value=\"%s\">", plain.ptr);
	escape_html(html, text);
	if (plain.len)
		buf_adds(html, "</data>");
	buf_release(&plain);
}

/* The OPD of "SLUG/KODE", or of "KODE". */
static struct str opd_of(const struct narasi *n, struct str name)
{
	size_t slash = str_find(name, '/');

	if (slash < name.len)
		return str_make(name.ptr, slash);
	return str_from(n->rekap ? n->rekap->unit->opd->slug : "pemda");
}

/* What cannot be found in another OPD, of which an older version is shown, or
 * nothing, is left out. */
static bool is_left_out(const struct narasi *n, struct str slug)
{
	return site_pengganti(n->sheet->view->site, slug) &&
	       !(asker(n) && str_is(slug, asker(n)));
}

/* A free page without the region's report. 0 where that is only left out. */
static int without_report(struct narasi *n, struct place at)
{
	if (n->bebas && is_left_out(n, str_from("pemda")))
		return 0;
	return diag_error(n->diag, at, "K406",
			  "belum ada laporan yang angkanya dapat dipakai di "
			  "sini; tulis teks biasa, atau isi kinerja.json "
			  "dahulu");
}

static int hook_expression(void *ctx, struct buf *html, struct buf *text,
			   struct str expr, struct place at)
{
	struct narasi *n = ctx;
	struct binding_scope scope = scope_at(n, at);
	size_t before = text->len;
	struct binding b;

	if (!n->rekap && without_report(n, at) < 0)
		return -1;
	if (!n->rekap) {
		buf_adds(text, sheet_word(n->sheet, "kata.belum_tersedia"));
		escape_html(html, str_skip(buf_str(text), before));
		return 0;
	}
	if (binding_resolve(&b, &scope, expr) < 0)
		return -1;
	write_binding(text, n->sheet, &b);
	if (text->len == before)
		buf_adds(text, sheet_word(n->sheet, nothing(&b)));
	write_data(html, &b, str_skip(buf_str(text), before));
	return 0;
}

static int hook_chart(struct narasi *n, struct buf *html,
		      const struct markdown_target *t)
{
	struct binding_scope scope = scope_at(n, t->at);
	const struct unit *u;
	const struct indikator *i;
	struct deret d;

	if (!n->rekap)
		return without_report(n, t->at);
	i = binding_indikator(&u, &scope, t->name);
	if (!i)
		return is_left_out(n, opd_of(n, t->name)) ? 0 : -1;
	deret_build(&d, n->sheet->view->site, u, i, n->sheet->arena);
	graph_figure(n->sheet, html, &d, n->rekap->tahun, t->caption);
	return 0;
}

static int hook_figure(void *ctx, struct buf *html,
		       const struct markdown_target *t)
{
	struct narasi *n = ctx;

	if (n->polos)
		return 0;
	if (str_is(t->scheme, "grafik"))
		return hook_chart(n, html, t);
	if (!n->rekap)
		return without_report(n, t->at);
	return tabel_write(n->sheet, html, n->rekap, t, n->diag);
}

static int unknown(struct narasi *n, const struct nearest *near,
		   struct place at, bool opd)
{
	if (near->best.ptr)
		return diag_error(n->diag, at, "K407",
				  opd ? N_("OPD \"%.*s\" tidak ada; mungkin "
					   "maksudnya \"%.*s\"")
				      : N_("halaman \"%.*s\" tidak ada; "
					   "mungkin maksudnya \"%.*s\""),
				  STR_ARG(near->wanted), STR_ARG(near->best));
	return diag_error(n->diag, at, "K407",
			  opd ? N_("OPD \"%.*s\" tidak ada; tulis nama "
				   "foldernya dalam opd/")
			      : N_("halaman \"%.*s\" tidak ada; tulis nama "
				   "berkasnya dalam halaman/, tanpa .md"),
			  STR_ARG(near->wanted));
}

/* To the page at an OPD's address, which says why there is no other. */
static int link_slug(struct narasi *n, struct buf *url, struct str slug)
{
	buf_adds(url, sheet_link_slug(n->sheet, arena_strdup(
		n->sheet->arena, slug)));
	return 0;
}

static int link_opd(struct narasi *n, struct buf *url,
		    const struct markdown_target *t)
{
	const struct site *site = n->sheet->view->site;
	const char *slug = arena_strdup(n->sheet->arena, t->name);
	const struct unit *u = site_unit(site, slug);
	struct nearest near;

	if (u) {
		buf_adds(url, sheet_link_unit(n->sheet, u, 0));
		return 0;
	}
	if (site_pengganti(site, t->name))
		return link_slug(n, url, t->name);
	nearest_init(&near, t->name);
	if (site->pemda.opd)
		nearest_offer(&near, str_from(site->pemda.opd->slug));
	for (size_t i = 0; i < site->n_unit; i++)
		nearest_offer(&near, str_from(site->unit[i].opd->slug));
	if (site_is_cacat(site, t->name))
		return -1;	/* its opd.json was reported */
	return unknown(n, &near, t->at, true);
}

static int link_halaman(struct narasi *n, struct buf *url,
			const struct markdown_target *t)
{
	const struct isi *isi = n->sheet->view->site->isi;
	struct nearest near;

	nearest_init(&near, t->name);
	for (size_t i = 0; i < isi->n_halaman; i++) {
		const char *slug = isi->halaman[i].slug;

		if (str_is(t->name, slug)) {
			buf_adds(url, sheet_link_halaman(n->sheet, slug));
			return 0;
		}
		nearest_offer(&near, str_from(slug));
	}
	return unknown(n, &near, t->at, false);
}

/* What cannot be found may be in files that are not shown. */
static int unknown_page(struct narasi *n, const struct markdown_target *t)
{
	const struct site *site = n->sheet->view->site;

	if (site->n_cacat || site->n_pengganti)
		return 0;
	return diag_error(n->diag, t->at, "K407",
			  "\"%.*s\" menuju halaman atau berkas yang tidak ada "
			  "di situs ini; periksa, atau pakai opd:, "
			  "indikator:, atau halaman:", STR_ARG(t->name));
}

/* An archived text leads to the OPD where what it means is no more. */
static int link_relative(struct narasi *n, struct buf *url,
			 const struct markdown_target *t)
{
	const struct versi *arsip = n->sheet->arsip;

	if (n->path && narasi_tautan(url, n->sheet, n->path, t->name))
		return 0;
	if (arsip)
		return link_slug(n, url, str_from(arsip->riwayat->slug));
	buf_addstr(url, t->name);
	return unknown_page(n, t);
}

static int hook_link(void *ctx, struct buf *url,
		     const struct markdown_target *t)
{
	struct narasi *n = ctx;
	struct binding_scope scope = scope_at(n, t->at);
	const struct indikator *i;
	const struct unit *u;

	if (t->scheme.len == 0)
		return link_relative(n, url, t);
	if (str_is(t->scheme, "opd"))
		return link_opd(n, url, t);
	if (str_is(t->scheme, "halaman"))
		return link_halaman(n, url, t);
	if (!n->rekap)
		return without_report(n, t->at) < 0
			? -1 : link_slug(n, url, opd_of(n, t->name));
	i = binding_indikator(&u, &scope, t->name);
	if (!i && is_left_out(n, opd_of(n, t->name)))
		return link_slug(n, url, opd_of(n, t->name));
	if (!i)
		return -1;
	buf_adds(url, sheet_link_indikator(n->sheet, u, i->kode));
	return 0;
}

/* What cannot be found may be in a file with errors, the report's own or,
 * for "SLUG/KODE", another OPD's: then the text is not to blame. */
static bool may_be_unread(const struct sheet *s, const struct rekap *r)
{
	const struct site *site = s->view->site;

	return r ? site_is_cacat(site, str_from(r->unit->opd->slug))
		 : site->n_cacat > 0;
}

static int render(struct sheet *s, struct markdown_result *out,
		  const struct naskah *n, const struct narasi_place *place,
		  bool polos)
{
	const struct rekap *r = place->rekap;
	struct diag ignored = DIAG_INIT;
	struct narasi narasi = {
		s, r, may_be_unread(s, r) ? &ignored : s->diag, n->path, polos,
		n->path && str_starts(str_from(n->path), "halaman/")
	};
	struct markdown_hooks hooks = { &narasi, hook_expression, hook_figure,
					hook_link };
	struct markdown_options o = { .path = n->path, .hooks = &hooks,
				      .shift = place->shift,
				      .prefix = place->prefix };
	int result = markdown_render(out, s->arena, n->teks, &o, s->diag);

	diag_release(&ignored);
	if (result < 0)
		s->failed = true;
	return result;
}

int narasi_render(struct sheet *s, struct markdown_result *out,
		  const struct naskah *n, const struct narasi_place *place)
{
	return render(s, out, n, place, false);
}

int narasi_render_plain(struct sheet *s, struct markdown_result *out,
			const struct naskah *n,
			const struct narasi_place *place)
{
	return render(s, out, n, place, true);
}

const char *narasi_sentence(const struct sheet *s, struct str text)
{
	size_t end = 0;

	/* a sentence ends in ". " after a letter: "1.234" and "Rp 1,5" don't */
	while (end + 1 < text.len &&
	       !(strchr(".!?", text.ptr[end]) && text.ptr[end + 1] == ' '))
		end++;
	if (end + 1 >= text.len && text.len <= SENTENCE_MOST)
		return arena_strdup(s->arena, text);
	if (end < SENTENCE_MOST)
		return arena_strdup(s->arena, str_make(text.ptr, end + 1));
	for (end = SENTENCE_MOST; end > 0 && text.ptr[end] != ' '; end--)
		;
	if (end == 0)		/* no word ends: cut between characters */
		for (end = SENTENCE_MOST; (text.ptr[end] & 0xC0) == 0x80;)
			end--;
	return arena_strf(s->arena, "%.*s…", STR_ARG(str_make(text.ptr, end)));
}

void narasi_put(struct sheet *s, struct value *map, const struct naskah *n,
		const struct rekap *r, const char *prefix)
{
	struct narasi_place place = { r, prefix, 1 };
	struct markdown_result m;

	if (n->ada && narasi_render(s, &m, n, &place) == 0)
		put(s, map, "html", value_html(s->arena, m.html));
}
