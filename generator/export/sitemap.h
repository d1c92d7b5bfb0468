/*
 * sitemap.xml (sitemaps.org, 0.9) and robots.txt (RFC 9309).
 */
#ifndef EXPORT_SITEMAP_H
#define EXPORT_SITEMAP_H

#include "view/page.h"

/* Append the site map of all pages that are not hidden. base_url ends in
 * "/"; the format allows absolute addresses only. */
void sitemap_write(struct buf *out, const struct page_list *list,
		   const char *base_url);

/* Append robots.txt: everything may be read; base_url may be NULL. */
void robots_write(struct buf *out, const char *base_url);

#endif
