/*
 * The set of templates and assets of a site; see theme.h. Parses everything
 * before anything is rendered.
 */
#include "theme/theme.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/utf8.h"
#include "theme/check.h"
#include "theme/op.h"

#define TEMPLATES "templates"
#define SUFFIX ".mustache"
#define ASSETS "assets"

struct theme_template {
	struct str name;
	struct template *template;	/* NULL where it did not parse */
};

void theme_init(struct theme *t, struct source *const *folder, size_t n)
{
	struct theme empty = { ARENA_INIT, { folder, n }, NULL, 0 };

	*t = empty;
}

void theme_release(struct theme *t)
{
	arena_release(&t->arena);
	theme_init(t, t->folders.source, t->folders.n);
}

/* Read a file that was listed: here its absence is an error. */
static int read_listed(struct buf *out, struct source *s, const char *path,
		       struct diag *d)
{
	int got = source_read(s, out, path, d);

	if (got == 0)
		return diag_environment(d, place_file(path), "K321",
					"berkas tema ini hilang selagi "
					"dibaca; ulangi");
	return got < 0 ? -1 : 0;
}

static struct template *parse(struct theme *t, const struct layer_file *f,
			      struct str text, struct diag *d)
{
	const char *path = arena_strf(&t->arena, "%s%s", f->source->label,
				      f->path);
	size_t bad = utf8_check(text);

	if (bad < text.len) {
		diag_error(d, place_at(path, text, bad), "K320",
			   "byte ini bukan UTF-8; simpan templat ini sebagai "
			   "UTF-8");
		return NULL;
	}
	/* cppcheck-suppress CastIntegerToAddressAtReturn; see template.h */
	return template_parse(&t->arena, path, text, d);
}

static int load(struct theme *t, const struct layer_file *f, struct diag *d)
{
	struct buf text = BUF_INIT(LIMIT_TEMPLATE);
	struct theme_template *new = ARENA_PUSH(&t->arena, t->template, t->n);

	/* sizeof counts the "/" behind the folder */
	new->name = str_skip(str_from(f->path), sizeof(TEMPLATES));
	new->name.len -= sizeof(SUFFIX) - 1;
	if (read_listed(&text, f->source, f->path, d) == 0)
		new->template = parse(t, f, arena_str(&t->arena,
						      buf_str(&text)), d);
	buf_release(&text);
	return new->template ? 0 : -1;
}

static int compare(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = memcmp(a.ptr, b.ptr, n);

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int by_name(const void *a, const void *b)
{
	const struct theme_template *x = a, *y = b;

	return compare(x->name, y->name);
}

static const struct theme_template *find(const struct theme *t,
					 struct str name)
{
	struct theme_template key = { name, NULL };

	if (t->n == 0)
		return NULL;
	return bsearch(&key, t->template, t->n, sizeof(key), by_name);
}

const struct template *theme_find(const struct theme *t, struct str name)
{
	const struct theme_template *found = find(t, name);

	return found ? found->template : NULL;
}

/* What a missing template may have meant, for the end of a message. */
static const char *suggestion(struct theme *t, struct str name)
{
	struct nearest near;

	nearest_init(&near, name);
	for (size_t i = 0; i < t->n; i++)
		nearest_offer(&near, t->template[i].name);
	if (!near.best.ptr)
		return "";
	return arena_strf(&t->arena, text_get("; mungkin maksudnya \"%.*s\""),
			  STR_ARG(near.best));
}

/* Report the templates that ops name in vain. Recursion is bounded:
 * sections nest at most LIMIT_TEMPLATE_DEPTH deep. */
static int check_names(struct theme *t, const struct template *in,
		       const struct op *ops, struct diag *d)
{
	int result = 0;

	for (const struct op *op = ops; op; op = op->next) {
		if (check_names(t, in, op->first, d) < 0)
			result = -1;
		if (op->type != OP_PARTIAL && op->type != OP_PARENT)
			continue;
		if (op->dynamic || find(t, op->text))
			continue;
		result = diag_error(d, place_at(in->path, in->text, op->at),
				    "K311", "templat \"%.*s\" tidak ada%s",
				    STR_ARG(op->text), suggestion(t, op->text));
	}
	return result;
}

int theme_load_all(struct theme *t, struct diag *d)
{
	struct layer_list files;
	int result = layers_list(&files, &t->folders, TEMPLATES, &t->arena, d);

	for (size_t i = 0; i < files.n; i++)
		if (str_ends(str_from(files.file[i].path), SUFFIX) &&
		    load(t, &files.file[i], d) < 0)
			result = -1;
	if (t->n)
		qsort(t->template, t->n, sizeof(*t->template), by_name);
	for (size_t i = 0; i < t->n; i++) {
		const struct template *in = t->template[i].template;

		if (in && check_names(t, in, in->first, d) < 0)
			result = -1;
	}
	return result;
}

static const struct template *find_in(const void *theme, struct str name)
{
	/* cppcheck-suppress CastIntegerToAddressAtReturn; see template.h */
	return theme_find(theme, name);
}

int theme_render(struct buf *out, const struct theme *t, const char *name,
		 const struct value *v, struct diag *d)
{
	const struct template_options options = { find_in, t, true };
	const struct template *found = theme_find(t, str_from(name));

	if (!found)
		return diag_error(d, place_file(TEMPLATES), "K311",
				  "templat \"%s\" tidak ada", name);
	return template_render(out, found, v, &options, d);
}

int theme_check(const struct theme *t, bool allow_raw, struct diag *d)
{
	int result = 0;

	for (size_t i = 0; i < t->n; i++)
		if (t->template[i].template &&
		    check_template(t->template[i].template, allow_raw, d) < 0)
			result = -1;
	return result;
}

int theme_assets(struct theme_asset **out, size_t *n, const struct theme *t,
		 struct arena *a, struct diag *d)
{
	struct layer_list files;
	int result = layers_list(&files, &t->folders, ASSETS, a, d);

	*n = files.n;
	*out = arena_calloc(a, files.n, sizeof(**out));
	for (size_t i = 0; i < files.n; i++) {
		(*out)[i].path = files.file[i].path + sizeof(ASSETS);
		(*out)[i].source = files.file[i].source;
	}
	return result;
}

int theme_asset_read(struct buf *out, const struct theme_asset *asset,
		     struct diag *d)
{
	struct buf path = BUF_INIT(LIMIT_PATH);
	int result;

	buf_addf(&path, ASSETS "/%s", asset->path);
	result = read_listed(out, asset->source, path.ptr, d);
	buf_release(&path);
	return result;
}
