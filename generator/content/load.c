/*
 * The root of a content tree: the site, the region, the OPDs, the free
 * pages; see load.h. Each part is read by its own file.
 */
#include "content/load.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/parallel.h"
#include "content/load_folder.h"
#include "content/load_parts.h"
#include "content/name.h"

static const char *const nothing[] = { NULL };

/* The path of an entry below a folder, and whether its name can be an
 * address. */
static bool check_slug(struct loader *l, const char *path, struct str slug)
{
	if (!name_is_slug(slug)) {
		diag_error(l->diag, place_file(path), "K052",
			   "nama \"%.*s\" tidak dapat menjadi alamat; "
			   "pakai huruf kecil a–z, angka, dan tanda hubung, "
			   "seperti \"dinas-kesehatan\"",
			   STR_ARG(slug));
		return false;
	}
	if (name_is_device(slug) || str_is(slug, "pemda")) {
		diag_error(l->diag, place_file(path), "K055",
			   "nama \"%.*s\" tidak boleh dipakai; pilih "
			   "nama lain",
			   STR_ARG(slug));
		return false;
	}
	return true;
}

/* The folders of the OPDs, with nothing read yet. */
static void list_opds(struct loader *l, struct isi *out)
{
	struct load_folder f;

	load_folder(l, &f, "opd", nothing);
	for (size_t i = 0; i < f.n; i++) {
		const char *slug = f.entry[i].name;
		const char *path = loader_path(l, f.path, slug);

		if (f.entry[i].kind != SOURCE_FOLDER)
			diag_error(l->diag, place_file(path), "K051",
				   "berkas \"%s\" tidak dikenal; di sini "
				   "hanya ada folder, satu untuk setiap OPD",
				   slug);
		else if (check_slug(l, path, str_from(slug)))
			ARENA_PUSH(l->arena, out->opd,
				   out->n_opd)->slug = slug;
	}
}

/* Threads that read OPDs, each with a loader of its own. */
struct crew {
	struct opd *opd;
	struct loader *loader;	/* of each worker */
	struct arena *arena;	/* likewise: of the model */
	struct diag *diag;	/* of each OPD, so that their order is that of
				   the OPDs */
};

static void read_opd(void *ctx, size_t worker, size_t i)
{
	struct crew *c = ctx;
	struct loader *l = &c->loader[worker];
	const char *slug = c->opd[i].slug;

	l->diag = &c->diag[i];
	load_opd(l, &c->opd[i],
		 &(struct opd_scope){ NULL, loader_path(l, "opd", slug), slug,
				      NULL });
}

static void load_opds(struct loader *l, struct isi *out, int threads)
{
	size_t n = parallel_workers(threads, out->n_opd);
	struct crew c = { .opd = out->opd };

	c.loader = mem_calloc(n, sizeof(*c.loader));
	c.arena = mem_calloc(n, sizeof(*c.arena));
	c.diag = mem_calloc(out->n_opd, sizeof(*c.diag));
	for (size_t i = 0; i < n; i++)
		loader_init(&c.loader[i], l->schemas, &c.arena[i], l->source,
			    NULL);
	parallel_run(n, out->n_opd, read_opd, &c);
	for (size_t i = 0; i < n; i++) {
		loader_release(&c.loader[i]);
		arena_adopt(l->arena, &c.arena[i]);
	}
	for (size_t i = 0; i < out->n_opd; i++)
		diag_move(l->diag, &c.diag[i]);
	free(c.loader);
	free(c.arena);
	free(c.diag);
}

static void load_page(struct loader *l, struct isi *out, const char *path,
		      const struct source_entry *e)
{
	struct str slug = str_from(e->name);
	struct halaman *h;

	if (e->kind != SOURCE_FILE || !str_ends(slug, ".md")) {
		diag_error(l->diag, place_file(path), "K051",
			   "\"%s\" tidak dikenal; di sini hanya ada berkas "
			   "Markdown, seperti \"tentang.md\"", e->name);
		return;
	}
	slug.len -= 3;
	if (!check_slug(l, path, slug))
		return;
	h = ARENA_PUSH(l->arena, out->halaman, out->n_halaman);
	h->slug = arena_strdup(l->arena, slug);
	loader_naskah(l, &h->naskah, path);
}

