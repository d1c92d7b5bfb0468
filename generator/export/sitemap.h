/*
 * sitemap.xml (sitemaps.org, 0.9) and robots.txt (RFC 9309). A page that is
 * the same as another is not listed, only the one that counts.
 */
#ifndef EXPORT_SITEMAP_H
#define EXPORT_SITEMAP_H

#include "view/page.h"

#define SITEMAP_MOST 50000	/* addresses in one file, by the format */

/* How many files the site map of the pages needs: one, or more, and then
 * sitemap.xml is an index of them. */
size_t sitemap_parts(const struct page_list *list);

/* Append part number part, from 0, each address with the day on which it
 * last changed, where the history says. The view's base_url is known: the
 * format allows absolute addresses only. */
void sitemap_write(struct buf *out, const struct page_list *list,
		   const struct view *v, size_t part);

/* Append the index of so many parts, "sitemap-1.xml" and on. */
void sitemap_index(struct buf *out, size_t parts, const char *base_url);

/* Append robots.txt: everything may be read; base_url may be NULL. */
void robots_write(struct buf *out, const char *base_url);

#endif
