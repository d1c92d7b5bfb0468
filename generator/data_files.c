/*
 * The files of open data; see kinds.h. What is in them is the business
 * of export/.
 */
#include "kinds.h"

#include "export/data_tabel.h"
#include "export/kamus_berkas.h"
#include "export/katalog.h"
#include "export/paket.h"
#include "export/xlsx.h"
#include "export/zip.h"

#define PIECE (1U << 16)	/* bytes that are gathered before a write */

/* The files of the whole site, being written. */
struct shared {
	struct worker *worker;
	const struct view *view;
	struct berkas_list *list;
	struct zip *zip;
	bool overflow;		/* of any piece */
};

/* The pemda, if there is one, then the OPDs; NULL behind the last. */
static const struct unit *unit_at(const struct site *s, size_t i)
{
	size_t pemda = s->pemda.opd ? 1 : 0;

	if (i < pemda)
		return &s->pemda;
	return i - pemda < s->n_unit ? &s->unit[i - pemda] : NULL;
}

static void note(const struct shared *x, const char *address, size_t ukuran,
		 size_t baris)
{
	struct berkas_list *l = x->list;
	struct berkas *b = ARENA_PUSH(&l->arena, l->berkas, l->n);

	b->address = arena_strdup(&l->arena, str_from(address));
	b->ukuran = ukuran;
	b->baris = baris;
}

/* A file of the whole site, also put into the archive under its name. */
static int write_shared(const struct shared *x)
{
	struct worker *w = x->worker;

	zip_entry(x->zip, w->path.ptr + strlen(ADDRESS_DATA));
	zip_add(x->zip, buf_str(&w->bytes));
	note(x, w->path.ptr, w->bytes.len, 0);
	return worker_write(w);
}

/* Pass on what was gathered, once it is worth it. */
static void flush(struct shared *x, struct output_file *f, size_t least)
{
	struct buf *bytes = &x->worker->bytes;

	if (bytes->len < least)
		return;
	x->overflow |= bytes->overflow;
	output_add(f, buf_str(bytes));
	if (x->zip)
		zip_add(x->zip, buf_str(bytes));
	buf_clear(bytes);
}

static struct output_file *open_file(struct worker *w, const char *path)
{
	worker_wrote(w, path);
	return output_open(w->out, path);
}

static int write_table(struct shared *x, const struct kamus *k,
		       enum bentuk b)
{
	struct worker *w = x->worker;
	const struct unit *u;
	struct output_file *f;
	struct data_tabel t;

	address_tabel(&w->path, NULL, k->nama, b);
	f = open_file(w, w->path.ptr);
	zip_entry(x->zip, w->path.ptr + strlen(ADDRESS_DATA));
	data_tabel_begin(&t, &w->bytes, x->view, k, b);
	data_tabel_head(&t, NULL);
	for (size_t i = 0; (u = unit_at(x->view->site, i)); i++) {
		data_tabel_unit(&t, u);
		flush(x, f, PIECE);
	}
	data_tabel_tail(&t);
	flush(x, f, 0);
	note(x, w->path.ptr, output_size(f), t.n);
	data_tabel_end(&t);
	if (output_close(f, &w->diag) < 0)
		return -1;
	return x->overflow ? worker_too_large(w, w->path.ptr) : 0;
}

static int write_tables(struct shared *x)
{
	struct buf *path = &x->worker->path;

	for (size_t i = 0; i < N_KAMUS; i++)
		for (int b = 0; b < N_BENTUK; b++) {
			buf_clear(path);
			if (write_table(x, &kamus[i], (enum bentuk)b) < 0)
				return -1;
		}
	buf_clear(path);
	return 0;
}

static int write_descriptions(const struct shared *x)
{
	struct worker *w = x->worker;

	for (int b = 0; b < N_BENTUK; b++) {
		address_tabel(&w->path, NULL, "kamus", (enum bentuk)b);
		kamus_berkas_write(&w->bytes, x->view, (enum bentuk)b);
		if (write_shared(x) < 0)
			return -1;
	}
	address_paket(&w->path, NULL);
	paket_write(&w->bytes, x->view, NULL);
	return write_shared(x);
}

static void add_to_file(void *ctx, struct str bytes)
{
	output_add(ctx, bytes);
}

