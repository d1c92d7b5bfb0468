/*
 * The files of open data; see data_files.h. What is in them is the business
 * of export/.
 */
#include "data_files.h"

#include "base/limits.h"
#include "export/data_tabel.h"
#include "export/kamus_berkas.h"
#include "export/katalog.h"
#include "export/paket.h"
#include "export/xlsx.h"
#include "export/zip.h"

#define PIECE (1U << 16)	/* bytes that are gathered before a write */

struct work {
	struct project *project;
	struct output *out;
	struct diag *diag;
	struct zip *zip;
	struct buf bytes;
	struct buf path;
	struct berkas *berkas;
	size_t n_berkas;
	bool overflow;
};

/* The pemda, if there is one, then the OPDs; NULL behind the last. */
static const struct unit *unit_at(const struct site *s, size_t i)
{
	size_t pemda = s->pemda.opd ? 1 : 0;

	if (i < pemda)
		return &s->pemda;
	return i - pemda < s->n_unit ? &s->unit[i - pemda] : NULL;
}

static int check_size(struct work *w, const char *path)
{
	if (!w->overflow && !w->bytes.overflow)
		return 0;
	return diag_environment(w->diag, place_file(path), "K513",
				"berkas data ini lebih besar dari batas %u "
				"MB; bagi isi menjadi beberapa situs, atau "
				"laporkan kepada pembuat kinerja",
				LIMIT_TABLE >> 20);
}

/* Write what is in w->bytes to w->path, and clear both. */
static int write_whole(struct work *w)
{
	int result = check_size(w, w->path.ptr);

	if (result == 0)
		result = output_write(w->out, w->path.ptr, buf_str(&w->bytes),
				      w->diag);
	buf_clear(&w->bytes);
	buf_clear(&w->path);
	return result;
}

static void note(struct work *w, const char *address, size_t ukuran,
		 size_t baris)
{
	struct arena *a = &w->project->arena;
	struct berkas *b = ARENA_PUSH(a, w->berkas, w->n_berkas);

	b->address = arena_strdup(a, str_from(address));
	b->ukuran = ukuran;
	b->baris = baris;
}

/* A file of the whole site, also put into the archive under its name. */
static int write_shared(struct work *w)
{
	zip_entry(w->zip, w->path.ptr + strlen(ADDRESS_DATA));
	zip_add(w->zip, buf_str(&w->bytes));
	note(w, w->path.ptr, w->bytes.len, 0);
	return write_whole(w);
}

/* Pass on what was gathered, once it is worth it. */
static void flush(struct work *w, struct output_file *f, size_t least)
{
	if (w->bytes.len < least)
		return;
	w->overflow |= w->bytes.overflow;
	output_add(f, buf_str(&w->bytes));
	if (w->zip)
		zip_add(w->zip, buf_str(&w->bytes));
	buf_clear(&w->bytes);
}

static int write_table(struct work *w, const struct kamus *k, enum bentuk b)
{
	const struct view *v = &w->project->view;
	const struct unit *u;
	struct output_file *f;
	struct data_tabel t;

	address_tabel(&w->path, NULL, k->nama, b);
	f = output_open(w->out, w->path.ptr);
	zip_entry(w->zip, w->path.ptr + strlen(ADDRESS_DATA));
	data_tabel_begin(&t, &w->bytes, v, k, b);
	data_tabel_head(&t, NULL);
	for (size_t i = 0; (u = unit_at(v->site, i)); i++) {
		data_tabel_unit(&t, u);
		flush(w, f, PIECE);
	}
	data_tabel_tail(&t);
	flush(w, f, 0);
	note(w, w->path.ptr, output_size(f), t.n);
	data_tabel_end(&t);
	if (output_close(f, w->diag) < 0)
		return -1;
	return check_size(w, w->path.ptr);
}

static int write_tables(struct work *w)
{
	for (size_t i = 0; i < N_KAMUS; i++)
		for (int b = 0; b < N_BENTUK; b++) {
			buf_clear(&w->path);
			if (write_table(w, &kamus[i], (enum bentuk)b) < 0)
				return -1;
		}
	buf_clear(&w->path);
	return 0;
}

static int write_descriptions(struct work *w)
{
	const struct view *v = &w->project->view;

	for (int b = 0; b < N_BENTUK; b++) {
		address_tabel(&w->path, NULL, "kamus", (enum bentuk)b);
		kamus_berkas_write(&w->bytes, v, (enum bentuk)b);
		if (write_shared(w) < 0)
			return -1;
	}
	address_paket(&w->path, NULL);
	paket_write(&w->bytes, v, NULL);
	return write_shared(w);
}

