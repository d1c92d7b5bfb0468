/*
 * The walk over all that people wrote; see naskah.h.
 */
#include "naskah/naskah.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/parallel.h"
#include "naskah/json_teks.h"
#include "naskah/pribadi.h"
#include "naskah/prosa.h"
#include "naskah/sampah.h"

struct pemeriksa {
	const struct site *site;
	struct source *source;
	const struct resmi *resmi;
	struct buf text;	/* the open file */
	struct diag *diag;
};

static void check_text(struct pemeriksa *p, const struct teks *t)
{
	pribadi_check(t, p->resmi, p->diag);
	sampah_check(t, p->resmi, p->diag);
}

/* A JSON file, at the place that was noted when it was read; where it had
 * errors there may be none. */
static void check_json(struct pemeriksa *p, struct place asal)
{
	struct diag quiet = DIAG_INIT;	/* content/ has reported it */
	struct json_teks j = { .at = 0 };
	struct teks t = { .path = asal.path };

	if (!asal.path || !asal.line)
		return;
	buf_clear(&p->text);
	if (source_read(p->source, &p->text, asal.path, &quiet) == 1) {
		j.all = t.all = buf_str(&p->text);
		while (json_teks_next(&j)) {
			t.part = j.teks;
			t.kunci = j.kunci;
			check_text(p, &t);
		}
	}
	diag_release(&quiet);
}

/* A narrative. r: of its year; i: the indikator that it is about; both may
 * be NULL. */
static void check_naskah(struct pemeriksa *p, const struct naskah *n,
			 const struct rekap *r, const char *kode)
{
	struct teks t = { n->path, n->teks, n->teks, { "", 0 } };
	struct prosa_konteks about = { p->site, r, kode };

	if (!n->ada)
		return;
	check_text(p, &t);
	prosa_check(n, &about, p->diag);
}

static void check_laporan(struct pemeriksa *p, const struct rekap *r)
{
	const struct laporan *l = r->laporan;

	check_json(p, l->kinerja.asal);
	check_json(p, l->anggaran.asal);
	check_json(p, l->evaluasi.asal);
	if (l->n_dokumen)
		check_json(p, l->dokumen[0].asal);
	check_naskah(p, &l->naskah, r, NULL);
	for (size_t i = 0; i < l->n_analisis; i++)
		check_naskah(p, &l->analisis[i].naskah, r,
			     l->analisis[i].kode);
}

static void check_unit(struct pemeriksa *p, const struct unit *u)
{
	check_json(p, u->opd->asal);
	for (size_t i = 0; i < u->opd->n_rencana; i++)
		check_json(p, u->opd->rencana[i].asal);
	check_naskah(p, &u->opd->profil, NULL, NULL);
	for (size_t i = 0; i < u->n_rekap; i++)
		check_laporan(p, &u->rekap[i]);
}

/* Texts of the site as a whole, and of the region. */
static void check_site(struct pemeriksa *p)
{
	const struct site *s = p->site;

	check_json(p, s->isi->situs.asal);
	for (size_t i = 0; i < s->isi->n_halaman; i++)
		check_naskah(p, &s->isi->halaman[i].naskah, NULL, NULL);
	if (s->pemda.opd)
		check_unit(p, &s->pemda);
}

/* Threads that check OPDs. */
struct regu {
	struct pemeriksa *pemeriksa;	/* of each worker */
	struct diag *diag;		/* of each OPD: findings come in the
					   order of the OPDs */
};

static void check_next(void *ctx, size_t worker, size_t i)
{
	struct regu *r = ctx;
	struct pemeriksa *p = &r->pemeriksa[worker];

	p->diag = &r->diag[i];
	check_unit(p, &p->site->unit[i]);
}

static void check_units(const struct pemeriksa *like, int threads,
			struct diag *d)
{
	size_t n = like->site->n_unit;
	size_t workers = parallel_workers(threads, n);
	struct regu r;

	r.pemeriksa = mem_calloc(workers, sizeof(*r.pemeriksa));
	r.diag = mem_calloc(n, sizeof(*r.diag));
	for (size_t i = 0; i < workers; i++) {
		r.pemeriksa[i] = *like;
		buf_init(&r.pemeriksa[i].text, LIMIT_JSON);
	}
	parallel_run(workers, n, check_next, &r);
	for (size_t i = 0; i < workers; i++)
		buf_release(&r.pemeriksa[i].text);
	for (size_t i = 0; i < n; i++)
		diag_move(d, &r.diag[i]);
	free(r.pemeriksa);
	free(r.diag);
}

int naskah_check(const struct site *s, struct source *src, int threads,
		 struct diag *d)
{
	size_t errors = d->errors;
	struct arena arena = ARENA_INIT;
	struct resmi resmi;
	struct pemeriksa p = { .site = s, .source = src, .resmi = &resmi,
			       .text = BUF_INIT(LIMIT_JSON), .diag = d };

	resmi_init(&resmi, s->isi, &arena);
	check_site(&p);
	check_units(&p, threads, d);
	buf_release(&p.text);
	arena_release(&arena);
	return d->errors > errors ? -1 : 0;
}

bool naskah_private(const char *code)
{
	return strcmp(code, "K150") == 0 || strcmp(code, "K151") == 0;
}
