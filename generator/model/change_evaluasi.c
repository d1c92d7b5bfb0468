/*
 * What changed in evaluasi.json and in dokumen.json of a year; see
 * change_list.h.
 */
#include "model/change_list.h"
#include "model/predikat.h"

static const char *const status_kata[] = {
	[REKOMENDASI_BELUM] = "belum",
	[REKOMENDASI_PROSES] = "proses",
	[REKOMENDASI_SELESAI] = "selesai"
};

static const char *const aturan_kata[] = {
	[ATURAN_88_2021] = "88/2021",
	[ATURAN_12_2015] = "12/2015"
};

static void compare_komponen(struct change_maker *m,
			     struct change_subject *s,
			     const struct evaluasi *l,
			     const struct evaluasi *b)
{
	for (int k = 0; k < N_KOMPONEN; k++) {
		s->kunci = komponen_kunci((enum komponen)k);
		change_figure(m, s, HAL_KOMPONEN, l->komponen[k],
			      b->komponen[k]);
	}
	s->kunci = NULL;
}

static struct change_name name_of_rekomendasi(const struct rekomendasi *r)
{
	struct change_name name = { NULL, NULL };

	if (r)
		name = (struct change_name){ r->kode, r->uraian };
	return name;
}

static void compare_rekomendasi(struct change_maker *m, int tahun,
				const struct rekomendasi *l,
				const struct rekomendasi *b)
{
	struct change_subject s;
	struct change_texts status;

	change_subject(&s, name_of_rekomendasi(l), name_of_rekomendasi(b));
	s.tahun = tahun;
	change_thing(m, &s, HAL_REKOMENDASI);
	if (!l || !b)
		return;
	status = (struct change_texts){ NULL, status_kata[l->status],
					status_kata[b->status] };
	change_text_as(m, &s, HAL_STATUS, &status, GOLONGAN_KETERANGAN);
	change_date(m, &s, "tenggat", l->tenggat, b->tenggat);
	change_text(m, &s, "tindak_lanjut", l->tindak_lanjut,
		    b->tindak_lanjut);
}

static void list_rekomendasi(struct match_keys *keys,
			     const struct evaluasi *e, struct arena *a)
{
	for (size_t i = 0; i < e->n_rekomendasi; i++)
		match_add(keys, a, e->rekomendasi[i].kode,
			  e->rekomendasi[i].uraian, &e->rekomendasi[i]);
}

static void compare_advice(struct change_maker *m, int tahun,
			   const struct evaluasi *l,
			   const struct evaluasi *b)
{
	struct match_keys x = { NULL, 0 }, y = { NULL, 0 };
	struct match_pairs p;

	list_rekomendasi(&x, l, &m->scratch);
	list_rekomendasi(&y, b, &m->scratch);
	match_things(&p, &x, &y, &m->scratch);
	for (size_t i = 0; i < p.n; i++)
		compare_rekomendasi(m, tahun, p.pair[i].lama, p.pair[i].baru);
}

/* A grade that was published is as much a result as a number. */
void change_evaluasi(struct change_maker *m, const struct change_year *y)
{
	const struct evaluasi *l = &y->lama->evaluasi;
	const struct evaluasi *b = &y->baru->evaluasi;
	struct change_subject s = { .tahun = y->tahun };
	struct change_texts grade = { NULL, l->predikat, b->predikat };

	change_figure(m, &s, HAL_NILAI, l->nilai, b->nilai);
	compare_komponen(m, &s, l, b);
	change_text_as(m, &s, HAL_PREDIKAT, &grade, GOLONGAN_KOREKSI);
	compare_advice(m, y->tahun, l, b);
	if (!l->ada || !b->ada)
		return;
	change_text(m, &s, "evaluasi.aturan", aturan_kata[l->aturan],
		    aturan_kata[b->aturan]);
	change_date(m, &s, "evaluasi.tanggal", l->tanggal, b->tanggal);
	change_text(m, &s, "evaluasi.penilai", l->penilai, b->penilai);
}

static void compare_size(struct change_maker *m,
			 const struct change_subject *s,
			 const struct dokumen *l, const struct dokumen *b)
{
	if (l->berkas && b->berkas && l->ukuran != b->ukuran)
		change_text(m, s, "ukuran",
			    arena_strf(&m->scratch, "%zu", l->ukuran),
			    arena_strf(&m->scratch, "%zu", b->ukuran));
}

static void compare_dokumen(struct change_maker *m, int tahun,
			    const struct dokumen *l, const struct dokumen *b)
{
	struct change_name lama = { NULL, l ? l->judul : NULL };
	struct change_name baru = { NULL, b ? b->judul : NULL };
	struct change_subject s;

	change_subject(&s, lama, baru);
	s.tahun = tahun;
	s.dokumen = (int)(b ? b->jenis : l ? l->jenis : DOKUMEN_LAINNYA);
	change_thing(m, &s, HAL_DOKUMEN);
	if (!l || !b)
		return;
	change_text(m, &s, "berkas", l->berkas, b->berkas);
	change_text(m, &s, "tautan", l->tautan, b->tautan);
	change_date(m, &s, "tanggal", l->tanggal, b->tanggal);
	compare_size(m, &s, l, b);
}

static void list_dokumen(struct match_keys *keys, const struct laporan *l,
			 struct arena *a)
{
	for (size_t i = 0; i < l->n_dokumen; i++) {
		const struct dokumen *d = &l->dokumen[i];

		match_add(keys, a, jenis_dokumen_kunci[d->jenis], d->judul,
			  d);
	}
}

void change_dokumen(struct change_maker *m, const struct change_year *y)
{
	struct match_keys x = { NULL, 0 }, b = { NULL, 0 };
	struct match_pairs p;

	list_dokumen(&x, y->lama, &m->scratch);
	list_dokumen(&b, y->baru, &m->scratch);
	match_documents(&p, &x, &b, &m->scratch);
	for (size_t i = 0; i < p.n; i++)
		compare_dokumen(m, y->tahun, p.pair[i].lama, p.pair[i].baru);
}
