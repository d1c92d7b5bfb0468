/*
 * Names in a folder; see load_folder.h. Knows no file kind.
 */
#include "content/load_folder.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "base/text.h"

/* The known name as listed ("rencana/"), or NULL. */
static const char *find_known(const char *const *known, const char *name)
{
	size_t n = strlen(name);

	for (size_t i = 0; known[i]; i++)
		if (strncmp(known[i], name, n) == 0 &&
		    (known[i][n] == '\0' || strcmp(known[i] + n, "/") == 0))
			return known[i];
	return NULL;
}

static struct place entry_place(struct loader *l, const char *folder,
				const struct source_entry *e)
{
	return place_file(loader_path(l, folder, e->name));
}

static bool is_ignored(const char *name)
{
	return name[0] == '_' || strncmp(name, "x-", 2) == 0;
}

/* True when the entry is of the kind that its known name asks for. */
static bool check_kind(struct loader *l, const struct load_folder *f,
		       const struct source_entry *e)
{
	const char *known = find_known(f->known, e->name);
	bool folder = known && str_ends(str_from(known), "/");

	if (!known || folder == (e->kind == SOURCE_FOLDER))
		return true;
	if (folder)
		diag_error(l->diag, entry_place(l, f->path, e), "K054",
			   "\"%s\" harus folder, tetapi ini berkas; hapus, "
			   "lalu buat folder dengan nama itu", e->name);
	else
		diag_error(l->diag, entry_place(l, f->path, e), "K054",
			   "\"%s\" harus berkas, tetapi ini folder; hapus "
			   "atau ganti nama folder ini", e->name);
	return false;
}

static bool is_kept(struct loader *l, const struct load_folder *f,
		    const struct source_entry *e)
{
	if (e->kind == SOURCE_OTHER) {
		diag_error(l->diag, entry_place(l, f->path, e), "K090",
			   "ini bukan berkas atau folder biasa (tautan "
			   "simbolik, FIFO, atau perangkat); ganti dengan "
			   "berkas biasa");
		return false;
	}
	return !is_ignored(e->name) && check_kind(l, f, e);
}

void load_folder(struct loader *l, struct load_folder *out, const char *path,
		 const char *const *known)
{
	struct source_listing all;

	out->path = path;
	out->known = known;
	out->n = 0;
	if (source_list(l->source, &all, path, l->arena, l->diag) <= 0)
		return;
	out->entry = all.entry;
	for (size_t i = 0; i < all.n; i++)
		if (is_kept(l, out, &out->entry[i]))
			out->entry[out->n++] = out->entry[i];
}

bool load_folder_has(const struct load_folder *f, const char *name)
{
	for (size_t i = 0; i < f->n; i++)
		if (strcmp(f->entry[i].name, name) == 0)
			return true;
	return false;
}

bool load_folder_knows(const struct load_folder *f,
		       const struct source_entry *e)
{
	return find_known(f->known, e->name) != NULL;
}

void load_folder_unknown(struct loader *l, const struct load_folder *f,
			 const struct source_entry *e)
{
	struct buf advice = BUF_INIT(LIMIT_MESSAGE);
	struct nearest near;

	nearest_init(&near, str_from(e->name));
	for (size_t i = 0; f->known[i]; i++)
		nearest_offer(&near, str_from(f->known[i]));
	if (near.best.ptr) {
		buf_addf(&advice, text_get("mungkin maksudnya \"%.*s\""),
			 STR_ARG(near.best));
	} else {
		buf_adds(&advice, text_get("yang dikenal di sini: "));
		for (size_t i = 0; f->known[i]; i++)
			buf_addf(&advice, "%s%s", i ? ", " : "",
				 f->known[i]);
		buf_adds(&advice, text_get(" (nama yang diawali \"_\" "
					   "diabaikan)"));
	}
	diag_error(l->diag, entry_place(l, f->path, e), "K051",
		   e->kind == SOURCE_FOLDER
			   ? N_("folder \"%s\" tidak dikenal; %s")
			   : N_("berkas \"%s\" tidak dikenal; %s"),
		   e->name, advice.ptr);
	buf_release(&advice);
}
