/*
 * For search engines; see sitemap.h. A day is given only where the history
 * knows it for sure: one that is wrong is worse than none.
 */
#include "export/sitemap.h"

#include "base/escape.h"

#define NAMESPACE "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

static bool changed_year(const struct versi *v, int tahun)
{
	for (size_t i = 0; i < v->ubah.n; i++)
		if (v->ubah.item[i].tahun == tahun)
			return true;
	return false;
}

/* The last version that changed the OPD; with a year, what it has of that
 * year. NULL: not known. */
static const struct versi *last_change(const struct riwayat *r, int tahun)
{
	for (size_t i = r ? r->n : 0; i-- > 0;) {
		const struct versi *v = r->versi[i];

		if (v->keadaan != VERSI_TERBACA)
			return NULL;	/* it may have been this one */
		if (!tahun || changed_year(v, tahun))
			return v;
	}
	return NULL;
}

static const struct versi *version_of(const struct view *v,
				      const struct page *p)
{
	const struct riwayat *r = p->riwayat;
	int tahun = 0;

	if (p->versi)
		return p->versi;
	if (!r && p->unit)
		r = sejarah_riwayat(v->sejarah, p->unit->opd->slug);
	/* a page of an earlier year stays when later ones change */
	if (p->rekap && p->rekap != site_rekap_utama(v->site, p->unit))
		tahun = p->rekap->tahun;
	return last_change(r, tahun);
}

/* The day a page last changed; year 0: not known. Pages of all OPDs change
 * with any of them. */
static struct date day_of(const struct view *v, const struct page *p)
{
	static const struct date unknown;
	const struct versi *version;

	if (!v->sejarah || !v->sejarah->ada || v->sejarah->draf.n > 0)
		return unknown;
	if (!p->unit && !p->riwayat)
		return sejarah_sampai(v->sejarah, v->site);
	version = version_of(v, p);
	return version && versi_tanggal_pasti(version) ? version->tanggal
						       : unknown;
}

static void add_page(struct buf *out, const struct view *v,
		     const struct page *p)
{
	struct date day = day_of(v, p);

	buf_adds(out, "<url><loc>");
	escape_xml(out, str_from(v->base_url));
	escape_xml(out, str_from(p->address));
	buf_adds(out, "</loc>");
	if (date_given(day))
		buf_addf(out, "<lastmod>%04d-%02d-%02d</lastmod>", day.year,
			 day.month, day.day);
	buf_adds(out, "</url>\n");
}

size_t sitemap_parts(const struct page_list *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		n += !list->page[i].hidden;
	return n <= SITEMAP_MOST ? 1 : (n - 1) / SITEMAP_MOST + 1;
}

void sitemap_write(struct buf *out, const struct page_list *list,
		   const struct view *v, size_t part)
{
	size_t n = 0;

	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		      "<urlset " NAMESPACE ">\n");
	for (size_t i = 0; i < list->n; i++)
		if (!list->page[i].hidden && n++ / SITEMAP_MOST == part)
			add_page(out, v, &list->page[i]);
	buf_adds(out, "</urlset>\n");
}

void sitemap_index(struct buf *out, size_t parts, const char *base_url)
{
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		      "<sitemapindex " NAMESPACE ">\n");
	for (size_t i = 1; i <= parts; i++) {
		buf_adds(out, "<sitemap><loc>");
		escape_xml(out, str_from(base_url));
		buf_addf(out, "sitemap-%zu.xml</loc></sitemap>\n", i);
	}
	buf_adds(out, "</sitemapindex>\n");
}

void robots_write(struct buf *out, const char *base_url)
{
	buf_adds(out, "User-agent: *\nAllow: /\n");
	if (base_url)
		buf_addf(out, "Sitemap: %ssitemap.xml\n", base_url);
}
