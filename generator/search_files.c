/*
 * Writing the search index; see kinds.h. What is in it is the
 * business of export/.
 */
#include "kinds.h"

#include "export/cari.h"

/* The same name is the same bytes, of all but one file: what the old site has
 * by that name need not be compared. */
static int write_file(void *ctx, const char *address, const struct buf *bytes)
{
	struct worker *w = ctx;
	int kept;

	if (bytes->overflow || strcmp(address, CARI_INTI) == 0 ||
	    !output_can_keep(w->out, address))
		return worker_output(w, address, bytes);
	kept = output_keep(w->out, address, &w->diag);
	if (kept == 0)
		return worker_output(w, address, bytes);
	worker_wrote(w, address);
	return kept < 0 ? -1 : 0;
}

static int make_part(struct worker *w, const struct job *j)
{
	struct cari_sink sink = { write_file, w };

	if (cari_part(&w->bytes, &w->project->view, j->unit, &sink,
		      &w->arena) < 0)
		return -1;
	if (w->bytes.overflow)
		return worker_too_large(w, CARI_INTI);
	*j->part = arena_str(&w->lasting, buf_str(&w->bytes));
	return 0;
}

static int join_parts(struct worker *w, const struct job *j)
{
	struct cari_sink sink = { write_file, w };

	return cari_join(j->parts, j->n_part, &sink);
}

/* Free pages may show figures of any OPD; everybody's job has their texts. */
static void add(struct search *s, struct job_list *l, const struct unit *u)
{
	struct job *j = job_add(l, make_part, "cari", u ? u->opd->slug : "",
				u ? NEEDS_DATA | NEEDS_TEXTS : NEEDS_ALL_DATA);

	j->unit = u;
	j->part = &s->part[s->n++];
}

void search_jobs(struct search *s, struct job_list *l, const struct project *p)
{
	const struct site *site = &p->site;

	s->part = arena_calloc(l->arena, site->n_unit + 2, sizeof(*s->part));
	s->n = 0;
	add(s, l, NULL);
	if (site->pemda.opd)
		add(s, l, &site->pemda);
	for (size_t i = 0; i < site->n_unit; i++)
		add(s, l, &site->unit[i]);
}

void search_join_job(const struct search *s, struct job_list *l)
{
	struct job *j = job_add(l, join_parts, "cari", "indeks",
				NEEDS_ALL_DATA | NEEDS_ALL_TEXTS);

	j->parts = s->part;
	j->n_part = s->n;
}
