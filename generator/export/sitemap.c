/*
 * For search engines; see sitemap.h. No dates: until the history is known,
 * none would be true.
 */
#include "export/sitemap.h"

#include "base/escape.h"

void sitemap_write(struct buf *out, const struct page_list *list,
		   const char *base_url)
{
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		      "<urlset xmlns=\"http://www.sitemaps.org/schemas/"
		      "sitemap/0.9\">\n");
	for (size_t i = 0; i < list->n; i++) {
		if (list->page[i].hidden)
			continue;
		buf_adds(out, "<url><loc>");
		escape_xml(out, str_from(base_url));
		escape_xml(out, str_from(list->page[i].address));
		buf_adds(out, "</loc></url>\n");
	}
	buf_adds(out, "</urlset>\n");
}

void robots_write(struct buf *out, const char *base_url)
{
	buf_adds(out, "User-agent: *\nAllow: /\n");
	if (base_url)
		buf_addf(out, "Sitemap: %ssitemap.xml\n", base_url);
}
