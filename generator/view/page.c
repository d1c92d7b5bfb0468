/*
 * The list of all pages; see page.h.
 */
#include "view/page.h"

#include "base/limits.h"
#include "site/address.h"

struct lister {
	struct page_list *list;
	const struct site *site;
	const struct sejarah *sejarah;
	struct arena *arena;
};

static struct page *add(struct lister *l, const char *address,
			const char *template,
			struct value *(*values)(struct sheet *,
						const struct page *))
{
	struct page *p = ARENA_PUSH(l->arena, l->list->page, l->list->n);

	p->address = address;
	p->template = template;
	p->values = values;
	return p;
}

static const char *keep(struct lister *l, struct buf *address)
{
	const char *kept = arena_strdup(l->arena, buf_str(address));

	buf_clear(address);
	return kept;
}

static void add_report(struct lister *l, const struct unit *u,
		       const struct rekap *r, const char *address)
{
	struct page *p = add(l, address, "opd", opd_values);

	p->unit = u;
	p->rekap = r;
}

/* Every indikator of every plan; a code that a later plan uses again
 * belongs to the later one. */
static void add_indikator(struct lister *l, const struct unit *u,
			  const struct indikator *i, struct buf *address)
{
	struct page *p = l->list->page;

	for (size_t k = l->list->n; k-- > 0 && p[k].unit == u;)
		if (p[k].indikator &&
		    address_same_kode(p[k].indikator->kode, i->kode)) {
			p[k].indikator = i;
			return;
		}
	address_indikator(address, u, i->kode);
	p = add(l, keep(l, address), "indikator", indikator_values);
	p->unit = u;
	p->indikator = i;
}

static void add_plan(struct lister *l, const struct unit *u,
		     const struct rencana *r, struct buf *address)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[s];

			for (size_t i = 0; i < x->n_indikator; i++)
				add_indikator(l, u, &x->indikator[i],
					      address);
		}
}

static void add_unit(struct lister *l, const struct unit *u)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	address_unit(&address, u);
	add_report(l, u, site_rekap_utama(l->site, u), keep(l, &address));
	for (size_t i = 0; i < u->n_rekap; i++) {
		address_rekap(&address, u, u->rekap[i].tahun);
		add_report(l, u, &u->rekap[i], keep(l, &address));
	}
	for (size_t i = 0; i < u->opd->n_rencana; i++)
		add_plan(l, u, &u->opd->rencana[i], &address);
	buf_release(&address);
}

/* A kind of page of all OPDs: at its address for the latest year, and in
 * each year's folder. */
static void add_tahun(struct lister *l, const char *address,
		      const char *template,
		      struct value *(*values)(struct sheet *,
					      const struct page *))
{
	struct buf of_year = BUF_INIT(LIMIT_PATH);
	const struct site *s = l->site;

	if (s->n_tahun)
		add(l, address, template, values)->tahun = site_tahun_utama(s);
	for (size_t i = 0; i < s->n_tahun; i++) {
		address_tahun(&of_year, address, s->tahun[i]);
		add(l, keep(l, &of_year), template, values)->tahun =
			s->tahun[i];
	}
	buf_release(&of_year);
}

/* The pages that show all OPDs at once. */
static void add_all(struct lister *l)
{
	add_tahun(l, ADDRESS_CAPAIAN, "capaian", capaian_tahun_values);
	add_tahun(l, ADDRESS_ANGGARAN, "anggaran", anggaran_tahun_values);
	add_tahun(l, ADDRESS_KELENGKAPAN, "kelengkapan",
		  kelengkapan_tahun_values);
	add(l, ADDRESS_EVALUASI, "evaluasi", evaluasi_semua_values);
	add(l, ADDRESS_POHON, "pohon-kinerja", pohon_values);
	add(l, ADDRESS_BANDINGKAN, "bandingkan", bandingkan_values);
	add(l, ADDRESS_CARI, "cari", cari_values);
	add(l, ADDRESS_DATA, "data", data_values);
	add(l, ADDRESS_PETA, "peta-situs", peta_situs_values);
	add(l, ADDRESS_GAYA, "gaya", gaya_values)->hidden = true;
}

static void add_versi(struct lister *l, const struct versi *v,
		      struct buf *address)
{
	const char *slug = v->riwayat->slug;
	struct page *p;