/* "a-b.md" sorts before "a.md", "a" before "a-b". */
static int compare_pages(const void *a, const void *b)
{
	const struct halaman *x = a, *y = b;

	return strcmp(x->slug, y->slug);
}

static void load_pages(struct loader *l, struct isi *out)
{
	struct load_folder f;

	load_folder(l, &f, "halaman", nothing);
	for (size_t i = 0; i < f.n; i++)
		load_page(l, out, loader_path(l, f.path, f.entry[i].name),
			  &f.entry[i]);
	if (out->n_halaman > 1)
		qsort(out->halaman, out->n_halaman, sizeof(*out->halaman),
		      compare_pages);
}

static void load_root(struct loader *l, struct isi *out, int threads)
{
	static const char *const known[] = { "situs.json", "halaman/",
					     "pemda/", "opd/", "README.md",
					     "LICENSE", "CODEOWNERS", NULL };
	struct load_folder f;

	load_folder(l, &f, "", known);
	for (size_t i = 0; i < f.n; i++)
		if (!load_folder_knows(&f, &f.entry[i]))
			load_folder_unknown(l, &f, &f.entry[i]);
	if (!load_folder_has(&f, "situs.json"))
		diag_error(l->diag, place_file("situs.json"), "K050",
			   "berkas situs.json belum ada; berkas ini wajib "
			   "dan berisi nama situs");
	load_situs(l, &out->situs, "situs.json");
	if (load_folder_has(&f, "halaman"))
		load_pages(l, out);
	out->pemda_ada = load_folder_has(&f, "pemda");
	if (out->pemda_ada)
		load_opd(l, &out->pemda,
			 &(struct opd_scope){ NULL, "pemda", "pemda", NULL });
	if (load_folder_has(&f, "opd")) {
		list_opds(l, out);
		load_opds(l, out, threads);
	}
}

struct reader {
	struct schema_set schemas;
	int threads;
};

struct reader *reader_new(int threads)
{
	struct reader *r = mem_calloc(1, sizeof(*r));

	r->threads = threads;
	schema_compile(&r->schemas, schema_texts);
	return r;
}

void reader_free(struct reader *r)
{
	if (!r)
		return;
	schema_release(&r->schemas);
	free(r);
}

/* A loader, and what must be freed with it. */
struct reading {
	struct loader loader;
	struct reader *own;	/* where none was given */
	size_t before;		/* findings */
};

static void begin(struct reading *x, const struct reader *r, struct arena *a,
		  struct source *src, struct diag *d)
{
	x->own = r ? NULL : reader_new(1);
	x->before = d->errors + d->environment;
	loader_init(&x->loader, r ? &r->schemas : &x->own->schemas, a, src,
		    d);
}

static int end(struct reading *x)
{
	const struct diag *d = x->loader.diag;

	loader_release(&x->loader);
	reader_free(x->own);
	return d->errors + d->environment > x->before ? -1 : 0;
}

int isi_load(struct isi *out, const struct reader *r, struct arena *a,
	     struct source *src, struct diag *d)
{
	struct isi empty = { .n_opd = 0 };
	struct reading x;

	*out = empty;
	begin(&x, r, a, src, d);
	load_root(&x.loader, out, r ? r->threads : 1);
	return end(&x);
}

int opd_load(struct opd *out, const struct opd_scope *scope, struct arena *a,
	     struct source *src, struct diag *d)
{
	struct opd empty = { .slug = scope->slug };
	struct reading x;

	*out = empty;
	begin(&x, scope->reader, a, src, d);
	load_opd(&x.loader, out, scope);
	return end(&x);
}

int situs_load(struct situs *out, const struct reader *r, struct arena *a,
	       struct source *src, struct diag *d)
{
	struct situs empty = { .tahun = 0 };
	struct reading x;

	*out = empty;
	begin(&x, r, a, src, d);
	load_situs(&x.loader, out, "situs.json");
	return end(&x);
}
