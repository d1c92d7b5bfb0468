/*
 * Finding and reading the theme. A theme is a folder of that name in the
 * folder of themes; what it lacks comes from the theme "default".
 */
#include "project.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/program.h"
#include "content/texts.h"

#define DEFAULT_THEME "default"

/* Open theme name in the first folder of themes that has it: the one given,
 * ./themes, beside the program (built), in share (installed). */
static struct source *find_theme(struct project *p,
				 const struct build_options *o,
				 const char *name, struct diag *d)
{
	const char *program = program_folder(&p->arena);
	const char *root[4] = { o->themes, "themes", NULL, NULL };

	if (program) {
		root[2] = arena_strf(&p->arena, "%s/../themes", program);
		root[3] = arena_strf(&p->arena, "%s/../share/kinerja/themes",
				     program);
	}
	for (size_t i = 0; i < ARRAY_SIZE(root); i++) {
		const char *path;

		if (!root[i])
			continue;
		path = arena_strf(&p->arena, "%s/%s", root[i], name);
		if (access(path, R_OK | X_OK) == 0)
			return source_folder(path, d);
	}
	diag_error(d, place_file("situs.json"), "K502",
		   "tema \"%s\" tidak ditemukan; letakkan di folder themes/ "
		   "atau sebut foldernya dengan --themes", name);
	return NULL;
}

static int add_folder(struct project *p, const struct build_options *o,
		      const char *name, struct diag *d)
{
	struct source *s = find_theme(p, o, name, d);

	if (!s)
		return -1;
	s->label = arena_strf(&p->arena, "%s/", name);
	p->folder[p->n_folder] = source_record(s, &p->tema_dibaca[
		p->n_folder]);
	p->n_folder++;
	return 0;
}

int project_open_folders(struct project *p, const struct build_options *o,
			 struct diag *d)
{
	const char *name = p->isi.situs.tema;

	if (o->themes && access(o->themes, R_OK | X_OK) < 0)
		return diag_environment(d, place_file(o->themes), "K507",
					"folder tema tidak dapat dibuka: %s",
					file_reason(errno));
	if (name && strcmp(name, DEFAULT_THEME) != 0 &&
	    add_folder(p, o, name, d) < 0)
		return -1;
	return add_folder(p, o, DEFAULT_THEME, d);
}

/* The texts of over laid over those of under, key by key. */
static const struct value *merge(struct arena *a, const struct value *under,
				 const struct value *over)
{
	struct value *v;

	if (!under || !over || under->type != VALUE_MAP ||
	    over->type != VALUE_MAP)
		return over ? over : under;
	v = value_map(a);
	for (size_t i = 0; i < under->n; i++)
		value_set(a, v, under->member[i].key.ptr,
			  under->member[i].value);
	for (size_t i = 0; i < over->n; i++)
		value_set(a, v, over->member[i].key.ptr,
			  merge(a, value_get(under, over->member[i].key),
				over->member[i].value));
	return v;
}

static const struct value *read_texts(struct project *p, struct source *s,
				      const char *path, struct diag *d)
{
	struct buf text = BUF_INIT(LIMIT_JSON);
	const struct value *v = NULL;

	if (source_read(s, &text, path, d) == 1)
		v = texts_read(&p->arena, path, buf_str(&text), d);
	buf_release(&text);
	return v;
}

static int read_words(struct project *p, struct diag *d)
{
	const char *bahasa = p->isi.situs.bahasa;
	const char *path = arena_strf(&p->arena, "i18n/%s.json",
				      bahasa ? bahasa : "id");
	const struct value *map = NULL;
	size_t errors = d->errors;

	for (size_t i = p->n_folder; i-- > 0;)
		map = merge(&p->arena, map,
			    read_texts(p, p->folder[i], path, d));
	p->view.words.map = map;
	p->view.words.inggris = bahasa && !strcmp(bahasa, "en");
	p->view.format.inggris = p->view.words.inggris;
	if (map)
		return d->errors > errors ? -1 : 0;
	return diag_error(d, place_file(path), "K503",
			  "tema ini tidak mempunyai teks untuk bahasa itu; "
			  "tambahkan berkas ini ke folder tema, atau ganti "
			  "\"bahasa\" di situs.json");
}

/* "gaya.css" → "aset/gaya-0123456789.css", so that a new version is never
 * taken for an old one. */
static const char *hashed_address(struct arena *a, const char *path,
				  struct str bytes)
{
	const char *dot = strrchr(path, '.');
	size_t stem = dot ? (size_t)(dot - path) : strlen(path);
	unsigned long long hash = hash_bytes(bytes) & 0xffffffffffu;

	return arena_strf(a, "aset/%.*s-%010llx%s", (int)stem, path, hash,
			  dot ? dot : "");
}

static const char *asset_key(struct arena *a, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	return arena_strdup(a, str_make(name, strcspn(name, ".")));
}

static int name_assets(struct project *p, struct diag *d)
{
	struct value *map = value_map(&p->arena);
	struct buf bytes = BUF_INIT(LIMIT_ASSET);
	int result = 0;

	p->asset_address = arena_calloc(&p->arena, p->n_asset,
					sizeof(*p->asset_address));
	for (size_t i = 0; i < p->n_asset; i++) {
		const char *path = p->asset[i].path;

		buf_clear(&bytes);
		if (theme_asset_read(&bytes, &p->asset[i], d) < 0)
			result = -1;
		p->asset_address[i] = hashed_address(&p->arena, path,
						     buf_str(&bytes));
		value_set_text(&p->arena, map, asset_key(&p->arena, path),
			       p->asset_address[i]);
	}
	p->view.assets = map;
	buf_release(&bytes);
	return result;
}

int project_open_words(struct project *p, const struct build_options *o,
		       struct diag *d)
{
	return project_open_folders(p, o, d) < 0 ? -1 : read_words(p, d);
}

int project_open_theme(struct project *p, const struct build_options *o,
		       struct diag *d)
{
	if (project_open_folders(p, o, d) < 0)
		return -1;
	theme_init(&p->theme, p->folder, p->n_folder);
	if (theme_load_all(&p->theme, d) < 0 ||
	    theme_check(&p->theme, false, d) < 0 || read_words(p, d) < 0 ||
	    theme_assets(&p->asset, &p->n_asset, &p->theme, &p->arena, d) < 0)
		return -1;
	return name_assets(p, d);
}
