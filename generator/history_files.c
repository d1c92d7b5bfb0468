/*
 * Feeds and tables of the history; see kinds.h. What is in them is
 * the business of export/.
 */
#include "kinds.h"

#include "export/atom.h"
#include "export/riwayat_tabel.h"

/* A file in the folder of an OPD. */
struct kind {
	const char *name;
	void (*write)(struct buf *out, const struct view *v,
		      const struct riwayat *r);
};

static const struct kind kinds[] = {
	{ "perubahan.xml", atom_write_riwayat },
	{ "riwayat.csv", riwayat_tabel_csv },
	{ "riwayat.json", riwayat_tabel_json }
};

static int make_site(struct worker *w, const struct job *j)
{
	(void)j;
	buf_adds(&w->path, ADDRESS_FEED);
	atom_write_situs(&w->bytes, &w->project->view);
	return worker_write(w);
}

static int make_unit(struct worker *w, const struct job *j)
{
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		address_slug(&w->path, j->riwayat->slug);
		buf_adds(&w->path, kinds[i].name);
		kinds[i].write(&w->bytes, &w->project->view, j->riwayat);
		if (worker_write(w) < 0)
			return -1;
	}
	return 0;
}

void history_jobs(struct job_list *l, const struct project *p)
{
	const struct sejarah *h = &p->sejarah;

	if (!h->ada)
		return;
	job_add(l, make_site, "umpan", "", NEEDS_ALL_VERSIONS);
	for (size_t i = 0; i < h->n_riwayat; i++)
		job_add(l, make_unit, "umpan", h->riwayat[i]->slug,
			NEEDS_VERSIONS)->riwayat = h->riwayat[i];
}