/* The tables of the whole site, and all of them in one archive. */
static int write_site(struct shared *x)
{
	struct worker *w = x->worker;
	struct output_file *f = open_file(w, ADDRESS_ARSIP);
	struct zip_sink sink = { add_to_file, f };
	int result;

	x->zip = zip_begin(sink, ADDRESS_ARSIP);
	result = write_descriptions(x);
	if (result == 0)
		result = write_tables(x);
	if (zip_end(x->zip, &w->diag) < 0)
		result = -1;
	x->zip = NULL;
	note(x, ADDRESS_ARSIP, output_size(f), 0);
	return output_close(f, &w->diag) < 0 ? -1 : result;
}

/* Harvesters need absolute addresses. */
static int write_catalogue(struct shared *x)
{
	const struct view *v = x->view;
	struct worker *w = x->worker;
	struct output_file *f;
	const struct unit *u;

	if (!v->base_url)
		return 0;
	f = open_file(w, ADDRESS_KATALOG);
	katalog_head(&w->bytes, v);
	for (size_t i = 0; (u = unit_at(v->site, i)); i++) {
		katalog_unit(&w->bytes, v, u);
		flush(x, f, PIECE);
	}
	katalog_tail(&w->bytes);
	flush(x, f, 0);
	note(x, ADDRESS_KATALOG, output_size(f), 0);
	return output_close(f, &w->diag);
}

static int make_site(struct worker *w, const struct job *j)
{
	struct shared x = { .worker = w, .view = &w->project->view,
			    .list = j->berkas };

	return write_site(&x) < 0 || write_catalogue(&x) < 0 ? -1 : 0;
}

static int write_unit_tables(struct worker *w, const struct unit *u,
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
		if (worker_write(w) < 0)
			return -1;
	}
	return 0;
}

static int make_unit(struct worker *w, const struct job *j)
{
	const struct view *v = &w->project->view;
	const struct unit *u = j->unit;

	if (write_unit_tables(w, u, BENTUK_CSV) < 0 ||
	    write_unit_tables(w, u, BENTUK_CSV_ID) < 0)
		return -1;
	address_kinerja(&w->path, u, ".json");
	data_kinerja_write(&w->bytes, v, u);
	if (worker_write(w) < 0)
		return -1;
	address_paket(&w->path, u);
	paket_write(&w->bytes, v, u);
	if (worker_write(w) < 0)
		return -1;
	address_kinerja(&w->path, u, ".xlsx");
	if (xlsx_write(&w->bytes, v, u, w->path.ptr, &w->diag) < 0)
		return -1;
	return worker_write(w);
}

static int make_indikator(struct worker *w, const struct job *j)
{
	const struct view *v = &w->project->view;
	const struct page *p = j->page;
	struct deret d;

	deret_build(&d, v->site, p->unit, p->indikator, &w->arena);
	for (int b = 0; b < N_BENTUK; b++) {
		address_tabel_indikator(&w->path, p->unit, p->indikator->kode,
					(enum bentuk)b);
		data_indikator_write(&w->bytes, v, &d, (enum bentuk)b);
		if (worker_write(w) < 0)
			return -1;
	}
	return 0;
}

static void add(struct job_list *l, const struct project *p,
		const struct unit *u, const struct page *indikator)
{
	struct job *j = job_add(l, indikator ? make_indikator : make_unit,
				"data", indikator ? indikator->address
						  : u->opd->slug,
				NEEDS_DATA | NEEDS_VERSIONS);

	j->unit = u;
	j->page = indikator;
	j->riwayat = sejarah_riwayat(&p->sejarah, u->opd->slug);
}

void data_jobs(struct job_list *l, const struct project *p,
	       const struct page_list *list, struct berkas_list *out)
{
	const struct unit *u;

	job_add(l, make_site, "data", "", NEEDS_ALL_DATA |
		NEEDS_ALL_VERSIONS)->berkas = out;
	for (size_t i = 0; (u = unit_at(&p->site, i)); i++)
		add(l, p, u, NULL);
	for (size_t i = 0; i < list->n; i++)
		if (list->page[i].values == indikator_values)
			add(l, p, list->page[i].unit, &list->page[i]);
}
