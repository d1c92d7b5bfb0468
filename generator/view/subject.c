/*
 * What the pages of one indikator are about; see subject.h.
 */
#include "view/subject.h"

struct subject subject_of(const struct sheet *s, const struct page *p)
{
	struct subject x = { .i = p->indikator, .u = p->unit };
	int latest = s->view->site->isi->situs.tahun;

	deret_build(&x.d, s->view->site, x.u, x.i, s->arena);
	for (size_t k = 0; k < x.u->n_rekap; k++) {
		const struct rekap *r = &x.u->rekap[k];
		const struct hasil *h = rekap_hasil(r, x.i->kode);

		if (!h || h->indikator != x.i ||
		    (x.h && x.r->tahun <= latest && r->tahun > latest))
			continue;
		x.r = r;
		x.h = h;
	}
	return x;
}

int subject_tahun(const struct sheet *s, const struct subject *x)
{
	return x->r ? x->r->tahun : s->view->site->isi->situs.tahun;
}
