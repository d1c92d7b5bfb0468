/*
 * Lists of what an OPD has; see daftar.h.
 */
#include "view/daftar.h"

#include "base/limits.h"
#include "site/address.h"

static const char *address_of(struct arena *a, const char *kode)
{
	struct buf part = BUF_INIT(LIMIT_PATH);
	const char *kept;

	address_kode(&part, kode);
	kept = arena_strdup(a, buf_str(&part));
	buf_release(&part);
	return kept;
}

static void add_indikator(struct daftar_indikator_list *out,
			  const struct indikator *i, struct arena *a)
{
	const char *kode = address_of(a, i->kode);
	struct daftar_indikator *x;

	for (size_t k = out->n; k-- > 0;)
		if (!strcmp(out->item[k].kode, kode)) {
			out->item[k].indikator = i;
			return;
		}
	x = ARENA_PUSH(a, out->item, out->n);
	x->indikator = i;
	x->kode = kode;
}

static void add_plan(struct daftar_indikator_list *out,
		     const struct rencana *r, struct arena *a)
{
	for (size_t t = 0; t < r->n_tujuan; t++)
		for (size_t s = 0; s < r->tujuan[t].n_sasaran; s++) {
			const struct sasaran *x = &r->tujuan[t].sasaran[s];

			for (size_t i = 0; i < x->n_indikator; i++)
				add_indikator(out, &x->indikator[i], a);
		}
}

void daftar_indikator(struct daftar_indikator_list *out, const struct unit *u,
		      struct arena *a)
{
	static const struct daftar_indikator_list none;

	*out = none;
	for (size_t i = 0; i < u->opd->n_rencana; i++)
		add_plan(out, &u->opd->rencana[i], a);
	for (size_t i = 0; i < out->n; i++) {
		struct daftar_indikator *x = &out->item[i];

		for (size_t k = 0; k < u->n_rekap; k++)
			if (rekap_hasil(&u->rekap[k], x->indikator->kode))
				*ARENA_PUSH(a, x->tahun, x->n_tahun) =
					u->rekap[k].tahun;
	}
}

static void add_program(struct daftar_program_list *out,
			const struct daftar_program *p, int tahun,
			struct arena *a)
{
	struct daftar_program *x = NULL;

	for (size_t i = 0; i < out->n && !x; i++)
		if (!strcmp(out->item[i].kode, p->kode) &&
		    !strcmp(out->item[i].nama, p->nama))
			x = &out->item[i];
	if (!x) {
		x = ARENA_PUSH(a, out->item, out->n);
		*x = *p;
	}
	if (!x->n_tahun || x->tahun[x->n_tahun - 1] != tahun)
		*ARENA_PUSH(a, x->tahun, x->n_tahun) = tahun;
}

static void add_budget(struct daftar_program_list *out, const struct rekap *r,
		       bool kegiatan, struct arena *a)
{
	const struct anggaran *g = &r->laporan->anggaran;

	for (size_t i = 0; i < g->n_program; i++) {
		const struct program *p = &g->program[i];
		struct daftar_program x = { .kode = p->kode, .nama = p->nama };

		add_program(out, &x, r->tahun, a);
		for (size_t k = 0; kegiatan && k < p->n_kegiatan; k++) {
			struct daftar_program y = {
				.kode = p->kegiatan[k].kode,
				.nama = p->kegiatan[k].nama, .kegiatan = true
			};

			add_program(out, &y, r->tahun, a);
		}
	}
}

void daftar_program(struct daftar_program_list *out, const struct unit *u,
		    bool kegiatan, struct arena *a)
{
	static const struct daftar_program_list none;

	*out = none;
	for (size_t i = 0; i < u->n_rekap; i++)
		add_budget(out, &u->rekap[i], kegiatan, a);
}
