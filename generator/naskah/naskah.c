/*
 * The walk over all that people wrote; see naskah.h.
 */
#include "naskah/naskah.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "naskah/json_teks.h"
#include "naskah/pribadi.h"
#include "naskah/prosa.h"
#include "naskah/sampah.h"

struct naskah_pemeriksa {
	const struct site *site;
	struct source *source;
	struct resmi resmi;
	struct arena arena;
};

/* One thread's. */
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

struct naskah_pemeriksa *naskah_begin(const struct site *s,
				      struct source *src)
{
	struct naskah_pemeriksa *p = mem_calloc(1, sizeof(*p));

	p->site = s;
	p->source = src;
	resmi_init(&p->resmi, s->isi, &p->arena);
	return p;
}

void naskah_end(struct naskah_pemeriksa *p)
{
	if (!p)
		return;
	arena_release(&p->arena);
	free(p);
}

static struct pemeriksa one(const struct naskah_pemeriksa *p, struct diag *d)
{
	struct pemeriksa x = { .site = p->site, .source = p->source,
			       .resmi = &p->resmi,
			       .text = BUF_INIT(LIMIT_JSON), .diag = d };

	return x;
}

void naskah_check_site(const struct naskah_pemeriksa *p, struct diag *d)
{
	const struct isi *isi = p->site->isi;
	struct pemeriksa x = one(p, d);

	check_json(&x, isi->situs.asal);
	for (size_t i = 0; i < isi->n_halaman; i++)
		check_naskah(&x, &isi->halaman[i].naskah, NULL, NULL);
	buf_release(&x.text);
}

void naskah_check_unit(const struct naskah_pemeriksa *p,
		       const struct unit *u, struct diag *d)
{
	struct pemeriksa x = one(p, d);

	check_unit(&x, u);
	buf_release(&x.text);
}

int naskah_check(const struct site *s, struct source *src, struct diag *d)
{
	struct naskah_pemeriksa *p = naskah_begin(s, src);
	size_t errors = d->errors;

	naskah_check_site(p, d);
	if (s->pemda.opd)
		naskah_check_unit(p, &s->pemda, d);
	for (size_t i = 0; i < s->n_unit; i++)
		naskah_check_unit(p, &s->unit[i], d);
	naskah_end(p);
	return d->errors > errors ? -1 : 0;
}

bool naskah_private(const char *code)
{
	return strcmp(code, "K150") == 0 || strcmp(code, "K151") == 0;
}