static void add_to_file(void *ctx, struct str bytes)
{
	output_add(ctx, bytes);
}

/* The tables of the whole site, and all of them in one archive. */
static int write_site(struct work *w)
{
	struct output_file *f = output_open(w->out, ADDRESS_ARSIP);
	struct zip_sink sink = { add_to_file, f };
	int result;

	w->zip = zip_begin(sink, ADDRESS_ARSIP);
	result = write_descriptions(w);
	if (result == 0)
		result = write_tables(w);
	if (zip_end(w->zip, w->diag) < 0)
		result = -1;
	w->zip = NULL;
	note(w, ADDRESS_ARSIP, output_size(f), 0);
	return output_close(f, w->diag) < 0 ? -1 : result;
}

/* Harvesters need absolute addresses. */
static int write_catalogue(struct work *w)
{
	const struct view *v = &w->project->view;
	struct output_file *f;
	const struct unit *u;

	if (!v->base_url)
		return 0;
	f = output_open(w->out, ADDRESS_KATALOG);
	katalog_head(&w->bytes, v);
	for (size_t i = 0; (u = unit_at(v->site, i)); i++) {
		katalog_unit(&w->bytes, v, u);
		flush(w, f, PIECE);
	}
	katalog_tail(&w->bytes);
	flush(w, f, 0);
	note(w, ADDRESS_KATALOG, output_size(f), 0);
	return output_close(f, w->diag);
}

static int write_unit_tables(struct work *w, const struct unit *u,
			     enum bentuk b)
{
	struct data_tabel t;

	for (size_t i = 0; i < N_KAMUS; i++) {
		address_tabel(&w->path, u, kamus[i].nama, b);
		data_tabel_begin(&t, &w->bytes, &w->project->view, &kamus[i],
				 b);
		data_tabel_head(&t, u);
		data_tabel_unit(&t, u);
		data_tabel_tail(&t);
		data_tabel_end(&t);
		if (write_whole(w) < 0)
			return -1;
	}
	return 0;
}

static int write_unit(struct work *w, const struct unit *u)
{
	const struct view *v = &w->project->view;

	if (write_unit_tables(w, u, BENTUK_CSV) < 0 ||
	    write_unit_tables(w, u, BENTUK_CSV_ID) < 0)
		return -1;
	address_kinerja(&w->path, u, ".json");
	data_kinerja_write(&w->bytes, v, u);
	if (write_whole(w) < 0)
		return -1;
	address_paket(&w->path, u);
	paket_write(&w->bytes, v, u);
	if (write_whole(w) < 0)
		return -1;
	address_kinerja(&w->path, u, ".xlsx");
	if (xlsx_write(&w->bytes, v, u, w->path.ptr, w->diag) < 0)
		return -1;
	return write_whole(w);
}

static int write_indikator(struct work *w, const struct page *p)
{
	const struct view *v = &w->project->view;
	struct arena arena = ARENA_INIT;
	struct deret d;
	int result = 0;

	deret_build(&d, v->site, p->unit, p->indikator, &arena);
	for (int b = 0; result == 0 && b < N_BENTUK; b++) {
		address_tabel_indikator(&w->path, p->unit, p->indikator->kode,
					(enum bentuk)b);
		data_indikator_write(&w->bytes, v, &d, (enum bentuk)b);
		result = write_whole(w);
	}
	arena_release(&arena);
	return result;
}

static int write_all(struct work *w, const struct page_list *list)
{
	const struct unit *u;

	if (write_site(w) < 0 || write_catalogue(w) < 0)
		return -1;
	for (size_t i = 0; (u = unit_at(&w->project->site, i)); i++)
		if (write_unit(w, u) < 0)
			return -1;
	for (size_t i = 0; i < list->n; i++)
		if (list->page[i].values == indikator_values &&
		    write_indikator(w, &list->page[i]) < 0)
			return -1;
	return 0;
}

int data_files_write(struct project *p, const struct page_list *list,
		     struct output *out, struct diag *d)
{
	struct work w = { .project = p, .out = out, .diag = d,
			  .bytes = BUF_INIT(LIMIT_TABLE),
			  .path = BUF_INIT(LIMIT_PATH) };
	int result = write_all(&w, list);

	p->view.berkas = w.berkas;
	p->view.n_berkas = w.n_berkas;
	buf_release(&w.bytes);
	buf_release(&w.path);
	return result;
}
