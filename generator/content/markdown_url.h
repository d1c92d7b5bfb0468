/*
 * Which addresses a narrative may link to (trust.md, X2 and X3): an
 * allow-list, because every list of what is dangerous has had holes. Looks
 * at the address alone; knows neither the site nor Markdown.
 */
#ifndef CONTENT_MARKDOWN_URL_H
#define CONTENT_MARKDOWN_URL_H

#include "base/buf.h"

enum markdown_url_kind {
	URL_REFUSED,	/* .code and .why say why */
	URL_TARGET,	/* ours, for links: indikator:, opd:, halaman: */
	URL_FIGURE,	/* ours, for figures: grafik:, tabel: */
	URL_WEB,	/* http: or https:, with .host */
	URL_CONTACT,	/* mailto: or tel: */
	URL_FRAGMENT,	/* "#id" in the same page */
	URL_RELATIVE	/* "../x/", within the site */
};

struct markdown_url {
	enum markdown_url_kind kind;
	bool remote;		/* has a scheme or host that is not ours */
	struct str scheme;	/* as written, or empty */
	struct str rest;	/* after the colon, or all */
	struct str host;	/* URL_WEB */
	const char *code;	/* URL_REFUSED: K120 to K123 */
	const char *why;	/* what is wrong; how to mend it */
};

/* Read an address (borrowed), as it is after Markdown's escapes. */
void markdown_url_read(struct markdown_url *out, struct str url);

/* The scheme that was probably meant, or NULL. */
const char *markdown_url_suggest(struct str scheme);

/* Append an address for an attribute: bytes that no URL may hold are
 * percent-encoded, and the whole is escaped as HTML. */
void markdown_url_write(struct buf *out, struct str url);

#endif