	address_versi(address, slug, v->nomor);
	p = add(l, keep(l, address), "versi", versi_values);
	p->versi = v;
	p->riwayat = v->riwayat;
	if (!l->site->isi->situs.arsip || !versi_berarsip(v))
		return;
	address_versi_laporan(address, slug, v->nomor);
	p = add(l, keep(l, address), "opd", arsip_values);
	p->versi = v;
	p->riwayat = v->riwayat;
	p->hidden = true;
}

static void add_riwayat(struct lister *l, const struct riwayat *r)
{
	struct buf address = BUF_INIT(LIMIT_PATH);
	struct page *p;

	if (!r->unit) {
		address_slug(&address, r->slug);
		p = add(l, keep(l, &address), "tiada", tiada_values);
		p->riwayat = r;
	}
	address_riwayat(&address, r->slug);
	p = add(l, keep(l, &address), "riwayat", riwayat_values);
	p->riwayat = r;
	p->unit = r->unit;
	for (size_t i = 0; i < r->n; i++)
		add_versi(l, r->versi[i], &address);
	buf_release(&address);
}

/* Whether a page was under the OPD's old name, too: versions that came
 * later were not. */
static bool had_alias(const struct page *p, const struct riwayat_alias *x)
{
	return (p->riwayat == x->riwayat || (p->unit && p->unit ==
					     x->riwayat->unit)) &&
	       !p->target && (!p->versi || p->versi->nomor <= x->sampai);
}

/* Where a renamed OPD was: each of its pages has an address there that leads
 * to the new one. n: pages that are not of this kind. */
static void add_alias(struct lister *l, const struct riwayat_alias *x,
		      size_t n)
{
	struct buf old = BUF_INIT(LIMIT_PATH), new = BUF_INIT(LIMIT_PATH);

	address_slug(&new, x->riwayat->slug);
	for (size_t i = 0; i < n; i++) {
		const struct page from = l->list->page[i];
		struct page *p;

		if (!had_alias(&from, x) ||
		    !str_starts(str_from(from.address), new.ptr))
			continue;
		address_slug(&old, x->slug);
		buf_adds(&old, from.address + new.len);
		p = add(l, keep(l, &old), "pindah", pindah_values);
		p->riwayat = x->riwayat;
		p->target = from.address;
		p->hidden = true;
	}
	buf_release(&old);
	buf_release(&new);
}

static void add_sejarah(struct lister *l)
{
	const struct sejarah *h = l->sejarah;
	size_t n;

	if (!h || !h->ada)
		return;
	add(l, ADDRESS_PERUBAHAN, "perubahan", perubahan_values);
	add(l, ADDRESS_PERUBAHAN_TARGET, "perubahan-angka",
	    perubahan_target_values);
	add(l, ADDRESS_PERUBAHAN_KOREKSI, "perubahan-angka",
	    perubahan_koreksi_values);
	for (size_t i = 0; i < h->n_riwayat; i++)
		add_riwayat(l, h->riwayat[i]);
	n = l->list->n;
	for (size_t i = 0; i < h->n_alias; i++)
		add_alias(l, &h->alias[i], n);
}

void page_list_build(struct page_list *out, const struct view *v,
		     struct arena *a)
{
	const struct site *s = v->site;
	struct page_list empty = { NULL, 0 };
	struct lister l = { out, s, v->sejarah, a };
	struct buf address = BUF_INIT(LIMIT_PATH);

	*out = empty;
	add(&l, "", "home", home_values);
	add(&l, ADDRESS_OPD_LIST, "opd-list", opd_list_values);
	add_all(&l);
	if (s->pemda.opd)
		add_unit(&l, &s->pemda);
	for (size_t i = 0; i < s->n_unit; i++)
		add_unit(&l, &s->unit[i]);
	for (size_t i = 0; i < s->isi->n_halaman; i++) {
		const struct halaman *h = &s->isi->halaman[i];

		address_halaman(&address, h->slug);
		add(&l, keep(&l, &address), "page",
		    halaman_values)->halaman = h;
	}
	buf_release(&address);
	add_sejarah(&l);
	add(&l, "404.html", "not-found", not_found_values)->hidden = true;
}

const char *page_file(const struct page *p, struct arena *a)
{
	if (str_ends(str_from(p->address), ".html"))
		return p->address;
	return arena_strf(a, "%sindex.html", p->address);
}
