/*
 * Assets and attachments; see kinds.h. An attachment keeps its path:
 * content and site name it alike.
 */
#include "kinds.h"

#include "base/limits.h"

static int make_asset(struct worker *w, const struct job *j)
{
	if (theme_asset_read(&w->bytes, j->asset, &w->diag) < 0)
		return -1;
	buf_adds(&w->path, j->address);
	return worker_write(w);
}

static int write_document(struct worker *w, const char *path)
{
	struct buf bytes = BUF_INIT(LIMIT_DOCUMENT);
	int got = source_read(w->project->content, &bytes, path, &w->diag);
	int result = -1;

	if (got == 0)
		diag_error(&w->diag, place_file(path), "K504",
			   "berkas hilang selagi situs dibuat; ulangi");
	else if (got == 1)
		result = worker_output(w, path, &bytes);
	buf_release(&bytes);
	return result;
}

/* One file may be several documents. */
static bool is_written(const struct laporan *l, size_t n, const char *berkas)
{
	for (size_t i = 0; i < n; i++)
		if (l->dokumen[i].berkas &&
		    !strcmp(l->dokumen[i].berkas, berkas))
			return true;
	return false;
}

static int write_documents(struct worker *w, const char *folder,
			   const struct laporan *l)
{
	for (size_t i = 0; i < l->n_dokumen; i++) {
		const char *berkas = l->dokumen[i].berkas;

		if (berkas && !is_written(l, i, berkas) &&
		    write_document(w, arena_strf(&w->arena, "%s/%d/%s",
						 folder, l->tahun,
						 berkas)) < 0)
			return -1;
	}
	return 0;
}

static int make_documents(struct worker *w, const struct job *j)
{
	const struct unit *u = j->unit;
	const char *folder = arena_strf(&w->arena, "%s%s",
					u->opd->jenis == OPD_PEMDA ? ""
								   : "opd/",
					u->opd->slug);

	for (size_t i = 0; i < u->n_rekap; i++)
		if (write_documents(w, folder, u->rekap[i].laporan) < 0)
			return -1;
	return 0;
}

static bool has_documents(const struct unit *u)
{
	for (size_t i = 0; i < u->n_rekap; i++) {
		const struct laporan *l = u->rekap[i].laporan;

		for (size_t k = 0; k < l->n_dokumen; k++)
			if (l->dokumen[k].berkas)
				return true;
	}
	return false;
}

/* Whether they changed is not known before they are read. */
static void add_documents(struct job_list *l, const struct unit *u)
{
	if (!has_documents(u))
		return;
	job_add(l, make_documents, "lampiran", u->opd->slug, 0)->unit = u;
}

void copy_jobs(struct job_list *l, const struct project *p)
{
	for (size_t i = 0; i < p->n_asset; i++)
		job_add(l, make_asset, "aset", p->asset_address[i],
			0)->asset = &p->asset[i];
	if (p->site.pemda.opd)
		add_documents(l, &p->site.pemda);
	for (size_t i = 0; i < p->site.n_unit; i++)
		add_documents(l, &p->site.unit[i]);
}
