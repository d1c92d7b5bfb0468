/*
 * Narratives: Markdown in, safe HTML out. CommonMark and pipe tables, raw
 * HTML refused, and the four additions of content.md. tests/spec/markdown.txt
 * is the reference. Knows neither indicators nor pages: figures, charts and
 * addresses come through hooks, so that the layer above decides.
 */
#ifndef CONTENT_MARKDOWN_H
#define CONTENT_MARKDOWN_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

/* What an address of ours points to: "indikator:IKU-1", "grafik:IKU-1". */
struct markdown_target {
	struct str scheme;	/* "indikator", "opd", "halaman" (links);
				 * "grafik", "tabel" (figures); empty: .name
				 * is relative to where the text stands */
	struct str name;	/* what follows the colon, never empty */
	struct str caption;	/* of a figure: the image's text, plain */
	struct place at;	/* of the address, as far as it was found */
};

/*
 * What the layer above knows. Each hook returns 0, or -1 after reporting an
 * unknown name; then the text is shown as it was written. All are required.
 */
struct markdown_hooks {
	void *ctx;
	/* The figure behind `=expr`: append it to html as safe HTML (inline)
	 * and to text as plain text. at is the place of expr, which has no
	 * "=" and no blanks around it. */
	int (*expression)(void *ctx, struct buf *html, struct buf *text,
			  struct str expr, struct place at);
	/* A chart or a table: append safe HTML (a block). */
	int (*figure)(void *ctx, struct buf *html,
		      const struct markdown_target *target);
	/* The address of a page: append it to url, not escaped. */
	int (*link)(void *ctx, struct buf *url,
		    const struct markdown_target *target);
};

struct markdown_options {
	const struct markdown_hooks *hooks;
	const char *path;	/* of the file, for messages */
	unsigned lines_before;	/* lines of the file before the text */
	int shift;		/* levels added to headings: 1 makes "##" h3 */
	const char *prefix;	/* before heading ids, like "b-": no id of a
				 * text may hide one of the page */
};

/* A heading other than the title. */
struct markdown_heading {
	int level;		/* as shown, shift included: 2 to 6 */
	const char *id;		/* prefix and slug, unique in the text */
	struct str text;	/* plain: escape it where it is put */
};

/* A link that leaves the site, for checks of the whole site. */
struct markdown_outlink {
	struct str url;
	struct str host;	/* as written */
	struct place at;
};

/* What a text came to. Everything in it is owned by the arena. */
struct markdown_result {
	struct str title;	/* plain text of the first "#", or empty */
	struct str lead;	/* plain text of the first paragraph */
	struct str html;
	struct markdown_heading *heading;
	size_t n_heading;
	struct markdown_outlink *outlink;
	size_t n_outlink;
	size_t words;		/* not of headings, code and figures */
};

/* Render text. Returns 0, or -1 after reporting errors (all of them, not
 * the first); *out is then not fit to be published. Warnings return 0. */
MUST_USE int markdown_render(struct markdown_result *out, struct arena *a,
			     struct str text,
			     const struct markdown_options *o,
			     struct diag *d);

#endif
