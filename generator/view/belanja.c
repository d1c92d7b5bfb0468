/*
 * The year's money of all OPDs; see belanja.h.
 */
#include "view/belanja.h"

#include "base/limits.h"
#include "site/kedatangan.h"
#include "view/figure.h"

enum belanja_keadaan belanja_keadaan(const struct rekap *r)
{
	if (!r || r->laporan->anggaran.n_program == 0)
		return BELANJA_BELUM;
	return r->serapan_ada ? BELANJA_LENGKAP : BELANJA_SEBAGIAN;
}

static void add(struct belanja *b, const struct rekap *r)
{
	b->n_opd++;
	switch (belanja_keadaan(r)) {
	case BELANJA_LENGKAP:
		b->n_lengkap++;
		b->pagu = decimal_add(b->pagu, r->pagu.angka);
		b->realisasi = decimal_add(b->realisasi, r->realisasi.angka);
		break;
	case BELANJA_SEBAGIAN:
		b->n_sebagian++;
		break;
	case BELANJA_BELUM:
		b->n_belum++;
		break;
	}
}

void belanja_compute(struct belanja *out, const struct site *s, int tahun)
{
	struct belanja b = { .tahun = tahun };

	for (size_t i = 0; i < s->n_unit; i++)
		if (unit_wajib(&s->unit[i], tahun))
			add(&b, unit_rekap(&s->unit[i], tahun));
	b.serapan_ada = b.n_lengkap &&
			serapan_compute(&b.serapan, nilai_angka(b.pagu),
					nilai_angka(b.realisasi));
	*out = b;
}

void put_uang(const struct sheet *s, struct value *map, const char *key,
	      struct nilai n)
{
	struct buf full = BUF_INIT(64);
	struct value *v;
	const char *brief;

	if (!nilai_ada(n)) {
		put_nothing(s, map, key, "kata.belum_diisi");
		return;
	}
	brief = format_rupiah_short_in(s->arena, &s->view->format, n.angka);
	format_rupiah(&full, &s->view->format, n.angka);
	v = put_map(s, map, key);
	put_text(s, v, "teks", brief);
	put_bool(s, v, "nil", false);
	put_text(s, v, "tepat", strcmp(brief, full.ptr) != 0 ? full.ptr
							     : NULL);
	buf_release(&full);
}
