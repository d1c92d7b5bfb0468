/*
 * struct theme: the templates and assets of a site, found by name in a list
 * of folders: the site's own theme first, then the default one. In each,
 * templates/halaman/opd.mustache is the template "halaman/opd", and what
 * lies below assets/ goes to the site as it is; the first folder that has a
 * file wins. Knows nothing of pages.
 */
#ifndef THEME_THEME_H
#define THEME_THEME_H

#include "theme/layers.h"
#include "theme/template.h"

struct theme_template;

struct theme {
	struct arena arena;		/* owns the templates and their text */
	struct layers folders;
	struct theme_template *template; /* sorted by name */
	size_t n;
};

struct theme_asset {
	const char *path;		/* below assets/: "gaya.css" */
	struct source *source;		/* where it is, borrowed */
};

/* A theme without templates yet. The n folders are borrowed, both array and
 * sources, and must outlive the theme. */
void theme_init(struct theme *t, struct source *const *folder, size_t n);

/* Read and parse all templates of all folders, once; rendering needs no
 * file. Also reports templates that are no UTF-8 (K320) and partials and
 * parents that do not exist (K311). 0, or -1 after reporting what is wrong
 * in any of them. Afterwards threads may share t. */
MUST_USE int theme_load_all(struct theme *t, struct diag *d);

/* The template of a name, or NULL. Borrowed. */
const struct template *theme_find(const struct theme *t, struct str name);

/* Append what the template of a name makes of v to out. 0, or -1 after
 * reporting: no such template (K311), or as template_render. */
MUST_USE int theme_render(struct buf *out, const struct theme *t,
			  const char *name, const struct value *v,
			  struct diag *d);

/* Lint all templates (see theme/check.h). allow_raw permits {{{x}}}. 0, or
 * -1 after reporting. */
MUST_USE int theme_check(const struct theme *t, bool allow_raw,
			 struct diag *d);

/* List the assets of all folders, sorted by path, into the arena. 0, or -1
 * after reporting. */
MUST_USE int theme_assets(struct theme_asset **out, size_t *n,
			  const struct theme *t, struct arena *a,
			  struct diag *d);

/* Append the bytes of an asset to out, a buf of LIMIT_ASSET. 0, or -1 after
 * reporting, also where it has vanished (K321). */
MUST_USE int theme_asset_read(struct buf *out, const struct theme_asset *asset,
			      struct diag *d);

/* Free the templates; not the folders. */
void theme_release(struct theme *t);

#endif
