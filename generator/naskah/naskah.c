/*
 * The walk over all that people wrote; see naskah.h.
 */
#include "naskah/naskah.h"

#include <string.h>

#include "base/limits.h"
#include "naskah/json_teks.h"
#include "naskah/pribadi.h"
#include "naskah/prosa.h"
#include "naskah/sampah.h"

struct pemeriksa {
	const struct site *site;
	struct source *source;
	struct resmi resmi;
	struct arena arena;
	struct buf text;	/* the open file */
	struct diag *diag;
};

static void check_text(struct pemeriksa *p, const struct teks *t)
{
	pribadi_check(t, &p->resmi, p->diag);
	sampah_check(t, &p->resmi, p->diag);
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

int naskah_check(const struct site *s, struct source *src, struct diag *d)
{
	struct pemeriksa p = { .site = s, .source = src,
			       .text = BUF_INIT(LIMIT_JSON), .diag = d };
	size_t errors = d->errors;

	resmi_init(&p.resmi, s->isi, &p.arena);
	check_json(&p, s->isi->situs.asal);
	for (size_t i = 0; i < s->isi->n_halaman; i++)
		check_naskah(&p, &s->isi->halaman[i].naskah, NULL, NULL);
	if (s->pemda.opd)
		check_unit(&p, &s->pemda);
	for (size_t i = 0; i < s->n_unit; i++)
		check_unit(&p, &s->unit[i]);
	buf_release(&p.text);
	arena_release(&p.arena);
	return d->errors > errors ? -1 : 0;
}

bool naskah_private(const char *code)
{
	return strcmp(code, "K150") == 0 || strcmp(code, "K151") == 0;
}
