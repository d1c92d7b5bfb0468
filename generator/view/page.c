/*
 * The list of all pages; see page.h.
 */
#include "view/page.h"

#include "base/limits.h"
#include "site/address.h"
#include "view/abjad.h"

struct lister {
	struct page_list *list;
	const struct site *site;
	const struct sejarah *sejarah;
	struct arena *arena;
	bool kartu;	/* pictures for sharing are made */
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

static struct page *add_report(struct lister *l, const struct unit *u,
		       const struct rekap *r, const char *address)
{
	struct page *p = add(l, address, "opd", opd_values);

	p->unit = u;
	p->rekap = r;
	return p;
}

static void add_cetak(struct lister *l, const struct unit *u,
		      const struct rekap *r, struct buf *address)
{
	struct page *p;

	address_cetak(address, u, r->tahun);
	p = add(l, keep(l, address), "cetak", cetak_values);
	p->unit = u;
	p->rekap = r;
	p->hidden = true;
}

/* The pages that an indikator has: its own, and its chart for elsewhere. */
struct indikator_page {
	void (*address)(struct buf *, const struct unit *, const char *);
	const char *template;
	struct value *(*values)(struct sheet *, const struct page *);
	bool hidden;
};

static const struct indikator_page indikator_pages[] = {
	{ address_indikator, "indikator", indikator_values, false },
	{ address_grafik, "grafik", grafik_values, true },
	{ address_sematkan, "sematkan", sematkan_values, true }
};

/* A code that a later plan uses again belongs to the later one. */
static bool replace_indikator(struct lister *l, const struct unit *u,
			      const struct indikator *i)
{
	struct page *p = l->list->page;
	bool found = false;

	for (size_t k = l->list->n; k-- > 0 && p[k].unit == u;)
		if (p[k].indikator &&
		    address_same_kode(p[k].indikator->kode, i->kode)) {
			p[k].indikator = i;
			found = true;
		}
	return found;
}

/* Every indikator of every plan. */
static void add_indikator(struct lister *l, const struct unit *u,
			  const struct indikator *i, struct buf *address)
{
	if (replace_indikator(l, u, i))
		return;
	for (size_t k = 0; k < ARRAY_SIZE(indikator_pages); k++) {
		const struct indikator_page *kind = &indikator_pages[k];
		struct page *p;

		kind->address(address, u, i->kode);
		p = add(l, keep(l, address), kind->template, kind->values);
		p->unit = u;
		p->indikator = i;
		p->hidden = kind->hidden;
	}
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
	struct page *p;

	address_unit(&address, u);
	p = add_report(l, u, site_rekap_utama(l->site, u), keep(l, &address));
	if (l->kartu) {
		address_kartu(&address, u);
		p->kartu = keep(l, &address);
	}
	for (size_t i = 0; i < u->n_rekap; i++) {
		address_rekap(&address, u, u->rekap[i].tahun);
		p = add_report(l, u, &u->rekap[i], keep(l, &address));
		p->hidden = p->rekap == site_rekap_utama(l->site, u);
		add_cetak(l, u, &u->rekap[i], &address);
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

	if (s->n_tahun) {
		struct page *p = add(l, address, template, values);

		p->tahun = site_tahun_utama(s);
		p->hidden = true;	/* that year's own address counts */
	}
	for (size_t i = 0; i < s->n_tahun; i++) {
		address_tahun(&of_year, address, s->tahun[i]);
		add(l, keep(l, &of_year), template, values)->tahun =
			s->tahun[i];
	}
	buf_release(&of_year);
}

/* Search, with the list from A to Z in pages of its own where it is long. */
static void add_cari(struct lister *l)
{
	const struct abjad *a = abjad_build(l->site, l->arena);
	struct buf address = BUF_INIT(LIMIT_PATH);

	add(l, ADDRESS_CARI, "cari", cari_values)->abjad = a;
	for (size_t i = 0; i < a->n_bagian; i++) {
		const struct abjad_bagian *b = &a->bagian[i];

		address_cari_huruf(&address, b->huruf, b->nomor);
		add(l, keep(l, &address), "cari-huruf",
		    cari_huruf_values)->bagian = b;
	}
	buf_release(&address);
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
	add_cari(l);
	add(l, ADDRESS_DATA, "data", data_values);
	add(l, ADDRESS_PETA, "peta-situs", peta_situs_values);
	/* its figures are made up: a real site must not hold them */
	if (l->site->isi->situs.contoh)
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

	if (!r->unit && !site_pengganti(l->site, str_from(r->slug))) {
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

/* The address that a page had under the OPD's old name: below its folder,
 * or that folder below ADDRESS_SEMATKAN. NULL: none. */
static const char *old_address(struct lister *l, const char *address,
			       const char *new, const char *old)
{
	const char *before = "";
	struct str rest = str_from(address);

	if (str_starts(rest, ADDRESS_SEMATKAN)) {
		before = ADDRESS_SEMATKAN;
		rest = str_skip(rest, strlen(before));
	}
	if (!str_starts(rest, new))
		return NULL;
	return arena_strf(l->arena, "%s%s%s", before, old,
			  rest.ptr + strlen(new));
}

/* Nobody can be led from a picture: it stays where it was, too. */
static void add_old(struct lister *l, const struct riwayat *r,
		    const struct page *from, const char *address)
{
	bool folder = str_ends(str_from(address), "/");
	struct page *p = add(l, address, folder ? "pindah" : from->template,
			     folder ? pindah_values : from->values);

	p->hidden = true;
	p->target = from->address;
	if (folder)
		p->riwayat = r;
	else
		p->indikator = from->indikator;
	p->unit = folder ? NULL : from->unit;
}

/* Where a renamed OPD was: each of its pages has an address there that leads
 * to the new one. n: pages that are not of this kind. */
static void add_alias(struct lister *l, const struct riwayat_alias *x,
		      size_t n)
{
	struct buf old = BUF_INIT(LIMIT_PATH), new = BUF_INIT(LIMIT_PATH);

	address_slug(&new, x->riwayat->slug);
	address_slug(&old, x->slug);
	for (size_t i = 0; i < n; i++) {
		const struct page from = l->list->page[i];
		const char *address = had_alias(&from, x)
			? old_address(l, from.address, new.ptr, old.ptr)
			: NULL;

		if (address)
			add_old(l, x->riwayat, &from, address);
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

/* OPDs that cannot be shown at all. */
static void add_tertahan(struct lister *l)
{
	struct buf address = BUF_INIT(LIMIT_PATH);

	for (size_t i = 0; i < l->site->n_pengganti; i++) {
		const struct pengganti *x = &l->site->pengganti[i];
		struct page *p;

		if (x->nomor)
			continue;
		address_slug(&address, x->slug);
		p = add(l, keep(l, &address), "tiada", tertahan_values);
		p->hidden = true;
		p->pengganti = x;
		p->riwayat = sejarah_riwayat(l->sejarah, x->slug);
	}
	buf_release(&address);
}

void page_list_build(struct page_list *out, const struct view *v,
		     struct arena *a)
{
	const struct site *s = v->site;
	struct page_list empty = { NULL, 0 };
	struct lister l = { out, s, v->sejarah, a, v->base_url };
	struct buf address = BUF_INIT(LIMIT_PATH);

	*out = empty;
	add(&l, "", "home", home_values)->kartu = l.kartu ? ADDRESS_KARTU
							  : NULL;
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
	add_tertahan(&l);
	add(&l, "404.html", "not-found", not_found_values)->hidden = true;
}

const char *page_file(const struct page *p, struct arena *a)
{
	if (*p->address && !str_ends(str_from(p->address), "/"))
		return p->address;
	return arena_strf(a, "%sindex.html", p->address);
}

const struct riwayat *page_riwayat(const struct page *p,
				   const struct view *v)
{
	if (p->riwayat || !p->unit)
		return p->riwayat;
	return sejarah_riwayat(v->sejarah, p->unit->opd->slug);
}
