/*
 * Checking texts by several workers; see text_checks.h. What they are checked
 * for is the business of naskah/.
 */
#include "text_checks.h"

#include "naskah/naskah.h"

static int check_site(struct worker *w, const struct job *j)
{
	naskah_check_site(j->pemeriksa, &w->diag);
	return w->diag.errors ? -1 : 0;
}

static int check_unit(struct worker *w, const struct job *j)
{
	naskah_check_unit(j->pemeriksa, j->unit, &w->diag);
	return w->diag.errors ? -1 : 0;
}

static void add(struct job_list *l, const struct naskah_pemeriksa *x,
		const struct unit *u)
{
	struct job *j = job_add(l, check_unit, "naskah", u->opd->slug,
				NEEDS_DATA | NEEDS_TEXTS);

	j->unit = u;
	j->pemeriksa = x;
}

int text_checks(const struct project *p, struct reuse *reuse,
		const struct build_options *o, struct diag *d)
{
	struct arena arena = ARENA_INIT;
	struct job_list l = { .arena = &arena };
	struct job_context c = { .project = p, .reuse = reuse, .options = o };
	struct naskah_pemeriksa *x = naskah_begin(&p->site, p->content);
	int result;

	job_add(&l, check_site, "naskah", "", NEEDS_ALL_DATA)->pemeriksa = x;
	if (p->site.pemda.opd)
		add(&l, x, &p->site.pemda);
	for (size_t i = 0; i < p->site.n_unit; i++)
		add(&l, x, &p->site.unit[i]);
	result = job_run(&l, &c, d);
	naskah_end(x);
	arena_release(&arena);
	return result;
}
